"""Gradients, and slopes in a direction."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.calculus.gradients import (
    Polynomial,
    facts_of,
    letters,
    partial_case,
    some_function,
    some_point,
)
from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, row, row_text, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class DirectionParameters(Parameters):
    """``ask``: gradients, or directional derivatives."""

    ask: Literal["gradient", "directional"] = "gradient"


def _gradient(draw: random.Random, level: int) -> Draft:
    f = some_function(draw, level)
    point = some_point(draw, f)
    right = f.gradient(point)
    zero = [f.partial(k).at(tuple(0 if i != k else x for i, x in enumerate(point))) for k in range(len(f.names))]
    wrong = [
        Wrong(row(right[::-1]), "The entries are in the wrong order: x comes first."),
        Wrong(row([-g for g in right]), "That points downhill; the gradient points uphill."),
        Wrong(row(zero), "The other inputs are fixed at the point, not at 0."),
    ]
    return typed(
        "vector",
        f"Let f({letters(f)}) = {f.text}. What is the gradient of f at {row_text(point)}?",
        row(right),
        [w for w in wrong if list(w.answer) != right],
        f"The partial derivatives are {'; '.join(f.partial(k).text for k in range(len(f.names)))}, and at the "
        f"point that is {row_text(right)}.",
        facts_of(f, point, "gradient"),
    )


def _gradient_inverse(draw: random.Random, level: int) -> Draft:
    a, b = draw.randint(1, 4), draw.randint(1, 4)
    c = 0 if level == 1 else nonzero(draw, -2, 2)
    x, y = nonzero(draw, -4, 4), nonzero(draw, -4, 4)
    if level < 3:
        f = Polynomial(((a, (2, 0)), (b, (0, 2)), *(((c, (1, 0)),) if c else ())), "xy")
    else:
        f = Polynomial(((a, (2, 0)), (c, (1, 1)), (b, (0, 1))), "xy")
    g = f.gradient((x, y))
    return typed(
        "vector",
        f"Let f(x, y) = {f.text}. At which point (x, y) is the gradient {row_text(g)}?",
        [x, y],
        [
            Wrong(row(f.gradient((g[0], g[1]))), "That is the gradient at that point; the point is asked."),
            Wrong([-x, -y], "Look at the signs."),
            Wrong([2 * x, 2 * y], "The derivative of a square has the factor 2."),
        ],
        f"Set {f.partial(0).text} = {g[0]} and {f.partial(1).text} = {g[1]} and solve: x = {x}, y = {y}.",
        facts_of(f, (x, y), "gradient-inverse", g=g),
    )


_UNITS = (
    ((3, 4), 5),
    ((4, 3), 5),
    ((-3, 4), 5),
    ((4, -3), 5),
    ((-4, -3), 5),
    ((6, 8), 10),
    ((8, -6), 10),
    ((5, 12), 13),
)


def _directional(draw: random.Random, level: int) -> Worked:
    v, size = draw.choice(_UNITS[: 2 + 2 * level] if level < 3 else _UNITS)
    if level == 1:
        g = [nonzero(draw, -9, 9), nonzero(draw, -9, 9)]
        given, what = (
            f"At some point the gradient of f is {row_text(g)}.",
            {"what": "directional", "g": g, "v": list(v)},
        )
    else:
        f = some_function(draw, 1 if level == 2 else 2)
        point = some_point(draw, f)
        g = f.gradient(point)
        given, what = f"Let f(x, y) = {f.text}.", facts_of(f, point, "directional", v=list(v))
    whole = g[0] * v[0] + g[1] * v[1]
    where = "there" if level == 1 else f"at {row_text(point)}"
    if not whole or 0 in g:
        raise RedrawError
    return Worked(
        given,
        f"the slope of f {where} in the direction of {row_text(v)}",
        Fraction(whole, size),
        [
            Slip(whole, "Did not make the direction a unit vector", f"Divide by the length of the direction, {size}."),
            Slip(Fraction(whole, size * size), "Divided by the squared length", f"Divide by the length {size} once."),
            Slip(
                Fraction(g[0] * v[1] + g[1] * v[0], size),
                "Paired the entries crosswise",
                "First entry with first, second with second.",
            ),
            Slip(Fraction(-whole, size), "Turned the sign round", "Look at the signs of the products."),
        ],
        f"The gradient is {row_text(g)} and the direction has length {size}: "
        f"({bracketed(g[0])}·{bracketed(v[0])} + {bracketed(g[1])}·{bracketed(v[1])})/{size} = "
        f"{show(Fraction(whole, size))}.",
        what,
    )


def _steepest(draw: random.Random, level: int) -> Worked | Draft:
    g, size = draw.choice(_UNITS)
    by = draw.randint(1, 3)
    g, size = (by * g[0], by * g[1]), by * size
    kind = draw.choice(("rise", "fall", "level", "direction"))
    if kind == "rise" or level == 1:
        return Worked(
            f"At some point the gradient of f is {row_text(g)}.",
            "the largest slope of f there over all directions",
            size,
            [
                Slip(size**2, "", "Take the square root: the largest slope is the length of the gradient."),
                Slip(g[0] + g[1], "", "The length of the gradient counts, not the sum of its entries."),
                Slip(max(g), "", "That is the slope along one axis; a slanted direction is steeper."),
            ],
            f"It is the length of the gradient, {size}.",
            {"what": "steepest", "g": list(g)},
        )
    if kind == "fall":
        return Worked(
            f"At some point the gradient of f is {row_text(g)}.",
            "the lowest (most negative) slope of f there over all directions",
            -size,
            [
                Slip(size, "", "That is the steepest rise."),
                Slip(min(g), "", "That is at most the slope along an axis; against the gradient it is lower."),
                Slip(-(size**2), "", "Take the square root."),
            ],
            f"Straight against the gradient the slope is minus its length, {-size}.",
            {"what": "lowest", "g": list(g)},
        )
    if kind == "direction":
        u = [Fraction(x, size) for x in g]
        return typed(
            "vector",
            f"At some point the gradient of f is {row_text(g)}. Which unit vector points in the direction of "
            f"steepest fall? Give the entries as fractions or decimals.",
            row([-x for x in u]),
            [
                Wrong(row(u), "That is the direction of steepest rise."),
                Wrong([-g[0], -g[1]], f"The direction is right, but its length is {size}, not 1."),
                Wrong(row([-u[1], -u[0]]), "The entries are exchanged."),
            ],
            f"Against the gradient, divided by its length {size}: {row_text([-x for x in u])}.",
            {"what": "fall-direction", "g": list(g)},
        )
    return Worked(
        f"At some point the gradient of f is {row_text(g)}. In the direction ({g[1]}, t) the slope of f there is 0.",
        "t",
        -g[0],
        [
            Slip(g[0], "", "The dot product with the gradient has to be 0, so one sign changes."),
            Slip(g[1], "", "That direction is not at a right angle to the gradient."),
            Slip(-g[1], "", "Take the dot product with the gradient and set it to 0."),
        ],
        f"{bracketed(g[0])}·{bracketed(g[1])} + {bracketed(g[1])}·t = 0 gives t = {-g[0]}.",
        {"what": "level", "g": list(g)},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "gradient": (_gradient, partial_case),
    "directional": (_directional,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "gradient": (_gradient_inverse,),
    "directional": (_steepest,),
}

GENERATORS_HERE = (
    Generator(
        "gradient_at_point",
        1,
        "Gradients of polynomials, slopes in a direction, steepest directions, and backwards.",
        DirectionParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
