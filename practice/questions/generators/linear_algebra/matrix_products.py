"""Products of matrices, outer products, affine maps, and linear maps one after another."""

from __future__ import annotations

import random
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.linear_algebra.matrices import (
    PLACES,
    Matrix,
    apply,
    facts_of,
    matrix_question,
    products,
    some_matrix,
    turned,
)
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, row_text
from practice.questions.generators.worked import Builder, Worked, worked_structures


class ProductParameters(Parameters):
    """``ask``: products of matrices, outer products, affine maps, or compositions."""

    ask: Literal["product", "outer", "affine", "composition"] = "product"


def times(a: Matrix, b: Matrix) -> Matrix:
    """The product."""
    return [[sum(x * b[k][j] for k, x in enumerate(line)) for j in range(len(b[0]))] for line in a]


def _product(draw: random.Random, level: int) -> Draft:
    shapes = ((2, 2, 2), draw.choice(((2, 3, 2), (3, 2, 2), (2, 2, 3))), (2, 3, 3))[level - 1]
    a, b = some_matrix(draw, shapes[0], shapes[1], 4), some_matrix(draw, shapes[1], shapes[2], 4)
    right = times(a, b)
    wrong = []
    if shapes[0] == shapes[2]:
        wrong.append(Wrong(times(b, a), "That is BA. The order matters."))
    if shapes[0] == shapes[1] == shapes[2]:
        wrong.append(
            Wrong(
                [[x * y for x, y in zip(p, q, strict=True)] for p, q in zip(a, b, strict=True)],
                "That multiplies entry by entry. Each entry of AB is a row of A with a column of B.",
            )
        )
    wrong.append(Wrong(turned(right), "Rows and columns of the result are exchanged."))
    if shapes[1] == shapes[2]:
        wrong.append(Wrong(times(a, turned(b)), "That takes rows of A with rows of B; take the columns of B."))
    return matrix_question(
        f"Let A = {a} and B = {b}. What is AB?",
        right,
        wrong,
        f"Row 1, column 1: {products(a[0], [line[0] for line in b])} = {right[0][0]}, and so on for every row "
        f"of A and column of B: {right}.",
        facts_of("product", a=a, b=b),
    )


def _product_entry(draw: random.Random, level: int) -> Worked:
    size = 2 if level == 1 else 3
    a, b = some_matrix(draw, size, size, 5), some_matrix(draw, size, size, 5)
    i, j = draw.randrange(size), draw.randrange(size)
    column = [line[j] for line in b]
    right = times(a, b)[i][j]
    return Worked(
        f"Let A = {a} and B = {b}.",
        f"the entry of AB in row {i + 1} and column {j + 1}",
        right,
        [
            Slip(times(b, a)[i][j], "Worked out BA", "Rows come from the first factor, columns from the second."),
            Slip(
                a[i][j] * b[i][j],
                "Multiplied the two entries at that place",
                "A whole row of A meets a whole column of B.",
            ),
            Slip(
                sum(x * y for x, y in zip(a[i], b[j], strict=True)),
                "Took a row of B instead of a column",
                "From B take the column.",
            ),
            Slip(times(a, b)[j][i], "Exchanged row and column", "The row is that of A, the column that of B."),
        ],
        f"Row {i + 1} of A with column {j + 1} of B: {products(a[i], column)} = {right}.",
        facts_of("product-entry", a=a, b=b, i=i, j=j),
    )


