"""Multiplication and division facts, and division with a remainder."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from typing import Annotated, Any

from pydantic import Field

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error
from practice.questions.generators.wording import THINGS, counted, some_person


class FactParameters(Parameters):
    """``largest``: the largest factor; ``tables``: only facts with one of these factors, all when empty."""

    largest: Annotated[int, Field(ge=3, le=12)] = 10
    tables: Annotated[tuple[Annotated[int, Field(ge=2, le=12)], ...], Field(strict=False)] = ()


class RemainderParameters(Parameters):
    """``largest_divisor`` and ``largest_quotient`` bound the numbers."""

    largest_divisor: Annotated[int, Field(ge=3, le=25)] = 9
    largest_quotient: Annotated[int, Field(ge=3, le=60)] = 12


def _pair(draw: random.Random, level: int, parameters: FactParameters) -> tuple[int, int]:
    low = (2, 2, 4)[level - 1] if parameters.largest > 5 else 2
    first = draw.choice(parameters.tables) if parameters.tables else draw.randint(low, parameters.largest)
    second = draw.randint(low, parameters.largest)
    if level == 1 and first * second > 60:
        second = draw.randint(2, 5)
    return (first, second) if draw.random() < 0.5 else (second, first)


def _product_slips(first: int, second: int) -> list[Slip]:
    return [
        Slip(
            first + second,
            "Added the two numbers",
            f"That adds. It is {second} times {first}, not {second} more than {first}.",
        ),
        Slip(
            first * (second - 1),
            f"Counted one {first} too few",
            f"That is {second - 1} times {first}, one {first} too few.",
        ),
        Slip(
            first * (second + 1), f"Counted one {first} too many", f"That is {second + 1} times {first}, one too many."
        ),
    ]


def _quotient_slips(total: int, divisor: int) -> list[Slip]:
    quotient = total // divisor
    return [
        Slip(
            total - divisor,
            "Took the divisor away once",
            f"That takes {divisor} away once. Ask how often {divisor} fits.",
        ),
        Slip(
            quotient + 1,
            "Went one group too far",
            f"{quotient + 1} groups of {divisor} are {(quotient + 1) * divisor}, more than {total}.",
        ),
        Slip(
            quotient - 1,
            "Stopped one group too early",
            f"{quotient - 1} groups of {divisor} are only {(quotient - 1) * divisor}; another {divisor} still fits.",
        ),
    ]


def _product(draw: random.Random, level: int, parameters: Any) -> Draft:
    first, second = _pair(draw, level, parameters)
    return number(
        f"What is {first} × {second}?",
        first * second,
        as_wrong(_product_slips(first, second)),
        f"{second - 1} × {first} = {(second - 1) * first}, and one {first} more makes {first * second}.",
        {"first": first, "second": second},
    )


def _groups(draw: random.Random, level: int, parameters: Any) -> Draft:
    first, second = _pair(draw, level, parameters)
    thing = draw.choice(THINGS)
    return number(
        f"There are {second} boxes with {counted(first, thing)} each. How many {thing[1]} is that altogether?",
        first * second,
        as_wrong(_product_slips(first, second)),
        f"{second} equal groups of {first} are {second} × {first} = {first * second}.",
        {"first": first, "second": second},
    )


def _missing_factor(draw: random.Random, level: int, parameters: Any) -> Draft:
    first, second = _pair(draw, level, parameters)
    return number(
        f"Which number belongs in the gap? {first} × __ = {first * second}",
        second,
        as_wrong(_quotient_slips(first * second, first)),
        f"Ask how often {first} fits into {first * second}: {first} × {second} = {first * second}.",
        {"first": first, "product": first * second},
    )


def _wrong_product(draw: random.Random, level: int, parameters: Any) -> Draft:
    first, second = _pair(draw, level, parameters)
    return find_the_error(
        draw,
        f"worked out {first} × {second}",
        first * second,
        _product_slips(first, second),
        f"{first} × {second} = {first * second}.",
        {"first": first, "second": second},
    )


def _quotient(draw: random.Random, level: int, parameters: Any) -> Draft:
    divisor, quotient = _pair(draw, level, parameters)
    total = divisor * quotient
    return number(
        f"What is {total} ÷ {divisor}?",
        quotient,
        as_wrong(_quotient_slips(total, divisor)),
        f"{divisor} × {quotient} = {total}, so {total} ÷ {divisor} = {quotient}.",
        {"total": total, "divisor": divisor},
    )


def _shares(draw: random.Random, level: int, parameters: Any) -> Draft:
    divisor, quotient = _pair(draw, level, parameters)
    total, thing = divisor * quotient, draw.choice(THINGS)
    return number(
        f"{counted(total, thing)} are shared equally among {divisor} people. How many does each person get?",
        quotient,
        as_wrong(_quotient_slips(total, divisor)),
        f"Shares are equal, so divide: {divisor} × {quotient} = {total}, and each gets {quotient}.",
        {"total": total, "divisor": divisor},
    )


def _missing_dividend(draw: random.Random, level: int, parameters: Any) -> Draft:
    divisor, quotient = _pair(draw, level, parameters)
    return number(
        f"Which number belongs in the gap? __ ÷ {divisor} = {quotient}",
        divisor * quotient,
        as_wrong(_product_slips(divisor, quotient)),
        f"Undo the division: {quotient} × {divisor} = {divisor * quotient}.",
        {"divisor": divisor, "quotient": quotient},
    )


def _wrong_quotient(draw: random.Random, level: int, parameters: Any) -> Draft:
    divisor, quotient = _pair(draw, level, parameters)
    return find_the_error(
        draw,
        f"worked out {divisor * quotient} ÷ {divisor}",
        quotient,
        _quotient_slips(divisor * quotient, divisor),
        f"{divisor} × {quotient} = {divisor * quotient}.",
        {"total": divisor * quotient, "divisor": divisor},
    )


def _division(draw: random.Random, level: int, parameters: RemainderParameters) -> tuple[int, int, int, int]:
    divisor = draw.randint(3, max(3, parameters.largest_divisor * (level + 1) // 4))
    quotient = draw.randint(2, max(3, parameters.largest_quotient * (level + 1) // 4))
    remainder = draw.randint(1, divisor - 1)
    return divisor * quotient + remainder, divisor, quotient, remainder


def _working(total: int, divisor: int, quotient: int, remainder: int) -> str:
    return (
        f"{quotient} × {divisor} = {quotient * divisor} is the largest multiple of {divisor} that fits into {total}, "
        f"and {total} - {quotient * divisor} = {remainder} is left."
    )


def _remainder(draw: random.Random, level: int, parameters: Any) -> Draft:
    total, divisor, quotient, remainder = _division(draw, level, parameters)
    slips = [
        Slip(quotient, "", f"That is the quotient, how often {divisor} fits. The remainder is what is left over."),
        Slip(
            divisor - remainder,
            "",
            f"That is what is missing to the next multiple of {divisor}, not what is left over.",
        ),
        Slip(
            remainder + divisor,
            "",
            f"A remainder is smaller than the divisor: another {divisor} still fits into {total}.",
        ),
    ]
    return number(
        f"What is the remainder when {total} is divided by {divisor}?",
        remainder,
        as_wrong(slips),
        _working(total, divisor, quotient, remainder),
        {"total": total, "divisor": divisor},
        hints=(f"Which multiple of {divisor} lies just below {total}?",),
    )


def _full_groups(draw: random.Random, level: int, parameters: Any) -> Draft:
    total, divisor, quotient, remainder = _division(draw, level, parameters)
    thing, person = draw.choice(THINGS), some_person(draw)
    slips = [
        Slip(quotient + 1, "", f"The last box would hold only {remainder}. Only full boxes are counted."),
        Slip(remainder, "", "That is what is left over, not the number of full boxes."),
        Slip(
            total - divisor, "", f"That takes one box of {divisor} away. Ask how many boxes of {divisor} can be filled."
        ),
    ]
    return number(
        f"{person} packs {counted(total, thing)} into boxes of {divisor}. How many boxes are full?",
        quotient,
        as_wrong(slips),
        _working(total, divisor, quotient, remainder),
        {"total": total, "divisor": divisor},
    )


def _rebuild(draw: random.Random, level: int, parameters: Any) -> Draft:
    total, divisor, quotient, remainder = _division(draw, level, parameters)
    slips = [
        Slip(divisor * quotient, "", "That leaves out the remainder; add it at the end."),
        Slip(
            divisor * quotient - remainder, "", "The remainder is what was left over, so it is added, not taken away."
        ),
        Slip((divisor + remainder) * quotient, "", "The remainder is left over once, not once a group."),
    ]
    return number(
        f"A number divided by {divisor} gives {quotient} with remainder {remainder}. What is the number?",
        total,
        as_wrong(slips),
        f"{quotient} groups of {divisor} are {quotient * divisor}, and {remainder} more make {total}.",
        {"divisor": divisor, "quotient": quotient, "remainder": remainder},
    )


def _wrong_remainder(draw: random.Random, level: int, parameters: Any) -> Draft:
    total, divisor, quotient, remainder = _division(draw, level, parameters)
    if quotient < 3:
        raise RedrawError
    slips = [
        Slip(quotient, "Gave the quotient", "The quotient says how often it fits; the remainder is what is left over."),
        Slip(
            divisor - remainder, "Gave the distance to the next multiple", "Measure from the multiple below, not above."
        ),
        Slip(remainder + divisor, "Stopped one group too early", f"Another {divisor} still fits."),
        Slip(
            remainder + 1,
            "Counted the multiple itself as left over",
            f"Start counting after {quotient * divisor}, the multiple below.",
        ),
    ]
    return find_the_error(
        draw,
        f"looked for the remainder of {total} ÷ {divisor}",
        remainder,
        slips,
        _working(total, divisor, quotient, remainder),
        {"total": total, "divisor": divisor},
    )


GENERATORS_HERE = (
    Generator(
        "multiplication_facts",
        1,
        "Products of two small numbers, as facts, as equal groups, with a gap, and with a mistake to find.",
        FactParameters,
        {"product": _product, "groups": _groups, "missing-factor": _missing_factor, "find-the-error": _wrong_product},
    ),
    Generator(
        "division_facts",
        1,
        "Quotients without remainder, as facts, as equal shares, with a gap, and with a mistake to find.",
        FactParameters,
        {
            "quotient": _quotient,
            "shares": _shares,
            "missing-dividend": _missing_dividend,
            "find-the-error": _wrong_quotient,
        },
    ),
    Generator(
        "division_with_remainder",
        1,
        "Quotients and remainders, the number they came from, and a mistake to find.",
        RemainderParameters,
        {"remainder": _remainder, "full-groups": _full_groups, "rebuild": _rebuild, "find-the-error": _wrong_remainder},
    ),
)
