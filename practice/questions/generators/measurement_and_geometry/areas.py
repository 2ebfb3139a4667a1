"""Perimeters, areas and volumes, forwards and backwards."""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import show


class FigureParameters(Parameters):
    """``measure``: the perimeter of a rectangle, its area, the area of a triangle, or the volume of a box."""

    measure: Literal["perimeter", "rectangle", "triangle", "box"] = "rectangle"


def _sides(draw: random.Random, level: int, parameters: FigureParameters) -> list[int]:
    count = 3 if parameters.measure == "box" else 2
    largest = (9, 15, 30)[level - 1]
    sides = draw.sample(range(2, largest + 1), count)
    if parameters.measure == "triangle" and level == 1 and sides[0] * sides[1] % 2:
        raise RedrawError
    return sides


def _value(measure: str, sides: list[int]) -> Fraction:
    a, b = sides[:2]
    doubled = {"perimeter": 4 * (a + b), "rectangle": 2 * a * b, "triangle": a * b, "box": 2 * a * b * sides[-1]}
    return Fraction(doubled[measure], 2)


def _slips(measure: str, sides: list[int]) -> list[Slip]:
    a, b = sides[:2]
    if measure == "perimeter":
        return [
            Slip(a + b, "Added only two of the sides", "A rectangle has four sides; each length occurs twice."),
            Slip(a * b, "Multiplied the sides", "That is the area. The perimeter is the way round."),
            Slip(2 * a + b, "Counted one of the sides once", f"The side of {b} occurs twice as well."),
        ]
    if measure == "rectangle":
        return [
            Slip(2 * (a + b), "Went round the edge", "That is the perimeter. The area counts the squares inside."),
            Slip(a + b, "Added the sides", f"There are {b} rows of {a} squares: multiply."),
            Slip(Fraction(a * b, 2), "Halved the product", "Only a triangle takes half of it."),
        ]
    if measure == "triangle":
        return [
            Slip(a * b, "Forgot to halve", "That is the rectangle around it; the triangle takes half."),
            Slip(a + b, "Added base and height", "Multiply them, and halve."),
            Slip(Fraction(a + b, 2), "Halved the sum", "Half of the product is asked, not half of the sum."),
        ]
    c = sides[2]
    return [
        Slip(a + b + c, "Added the edges", "Multiply: layers, rows in a layer, cubes in a row."),
        Slip(a * b, "Stopped after one layer", f"That is one layer; there are {c} of them."),
        Slip(2 * (a * b + b * c + a * c), "Added the areas of the faces", "That is the surface, not what is inside."),
    ]


def _working(measure: str, sides: list[int]) -> str:
    a, b = sides[:2]
    value = show(_value(measure, sides))
    return {
        "perimeter": f"{a} + {b} + {a} + {b} = {value}.",
        "rectangle": f"{a} × {b} = {value}.",
        "triangle": f"The rectangle has {a} × {b} = {a * b}; half of it is {value}.",
        "box": f"A layer has {a} × {b} = {a * b} unit cubes, and {sides[-1]} layers have {value}.",
    }[measure]


def _unit(measure: str, unit: str) -> tuple[str, list[str]]:
    if measure == "perimeter":
        return {"m": "metres", "cm": "centimetres"}[unit], [unit]
    if measure == "box":
        return "cubic centimetres", ["cm³", "cubic centimetres", "cm^3"]
    full = {"m": "square metres", "cm": "square centimetres"}[unit]
    return full, [f"{unit}²", full, f"{unit}^2"]


def _described(measure: str, sides: list[int], unit: str) -> str:
    a, b = sides[:2]
    return {
        "perimeter": f"a rectangle with sides of {a} {unit} and {b} {unit}",
        "rectangle": f"a rectangle with sides of {a} {unit} and {b} {unit}",
        "triangle": f"a triangle with a base of {a} {unit} and a height of {b} {unit} on it",
        "box": f"a box with edges of {a} {unit}, {b} {unit} and {sides[-1]} {unit}",
    }[measure]


_ASKED = {"perimeter": "perimeter", "rectangle": "area", "triangle": "area", "box": "volume"}


