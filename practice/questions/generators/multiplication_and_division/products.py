"""Products and quotients of larger numbers: round ones, split ones, and powers of ten with decimals."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import grouped, show


class ProductParameters(Parameters):
    """``kind``: round factors, one factor split, several digits, a quotient split, or decimals and powers of ten."""

    kind: Literal["round", "split", "columns", "quotient", "powers-of-ten"] = "split"


def _case(draw: random.Random, level: int, kind: str) -> tuple[str, Fraction, Fraction]:
    """The sign and the two numbers."""
    match kind:
        case "round":
            first = draw.randint(2, 9) * (1 if level == 1 else 10)
            second = draw.randint(2, 9) * draw.choice((10, 100) if level < 3 else (100, 1000))
            return "×", Fraction(first), Fraction(second)
        case "split":
            return "×", Fraction(draw.randint(3, 9)), Fraction(draw.randint(11, (19, 59, 99)[level - 1]))
        case "columns":
            return (
                "×",
                Fraction(draw.randint(12, (29, 99, 99)[level - 1])),
                Fraction(draw.randint(*((12, 39), (23, 99), (101, 999))[level - 1])),
            )
        case "quotient":
            by = draw.randint(3, 9)
            result = draw.randint(11, (19, 24, 33)[level - 1])
            if by * result > 99:
                raise RedrawError
            return "÷", Fraction(by * result), Fraction(by)
    scale = draw.randint(1, 1 + level if level < 3 else 3)
    places = draw.randint(1, level)
    digits = draw.randint(10**places // 10 + 1, 99 if places < 3 else 999)
    if digits % 10 == 0:
        raise RedrawError
    return draw.choice("×÷"), Fraction(digits, 10**places), Fraction(10 ** min(scale, 3))


def _result(sign: str, first: Fraction, second: Fraction) -> Fraction:
    return first * second if sign == "×" else first / second


def _slips(kind: str, sign: str, first: Fraction, second: Fraction) -> list[Slip]:
    right = _result(sign, first, second)
    if kind == "round":
        digits = Fraction(str(int(first)).rstrip("0")) * Fraction(str(int(second)).rstrip("0"))
        return [
            Slip(right / 10, "Wrote one zero too few", "Each zero of a factor makes the product ten times as large."),
            Slip(right * 10, "Wrote one zero too many", "Count the zeros of both factors once more."),
            Slip(digits, "Left out all the zeros", "The zeros say that tens or hundreds are multiplied."),
            Slip(first + second, "Added the two numbers", "The sign between the numbers is ×."),
        ]
    if kind == "powers-of-ten":
        return [
            Slip(right * 10, "Moved the point one place too far right", f"Count the zeros of {show(second)}."),
            Slip(
                right / 10,
                "Moved the point one place too far left",
                f"Move it one place for each zero of {show(second)}.",
            ),
            Slip(
                first / second if sign == "×" else first * second,
                "Moved the point in the wrong direction",
                f"{'Multiplying' if sign == '×' else 'Dividing'} by {show(second)} makes the number "
                f"{'larger' if sign == '×' else 'smaller'}.",
            ),
        ]
    if kind == "quotient":
        lower = Fraction(int(right) // 10 * 10)
        return [
            Slip(
                lower,
                "Stopped after the tens",
                f"{show(lower)} × {show(second)} is less than {show(first)}.",
            ),
            Slip(right + 1, "Went one group too far", f"{show(right + 1)} × {show(second)} is too much."),
            Slip(right - lower, "Gave the second part alone", f"The {show(lower)} from the first part belong to it."),
            Slip(first - second, "Took the divisor away once", f"Ask how often {show(second)} fits."),
        ]
    tens, ones = int(second) // 10 * 10, int(second) % 10
    slips = [
        Slip(first * tens, f"Left out the part with {ones}", f"{show(first)} × {ones} has to be added."),
        Slip(first * tens + ones, f"Multiplied only the {tens}", f"The {ones} is multiplied by {show(first)} as well."),
        Slip(first * (tens // 10 + ones), f"Took the {tens} for {tens // 10}", f"The first digits stand for {tens}."),
    ]
    if kind == "columns":
        slips.append(
            Slip(
                Fraction(int(first) // 10 * 10 * tens + int(first) % 10 * ones),
                "Multiplied only tens by tens and ones by ones",
                "Each part of one number is multiplied by each part of the other.",
            )
        )
    return slips


def _working(kind: str, sign: str, first: Fraction, second: Fraction) -> str:
    right = grouped(_result(sign, first, second))
    if kind == "round":
        a, b = (str(int(n)).rstrip("0") for n in (first, second))
        zeros = len(show(first)) - len(a) + len(show(second)) - len(b)
        return f"{a} × {b} = {int(a) * int(b)}, and {zeros} zero{'' if zeros == 1 else 's'} from the factors: {right}."
    if kind == "powers-of-ten":
        zeros = len(show(second)) - 1
        way = "right" if sign == "×" else "left"
        return f"The point moves {zeros} place{'' if zeros == 1 else 's'} to the {way}: {right}."
    if kind == "quotient":
        tens = int(_result(sign, first, second)) // 10 * 10
        rest = first - tens * second
        return (
            f"{show(first)} is {show(tens * second)} and {show(rest)}: {show(tens * second)} ÷ {show(second)} = {tens} "
            f"and {show(rest)} ÷ {show(second)} = {show(rest / second)}, together {right}."
        )
    tens, ones = int(second) // 10 * 10, int(second) % 10
    parts = f"{show(first)} × {tens} = {show(first * tens)} and {show(first)} × {ones} = {show(first * ones)}"
    return f"{parts}; together {right}."


def _drawn(draw: random.Random, level: int, parameters: ProductParameters) -> tuple[str, Fraction, Fraction]:
    sign, first, second = _case(draw, level, parameters.kind)
    if parameters.kind in ("split", "columns") and second % 10 == 0:
        raise RedrawError
    if _result(sign, first, second).denominator > 1000:
        raise RedrawError
    return sign, first, second


def _facts(sign: str, first: Fraction, second: Fraction) -> dict[str, Any]:
    return {"sign": sign, "first": str(first), "second": str(second)}


def _calculate(draw: random.Random, level: int, parameters: ProductParameters) -> Draft:
    sign, first, second = _drawn(draw, level, parameters)
    right = _result(sign, first, second)
    return number(
        f"What is {show(first)} {sign} {show(second)}?",
        right,
        as_wrong(merged(_slips(parameters.kind, sign, first, second), right)),
        _working(parameters.kind, sign, first, second),
        _facts(sign, first, second),
    )


def _gap(draw: random.Random, level: int, parameters: ProductParameters) -> Draft:
    """A part of the working, or a number of the calculation."""
    kind = parameters.kind
    sign, first, second = _drawn(draw, level, parameters)
    right = _result(sign, first, second)
    facts = _facts(sign, first, second)
    if kind in ("split", "columns"):
        tens, ones = int(second) // 10 * 10, int(second) % 10
        slips = [
            Slip(tens, "", f"That part of {show(second)} stands in the first product already."),
            Slip(first * ones, "", "That is the second product. Asked is the missing factor of it."),
            Slip(ones + 1, "", f"{tens} and {ones + 1} make {tens + ones + 1}, not {show(second)}."),
        ]
        return number(
            f"Which number belongs in the gap? {show(first)} × {show(second)} = {show(first)} × {tens} + "
            f"{show(first)} × __",
            ones,
            as_wrong(merged(slips, ones)),
            f"{show(second)} = {tens} + {ones}, and both parts are multiplied.",
            facts,
        )
    slips = [
        Slip(second * 10, "", "That is ten times too much; check by calculating."),
        Slip(second / 10 if second % 10 == 0 else second + 1, "", "Too little; check by calculating."
             if second % 10 == 0 else "One too much; check by calculating."),
        Slip(abs(right - first), "", "That is the difference. The sign is × or ÷."),
    ]  # fmt: skip
    return number(
        f"Which number belongs in the gap? {show(first)} {sign} __ = {show(right)}",
        second,
        as_wrong(merged(slips, second)),
        f"{show(first)} {sign} {show(second)} = {show(right)}.",
        facts,
    )


def _wrong_result(draw: random.Random, level: int, parameters: ProductParameters) -> Draft:
    sign, first, second = _drawn(draw, level, parameters)
    right = _result(sign, first, second)
    return find_the_error(
        draw,
        f"worked out {show(first)} {sign} {show(second)}",
        right,
        merged(_slips(parameters.kind, sign, first, second), right),
        _working(parameters.kind, sign, first, second),
        _facts(sign, first, second),
        text=grouped,
    )


_STORIES = {
    "round": "A factory packs {b} screws into each box. How many screws are in {a} boxes?",
    "split": "There are {b} seats in each of {a} rows. How many seats is that?",
    "columns": "A theatre sells {b} tickets at {a} euros each. How many euros is that?",
    "quotient": "{a} eggs are put into boxes of {b}. How many boxes are filled?",
}


def _story(draw: random.Random, level: int, parameters: ProductParameters) -> Draft:
    sign, first, second = _drawn(draw, level, parameters)
    right = _result(sign, first, second)
    return number(
        _STORIES[parameters.kind].format(a=show(first), b=show(second)),
        right,
        as_wrong(merged(_slips(parameters.kind, sign, first, second), right)),
        f"{show(first)} {sign} {show(second)}: {_working(parameters.kind, sign, first, second)}",
        _facts(sign, first, second),
    )


GENERATORS_HERE = (
    Generator(
        "larger_products",
        1,
        "Products of round and of larger numbers, quotients by splitting, powers of ten, gaps, and a mistake to find.",
        ProductParameters,
        {"calculate": _calculate, "gap": _gap, "story": _story, "find-the-error": _wrong_result},
        lambda structure, parameters: structure != "story" or parameters.kind != "powers-of-ten",
    ),
)
