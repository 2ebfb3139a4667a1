"""Rates of change over a stretch: stories, functions, and the difference quotients of calculus."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.calculus.polynomials import poly_text, value
from practice.questions.generators.draft import RedrawError
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, plus, show
from practice.questions.generators.worked import Worked, worked_structures


class RateParameters(Parameters):
    """``ask``: rates in stories, of functions over a stretch, forward difference quotients, or central ones."""

    ask: Literal["story", "function", "quotient", "central"] = "function"


_STORIES = (
    ("A tank holds {y0} litres {x0} minutes after a pump starts and {y1} litres {x1} minutes after it",
     "litres per minute", "litres"),
    ("A bus has driven {y0} km after {x0} minutes and {y1} km after {x1} minutes", "km per minute", "km"),
    ("A plant is {y0} mm tall on day {x0} and {y1} mm tall on day {x1}", "mm per day", "mm"),
    ("A climber is at {y0} m after {x0} minutes of the climb and at {y1} m after {x1} minutes", "m per minute", "m"),
    ("A file has loaded {y0} MB after {x0} seconds and {y1} MB after {x1} seconds", "MB per second", "MB"),
)  # fmt: skip


def _stretch(draw: random.Random, level: int) -> tuple[int, int, int, Fraction]:
    """Two places, the value at the first, and the rate."""
    start, run = draw.randint(2, 9), draw.choice((2, 4, 5, 8, 10)[: 2 + level])
    rate = Fraction(draw.randint(2, 6 + 2 * level), 1 if level == 1 else 2)
    if (rate * run).denominator > 1 or run == start:
        raise RedrawError
    return start, start + run, draw.randint(10, 40), rate


def _story(draw: random.Random, level: int) -> Worked:
    x0, x1, y0, rate = _stretch(draw, level)
    y1 = y0 + int(rate * (x1 - x0))
    told, unit, _ = draw.choice(_STORIES)
    slips = [
        Slip(y1 - y0, "Gave the whole change", f"That is the change over {x1 - x0} steps; divide it by {x1 - x0}."),
        Slip(Fraction(y1, x1), f"Divided the last value by {x1}", "A rate compares changes: subtract above and below."),
        Slip(Fraction(x1 - x0, y1 - y0), "Divided the other way round", f"{unit.capitalize()}: that unit comes last."),
        Slip(Fraction(y1 - y0, x1), f"Divided the change by {x1}", f"The change took from {x0} to {x1}."),
    ]
    return Worked(
        told.format(x0=x0, y0=y0, x1=x1, y1=y1) + ".",
        f"the average rate of change between the two in {unit}",
        rate,
        slips,
        f"({y1} - {y0})/({x1} - {x0}) = {y1 - y0}/{x1 - x0} = {show(rate)}.",
        {"what": "rate", "points": [[x0, y0], [x1, y1]]},
    )


def _end_of_story(draw: random.Random, level: int) -> Worked:
    """The inverse: the rate is given."""
    x0, x1, y0, rate = _stretch(draw, level)
    told, unit, amount = draw.choice(_STORIES)
    first = told.partition(" and ")[0].format(x0=x0, y0=y0)
    unit_of_x = unit.rpartition(" ")[2]
    slips = [
        Slip(rate * (x1 - x0), "", f"That is the change; it began at {y0}."),
        Slip(y0 + rate * x1, "", f"Only {x1 - x0} {unit_of_x}s lie between {x0} and {x1}."),
        Slip(y0 + rate, "", "That goes one step on; count the steps between."),
    ]
    return Worked(
        f"{first}. From there to {unit_of_x} {x1} it changes by {show(rate)} {unit} on average.",
        f"the value at {unit_of_x} {x1} in {amount}",
        y0 + rate * (x1 - x0),
        slips,
        f"The change is {show(rate)} · {x1 - x0} = {show(rate * (x1 - x0))}, and {y0} + {show(rate * (x1 - x0))} = "
        f"{show(y0 + rate * (x1 - x0))}.",
        {"what": "end", "start": y0, "rate": str(rate), "run": x1 - x0},
    )


def _curve(draw: random.Random, level: int) -> list[int]:
    """Coefficients, the constant first."""
    square = [draw.randint(-5, 9), nonzero(draw, -4, 5) if level > 1 else 0, draw.choice((1, 1, 2, -1)[: 1 + level])]
    return [*square, draw.choice((0, 1)) if level == 3 else 0]


def _function(draw: random.Random, level: int) -> Worked:
    f = _curve(draw, level)
    a = draw.randint(-3, 4)
    b = a + draw.randint(2, 4)
    low, high = value(f, a), value(f, b)
    slips = [
        Slip(high - low, "Did not divide by the change in x", f"Divide by the change in x, {b - a}."),
        Slip(-(high - low) / (b - a), "Subtracted in different orders", "Start from the same place above and below."),
        Slip((high + low) / 2, "Took the mean of the two values", "A rate compares the changes of f and of x."),
        Slip(value(f, Fraction(a + b, 2)), "Took f in the middle", "That is a value of f, and no rate."),
    ]
    if b + a:
        slips.append(Slip((high - low) / (b + a), "Added the x below", f"Below stands {b} - {bracketed(a)} = {b - a}."))
    return Worked(
        f"Let f(x) = {poly_text(f)}.",
        f"the average rate of change of f from x = {a} to x = {b}",
        (high - low) / (b - a),
        slips,
        f"f({a}) = {show(low)} and f({b}) = {show(high)}, so the rate is ({show(high)} - {bracketed(low)})/({b} - "
        f"{bracketed(a)}) = {show((high - low) / (b - a))}.",
        {"what": "function", "f": poly_text(f), "from": a, "to": b},
    )


def _missing_value(draw: random.Random, level: int) -> Worked:
    """The inverse: the rate of a function is given, a value is asked."""
    a, run, rate = draw.randint(-4, 4), draw.randint(2, 3 + level), nonzero(draw, -3 - level, 4 + level)
    low = draw.randint(-6, 9)
    slips = [
        Slip(rate * run, "", f"That is the change of f; it begins at f({a}) = {low}."),
        Slip(low + rate, "", f"The rate holds for each of the {run} steps in x."),
        Slip(low - rate * run, "", "Look at the sign of the rate."),
    ]
    return Worked(
        f"From x = {a} to x = {a + run} the average rate of change of f is {rate}, and f({a}) = {low}.",
        f"f({a + run})",
        low + rate * run,
        slips,
        f"f changes by {rate} · {run} = {rate * run}, from {low} to {low + rate * run}.",
        {"what": "end", "start": low, "rate": str(rate), "run": run},
    )


_STEPS = (Fraction(1, 10), Fraction(1, 2), Fraction(1, 100), Fraction(1, 5))


def _quotient(draw: random.Random, level: int) -> Worked:
    f, a = _curve(draw, min(level, 2)), nonzero(draw, -3, 5)
    h = draw.choice(_STEPS[: 1 + level])
    low, high = value(f, a), value(f, a + h)
    slips = [
        Slip(high - low, "Did not divide by h", f"Divide the change by h = {show(h)}."),
        Slip((high - low) * h, "Multiplied by h", f"The change is divided by {show(h)}."),
        Slip((low - value(f, a - h)) / h, "Went one step back", f"The quotient goes from {a} to {show(a + h)}."),
        Slip((value(f, a) + h - low) / h, "Added h to f instead of to x", f"f is taken at {show(a + h)}."),
    ]
    return Worked(
        f"Let f(x) = {poly_text(f)}.",
        f"the difference quotient (f({a}{plus(h)}) - f({a}))/{show(h)}",
        (high - low) / h,
        slips,
        f"f({show(a + h)}) = {show(high)} and f({a}) = {show(low)}; the change {show(high - low)}, divided by "
        f"{show(h)}, is {show((high - low) / h)}.",
        {"what": "function", "f": poly_text(f), "from": a, "to": str(a + h)},
    )


def _central(draw: random.Random, level: int) -> Worked:
    f, a = _curve(draw, level), nonzero(draw, -3, 4)
    h = draw.choice(_STEPS[:2] if f[3] else _STEPS[: 1 + level])  # a cube of hundredths has six places
    before, after = value(f, a - h), value(f, a + h)
    slips = [
        Slip((after - before) / h, "Divided by h instead of 2h", f"From {show(a - h)} to {show(a + h)} it is 2h."),
        Slip((after - value(f, a)) / h, "Took the forward difference", "The central one goes from a - h to a + h."),
        Slip((after + before) / (2 * h), "Added the two values", "A change is a difference."),
        Slip((value(f, a) - before) / h, "Took the backward difference", "The central one goes from a - h to a + h."),
    ]
    return Worked(
        f"Let f(x) = {poly_text(f)}.",
        f"the central difference (f(a + h) - f(a - h))/(2h) at a = {a} with h = {show(h)}",
        (after - before) / (2 * h),
        slips,
        f"f({show(a + h)}) = {show(after)} and f({show(a - h)}) = {show(before)}; the change {show(after - before)}, "
        f"divided by 2h = {show(2 * h)}, is {show((after - before) / (2 * h))}.",
        {"what": "central", "f": poly_text(f), "at": a, "h": str(h)},
    )


def _from_samples(draw: random.Random, level: int) -> Worked:
    """The inverse of reading a table: a value that a central difference needs."""
    slope, h = Fraction(nonzero(draw, -9, 9), 2 if level > 1 else 1), draw.choice(_STEPS[: 1 + level])
    after = Fraction(draw.randint(-20, 40), 10)
    before = after - 2 * h * slope
    slips = [
        Slip(after - h * slope, "", "Between the two places lie 2h, not h."),
        Slip(after + 2 * h * slope, "", "f(a - h) is what f(a + h) is less the change."),
        Slip(2 * h * slope, "", f"That is the change over 2h; f(a + h) is {show(after)}."),
    ]
    return Worked(
        f"A central difference with h = {show(h)} gives {show(slope)} at a, and f(a + h) = {show(after)}.",
        "f(a - h)",
        before,
        slips,
        f"The change is {show(slope)} · 2 · {show(h)} = {show(2 * h * slope)}, so f(a - h) = {show(after)} - "
        f"{bracketed(2 * h * slope)} = {show(before)}.",
        {"what": "end", "start": str(after), "rate": str(-slope), "run": str(2 * h)},
    )


def _next_value(draw: random.Random, level: int) -> Worked:
    """The inverse of a forward quotient."""
    slope, h = Fraction(nonzero(draw, -9, 9), 2 if level > 1 else 1), draw.choice(_STEPS[: 1 + level])
    low = Fraction(draw.randint(-20, 40), 10)
    a = nonzero(draw, -5, 5)
    slips = [
        Slip(low + slope, "", f"x goes on by {show(h)}, not by 1."),
        Slip(low - h * slope, "", "Look at the sign of the quotient."),
        Slip(h * slope, "", f"That is the change; f({a}) is {show(low)}."),
    ]
    return Worked(
        f"With h = {show(h)} the difference quotient of f at x = {a} is {show(slope)}, and f({a}) = {show(low)}.",
        f"f({show(a + h)})",
        low + h * slope,
        slips,
        f"f changes by {show(slope)} · {show(h)} = {show(h * slope)}, from {show(low)} to {show(low + h * slope)}.",
        {"what": "end", "start": str(low), "rate": str(slope), "run": str(h)},
    )


GENERATORS_HERE = (
    Generator(
        "rate_of_change",
        1,
        "Average rates of change and difference quotients, backwards too, and a mistake to find.",
        RateParameters,
        worked_structures(
            {"story": (_story,), "function": (_function,), "quotient": (_quotient,), "central": (_central,)},
            {
                "story": (_end_of_story,),
                "function": (_missing_value,),
                "quotient": (_next_value,),
                "central": (_from_samples,),
            },
        ),
    ),
)
