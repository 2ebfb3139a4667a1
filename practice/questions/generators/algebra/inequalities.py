"""Inequalities and the intervals that they describe."""

from __future__ import annotations

import random
from fractions import Fraction
from math import ceil, floor
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, linear, nonzero, plus, show, times_name
from practice.questions.generators.worked import Worked, worked_structures


class InequalityParameters(Parameters):
    """``ask``: linear inequalities, those with an absolute value, or intervals on their own."""

    ask: Literal["linear", "absolute", "intervals"] = "linear"


_SIGNS = ("<", "≤", ">", "≥")
_TURNED = {"<": ">", "≤": "≥", ">": "<", "≥": "≤"}
_OTHER_END = {"<": "≤", "≤": "<", ">": "≥", "≥": ">"}


def ray(sign: str, bound: int | Fraction) -> str:
    """``(-inf, 3]`` for x ≤ 3."""
    at = show(bound)
    return {"<": f"(-inf, {at})", "≤": f"(-inf, {at}]", ">": f"({at}, inf)", "≥": f"[{at}, inf)"}[sign]


def _linear(draw: random.Random, level: int) -> tuple[int, int, str, int, int]:
    """a, b, the sign, the right side, and the bound of x."""
    a = draw.randint(2, 4 + level) * (draw.choice((1, -1)) if level > 1 else 1)
    bound, b = nonzero(draw, -6, 8), nonzero(draw, -9, 9)
    right = a * bound + b
    if abs(bound) == 1 or right in (0, b):
        raise RedrawError
    return a, b, draw.choice(_SIGNS), right, bound


def _steps(a: int, b: int, sign: str, right: int, bound: int) -> str:
    turned = _TURNED[sign] if a < 0 else sign
    why = f"; dividing by {a} turns the sign round" if a < 0 else ""
    return f"{times_name(a, 'x')} {sign} {right} {plus(-b).strip()} = {right - b}{why}, so x {turned} {bound}."


def _solve(draw: random.Random, level: int) -> Draft:
    a, b, sign, right, bound = _linear(draw, level)
    found = _TURNED[sign] if a < 0 else sign
    wrong = [
        Wrong(
            ray(_TURNED[found], bound),
            "Dividing by a negative number turns the sign round."
            if a < 0
            else f"Dividing by {a}, which is positive, leaves the sign as it is.",
        ),
        Wrong(ray(_OTHER_END[found], bound), f"Look at x = {bound}: does {sign} hold when both sides are equal?"),
        Wrong(ray(found, Fraction(right + b, a)), f"To remove {plus(b).strip()}, do the opposite on both sides."),
    ]
    return typed(
        "interval",
        f"Solve {linear(a, b)} {sign} {right}. Give the solutions as an interval.",
        ray(found, bound),
        wrong,
        _steps(a, b, sign, right, bound),
        {"what": "solve", "left": linear(a, b), "sign": sign, "limit": right},
        hints=("Test one number from your interval in the inequality.",),
    )


def _last_whole(draw: random.Random, level: int) -> Worked:
    """The largest or smallest whole number that solves it."""
    a, b, sign, right, _ = _linear(draw, level)
    right += nonzero(draw, 1 - abs(a), abs(a) - 1) if level > 1 else 0
    edge = Fraction(right - b, a)
    found = _TURNED[sign] if a < 0 else sign
    below = found in ("<", "≤")
    inside = floor(edge) if below else ceil(edge)
    if edge == inside and found in ("<", ">"):
        inside += -1 if below else 1
    beyond = inside + (1 if below else -1)
    slips = [
        Slip(beyond, "Went one too far", f"Put {beyond} in: the inequality does not hold there."),
        Slip(2 * inside - beyond, "Stopped one too early", f"Put {inside} in: it holds there too."),
        Slip(-inside, "Lost a sign", "Put your number into the inequality."),
        Slip(right - b, f"Did not divide by {a}", f"That bounds {times_name(a, 'x')}, not x."),
    ]
    return Worked(
        "",
        f"the {'largest' if below else 'smallest'} whole number x with {linear(a, b)} {sign} {right}",
        inside,
        slips,
        f"{times_name(a, 'x')} {sign} {right - b}, so x {found} {show(edge)}; the {'last' if below else 'first'} whole "
        f"number there is {inside}.",
        {"what": "last", "left": linear(a, b), "sign": sign, "limit": right, "below": below},
    )


def _constant(draw: random.Random, level: int) -> Worked:
    """The inverse: the solutions are given."""
    a, b, sign, right, bound = _linear(draw, level)
    found = _TURNED[sign] if a < 0 else sign
    slips = [
        Slip(right + a * bound, "", f"At x = {bound} both sides are equal; solve for k there."),
        Slip(-b, "", "Look at the sign when you solve for k."),
        Slip(right - bound, "", f"The term with x at {bound} is {a * bound}, not {bound}."),
    ]
    return Worked(
        f"The solutions of {times_name(a, 'x')} + k {sign} {right} are the numbers x {found} {bound}.",
        "k",
        b,
        slips,
        f"At the bound both sides are equal: {a}·{bracketed(bound)} + k = {right}, so k = {right} - "
        f"{bracketed(a * bound)} = {b}.",
        {"what": "constant", "a": a, "bound": bound, "right": right},
    )


