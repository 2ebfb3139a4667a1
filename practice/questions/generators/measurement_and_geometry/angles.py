"""Angles: turns in degrees, missing angles on a line and round a point, and angles in triangles."""

# Every structure takes the parameters, also where it does not need them.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, number
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged


class AngleParameters(Parameters):
    """``about``: turns and angles on a line or round a point, or triangles."""

    about: Literal["turns", "triangles"] = "turns"


_DEGREES = ["degrees", "°", "degree"]


def _turn(draw: random.Random, level: int, parameters: AngleParameters) -> Draft:
    bottom = draw.choice(((2, 4, 3, 6), (3, 5, 6, 8, 12), (5, 8, 9, 10, 12, 20, 24))[level - 1])
    share = Fraction(draw.randint(1, bottom - 1), bottom)
    if share.numerator * 2 == share.denominator:
        raise RedrawError
    right = 360 * share
    slips = [
        Slip(180 * share, "", "A full turn has 360 degrees, a half one 180."),
        Slip(100 * share, "", "A full turn has 360 degrees, not 100."),
        Slip(360 - right, "", "That is the rest of the full turn."),
    ]
    return number(
        f"How many degrees are {share} of a full turn?",
        right,
        as_wrong(merged(slips, right)),
        f"360 ÷ {share.denominator} = {360 // share.denominator}"
        + ("." if share.numerator == 1 else f", and {share.numerator} × {360 // share.denominator} = {right}."),
        {"share": str(share)},
        unit=_DEGREES,
    )


def _share_of_turn(draw: random.Random, level: int, parameters: AngleParameters) -> Draft:
    """The inverse: from degrees to a number of steps that fill the turn."""
    count = draw.choice(((4, 6, 8), (5, 9, 10, 12), (15, 18, 20, 24, 30))[level - 1])
    angle = 360 // count
    slips = [
        Slip(Fraction(180, angle), "", "That many make half a turn."),
        Slip(360 - angle, "", "That is what is missing after one step. Ask how often the step fits."),
        Slip(count + 1, "", f"{count + 1} × {angle} is more than 360."),
    ]
    thing = draw.choice(("A wheel", "A lamp", "A robot"))
    return number(
        f"{thing} turns by {angle} degrees at each step. After how many steps has it made one full turn?",
        count,
        as_wrong(merged(slips, count)),
        f"360 ÷ {angle} = {count}.",
        {"angle": angle},
    )


