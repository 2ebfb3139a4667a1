"""Fractions as divisions, mixed numbers and reciprocals."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import math
import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, number, typed
from practice.questions.generators.fractions_to_percent.parts import fraction, mixed_text
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged


class DivisionParameters(Parameters):
    """``of``: divisions, mixed numbers, or reciprocals."""

    of: Literal["division", "mixed", "reciprocal"] = "division"


# A division


_SHARED = (("pizza", "pizzas"), ("litre of juice", "litres of juice"), ("loaf of bread", "loaves of bread"))


def _shared(draw: random.Random, level: int, parameters: DivisionParameters) -> Draft:
    people, things = draw.randint(3, 5 + 2 * level), draw.randint(2, 3 + 3 * level)
    if math.gcd(people, things) > 1:
        raise RedrawError
    thing = draw.choice(_SHARED)
    return fraction(
        f"{things} {thing[1]} are shared equally among {people} people. "
        f"{'How much of a ' + thing[0] if thing[0] != 'litre of juice' else 'How many litres'} does each get? "
        "Give a fraction or a mixed number.",
        f"{things}/{people}",
        [
            Wrong(f"{people}/{things}", f"That is upside down: {things} are shared by {people}."),
            Wrong(f"1/{people}", f"That is the share of one {thing[0]}; there are {things}."),
        ],
        f"{things} ÷ {people} = {things}/{people}"
        + (f" = {mixed_text(Fraction(things, people))}." if things > people else "."),
        {"things": things, "people": people},
    )


def _division_as_fraction(draw: random.Random, level: int, parameters: DivisionParameters) -> Draft:
    a, b = draw.randint(1, 6 + 3 * level), draw.randint(2, 6 + 3 * level)
    if math.gcd(a, b) > 1:
        raise RedrawError
    backwards = draw.random() < 0.5
    if backwards:
        slips = [
            Slip(b, "", "That is the denominator; it is what one divides by."),
            Slip(a * b, "", "The fraction stroke is a division, not a product."),
        ]
        return number(
            f"The fraction {a}/{b} is written as a division __ ÷ {b}. Which number belongs in the gap of the division?",
            a,
            as_wrong(merged(slips, a)),
            f"The stroke says divided by: {a}/{b} = {a} ÷ {b}.",
            {"a": a, "b": b, "backwards": True},
        )
    wrong = [Wrong(f"{b}/{a}", f"That is {b} ÷ {a}. The number that is divided stands above.")]
    if a > 1:
        wrong.append(Wrong(f"1/{b}", f"That is 1 ÷ {b}."))
    return fraction(f"Write {a} ÷ {b} as a fraction.", f"{a}/{b}", wrong, f"{a} ÷ {b} = {a}/{b}.", {"a": a, "b": b})


def _between_wholes(draw: random.Random, level: int, parameters: DivisionParameters) -> Draft:
    bottom = draw.randint(2, 5 + level)
    whole, rest = draw.randint(1, 4 + 2 * level), draw.randint(1, bottom - 1)
    top = whole * bottom + rest
    shown = f"{top}/{bottom}" if parameters.of == "mixed" or draw.random() < 0.5 else f"{top} ÷ {bottom}"
    return typed(
        "vector",
        f"Between which two neighbouring whole numbers does {shown} lie? Give the smaller first.",
        [whole, whole + 1],
        [
            Wrong([whole + 1, whole + 2], f"{(whole + 1) * bottom}/{bottom} = {whole + 1} is more than it already."),
            Wrong([whole - 1, whole], f"{whole * bottom}/{bottom} = {whole} is still less than it."),
        ],
        f"{whole} = {whole * bottom}/{bottom} and {whole + 1} = {(whole + 1) * bottom}/{bottom}.",
        {"top": top, "bottom": bottom},
    )


# Mixed numbers


def _mixed_case(draw: random.Random, level: int) -> tuple[int, int, int]:
    bottom = draw.randint(2, 5 + 2 * level)
    top = draw.randint(1, bottom - 1)
    if math.gcd(top, bottom) > 1:
        raise RedrawError
    return draw.randint(1, 3 + 2 * level), top, bottom


def _to_mixed(draw: random.Random, level: int, parameters: DivisionParameters) -> Draft:
    whole, top, bottom = _mixed_case(draw, level)
    improper = whole * bottom + top
    wrong = [
        Wrong(f"{whole + 1} {top}/{bottom}", f"{whole + 1} wholes are {(whole + 1) * bottom}/{bottom}, more."),
        Wrong(f"{whole} {top}/{whole + bottom}", "The size of the parts stays: the denominator is not changed."),
    ]
    if 2 * top != bottom:
        wrong.append(Wrong(f"{whole} {bottom - top}/{bottom}", f"From {whole * bottom} to {improper} there are {top}."))
    return fraction(
        f"Write {improper}/{bottom} as a mixed number, such as 4 2/9.",
        f"{whole} {top}/{bottom}",
        wrong,
        f"{improper} = {whole} × {bottom} + {top}, so it is {whole} {top}/{bottom}.",
        {"improper": improper, "bottom": bottom},
    )


def _improper_slips(whole: int, top: int, bottom: int) -> list[Slip]:
    return [
        Slip(Fraction(whole + top, bottom), "Added the whole number to the numerator",
             f"Each whole is {bottom}/{bottom}; turn the wholes into parts first."),
        Slip(Fraction(whole * top, bottom), "Multiplied the whole number by the numerator",
             "The wholes are turned into parts with the denominator."),
        Slip(Fraction(whole * bottom, bottom), "Left out the fraction beside the whole number",
             f"The {top}/{bottom} have to be added."),
    ]  # fmt: skip


def _to_improper(draw: random.Random, level: int, parameters: DivisionParameters) -> Draft:
    whole, top, bottom = _mixed_case(draw, level)
    right = whole + Fraction(top, bottom)
    slips = merged(_improper_slips(whole, top, bottom), right)
    return fraction(
        f"Write {whole} {top}/{bottom} as a single fraction.",
        str(right),
        [Wrong(str(slip.gives), slip.feedback) for slip in slips],
        f"{whole} × {bottom} + {top} = {right.numerator}, so it is {right}.",
        {"whole": whole, "top": top, "bottom": bottom},
    )


def _wrong_improper(draw: random.Random, level: int, parameters: DivisionParameters) -> Draft:
    whole, top, bottom = _mixed_case(draw, level)
    right = whole + Fraction(top, bottom)
    return find_the_error(
        draw,
        f"wrote {whole} {top}/{bottom} as a single fraction",
        right,
        merged(_improper_slips(whole, top, bottom), right),
        f"{whole} × {bottom} + {top} = {right.numerator}, so it is {right}.",
        {"whole": whole, "top": top, "bottom": bottom},
        text=str,
    )


# Reciprocals


def _reciprocal(draw: random.Random, level: int, parameters: DivisionParameters) -> Draft:
    bottom, top = draw.randint(2, 5 + 3 * level), draw.randint(2, 5 + 3 * level)
    if math.gcd(top, bottom) > 1:
        raise RedrawError
    kind = draw.choice(("fraction", "whole", "mixed")[: max(level, 2)])
    value = Fraction(top) if kind == "whole" else Fraction(top, bottom)
    if kind == "mixed" and value < 1:
        raise RedrawError
    shown = mixed_text(value) if kind == "mixed" else str(value)
    wrong = [Wrong(str(value), "That is the number itself; turn numerator and denominator round.")]
    if kind == "mixed":
        whole, rest = divmod(value.numerator, value.denominator)
        wrong.append(Wrong(str(whole + Fraction(value.denominator, rest)), "Write it as a single fraction first."))
    else:
        wrong.append(Wrong(str(abs(1 - value)), f"That is the distance from {value} to 1. Times {value} it is not 1."))
    ask = draw.choice((f"What is the reciprocal of {shown}?", f"{shown} times which number is 1?"))
    start = "" if shown == str(value) else f"{shown} = {value}. "
    return fraction(
        f"{ask} Give a fraction or a whole number.",
        str(1 / value),
        wrong,
        f"{start}{value} × {1 / value} = 1, so it is {1 / value}.",
        {"value": str(value)},
    )


def _undo(draw: random.Random, level: int, parameters: DivisionParameters) -> Draft:
    bottom, top = draw.randint(2, 5 + 2 * level), draw.randint(2, 5 + 2 * level)
    if math.gcd(top, bottom) > 1:
        raise RedrawError
    value = Fraction(top, bottom)
    return fraction(
        f"A number was multiplied by {value}. By which fraction is the result multiplied to get the number back?",
        str(1 / value),
        [
            Wrong(str(value), "That multiplies by the same fraction once more."),
            Wrong(
                f"{abs(bottom - top)}/{bottom}", f"What is missing to 1 does not undo it; {value} times it is not 1."
            ),
        ],
        f"{value} × {1 / value} = 1, so multiplying by {1 / value} undoes it.",
        {"value": str(value)},
    )


def _are_reciprocals(draw: random.Random, level: int, parameters: DivisionParameters) -> Draft:
    """A missing number in a product of 1."""
    a, b, by = draw.randint(2, 9), draw.randint(2, 9), draw.randint(2, 2 + level)
    if math.gcd(a, b) > 1:
        raise RedrawError
    right = a * by
    slips = [
        Slip(a, "", f"{a}/{b} times {b * by}/{a} is {by}; look at the {b * by}."),
        Slip(b * by, "", "Then the second fraction is 1, and the product is not."),
        Slip(b, "", "Numerator and denominator have to cancel across the two fractions."),
    ]
    return number(
        f"{a}/{b} × {b * by}/k = 1. What is k?",
        right,
        as_wrong(merged(slips, right)),
        f"The product is 1 when k = {a} × {by} = {right}: {b * by}/{right} = {b}/{a} is the reciprocal of {a}/{b}.",
        {"a": a, "b": b, "top": b * by},
    )


_USED = {
    "division": ("shared", "division-as-fraction", "between-wholes"),
    "mixed": ("to-mixed", "to-improper", "between-wholes", "find-the-error"),
    "reciprocal": ("reciprocal", "undo", "are-reciprocals"),
}

GENERATORS_HERE = (
    Generator(
        "fractions_as_division",
        1,
        "Fractions as divisions, mixed numbers and back, whole numbers on both sides, reciprocals, and a mistake.",
        DivisionParameters,
        {
            "shared": _shared,
            "division-as-fraction": _division_as_fraction,
            "between-wholes": _between_wholes,
            "to-mixed": _to_mixed,
            "to-improper": _to_improper,
            "reciprocal": _reciprocal,
            "undo": _undo,
            "are-reciprocals": _are_reciprocals,
            "find-the-error": _wrong_improper,
        },
        lambda structure, parameters: structure in _USED[parameters.of],
    ),
)
