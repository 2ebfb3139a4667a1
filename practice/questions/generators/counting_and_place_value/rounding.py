"""Rounding whole numbers and decimals, what rounds to a given number, and estimating with it."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import grouped, some_person


class RoundingParameters(Parameters):
    """``numbers``: whole or decimals; ``task``: round, range (what rounds to it), estimate a sum or difference, any."""

    numbers: Literal["whole", "decimals"] = "whole"
    task: Literal["any", "round", "range", "estimate"] = "any"


_UNITS = {1: "ten", 2: "hundred", 3: "thousand", 0: "whole number", -1: "tenth", -2: "hundredth"}


def _rounded(value: Fraction, place: int) -> Fraction:
    """Half upwards."""
    size = Fraction(10) ** place
    return Fraction((value / size + Fraction(1, 2)).__floor__()) * size


def _case(draw: random.Random, level: int, parameters: RoundingParameters) -> tuple[Fraction, int]:
    """A number and the place to round to."""
    if parameters.numbers == "whole":
        place = draw.randint(1, level)
        digits = draw.randint(place + 1, place + 2)
        value = Fraction(draw.randrange(10 ** (digits - 1) + 1, 10**digits))
    else:
        place = draw.choice((0, -1, -2)[: level + 1 if level < 3 else 3])
        more = draw.randint(1, 2 if place > -2 else 1)
        value = Fraction(draw.randrange(10 ** (1 - place + more)), Fraction(10) ** (more - place))
        if (value * 10 ** (more - place)) % 10 == 0:
            raise RedrawError
    if value % (Fraction(10) ** place) == 0 or value < 1:
        raise RedrawError
    return value, place


def _slips(value: Fraction, place: int) -> list[Slip]:
    size = Fraction(10) ** place
    right = _rounded(value, place)
    below = (value / size).__floor__() * size
    other = below if right > below else below + size
    next_digit = int((value - below) / (size / 10))
    slips = [
        Slip(
            other,
            f"Went {'down' if right > below else 'up'} to the neighbour that is further away",
            f"The digit that decides is {next_digit}: from 5 on up, below 5 down.",
        ),
    ]
    if place > 0:
        slips.append(
            Slip(right / size, "Left out the zeros at the end", "The places that were rounded away are filled with 0.")
        )
    coarse = _rounded(value, place + 1)
    slips.append(
        Slip(
            coarse,
            f"Rounded to the nearest {_UNITS.get(place + 1, 'ten')}",
            f"That is coarser than the {_UNITS[place]}.",
        )
    )
    fine = _rounded(value, place - 1)
    if fine != value:
        slips.append(Slip(fine, "Stopped one place too early", f"Asked is the nearest {_UNITS[place]}."))
        twice = _rounded(fine, place)
        if twice != right:
            slips[0] = Slip(twice, "Rounded twice, a place at a time", "Round once, from the number as it is given.")
    else:
        slips.append(
            Slip(value - size / 10 * next_digit + size * 2, "Went up two steps", "The neighbours lie one step apart.")
        )
    return slips


def _working(value: Fraction, place: int) -> str:
    size = Fraction(10) ** place
    below = (value / size).__floor__() * size
    return (
        f"{grouped(value)} lies between {grouped(below)} and {grouped(below + size)}, "
        + (
            "exactly halfway, where one rounds up"
            if value - below == size / 2
            else f"nearer to {grouped(_rounded(value, place))}"
        )
        + f": {grouped(_rounded(value, place))}."
    )


def _to(place: int) -> str:
    return f"to the nearest {_UNITS[place]}"


def _round(draw: random.Random, level: int, parameters: RoundingParameters) -> Draft:
    value, place = _case(draw, level, parameters)
    right = _rounded(value, place)
    return number(
        f"Round {grouped(value)} {_to(place)}.",
        right,
        as_wrong(merged(_slips(value, place), right)),
        _working(value, place),
        {"value": str(value), "place": place},
    )


def _story(draw: random.Random, level: int, parameters: RoundingParameters) -> Draft:
    value, place = _case(draw, level, parameters)
    right = _rounded(value, place)
    if parameters.numbers == "whole":
        said = draw.choice(("people live in a village", "visitors came to a fair", "books stand in a library"))
        prompt = f"{grouped(value)} {said}. A report gives the number {_to(place)}. Which number does it give?"
    else:
        prompt = f"A parcel weighs {grouped(value)} kg. The scale shows it {_to(place)}. What does it show, in kg?"
        if place == 0:
            prompt = f"A parcel weighs {grouped(value)} kg. The label gives whole kilograms. What does it say, in kg?"
    return number(
        prompt,
        right,
        as_wrong(merged(_slips(value, place), right)),
        _working(value, place),
        {"value": str(value), "place": place},
        unit=None if parameters.numbers == "whole" else "kg",
    )


def _wrong_rounding(draw: random.Random, level: int, parameters: RoundingParameters) -> Draft:
    value, place = _case(draw, level, parameters)
    right = _rounded(value, place)
    return find_the_error(
        draw,
        f"rounded {grouped(value)} {_to(place)}",
        right,
        merged(_slips(value, place), right),
        _working(value, place),
        {"value": str(value), "place": place},
        text=grouped,
    )


def _range(draw: random.Random, level: int, parameters: RoundingParameters) -> Draft:
    """The inverse: the smallest or the largest number that rounds to a given one."""
    value, place = _case(draw, level, parameters)
    size = Fraction(10) ** place
    target = _rounded(value, place)
    step = Fraction(1) if parameters.numbers == "whole" else size / 10
    smallest = draw.random() < 0.5 or not target
    if target <= 0:
        raise RedrawError
    low, high = target - size / 2, target + size / 2 - step
    right = low if smallest else high
    places = 1 - place
    what = "whole number" if step == 1 else f"number with {places} decimal place{'' if places == 1 else 's'}"
    slips = [
        Slip(high if smallest else low, "", f"The {'smallest' if smallest else 'largest'} one is asked."),
        Slip(
            low - step if smallest else high + step,
            "",
            f"That rounds to {grouped(target - size if smallest else target + size)}.",
        ),
        Slip(
            low + step if smallest else high - step,
            "",
            f"{'Smaller' if smallest else 'Larger'} ones round to {grouped(target)} as well.",
        ),
    ]
    return number(
        f"What is the {'smallest' if smallest else 'largest'} {what} that rounds to {grouped(target)} {_to(place)}?",
        right,
        as_wrong(merged(slips, right)),
        f"From {grouped(low)} up to {grouped(high)} every {what} rounds to {grouped(target)}; halfway goes up.",
        {"target": str(target), "place": place, "step": str(step), "smallest": smallest},
    )


def _estimate(draw: random.Random, level: int, parameters: RoundingParameters) -> Draft:
    """A sum or a difference of rounded numbers."""
    place = min(level, 2) if level < 3 else 3
    if parameters.numbers == "decimals":
        place = 0
        first, second = (Fraction(draw.randrange(11, 300), 10) for _ in range(2))
    else:
        first, second = (Fraction(draw.randrange(10**place + 1, 9 * 10**place)) for _ in range(2))
    size = Fraction(10) ** place
    if first % size == 0 or second % size == 0:
        raise RedrawError
    minus = draw.random() < 0.5
    if minus and first < second:
        first, second = second, first
    a, b = _rounded(first, place), _rounded(second, place)
    right = a - b if minus else a + b
    exact = first - second if minus else first + second
    cut_a, cut_b = (v - v % size for v in (first, second))
    if right <= 0:
        raise RedrawError
    slips = [
        Slip(exact, "", f"That is exact. Round each number {_to(place)} first."),
        Slip(cut_a - cut_b if minus else cut_a + cut_b, "", "That rounds both down. From 5 on one rounds up."),
        Slip(a + b if minus else a - b, "", f"{'Subtract' if minus else 'Add'} the rounded numbers."),
        Slip(_rounded(exact, place), "", "That rounds at the end. Here each number is rounded first."),
    ]
    sign, person = "-" if minus else "+", some_person(draw)
    return number(
        f"{person} estimates {grouped(first)} {sign} {grouped(second)} by rounding each number {_to(place)} first. "
        "Which estimate comes out?",
        right,
        as_wrong(merged(slips, right)),
        f"{grouped(first)} is about {grouped(a)} and {grouped(second)} about {grouped(b)}: {grouped(a)} {sign} "
        f"{grouped(b)} = {grouped(right)}.",
        {"first": str(first), "second": str(second), "minus": minus, "place": place},
    )


_TASKS = {"round": "round", "story": "round", "find-the-error": "round", "range": "range", "estimate": "estimate"}

GENERATORS_HERE = (
    Generator(
        "rounding",
        1,
        "Round, find what rounds to a given number, estimate by rounding, and find a mistake.",
        RoundingParameters,
        {
            "round": _round,
            "story": _story,
            "range": _range,
            "estimate": _estimate,
            "find-the-error": _wrong_rounding,
        },
        lambda structure, parameters: parameters.task in ("any", _TASKS[structure]),
    ),
)
