"""Jacobians at a point, their products with vectors from either side, and chains of them."""

# Every case takes the level, also where it does not need it.
# ruff: noqa: ARG001

from __future__ import annotations

import random
from typing import Any, Literal

from practice.questions.generators.calculus.gradients import Polynomial
from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, row_text
from practice.questions.generators.worked import Builder, Worked, worked_structures

Matrix = list[list[int]]


class JacobianParameters(Parameters):
    """``ask``: Jacobians, Jacobian-vector products, vector-Jacobian products, or chains."""

    ask: Literal["jacobian", "jvp", "vjp", "chain"] = "jacobian"


_FORMS = (
    ((1, 1),),
    ((2, 0), (0, 1)),
    ((1, 0), (0, 2)),
    ((1, 0), (0, 1)),
    ((2, 1),),
    ((1, 1), (1, 0)),
    ((2, 0), (1, 1)),
)


def _outputs(draw: random.Random, level: int, count: int = 2) -> list[Polynomial]:
    forms = draw.sample(_FORMS[: 3 + 2 * level], count)
    return [Polynomial(tuple((nonzero(draw, -3, 4), powers) for powers in form), "xy") for form in forms]


def _case(draw: random.Random, level: int) -> tuple[str, list[Polynomial], tuple[int, int], Matrix]:
    fs = _outputs(draw, level)
    point = (nonzero(draw, -2, 3), nonzero(draw, -2, 3))
    jacobian = [f.gradient(point) for f in fs]
    given = f"Let f(x, y) = ({', '.join(f.text for f in fs)})."
    return given, fs, point, jacobian


def _facts(what: str, fs: list[Polynomial], point: tuple[int, int], **more: Any) -> dict[str, Any]:
    return {"what": what, "fs": [f.text for f in fs], "point": list(point), **more}


def _turned(m: Matrix) -> Matrix:
    return [list(column) for column in zip(*m, strict=True)]


def _times(m: Matrix, v: list[int]) -> list[int]:
    return [sum(a * b for a, b in zip(line, v, strict=True)) for line in m]


def _jacobian(draw: random.Random, level: int) -> Draft:
    given, fs, point, j = _case(draw, level)
    wrong = [
        Wrong(_turned(j), "That is the transpose: a row belongs to an output, a column to an input."),
        Wrong(j[::-1], "The rows are exchanged: the first output comes first."),
        Wrong([line[::-1] for line in j], "The columns are exchanged: x comes before y."),
    ]
    return typed(
        "matrix",
        f"{given} What is the Jacobian of f at {row_text(point)}?",
        j,
        [w for w in wrong if w.answer != j],
        f"Row 1: {fs[0].partial(0).text} and {fs[0].partial(1).text}; row 2: {fs[1].partial(0).text} and "
        f"{fs[1].partial(1).text}. At the point: {j}.",
        _facts("jacobian", fs, point),
    )


def _entry(draw: random.Random, level: int) -> Worked:
    given, fs, point, j = _case(draw, level)
    i, k = draw.randrange(2), draw.randrange(2)
    d = fs[i].partial(k)
    return Worked(
        given,
        f"the entry of its Jacobian at {row_text(point)} in row {i + 1} and column {k + 1}",
        j[i][k],
        [
            Slip(
                j[k][i] if i != k else j[1 - i][k],
                "Exchanged row and column" if i != k else "Took the other output",
                "A row belongs to an output, a column to an input.",
            ),
            Slip(j[i][1 - k], "Differentiated by the other input", f"Column {k + 1} belongs to {'xy'[k]}."),
            Slip(fs[i].at(point), "Gave the value of the output", "The entry is a partial derivative."),
            Slip(sum(j[i]), "Added the row", f"Only {'xy'[k]} moves."),
        ],
        f"Output {i + 1} differentiated by {'xy'[k]} is {d.text}, which is {j[i][k]} there.",
        _facts("entry", fs, point, i=i, k=k),
    )


def _shape(draw: random.Random, level: int) -> Draft:
    n, m, p = draw.sample(range(2, 13), 3)
    if level < 3:
        return typed(
            "shape",
            f"A function takes {n} numbers and gives {m}. What is the shape of its Jacobian (rows first)?",
            [m, n],
            [
                Wrong([n, m], "Outputs give the rows, inputs the columns."),
                Wrong([m * n], "That is how many entries it has."),
            ],
            f"One row for each of the {m} outputs, one column for each of the {n} inputs.",
            {"what": "shape", "right": [m, n]},
        )
    return typed(
        "shape",
        f"f takes {n} numbers and gives {m}; g takes those {m} and gives {p}. What is the shape of the Jacobian "
        f"of g(f(x)) (rows first)?",
        [p, n],
        [
            Wrong([n, p], "Outputs give the rows, inputs the columns."),
            Wrong([p, m], "That is the Jacobian of g alone."),
            Wrong([m, n], "That is the Jacobian of f alone."),
        ],
        f"({p}, {m}) times ({m}, {n}) is ({p}, {n}).",
        {"what": "shape", "right": [p, n]},
    )