# Absolute values


def _middle(draw: random.Random, level: int) -> tuple[int, int]:
    middle, radius = nonzero(draw, -6, 7), draw.randint(1, 3 + level)
    if abs(middle) == radius or (radius == 1 and level > 1):
        raise RedrawError
    return middle, radius


def _distance(draw: random.Random, level: int) -> Draft:
    middle, radius = _middle(draw, level)
    sign = draw.choice(_SIGNS if level > 1 else _SIGNS[:2])
    low, high = middle - radius, middle + radius
    (left, right), (open_, close) = ("[", "]"), ("(", ")")
    closed = sign in ("≤", "≥")
    between = f"{left if closed else open_}{low}, {high}{right if closed else close}"
    outside = f"(-inf, {low}{right if closed else close} U {left if closed else open_}{high}, inf)"
    other = f"{open_ if closed else left}{low}, {high}{close if closed else right}"
    near = sign in ("<", "≤")
    mirrored = f"{left if closed else open_}{-high}, {-low}{right if closed else close}"
    wrong = [
        Wrong(
            outside if near else between,
            f"There the distance from x to {middle} is {'more' if near else 'less'} than {radius}.",
        ),
        Wrong(ray(sign, high), "That is one side only: a distance can go both ways."),
    ]
    if near:
        wrong.append(Wrong(other, f"At the ends the distance is exactly {radius}: is that allowed by {sign}?"))
        wrong.append(Wrong(mirrored, f"The distance is measured from {middle}: the sign in |x - a| is a minus."))
    return typed(
        "interval",
        f"Solve |x{plus(-middle)}| {sign} {radius}. Write the solutions as "
        f"{'an interval' if near else 'a union of two intervals'}.",
        between if near else outside,
        wrong,
        f"The distance from x to {middle} is {'at most' if sign == '≤' else 'at least' if sign == '≥' else sign} "
        f"{radius}: the ends are {middle} - {radius} = {low} and {middle} + {radius} = {high}.".replace(
            " < ", " less than "
        ).replace(" > ", " more than "),
        {"what": "distance", "middle": middle, "sign": sign, "radius": radius},
    )


def _how_many_whole(draw: random.Random, level: int) -> Worked:
    middle, radius = _middle(draw, level)
    strict = level > 1 and draw.random() < 0.5
    count = 2 * radius - 1 if strict else 2 * radius + 1
    slips = [
        Slip(2 * radius, "Counted the steps between the ends", "Count the numbers, not the steps between them."),
        Slip(2 * radius + 1 if strict else 2 * radius - 1, f"{'Counted' if strict else 'Left out'} both ends",
             f"At the ends the distance is {radius}: {'that is not' if strict else 'that is'} allowed."),
        Slip(radius, "Looked to one side only", f"There are numbers on both sides of {middle}."),
        Slip(count - 1, f"Forgot {middle} itself", f"At x = {middle} the distance is 0, which is small enough."),
    ]  # fmt: skip
    return Worked(
        "",
        f"the number of whole numbers x with |x{plus(-middle)}| {'<' if strict else '≤'} {radius}",
        count,
        slips,
        f"They run from {middle - radius + strict} to {middle + radius - strict}: {count} numbers.",
        {"what": "how-many", "middle": middle, "sign": "<" if strict else "≤", "radius": radius},
    )


def _centre(draw: random.Random, level: int) -> Worked:
    """The inverse: the interval is given."""
    middle, radius = _middle(draw, level)
    low, high = middle - radius, middle + radius
    ask = draw.choice(("a", "r"))
    length = "That is the length of the interval"
    if ask == "a":
        slips = [
            Slip(radius, "", "That is r; a is the middle of the interval."),
            Slip(-middle, "", "In |x - a| the middle is a itself, with its own sign."),
            Slip(high - low, "", f"{length}; a is its middle."),
        ]
    else:
        slips = [
            Slip(middle, "", "That is a, the middle; r is the distance from there to an end."),
            Slip(high - low, "", f"{length}; r reaches from the middle to one end only."),
            Slip(high, "", "That is the right end; r is its distance from the middle."),
        ]
    return Worked(
        f"The solutions of |x - a| ≤ r are the interval [{low}, {high}].",
        ask,
        middle if ask == "a" else radius,
        slips,
        f"The middle of {low} and {high} is a = {middle}, and from there it is r = {radius} to each end.",
        {"what": "centre", "low": low, "high": high, "ask": ask},
    )


# Intervals


def _ends(draw: random.Random) -> tuple[str, str]:
    return draw.choice("(["), draw.choice(")]")


