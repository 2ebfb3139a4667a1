"""Means, medians and quartiles, and spread of short lists."""

from __future__ import annotations

import random
from fractions import Fraction
from math import isqrt
from typing import Literal

from practice.questions.generators.draft import RedrawError
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import listed, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class SummaryParameters(Parameters):
    """``ask``: means, medians, or deviations."""

    ask: Literal["mean", "median", "deviation"] = "mean"


def _values(draw: random.Random, count: int, most: int = 20) -> list[int]:
    return [draw.randint(0, most) for _ in range(count)]


def comma(values: list[int]) -> str:
    """``1, 2, 3``."""
    return ", ".join(map(str, values))


def median_of(values: list[int]) -> Fraction:
    """The median."""
    ordered, n = sorted(values), len(values)
    return Fraction(ordered[n // 2] if n % 2 else ordered[n // 2 - 1] + ordered[n // 2], 1 if n % 2 else 2)


def _mean(draw: random.Random, level: int) -> Worked:
    count = (4, 5, 6)[level - 1]
    values = _values(draw, count)
    if level > 1:
        values[draw.randrange(count)] = 0
    total, right = sum(values), Fraction(sum(values), count)
    if right.denominator > (1 if level == 1 else 6) or sorted(values) == values:
        raise RedrawError
    nonzeros = sum(bool(v) for v in values)
    return Worked(
        f"The values are {comma(values)}.",
        "their mean",
        right,
        [
            Slip(total, "Gave the sum", f"Divide the sum by {count}."),
            Slip(median_of(values), "Gave the median", "The mean is the sum divided by how many there are."),
            Slip(
                Fraction(total, nonzeros) if nonzeros < count else Fraction(total, count - 1),
                "Left out a zero when counting" if nonzeros < count else "Divided by one too few",
                f"There are {count} values.",
            ),
            Slip(
                Fraction(min(values) + max(values), 2),
                "Took the middle between smallest and largest",
                "All values count.",
            ),
        ],
        f"The sum is {total}, and {total}/{count} = {show(right)}.",
        {"what": "mean", "values": values},
    )


def _mean_inverse(draw: random.Random, level: int) -> Worked:
    count = (3, 4, 5)[level - 1]
    values = [draw.randint(1, 20) for _ in range(count)]
    mean = Fraction(sum(values), count)
    if mean.denominator > 2:
        raise RedrawError
    if level == 3:
        extra = draw.randint(1, 30)
        new = Fraction(sum(values) + extra, count + 1)
        if new.denominator > 4 or new == mean:
            raise RedrawError
        return Worked(
            f"{count} values have the mean {show(mean)}. A further value, {extra}, comes in.",
            "the new mean",
            new,
            [
                Slip((mean + extra) / 2, "", f"The old mean stands for {count} values."),
                Slip(Fraction(sum(values) + extra, count), "", f"Now there are {count + 1} values."),
                Slip(mean + Fraction(extra, count), "", "The sum grows, and the number of values too."),
            ],
            f"The sum was {count} · {show(mean)} = {sum(values)}; ({sum(values)} + {extra})/{count + 1} = {show(new)}.",
            {"what": "new-mean", "count": count, "mean": str(mean), "extra": extra},
        )
    known = values[:-1]
    return Worked(
        f"{count} values have the mean {show(mean)}. All but one are known: {listed(known)}.",
        "the missing value",
        values[-1],
        [
            Slip(mean, "", "That is the mean; the values need not equal it."),
            Slip(count * mean, "", "That is the sum of all values; take the known ones off."),
            Slip(mean * (count - 1) - sum(known), "", f"There are {count} values, the missing one too."),
        ],
        f"The sum is {count} · {show(mean)} = {sum(values)}, and {sum(values)} - {sum(known)} = {values[-1]}.",
        {"what": "missing", "known": known, "mean": str(mean), "count": count},
    )


def _median(draw: random.Random, level: int) -> Worked:
    count = (5, 6, 8)[level - 1]
    values = _values(draw, count, 30)
    if len(set(values)) < count or sorted(values) == values:
        raise RedrawError
    ordered = sorted(values)
    unsorted = Fraction(
        values[count // 2] if count % 2 else values[count // 2 - 1] + values[count // 2], 1 if count % 2 else 2
    )
    if level == 3:
        low, high = median_of(ordered[:4]), median_of(ordered[4:])
        return Worked(
            f"The values are {comma(values)}. The quartiles are the medians of the lower and of the upper four.",
            "the distance from the lower to the upper quartile",
            high - low,
            [
                Slip(
                    ordered[-1] - ordered[0],
                    "Took the distance from smallest to largest",
                    "The quartiles cut off a quarter at each end.",
                ),
                Slip(high, "Gave the upper quartile", "The distance between the quartiles is asked."),
                Slip(median_of(values), "Gave the median", "The distance between the quartiles is asked."),
                Slip(
                    median_of(values[4:]) - median_of(values[:4]),
                    "Did not order the values",
                    "Put the values in order first.",
                ),
            ],
            f"In order: {comma(ordered)}. The quartiles are {show(low)} and {show(high)}: {show(high - low)}.",
            {"what": "quartiles", "values": values},
        )
    return Worked(
        f"The values are {comma(values)}.",
        "their median",
        median_of(values),
        [
            Slip(unsorted, "Did not order the values", "Put the values in order first."),
            Slip(Fraction(sum(values), count), "Gave the mean", "The median is the middle value in order."),
            Slip(
                ordered[count // 2] if count % 2 == 0 else ordered[count // 2 + 1],
                "Took only one of the two middle values" if count % 2 == 0 else "Counted one place too far",
                "With an even number, take the mean of the two in the middle."
                if count % 2 == 0
                else f"The middle of {count} values is number {count // 2 + 1}.",
            ),
            Slip(
                Fraction(ordered[0] + ordered[-1], 2),
                "Took the middle between smallest and largest",
                "The middle value in order counts.",
            ),
        ],
        f"In order: {comma(ordered)}. The middle is {show(median_of(values))}.",
        {"what": "median", "values": values},
    )


def _median_inverse(draw: random.Random, level: int) -> Worked:
    count = 4 if level < 3 else 6
    values = sorted(draw.sample(range(1, 40), count))
    k = count // 2
    middle = median_of(values)
    shown = [str(v) for v in values]
    shown[k] = "t"
    if values[k] - values[k - 1] < 2:
        raise RedrawError
    return Worked(
        f"In order, the values {', '.join(shown)} have the median {show(middle)}.",
        "t",
        values[k],
        [
            Slip(middle, "", "With an even number the median lies between the two in the middle."),
            Slip(2 * middle - values[k + 1], "", f"The two in the middle are {values[k - 1]} and t."),
            Slip(2 * middle, "", f"That is {values[k - 1]} + t."),
        ],
        f"({values[k - 1]} + t)/2 = {show(middle)}, so t = {values[k]}.",
        {"what": "median-gap", "values": [None if i == k else v for i, v in enumerate(values)], "median": str(middle)},
    )


_LISTS = (
    [-1, 1, -1, 1],
    [-3, 3, -3, 3],
    [-1, -1, -1, 3, 0, 0, 0, 0],
    [-2, -2, -2, 6],
    [-4, -2, 0, 2, 4],
    [-6, -2, 2, 6],
    [-3, -1, 1, 3],
    [-7, -1, 1, 7],
    [-5, -5, 1, 9],
    [-4, -4, 0, 8],
    [-2, 0, 0, 2],
)


def _spread(draw: random.Random, level: int) -> Worked:
    steps = list(draw.choice([s for s in _LISTS if len(s) <= 5]))
    centre = draw.randint(8, 30)
    scale = draw.randint(1, 3)
    values = [centre + scale * s for s in steps]
    draw.shuffle(values)
    n = len(values)
    square = sum((v - centre) ** 2 for v in values)
    variance = Fraction(square, n)
    exact = variance.denominator == 1 and isqrt(int(variance)) ** 2 == variance
    size = sum(abs(v - centre) for v in values)
    if level == 1 and exact:
        return Worked(
            f"The values are {comma(values)}.",
            f"their standard deviation (divide by {n})",
            isqrt(int(variance)),
            [
                Slip(variance, "Forgot the square root", "That is the variance; take its square root."),
                Slip(isqrt(square), "Did not divide", f"Divide the sum of squares by {n} before the root.")
                if isqrt(square) ** 2 == square
                else Slip(square, "Gave the sum of squares", f"Divide by {n} and take the root."),
                Slip(
                    max(values) - min(values),
                    "Took the distance from smallest to largest",
                    "Every distance from the mean counts.",
                ),
                Slip(centre, "Gave the mean", "How far the values spread around it is asked."),
                Slip(0, "Added the distances with their signs", "Square each distance first."),
            ],
            f"The mean is {centre}, the squared distances add up to {square}, and the root of {square}/{n} = "
            f"{show(variance)} is {isqrt(int(variance))}.",
            {"what": "deviation", "values": values, "root": True},
        )
    if level == 1:
        raise RedrawError
    divisor = n if level == 2 else n - 1
    return Worked(
        f"The values are {comma(values)}.",
        f"their variance (divide by {divisor}" + (")" if level == 2 else ", one less than their number)"),
        Fraction(square, divisor),
        [
            Slip(
                Fraction(square, n - 1 if level == 2 else n),
                f"Divided by {n - 1 if level == 2 else n}",
                f"The sum of squares is divided by {divisor} here.",
            ),
            Slip(square, "Did not divide", f"Divide by {divisor}."),
            Slip(Fraction(size, divisor), "Did not square the distances", "Square each distance from the mean."),
            Slip(
                Fraction(sum(v * v for v in values), divisor),
                "Did not take the mean off",
                f"Take the mean, {centre}, off each value first.",
            ),
        ],
        f"The mean is {centre}; the squared distances add up to {square}, and {square}/{divisor} = "
        f"{show(Fraction(square, divisor))}.",
        {"what": "deviation", "values": values, "root": False, "divisor": divisor},
    )


def _spread_inverse(draw: random.Random, level: int) -> Worked:
    sd, mean, a, b = draw.randint(2, 9), draw.randint(5, 30), draw.choice((2, 3, 5, -2)), draw.randint(1, 20)
    if level == 1:
        return Worked(
            f"A list has the standard deviation {sd}. {b} is added to every value.",
            "the standard deviation of the new list",
            sd,
            [
                Slip(sd + b, "", "All values move together; their distances from the mean stay."),
                Slip(sd * b, "", "Adding does not stretch the list."),
                Slip(0, "", "The spread stays as it was."),
            ],
            f"Every distance from the mean stays, so it is still {sd}.",
            {"what": "shifted", "sd": sd, "a": 1},
        )
    if level == 2:
        return Worked(
            f"A list has the standard deviation {sd}. Every value is multiplied by {a}, and then {b} is added.",
            "the standard deviation of the new list",
            abs(a) * sd,
            [
                Slip(abs(a) * sd + b, "", "Adding the same to all changes no distance."),
                Slip(a * a * sd, "", "The standard deviation grows by the factor; the variance by its square."),
                Slip(
                    a * sd if a < 0 else sd,
                    "",
                    "A spread is never negative." if a < 0 else "Multiplying stretches the distances.",
                ),
            ],
            f"The distances are multiplied by {abs(a)}: {abs(a)} · {sd} = {abs(a) * sd}.",
            {"what": "shifted", "sd": sd, "a": a},
        )
    return Worked(
        f"A list has the mean {mean}, and the mean of the squares of its values is {sd * sd + mean * mean}.",
        "its standard deviation (dividing by the number of values)",
        sd,
        [
            Slip(sd * sd, "", "That is the variance; take the root."),
            Slip(sd * sd + mean * mean - mean, "", "The square of the mean comes off, not the mean."),
            Slip(sd * sd + 2 * mean * mean, "", "The square of the mean comes off."),
        ],
        f"{sd * sd + mean * mean} - {mean}² = {sd * sd}, whose root is {sd}.",
        {"what": "shorter", "mean": mean, "squares": sd * sd + mean * mean},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "mean": (_mean,),
    "median": (_median,),
    "deviation": (_spread,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "mean": (_mean_inverse,),
    "median": (_median_inverse,),
    "deviation": (_spread_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "data_summary",
        1,
        "Means, medians, quartiles and spread of short lists, and a value behind them.",
        SummaryParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
