"""Cosines, right angles and projections of vectors."""

# Every case takes the level, also where it does not need it.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice, typed
from practice.questions.generators.linear_algebra.lengths import Vector, dot, length, products, some_vector
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, row, row_text, show
from practice.questions.generators.worked import Worked, worked_structures


class AngleParameters(Parameters):
    """``ask``: cosines, orthogonality or projections."""

    ask: Literal["cosine", "orthogonal", "projection"] = "cosine"


def _cosine(draw: random.Random, level: int) -> Worked:
    pool = (
        ((3, 4), (4, 3), (6, 8), (5, 12), (12, 5), (8, 6), (2, 0), (0, 3))
        if level < 3
        else ((1, 2, 2), (2, 1, 2), (2, 3, 6), (2, 4, 4), (6, 2, 3))
    )
    a, b = (list(v) for v in draw.sample(pool, 2))
    if level > 1:
        a, b = [x * draw.choice((1, -1)) for x in a], [x * draw.choice((1, -1)) for x in b]
    m, n, d = length(a), length(b), dot(a, b)
    if not d or d * d == m * m * n * n:
        raise RedrawError
    return Worked(
        "",
        f"the cosine similarity of {row_text(a)} and {row_text(b)}",
        Fraction(d, m * n),
        [
            Slip(d, "Gave the dot product", "Divide the dot product by both lengths."),
            Slip(
                Fraction(d, m**2 * n**2),
                "Divided by the squared lengths",
                "Divide by the lengths, which are square roots.",
            ),
            Slip(Fraction(d, m + n), "Divided by the sum of the lengths", "Divide by the product of the lengths."),
            Slip(Fraction(d, m), "Divided by one length only", "Both vectors are divided by their lengths."),
        ],
        f"The dot product is {d}, the lengths are {m} and {n}: {d}/({m} · {n}) = {show(Fraction(d, m * n))}.",
        {"what": "cosine", "a": a, "b": b},
    )


def _angle(draw: random.Random, level: int) -> Draft:
    size = 2 if level == 1 else 3
    a = some_vector(draw, size, 5)
    b = some_vector(draw, size, 5)
    d = dot(a, b)
    if not d and draw.random() < 0.5:
        raise RedrawError
    kinds = ("acute", "obtuse", "right")
    right = "acute" if d > 0 else "obtuse" if d < 0 else "right"
    notes = {
        "acute": "An acute angle needs a positive dot product",
        "obtuse": "An obtuse angle needs a negative dot product",
        "right": "A right angle needs the dot product 0",
    }
    return choice(
        f"Is the angle between {row_text(a)} and {row_text(b)} acute, right or obtuse?",
        right,
        [Wrong(kind, f"{notes[kind]}; here it is {d}.") for kind in kinds if kind != right],
        f"The dot product is {products(a, b)} = {d}, which is "
        f"{'positive' if d > 0 else 'negative' if d < 0 else '0'}, so the angle is {right}.",
        {"what": "angle", "a": a, "b": b},
    )


def _from_cosine(draw: random.Random, level: int) -> Worked:
    m, n = draw.randint(2, 6), draw.randint(2, 9)
    c = Fraction(draw.choice((1, 2, 3, 4, 6, 7, 8, 9)) * (draw.choice((1, -1)) if level > 1 else 1), 10)
    d = c * m * n
    if level == 3:
        return Worked(
            f"The dot product of a and b is {show(d)}, a has length {m}, and their cosine similarity is {show(c)}.",
            "the length of b",
            n,
            [
                Slip(d / c, "", f"That is the product of both lengths; divide by {m}."),
                Slip(d / m, "", "That still contains the cosine; divide by it."),
                Slip(c * m, "", "Divide the dot product by the cosine and by the length of a."),
            ],
            f"{show(d)}/({bracketed(c)} · {m}) = {n}.",
            {"what": "cosine-length", "d": str(d), "c": str(c), "m": m},
        )
    return Worked(
        f"Two vectors have the lengths {m} and {n}, and their cosine similarity is {show(c)}.",
        "their dot product",
        d,
        [
            Slip(c / (m * n), "", "Multiply by the lengths; do not divide by them."),
            Slip(c * (m + n), "", "The lengths are multiplied with each other, not added."),
            Slip(Fraction(m * n), "", "The cosine is a factor too."),
        ],
        f"The dot product is cosine times both lengths: {show(c)} · {m} · {n} = {show(d)}.",
        {"what": "from-cosine", "m": m, "n": n, "c": str(c)},
    )


