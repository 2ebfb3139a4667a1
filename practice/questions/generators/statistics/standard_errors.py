"""How far a mean of a sample may be off: standard errors and 95% intervals."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import RedrawError
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, show
from practice.questions.generators.worked import Worked, worked_structures


class StandardErrorParameters(Parameters):
    """``ask``: standard errors, or the 95% intervals made of them."""

    ask: Literal["error", "interval"] = "error"


_ROOTS = ((2, 3, 4, 5, 10), (4, 5, 6, 8, 10, 20), (6, 8, 12, 15, 20, 25))
_SETTINGS = (
    "A scale weighs the same parcel {n} times; single readings scatter with a standard deviation of {s} grams",
    "The travel times of {n} rides scatter with a standard deviation of {s} minutes",
    "A model is trained with {n} seeds; its accuracies scatter with a standard deviation of {s} points",
    "The scores on {n} test tasks scatter with a standard deviation of {s} points",
    "The lengths of {n} leaves scatter with a standard deviation of {s} mm",
)


def _sample(draw: random.Random, level: int) -> tuple[int, int, Fraction]:
    """The root of the count, the count, and the standard deviation; the error is short."""
    root = draw.choice(_ROOTS[level - 1])
    spread = Fraction(draw.randint(2, 30), 1 if level < 3 else 2)
    if (spread / root * 100).denominator > 1 or spread in (1, root, root**2):
        raise RedrawError
    return root, root * root, spread


def _error(draw: random.Random, level: int) -> Worked:
    root, n, s = _sample(draw, level)
    slips = [
        Slip(s / n, f"Divided by {n}", f"The spread of a mean falls with the square root of {n}, which is {root}."),
        Slip(s, "Gave the spread of single values", "The mean of many scatters less than a single value."),
        Slip(s * root, "Multiplied by the root", "More values make the mean better known, not worse."),
        Slip(s**2 / n, "Squared the standard deviation", "The variance is divided by n, the deviation by its root."),
    ]
    return Worked(
        draw.choice(_SETTINGS).format(n=n, s=show(s)) + ".",
        "the standard error of their mean",
        s / root,
        slips,
        f"{show(s)}/√{n} = {show(s)}/{root} = {show(s / root)}.",
        {"what": "error", "n": n, "s": str(s)},
    )


def _ratio(draw: random.Random, level: int) -> Worked:
    k = draw.randint(2, 3 + level)
    n = draw.choice((16, 25, 40, 50, 100))
    error = Fraction(draw.randint(2, 24) * k, 10)
    slips = [
        Slip(error / k**2, "Divided by the factor itself", f"{k * k} times the values divide the error by √{k * k}."),
        Slip(error, "Left it as it was", "More values give a smaller error."),
        Slip(error * k, "Multiplied instead of dividing", "More values give a smaller error."),
        Slip(error - k, "Subtracted", "The error is divided by the root of the factor."),
    ]
    return Worked(
        f"The mean of {n} values has a standard error of {show(error)}. The study is done again with {n * k * k} "
        "values of the same kind.",
        "the standard error to expect",
        error / k,
        slips,
        f"There are {k * k} times as many values, so the error is divided by √{k * k} = {k}: {show(error / k)}.",
        {"what": "ratio", "n": n, "more": n * k * k, "error": str(error)},
    )


def _count(draw: random.Random, level: int) -> Worked:
    """The inverse: an error is wanted."""
    root, n, s = _sample(draw, level)
    wanted = s / root
    slips = [
        Slip(root, "", "That is the root of the count; square it."),
        Slip(s / wanted * s, "", "Divide the deviation by the wanted error, then square."),
        Slip(2 * root, "", "The count is squared, not doubled: half the error needs four times the values."),
        Slip((s * wanted) ** 2, "", "Divide by the wanted error instead of multiplying by it."),
    ]
    return Worked(
        f"Single values scatter with a standard deviation of {show(s)}. The mean shall have a standard error of "
        f"{show(wanted)}.",
        "the number of values that it takes",
        n,
        slips,
        f"{show(s)}/√n = {show(wanted)} gives √n = {root}, so n = {n}.",
        {"what": "count", "s": str(s), "error": str(wanted)},
    )


# Intervals

_FACTOR = Fraction(196, 100)


def _interval(draw: random.Random, level: int) -> Worked:
    error = Fraction(draw.choice((1, 2, 5, 10, 20)[: 2 + level]) * (1 if level == 1 else draw.randint(1, 4)), 10)
    mean = Fraction(draw.randint(200, 900), 10)
    upper = draw.random() < 0.5
    sign = 1 if upper else -1
    end = mean + sign * _FACTOR * error
    slips = [
        Slip(mean + sign * error, "Went one standard error", "A 95% interval reaches 1.96 standard errors each way."),
        Slip(
            mean + sign * 2 * _FACTOR * error,
            "Went the whole width of the interval",
            "Only half of the width lies on each side.",
        ),
        Slip(mean - sign * _FACTOR * error, "Gave the other end", f"The {'upper' if upper else 'lower'} end is asked."),
        Slip(_FACTOR * error, "Gave half of the width", "That is how far it reaches from the mean."),
    ]
    return Worked(
        f"A mean of many values is {show(mean)}, with a standard error of {show(error)}. Use the factor 1.96.",
        f"the {'upper' if upper else 'lower'} end of the 95% interval",
        end,
        slips,
        f"{show(mean)} {'+' if upper else '-'} 1.96 · {show(error)} = {show(mean)} {'+' if upper else '-'} "
        f"{show(_FACTOR * error)} = {show(end)}.",
        {"what": "end", "mean": str(mean), "error": str(error), "upper": upper},
    )


def _from_deviation(draw: random.Random, level: int) -> Worked:
    root = draw.choice(_ROOTS[level - 1])
    n, error = root * root, Fraction(draw.randint(1, 8 * level), 2)
    s = error * root
    if s == error * n or n < 16:
        raise RedrawError
    slips = [
        Slip(_FACTOR * s, "Took the deviation of single values", f"Divide by √{n} first."),
        Slip(error, "Left the factor 1.96 out", "95% of the means lie within 1.96 standard errors."),
        Slip(_FACTOR * s / n, f"Divided by {n} instead of its root", f"The root of {n} is {root}."),
        Slip(2 * _FACTOR * error, "Gave the whole width", "From the mean to one end is asked."),
    ]
    return Worked(
        f"{n} values have a standard deviation of {show(s)}. Use the factor 1.96.",
        "the distance from their mean to one end of its 95% interval",
        _FACTOR * error,
        slips,
        f"The standard error is {show(s)}/{root} = {show(error)}, and 1.96 times that is {show(_FACTOR * error)}.",
        {"what": "reach", "n": n, "s": str(s)},
    )


def _back(draw: random.Random, level: int) -> Worked:
    """The inverse: the interval is given."""
    error = Fraction(draw.randint(1, 10 * level), 2)
    mean = Fraction(draw.randint(150, 800), 10)
    low, high = mean - _FACTOR * error, mean + _FACTOR * error
    slips = [
        Slip(high - low, "", "That is the whole width: 2 · 1.96 standard errors."),
        Slip(_FACTOR * error, "", "That is half of the width; divide it by 1.96."),
        Slip((high - low) / _FACTOR, "", "The width holds 1.96 standard errors on each side of the mean."),
    ]
    return Worked(
        f"A 95% interval for a mean runs from {show(low)} to {show(high)}. It was made with the factor 1.96.",
        "the standard error of the mean",
        error,
        slips,
        f"Half of the width is ({show(high)} - {bracketed(low)})/2 = {show(_FACTOR * error)}; divided by 1.96 that is "
        f"{show(error)}.",
        {"what": "back", "low": str(low), "high": str(high)},
    )


GENERATORS_HERE = (
    Generator(
        "standard_error",
        1,
        "Standard errors of means, the values that one takes, 95% intervals, and a mistake to find.",
        StandardErrorParameters,
        worked_structures(
            {"error": (_error, _ratio), "interval": (_interval, _from_deviation)},
            {"error": (_count,), "interval": (_back,)},
        ),
    ),
)