def _facts(measure: str, sides: list[int], **more: object) -> dict[str, Any]:
    return {"measure": measure, "sides": list(sides), **more}


def _compute(draw: random.Random, level: int, parameters: FigureParameters) -> Draft:
    sides, unit = _sides(draw, level, parameters), draw.choice(("cm", "m")) if parameters.measure != "box" else "cm"
    value, (full, names) = _value(parameters.measure, sides), _unit(parameters.measure, unit)
    return number(
        f"What is the {_ASKED[parameters.measure]} of {_described(parameters.measure, sides, unit)}, in {full}?",
        value,
        as_wrong(merged(_slips(parameters.measure, sides), value)),
        _working(parameters.measure, sides),
        _facts(parameters.measure, sides),
        unit=names,
    )


def _error(draw: random.Random, level: int, parameters: FigureParameters) -> Draft:
    sides, unit = _sides(draw, level, parameters), draw.choice(("cm", "m")) if parameters.measure != "box" else "cm"
    value, (full, _) = _value(parameters.measure, sides), _unit(parameters.measure, unit)
    return find_the_error(
        draw,
        f"worked out the {_ASKED[parameters.measure]} of {_described(parameters.measure, sides, unit)}, in {full},",
        value,
        merged(_slips(parameters.measure, sides), value),
        _working(parameters.measure, sides),
        _facts(parameters.measure, sides),
    )


def _back(draw: random.Random, level: int, parameters: FigureParameters) -> Draft:
    """A side from the result."""
    measure = parameters.measure
    sides, unit = _sides(draw, level, parameters), "cm"
    value, right = _value(measure, sides), sides[-1]
    a, b = sides[:2]
    full, _ = _unit(measure, unit)
    if measure == "perimeter":
        prompt = f"A rectangle has a perimeter of {show(value)} cm. One side is {a} cm long. How long is the other"
        slips = [
            Slip(value - a, "", f"Two sides are {a} cm long, and the rest are two equal sides."),
            Slip(value - 2 * a, "", "That is for both of the other sides together; halve it."),
            Slip(value / 2, "", f"Half of the way round holds a side of {a} cm as well."),
        ]
        how = f"Without the two sides of {a} cm there are {2 * b} cm left, and half of that is {b}."
    elif measure == "rectangle":
        prompt = f"A rectangle has an area of {show(value)} {full}. One side is {a} cm long. How long is the other"
        slips = [
            Slip(value - a, "", "The sides are multiplied, so divide the area; do not take away."),
            Slip(value / 2 - a, "", "That would be for a perimeter. Here the area is given."),
            Slip(Fraction(value, 4), "", "A quarter of the area is no length. Divide it by the side that is given."),
        ]
        how = f"{show(value)} ÷ {a} = {b}."
    elif measure == "triangle":
        prompt = f"A triangle has an area of {show(value)} {full} and a base of {a} cm. How long is its height"
        slips = [
            Slip(value / a, "", "The triangle is half of base times height: double the area first."),
            Slip(2 * value - a, "", "Divide by the base; do not take it away."),
            Slip(value * a / 2, "", "Undo the multiplying: divide by the base."),
        ]
        how = f"Twice the area is {show(2 * value)}, and {show(2 * value)} ÷ {a} = {b}."
    else:
        prompt = f"A box has a volume of {show(value)} {full}. Its base is {a} cm by {b} cm. How high is it"
        slips = [
            Slip(value / a, "", f"Divide by the whole layer, {a * b}, not only by {a}."),
            Slip(value - a * b, "", "Ask how many layers fit; divide."),
            Slip(value / (a + b), "", f"A layer has {a} × {b} cubes, not {a} + {b}."),
        ]
        how = f"A layer has {a} × {b} = {a * b}, and {show(value)} ÷ {a * b} = {right}."
    return number(
        f"{prompt}, in cm?",
        right,
        as_wrong(merged(slips, right)),
        how,
        _facts(measure, sides),
        unit=["cm", "centimetres"],
    )


