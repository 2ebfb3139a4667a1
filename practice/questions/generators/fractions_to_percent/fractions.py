"""Equivalent fractions and the arithmetic of fractions."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import math
import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error


class EquivalentParameters(Parameters):
    """``task``: only finding equal fractions (``expand``), only lowest terms (``reduce``), or all of it."""

    task: Literal["any", "expand", "reduce"] = "any"


class FractionParameters(Parameters):
    """``operation``: one of add, subtract, multiply, divide, or any of them."""

    operation: Literal["any", "add", "subtract", "multiply", "divide"] = "any"


_SIGNS = {"add": "+", "subtract": "-", "multiply": "×", "divide": "÷"}


def text(value: Fraction | int) -> str:
    """``3/4``, or ``2`` for a whole number."""
    return str(Fraction(value))


def _proper(draw: random.Random, largest: int) -> Fraction:
    bottom = draw.randint(2, largest)
    return Fraction(draw.randint(1, bottom - 1), bottom)


def _missing_top(draw: random.Random, level: int, parameters: Any) -> Draft:
    value, by = _proper(draw, 6 + 3 * level), draw.randint(2, 3 + 3 * level)
    top, bottom = value.numerator, value.denominator
    slips = [
        Wrong(top, "The denominator was multiplied, so the numerator has to be multiplied by the same number."),
        Wrong(
            top + bottom * (by - 1),
            "That adds one number to numerator and denominator. Only multiplying both by the same keeps the value.",
        ),
        Wrong(
            bottom * by - top,
            f"That takes the numerator {top} from the new denominator. Ask what {bottom} was multiplied by.",
        ),
    ]
    return number(
        f"Which number makes the fractions equal? {top}/{bottom} = __/{bottom * by}",
        top * by,
        slips,
        f"{bottom} × {by} = {bottom * by}, so multiply the numerator by {by} too: {top} × {by} = {top * by}.",
        {"top": top, "bottom": bottom, "new_bottom": bottom * by},
        hints=(f"What was {bottom} multiplied by?",),
    )


def _missing_bottom(draw: random.Random, level: int, parameters: Any) -> Draft:
    value, by = _proper(draw, 6 + 3 * level), draw.randint(2, 3 + 3 * level)
    top, bottom = value.numerator, value.denominator
    slips = [
        Wrong(bottom, "The numerator was multiplied, so the denominator has to be multiplied by the same number."),
        Wrong(
            bottom + top * (by - 1),
            "That adds one number to numerator and denominator. Only multiplying both by the same keeps the value.",
        ),
        Wrong(by, f"That is the number by which {top} was multiplied. Multiply the denominator {bottom} by it."),
    ]
    return number(
        f"Which denominator makes the fractions equal? {top}/{bottom} = {top * by}/__",
        bottom * by,
        slips,
        f"{top} × {by} = {top * by}, so multiply the denominator by {by} too: {bottom} × {by} = {bottom * by}.",
        {"top": top, "bottom": bottom, "new_top": top * by},
        hints=(f"What was {top} multiplied by?",),
    )


def _which_factor(draw: random.Random, level: int, parameters: Any) -> Draft:
    value, by = _proper(draw, 6 + 3 * level), draw.randint(2, 3 + 3 * level)
    top, bottom = value.numerator, value.denominator
    slips = [
        Wrong(top * (by - 1), f"That is how much larger the numerator is, from {top} to {top * by}. Divide instead."),
        Wrong(
            bottom * (by - 1),
            f"That is how much larger the denominator is, from {bottom} to {bottom * by}. Divide instead.",
        ),
    ]
    return number(
        f"{top}/{bottom} and {top * by}/{bottom * by} are equal. By which number are numerator and denominator of the "
        "first multiplied to give the second?",
        by,
        slips,
        f"{top} × {by} = {top * by} and {bottom} × {by} = {bottom * by}.",
        {"top": top, "bottom": bottom, "new_top": top * by, "new_bottom": bottom * by},
    )


def _lowest_terms(draw: random.Random, level: int, parameters: Any) -> Draft:
    value, by = _proper(draw, 6 + 3 * level), draw.randint(2, 3 + 3 * level)
    top, bottom = value.numerator * by, value.denominator * by
    slips = [
        Wrong(
            text(Fraction(value.denominator, value.numerator)),
            "That is turned upside down: numerator and denominator keep their places.",
        ),
        Wrong(
            f"{value.numerator}/{bottom}",
            f"The numerator was divided by {by}, but the denominator was not; divide both.",
        ),
        Wrong(
            f"{top}/{value.denominator}",
            f"The denominator was divided by {by}, but the numerator was not; divide both.",
        ),
    ]
    return typed(
        "fraction",
        f"Write {top}/{bottom} in lowest terms.",
        text(value),
        slips,
        f"{top} and {bottom} are both divisible by {by}: {top}/{bottom} = {text(value)}, and nothing "
        "more divides both.",
        {"top": top, "bottom": bottom},
        lowest_terms=True,
        hints=("Which numbers divide both numerator and denominator?",),
    )


def _which_is_equal(draw: random.Random, level: int, parameters: Any) -> Draft:
    value, by = _proper(draw, 6 + 3 * level), draw.randint(2, 3 + level)
    top, bottom = value.numerator, value.denominator
    wrong = [
        Wrong(
            f"{top + by}/{bottom + by}",
            f"That adds {by} to numerator and denominator. Adding changes the value; multiplying does not.",
        ),
        Wrong(f"{top * by}/{bottom}", f"Only the numerator is multiplied by {by}: that is {by} times as much."),
        Wrong(
            f"{top}/{bottom * by}",
            f"Only the denominator is multiplied by {by}: the parts became smaller, but there are no more of them.",
        ),
    ]
    if len({Fraction(str(w.answer)) for w in wrong} | {value}) < 4:
        raise RedrawError
    return choice(
        f"Which fraction is equal to {top}/{bottom}?",
        f"{top * by}/{bottom * by}",
        wrong,
        f"Multiply numerator and denominator by {by}: {top} × {by} = {top * by} and {bottom} × {by} = {bottom * by}.",
        {"top": top, "bottom": bottom, "options": [f"{top * by}/{bottom * by}", *(str(w.answer) for w in wrong)]},
    )


def _shared_divisor(draw: random.Random, level: int, parameters: Any) -> Draft:
    value, by = _proper(draw, 6 + 3 * level), draw.choice((4, 6, 8, 9, 10, 12))
    top, bottom = value.numerator * by, value.denominator * by
    part = min(p for p in (2, 3, 5) if by % p == 0)
    half = f"{top // part}/{bottom // part}"
    slips = [
        Wrong(part, f"Dividing both by {part} gives {half}, which can be reduced further."),
        Wrong(bottom - top, "That is the distance between numerator and denominator, which need not divide them."),
    ]
    return number(
        f"By which number are numerator and denominator of {top}/{bottom} divided to reach lowest terms in one step?",
        by,
        slips,
        f"{by} is the largest number that divides both {top} and {bottom}; it leaves {text(value)}.",
        {"top": top, "bottom": bottom},
    )


def _operation(draw: random.Random, parameters: FractionParameters) -> str:
    return draw.choice(list(_SIGNS)) if parameters.operation == "any" else parameters.operation


def _operands(draw: random.Random, level: int, operation: str) -> tuple[Fraction, Fraction]:
    largest = (5, 8, 12)[level - 1]
    first, second = _proper(draw, largest), _proper(draw, largest)
    if operation == "subtract" and first < second:
        first, second = second, first
    if first == second or (level > 1 and first.denominator == second.denominator):
        raise RedrawError
    return first, second


def compute(operation: str, first: Fraction, second: Fraction) -> Fraction:
    """The exact result."""
    match operation:
        case "add":
            return first + second
        case "subtract":
            return first - second
        case "multiply":
            return first * second
        case _:
            return first / second


def _to_lowest(top: int, bottom: int) -> str:
    """``6/8 = 3/4``, or only ``3/4`` where nothing can be reduced."""
    reduced = text(Fraction(top, bottom))
    return reduced if reduced == f"{top}/{bottom}" else f"{top}/{bottom} = {reduced}"


def _working(operation: str, first: Fraction, second: Fraction) -> str:
    a, b, c, d = first.numerator, first.denominator, second.numerator, second.denominator
    if operation == "multiply":
        return f"Tops and bottoms multiply: ({a} × {c})/({b} × {d}) = {_to_lowest(a * c, b * d)}."
    if operation == "divide":
        turned = f"Dividing by {c}/{d} is multiplying by {text(1 / second)}"
        return f"{turned}: ({a} × {d})/({b} × {c}) = {_to_lowest(a * d, b * c)}."
    common, sign = math.lcm(b, d), _SIGNS[operation]
    x, y = a * common // b, c * common // d
    top = x + y if operation == "add" else x - y
    return f"In parts of {common}: {x}/{common} {sign} {y}/{common} = {_to_lowest(top, common)}."


def _slips(operation: str, first: Fraction, second: Fraction) -> list[Slip]:
    a, b, c, d = first.numerator, first.denominator, second.numerator, second.denominator
    if operation in ("add", "subtract"):
        sign = 1 if operation == "add" else -1
        verb = "Added" if sign == 1 else "Subtracted"
        slips = [
            Slip(
                Fraction(a + sign * c, max(b, d)),
                "Kept one bottom number without making the parts equal",
                "The parts have different sizes. Write both fractions with the same bottom number first.",
            ),
            Slip(
                Fraction(a + sign * c, b * d),
                "Multiplied the bottoms and left the tops as they were",
                "When a bottom number is multiplied, its top is multiplied by the same number.",
            ),
        ]
        if sign == 1:
            slips.append(
                Slip(
                    Fraction(a + c, b + d),
                    f"{verb} the tops and the bottoms",
                    "Bottom numbers name the size of the parts; they are not added.",
                )
            )
        elif b != d:
            slips.append(
                Slip(
                    Fraction(a - c, b - d),
                    f"{verb} the tops and the bottoms",
                    "Bottom numbers name the size of the parts; they are not subtracted.",
                )
            )
        slips.append(
            Slip(first - sign * second, "Used the other sign", "Look at the sign between the fractions once more.")
        )
        if b == d:
            return [slip for slip in slips if slip.gives != compute(operation, first, second)]
        return slips
    return [
        Slip(
            first / second if operation == "multiply" else first * second,
            "Turned the second fraction round" if operation == "multiply" else "Did not turn the second fraction round",
            "Multiplying goes straight: top by top, bottom by bottom."
            if operation == "multiply"
            else "Dividing by a fraction is multiplying by it turned upside down.",
        ),
        Slip(
            second / first,
            "Turned the first fraction round" if operation == "divide" else "Turned the first fraction upside down",
            "The first fraction stays as it is.",
        ),
        Slip(first + second, "Added the fractions", "That is the sum; look at the sign between the fractions."),
    ]


def _calculate(draw: random.Random, level: int, parameters: Any) -> Draft:
    operation = _operation(draw, parameters)
    first, second = _operands(draw, level, operation)
    return typed(
        "fraction",
        f"What is {text(first)} {_SIGNS[operation]} {text(second)}? Give a fraction in lowest terms or a mixed number.",
        text(compute(operation, first, second)),
        as_wrong(_slips(operation, first, second), text),
        _working(operation, first, second),
        {"operation": operation, "first": text(first), "second": text(second)},
        lowest_terms=True,
    )


_INVERSE = {
    "add": ("{a} + __ = {r}", "subtract", "Take {a} from {r}"),
    "subtract": ("__ - {b} = {r}", "add", "Add {b} back"),
    "multiply": ("{a} × __ = {r}", "divide", "Divide {r} by {a}"),
    "divide": ("__ ÷ {b} = {r}", "multiply", "Multiply {r} by {b}"),
}


def _gap(draw: random.Random, level: int, parameters: Any) -> Draft:
    operation = _operation(draw, parameters)
    first, second = _operands(draw, level, operation)
    result = compute(operation, first, second)
    template, undo, how = _INVERSE[operation]
    known, wanted = (first, second) if operation in ("add", "multiply") else (second, first)
    names = {"a": text(first), "b": text(second), "r": text(result)}
    return typed(
        "fraction",
        f"Which fraction belongs in the gap? {template.format(**names)} (in lowest terms)",
        text(wanted),
        as_wrong(_slips(undo, result, known), text),
        f"{how.format(**names)}. {_working(undo, result, known)}",
        {"operation": operation, "known": text(known), "result": text(result)},
        lowest_terms=True,
    )


def _wrong_fraction(draw: random.Random, level: int, parameters: Any) -> Draft:
    operation = _operation(draw, parameters)
    first, second = _operands(draw, level, operation)
    if first.denominator == second.denominator and operation in ("add", "subtract"):
        raise RedrawError
    return find_the_error(
        draw,
        f"worked out {text(first)} {_SIGNS[operation]} {text(second)}",
        compute(operation, first, second),
        _slips(operation, first, second),
        _working(operation, first, second),
        {"operation": operation, "first": text(first), "second": text(second)},
        text=text,
    )


def _of_a_recipe(draw: random.Random, level: int, parameters: Any) -> Draft:
    operation = _operation(draw, parameters)
    first, second = _operands(draw, level, operation)
    story = {
        "add": f"One jug holds {text(first)} litre, another {text(second)} litre. How many litres do they "
        "hold together?",
        "subtract": f"A bottle holds {text(first)} litre, and {text(second)} litre is poured out. How many "
        "litres are left?",
        "multiply": f"A garden takes up {text(first)} of a plot, and {text(second)} of the garden is lawn. "
        "Which fraction of the plot is lawn?",
        "divide": f"A walk is {text(first)} km long. A lap is {text(second)} km. How many laps make the walk?",
    }[operation]
    return typed(
        "fraction",
        f"{story} Give a fraction in lowest terms or a mixed number.",
        text(compute(operation, first, second)),
        as_wrong(_slips(operation, first, second), text),
        _working(operation, first, second),
        {"operation": operation, "first": text(first), "second": text(second)},
        lowest_terms=True,
    )


def _suits_task(structure: str, parameters: EquivalentParameters) -> bool:
    task = "reduce" if structure in ("lowest-terms", "shared-divisor") else "expand"
    return parameters.task in ("any", task)


GENERATORS_HERE = (
    Generator(
        "equivalent_fractions",
        1,
        "Fractions of equal value: a missing number, the equal one of four, the factor, lowest terms, the divisor.",
        EquivalentParameters,
        {
            "missing-top": _missing_top,
            "missing-bottom": _missing_bottom,
            "which-factor": _which_factor,
            "which-is-equal": _which_is_equal,
            "lowest-terms": _lowest_terms,
            "shared-divisor": _shared_divisor,
        },
        _suits_task,
    ),
    Generator(
        "fraction_arithmetic",
        1,
        "Add, subtract, multiply or divide fractions, also in a story, with a gap, and with a mistake to find.",
        FractionParameters,
        {"calculate": _calculate, "story": _of_a_recipe, "gap": _gap, "find-the-error": _wrong_fraction},
    ),
)
