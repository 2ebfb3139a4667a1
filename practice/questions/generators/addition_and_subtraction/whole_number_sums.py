"""Addition and subtraction of whole numbers, with control over size and regrouping."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error
from practice.questions.generators.wording import PEOPLE, THINGS, counted

Size = Literal["within-5", "within-10", "within-20", "two-digit", "within-100", "three-digit", "within-1000"]
_LARGEST = {"within-5": 5, "within-10": 10, "within-20": 20, "within-100": 100, "within-1000": 1000}


_SUM_STORIES = (
    ("{a} has {first} and gets {second} more. How many {things} does {a} have now?", "Getting more adds on"),
    (
        "{a} counts {first} in one box and {second} in another. How many {things} are in both boxes together?",
        "Two parts make the whole",
    ),
    (
        "{a} has {first}. {b} has {second} more than {a}. How many {things} does {b} have?",
        "The larger number is the smaller one and what it has more",
    ),
)
_DIFFERENCE_STORIES = (
    ("{a} had {total} and gave {taken} away. How many {things} are left?", "Giving away takes off"),
    (
        "{a} needs {total} and has {taken} of them. How many {things} are still missing?",
        "What is missing is the whole without the part that is there",
    ),
    (
        "{a} has {total}, and {b} has {taken}. How many more has {a}?",
        "The difference is what is left when the smaller is taken from the larger",
    ),
)


class SumParameters(Parameters):
    """``size`` bounds the total; ``regrouping`` says whether ones are traded for a ten; ``ask`` keeps to one sort."""

    size: Size = "within-100"
    regrouping: Literal["any", "never", "always"] = "any"
    ask: Literal["any", "story", "gap"] = "any"


def _carries(first: int, second: int) -> bool:
    carry, found = 0, False
    while first or second:
        carry = int(first % 10 + second % 10 + carry > 9)
        found = found or bool(carry)
        first, second = first // 10, second // 10
    return found


def _addends(draw: random.Random, level: int, parameters: SumParameters) -> tuple[int, int]:
    """Two numbers of the asked size; higher levels draw from the upper part of the range."""
    for _ in range(400):
        if parameters.size in ("two-digit", "three-digit"):
            unit = 10 if parameters.size == "two-digit" else 100
            first, second = draw.randrange(unit + 1, 10 * unit), draw.randrange(unit + 1, 10 * unit)
        else:
            largest = _LARGEST[parameters.size]
            total = draw.randint(max(2, largest * (level - 1) // 4), largest)
            first = draw.randint(1, total - 1)
            second = total - first
        if parameters.regrouping == "any" or _carries(first, second) == (parameters.regrouping == "always"):
            return first, second
    raise RedrawError


def _no_carry(first: int, second: int) -> int:
    """Each column added without passing a ten on."""
    result, place = 0, 1
    while first or second:
        result += (first % 10 + second % 10) % 10 * place
        first, second, place = first // 10, second // 10, place * 10
    return result


def _columns_apart(first: int, second: int) -> int:
    """The smaller digit taken from the larger in each column."""
    result, place = 0, 1
    while first or second:
        result += abs(first % 10 - second % 10) * place
        first, second, place = first // 10, second // 10, place * 10
    return result


def _sum_slips(first: int, second: int) -> list[Slip]:
    slips = [
        Slip(abs(first - second), "Took away instead of adding", "That is the difference. Adding puts both together."),
        Slip(
            first + second - 1,
            "Counted the starting number as the first step",
            "That is one too few: when you count on, the first number you say is the one after the start.",
        ),
        Slip(first + second + 1, "Counted one step too many", "That is one too many: stop when the last step is used."),
    ]
    if _carries(first, second) and first + second > 20:
        slips[1:2] = [
            Slip(
                _no_carry(first, second),
                "Forgot to carry to the next column",
                "A column came to ten or more, and its ten was dropped. Carry it to the next column.",
            )
        ]
    elif first + second > 20:
        slips[1:2] = [Slip(first + second + 10, "Carried a ten that was not there", "No column comes to ten here.")]
    return slips


def _difference_slips(total: int, taken: int) -> list[Slip]:
    slips = [
        Slip(total + taken, "Added instead of taking away", "That is the sum. Taking away makes the number smaller."),
        Slip(
            total - taken + 1,
            "Counted the starting number as the first step back",
            "That is one too many: when you count back, the first step lands on the number below the start.",
        ),
        Slip(total - taken - 1, "Took away one too many", "That is one too few: stop when the last step is used."),
    ]
    if total > 20 and _columns_apart(total, taken) != total - taken:
        slips[1:2] = [
            Slip(
                _columns_apart(total, taken),
                "Took the smaller digit from the larger in each column",
                "In some column the lower digit is larger. Trade one from the next column for ten; do not "
                "turn it round.",
            ),
            Slip(
                total - taken + 10,
                "Traded a ten and did not take it off",
                "A ten was traded for ten ones, but it was still counted among the tens.",
            ),
        ]
    return slips


def _sum_working(first: int, second: int) -> str:
    tens, ones = second // 10 * 10, second % 10
    if not tens or not ones:
        return f"{first} + {second} = {first + second}."
    return f"{first} + {tens} = {first + tens}, and {first + tens} + {ones} = {first + second}."


def _difference_working(total: int, taken: int) -> str:
    tens, ones = taken // 10 * 10, taken % 10
    if not tens or not ones:
        return f"{total} - {taken} = {total - taken}; check: {total - taken} + {taken} = {total}."
    return f"{total} - {tens} = {total - tens}, and {total - tens} - {ones} = {total - taken}."


def _add(draw: random.Random, level: int, parameters: Any) -> Draft:
    first, second = _addends(draw, level, parameters)
    return number(
        f"What is {first} + {second}?",
        first + second,
        as_wrong(_sum_slips(first, second)),
        _sum_working(first, second),
        {"first": first, "second": second},
    )


def _add_story(draw: random.Random, level: int, parameters: Any) -> Draft:
    first, second = _addends(draw, level, parameters)
    thing, (person, other) = draw.choice(THINGS), draw.sample(PEOPLE, 2)
    prompt, why = draw.choice(_SUM_STORIES)
    return number(
        prompt.format(a=person, b=other, first=counted(first, thing), second=second, things=thing[1]),
        first + second,
        as_wrong(_sum_slips(first, second)),
        f"{why}: {_sum_working(first, second)}",
        {"first": first, "second": second},
    )


def _missing_addend(draw: random.Random, level: int, parameters: Any) -> Draft:
    first, second = _addends(draw, level, parameters)
    total = first + second
    return number(
        f"Which number belongs in the gap? {first} + __ = {total}",
        second,
        as_wrong(_difference_slips(total, first)),
        f"The gap is what is left when {first} is taken from {total}: {_difference_working(total, first)}",
        {"first": first, "total": total},
    )


def _wrong_sum(draw: random.Random, level: int, parameters: Any) -> Draft:
    first, second = _addends(draw, level, parameters)
    return find_the_error(
        draw,
        f"worked out {first} + {second}",
        first + second,
        _sum_slips(first, second),
        _sum_working(first, second),
        {"first": first, "second": second},
    )


def _subtract(draw: random.Random, level: int, parameters: Any) -> Draft:
    left, taken = _addends(draw, level, parameters)
    total = left + taken
    return number(
        f"What is {total} - {taken}?",
        left,
        as_wrong(_difference_slips(total, taken)),
        _difference_working(total, taken),
        {"total": total, "taken": taken},
    )


def _subtract_story(draw: random.Random, level: int, parameters: Any) -> Draft:
    left, taken = _addends(draw, level, parameters)
    total, thing, (person, other) = left + taken, draw.choice(THINGS), draw.sample(PEOPLE, 2)
    prompt, why = draw.choice(_DIFFERENCE_STORIES)
    return number(
        prompt.format(a=person, b=other, total=counted(total, thing), taken=taken, things=thing[1]),
        left,
        as_wrong(_difference_slips(total, taken)),
        f"{why}: {_difference_working(total, taken)}",
        {"total": total, "taken": taken},
    )


def _missing_start(draw: random.Random, level: int, parameters: Any) -> Draft:
    left, taken = _addends(draw, level, parameters)
    return number(
        f"Which number belongs in the gap? __ - {taken} = {left}",
        left + taken,
        as_wrong(_sum_slips(left, taken)),
        f"Put back what was taken: {_sum_working(left, taken)}",
        {"taken": taken, "left": left},
    )


def _wrong_difference(draw: random.Random, level: int, parameters: Any) -> Draft:
    left, taken = _addends(draw, level, parameters)
    return find_the_error(
        draw,
        f"worked out {left + taken} - {taken}",
        left,
        _difference_slips(left + taken, taken),
        _difference_working(left + taken, taken),
        {"total": left + taken, "taken": taken},
    )


def _suits(structure: str, parameters: Any) -> bool:
    """Whether a structure is of the asked sort."""
    return parameters.ask in ("any", "gap" if structure.startswith("missing") else structure)


GENERATORS_HERE = (
    Generator(
        "whole_number_addition",
        2,
        "Add two whole numbers, also in a story, with a gap, and with a mistake to find.",
        SumParameters,
        {"sum": _add, "story": _add_story, "missing-addend": _missing_addend, "find-the-error": _wrong_sum},
        _suits,
    ),
    Generator(
        "whole_number_subtraction",
        2,
        "Subtract whole numbers, also in a story, with a gap, and with a mistake to find.",
        SumParameters,
        {
            "difference": _subtract,
            "story": _subtract_story,
            "missing-start": _missing_start,
            "find-the-error": _wrong_difference,
        },
        _suits,
    ),
)