def _orthogonal_gap(draw: random.Random, level: int) -> Worked:
    size = 2 if level == 1 else 3
    a, b = some_vector(draw, size), some_vector(draw, size)
    k = draw.randrange(size)
    rest = dot(a, b) - a[k] * b[k]
    right = Fraction(-rest, a[k])
    if abs(a[k]) == 1 or not rest or right.denominator > 2 or abs(right) > 15:
        raise RedrawError
    shown = ["t" if i == k else str(x) for i, x in enumerate(b)]
    return Worked(
        f"The vectors {row_text(a)} and ({', '.join(shown)}) are orthogonal.",
        "t",
        right,
        [
            Slip(
                -right,
                "Forgot that the products have to cancel",
                "The products have to add up to 0, so the missing one has the other sign.",
            ),
            Slip(-rest, f"Forgot to divide by {a[k]}", f"That is the product {bracketed(a[k])}·t; divide by {a[k]}."),
            Slip(Fraction(1 - rest, a[k]), "Made the dot product 1", "Orthogonal vectors have the dot product 0."),
            Slip(
                a[k],
                "Copied the entry of the other vector",
                "The dot product has to be 0; equal entries do not see to that.",
            ),
        ],
        f"The known products add up to {rest}, so {bracketed(a[k])}·t = {-rest} and t = {show(right)}.",
        {"what": "orthogonal-gap", "a": a, "b": [None if i == k else x for i, x in enumerate(b)]},
    )


def _which_orthogonal(draw: random.Random, level: int) -> Draft:
    a = some_vector(draw, 2, 9)
    if abs(a[0]) == abs(a[1]):
        raise RedrawError
    by = draw.choice((1, 2)) if level > 1 else 1
    right = [-by * a[1], by * a[0]]
    wrong = [
        Wrong(
            row_text([a[1], a[0]]),
            f"Only exchanged: the dot product is {2 * a[0] * a[1]}, not 0. One sign has to change.",
        ),
        Wrong(row_text([-a[0], -a[1]]), "That is the opposite direction, not a right angle."),
        Wrong(
            row_text([-by * a[0], by * a[1]]),
            f"One sign is changed but the entries are not exchanged: the dot product is "
            f"{by * (a[1] ** 2 - a[0] ** 2)}.",
        ),
    ]
    return choice(
        f"Which of these vectors is orthogonal to {row_text(a)}?",
        row_text(right),
        wrong,
        f"{products(a, right)} = 0.",
        {"what": "which-orthogonal", "a": a},
    )


def _pythagoras(draw: random.Random, level: int) -> Worked:
    m, n, total = draw.choice(((3, 4, 5), (6, 8, 10), (5, 12, 13), (8, 15, 17), (9, 12, 15), (12, 16, 20), (7, 24, 25)))
    if level == 1:
        return Worked(
            f"a and b are orthogonal, a has length {m} and b has length {n}.",
            "the length of a + b",
            total,
            [
                Slip(m + n, "", "Lengths of orthogonal vectors do not add; their squares do."),
                Slip(total**2, "", "That is the squared length."),
                Slip(n - m, "", "Their squares add up to the square of the length."),
            ],
            f"{m}² + {n}² = {total**2}, whose square root is {total}.",
            {"what": "pythagoras", "m": m, "n": n},
        )
    return Worked(
        f"a and b are orthogonal, a has length {m}, and a {'-' if level == 3 else '+'} b has length {total}.",
        "the length of b",
        n,
        [
            Slip(total - m, "", "The squares of the lengths add, not the lengths."),
            Slip(n**2, "", "That is the squared length."),
            Slip(total**2 + m**2, "", f"Take {m}² off {total}²; do not add."),
        ],
        f"{total}² - {m}² = {n**2}, whose square root is {n}"
        + (". Subtracting b instead of adding it changes no square." if level == 3 else "."),
        {"what": "pythagoras-side", "m": m, "total": total},
    )


def _projection_case(draw: random.Random, level: int) -> tuple[Vector, Vector, Fraction]:
    size = 2 if level < 3 else 3
    a, b = some_vector(draw, size, 6), some_vector(draw, size, 3)
    t = Fraction(dot(a, b), dot(b, b))
    if not t or t.denominator > (1 if level == 1 else 2) or [t * x for x in b] == a:
        raise RedrawError
    return a, b, t