def _notation(draw: random.Random, _level: int) -> Draft:
    low = draw.randint(-9, 8)
    high = low + draw.randint(2, 9)
    left, right = _ends(draw)
    signs = {"(": "<", "[": "≤", ")": "<", "]": "≤"}
    turned = {"(": "[", "[": "(", ")": "]", "]": ")"}
    both = f"{turned[left]}{low}, {high}{turned[right]}"
    wrong = [
        Wrong(both, "A square bracket takes the end in, a round one leaves it out."),
        Wrong(f"{left}{low}, {high}{turned[right]}", f"Look at the right end: is {high} itself allowed?"),
        Wrong(f"{turned[left]}{low}, {high}{right}", f"Look at the left end: is {low} itself allowed?"),
    ]
    return typed(
        "interval",
        f"Write the set of all numbers x with {low} {signs[left]} x {signs[right]} {high} as an interval.",
        f"{left}{low}, {high}{right}",
        wrong,
        f"{low} is {'in' if left == '[' else 'not in'} it and {high} is {'in' if right == ']' else 'not in'} it.",
        {"what": "notation", "low": low, "high": high, "signs": [signs[left], signs[right]]},
    )


def _overlap(draw: random.Random, level: int) -> Draft:
    a, c, b, d = sorted(draw.sample(range(-9, 13), 4))
    (l1, r1), (l2, r2) = _ends(draw), _ends(draw)
    union = level > 1 and draw.random() < 0.4
    right = f"{l1}{a}, {d}{r2}" if union else f"{l2}{c}, {b}{r1}"
    other = f"{l2}{c}, {b}{r1}" if union else f"{l1}{a}, {d}{r2}"
    name, other_name = ("union", "intersection") if union else ("intersection", "union")
    turned = {"(": "[", "[": "(", ")": "]", "]": ")"}
    return typed(
        "interval",
        f"What is the {name} of {l1}{a}, {b}{r1} and {l2}{c}, {d}{r2}? Give one interval.",
        right,
        [
            Wrong(other, f"That is the {other_name}."),
            Wrong(f"{turned[right[0]]}{right[1:-1]}{turned[right[-1]]}", "Each end keeps the bracket that it has."),
            Wrong(f"{l1}{a}, {c}{r1}", "Draw both on one number line and look where they lie over each other."),
        ],
        f"The {name} holds what lies in {'at least one' if union else 'both'}: {right}.",
        {"what": name, "first": f"{l1}{a}, {b}{r1}", "second": f"{l2}{c}, {d}{r2}"},
    )


def _whole_inside(draw: random.Random, level: int) -> Worked:
    low, wide = draw.randint(-9, 6), draw.randint(3, 5 + 3 * level)
    high, (left, right) = low + wide, _ends(draw)
    count = wide - 1 + (left == "[") + (right == "]")
    slips = [
        Slip(
            wide, "Took the length for the number", "The length counts steps from number to number; count the numbers."
        ),
        Slip(wide + 1, "Counted both ends", "A round bracket leaves its end out."),
        Slip(wide - 1, "Left out both ends", "A square bracket takes its end in."),
        Slip(abs(low + high), "Added the ends", "Count from the left end to the right one."),
    ]
    first, last = low + (left == "("), high - (right == ")")
    return Worked(
        "",
        f"the number of whole numbers in {left}{low}, {high}{right}",
        count,
        slips,
        f"They run from {first} to {last}: {last} - {bracketed(first)} + 1 = {count}.",
        {"what": "whole-inside", "interval": f"{left}{low}, {high}{right}"},
    )


def _other_end(draw: random.Random, level: int) -> Worked:
    """The inverse: the middle is given."""
    low, half = draw.randint(-9, 6), Fraction(draw.randint(1, 4 + 2 * level), 2 if level > 1 else 1)
    middle, high = low + half, low + 2 * half
    slips = [
        Slip(half, "", "That is half of the length; it is the way from the middle to the end."),
        Slip(2 * half, "", f"That is the length. The interval begins at {low}."),
        Slip((low + middle) / 2, "", f"That lies between {low} and the middle; the end lies beyond the middle."),
    ]
    return Worked(
        f"An interval begins at {low}, and its middle is {show(middle)}.",
        "its right end",
        high,
        slips,
        f"From {low} to the middle it is {show(half)}; as far beyond it lies {show(middle)} + {show(half)} = "
        f"{show(high)}.",
        {"what": "other-end", "low": low, "middle": str(middle)},
    )


GENERATORS_HERE = (
    Generator(
        "inequality",
        1,
        "Solve inequalities, with absolute values too, read and write intervals, and find a mistake.",
        InequalityParameters,
        worked_structures(
            {
                "linear": (_solve, _last_whole),
                "absolute": (_distance, _how_many_whole),
                "intervals": (_notation, _overlap, _whole_inside),
            },
            {"linear": (_constant,), "absolute": (_centre,), "intervals": (_other_end,)},
        ),
    ),
)
