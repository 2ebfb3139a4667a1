"""Circles: from across to round and back, parts of a rim, wheels that roll."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, Literal

from practice.questions.generators.draft import RedrawError
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import show
from practice.questions.generators.worked import Worked, worked_structures

PI = Fraction(314, 100)
_USE = "Use 3.14 for π."
_SMALL = (("A jar lid", "cm"), ("A pond", "m"), ("A biscuit", "cm"), ("A round tent", "m"), ("A flower bed", "m"))
_LARGE = (("A tree trunk", "cm"), ("A drum", "cm"), ("A ring of stones", "m"), ("A circus ring", "m"), ("A dish", "cm"))


class CircleParameters(Parameters):
    """``ask``: the whole rim from across and back, or parts of it and wheels that roll along it."""

    ask: Literal["circumference", "arc"] = "circumference"


def _fields(value: Fraction, *units: str) -> dict[str, Any]:
    """Who takes more decimals of π than 3.14 is right as well."""
    return {"unit": list(units), "tolerance": float(round(value / 500, 3))}


def _size(draw: random.Random, level: int) -> Fraction:
    """A diameter."""
    return Fraction(draw.randint(2, 12) * (1 if level == 1 else 5), 1 if level < 3 else 2)


def _round(draw: random.Random, level: int) -> Worked:
    across, (thing, unit) = _size(draw, level), draw.choice(_SMALL if level == 1 else _LARGE)
    by_radius = draw.random() < 0.5
    given = across / 2 if by_radius else across
    slips = [
        Slip(3 * across, "Took 3 for π", "π is a little more than 3: use 3.14."),
        Slip(
            PI * across / 2 if by_radius else 2 * PI * across,
            "Multiplied the radius by π" if by_radius else "Doubled the diameter",
            "π compares round with across: double the radius first."
            if by_radius
            else "The diameter goes all the way across already; only a radius is doubled.",
        ),
        Slip(PI * (across / 2) ** 2, "Squared the radius", "That is the area inside; the way round is asked."),
    ]
    return Worked(
        f"{thing} has a {'radius' if by_radius else 'diameter'} of {show(given)} {unit}. {_USE}",
        f"its circumference in {unit}",
        PI * across,
        slips,
        f"{f'The diameter is 2 · {show(given)} = {show(across)}. ' if by_radius else ''}3.14 · {show(across)} = "
        f"{show(PI * across)}.",
        {"what": "round", "given": str(given), "radius": by_radius},
        fields=_fields(PI * across, unit),
    )


def _turns(draw: random.Random, level: int) -> Worked:
    """A wheel that rolls."""
    across, turns = Fraction(draw.choice((20, 25, 40, 50, 60, 70))), draw.choice((5, 10, 20, 100)[: 1 + level])
    way = PI * across * turns / 100
    slips = [
        Slip(across * turns / 100, "Took the diameter for the rim", "In one turn the wheel rolls along its whole rim."),
        Slip(way / 2, "Multiplied the radius by π", f"The diameter, {show(across)} cm, is multiplied by π."),
        Slip(PI * across / 100, "Rolled only once", f"It turns {turns} times."),
        Slip(way * 100, "Left the answer in centimetres", "100 cm are 1 m."),
    ]
    return Worked(
        f"A wheel with a diameter of {show(across)} cm rolls along without slipping and turns {turns} times. {_USE}",
        "the way it rolls in metres",
        way,
        slips,
        f"One turn is 3.14 · {show(across)} = {show(PI * across)} cm; {turns} turns are {show(way * 100)} cm, "
        f"{show(way)} m.",
        {"what": "turns", "across": str(across), "turns": turns},
        fields=_fields(way, "m", "metres", "meters"),
    )


def _part(draw: random.Random, level: int) -> Worked:
    """A part of the rim."""
    across = _size(draw, max(level, 2))
    share = draw.choice([Fraction(part) for part in ("1/2", "1/4", "3/4", "1/5", "2/5")][: 1 + 2 * level])
    arc = PI * across * share
    slips = [
        Slip(PI * across, "Gave the whole rim", f"Only {share} of it is asked."),
        Slip(arc / 2, "Multiplied the radius by π", "π is multiplied by the diameter."),
        Slip(PI * across * (1 - share), "Gave the other part", f"The part of {share} is asked."),
        Slip(across * share, "Left π out", "The whole rim is 3.14 times the diameter."),
    ]
    if share == Fraction(1, 2):
        slips.pop(2)
    return Worked(
        f"A circle has a diameter of {show(across)} cm. {_USE}",
        f"the length of {share} of its circumference in cm",
        arc,
        slips,
        f"All of it is 3.14 · {show(across)} = {show(PI * across)}, and {share} of that is {show(arc)}.",
        {"what": "part", "across": str(across), "share": str(share)},
        fields=_fields(arc, "cm"),
    )


def _across(draw: random.Random, level: int) -> Worked:
    """The inverse: the way round is given."""
    across, (thing, unit) = _size(draw, level), draw.choice(_SMALL if level == 1 else _LARGE)
    around = PI * across
    radius = level > 1 and draw.random() < 0.5
    right = across / 2 if radius else across
    if across == 2:
        raise RedrawError
    slips = [
        Slip(across if radius else across / 2, "", f"That is the {'diameter' if radius else 'radius'}."),
        Slip(around * PI, "", "From round to across you divide by π."),
        Slip(around / 2, "", "Divide by 3.14, not by 2: the rim is more than 3 diameters."),
        Slip(around / 4, "", "A circle has no four sides: divide by 3.14."),
    ]
    return Worked(
        f"{thing} has a circumference of {show(around)} {unit}. {_USE}",
        f"its {'radius' if radius else 'diameter'} in {unit}",
        right,
        slips,
        f"{show(around)} ÷ 3.14 = {show(across)}{f', and half of that is {show(right)}' if radius else ''}.",
        {"what": "across", "around": str(around), "radius": radius},
        fields=_fields(right, unit),
    )


def _share(draw: random.Random, level: int) -> Worked:
    """The inverse of a part: its length is given."""
    across = _size(draw, max(level, 2))
    degrees = draw.choice((90, 180, 45, 60, 36, 120, 270)[: 2 + 2 * level])
    arc = PI * across * degrees / 360
    rest = 360 - degrees
    slips = [
        Slip(rest, "", "That is the angle of the other part."),
        Slip(Fraction(degrees, 2), "", "The whole rim is π times the diameter, not twice that."),
        Slip(Fraction(degrees, 360), "", "That is the share of the rim; a full turn has 360°."),
    ]
    return Worked(
        f"From a circle with a diameter of {show(across)} cm an arc of {show(arc)} cm is cut. {_USE}",
        "the angle at the centre that belongs to it in degrees",
        degrees,
        slips,
        f"The whole rim is {show(PI * across)} cm. The arc is {show(arc)}/{show(PI * across)} = "
        f"{Fraction(degrees, 360)} of it, and that share of 360° is {degrees}°.",
        {"what": "share", "across": str(across), "arc": str(arc)},
        fields=_fields(Fraction(degrees), "degrees", "degree", "°"),
    )


GENERATORS_HERE = (
    Generator(
        "circumference",
        1,
        "The rim of circles from their diameter or radius, parts of it, back again, and a mistake to find.",
        CircleParameters,
        worked_structures(
            {"circumference": (_round,), "arc": (_turns, _part)},
            {"circumference": (_across,), "arc": (_share,)},
        ),
    ),
)