def _l_shape(draw: random.Random, level: int, parameters: FigureParameters) -> Draft:
    """A rectangle with a corner cut out."""
    a, b = draw.sample(range(5, 9 + 4 * level), 2)
    c, d = draw.randint(2, a - 2), draw.randint(2, b - 2)
    if c == d:
        raise RedrawError
    area = parameters.measure == "rectangle"
    right = a * b - c * d if area else 2 * (a + b)
    slips = (
        [
            Slip(a * b, "", "That is the whole rectangle; the corner is missing."),
            Slip(a * b + c * d, "", "The corner is cut out, so it is taken away."),
            Slip((a - c) * (b - d), "", "That is only one of the parts into which the rest can be cut."),
        ]
        if area
        else [
            Slip(2 * (a + b) - 2 * (c + d), "", "Cutting out a corner gives two new sides for the two that it takes."),
            Slip(2 * (a + b) - c - d, "", "The two new sides inside the corner belong to the way round."),
            Slip(a * b - c * d, "", "That is the area. The perimeter is the way round."),
        ]
    )
    full, names = _unit(parameters.measure, "m")
    return number(
        f"From a corner of a rectangle of {a} m by {b} m, a smaller rectangle of {c} m by {d} m is cut out, its {c} m "
        f"along the side of {a} m. What is the {_ASKED[parameters.measure]} of what is left, in {full}?",
        right,
        as_wrong(merged(slips, right)),
        f"{a} × {b} - {c} × {d} = {a * b} - {c * d} = {right}."
        if area
        else f"The sides are {a}, {b - d}, {c}, {d}, {a - c} and {b}; together {right}, as much as before.",
        _facts(parameters.measure, [a, b, c, d]),
        unit=names,
    )


def _changed(draw: random.Random, level: int, parameters: FigureParameters) -> Draft:
    """One edge or all edges made longer."""
    sides = _sides(draw, level, parameters)
    by, every = draw.randint(2, 2 + level), draw.random() < 0.5
    power = {"perimeter": 1, "rectangle": 2, "triangle": 2, "box": 3}[parameters.measure]
    value = _value(parameters.measure, sides)
    right = value * by ** (power if every else 1)
    thing = {"box": "box", "triangle": "triangle"}.get(parameters.measure, "rectangle")
    parts = {"box": "edges", "triangle": "lengths"}.get(parameters.measure, "sides")
    if parameters.measure == "triangle":
        what = "All its sides are" if every else "Its base is"
    else:
        what = f"All its {parts} are" if every else f"One pair of opposite {parts} is" if thing == "rectangle" else (
            "Its height alone is"
        )  # fmt: skip
    full, names = _unit(parameters.measure, "cm")
    slips = [
        Slip(value * by if every and power > 1 else value * by**2, "",
             "Every direction counts: the factor comes in once for each." if every and power > 1
             else "The factor comes in once only."),
        Slip(value + by, "", f"{by} times as long is not {by} longer."),
        Slip(value * by * (power + 1), "", "The factors of the directions are multiplied with each other, not added."),
    ]  # fmt: skip
    return number(
        f"A {thing} has the {_ASKED[parameters.measure]} {show(value)} {full}. {what} made {by} times as long. What is "
        f"the {_ASKED[parameters.measure]} then, in {full}?",
        right,
        as_wrong(merged(slips, right)),
        f"The factor {by} comes in {power if every else 1} time{'s' if every and power > 1 else ''}: "
        f"{show(value)} × {by ** (power if every else 1)} = {show(right)}.",
        _facts(parameters.measure, sides, by=by, every=every),
        unit=names,
    )


GENERATORS_HERE = (
    Generator(
        "perimeter_area_volume",
        1,
        "Perimeters, areas and volumes, a side from them, cut corners, changed sizes, and a mistake to find.",
        FigureParameters,
        {
            "compute": _compute,
            "back": _back,
            "cut-corner": _l_shape,
            "changed": _changed,
            "find-the-error": _error,
        },
        lambda structure, parameters: (
            structure not in ("cut-corner", "changed")
            or parameters.measure == "rectangle"
            or (structure == "cut-corner") == (parameters.measure == "perimeter")
        ),
    ),
)
