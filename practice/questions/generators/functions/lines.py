"""Slopes and equations of straight lines."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, number, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error
from practice.questions.generators.wording import bracketed, in_brackets, linear, nonzero, plus, show

_PLANE = {"x": [-6, 6]}


class LineParameters(Parameters):
    """``ask``: only slopes, only equations, only intercepts, only parallel and perpendicular lines, or any."""

    ask: Literal["any", "slope", "equation", "intercept", "parallel-perpendicular"] = "any"


def _slope(draw: random.Random, level: int) -> Fraction:
    if level == 1:
        return Fraction(nonzero(draw, -4, 5))
    value = Fraction(nonzero(draw, -5, 6), draw.choice((1, 2, 2, 3, 4)))
    if abs(value) == 1:
        raise RedrawError
    return value


def _points(draw: random.Random, level: int) -> tuple[Fraction, Fraction, tuple[int, int], tuple[int, int]]:
    """Slope, intercept and two points with whole coordinates; no coordinate repeats."""
    slope, start = _slope(draw, level), (draw.randint(-4, 4), draw.randint(-6, 6))
    run = slope.denominator * draw.choice((1, 2, -1, 3)[: level + 1])
    end = (start[0] + run, start[1] + int(slope * run))
    if 0 in (*start, *end):
        raise RedrawError
    return slope, start[1] - slope * start[0], start, end


def _slope_slips(p: tuple[int, int], q: tuple[int, int]) -> list[Slip]:
    rise, run = q[1] - p[1], q[0] - p[0]
    return [
        Slip(
            Fraction(run, rise), "Divided the run by the rise", "Slope is rise over run: the change in y comes on top."
        ),
        Slip(
            Fraction(-rise, run),
            "Took the points in different orders above and below",
            "Start from the same point above and below, or the sign turns round.",
        ),
        Slip(Fraction(rise), "Gave only the rise", f"Divide the rise by the run, {run}."),
    ]


def _slope_working(p: tuple[int, int], q: tuple[int, int]) -> str:
    rise, run = q[1] - p[1], q[0] - p[0]
    over = f"({q[1]} - {bracketed(p[1])})/({q[0]} - {bracketed(p[0])})"
    return f"Rise over run: {over} = {rise} ÷ {bracketed(run)} = {Fraction(rise, run)}."


def _from_points(draw: random.Random, level: int, parameters: Any) -> Draft:
    slope, _, p, q = _points(draw, level)
    return number(
        f"What is the slope of the line through {p} and {q}?",
        slope,
        as_wrong(_slope_slips(p, q)),
        _slope_working(p, q),
        {"p": list(p), "q": list(q)},
    )


def _wrong_slope(draw: random.Random, level: int, parameters: Any) -> Draft:
    slope, _, p, q = _points(draw, level)
    return find_the_error(
        draw,
        f"worked out the slope of the line through {p} and {q}",
        slope,
        [
            *_slope_slips(p, q),
            Slip(Fraction(p[1], p[0]), "Divided y by x at the first point", "Slope compares two points."),
        ],
        _slope_working(p, q),
        {"p": list(p), "q": list(q)},
        text=str,
    )


def _equation_from_points(draw: random.Random, level: int, parameters: Any) -> Draft:
    slope, intercept, p, q = _points(draw, level)
    wrong = [
        Wrong(linear(slope, p[1]), f"The intercept is y at x = 0; {p[1]} is y at x = {p[0]}."),
        Wrong(
            linear(-slope, p[1] + slope * p[0]),
            "The slope has the other sign: start from the same point above and below.",
        ),
        Wrong(linear(slope, p[1] + slope * p[0]), "From x to 0 the line changes by -slope · x; look at the sign."),
    ]
    return typed(
        "expression",
        f"A line passes through {p} and {q}. Write its equation: y = ?",
        linear(slope, intercept),
        wrong,
        f"{_slope_working(p, q)} At x = {p[0]}, y is {p[1]}, so the intercept is {p[1]} - "
        f"{in_brackets(slope)}·{bracketed(p[0])} = {show(intercept)}. "
        f"So y = {linear(slope, intercept)}.",
        {"p": list(p), "q": list(q)},
        variables=_PLANE,
    )


def _point_slope(draw: random.Random, level: int, parameters: Any) -> Draft:
    slope, intercept, p, _ = _points(draw, level)
    wrong = [
        Wrong(linear(slope, p[1]), f"That line has y = {p[1]} at x = 0; it should have it at x = {p[0]}."),
        Wrong(
            linear(slope, p[1] + slope * p[0]), f"In y - y1 = m(x - x1), x1 = {p[0]} is subtracted; look at its sign."
        ),
        Wrong(linear(slope, p[0] - slope * p[1]), "The coordinates of the point are exchanged: x comes first."),
    ]
    return typed(
        "expression",
        f"A line has slope {slope} and passes through {p}. Write its equation: y = ?",
        linear(slope, intercept),
        wrong,
        f"y = {in_brackets(slope)}·(x{plus(-p[0])}){plus(p[1])} = {linear(slope, intercept)}.",
        {"p": list(p), "slope": str(slope)},
        variables=_PLANE,
    )


def _intercept(draw: random.Random, level: int, parameters: Any) -> Draft:
    """The inverse: from the equation to the point on an axis."""
    slope = Fraction(nonzero(draw, -2 - level, 3 + level))
    crossing = nonzero(draw, -6, 6)
    constant = -slope * crossing
    slips = [
        Slip(constant, "", "That is where it crosses the y-axis. On the x-axis, y is 0."),
        Slip(-crossing, "", "Look at the sign when the constant changes sides."),
        Slip(slope, "", "That is the slope. Put y = 0 and solve for x."),
    ]
    return number(
        f"At which x does the line y = {linear(slope, constant)} cross the x-axis?",
        crossing,
        as_wrong(slips),
        f"Put y = 0: {linear(slope, constant)} = 0 gives x = {crossing}.",
        {"slope": int(slope), "constant": int(constant)},
    )


def _value_on_line(draw: random.Random, level: int, parameters: Any) -> Draft:
    slope, _, p, q = _points(draw, level)
    slips = [
        Slip(q[1] + slope, "", f"That goes one step to the right of x = {q[0]} only; count the steps from x = {p[0]}."),
        Slip(p[1] - slope * (q[0] - p[0]), "", "The line goes the other way: look at the sign of the slope."),
        Slip(p[1] + q[0] - p[0], "", "Each step in x changes y by the slope, not by 1."),
    ]
    return number(
        f"A line has slope {slope} and passes through {p}. What is y on it at x = {q[0]}?",
        q[1],
        as_wrong(slips),
        f"From x = {p[0]} to {q[0]} the change in x is {q[0] - p[0]}, so y changes by "
        f"{in_brackets(slope)} · {bracketed(q[0] - p[0])} = "
        f"{show(slope * (q[0] - p[0]))}, from {p[1]} to {q[1]}.",
        {"slope": str(slope), "p": list(p), "x": q[0]},
    )


def _related(draw: random.Random, level: int, parameters: Any) -> Draft:
    slope, constant = _slope(draw, max(level, 2)), nonzero(draw, -6, 6)
    relation = draw.choice(("parallel", "perpendicular"))
    right = slope if relation == "parallel" else -1 / slope
    slips = [
        Slip(
            slope if relation == "perpendicular" else -1 / slope,
            "",
            f"That line would be {'parallel' if relation == 'perpendicular' else 'perpendicular'}.",
        ),
        Slip(-slope, "", "Only the sign is changed: that line is a mirror image."),
        Slip(
            1 / slope, "", "Only turned upside down: a perpendicular slope changes sign too, and a parallel one stays."
        ),
    ]
    why = "Parallel lines have equal slopes" if relation == "parallel" else "Perpendicular slopes multiply to -1"
    return number(
        f"What is the slope of a line that is {relation} to y = {linear(slope, constant)}?",
        right,
        as_wrong(slips),
        f"{why}, so it is {right}.",
        {"slope": str(slope), "relation": relation},
    )


_ASKS = {
    "from-points": "slope",
    "find-the-error": "slope",
    "value-on-line": "slope",
    "equation-from-points": "equation",
    "point-slope": "equation",
    "intercept": "intercept",
    "related": "parallel-perpendicular",
}

GENERATORS_HERE = (
    Generator(
        "line_equation",
        1,
        "Slopes from points, equations from points or slopes, intercepts, parallels, and a mistake to find.",
        LineParameters,
        {
            "from-points": _from_points,
            "equation-from-points": _equation_from_points,
            "point-slope": _point_slope,
            "intercept": _intercept,
            "value-on-line": _value_on_line,
            "related": _related,
            "find-the-error": _wrong_slope,
        },
        lambda structure, parameters: parameters.ask in ("any", _ASKS[structure]),
    ),
)
