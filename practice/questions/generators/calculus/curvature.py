"""Hessians: entries, products with vectors, and curvature in a direction."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Literal

from practice.questions.generators.calculus.gradients import facts_of, letters, some_function, some_point
from practice.questions.generators.draft import Draft, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, row, row_text, show
from practice.questions.generators.worked import Builder, Worked, worked_structures


class CurvatureParameters(Parameters):
    """``ask``: Hessians, their products with vectors, or curvature along a direction."""

    ask: Literal["hessian", "product", "curvature"] = "hessian"


def _hessian(draw: random.Random, level: int) -> Draft:
    f = some_function(draw, level)
    point = some_point(draw, f)
    size = len(f.names)
    h = [[f.partial(i).partial(j).at(point) for j in range(size)] for i in range(size)]
    half = [[x if i != j else Fraction(x, 2) for j, x in enumerate(line)] for i, line in enumerate(h)]
    wrong = [
        Wrong(
            [[x if i == j else 0 for j, x in enumerate(line)] for i, line in enumerate(h)],
            "The mixed partial derivatives are not 0 here; they stand beside the diagonal.",
        ),
        Wrong([row(line) for line in half], "The second derivative of a square has the factor 2."),
        Wrong(
            [[x if i == j else -x for j, x in enumerate(line)] for i, line in enumerate(h)],
            "Look at the sign of the mixed term.",
        ),
    ]
    return typed(
        "matrix",
        f"Let f({letters(f)}) = {f.text}. What is the Hessian of f at {row_text(point)}?",
        h,
        [w for w in wrong if w.answer != h],
        f"The partial derivatives are {'; '.join(f.partial(k).text for k in range(size))}. Differentiated once "
        f"more, at the point: {h}.",
        facts_of(f, point, "hessian"),
    )


def _hessian_entry(draw: random.Random, level: int) -> Worked:
    f = some_function(draw, level)
    point = some_point(draw, f)
    i, j = draw.randrange(len(f.names)), draw.randrange(len(f.names))
    a, b = f.names[i], f.names[j]
    d = f.partial(i).partial(j)
    named = f"twice with respect to {a}" if i == j else f"first with respect to {a} and then to {b}"
    return Worked(
        f"Let f({letters(f)}) = {f.text}.",
        f"the derivative of f, {named}, at {row_text(point)}",
        d.at(point),
        [
            Slip(f.partial(i).at(point), "Stopped after one derivative", "Differentiate once more."),
            Slip(
                f.partial(i).at(point) * f.partial(j).at(point),
                "Multiplied two first derivatives",
                "Differentiate the first derivative; do not multiply.",
            ),
            Slip(
                f.partial(i).partial(i if i != j else (i + 1) % len(f.names)).at(point),
                f"Differentiated twice by {a}" if i != j else "Took the mixed derivative",
                f"The second derivative is by {b}.",
            ),
            Slip(
                f.partial(j).partial(j).at(point) if i != j else d.at(point) + f.at(point),
                f"Differentiated twice by {b}" if i != j else "Added the value of f",
                f"The first derivative is by {a}.",
            ),
        ],
        f"First {f.partial(i).text}, then {d.text}, which is {d.at(point)} there.",
        facts_of(f, point, "hessian-entry", i=i, j=j),
    )


def _coefficients(draw: random.Random, level: int) -> tuple[int, int, int]:
    return nonzero(draw, -4, 5), 0 if level == 1 else nonzero(draw, -4, 5), nonzero(draw, -4, 5)


def _quadratic(a: int, b: int, c: int) -> str:
    parts = [(a, "x²"), (b, "xy"), (c, "y²")]
    text = ""
    for value, name in parts:
        if value:
            size = "" if abs(value) == 1 else str(abs(value))
            text += ((" - " if value < 0 else " + ") if text else ("-" if value < 0 else "")) + size + name
    return text


def _from_hessian(draw: random.Random, level: int) -> Worked | Draft:
    a, b, c = _coefficients(draw, max(level, 2))
    h = [[2 * a, b], [b, 2 * c]]
    if level == 1:
        return Worked(
            f"Let f(x, y) = {_quadratic(a, b, c)}, whose Hessian is [[{2 * a}, t], [{b}, {2 * c}]].",
            "t",
            b,
            [
                Slip(2 * b, "", "The mixed derivative of xy times a number is that number, once."),
                Slip(-b, "", "A Hessian is symmetric: the entries are equal."),
                Slip(2 * a, "", "That is an entry of the diagonal."),
            ],
            f"The mixed partial derivatives are equal, so t = {b}.",
            {"what": "symmetric", "b": b},
        )
    right = _quadratic(a, b, c)
    return typed(
        "expression",
        f"f(x, y) = ax² + bxy + cy² has the Hessian {h}. Write f with its numbers.",
        right,
        [
            Wrong(
                _quadratic(2 * a, b, 2 * c),
                "The second derivative of x² is 2, so half of each diagonal entry is the coefficient.",
            ),
            Wrong(_quadratic(a, 2 * b, c), "The mixed derivative of xy is 1, so the coefficient is the entry itself."),
            Wrong(_quadratic(2 * a, 2 * b, 2 * c), "Differentiate your f twice and compare."),
        ],
        f"2a = {2 * a}, b = {b} and 2c = {2 * c}.",
        {"what": "form", "h": h},
        variables={"x": [-3.0, 3.0], "y": [-3.0, 3.0]},
    )


def _apply(h: list[list[int]], v: list[int]) -> list[int]:
    return [sum(p * q for p, q in zip(line, v, strict=True)) for line in h]


def _symmetric_case(draw: random.Random, level: int) -> tuple[list[list[int]], list[int], str]:
    a, b, c = _coefficients(draw, max(level, 2))
    h = [[2 * a, b], [b, 2 * c]]
    v = [nonzero(draw, -3, 4), nonzero(draw, -3, 4)]
    given = f"The Hessian of f at some point is {h}." if level == 1 else f"Let f(x, y) = {_quadratic(a, b, c)}."
    return h, v, given


def _product(draw: random.Random, level: int) -> Draft:
    h, v, given = _symmetric_case(draw, level)
    right = _apply(h, v)
    half = [h[0][0] // 2 * v[0] + h[0][1] * v[1], h[1][0] * v[0] + h[1][1] // 2 * v[1]]
    wrong = [
        Wrong([h[0][0] * v[0], h[1][1] * v[1]], "The mixed derivatives count too."),
        Wrong(half, "The second derivative of a square has the factor 2.")
        if level > 1
        else Wrong(right[::-1], "The entries are exchanged."),
        Wrong([sum(v) * x for x in (h[0][0], h[1][1])], "Each row of the Hessian meets the vector."),
    ]
    worked = "; ".join(
        f"{bracketed(p)}·{bracketed(v[0])} + {bracketed(q)}·{bracketed(v[1])} = {r}"
        for (p, q), r in zip(h, right, strict=True)
    )
    return typed(
        "vector",
        f"{given} What is the product of its Hessian with v = {row_text(v)}?"
        if level > 1
        else f"{given} What is its product with v = {row_text(v)}?",
        right,
        [w for w in wrong if w.answer != right],
        f"The Hessian is {h}: {worked}.",
        {"what": "hvp", "h": h, "v": v},
    )


def _product_entry(draw: random.Random, level: int) -> Worked:
    h, v, given = _symmetric_case(draw, level)
    k = draw.randrange(2)
    right = _apply(h, v)[k]
    return Worked(
        given,
        f"the {('first', 'second')[k]} entry of the Hessian times {row_text(v)}",
        right,
        [
            Slip(h[k][k] * v[k], "Left out the mixed derivative", "The whole row of the Hessian meets the vector."),
            Slip(_apply(h, v)[1 - k], "Gave the other entry", f"Row {k + 1} gives entry {k + 1}."),
            Slip(
                h[k][k] // 2 * v[k] + h[k][1 - k] * v[1 - k],
                "Left out the factor 2 of the square",
                "The second derivative of a square has the factor 2.",
            ),
            Slip(sum(h[k]), "Added the row without the vector", "Each entry is multiplied by its entry of the vector."),
        ],
        f"Row {k + 1} of the Hessian is {h[k]}: {bracketed(h[k][0])}·{bracketed(v[0])} + "
        f"{bracketed(h[k][1])}·{bracketed(v[1])} = {right}.",
        {"what": "hvp-entry", "h": h, "v": v, "k": k},
    )


def _product_from_gradients(draw: random.Random, level: int) -> Draft:
    h, v, _ = _symmetric_case(draw, 2)
    step = Fraction(1, (10, 100, 100)[level - 1])
    right = _apply(h, v)
    g = [nonzero(draw, -5, 5), nonzero(draw, -5, 5)]
    later = [x + step * y for x, y in zip(g, right, strict=True)]
    start = "w" if level < 3 else row_text([draw.randint(-3, 3), draw.randint(-3, 3)])
    return typed(
        "vector",
        f"At {start} the gradient of f is {row_text(g)}. At {start} + {show(step)}·v it is {row_text(later)}. "
        f"Which Hessian-vector product Hv does that estimate?",
        row(right),
        [
            Wrong(row([step * x for x in right]), f"That is the change of the gradient; divide it by {show(step)}."),
            Wrong(row([-x for x in right]), "The later gradient comes first in the difference."),
            Wrong(row([x / step for x in later]), "Take the gradient at the start off first."),
        ],
        f"The gradient changes by {row_text([step * x for x in right])}; divided by {show(step)} that is "
        f"{row_text(right)}.",
        {"what": "hvp-estimate", "g": g, "later": [str(x) for x in later], "step": str(step)},
    )


def _curvature(draw: random.Random, level: int) -> Worked:
    h, v, given = _symmetric_case(draw, level)
    if level == 1:
        v = draw.choice(([1, 1], [1, -1], [2, 1], [1, 2]))
    right = sum(x * y for x, y in zip(v, _apply(h, v), strict=True))
    return Worked(
        given,
        f"vᵀHv for v = {row_text(v)}, where H is {'that' if level == 1 else 'its'} Hessian",
        right,
        [
            Slip(
                h[0][0] * v[0] ** 2 + h[1][1] * v[1] ** 2,
                "Left out the mixed terms",
                "The entry beside the diagonal counts twice.",
            ),
            Slip(
                h[0][0] * v[0] ** 2 + h[1][1] * v[1] ** 2 + h[0][1] * v[0] * v[1],
                "Counted the mixed term once",
                "It stands twice in the matrix, so it counts twice.",
            ),
            Slip(sum(_apply(h, v)), "Added the entries of Hv", "Take the dot product of v with Hv."),
            Slip(
                h[0][0] * v[0] + h[1][1] * v[1] + 2 * h[0][1] * v[0] * v[1],
                "Did not square the entries of v",
                "On the diagonal each entry of v counts squared.",
            ),
        ],
        f"Hv = {row_text(_apply(h, v))}, and its dot product with v is {right}.",
        {"what": "curvature", "h": h, "v": v},
    )


def _curvature_inverse(draw: random.Random, level: int) -> Worked:
    a, c = nonzero(draw, -4, 5), nonzero(draw, -4, 5)
    t, v = nonzero(draw, -4, 5), [draw.choice((1, 2)), draw.choice((1, -1, 2))]
    total = a * v[0] ** 2 + 2 * t * v[0] * v[1] + c * v[1] ** 2
    rest = total - 2 * t * v[0] * v[1]
    if level == 1:
        g, s = nonzero(draw, -6, 6), Fraction(1, draw.choice((2, 4, 10)))
        rise = g * s + Fraction(a) * s**2 / 2
        return Worked(
            f"Along a direction a function has the slope {g} and the curvature {a} at some point.",
            f"the change that the second-order approximation predicts for a step of {show(s)}",
            rise,
            [
                Slip(g * s, "", "The bend adds half of curvature times the square of the step."),
                Slip(g * s + a * s**2, "", "The curvature term has the factor one half."),
                Slip(g * s + Fraction(a) * s / 2, "", "In the curvature term the step is squared."),
            ],
            f"{g}·{show(s)} + {bracketed(a)}·{show(s)}²/2 = {show(rise)}.",
            {"what": "second-order", "g": g, "a": a, "s": str(s)},
        )
    return Worked(
        f"For the symmetric matrix H = [[{a}, t], [t, {c}]] and v = {row_text(v)}, the number vᵀHv is {total}.",
        "t",
        t,
        [
            Slip(2 * t, "", "The mixed entry stands twice in the matrix."),
            Slip(total - rest, "", f"Divide by {2 * v[0] * v[1]}, which is twice the product of the entries of v."),
            Slip(Fraction(total + rest, 2 * v[0] * v[1]), "", "Take the diagonal terms off; do not add them."),
        ],
        f"{rest} + {bracketed(2 * v[0] * v[1])}·t = {total}, so t = {t}.",
        {"what": "mixed", "a": a, "c": c, "v": v, "total": total},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "hessian": (_hessian, _hessian_entry),
    "product": (_product, _product_entry),
    "curvature": (_curvature,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "hessian": (_from_hessian,),
    "product": (_product_from_gradients,),
    "curvature": (_curvature_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "hessian_at_point",
        1,
        "Hessians, their products with vectors and curvature along directions, and backwards.",
        CurvatureParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