def _projection(draw: random.Random, level: int) -> Draft:
    a, b, t = _projection_case(draw, level)
    right = [t * x for x in b]
    part = draw.random() < 0.4
    rest = [x - y for x, y in zip(a, right, strict=True)]
    other = row(right) if part else row(rest)
    scaled = [dot(a, b) * x for x in b]
    return typed(
        "vector",
        f"The vector {row_text(a)} is split into a part along {row_text(b)} and a part orthogonal to it. What "
        f"is the orthogonal part?"
        if part
        else f"What is the projection of {row_text(a)} onto {row_text(b)}?",
        row(rest) if part else row(right),
        [
            Wrong(
                other,
                "That is the part along the vector."
                if part
                else "That is the part that is left over, orthogonal to the projection.",
            ),
            Wrong(
                row([x - y for x, y in zip(a, scaled, strict=True)]) if part else row(scaled),
                f"Divide the dot product by the squared length, {dot(b, b)}.",
            ),
            Wrong(
                row([y - x for x, y in zip(a, right, strict=True)])
                if part
                else row([Fraction(dot(a, b), dot(a, a)) * x for x in a]),
                "Its sign is turned round: take the part along it off the vector."
                if part
                else "That is the projection the other way round, onto the first vector.",
            ),
        ],
        f"The dot product is {dot(a, b)} and the squared length of {row_text(b)} is {dot(b, b)}, so the "
        f"projection is {show(t)} times {row_text(b)} = {row_text(right)}."
        + (f" What is left is {row_text(rest)}." if part else ""),
        {"what": "rest" if part else "projection", "a": a, "b": b},
    )


def _coefficient(draw: random.Random, level: int) -> Worked:
    a, b, t = _projection_case(draw, level)
    d, square = dot(a, b), dot(b, b)
    return Worked(
        f"The projection of a = {row_text(a)} onto b = {row_text(b)} is t·b.",
        "t",
        t,
        [
            Slip(d, "Gave the dot product", f"Divide the dot product by the squared length of b, {square}."),
            Slip(
                Fraction(d, dot(a, a)),
                "Divided by the squared length of a",
                "The vector projected onto is b, so its length counts.",
            ),
            Slip(
                Fraction(d, sum(map(abs, b))),
                "Divided by the sum of the sizes of the entries",
                f"Divide by the sum of squares, {square}.",
            ),
            Slip(-t, "Turned the sign round", "Look at the signs of the products."),
        ],
        f"The dot product of a and b is {d}, the one of b with itself {square}: t = {d}/{square} = {show(t)}.",
        {"what": "coefficient", "a": a, "b": b},
    )


def _unprojected(draw: random.Random, level: int) -> Worked:
    b = list(draw.choice(((1, 1), (2, 1), (1, 2), (1, -1), (3, 1), (1, 3))))
    t, first = nonzero(draw, -3, 4), nonzero(draw, -6, 6)
    total = t * dot(b, b)
    if (total - first * b[0]) % b[1]:
        raise RedrawError
    right = (total - first * b[0]) // b[1]
    target = row_text([t * x for x in b])
    return Worked(
        f"The projection of ({first}, y) onto {row_text(b)} is {target}.",
        "y",
        right,
        [
            Slip(
                t * b[1],
                "",
                "That is the entry of the projection; the vector itself has another part, orthogonal to it.",
            ),
            Slip(
                Fraction(t - first * b[0], b[1]),
                "",
                f"The projection is {t} times {row_text(b)}, and that {show(t)} is the dot product divided by "
                f"{dot(b, b)}.",
            ),
            Slip(Fraction(total + first * b[0], b[1]), "", "Take the known product off; do not add it."),
        ],
        f"The projection is {t} times {row_text(b)}, so the dot product is {bracketed(t)} · {dot(b, b)} = "
        f"{total}. From {bracketed(first)}·{bracketed(b[0])} + y·{bracketed(b[1])} = {total}, y = {right}.",
        {"what": "unprojected", "b": b, "first": first, "t": t},
    )


_FORWARD = {
    "cosine": (_cosine, _cosine, _angle),
    "orthogonal": (_orthogonal_gap,),
    "projection": (_projection, _coefficient),
}
_INVERSE = {"cosine": (_from_cosine,), "orthogonal": (_which_orthogonal, _pythagoras), "projection": (_unprojected,)}

GENERATORS_HERE = (
    Generator(
        "vector_angle",
        1,
        "Cosine similarities, right angles and projections, backwards to an entry or a length, and a mistake to find.",
        AngleParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
