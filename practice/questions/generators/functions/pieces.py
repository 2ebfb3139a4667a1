"""Functions in pieces: branches, steps, and the absolute value."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import linear, nonzero, plus, show, times_name
from practice.questions.generators.worked import Worked, worked_structures


class PiecesParameters(Parameters):
    """``ask``: functions with two or three branches, step functions, or functions with an absolute value."""

    ask: Literal["branches", "steps", "absolute"] = "branches"


Branch = tuple[int, int]
"""Slope and constant."""


def _branches(draw: random.Random, level: int) -> tuple[list[Branch], list[int]]:
    count = 2 if level < 3 else 3
    borders = sorted(draw.sample(range(-4, 6), count - 1))
    branches = [(nonzero(draw, -3, 4) if draw.random() < 0.8 else 0, nonzero(draw, -6, 7)) for _ in range(count)]
    if len(set(branches)) < count or any(b - a < 3 for a, b in pairwise(borders)):
        raise RedrawError
    return branches, borders


def _rule(branches: list[Branch], borders: list[int]) -> str:
    """``f(x) = 2x + 1 for x < 3`` and so on, a line a branch."""
    lines = [f"f(x) = {linear(*branches[0])} for x < {borders[0]}"]
    for branch, low, high in zip(branches[1:], borders, borders[1:], strict=False):
        lines.append(f"f(x) = {linear(*branch)} for {low} ≤ x < {high}")
    lines.append(f"f(x) = {linear(*branches[-1])} for x ≥ {borders[-1]}")
    return "; ".join(lines)


def _at(branch: Branch, x: int) -> int:
    return branch[0] * x + branch[1]


def _place(borders: list[int], x: int) -> int:
    return sum(x >= border for border in borders)


def _value(draw: random.Random, level: int) -> Worked:
    branches, borders = _branches(draw, level)
    on_border = draw.random() < 0.5
    x = draw.choice(borders) if on_border else draw.randint(borders[0] - 3, borders[-1] + 3)
    place = _place(borders, x)
    right = _at(branches[place], x)
    others = [
        Slip(
            _at(branch, x),
            f"Used the {('first', 'second', 'third')[n]} rule",
            f"x = {x} does not satisfy the condition of the {('first', 'second', 'third')[n]} rule.",
        )
        for n, branch in enumerate(branches)
        if n != place
    ]
    slips = [
        *others,
        Slip(sum(_at(branch, x) for branch in branches), "Added the values of all rules", "At one x one rule holds."),
        Slip(x, "Gave x itself", "Put x into the rule that holds there."),
        Slip(_at(branches[place], -x), "Lost the sign of x", f"Put {x} in, sign and all."),
    ]
    why = f"x = {x} belongs to the {('first', 'second', 'third')[place]} rule, {linear(*branches[place])}"
    return Worked(
        f"Let {_rule(branches, borders)}.",
        f"f({x})",
        right,
        slips,
        f"{why}, so f({x}) = {right}.",
        {"what": "value", "rule": _rule(branches, borders), "x": x},
    )


def _where(draw: random.Random, level: int) -> Draft:
    """The inverse: a value is given, and every x that has it is asked."""
    branches, borders = _branches(draw, min(level, 2))
    x = draw.randint(borders[0] - 4, borders[0] + 4)
    target = _at(branches[_place(borders, x)], x)
    found: list[Fraction] = []
    false: list[Fraction] = []
    for n, (slope, constant) in enumerate(branches):
        if slope == 0:
            raise RedrawError
        solution = Fraction(target - constant, slope)
        if solution.denominator > 2:
            raise RedrawError
        (found if _place_of(borders, solution) == n else false).append(solution)
    wrong = [Wrong([show(v) for v in sorted({*found, *false})], "One of them does not satisfy its rule's condition.")]
    if false:
        wrong.append(Wrong([show(v) for v in sorted(false)], "Look which condition your x satisfies."))
    else:
        wrong = [Wrong([show(v)], f"x = {show(v)} is one; the other rule takes this value too.") for v in found]
    if len(set(found)) < len(found) or set(found) & set(false):
        raise RedrawError
    return typed(
        "set",
        f"Let {_rule(branches, borders)}. For which x is f(x) = {target}? Give all of them.",
        [show(v) for v in sorted(found)],
        wrong,
        "Solve each rule for x and keep the solutions that satisfy its condition: "
        f"{' and '.join(f'x = {show(v)}' for v in sorted(found))}.",
        {"what": "where", "rule": _rule(branches, borders), "target": target},
    )


def _place_of(borders: list[int], x: Fraction) -> int:
    return sum(x >= border for border in borders)


# Steps


_TARIFFS = (
    ("Sending a parcel costs {prices} euros up to {limits} kg", "a parcel of {x} kg", "euros", "kg"),
    ("A car park charges {prices} euros up to {limits} hours", "{x} hours", "euros", "hours"),
    ("A pass for the climbing hall costs {prices} euros up to {limits} days", "{x} days", "euros", "days"),
    ("An exhibition asks groups for {prices} euros up to {limits} people", "a group of {x}", "euros", "people"),
)


def _tariff(draw: random.Random, level: int) -> tuple[list[int], list[int]]:
    count = 3 if level < 3 else 4
    limits = sorted(draw.sample(range(2, 20), count))
    first = draw.randint(3, 8)
    prices = [first]
    for _ in range(count - 1):
        prices.append(prices[-1] + draw.randint(2, 6))
    return limits, prices


def _told(tariff: tuple[str, ...], limits: list[int], prices: list[int]) -> str:
    unit = tariff[3]
    head = tariff[0].format(prices=prices[0], limits=limits[0])
    rest = [f"{price} up to {limit}" for limit, price in zip(limits[1:], prices[1:], strict=True)]
    return f"{head}, {', '.join(rest[:-1])}{' and ' if len(rest) > 1 else ''}{rest[-1]} {unit}, each limit included."


def _price(draw: random.Random, level: int) -> Worked:
    tariff = draw.choice(_TARIFFS)
    limits, prices = _tariff(draw, level)
    place = draw.randint(1, len(limits) - 1)
    x = limits[place - 1] if draw.random() < 0.4 else draw.randint(limits[place - 1] + 1, limits[place])
    n = next(n for n, limit in enumerate(limits) if x <= limit)
    slips = [
        Slip(sum(prices[: n + 1]), "Added up the steps", "One step holds; the prices are not added."),
        Slip(x * prices[0], f"Multiplied by {x}", "The price is that of the step, whatever lies within it."),
    ]
    if n:
        slips.append(Slip(prices[n - 1], "Took the step below", f"That holds only up to {limits[n - 1]}."))
    if n + 1 < len(prices):
        slips.append(Slip(prices[n + 1], "Took the step above", f"{x} is still within the limit {limits[n]}."))
    return Worked(
        _told(tariff, limits, prices),
        f"the price for {tariff[1].format(x=x)} in {tariff[2]}",
        prices[n],
        slips,
        f"{x} is at most {limits[n]}{f' and more than {limits[n - 1]}' if n else ''}: {prices[n]}.",
        {"what": "price", "limits": limits, "prices": prices, "x": x},
    )


def _rounded(draw: random.Random, level: int) -> Worked:
    """Floor and ceiling."""
    whole, part = draw.randint(-6, 9), draw.randint(1, 9)
    x = whole + Fraction(part, 10)
    down = draw.random() < 0.5 or level == 1
    right = whole if down else whole + 1
    sign = "⌊" if down else "⌈"
    close = "⌋" if down else "⌉"
    slips = [
        Slip(whole + 1 if down else whole, f"Went {'up' if down else 'down'}",
             f"{sign}x{close} is the nearest whole number {'not above' if down else 'not below'} x."),
        Slip(Fraction(part, 10), "Kept only the part after the point", "A whole number is asked."),
        Slip(-right, "Lost the sign", f"x = {show(x)} lies between {whole} and {whole + 1}."),
    ]  # fmt: skip
    kind = "largest whole number that is not above x" if down else "smallest whole number that is not below x"
    return Worked(
        f"{sign}x{close} is the {kind}.",
        f"{sign}{show(x)}{close}",
        right,
        slips,
        f"{show(x)} lies between {whole} and {whole + 1}, so {sign}{show(x)}{close} = {right}.",
        {"what": "rounded", "x": str(x), "down": down},
    )


def _longest(draw: random.Random, level: int) -> Worked:
    """The inverse: the price is given."""
    tariff = draw.choice(_TARIFFS)
    limits, prices = _tariff(draw, level)
    n = draw.randint(1, len(limits) - 2)
    slips = [
        Slip(limits[n - 1], "", f"Up to {limits[n - 1]} it costs only {prices[n - 1]}; {prices[n]} reaches further."),
        Slip(limits[n + 1], "", f"Beyond {limits[n]} it costs more than {prices[n]}."),
        Slip(limits[n] - limits[n - 1], "", "That is how wide the step is; its right end is asked."),
    ]
    return Worked(
        _told(tariff, limits, prices),
        f"the most that {prices[n]} {tariff[2]} are enough for in {tariff[3]}",
        limits[n],
        slips,
        f"{prices[n]} is the price of the step that ends at {limits[n]}.",
        {"what": "longest", "limits": limits, "prices": prices, "price": prices[n]},
    )


# The absolute value


def _vee(draw: random.Random, level: int) -> tuple[int, int, int]:
    a = draw.choice((1, 1, 2, -1, 3, -2)[: 2 * level])
    h, k = nonzero(draw, -6, 7), nonzero(draw, -7, 8)
    return a, h, k


def vee_text(a: int, h: int, k: int) -> str:
    """``2|x - 3| + 1``."""
    return f"{times_name(a, f'|x{plus(-h)}|')}{plus(k)}"


def _vee_value(draw: random.Random, level: int) -> Worked:
    a, h, k = _vee(draw, level)
    x = draw.randint(h - 6, h + 3)
    inside = x - h
    slips = [
        Slip(a * inside + k, "Left the sign inside as it was", "The absolute value is never negative."),
        Slip(a * abs(x + h) + k, "Took h with the wrong sign", f"Inside stands {x} - {h} with the sign of the rule."),
        Slip(abs(a * abs(inside) + k), "Took the absolute value of all", f"The bars end before {plus(k).strip()}."),
        Slip(a * abs(inside), f"Left out {plus(k).strip()}", "What stands after the bars is added last."),
        Slip(
            a * (abs(x) - h) + k, "Took the absolute value of x alone", "Work out what stands between the bars first."
        ),
    ]
    slips[1] = Slip(a * abs(x + h) + k, "Turned the sign inside the bars round", f"Inside stands x{plus(-h)}.")
    return Worked(
        f"Let f(x) = {vee_text(a, h, k)}.",
        f"f({x})",
        a * abs(inside) + k,
        slips,
        f"Between the bars: {x}{plus(-h)} = {inside}, whose absolute value is {abs(inside)}. So f({x}) = "
        f"{times_name(a, f'·{abs(inside)}') if abs(a) > 1 else ('-' if a < 0 else '') + str(abs(inside))}{plus(k)} = "
        f"{a * abs(inside) + k}.",
        {"what": "vee-value", "a": a, "h": h, "k": k, "x": x},
    )


def _corner(draw: random.Random, level: int) -> Draft:
    a, h, k = _vee(draw, level)
    return typed(
        "vector",
        f"Where is the corner of the graph of f(x) = {vee_text(a, h, k)}? Give it as (x, y).",
        [h, k],
        [
            Wrong([-h, k], f"Between the bars stands x{plus(-h)}: where is that 0?"),
            Wrong([k, h], "x comes first in (x, y)."),
            Wrong([h, -k], f"Put x = {h} into f to see the height."),
            Wrong([h, 0], f"At x = {h} the bars give 0, but f has {plus(k).strip()} after them."),
        ],
        f"Between the bars is 0 at x = {h}; there f is {k}.",
        {"what": "corner", "a": a, "h": h, "k": k},
    )


def _both_sides(draw: random.Random, level: int) -> Draft:
    """The inverse: a height is given."""
    a, h, k = _vee(draw, level)
    away = draw.randint(1, 4 + level)
    height = a * away + k
    return typed(
        "set",
        f"Let f(x) = {vee_text(a, h, k)}. For which x is f(x) = {height}? Give all of them.",
        [h - away, h + away],
        [
            Wrong([h + away], "The graph has two arms: on the other side lies one more."),
            Wrong(sorted([-h - away, away - h]), f"The corner is at x = {h}, where x{plus(-h)} is 0."),
            Wrong([-away, away], f"That is how far from the corner; it lies at x = {h}."),
        ],
        f"|x{plus(-h)}| = {away}, so x lies {away} from {h} on either side: {h - away} and {h + away}.",
        {"what": "both-sides", "a": a, "h": h, "k": k, "height": height},
    )


GENERATORS_HERE = (
    Generator(
        "function_in_pieces",
        1,
        "Values of functions with branches, of step functions and of absolute values, and a mistake to find.",
        PiecesParameters,
        worked_structures(
            {"branches": (_value,), "steps": (_price, _rounded), "absolute": (_vee_value, _corner)},
            {"branches": (_where,), "steps": (_longest,), "absolute": (_both_sides,)},
        ),
    ),
)