def _product(left: bool) -> Builder:
    def build(draw: random.Random, level: int) -> Draft:
        given, fs, point, j = _case(draw, level)
        v = [nonzero(draw, -3, 3), nonzero(draw, -3, 3)]
        used = _turned(j) if left else j
        right, other = _times(used, v), _times(_turned(used), v)
        name = f"vᵀJ for v = {row_text(v)}" if left else f"Jv for v = {row_text(v)}"
        wrong = [
            Wrong(
                other,
                "That is the product from the other side: "
                + ("here v weighs the rows, the outputs." if left else "here v is a change of the inputs."),
            ),
            Wrong([used[0][0] * v[0], used[1][1] * v[1]], "The entries beside the diagonal count too."),
            Wrong([sum(line) for line in used], "The entries of v are factors."),
        ]
        if level == 1:
            given = f"At some point the Jacobian of f is J = {j}."
            return typed(
                "vector",
                f"{given} What is {name}?",
                right,
                [w for w in wrong if w.answer != right],
                f"{'Column' if left else 'Row'} by {'column' if left else 'row'}: {row_text(right)}.",
                {"what": "vjp" if left else "jvp", "j": j, "v": v},
            )
        return typed(
            "vector",
            f"{given} With its Jacobian J at {row_text(point)}, what is {name}?",
            right,
            [w for w in wrong if w.answer != right],
            f"J = {j}, and the product is {row_text(right)}.",
            _facts("vjp" if left else "jvp", fs, point, v=v),
        )

    return build


def _product_entry(left: bool) -> Builder:
    def build(draw: random.Random, level: int) -> Worked:
        _, _, _, j = _case(draw, level)
        v = [nonzero(draw, -3, 3), nonzero(draw, -3, 3)]
        k = draw.randrange(2)
        used = _turned(j) if left else j
        right = _times(used, v)[k]
        line = used[k]
        name = "vᵀJ" if left else "Jv"
        return Worked(
            f"At some point the Jacobian of f is J = {j}, and v = {row_text(v)}.",
            f"the {('first', 'second')[k]} entry of {name}",
            right,
            [
                Slip(
                    _times(_turned(used), v)[k],
                    "Multiplied from the other side",
                    f"Here the {'columns' if left else 'rows'} of J meet v.",
                ),
                Slip(
                    _times(used, v)[1 - k],
                    "Gave the other entry",
                    f"{'Column' if left else 'Row'} {k + 1} gives entry {k + 1}.",
                ),
                Slip(sum(line), f"Added the {'column' if left else 'row'}", "The entries of v are factors."),
                Slip(line[k] * v[k], "Multiplied only one pair", f"The whole {'column' if left else 'row'} meets v."),
            ],
            f"{'Column' if left else 'Row'} {k + 1} with v: {bracketed(line[0])}·{bracketed(v[0])} + "
            f"{bracketed(line[1])}·{bracketed(v[1])} = {right}.",
            {"what": "product-entry", "j": j, "v": v, "k": k, "left": left},
        )

    return build


def _gap(left: bool) -> Builder:
    def build(draw: random.Random, level: int) -> Draft | Worked:
        a, b, c, d = (nonzero(draw, -4, 4) for _ in range(4))
        v = [nonzero(draw, -3, 3), nonzero(draw, -3, 3)]
        if level == 1:
            k = draw.randrange(2)
            j = [[a, b], [c, d]]
            pick = [int(i == k) for i in range(2)]
            right = _times(_turned(j) if left else j, pick)
            other = _times(j if left else _turned(j), pick)
            if right == other:
                raise RedrawError
            named = (
                f"the vector-Jacobian product with v = {row_text(pick)}"
                if left
                else f"the Jacobian-vector product with v = {row_text(pick)}"
            )
            return typed(
                "vector",
                f"A Jacobian is {j}. What is {named}?",
                right,
                [
                    Wrong(other, f"A unit vector picks a {'row' if left else 'column'} here."),
                    Wrong(pick, "That is v itself."),
                ],
                f"It picks {'row' if left else 'column'} {k + 1}.",
                {"what": "vjp" if left else "jvp", "j": j, "v": pick},
            )
        if abs(v[0]) == 1:
            raise RedrawError
        line = [a, b]
        total = a * v[0] + b * v[1]
        j_text = f"[[t, {c}], [{b}, {d}]]" if left else f"[[t, {b}], [{c}, {d}]]"
        return Worked(
            f"A Jacobian is J = {j_text}, and for v = {row_text(v)} the first entry of "
            f"{'vᵀJ' if left else 'Jv'} is {total}.",
            "t",
            line[0],
            [
                Slip(total - b * v[1], "", f"That is t·{bracketed(v[0])}; divide by {v[0]}."),
                Slip(total - c * v[1], "", f"The first {'column' if left else 'row'} of J meets v."),
                Slip(-line[0], "", "Look at the signs."),
            ],
            f"t·{bracketed(v[0])} + {bracketed(b)}·{bracketed(v[1])} = {total}, so t = {a}.",
            {"what": "gap", "b": b, "v": v, "total": total},
        )

    return build