def _product_shape(draw: random.Random, level: int) -> Draft:
    m, n, p, q = draw.sample(range(2, 12), 4)
    if level == 1:
        prompt, right, wrong = (
            f"A has the shape ({m}, {n}) and B has the shape ({n}, {p}). What is the shape of AB?",
            [m, p],
            [
                Wrong([n, n], "The inner sizes only have to agree; the outer ones remain."),
                Wrong([p, m], "The rows come from A, the columns from B."),
                Wrong([m, n, p], "A product of two matrices has two sizes."),
            ],
        )
        why = f"The inner sizes {n} agree, and the outer ones remain"
    elif level == 2:
        prompt, right, wrong = (
            f"AB has the shape ({m}, {p}), and A has the shape ({m}, {n}). What is the shape of B?",
            [n, p],
            [
                Wrong([p, n], "B has as many rows as A has columns."),
                Wrong([m, p], "That is the shape of the product."),
                Wrong([n, m], "The columns of B are those of the product."),
            ],
        )
        why = f"B has as many rows as A has columns, {n}, and as many columns as the product, {p}"
    else:
        prompt, right, wrong = (
            f"A has the shape ({m}, {n}), B ({p}, {n}) and C ({p}, {q}). What is the shape of A Bᵀ C?",
            [m, q],
            [
                Wrong([m, n], "The inner sizes fall away, one product at a time."),
                Wrong([m, p], "That is the shape of A Bᵀ; C is still to come."),
                Wrong([q, m], "The rows come from A, the columns from C."),
            ],
        )
        why = f"Bᵀ has the shape ({n}, {p}), so A Bᵀ has ({m}, {p}), and with C it becomes ({m}, {q})"
    return typed(
        "shape",
        prompt,
        right,
        wrong,
        f"{why}: ({right[0]}, {right[1]}).",
        facts_of("product-shape", sizes=[m, n, p, q], level=level),
    )


def _outer(draw: random.Random, level: int) -> Draft:
    u, v = (
        [nonzero(draw, -5, 5) for _ in range(2 + (level == 3))],
        [nonzero(draw, -5, 5) for _ in range(2 + (level > 1))],
    )
    right = [[x * y for y in v] for x in u]
    wrong = [
        Wrong(
            [[x * y for y in u] for x in v],
            "That is the outer product the other way round: the first vector gives the rows.",
        )
    ]
    if len(u) == len(v):
        wrong.append(
            Wrong(
                [[sum(x * y for x, y in zip(u, v, strict=True))]],
                "That is the dot product, a single number. Each entry here is one product.",
            )
        )
    wrong.append(Wrong([[x + y for y in v] for x in u], "Entries are products, not sums."))
    return matrix_question(
        f"Let u = {row_text(u)} and v = {row_text(v)}. What is the outer product u vᵀ?",
        right,
        wrong,
        f"Row i is entry i of u times v: {right}.",
        facts_of("outer", u=u, v=v),
    )


def _outer_entry(draw: random.Random, level: int) -> Worked:
    size = 2 + (level > 1)
    u, v, w = ([nonzero(draw, -5, 6) for _ in range(size)] for _ in range(3))
    if level == 1:
        i, j = draw.sample(range(size), 2)
        return Worked(
            f"Let u = {row_text(u)} and v = {row_text(v)}.",
            f"the entry in row {i + 1} and column {j + 1} of u vᵀ",
            u[i] * v[j],
            [
                Slip(u[j] * v[i], "Exchanged row and column", "The row comes from u, the column from v."),
                Slip(
                    sum(x * y for x, y in zip(u, v, strict=True)),
                    "Worked out the dot product",
                    "An entry of the outer product is a single product.",
                ),
                Slip(u[i] + v[j], "Added the two entries", "Each entry is a product."),
                Slip(
                    u[i] * v[i],
                    "Took the same place twice",
                    f"The column is number {j + 1}, so it takes entry {j + 1} of v.",
                ),
            ],
            f"{bracketed(u[i])}·{bracketed(v[j])} = {u[i] * v[j]}.",
            facts_of("outer-entry", u=u, v=v, i=i, j=j),
        )
    i = draw.randrange(size)
    d = sum(x * y for x, y in zip(v, w, strict=True))
    return Worked(
        f"Let u = {row_text(u)}, v = {row_text(v)} and w = {row_text(w)}.",
        f"the {PLACES[i]} entry of (u vᵀ) w",
        u[i] * d,
        [
            Slip(d, "Gave the dot product of v and w", "That number still multiplies u."),
            Slip(
                u[i] * v[i] * w[i], "Multiplied the three entries at that place", "v and w meet in a whole dot product."
            ),
            Slip(v[i] * sum(x * y for x, y in zip(u, w, strict=True)), "Exchanged u and v", "v meets w; u remains."),
            Slip(
                u[i - 1] * d,
                "Took another entry of u",
                f"The {PLACES[i]} entry comes from the {PLACES[i]} entry of u.",
            ),
        ],
        f"v and w have the dot product {products(v, w)} = {d}, and {bracketed(u[i])}·{bracketed(d)} = {u[i] * d}.",
        facts_of("outer-applied", u=u, v=v, w=w, i=i),
    )


