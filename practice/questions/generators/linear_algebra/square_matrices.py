"""Determinants, inverses and eigenvalues of 2 by 2 matrices."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, row, row_text, show
from practice.questions.generators.worked import Builder, Worked, worked_structures

Matrix = list[list[int]]


class SquareParameters(Parameters):
    """``ask``: determinants, inverses, or eigenvalues."""

    ask: Literal["determinant", "inverse", "eigenvalue"] = "determinant"


def _matrix(draw: random.Random, most: int = 5) -> Matrix:
    return [[nonzero(draw, -most, most) for _ in range(2)] for _ in range(2)]


def _det(m: Matrix) -> int:
    return m[0][0] * m[1][1] - m[0][1] * m[1][0]


def _determinant(draw: random.Random, level: int) -> Worked:
    m = _matrix(draw, 4 + level)
    (a, b), (c, d) = m
    area = draw.randint(2, 9)
    if level == 3:
        right = abs(_det(m)) * area
        if not right:
            raise RedrawError
        return Worked(
            f"A figure of area {area} is mapped by the matrix {m}.",
            "the area of its image",
            right,
            [
                Slip(
                    abs(_det(m)),
                    "Left out the area of the figure",
                    f"The area {area} is multiplied by the size of the determinant.",
                ),
                Slip(
                    _det(m) * area if _det(m) < 0 else abs(a * d + b * c) * area,
                    "Kept the sign of the determinant" if _det(m) < 0 else "Added the two products",
                    "An area is not negative." if _det(m) < 0 else "The second product is taken off.",
                ),
                Slip(_det(m) ** 2 * area, "Squared the determinant", "The determinant itself is the factor for areas."),
                Slip(abs(_det(m)) + area, "Added the determinant", "Areas are multiplied by it."),
            ],
            f"The determinant is {_det(m)}, and {abs(_det(m))} · {area} = {right}.",
            {"what": "area", "m": m, "area": area},
        )
    return Worked(
        "",
        f"the determinant of {m}",
        _det(m),
        [
            Slip(a * d + b * c, "Added the two products", "The second product is taken off."),
            Slip(b * c - a * d, "Subtracted in the wrong order", "The product of the diagonal comes first."),
            Slip(a * b - c * d, "Multiplied along the rows", "Multiply along the two diagonals."),
            Slip(a * d, "Left out the second product", "The other diagonal is taken off."),
        ],
        f"{bracketed(a)}·{bracketed(d)} - {bracketed(b)}·{bracketed(c)} = {_det(m)}.",
        {"what": "determinant", "m": m},
    )


def _determinant_gap(draw: random.Random, level: int) -> Worked:
    m = _matrix(draw)
    (a, b), (c, d) = m
    if abs(a) == 1:
        raise RedrawError
    if level > 1:
        d = b * c
        if d % a:
            raise RedrawError
        d //= a
        return Worked(
            f"The matrix [[{a}, {b}], [{c}, t]] has no inverse.",
            "t",
            d,
            [
                Slip(-d, "", "The determinant has to be 0, so both products are equal."),
                Slip(b * c, "", f"That is {bracketed(a)}·t; divide by {a}."),
                Slip(Fraction(1 + b * c, a), "", "The determinant has to be 0."),
            ],
            f"{bracketed(a)}·t - {bracketed(b)}·{bracketed(c)} = 0 gives t = {d}.",
            {"what": "gap", "a": a, "b": b, "c": c, "total": 0},
        )
    total = _det(m)
    return Worked(
        f"The determinant of [[{a}, {b}], [{c}, t]] is {total}.",
        "t",
        d,
        [
            Slip(
                Fraction(total - b * c, a),
                "",
                "The second product is taken off in the determinant, so it is added on the way back.",
            ),
            Slip(total + b * c, "", f"That is {bracketed(a)}·t; divide by {a}."),
            Slip(-d, "", "Look at the signs."),
        ],
        f"{bracketed(a)}·t - {bracketed(b * c)} = {total}, so t = {d}.",
        {"what": "gap", "a": a, "b": b, "c": c, "total": total},
    )


def _invertible(draw: random.Random, level: int) -> Matrix:
    m = _matrix(draw, 5)
    allowed = (1, -1) if level == 1 else (1, -1, 2, -2) if level == 2 else (2, -2, 4, 5, -5)
    if _det(m) not in allowed:
        raise RedrawError
    return m


def _inverse(draw: random.Random, level: int) -> Draft:
    m = _invertible(draw, level)
    (a, b), (c, d) = m
    det = _det(m)
    right = [row([Fraction(x, det) for x in line]) for line in ([d, -b], [-c, a])]
    wrong = [
        Wrong(
            [row([Fraction(x, det) for x in line]) for line in ([a, -b], [-c, d])],
            "The entries of the diagonal change places.",
        ),
        Wrong(
            [row([Fraction(x, det) for x in line]) for line in ([d, b], [c, a])],
            "The entries beside the diagonal change their signs.",
        ),
        Wrong([row([Fraction(1, x) for x in line]) for line in m], "An inverse is not found entry by entry."),
        Wrong([[d, -b], [-c, a]], f"Divide by the determinant, {det}."),
    ]
    kept: list[Wrong] = []
    for w in wrong:
        if w.answer != right and all(w.answer != k.answer for k in kept):
            kept.append(w)
    return typed(
        "matrix",
        f"What is the inverse of {m}? Give exact decimals or fractions.",
        right,
        kept,
        f"The determinant is {det}. Exchange the diagonal, turn the other signs, and divide by {det}.",
        {"what": "inverse", "m": m},
    )


def _inverse_entry(draw: random.Random, level: int) -> Worked:
    m = _invertible(draw, level)
    (a, b), (c, d) = m
    det = _det(m)
    i, j = draw.randrange(2), draw.randrange(2)
    right = Fraction([[d, -b], [-c, a]][i][j], det)
    return Worked(
        "",
        f"the entry in row {i + 1} and column {j + 1} of the inverse of {m}",
        right,
        [
            Slip(right * det, "Did not divide by the determinant", f"Divide by the determinant, {det}."),
            Slip(Fraction(1, m[i][j]), "Took one over the entry", "An inverse is not found entry by entry."),
            Slip(
                Fraction(m[i][j], det),
                "Left the entry in its place" if i == j else "Did not turn the sign",
                "The diagonal is exchanged, and the other signs are turned.",
            ),
            *([Slip(-right, "Turned the sign", "Signs are turned beside the diagonal only.")] if i == j else []),
            Slip(right * det * det, "Multiplied by the determinant", "Divide by the determinant."),
        ],
        f"The determinant is {det}; the entry is {[[d, -b], [-c, a]][i][j]} divided by {bracketed(det)}: "
        f"{show(right)}.",
        {"what": "inverse-entry", "m": m, "i": i, "j": j},
    )


def _solve(draw: random.Random, level: int) -> Draft:
    m = _invertible(draw, level)
    x = [nonzero(draw, -4, 4), nonzero(draw, -4, 4)]
    b = [line[0] * x[0] + line[1] * x[1] for line in m]
    det = _det(m)
    inverse = [row([Fraction(v, det) for v in line]) for line in ([m[1][1], -m[0][1]], [-m[1][0], m[0][0]])]
    forward = [line[0] * b[0] + line[1] * b[1] for line in m]
    return typed(
        "vector",
        f"The matrix A = {m} has the inverse "
        f"[{', '.join('[' + ', '.join(map(str, line)) + ']' for line in inverse)}]. Solve Ax = {row_text(b)}.",
        x,
        [
            Wrong(forward, "That is A times the right side; multiply by the inverse."),
            Wrong([-v for v in x], "Look at the signs."),
            Wrong(x[::-1], "The entries are exchanged."),
        ],
        f"The inverse times {row_text(b)} is {row_text(x)}.",
        {"what": "solve", "m": m, "b": b},
    )


def _eigen_matrix(draw: random.Random, level: int) -> tuple[Matrix, int, int]:
    p, q = draw.sample([k for k in range(-4, 7) if k], 2)
    if level == 1:
        b = nonzero(draw, -4, 5)
        return [[p, b], [0, q]], p, q
    a = draw.randint(-3, 6)
    d = p + q - a
    product = a * d - p * q
    options = [k for k in range(-9, 10) if k and product % k == 0 and abs(product // k) < 10]
    if not product or not options:
        raise RedrawError
    b = draw.choice(options)
    return [[a, b], [product // b, d]], p, q


def _eigenvalue(draw: random.Random, level: int) -> Worked:
    m, p, q = _eigen_matrix(draw, level)
    (a, b), (c, d) = m
    hi, lo = max(p, q), min(p, q)
    return Worked(
        "",
        f"the larger eigenvalue of {m}",
        hi,
        [
            Slip(lo, "Gave the smaller one", "The larger one is asked."),
            Slip(a + d, "Gave the sum of the diagonal", "That is the sum of both eigenvalues."),
            Slip(a * d - b * c, "Gave the determinant", "That is the product of both eigenvalues."),
            Slip(
                -lo,
                "Turned the signs in the equation",
                "The equation is λ² - (sum of the diagonal)·λ + determinant = 0.",
            ),
        ],
        f"λ² - {bracketed(a + d)}λ + {bracketed(a * d - b * c)} = 0 has the solutions {lo} and {hi}.",
        {"what": "eigenvalue", "m": m},
    )


def _eigen_inverse(draw: random.Random, level: int) -> Worked:
    m, p, q = _eigen_matrix(draw, max(level, 2))
    (a, b), (c, d) = m
    if level == 1:
        return Worked(
            f"The matrix {m} has the eigenvalue {p}.",
            "its other eigenvalue",
            q,
            [
                Slip(a + d + p, "", "Both eigenvalues add up to the sum of the diagonal."),
                Slip(a + d, "", "That is the sum of both."),
                Slip(a * d - b * c, "", "That is the product of both."),
            ],
            f"The diagonal adds up to {a + d}, and {a + d} - {bracketed(p)} = {q}.",
            {"what": "other", "m": m, "known": p},
        )
    v = [b, p - a]
    image = [a * v[0] + b * v[1], c * v[0] + d * v[1]]
    if not v[1]:
        raise RedrawError
    if level == 2:
        return Worked(
            f"The vector {row_text(v)} is an eigenvector of {m}.",
            "its eigenvalue",
            p,
            [
                Slip(q, "", "That is the eigenvalue of another direction; multiply the matrix by the vector."),
                Slip(image[0], "", "That is an entry of the image; divide it by that of the vector."),
                Slip(a + d, "", "That is the sum of both eigenvalues."),
            ],
            f"The image is {row_text(image)} = {p} times {row_text(v)}.",
            {"what": "of-vector", "m": m, "v": v},
        )
    n = draw.choice((2, 3))
    start = draw.choice((1, 2))
    return Worked(
        f"A matrix has the eigenvector v with the eigenvalue {p}. It is applied {n} times to "
        f"{'v' if start == 1 else f'{start}v'}, which gives k·v.",
        "k",
        start * p**n,
        [
            Slip(start * p * n, "", "Each time the vector is multiplied again: a power."),
            Slip(start * p, "", f"It is applied {n} times."),
            Slip((start * p) ** n, "", "Only the eigenvalue is raised to the power.")
            if start > 1
            else Slip(p + n, "", "The eigenvalue is a factor each time."),
        ],
        f"{'' if start == 1 else f'{start} · '}{bracketed(p)}{'²' if n == 2 else '³'} = {start * p**n}.",
        {"what": "again", "p": p, "n": n, "start": start},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "determinant": (_determinant,),
    "inverse": (_inverse, _inverse_entry),
    "eigenvalue": (_eigenvalue,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "determinant": (_determinant_gap,),
    "inverse": (_solve,),
    "eigenvalue": (_eigen_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "square_matrix",
        1,
        "Determinants, inverses and eigenvalues of 2 by 2 matrices, an entry behind them, and a mistake to find.",
        SquareParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
