"""Radians, ratios of right triangles, points on the unit circle, rotated points, and the law of cosines."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import nonzero, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class AngleParameters(Parameters):
    """``ask``: radians, ratios, rotations by quarter turns, or the law of cosines."""

    ask: Literal["radians", "ratios", "rotation", "cosines"] = "radians"


_TRIPLES = ((3, 4, 5), (5, 12, 13), (8, 15, 17), (7, 24, 25), (6, 8, 10), (9, 12, 15), (12, 16, 20), (20, 21, 29))


def _degrees(draw: random.Random, level: int) -> Worked:
    n, d = draw.choice(
        (
            (1, 6),
            (1, 4),
            (1, 3),
            (1, 2),
            (2, 3),
            (3, 4),
            (5, 6),
            (5, 4),
            (4, 3),
            (7, 6),
            (3, 2),
            (5, 3),
            (7, 4),
            (1, 5),
            (2, 5),
            (1, 9),
            (4, 5),
            (1, 10),
            (7, 10),
            (5, 9),
            (1, 12),
            (5, 12),
            (3, 10),
            (2, 9),
            (7, 9),
            (8, 5),
            (9, 5),
            (11, 6),
        )
    )
    right = Fraction(180 * n, d)
    if (level == 1 and n > 1) or (level == 2 and n == 1):
        raise RedrawError
    arc = draw.randint(2, 12)
    if level == 3:
        theta = Fraction(draw.randint(1, 12), draw.choice((2, 4, 5)))
        if theta == 1:
            raise RedrawError
        return Worked(
            f"An angle of {show(theta)} radians stands at the centre of a circle of radius {arc}.",
            "the length of its arc",
            theta * arc,
            [
                Slip(theta / arc, "Divided by the radius", "The arc is the angle in radians times the radius."),
                Slip(theta + arc, "Added the radius", "Multiply angle and radius."),
                Slip(
                    theta * arc / 2,
                    "Took half the product",
                    "Half of it belongs to areas; the arc is angle times radius.",
                ),
                Slip(2 * theta * arc, "Used the diameter", "The radius counts."),
            ],
            f"{show(theta)} · {arc} = {show(theta * arc)}.",
            {"what": "arc", "theta": str(theta), "r": arc},
        )
    text = f"{'' if n == 1 else n}π/{d}"
    return Worked(
        "",
        f"the angle of {text} radians in degrees",
        right,
        [
            Slip(2 * right, "Took π as a full turn", "π radians are half a turn, 180 degrees."),
            Slip(Fraction(180 * d, n), "Turned the fraction upside down", f"Put 180 in the place of π: {n} · 180/{d}."),
            Slip(Fraction(90 * n, d), "Took π as a quarter turn", "π radians are 180 degrees."),
            Slip(
                Fraction(180, d) if n > 1 else Fraction(180 - 180 // d),
                "Left out the factor on top" if n > 1 else "Took it from 180",
                "The whole fraction of 180 degrees counts.",
            ),
        ],
        f"{n} · 180/{d} = {show(right)}.",
        {"what": "degrees", "n": n, "d": d},
        fields={"unit": ["degrees", "°", "degree"]},
    )


def _radians_inverse(draw: random.Random, level: int) -> Worked:
    n, d = draw.choice(
        (
            (1, 6),
            (1, 4),
            (1, 3),
            (2, 3),
            (3, 4),
            (5, 6),
            (5, 4),
            (4, 3),
            (7, 6),
            (3, 2),
            (1, 5),
            (2, 5),
            (1, 9),
            (1, 10),
            (1, 12),
        )
    )
    right = Fraction(n, d)
    degrees = 180 * n // d
    if level < 3:
        return Worked(
            f"An angle of {degrees} degrees is k·π radians.",
            "k, as a fraction",
            right,
            [
                Slip(Fraction(degrees, 360), "", "π radians are 180 degrees, half a turn."),
                Slip(1 / right, "", "Degrees over 180, not the other way round."),
                Slip(Fraction(degrees, 90), "", "π radians are 180 degrees."),
            ],
            f"{degrees}/180 = {right}.",
            {"what": "share", "degrees": degrees},
        )
    theta, r = Fraction(draw.randint(1, 12), draw.choice((2, 4, 5))), draw.randint(2, 12)
    return Worked(
        f"An arc of length {show(theta * r)} lies on a circle of radius {r}.",
        "its angle at the centre in radians",
        theta,
        [
            Slip(theta * r * r, "", "Divide the arc by the radius."),
            Slip(1 / theta, "", "Arc over radius, not the other way round."),
            Slip(theta / 2, "", "The radius counts, not the diameter."),
        ],
        f"{show(theta * r)}/{r} = {show(theta)}.",
        {"what": "angle", "arc": str(theta * r), "r": r},
    )


def _ratio(draw: random.Random, level: int) -> Worked:
    a, b, c = draw.choice(_TRIPLES)
    if draw.random() < 0.5:
        a, b = b, a
    name = draw.choice(("sine", "cosine", "tangent"))
    values = {"sine": Fraction(a, c), "cosine": Fraction(b, c), "tangent": Fraction(a, b)}
    given = {
        1: f"the leg opposite it measures {a}, the leg beside it {b} and the hypotenuse {c}",
        2: f"the leg opposite it measures {a} and the leg beside it {b}",
        3: f"the leg opposite it measures {a} and the hypotenuse {c}",
    }[level]
    rules = {
        "sine": "opposite over hypotenuse",
        "cosine": "adjacent over hypotenuse",
        "tangent": "opposite over adjacent",
    }
    slips = [
        Slip(v, f"Worked out the {other}", f"That is the {other}, {rules[other]}.")
        for other, v in values.items()
        if other != name
    ]
    slips += [
        Slip(1 / values[name], "Turned the quotient upside down", f"The {name} is {rules[name]}."),
        Slip(
            values[name] * (b if name == "tangent" else c),
            "Did not divide",
            f"The {name} is a quotient: {rules[name]}.",
        ),
    ]
    missing = {1: "", 2: f"The hypotenuse is {c}. ", 3: f"The other leg is {b}. "}[level]
    return Worked(
        f"In a right triangle with an acute angle A, {given}.",
        f"the {name} of A",
        values[name],
        slips,
        f"{missing}The {name} is {rules[name]}: {show(values[name])}.",
        {"what": "ratio", "name": name, "sides": [a, b, c]},
    )


def _side(draw: random.Random, level: int) -> Worked:
    a, b, c = draw.choice(_TRIPLES[:4])
    by = draw.randint(2, 9)
    name, top, bottom = draw.choice((("sine", a, c), ("cosine", b, c), ("tangent", a, b)))
    ratio = Fraction(top, bottom)
    words = {
        "sine": ("opposite leg", "hypotenuse"),
        "cosine": ("adjacent leg", "hypotenuse"),
        "tangent": ("opposite leg", "adjacent leg"),
    }[name]
    find_top = level == 1 or draw.random() < 0.5
    known, right = (bottom * by, top * by) if find_top else (top * by, bottom * by)
    return Worked(
        f"In a right triangle the {name} of an acute angle A is {show(ratio)}, and the "
        f"{words[1] if find_top else words[0]} measures {known}.",
        f"the length of the {words[0] if find_top else words[1]}",
        right,
        [
            Slip(
                known / ratio if find_top else known * ratio,
                "",
                f"The {name} is {words[0]} over {words[1]}: {'multiply' if find_top else 'divide'}.",
            ),
            Slip(
                known * (1 - ratio) if ratio < 1 else known * (ratio - 1),
                "",
                "The ratio is a factor between the two sides.",
            ),
            Slip(top if find_top else bottom, "", "The sides are a multiple of the numbers of the ratio."),
        ],
        f"{known} {'·' if find_top else '/'} {show(ratio)} = {right}.".replace(
            f"/ {show(ratio)}", f"divided by {show(ratio)}"
        ),
        {"what": "side", "ratio": str(ratio), "known": known, "top": find_top},
    )


def _turned(x: int, y: int, quarters: int) -> tuple[int, int]:
    for _ in range(quarters % 4):
        x, y = -y, x
    return x, y


def _rotation(draw: random.Random, level: int) -> Draft | Worked:
    x, y = nonzero(draw, -9, 9), nonzero(draw, -9, 9)
    quarters = draw.choice((1, 2, 3) if level > 1 else (1, 2))
    clockwise = level == 3
    if abs(x) == abs(y):
        raise RedrawError
    right = _turned(x, y, -quarters if clockwise else quarters)
    back = _turned(x, y, quarters if clockwise else -quarters)
    named = f"{90 * quarters} degrees {'clockwise' if clockwise else 'anticlockwise'}"
    if draw.random() < 0.5:
        k = draw.randrange(2)
        slips = [
            Slip(back[k], "Turned the other way", f"The turn is {'clockwise' if clockwise else 'anticlockwise'}.")
            if back != right
            else Slip((y, x)[k], "Only exchanged the coordinates", "Half a turn changes both signs."),
            Slip((x, y)[k], "Left the point where it was", "The point moves."),
            Slip(right[1 - k], "Gave the other coordinate", f"The {('first', 'second')[k]} coordinate is asked."),
            Slip(
                -right[1 - k],
                "Gave the other coordinate with its sign turned",
                f"The {('first', 'second')[k]} coordinate is asked.",
            ),
        ]
        return Worked(
            f"The point ({x}, {y}) is turned by {named} about the origin.",
            f"the {('first', 'second')[k]} coordinate of its image",
            right[k],
            slips,
            f"The image is {right}.",
            {"what": "turned", "p": [x, y], "quarters": -quarters if clockwise else quarters, "k": k},
        )
    wrong = [
        Wrong(list(w), note)
        for w, note in (
            (back, "That is a turn the other way."),
            ((y, x), "That is a mirror image: in a quarter turn one sign changes too."),
            ((-x, -y), "That is half a turn."),
            ((x, -y), "That is a mirror image in the x-axis."),
        )
        if w != right
    ]
    kept: list[Wrong] = []
    for w in wrong:
        if all(w.answer != k.answer for k in kept):
            kept.append(w)
    return typed(
        "vector",
        f"The point ({x}, {y}) is turned by {named} about the origin. Where does it land?",
        list(right),
        kept,
        f"A quarter turn anticlockwise takes (x, y) to (-y, x). The image is {right}.",
        {"what": "image", "p": [x, y], "quarters": -quarters if clockwise else quarters},
    )


def _rotation_inverse(draw: random.Random, level: int) -> Draft:
    x, y = nonzero(draw, -9, 9), nonzero(draw, -9, 9)
    quarters = draw.choice((1, 3) if level > 1 else (1,))
    image = _turned(x, y, quarters)
    if abs(x) == abs(y):
        raise RedrawError
    again = _turned(*image, quarters)
    return typed(
        "vector",
        f"After a turn by {90 * quarters} degrees anticlockwise about the origin a point lies at {image}. Where "
        f"was it before?",
        [x, y],
        [
            Wrong(list(again), "That turns it once more; turn it back."),
            Wrong(list(image[::-1]), "That is a mirror image; one sign changes too.")
            if image[::-1] != (x, y) and image[::-1] != again
            else Wrong([-image[0], -image[1]], "That is half a turn."),
        ],
        f"Turned back, it was at ({x}, {y}).",
        {"what": "before", "image": list(image), "quarters": quarters},
    )


_COSINES = ((60, Fraction(1, 2)), (90, Fraction(0)), (120, Fraction(-1, 2)))


def _cosines(draw: random.Random, level: int) -> Worked:
    a, b = draw.sample(range(2, 16), 2)
    degrees, c = draw.choice(_COSINES if level > 1 else (_COSINES[0], _COSINES[2]))
    square = a * a + b * b - 2 * a * b * c
    return Worked(
        f"Two sides of a triangle measure {a} and {b}, with an angle of {degrees} degrees between them.",
        "the square of the third side",
        square,
        [
            Slip(
                a * a + b * b,
                "Left out the term with the cosine",
                f"The angle is {degrees} degrees, so that term counts.",
            )
            if c
            else Slip((a + b) ** 2, "Squared the sum of the sides", "Square each side first."),
            Slip(
                a * a + b * b + 2 * a * b * c if c else a * a + b * b - 2 * a * b,
                "Turned the sign of the cosine term" if c else "Took the cosine of 90 degrees as 1",
                f"The term 2·{a}·{b}·cos({degrees}°) is taken off, and the cosine is {show(c)}.",
            ),
            Slip(
                a * a + b * b - a * b * c if c else abs(a * a - b * b),
                "Left out the factor 2" if c else "Subtracted the squares",
                "The term is 2ab times the cosine." if c else "Both squares are added.",
            ),
            Slip(
                abs(a - b) ** 2 if c else a * a,
                "Took the cosine as 1" if c else "Left out one side",
                f"The cosine of {degrees} degrees is {show(c)}.",
            ),
        ],
        f"{a}² + {b}² - 2·{a}·{b}·cos({degrees}°) with cosine {show(c)} gives {show(square)}.",
        {"what": "cosines", "a": a, "b": b, "degrees": degrees},
    )


def _cosines_inverse(draw: random.Random, level: int) -> Worked:
    a, b, c = (
        sorted(draw.sample(range(3, 16), 3))
        if level > 1
        else draw.choice(((3, 8, 7), (5, 8, 7), (3, 5, 7), (7, 8, 13), (5, 7, 8), (4, 5, 6), (2, 3, 4), (4, 6, 8)))
    )
    if not abs(a - b) < c < a + b or (a * a + b * b - c * c) == 0:
        raise RedrawError
    top = a * a + b * b - c * c
    return Worked(
        f"A triangle has sides {a}, {b} and {c}.",
        f"the cosine of the angle between the sides {a} and {b}",
        Fraction(top, 2 * a * b),
        [
            Slip(Fraction(-top, 2 * a * b), "", f"The square of the side opposite, {c}², is taken off the others."),
            Slip(Fraction(top, a * b), "", f"Divide by 2 · {a} · {b}."),
            Slip(Fraction(a * a + b * b, 2 * a * b), "", "The square of the opposite side comes off."),
        ],
        f"({a}² + {b}² - {c}²)/(2·{a}·{b}) is {top} divided by {2 * a * b}, which is {show(Fraction(top, 2 * a * b))}.",
        {"what": "cosine", "a": a, "b": b, "c": c},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "radians": (_degrees,),
    "ratios": (_ratio,),
    "rotation": (_rotation,),
    "cosines": (_cosines,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "radians": (_radians_inverse,),
    "ratios": (_side,),
    "rotation": (_rotation_inverse,),
    "cosines": (_cosines_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "angle_and_side",
        1,
        "Radians and arcs, ratios of right triangles, quarter turns and the law of cosines, and backwards.",
        AngleParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
