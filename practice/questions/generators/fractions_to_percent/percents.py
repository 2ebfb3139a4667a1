"""Percents of a quantity, and percent changes."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import grouped, show


class PercentParameters(Parameters):
    """``ask``: a percent of a quantity and its inverse, or percent changes."""

    ask: Literal["of-a-quantity", "change"] = "of-a-quantity"


# Percent of a quantity


def _of_case(draw: random.Random, level: int) -> tuple[int, Fraction]:
    percent = draw.choice(
        ((10, 20, 25, 50, 75, 5), (5, 15, 20, 30, 40, 60, 80), (3, 6, 8, 12, 35, 45, 120, 150))[level - 1]
    )
    whole = Fraction(draw.randint(2, 40) * draw.choice((5, 10, 20)))
    if (whole * percent / 100).denominator > (1, 2, 10)[level - 1] or whole == 100:
        raise RedrawError
    return percent, whole


def _of_slips(percent: int, whole: Fraction) -> list[Slip]:
    part = whole * percent / 100
    return [
        Slip(part * 10, "Divided by 10 instead of 100", "Percent counts hundredths; that is ten times too much."),
        Slip(whole - part, "Gave what is left", f"That is the rest. Asked is the {percent}% themselves."),
        Slip(Fraction(percent), "Took the percent for the amount", f"{percent}% is {percent} only of a whole of 100."),
        Slip(whole / percent, f"Divided by {percent}", f"{percent}% of it is {percent} hundredths of it."),
    ]


def _of_working(percent: int, whole: Fraction) -> str:
    part = whole * percent / 100
    return f"{percent}% of {show(whole)} is {show(Fraction(percent, 100))} × {show(whole)} = {show(part)}."


_GOODS = ("jacket", "lamp", "bicycle", "table", "camera", "tent", "carpet")


def _of(draw: random.Random, level: int, parameters: PercentParameters) -> Draft:
    percent, whole = _of_case(draw, level)
    part, thing = whole * percent / 100, draw.choice(_GOODS)
    plain = draw.random() < 0.4 or percent >= 100
    return number(
        f"What is {percent}% of {show(whole)}?"
        if plain
        else f"A {thing} costs {show(whole)} euros. A deposit of {percent}% has to be paid. How many euros is that?",
        part,
        as_wrong(merged(_of_slips(percent, whole), part)[:4]),
        _of_working(percent, whole),
        {"percent": percent, "whole": str(whole)},
        unit=None if plain else ["euros", "euro", "€"],
    )


def _of_error(draw: random.Random, level: int, parameters: PercentParameters) -> Draft:
    if parameters.ask == "change":
        return _change_error(draw, level)
    percent, whole = _of_case(draw, level)
    part = whole * percent / 100
    return find_the_error(
        draw, f"looked for {percent}% of {show(whole)}", part, _of_slips(percent, whole), _of_working(percent, whole),
        {"percent": percent, "whole": str(whole)},
    )  # fmt: skip


def _whole(draw: random.Random, level: int, parameters: PercentParameters) -> Draft:
    """The inverse: the part is given."""
    percent, whole = _of_case(draw, level)
    part = whole * percent / 100
    slips = [
        Slip(part * percent / 100, "", f"That takes {percent}% of the part. The part is {percent}% already."),
        Slip(part * percent, "", f"To get from {percent}% to 1%, divide; then go to 100%."),
        Slip(part + 100 - percent, "", "Percents are no amounts that can be added to the part."),
    ]
    return number(
        f"{percent}% of a number is {show(part)}. What is the number?",
        whole,
        as_wrong(merged(slips, whole)),
        f"1% is {show(part)} ÷ {percent} = {show(part / percent)}, and 100% is {show(whole)}.",
        {"percent": percent, "part": str(part)},
    )


def _in_parts(draw: random.Random, level: int, parameters: PercentParameters) -> Draft:
    """Put together from 10%, 5% and 1%."""
    tens, fives, ones = draw.randint(1, 4), draw.choice((0, 1)), draw.randint(0, 2) if level > 1 else 0
    percent, whole = 10 * tens + 5 * fives + ones, Fraction(draw.randint(2, 12) * 20)
    part = whole * percent / 100
    given = f"10% of a quantity is {show(whole / 10)}."
    if part.denominator > 2 or percent % 10 == 0:
        raise RedrawError
    slips = [
        Slip(whole / 10 * tens, "", f"That is only {10 * tens}% of it."),
        Slip(whole / 10 * (tens + 1), "", f"That is {10 * (tens + 1)}% of it already."),
        Slip(whole / 10 + percent - 10, "", f"Add {percent - 10}% of the quantity, not {percent - 10}."),
    ]
    return number(
        f"{given} How much is {percent}% of it?",
        part,
        as_wrong(merged(slips, part)),
        f"1% is {show(whole / 100)}, so {percent}% is {percent} × {show(whole / 100)} = {show(part)}.",
        {"percent": percent, "tenth": str(whole / 10)},
    )


# Percent change


def _change_case(draw: random.Random, level: int) -> tuple[Fraction, int, Fraction]:
    """The old value, the percent with its sign, the new value."""
    percent = draw.choice(((10, 20, 25, 50), (5, 10, 15, 20, 30, 40), (4, 8, 12, 35, 45, 60))[level - 1])
    old = Fraction(draw.randint(2, 40) * draw.choice((10, 20, 50)))
    percent *= draw.choice((1, -1))
    new = old * (100 + percent) / 100
    if new.denominator > 1 or old == 100:
        raise RedrawError
    return old, percent, new


def _facts(old: Fraction, percent: int, new: Fraction) -> dict[str, Any]:
    return {"old": str(old), "percent": percent, "new": str(new)}


def _change_slips(old: Fraction, percent: int, new: Fraction) -> list[Slip]:
    size = abs(new - old)
    return [
        Slip(Fraction(100 * size / new), "Divided by the new value", "The old value is the whole that counts as 100%."),
        Slip(size, "Gave the change itself", "That is the change in amount; divide it by the old value."),
        Slip(100 * new / old, "Compared the new value with the old", "That is the new value in percent of the old."),
    ]


def _which_change(draw: random.Random, level: int, parameters: PercentParameters) -> Draft:
    old, percent, new = _change_case(draw, level)
    word = "rises" if percent > 0 else "falls"
    thing = draw.choice(("The rent", "The price of a flight", "The number of members", "The number of visitors"))
    return number(
        f"{thing} {word} from {grouped(old)} to {grouped(new)}. By how many percent does it {word[:-1]}?",
        abs(percent),
        as_wrong(merged(_change_slips(old, percent, new), abs(percent))),
        f"The change is {grouped(abs(new - old))}, and {show(abs(new - old))} ÷ {show(old)} = "
        f"{show(Fraction(abs(percent), 100))}, which is {abs(percent)}%.",
        _facts(old, percent, new),
        unit="%",
    )


def _new_value(draw: random.Random, level: int, parameters: PercentParameters) -> Draft:
    old, percent, new = _change_case(draw, level)
    slips = [
        Slip(abs(new - old), "", "That is the change. Asked is the value after it."),
        Slip(2 * old - new, "", f"It {'rises' if percent > 0 else 'falls'}; that goes the other way."),
        Slip(old + percent, "", f"{abs(percent)}% of {grouped(old)} is not {abs(percent)}."),
    ]
    word = "raised" if percent > 0 else "lowered"
    return number(
        f"A price of {grouped(old)} euros is {word} by {abs(percent)}%. What is the new price, in euros?",
        new,
        as_wrong(merged(slips, new)),
        f"The factor is {show(Fraction(100 + percent, 100))}: {show(Fraction(100 + percent, 100))} × {show(old)} = "
        f"{grouped(new)}.",
        _facts(old, percent, new),
        unit=["euros", "euro", "€"],
    )


def _old_value(draw: random.Random, level: int, parameters: PercentParameters) -> Draft:
    """The inverse: back to the value before."""
    old, percent, new = _change_case(draw, level)
    word = "raised" if percent > 0 else "lowered"
    slips = [
        Slip(new * (100 - percent) / 100, "", f"The {abs(percent)}% were taken of the old price, not of the new one."),
        Slip(new * (100 + percent) / 100, "", "That makes the change once more. Undo it by dividing."),
        Slip(new - percent, "", f"{abs(percent)}% is no amount of {abs(percent)} euros."),
    ]
    return number(
        f"After it was {word} by {abs(percent)}%, a price is {grouped(new)} euros. What was it before, in euros?",
        old,
        as_wrong(merged(slips, old)),
        f"{show(Fraction(100 + percent, 100))} times the old price is {grouped(new)}, so it was {grouped(old)}.",
        _facts(old, percent, new),
        unit=["euros", "euro", "€"],
    )


def _factor(draw: random.Random, level: int, parameters: PercentParameters) -> Draft:
    first = draw.choice((10, 20, 25, 30, 40, 50)) * draw.choice((1, -1))
    second = draw.choice((10, 20, 25, 30, 40, 50)) * draw.choice((1, -1)) if level > 1 else 0
    right = Fraction(100 + first, 100) * Fraction(100 + second, 100)
    said = [f"{'rises' if p > 0 else 'falls'} by {abs(p)}%" for p in (first, second) if p]
    slips = [
        Slip(Fraction(100 + first + second, 100) if second else Fraction(abs(first), 100), "",
             "The second percent is taken of the value after the first change." if second else
             "That gives the change alone; the value itself stays in."),
        Slip(Fraction(100 - first, 100) * Fraction(100 + second, 100), "", "Look at which way it goes first."),
        Slip(right - 1 if right > 1 else 1 - right, "", "That gives the change alone; the value itself stays in.")
        if second else Slip(Fraction(abs(first)), "", "A percent counts hundredths."),
    ]  # fmt: skip
    return number(
        f"A value {' and then '.join(said)}. By which factor, as a decimal, is it multiplied altogether?",
        right,
        as_wrong(merged(slips, right)),
        (
            f"{show(Fraction(100 + first, 100))} × {show(Fraction(100 + second, 100))} = {show(right)}."
            if second
            else f"100% becomes {100 + first}%, so the factor is {show(right)}."
        ),
        {"first": first, "second": second},
    )


def _change_error(draw: random.Random, level: int) -> Draft:
    old, percent, new = _change_case(draw, level)
    word = "rise" if percent > 0 else "fall"
    return find_the_error(
        draw,
        f"looked for the percent of the {word} from {grouped(old)} to {grouped(new)}",
        abs(percent),
        _change_slips(old, percent, new),
        f"The change is {grouped(abs(new - old))}, which is {abs(percent)}% of {grouped(old)}.",
        _facts(old, percent, new),
    )


_USED = {"of-a-quantity": ("of", "whole", "in-parts", "find-the-error"),
         "change": ("which-change", "new-value", "old-value", "factor", "find-the-error")}  # fmt: skip

GENERATORS_HERE = (
    Generator(
        "percents",
        1,
        "Percents of a quantity, the whole behind a part, percent changes, factors, and a mistake to find.",
        PercentParameters,
        {
            "of": _of,
            "whole": _whole,
            "in-parts": _in_parts,
            "which-change": _which_change,
            "new-value": _new_value,
            "old-value": _old_value,
            "factor": _factor,
            "find-the-error": _of_error,
        },
        lambda structure, parameters: structure in _USED[parameters.ask],
    ),
)