def _missing(draw: random.Random, level: int, parameters: AngleParameters) -> tuple[str, int, list[int], int]:
    line = draw.random() < 0.5
    total = 180 if line else 360
    unit = (10, 5, 1)[level - 1]
    known = [draw.randrange(20, total // 2, unit) for _ in range(1 if line and level == 1 else 2)]
    right = total - sum(known)
    if right < 15 or right in (90, 180) or right in known:
        raise RedrawError
    place = "on a straight line" if line else "round a point"
    return place, total, known, right


def _known_text(known: list[int]) -> str:
    return f"{known[0]} degrees" if len(known) == 1 else f"{known[0]} and {known[1]} degrees"


def _missing_slips(total: int, known: list[int], right: int) -> list[Slip]:
    other = 540 - total
    return [
        Slip(
            abs(other - sum(known)), f"Used {other} degrees in all", f"Here the angles have {total} degrees together."
        ),
        Slip(sum(known), "Gave the known angles' sum", "Asked is what is missing."),
        Slip(right + 10, "Made an error of ten in subtracting", "Check by adding all the angles up."),
        Slip(total - known[0], "Left out an angle", f"The {known[-1]} degrees have to be taken off too.")
        if len(known) > 1
        else Slip(abs(90 - known[0]), "Used 90 degrees in all", "That is a right angle, not a straight line."),
    ]


def _gap(draw: random.Random, level: int, parameters: AngleParameters) -> Draft:
    _, total, known, right = _missing(draw, level, parameters)
    return number(
        f"{'Two' if len(known) == 1 else 'Three'} angles side by side "
        f"{'make up a straight line' if total == 180 else 'go all the way round a point'}. "
        f"{'One has' if len(known) == 1 else 'Two have'} {_known_text(known)}. How many degrees has the "
        f"{'other' if len(known) == 1 else 'third'}?",
        right,
        as_wrong(merged(_missing_slips(total, known, right), right)),
        f"Together they have {total} degrees: {total} - {' - '.join(map(str, known))} = {right}.",
        {"total": total, "known": [*known]},
        unit=_DEGREES,
    )


def _kind(draw: random.Random, level: int, parameters: AngleParameters) -> Draft:
    acute, obtuse = draw.sample(range(5, 89), 2), draw.sample(range(92, 178), 2)
    wanted = draw.choice(("acute", "obtuse"))
    right = acute[0] if wanted == "acute" else obtuse[0]
    others = (obtuse if wanted == "acute" else acute)[:2]
    return choice(
        f"Which of these angles is {wanted}?",
        f"{right} degrees",
        [
            *(Wrong(f"{n} degrees", f"{n} is {'more' if n > 90 else 'less'} than 90.") for n in others),
            Wrong("90 degrees", "That is a right angle."),
        ],
        f"An {wanted} angle has {'less than 90' if wanted == 'acute' else 'more than 90 and less than 180'} degrees.",
        {"wanted": wanted},
    )


def _two(draw: random.Random, level: int) -> tuple[int, int]:
    unit = (10, 5, 1)[level - 1]
    a, b = draw.randrange(20, 120, unit), draw.randrange(20, 120, unit)
    if a + b > 165 or a + b == 90 or 180 - a - b in (a, b) or a == b:
        raise RedrawError
    return a, b


def _triangle_slips(a: int, b: int) -> list[Slip]:
    return [
        Slip(360 - a - b, "Used 360 degrees in all", "The angles of a triangle have 180 degrees together."),
        Slip(a + b, "Added the two angles", "Asked is what is missing to 180 degrees."),
        Slip(180 - a, "Left out one angle", f"The {b} degrees have to be taken off too."),
    ]


def _third(draw: random.Random, level: int, parameters: AngleParameters) -> Draft:
    a, b = _two(draw, level)
    return number(
        f"Two angles of a triangle have {a} and {b} degrees. How many degrees has the third?",
        180 - a - b,
        as_wrong(merged(_triangle_slips(a, b), 180 - a - b)),
        f"180 - {a} - {b} = {180 - a - b}.",
        {"a": a, "b": b},
        unit=_DEGREES,
    )


def _equal_sides(draw: random.Random, level: int, parameters: AngleParameters) -> Draft:
    """A triangle with two equal sides, from the top angle or from a base angle."""
    base = draw.randrange(20, 85, (5, 5, 1)[level - 1])
    top = 180 - 2 * base
    if base == 60:
        raise RedrawError
    from_top = draw.random() < 0.5
    given, right = (top, base) if from_top else (base, top)
    slips = (
        [
            Slip(180 - top, "", "That is both base angles together; they are equal."),
            Slip(top, "", "The top angle equals the others only when all three sides are equal."),
            Slip(Fraction(360 - top, 2), "", "The angles of a triangle have 180 degrees together."),
        ]
        if from_top
        else [
            Slip(180 - base, "", "There are two such angles; take both off."),
            Slip(base, "", "The base angles are equal; the third is another."),
            Slip(360 - 2 * base, "", "The angles of a triangle have 180 degrees together."),
        ]
    )
    which = "between the equal sides" if from_top else "opposite one of the equal sides"
    asked = "each of the other two angles" if from_top else "the angle between the equal sides"
    return number(
        f"A triangle has two equal sides. The angle {which} has {given} degrees. How many degrees has {asked}?",
        right,
        as_wrong(merged(slips, right)),
        f"180 - {top} = {180 - top}, and half of that is {base}." if from_top else f"180 - {base} - {base} = {top}.",
        {"given": given, "from_top": from_top},
        unit=_DEGREES,
    )


def _possible(draw: random.Random, level: int, parameters: AngleParameters) -> Draft:
    found: list[tuple[int, int, int]] = []
    for off in (0, 20, -20, 180):
        a, b = _two(draw, max(level - 1, 1))
        found.append((a, b, 180 - a - b + off))
    texts = [f"{a}, {b} and {c} degrees" for a, b, c in found]
    if any(c < 5 for *_, c in found) or len({sum(angles) for angles in found}) < 4:
        raise RedrawError
    return choice(
        "Which three angles can belong to one triangle?",
        texts[0],
        [
            Wrong(text, f"They add up to {sum(angles)} degrees.")
            for text, angles in zip(texts[1:], found[1:], strict=True)
        ],
        f"Only these add up to 180: {texts[0]}.",
        {"options": [*texts]},
    )


def _error(draw: random.Random, level: int, parameters: AngleParameters) -> Draft:
    if parameters.about == "triangles":
        a, b = _two(draw, level)
        return find_the_error(
            draw, f"looked for the third angle of a triangle that has angles of {a} and {b} degrees", 180 - a - b,
            _triangle_slips(a, b), f"180 - {a} - {b} = {180 - a - b}.", {"a": a, "b": b},
        )  # fmt: skip
    place, total, known, right = _missing(draw, level, parameters)
    return find_the_error(
        draw,
        f"looked for the angle that fills up {_known_text(known)} {place}",
        right,
        _missing_slips(total, known, right),
        f"Together they have {total} degrees: {total} - {' - '.join(map(str, known))} = {right}.",
        {"total": total, "known": [*known]},
    )


_FOR = {
    "turns": ("turn", "steps", "gap", "kind", "find-the-error"),
    "triangles": ("third", "equal-sides", "possible", "find-the-error"),
}

GENERATORS_HERE = (
    Generator(
        "angles",
        1,
        "Turns in degrees and back, missing angles, kinds of angles, angles in triangles, and a mistake to find.",
        AngleParameters,
        {
            "turn": _turn,
            "steps": _share_of_turn,
            "gap": _gap,
            "kind": _kind,
            "third": _third,
            "equal-sides": _equal_sides,
            "possible": _possible,
            "find-the-error": _error,
        },
        lambda structure, parameters: structure in _FOR[parameters.about],
    ),
)