def _chain(draw: random.Random, level: int) -> Draft | Worked:
    a, b = ([[nonzero(draw, -3, 3) for _ in range(2)] for _ in range(2)] for _ in range(2))
    whole = [[sum(b[i][m] * a[m][k] for m in range(2)) for k in range(2)] for i in range(2)]
    back = [[sum(a[i][m] * b[m][k] for m in range(2)) for k in range(2)] for i in range(2)]
    given = f"At x the Jacobian of f is {a}, and at f(x) the Jacobian of g is {b}."
    if whole == back:
        raise RedrawError
    if draw.random() < 0.45:
        return typed(
            "matrix",
            f"{given} What is the Jacobian of g(f(x)) at x?",
            whole,
            [
                Wrong(back, "The function applied last, g, stands on the left."),
                Wrong(
                    [[p + q for p, q in zip(x, y, strict=True)] for x, y in zip(a, b, strict=True)],
                    "Jacobians of a chain are multiplied.",
                ),
                Wrong(_turned(whole), "Rows and columns are exchanged."),
            ],
            f"Jacobian of g times Jacobian of f: {whole}.",
            {"what": "chain", "a": a, "b": b},
        )
    i, k = draw.randrange(2), draw.randrange(2)
    return Worked(
        given,
        f"the entry of the Jacobian of g(f(x)) at x in row {i + 1} and column {k + 1}",
        whole[i][k],
        [
            Slip(back[i][k], "Multiplied in the other order", "The function applied last stands on the left."),
            Slip(
                a[i][k] * b[i][k],
                "Multiplied the entries at that place",
                "A row of the one meets a column of the other.",
            ),
            Slip(a[i][k] + b[i][k], "Added the Jacobians", "Jacobians of a chain are multiplied."),
            Slip(
                whole[k][i] if i != k else whole[1 - i][1 - k],
                "Took another entry",
                "The row belongs to the output, the column to the input.",
            ),
        ],
        f"Row {i + 1} of g's with column {k + 1} of f's: {bracketed(b[i][0])}·{bracketed(a[0][k])} + "
        f"{bracketed(b[i][1])}·{bracketed(a[1][k])} = {whole[i][k]}.",
        {"what": "chain-entry", "a": a, "b": b, "i": i, "k": k},
    )


def _chain_inverse(draw: random.Random, level: int) -> Worked | Draft:
    if level > 1:
        return _shape(draw, 3)
    gx, gy, dx, dy = (nonzero(draw, -5, 5) for _ in range(4))
    total = gx * dx + gy * dy
    return Worked(
        f"A point moves at the rate {row_text([dx, dy])}, and the gradient of f there is {row_text([gx, gy])}.",
        "the rate at which f changes along the way",
        total,
        [
            Slip(gx + gy, "", "The rates of the point are factors."),
            Slip(gx * dx, "", "Both inputs move; add both paths."),
            Slip((gx + gy) * (dx + dy), "", "Each partial derivative meets the rate of its own input."),
            Slip(gx * dy + gy * dx, "", "First with first, second with second."),
        ],
        f"{bracketed(gx)}·{bracketed(dx)} + {bracketed(gy)}·{bracketed(dy)} = {total}.",
        {"what": "along", "g": [gx, gy], "d": [dx, dy]},
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "jacobian": (_jacobian, _entry),
    "jvp": (_product(False), _product_entry(False)),
    "vjp": (_product(True), _product_entry(True)),
    "chain": (_chain,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "jacobian": (_shape,),
    "jvp": (_gap(False),),
    "vjp": (_gap(True),),
    "chain": (_chain_inverse,),
}

GENERATORS_HERE = (
    Generator(
        "jacobian_product",
        1,
        "Jacobians at a point, Jacobian-vector and vector-Jacobian products, chains and shapes, and a mistake to find.",
        JacobianParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
