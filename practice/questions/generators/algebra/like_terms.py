"""Gathering like terms; sums and differences of polynomials."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import (
    Slip,
    WrittenSlip,
    as_written_wrong,
    as_wrong,
    find_the_written_error,
    merged,
)
from practice.questions.generators.wording import bracketed, nonzero, polynomial_text, times_name


class SumParameters(Parameters):
    """``operation``: gather the terms of one expression, or add or subtract two polynomials."""

    operation: Literal["gather", "add", "subtract"] = "gather"


_X = {"x": [-6, 6]}


def _added(first: Sequence[int], second: Sequence[int], sign: int = 1) -> list[int]:
    return [a + sign * b for a, b in zip(first, second, strict=True)]


def _pair(draw: random.Random, level: int, operation: str) -> tuple[list[int], list[int]]:
    size = 2 if operation == "gather" and level == 1 else 3 if level < 3 else draw.choice((3, 4))
    first, second = ([nonzero(draw, -9, 9) for _ in range(size)] for _ in range(2))
    return first, second


def _sum_text(first: Sequence[int], second: Sequence[int], operation: str) -> str:
    if operation != "gather":
        return f"({polynomial_text(first)}) {'+' if operation == 'add' else '-'} ({polynomial_text(second)})"
    text = polynomial_text(first)
    tail = polynomial_text(second)
    return text + (f" - {tail[1:]}" if tail.startswith("-") else f" + {tail}")


def _sum_slips(first: Sequence[int], second: Sequence[int], operation: str) -> list[WrittenSlip]:
    sign = -1 if operation == "subtract" else 1
    last_turned = [*second[:-1], -second[-1]]
    gathered = _added(first, second, sign)
    slips = [
        WrittenSlip(
            polynomial_text(_added(first, last_turned, sign)),
            "Lost the sign of the last number" if operation != "subtract" else "Changed only the first signs",
            "Take the sign before the last number along with it."
            if operation != "subtract"
            else "The minus before the bracket changes every sign in it, the last one too.",
        ),
        WrittenSlip(
            polynomial_text([sum(gathered[:-1]), gathered[-1]]) if len(first) > 2 else times_name(sum(gathered), "x"),
            "Added terms that are not alike",
            "Only terms with the same power of the letter are added."
            if len(first) > 2
            else "A term with x and a plain number are not alike; they stay apart.",
        ),
        WrittenSlip(
            polynomial_text(_added(first, [-second[0], *second[1:]], sign)),
            "Used the wrong sign for one leading term",
            "Look at the sign before the second leading term once more.",
        ),
    ]
    if operation == "subtract":
        slips.append(
            WrittenSlip(
                polynomial_text(_added(first, second)), "Added the brackets", "The second bracket is taken away."
            )
        )
    return slips


def _sum_working(first: Sequence[int], second: Sequence[int], operation: str) -> str:
    sign = -1 if operation == "subtract" else 1
    parts = []
    for power, a, b in zip(range(len(first) - 1, -1, -1), first, second, strict=True):
        name = {0: "the plain numbers", 1: "x"}.get(power, f"x{'²' if power == 2 else '³'}")
        mark = "-" if sign < 0 else "+"
        parts.append(f"{name}: {a} {mark} {bracketed(b)} = {a + sign * b}")
    return f"Like terms together. {'; '.join(parts)}. So {polynomial_text(_added(first, second, sign))}."


def _gather(draw: random.Random, level: int, parameters: SumParameters) -> Draft:
    first, second = _pair(draw, level, parameters.operation)
    result = _added(first, second, -1 if parameters.operation == "subtract" else 1)
    if not all(result[:1]) or len([c for c in result if c]) < 2:
        raise RedrawError
    right = polynomial_text(result)
    text = _sum_text(first, second, parameters.operation)
    return typed(
        "expression",
        f"Simplify {text}.",
        right,
        as_written_wrong(_sum_slips(first, second, parameters.operation), right),
        _sum_working(first, second, parameters.operation),
        {"expression": text},
        variables=_X,
        form="simplified",
    )


def _wrong_sum(draw: random.Random, level: int, parameters: SumParameters) -> Draft:
    first, second = _pair(draw, level, parameters.operation)
    result = _added(first, second, -1 if parameters.operation == "subtract" else 1)
    text = _sum_text(first, second, parameters.operation)
    return find_the_written_error(
        draw,
        f"simplified {text}",
        polynomial_text(result),
        _sum_slips(first, second, parameters.operation),
        _sum_working(first, second, parameters.operation),
        {"expression": text},
    )


def _missing_term(draw: random.Random, level: int, parameters: SumParameters) -> Draft:
    """The inverse: which expression was added or taken away."""
    first, second = _pair(draw, level, parameters.operation)
    sign = -1 if parameters.operation == "subtract" else 1
    result = _added(first, second, sign)
    if not result[0]:
        raise RedrawError
    right = polynomial_text(second)
    turned, mixed = [-c for c in second], _added(first, result)
    verb, gives = ("taken from", "leaves") if sign < 0 else ("added to", "gives")
    return typed(
        "expression",
        f"Which expression, {verb} {polynomial_text(first)}, {gives} {polynomial_text(result)}?",
        right,
        as_written_wrong(
            [
                WrittenSlip(
                    polynomial_text(turned), "", "Every sign is the wrong way round: check by carrying it out."
                ),
                WrittenSlip(polynomial_text(mixed), "", "That is the sum of the two that are given; take one away."),
            ],
            right,
        ),
        f"Term by term, the difference between the two is {right}.",
        {"first": polynomial_text(first), "result": polynomial_text(result), "sign": sign},
        variables=_X,
        form="simplified",
    )


def _coefficient_of_sum(draw: random.Random, level: int, parameters: SumParameters) -> Draft:
    first, second = _pair(draw, level, parameters.operation)
    sign = -1 if parameters.operation == "subtract" else 1
    right = first[-2] + sign * second[-2]
    slips = [
        Slip(first[-2] - sign * second[-2], "", "One of the two signs was turned round."),
        Slip(first[-1] + sign * second[-1], "", "That is the plain number at the end, without x."),
        Slip(abs(first[-2]) + abs(second[-2]), "", "The signs before the terms belong to the coefficients."),
    ]
    text = _sum_text(first, second, parameters.operation)
    return number(
        f"Like terms are combined in {text}. What is the coefficient of x then?",
        right,
        as_wrong(merged(slips, right)),
        f"The terms with x have the coefficients {first[-2]} and {second[-2]}: {first[-2]} "
        f"{'-' if sign < 0 else '+'} {bracketed(second[-2])} = {right}.",
        {"expression": text},
    )


GENERATORS_HERE = (
    Generator(
        "like_terms",
        1,
        "Gather like terms, add and subtract polynomials, find what was added, a coefficient, and a mistake.",
        SumParameters,
        {"gather": _gather, "missing-term": _missing_term, "coefficient": _coefficient_of_sum, "mistake": _wrong_sum},
    ),
)