def _outer_factor(draw: random.Random, level: int) -> Draft:
    u, v = (
        [nonzero(draw, -4, 4) for _ in range(2 + (level == 3))],
        [nonzero(draw, -4, 4) for _ in range(2 + (level > 1))],
    )
    if v[0] == 1 or len(set(v)) == 1:
        raise RedrawError
    a = [[x * y for y in v] for x in u]
    return typed(
        "vector",
        f"The matrix {a} is u vᵀ with v = {row_text(v)}. What is u?",
        u,
        [
            Wrong([line[0] for line in a], f"That is the first column, u times {v[0]}; divide by {v[0]}."),
            Wrong([-x for x in u], "Look at the signs: row 1 is the first entry of u times v."),
            Wrong([sum(line) for line in a], "Divide an entry of each row by the entry of v above it."),
        ],
        f"Divide the first column by {v[0]}: {row_text(u)}.",
        facts_of("outer-factor", a=a, v=v),
    )


def _affine_entry(draw: random.Random, level: int) -> Worked:
    rows, columns = ((2, 2), (2, 3), (3, 3))[level - 1]
    w, x, b = (
        some_matrix(draw, rows, columns),
        [nonzero(draw, -4, 4) for _ in range(columns)],
        [nonzero(draw, -6, 6) for _ in range(rows)],
    )
    k = draw.randrange(rows)
    right = apply(w, x)[k] + b[k]
    slips = [
        Slip(right - b[k], "Left out b", "The shift b is added after the product."),
        Slip(right - 2 * b[k], "Subtracted b", "The shift is added."),
        Slip(
            apply(w, x)[k] + b[k - 1],
            "Added another entry of b",
            f"Entry {k + 1} of the result takes entry {k + 1} of b.",
        ),
        Slip(
            sum(w[k][j] * (x[j] + b[k]) for j in range(columns)),
            "Added b before multiplying",
            "First the product, then the shift.",
        ),
    ]
    if rows == columns:
        slips.append(
            Slip(apply(turned(w), x)[k] + b[k], f"Used column {k + 1} of W", f"Entry {k + 1} comes from row {k + 1}.")
        )
    return Worked(
        f"Let W = {w}, b = {row_text(b)} and x = {row_text(x)}.",
        f"the {PLACES[k]} entry of Wx + b",
        right,
        slips,
        f"{products(w[k], x)} = {right - b[k]}, and with {bracketed(b[k])} added it is {right}.",
        facts_of("affine", w=w, x=x, b=b, k=k),
    )


def _affine_shift(draw: random.Random, level: int) -> Draft:
    rows, columns = ((2, 2), (2, 3), (3, 3))[level - 1]
    w, x, b = (
        some_matrix(draw, rows, columns),
        [nonzero(draw, -4, 4) for _ in range(columns)],
        [nonzero(draw, -6, 6) for _ in range(rows)],
    )
    inner = apply(w, x)
    y = [p + q for p, q in zip(inner, b, strict=True)]
    return typed(
        "vector",
        f"With W = {w} and x = {row_text(x)}, the map Wx + b gives {row_text(y)}. What is b?",
        b,
        [
            Wrong([-v for v in b], "The shift is the result minus Wx, not the other way round."),
            Wrong(inner, "That is Wx; b is what has to be added to reach the result."),
            Wrong([p + q for p, q in zip(inner, y, strict=True)], "Take Wx off the result; do not add it."),
        ],
        f"Wx = {row_text(inner)}, and {row_text(y)} minus that is {row_text(b)}.",
        facts_of("shift", w=w, x=x, y=y),
    )


