"""The arithmetic of decimals."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error
from practice.questions.generators.wording import show, some_person


class DecimalParameters(Parameters):
    """``operation``: one of add, subtract, multiply, divide, or any of them."""

    operation: Literal["any", "add", "subtract", "multiply", "divide"] = "any"


_SIGNS = {"add": "+", "subtract": "-", "multiply": "×", "divide": "÷"}


def _decimal(draw: random.Random, places: int, largest: int) -> Fraction:
    """A number with exactly this many decimal places."""
    scale = 10**places
    while True:
        digits = draw.randrange(scale // 10 + 1, largest * scale)
        if digits % 10:
            return Fraction(digits, scale)


def _places(value: Fraction) -> int:
    _, _, decimals = show(value).partition(".")
    return len(decimals)


def _operands(draw: random.Random, level: int, operation: str) -> tuple[Fraction, Fraction]:
    if operation in ("add", "subtract"):
        places = ((1, 1), (1, 2), (2, 3))[level - 1]
        first, second = _decimal(draw, places[0], 20), _decimal(draw, places[1], 10)
        if draw.random() < 0.5:
            first, second = second, first
        if operation == "subtract" and first <= second:
            first, second = second, first
        return first, second
    first, second = _decimal(draw, 1, 3 * level), _decimal(draw, (0, 1, 1)[level - 1] or 1, 1 + level)
    if operation == "divide":
        first = first * second
    if second == 1 or first == second:
        raise RedrawError
    return first, second


def _result(operation: str, first: Fraction, second: Fraction) -> Fraction:
    match operation:
        case "add":
            return first + second
        case "subtract":
            return first - second
        case "multiply":
            return first * second
        case _:
            return first / second


def _unaligned(first: Fraction, second: Fraction, sign: int) -> Fraction:
    """The digits lined up at the right end instead of at the point."""
    places = max(_places(first), _places(second))
    digits = int(show(first).replace(".", "")) + sign * int(show(second).replace(".", ""))
    return Fraction(digits, 10**places)


def _slips(operation: str, first: Fraction, second: Fraction) -> list[Slip]:
    result = _result(operation, first, second)
    if operation in ("add", "subtract"):
        sign = 1 if operation == "add" else -1
        slips = [
            Slip(first - sign * second, "Used the other sign", "Look at the sign between the numbers once more."),
            Slip(result * 10, "Moved the point one place to the right", "The point stays under the points above it."),
            Slip(
                result + 1,
                "Ended one whole too high",
                "Go over the wholes again: the carried or traded one counts once.",
            ),
        ]
        if _places(first) != _places(second):
            slips[2] = Slip(
                _unaligned(first, second, sign),
                "Lined the numbers up at the right end",
                "Write point under point: tenths belong under tenths, hundredths under hundredths.",
            )
        return slips
    return [
        Slip(
            result * 10,
            "Put the point one place too far right",
            "Count the decimal places again, and check with rounded numbers how large the result should be.",
        ),
        Slip(
            result / 10,
            "Put the point one place too far left",
            "Check with rounded numbers how large the result should be: this is ten times too small.",
        ),
        Slip(
            first * second if operation == "divide" else first + second,
            "Multiplied instead of dividing" if operation == "divide" else "Added instead of multiplying",
            "Look at the sign between the numbers once more.",
        ),
    ]


def _working(operation: str, first: Fraction, second: Fraction) -> str:
    a, b, result = show(first), show(second), show(_result(operation, first, second))
    if operation in ("add", "subtract"):
        sign = _SIGNS[operation]
        places = max(_places(first), _places(second))
        lined = f"{float(first):.{places}f} {sign} {float(second):.{places}f}"
        return f"Point under point, with zeros filled in: {lined} = {result}."
    if operation == "multiply":
        x, y = a.replace(".", "").lstrip("0"), b.replace(".", "").lstrip("0")
        count = _places(first) + _places(second)
        together = f"{count} decimal place{'s' if count > 1 else ''}"
        return (
            f"Without points: {x} × {y} = {int(x) * int(y)}. The factors have {together} together, so {a} "
            f"× {b} = {result}."
        )
    scale = 10 ** _places(second)
    return f"Multiply both by {scale}: {show(first * scale)} ÷ {show(second * scale)} = {result}."


def _draw(draw: random.Random, level: int, parameters: DecimalParameters) -> tuple[str, Fraction, Fraction]:
    operation = draw.choice(list(_SIGNS)) if parameters.operation == "any" else parameters.operation
    first, second = _operands(draw, level, operation)
    return operation, first, second


def _facts(operation: str, first: Fraction, second: Fraction) -> dict[str, Any]:
    return {"operation": operation, "first": show(first), "second": show(second)}


def _calculate(draw: random.Random, level: int, parameters: Any) -> Draft:
    operation, first, second = _draw(draw, level, parameters)
    return number(
        f"What is {show(first)} {_SIGNS[operation]} {show(second)}? Give the exact decimal.",
        _result(operation, first, second),
        as_wrong(_slips(operation, first, second)),
        _working(operation, first, second),
        _facts(operation, first, second),
    )


def _story(draw: random.Random, level: int, parameters: Any) -> Draft:
    operation, first, second = _draw(draw, level, parameters)
    a, b, person = show(first), show(second), some_person(draw)
    prompt = {
        "add": f"{person} cycles {a} km and then {b} km. How many kilometres is that altogether?",
        "subtract": f"A rope is {a} m long. {person} cuts off {b} m. How many metres are left?",
        "multiply": f"One metre of cable weighs {a} kg. How many kilograms do {b} m weigh?",
        "divide": f"{person} cuts {a} m of ribbon into pieces of {b} m. How many pieces is that, as an exact decimal?",
    }[operation]
    unit = {"add": ["km", "kilometres"], "subtract": ["m", "metres"], "multiply": ["kg", "kilograms"], "divide": None}
    return number(
        prompt,
        _result(operation, first, second),
        as_wrong(_slips(operation, first, second)),
        _working(operation, first, second),
        _facts(operation, first, second),
        unit=unit[operation],
    )


def _gap(draw: random.Random, level: int, parameters: Any) -> Draft:
    operation, first, second = _draw(draw, level, parameters)
    result = _result(operation, first, second)
    undo = {"add": "subtract", "subtract": "add", "multiply": "divide", "divide": "multiply"}[operation]
    if operation in ("add", "multiply"):
        known, wanted, gap = first, second, f"{show(first)} {_SIGNS[operation]} __ = {show(result)}"
    else:
        known, wanted, gap = second, first, f"__ {_SIGNS[operation]} {show(second)} = {show(result)}"
    return number(
        f"Which number belongs in the gap? {gap}",
        wanted,
        as_wrong(_slips(undo, result, known)),
        f"Undo it: {show(result)} {_SIGNS[undo]} {show(known)}. {_working(undo, result, known)}",
        {"operation": operation, "known": show(known), "result": show(result)},
    )


def _wrong_decimal(draw: random.Random, level: int, parameters: Any) -> Draft:
    operation, first, second = _draw(draw, level, parameters)
    return find_the_error(
        draw,
        f"worked out {show(first)} {_SIGNS[operation]} {show(second)}",
        _result(operation, first, second),
        _slips(operation, first, second),
        _working(operation, first, second),
        _facts(operation, first, second),
    )


GENERATORS_HERE = (
    Generator(
        "decimal_arithmetic",
        1,
        "Add, subtract, multiply or divide decimals, also in a story, with a gap, and with a mistake to find.",
        DecimalParameters,
        {"calculate": _calculate, "story": _story, "gap": _gap, "find-the-error": _wrong_decimal},
    ),
)
