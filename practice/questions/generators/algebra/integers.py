"""Arithmetic of integers: sums, differences, products and quotients with signs."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import bracketed, nonzero


class IntegerParameters(Parameters):
    """``operation``: one of add, subtract, multiply, divide, or any of them."""

    operation: Literal["any", "add", "subtract", "multiply", "divide"] = "any"


_SIGNS = {"add": "+", "subtract": "-", "multiply": "×", "divide": "÷"}
_UNDO = {"add": "subtract", "subtract": "add", "multiply": "divide", "divide": "multiply"}


def _result(operation: str, first: int, second: int) -> int:
    match operation:
        case "add":
            return first + second
        case "subtract":
            return first - second
        case "multiply":
            return first * second
        case _:
            return first // second


def _operands(draw: random.Random, level: int, parameters: IntegerParameters) -> tuple[str, int, int]:
    operation = draw.choice(list(_SIGNS)) if parameters.operation == "any" else parameters.operation
    if operation in ("add", "subtract"):
        largest = (9, 20, 75)[level - 1]
        first, second = nonzero(draw, -largest, largest), nonzero(draw, -largest, largest)
        if abs(first) == abs(second) and draw.random() < 0.8:
            raise RedrawError
    else:
        first, second = (nonzero(draw, -(9, 12, 15)[level - 1], (9, 12, 15)[level - 1]) for _ in range(2))
        if 1 in (abs(first), abs(second)):
            raise RedrawError
        if operation == "divide":
            first *= second
    if first > 0 and second > 0 and (operation != "subtract" or first >= second):
        raise RedrawError
    return operation, first, second


def _text(operation: str, first: int, second: int) -> str:
    return f"{first} {_SIGNS[operation]} {bracketed(second)}"


def _slips(operation: str, first: int, second: int) -> list[Slip]:
    right = _result(operation, first, second)
    if operation in ("add", "subtract"):
        moved = second if operation == "add" else -second
        if first * moved < 0:
            return [
                Slip(-right, "Gave it the sign of the smaller size", "The number further from 0 decides the sign."),
                Slip(
                    (1 if first > 0 else -1) * (abs(first) + abs(second)),
                    "Moved the second step the wrong way",
                    f"From {first} the step goes to the {'right' if moved > 0 else 'left'} on the number line.",
                ),
                Slip(
                    (1 if moved > 0 else -1) * (abs(first) + abs(second)),
                    "Added the sizes although the directions differ",
                    "The two go in opposite directions, so they partly cancel.",
                ),
            ]
        return [
            Slip(
                -right,
                "Lost the sign of the result",
                f"From 0, both steps go to the {'right' if moved > 0 else 'left'}.",
            ),
            Slip(
                first - moved,
                "Moved the second step the wrong way",
                f"From {first} the step goes to the {'right' if moved > 0 else 'left'} on the number line.",
            ),
            Slip(
                moved - first,
                "Took the sizes from each other",
                "Both go in the same direction, so the sizes are put together.",
            ),
        ]
    sign_rule = "Equal signs give plus, different signs give minus."
    if operation == "multiply":
        return [
            Slip(-right, "Gave the result the wrong sign", sign_rule),
            Slip(first + second, "Added the two numbers", "That is the sum; look at the sign between the numbers."),
            Slip(right + first, f"Counted one {first} too many", f"That is {second + 1} times {first}."),
        ]
    return [
        Slip(-right, "Gave the result the wrong sign", sign_rule),
        Slip(first - second, "Subtracted the divisor", "That is the difference; ask how often the divisor fits."),
        Slip(first * second, "Multiplied by the divisor", "Dividing asks what times the divisor gives the number."),
    ]


def _working(operation: str, first: int, second: int) -> str:
    right, text = _result(operation, first, second), _text(operation, first, second)
    if operation == "subtract":
        start = f"Taking away {second} is adding its opposite: {first} + {bracketed(-second)}. "
    elif operation == "add":
        start = ""
    else:
        same = (first > 0) == (second > 0)
        size = f"{abs(first)} {_SIGNS[operation]} {abs(second)} = {abs(right)}"
        return f"{size}, and {'equal signs give plus' if same else 'different signs give minus'}: {text} = {right}."
    moved = second if operation == "add" else -second
    steps = f"Start at {first} and go {abs(moved)} to the {'right' if moved > 0 else 'left'}"
    return f"{start}{steps}: {right}."


def _facts(operation: str, first: int, second: int) -> dict[str, Any]:
    return {"operation": operation, "first": first, "second": second}


def _calculate(draw: random.Random, level: int, parameters: Any) -> Draft:
    operation, first, second = _operands(draw, level, parameters)
    right = _result(operation, first, second)
    return number(
        f"What is {_text(operation, first, second)}?",
        right,
        as_wrong(merged(_slips(operation, first, second), right)),
        _working(operation, first, second),
        _facts(operation, first, second),
    )


def _gap(draw: random.Random, level: int, parameters: Any) -> Draft:
    operation, first, second = _operands(draw, level, parameters)
    result = _result(operation, first, second)
    undo = _UNDO[operation]
    if operation in ("add", "multiply"):
        known, wanted, gap = first, second, f"{first} {_SIGNS[operation]} __ = {result}"
    else:
        known, wanted, gap = second, first, f"__ {_SIGNS[operation]} {bracketed(second)} = {result}"
    return number(
        f"Which number belongs in the gap? {gap}",
        wanted,
        as_wrong(merged(_slips(undo, result, known), wanted)),
        f"Undo it: {_text(undo, result, known)} = {wanted}. Check: {_text(operation, first, second)} = {result}.",
        {"operation": operation, "known": known, "result": result},
    )


def _three(draw: random.Random, level: int, parameters: Any) -> Draft:
    """Three numbers in a row."""
    operation, first, second = _operands(draw, level, parameters)
    if operation == "divide":
        raise RedrawError
    third = nonzero(draw, -9, 9) if operation != "multiply" else draw.choice((-5, -4, -3, -2, 2, 3, 4, 5))
    sign = _SIGNS[operation]
    half = _result(operation, first, second)
    right = _result(operation, half, third)
    if operation == "multiply":
        slips = [
            Slip(-right, "", "Count the negative factors: an even number of them gives plus, an odd one minus."),
            Slip(half + third, "", "The last number is multiplied, not added."),
            Slip(half, "", f"That leaves out the last factor, {third}."),
        ]
    else:
        away = _result(_UNDO[operation], half, third)
        slips = [
            Slip(away, "", f"The last step goes the wrong way; look at the signs before {abs(third)}."),
            Slip(half, "", f"That leaves out the last number, {third}."),
            Slip(-right, "", "The size is right, the sign is not."),
        ]
    text = f"{first} {sign} {bracketed(second)} {sign} {bracketed(third)}"
    return number(
        f"What is {text}?",
        right,
        as_wrong(merged(slips, right)),
        f"From left to right: {_text(operation, first, second)} = {half}, then {_text(operation, half, third)} = "
        f"{right}.",
        {"expression": text},
    )


def _story(draw: random.Random, level: int, parameters: Any) -> Draft:
    operation, first, second = _operands(draw, min(level, 2), parameters)
    result = _result(operation, first, second)
    unit = "°C"
    if operation == "add":
        verb = "rises" if second > 0 else "falls"
        prompt = f"It is {first} °C. The temperature {verb} by {abs(second)} degrees. What is it then, in °C?"
    elif operation == "subtract":
        prompt = (
            f"In the evening it is {first} °C, in the morning it was {second} °C. By how many degrees did the "
            "temperature change from morning to evening? A fall is negative."
        )
        unit = "degrees"
    else:
        count = abs(second)
        change = -abs(first) if operation == "multiply" else -abs(result)
        second, result = count, change * count
        unit = "m"
        if operation == "multiply":
            first = change
            prompt = (
                f"A diver starts at the surface and goes down {abs(change)} m a minute. What is the height after "
                f"{count} minutes, in metres, if heights below the surface are negative?"
            )
        else:
            first, result = change * count, change
            prompt = (
                f"In {count} hours a water level changed by {first} cm, evenly. By how many centimetres did it change "
                "each hour? A fall is negative."
            )
            unit = "cm"
    extra = [] if operation != "subtract" else [Slip(abs(result), "", "That is the size; a fall is negative.")]
    slips = extra + _slips(operation, first, second)
    return number(
        prompt,
        result,
        as_wrong(merged(slips[:1] + slips[1 + len(extra) :] if extra and result < 0 else slips, result)),
        f"{_text(operation, first, second)} = {result}.",
        _facts(operation, first, second),
        unit=unit,
    )


def _wrong_result(draw: random.Random, level: int, parameters: Any) -> Draft:
    operation, first, second = _operands(draw, level, parameters)
    right = _result(operation, first, second)
    return find_the_error(
        draw,
        f"worked out {_text(operation, first, second)}",
        right,
        merged(_slips(operation, first, second), right),
        _working(operation, first, second),
        _facts(operation, first, second),
    )


GENERATORS_HERE = (
    Generator(
        "integer_arithmetic",
        1,
        "Add, subtract, multiply and divide integers, also in a story, with a gap, and with a mistake to find.",
        IntegerParameters,
        {"calculate": _calculate, "gap": _gap, "three": _three, "story": _story, "find-the-error": _wrong_result},
        lambda structure, parameters: structure != "three" or parameters.operation not in ("any", "divide"),
    ),
)