def _composed(draw: random.Random, level: int) -> Worked:
    a, b = some_matrix(draw, 2, 2, 3), some_matrix(draw, 2, 2, 3)
    x = [nonzero(draw, -4, 4) for _ in range(2)]
    k = draw.randrange(2)
    if level == 1:
        inner = apply(a, x)
        right = apply(b, inner)[k]
        slips = [
            Slip(apply(a, apply(b, x))[k], "Applied B first", "A comes first, so it acts on x."),
            Slip(inner[k], "Stopped after A", "B still acts on the result."),
            Slip(inner[k] + apply(b, x)[k], "Added the two results", "B acts on what A gives, not on x."),
            Slip(apply(b, x)[k], "Left out A", "A acts first."),
        ]
        return Worked(
            f"Let A = {a}, B = {b} and x = {row_text(x)}.",
            f"the {PLACES[k]} entry of what comes out when A and then B is applied to x",
            right,
            slips,
            f"Ax = {row_text(inner)}, and row {k + 1} of B with it gives {products(b[k], inner)} = {right}.",
            facts_of("composed", a=a, b=b, x=x, k=k),
        )
    j = draw.randrange(2)
    c = some_matrix(draw, 2, 2, 2)
    first, second, third = (a, b, None) if level == 2 else (a, b, c)
    whole = times(second, first) if third is None else times(third, times(second, first))
    back = times(first, second) if third is None else times(first, times(second, third))
    slips = [
        Slip(
            back[k][j],
            "Multiplied in the order in which the maps are applied",
            "The map applied first stands on the right.",
        ),
        Slip(second[k][j] * first[k][j], "Multiplied the entries at that place", "A row meets a column."),
        Slip(whole[j][k], "Exchanged row and column", "The row is named first."),
        Slip(first[k][j] + second[k][j], "Added the matrices", "Maps one after another are multiplied, not added."),
        Slip(times(second, first)[k][j], "Left out C", "The third map stands on the left of the other two."),
    ]
    names = "A first and then B" if level == 2 else "A first, then B and then C"
    given = f"Let A = {a} and B = {b}." if level == 2 else f"Let A = {a}, B = {b} and C = {c}."
    return Worked(
        given,
        f"the entry in row {k + 1} and column {j + 1} of the matrix that applies {names}",
        whole[k][j],
        slips,
        f"The matrix is {'BA' if level == 2 else 'C(BA)'} = {whole}.",
        facts_of("composed-entry", maps=[a, b] if level == 2 else [a, b, c], k=k, j=j),
    )


def _first_map(draw: random.Random, level: int) -> Draft:
    a, b = some_matrix(draw, 2, 2, 3), some_matrix(draw, 2, 2, 3)
    if level == 1:
        a = [[draw.choice((2, 3, -1)), 0], [0, draw.choice((2, 4, -1))]]
    right, back = times(b, a), times(a, b)
    if right == back:
        raise RedrawError
    return matrix_question(
        f"A linear map first applies A = {a} and then B = {b}. What is its matrix?",
        right,
        [
            Wrong(back, "The map that is applied first stands on the right: BA."),
            Wrong(
                [[p + q for p, q in zip(x, y, strict=True)] for x, y in zip(a, b, strict=True)],
                "Maps one after another are multiplied, not added.",
            ),
        ],
        f"It is BA = {right}.",
        facts_of("first-map", a=a, b=b),
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "product": (_product, _product_entry),
    "outer": (_outer, _outer_entry),
    "affine": (_affine_entry,),
    "composition": (_composed,),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "product": (_product_shape,),
    "outer": (_outer_factor,),
    "affine": (_affine_shift,),
    "composition": (_first_map,),
}

GENERATORS_HERE = (
    Generator(
        "matrix_product",
        1,
        "Products of matrices, outer products, affine maps and compositions, and backwards.",
        ProductParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
