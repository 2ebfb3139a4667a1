"""Counts of successes in independent tries."""

from __future__ import annotations

import random
from fractions import Fraction
from math import comb, factorial
from typing import Literal

from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import raised, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class BinomialParameters(Parameters):
    """``ask``: binomial counts."""

    ask: Literal["binomial"] = "binomial"


_EVENTS = ("An event", "A hit", "A win", "A prize")


def _binomial(draw: random.Random, level: int) -> Worked:
    n, p = (
        (draw.choice((2, 3)), Fraction(1, 2))
        if level == 1
        else (draw.choice((3, 4)), Fraction(draw.choice((1, 2, 5, 8)), 10))
    )
    k = draw.randint(0 if level == 3 else 1, n - 1)
    exact = comb(n, k) * p**k * (1 - p) ** (n - k)
    told = (
        f"{draw.choice(_EVENTS)} has probability {show(p)} in each of {n} independent {'rounds' if n % 2 else 'tries'}."
    )
    if level < 3:
        return Worked(
            told,
            f"the probability that it happens exactly {'once' if k == 1 else f'{k} times'}",
            exact,
            [
                Slip(p**k * (1 - p) ** (n - k), "Counted a single order", f"There are {comb(n, k)} orders."),
                Slip(p**k, "Left out the tries without the event", f"The other {n - k} tries have to go without it."),
                Slip(
                    comb(n, k) * p**k,
                    "Left out the probability of the other tries",
                    f"The other {n - k} tries have to go without it.",
                ),
                Slip(
                    Fraction(k, n),
                    "Took the share of the tries",
                    "Multiply the probabilities of the tries and count the orders.",
                ),
            ],
            f"{comb(n, k)} · {show(p)}{raised('', k)} · {show(1 - p)}{raised('', n - k)} = {show(exact)}.",
            {"what": "binomial", "n": n, "p": str(p), "ks": [k]},
        )
    right = sum(comb(n, j) * p**j * (1 - p) ** (n - j) for j in range(2))
    return Worked(
        told,
        "the probability that it happens at most once",
        right,
        [
            Slip(n * p * (1 - p) ** (n - 1), "Left out that it never happens", "At most once includes never."),
            Slip((1 - p) ** n, "Counted only that it never happens", "Once counts too."),
            Slip(1 - right, "Worked out the opposite", "That is the probability of at least twice."),
            Slip(
                (1 - p) ** n + p * (1 - p) ** (n - 1),
                "Counted a single order",
                f"The one time can be any of the {n} tries.",
            ),
        ],
        f"Never: {show((1 - p) ** n)}; once: {n} · {show(p)} · {show(1 - p)}{raised('', n - 1)} = "
        f"{show(n * p * (1 - p) ** (n - 1))}. Together {show(right)}.",
        {"what": "binomial", "n": n, "p": str(p), "ks": [0, 1]},
    )


def _binomial_inverse(draw: random.Random, level: int) -> Worked:
    n, k = draw.randint(4, 10), draw.randint(2, 4)
    if level == 1:
        return Worked(
            f"{k} of {n} tries succeed.",
            "the number of orders in which this can happen",
            comb(n, k),
            [
                Slip(n * k, "", "Choose the places of the successes."),
                Slip(n**k, "", "A try cannot be chosen twice, and the order of the successes does not count."),
                Slip(comb(n, k) * factorial(k), "", "The order in which the places are named does not count."),
            ],
            f"{n} choose {k} is {comb(n, k)}.",
            {"what": "orders", "n": n, "k": k},
        )
    if level == 2:
        p, m = Fraction(draw.randint(1, 9), 10), draw.choice((2, 3))
        return Worked(
            f"In {m} independent tries with the same probability of success, all succeed with probability "
            f"{show(p**m)}.",
            "the probability of success in one try",
            p,
            [
                Slip(p**m / m, "", f"{m} factors were multiplied: take the {'square' if m == 2 else 'cube'} root."),
                Slip(1 - p, "", "That is the probability of failure in one try."),
                Slip(1 - p**m, "", "That is the probability that not all succeed."),
            ],
            f"{show(p)}{raised('', m)} = {show(p**m)}, so it is {show(p)}.",
            {"what": "binomial-all", "m": m, "all": str(p**m)},
        )
    m = draw.randint(2, 60)
    right = Fraction(1, m + 1)
    return Worked(
        f"In {m} independent tries with the same probability p of success, exactly one success is as likely as none.",
        "p",
        right,
        [
            Slip(Fraction(1, m), "", f"{m}·p·(1 - p)^{m - 1} = (1 - p)^{m} leaves {m}p = 1 - p."),
            Slip(Fraction(1, 2), "", "The number of tries counts too."),
            Slip(1 - right, "", "That is the probability of failure."),
        ],
        f"{m}·p·(1 - p)^{m - 1} = (1 - p)^{m}, so {m}p = 1 - p and p = {right}.",
        {"what": "balanced", "m": m},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "binomial": (_binomial,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "binomial": (_binomial_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "binomial_probability",
        1,
        "Probabilities of counts of successes, orders of successes, and a probability behind them.",
        BinomialParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
