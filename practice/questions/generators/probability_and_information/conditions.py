"""Conditional probabilities, cases and Bayes' theorem."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import RedrawError
from practice.questions.generators.probability_and_information.events import reduced
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class ConditionParameters(Parameters):
    """``ask``: tables, cases, or Bayes."""

    ask: Literal["table", "cases", "bayes"] = "table"


_GROUPS = (
    ("work by bike", "live in town", "people"),
    ("passed", "took the course", "students"),
    ("are late", "come by train", "guests"),
    ("bought tea", "came before noon", "customers"),
)


def _table(draw: random.Random, level: int) -> Worked:
    a, b, c, d = (draw.randint(2, 30) for _ in range(4))
    first, second, who = draw.choice(_GROUPS)
    n = a + b + c + d
    kind = ("given", "turned", "marginal")[level - 1] if draw.random() < 0.6 else draw.choice(("given", "turned"))
    told = (
        f"{n} {who} were asked. Both '{second}' and '{first}' hold for {a}, only '{second}' for {b}, only "
        f"'{first}' for {c}, and neither for {d}."
    )
    one = who[:-1] if who != "people" else "person"
    right, asked = {
        "given": (Fraction(a, a + b), f"the probability of '{first}' for a random {one}, given '{second}'"),
        "turned": (Fraction(a, a + c), f"the probability of '{second}' for a random {one}, given '{first}'"),
        "marginal": (Fraction(a + c, n), f"the probability of '{first}' for a random {one}"),
    }[kind]
    slips = [
        Slip(
            Fraction(a, n),
            "Divided by all" if kind != "marginal" else "Counted only those for whom both hold",
            "The condition says which group to divide by."
            if kind != "marginal"
            else f"'{first}' also holds for {c} more.",
        ),
        Slip(
            Fraction(a, a + c) if kind == "given" else Fraction(a, a + b),
            "Took the condition the other way round" if kind != "marginal" else "Took a conditional probability",
            "What is given is the group that is divided by."
            if kind != "marginal"
            else "Nothing is given, so divide by all.",
        ),
        Slip(
            Fraction(a + c, n) if kind != "marginal" else Fraction(a + b, n),
            "Left out the condition" if kind != "marginal" else "Took the other row",
            f"Only those with the condition count: {a + b if kind == 'given' else a + c} of them."
            if kind != "marginal"
            else f"The question is about '{first}'.",
        ),
        Slip(
            Fraction(b if kind == "given" else c, a + b if kind == "given" else a + c)
            if kind != "marginal"
            else Fraction(b + d, n),
            "Gave the probability of the opposite",
            "That is 1 minus what is asked.",
        ),
    ]
    bottom = {"given": a + b, "turned": a + c, "marginal": n}[kind]
    top = a if kind != "marginal" else a + c
    return Worked(
        told,
        asked,
        right,
        slips,
        f"{top} of {bottom}: {top}/{bottom}{reduced(top, bottom)}.",
        {"what": "table", "kind": kind, "cells": [a, b, c, d]},
    )


def _table_inverse(draw: random.Random, level: int) -> Worked:
    pb, cond = Fraction(draw.choice((1, 2, 4, 5, 6, 8)), 10), Fraction(draw.choice((1, 2, 3, 5, 7, 9)), 10)
    both = pb * cond
    if level == 1:
        return Worked(
            f"P(B) = {show(pb)}, and A has probability {show(cond)} given B.",
            "the probability that A and B both happen",
            both,
            [
                Slip(cond, "", "That holds only where B happens; multiply by P(B)."),
                Slip(pb + cond, "", "Multiply; do not add."),
                Slip(cond / pb, "", "Multiply by P(B); do not divide."),
            ],
            f"{show(pb)} · {show(cond)} = {show(both)}.",
            {"what": "chain", "pb": str(pb), "cond": str(cond)},
        )
    if level == 2:
        return Worked(
            f"A and B both happen with probability {show(both)}, and P(B) = {show(pb)}.",
            "P(A given B)",
            cond,
            [
                Slip(both * pb, "", "Divide by P(B); do not multiply."),
                Slip(pb - both, "", "That is B without A."),
                Slip(both, "", "That is the probability of both among all cases; B is given."),
            ],
            f"{show(both)}/{show(pb)} = {show(cond)}.",
            {"what": "conditional", "both": str(both), "pb": str(pb)},
        )
    return Worked(
        f"P(A given B) = {show(cond)}, and A and B both happen with probability {show(both)}.",
        "P(B)",
        pb,
        [
            Slip(both * cond, "", "Divide by the conditional probability."),
            Slip(cond - both, "", "The two are connected by a product."),
            Slip(1 - both / cond, "", "That is the probability that B does not happen."),
        ],
        f"{show(both)}/{show(cond)} = {show(pb)}.",
        {"what": "conditional", "both": str(both), "pb": str(cond)},
    )


def _case_numbers(draw: random.Random) -> tuple[Fraction, Fraction, Fraction]:
    return (
        Fraction(draw.choice((1, 2, 3, 4, 6, 7, 8)), 10),
        Fraction(draw.randint(1, 9), 10),
        Fraction(draw.randint(1, 9), 10),
    )


def _cases(draw: random.Random, level: int) -> Worked:
    p, x, y = _case_numbers(draw)
    if x == y:
        raise RedrawError
    if level < 3:
        right = p * x + (1 - p) * y
        return Worked(
            f"Machine A makes {show(100 * p)}% of the parts, machine B the rest. A part from A is good with "
            f"probability {show(x)}, one from B with probability {show(y)}.",
            "the probability that a random part is good",
            right,
            [
                Slip((x + y) / 2, "Took the plain mean", "The machines do not make equally many parts."),
                Slip(p * x, "Left out machine B", "Parts from B count too."),
                Slip(x + y, "Added the probabilities", "Each is weighted by the share of its machine."),
                Slip((1 - p) * x + p * y, "Exchanged the weights", f"A makes {show(100 * p)}% of the parts."),
            ],
            f"{show(p)}·{show(x)} + {show(1 - p)}·{show(y)} = {show(right)}.",
            {"what": "cases", "p": str(p), "x": str(x), "y": str(y)},
        )
    red, blue = draw.randint(3, 7), draw.randint(2, 6)
    n = red + blue
    kind = draw.choice(("same", "different"))
    right = (
        Fraction(red * (red - 1) + blue * (blue - 1), n * (n - 1))
        if kind == "same"
        else Fraction(2 * red * blue, n * (n - 1))
    )
    told = f"Red blue and blue red: twice {red}/{n} · {blue}/{n - 1}"
    if kind == "same":
        told = f"Red red: {red}/{n} · {red - 1}/{n - 1}, blue blue: {blue}/{n} · {blue - 1}/{n - 1}"
    return Worked(
        f"From a bag with {red} red and {blue} blue balls two are drawn one after the other, without putting "
        f"the first back.",
        f"the probability that they have {'the same colour' if kind == 'same' else 'different colours'}",
        right,
        [
            Slip(1 - right, "Worked out the opposite", "That is the other case."),
            Slip(
                Fraction(red * red + blue * blue, n * n) if kind == "same" else Fraction(2 * red * blue, n * n),
                "Put the first ball back",
                "The second draw has one ball less.",
            ),
            Slip(
                Fraction(red * (red - 1), n * (n - 1)) if kind == "same" else Fraction(red * blue, n * (n - 1)),
                "Counted only one of the two paths",
                "Two paths of the tree lead there; add them.",
            ),
            Slip(Fraction(1, 2), "Took both as equally likely", "Follow the paths of the tree."),
        ],
        f"{told}. Together {show(right)}.",
        {"what": "two-balls", "red": red, "blue": blue, "kind": kind},
    )


def _cases_inverse(draw: random.Random, level: int) -> Worked:
    p, x, y = _case_numbers(draw)
    total = p * x + (1 - p) * y
    if x == y or total in (x, y):
        raise RedrawError
    if level == 1:
        return Worked(
            f"A first branch has probability {show(p)}, and a second branch after it {show(x)}.",
            "the probability of the whole path",
            p * x,
            [
                Slip(p + x, "", "Along a path the probabilities are multiplied."),
                Slip(x, "", "The first branch counts too."),
                Slip(x - p if x > p else p - x, "", "Multiply along a path."),
            ],
            f"{show(p)} · {show(x)} = {show(p * x)}.",
            {"what": "chain", "pb": str(p), "cond": str(x)},
        )
    return Worked(
        f"Machine A makes {show(100 * p)}% of the parts, machine B the rest. Of all parts {show(100 * total)}% "
        f"are good, of those from A {show(100 * x)}%.",
        "the percentage of good parts among those from B",
        100 * y,
        [
            Slip(
                100 * (total - p * x),
                "",
                f"Those are the good parts from B among all parts; divide by the share of B, {show(1 - p)}.",
            ),
            Slip(100 * (2 * total - x), "", "The machines do not make equally many parts."),
            Slip(100 * (total - x) if total > x else 100 * (x - total), "", "Weigh A's share first."),
        ],
        f"{show(total)} - {show(p)}·{show(x)} = {show(total - p * x)}, and {show(total - p * x)}/{show(1 - p)} "
        f"= {show(y)}.",
        {"what": "cases-inverse", "p": str(p), "x": str(x), "total": str(total)},
        fields={"unit": "%"},
    )


def _bayes(draw: random.Random, level: int) -> Worked:
    base = Fraction(draw.choice((1, 2, 5, 10, 20)), 100)
    hit, false = Fraction(draw.choice((80, 90, 95, 60)), 100), Fraction(draw.choice((5, 10, 20)), 100)
    n = 1000 if level < 3 else 10000
    ill = base * n
    true, wrong = ill * hit, (n - ill) * false
    if true.denominator != 1 or wrong.denominator != 1:
        raise RedrawError
    right = true / (true + wrong)
    if level == 1:
        told = (
            f"Of {n} people {show(ill)} have a condition. A test is positive for {show(true)} of them and "
            f"for {show(wrong)} of the others."
        )
    else:
        told = (
            f"{show(100 * base)}% of people have a condition. A test is positive for {show(100 * hit)}% of "
            f"those who have it and for {show(100 * false)}% of the others. A random person's test is positive."
        )
    asked = (
        "the probability that a person with a positive test has the condition"
        if level == 1
        else "the probability that this person has the condition"
    )
    return Worked(
        told,
        asked,
        right,
        [
            Slip(
                hit,
                "Gave the probability of a positive test with the condition",
                "That is the other direction: positive, given the condition.",
            ),
            Slip(true / n, "Divided by all people", "Only those with a positive test count."),
            Slip(true / wrong, "Divided by the false alarms alone", "Divide by all positive tests."),
            Slip(1 - false, "Took the false alarms from 1", "How rare the condition is counts too."),
        ],
        f"Of {n} people {show(true)} have the condition and a positive test, and {show(wrong)} a false alarm: "
        f"{show(true)}/{show(true + wrong)}{reduced(int(true), int(true + wrong))}.",
        {"what": "bayes", "base": str(base), "hit": str(hit), "false": str(false)},
    )


def _bayes_inverse(draw: random.Random, level: int) -> Worked:
    prior, up, down = (
        draw.choice(((1, 2), (1, 3), (1, 4), (2, 1), (1, 9))),
        draw.randint(2, 9),
        draw.choice((1, 2, 3, 4)),
    )
    if up == down:
        raise RedrawError
    a, b = prior[0] * up, prior[1] * down
    if level == 1:
        true, share = draw.randint(5, 60), Fraction(draw.choice((1, 2, 3, 4)), 5)
        total = true / share
        if total.denominator != 1:
            raise RedrawError
        return Worked(
            f"{true} people have a condition and a positive test. Someone with a positive test has the "
            f"condition with probability {show(share)}.",
            "the number of people with a positive test who do not have the condition",
            total - true,
            [
                Slip(total, "", "That is the number of all positive tests."),
                Slip(true * share, "", "Divide by the probability to get all positive tests."),
                Slip(true, "", "Those have it."),
            ],
            f"All positive tests: {true}/{show(share)} = {show(total)}; without the condition {show(total - true)}.",
            {"what": "false-alarms", "true": true, "share": str(share)},
        )
    return Worked(
        f"A claim is true with probability {show(Fraction(prior[0], sum(prior)))}. The data that came have the "
        f"probability {show(Fraction(up, 10))} if it is true and {show(Fraction(down, 10))} if it is false.",
        "the probability of the claim after the data",
        Fraction(a, a + b),
        [
            Slip(Fraction(up, up + down), "", "The probability before the data counts too."),
            Slip(
                Fraction(prior[0] * up, sum(prior) * 10),
                "",
                "Divide by the probability of the data in both cases together.",
            ),
            Slip(Fraction(prior[0], sum(prior)), "", "The data change it."),
            Slip(Fraction(b, a + b), "", "That is the probability that the claim is false."),
        ],
        f"The weights are {show(Fraction(prior[0], sum(prior)))}·{show(Fraction(up, 10))} and "
        f"{show(Fraction(prior[1], sum(prior)))}·{show(Fraction(down, 10))}, as {a} to {b}: "
        f"{a}/{a + b}{reduced(a, a + b)}.",
        {"what": "posterior", "prior": list(prior), "up": up, "down": down},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "table": (_table,),
    "cases": (_cases,),
    "bayes": (_bayes,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "table": (_table_inverse,),
    "cases": (_cases_inverse,),
    "bayes": (_bayes_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "conditional_probability",
        1,
        "Conditional probabilities from tables, by cases and turned round by Bayes' theorem.",
        ConditionParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
