"""Entries, shapes and transposes of matrices, and their products with vectors."""

from __future__ import annotations

import random
from typing import Any, Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, typed
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip
from practice.questions.generators.wording import bracketed, nonzero, row_text
from practice.questions.generators.worked import Builder, Worked, worked_structures


class MatrixParameters(Parameters):
    """``ask``: entries, transposes, or products with vectors."""

    ask: Literal["entries", "transpose", "vector"] = "entries"


Matrix = list[list[int]]


PLACES = ("first", "second", "third", "fourth")


def some_matrix(draw: random.Random, rows: int, columns: int, most: int = 5) -> Matrix:
    """Entries from -most to most, few of them 0."""
    return [[nonzero(draw, -most, most) for _ in range(columns)] for _ in range(rows)]


def turned(a: Matrix) -> Matrix:
    """The transpose."""
    return [list(column) for column in zip(*a, strict=True)]


def apply(a: Matrix, x: list[int]) -> list[int]:
    """The matrix times the vector."""
    return [sum(p * q for p, q in zip(line, x, strict=True)) for line in a]


def products(a: list[int], b: list[int]) -> str:
    """``3·2 + (-1)·4``."""
    return " + ".join(f"{bracketed(x)}·{bracketed(y)}" for x, y in zip(a, b, strict=True))


def _sizes(draw: random.Random, level: int) -> tuple[int, int]:
    return ((2, 2), draw.choice(((2, 3), (3, 2))), draw.choice(((3, 3), (2, 4), (3, 2), (2, 3))))[level - 1]


def facts_of(what: str, **more: Any) -> dict[str, Any]:
    """What a second way needs."""
    return {"what": what, **more}


def matrix_question(prompt: str, right: Matrix, wrong: list[Wrong], working: str, facts: dict[str, Any]) -> Draft:
    """A matrix question without wrong answers that are right."""
    return typed("matrix", prompt, right, [w for w in wrong if w.answer != right], working, facts)


def _entry(draw: random.Random, level: int) -> Worked:
    rows, columns = ((2, 3), (3, 3), (3, 4))[level - 1]
    a, b = some_matrix(draw, rows, columns, 9), some_matrix(draw, rows, columns, 9)
    i, j = draw.randrange(rows), draw.randrange(columns)
    if i == j or j >= rows:
        raise RedrawError
    place = f"the entry in row {i + 1} and column {j + 1}"
    if level == 1:
        slips = [
            Slip(a[j][i], "Exchanged row and column", "The row is named first, then the column."),
            Slip(a[i - 1][j - 1], "Counted from 0", "Rows and columns are counted from 1 here."),
            Slip(a[i][-1 - j], "Counted the columns from the right", "Columns are counted from the left."),
            Slip(sum(a[i]), "Added the whole row", "Only one entry is asked."),
        ]
        return Worked(
            f"Let A = {a}.",
            f"{place} of A (both counted from 1)",
            a[i][j],
            slips,
            f"Row {i + 1} is {a[i]}, and its entry number {j + 1} is {a[i][j]}.",
            facts_of("entry", a=a, i=i, j=j),
        )
    factor = draw.choice((2, 3)) if level == 2 else draw.choice((-2, -3, 4))
    sign = draw.choice((1, -1))
    right = factor * a[i][j] + sign * b[i][j]
    slips = [
        Slip(factor * a[j][i] + sign * b[j][i], "Exchanged row and column", "The row is named first, then the column."),
        Slip(a[i][j] + sign * b[i][j], f"Left out the factor {factor}", "The factor multiplies every entry of A."),
        Slip(factor * (a[i][j] + sign * b[i][j]), f"Multiplied B by {factor} too", "The factor belongs to A alone."),
        Slip(
            factor * a[i][j] - sign * b[i][j], "Used the other sign before B", "Look at the sign between the matrices."
        ),
    ]
    return Worked(
        f"Let A = {a} and B = {b}.",
        f"{place} of {factor}A {'+' if sign > 0 else '-'} B (both counted from 1)",
        right,
        slips,
        f"{factor}·{bracketed(a[i][j])} {'+' if sign > 0 else '-'} {bracketed(b[i][j])} = {right}.",
        facts_of("sum-entry", a=a, b=b, i=i, j=j, factor=factor, sign=sign),
    )


def _shape_of(draw: random.Random, level: int) -> Draft:
    rows, columns = draw.sample(range(2, 4 + level), 2)
    a = some_matrix(draw, rows, columns, 9)
    return typed(
        "shape",
        f"What is the shape of {a} (rows first)?",
        [rows, columns],
        [
            Wrong([columns, rows], "The number of rows comes first."),
            Wrong([rows * columns], "That is how many entries there are; the shape names rows and columns."),
        ],
        f"There are {rows} rows with {columns} entries each.",
        facts_of("shape", a=a),
    )


def _row_or_column(draw: random.Random, level: int) -> Draft:
    rows, columns = ((2, 3), (3, 3), (3, 4))[level - 1]
    a = some_matrix(draw, rows, columns, 9)
    is_row = draw.random() < 0.3
    k = draw.randrange(1, rows)
    right = a[k] if is_row else [line[k] for line in a]
    other = [line[k] for line in a] if is_row else a[k]
    before = a[k - 1] if is_row else [line[k - 1] for line in a]
    named = "row" if is_row else "column"
    if right == other:
        raise RedrawError
    return typed(
        "vector",
        f"Let A = {a}. What is its {named} number {k + 1} (counted from 1)?",
        right,
        [
            Wrong(other, f"That is a {'column' if is_row else 'row'}: rows run across, columns run down."),
            Wrong(before, f"Counted from 1, that is {named} number {k}."),
        ],
        f"{'Read across' if is_row else 'Take entry number ' + str(k + 1) + ' of every row'}: {right}.",
        facts_of(named, a=a, k=k),
    )


def _transpose(draw: random.Random, level: int) -> Draft:
    rows, columns = _sizes(draw, level)
    a = some_matrix(draw, rows, columns, 9)
    right = turned(a)
    return matrix_question(
        f"What is the transpose of {a}?",
        right,
        [
            Wrong(a[::-1], "That turns the order of the rows round. Row 1 becomes column 1."),
            Wrong([line[::-1] for line in a], "That mirrors each row. Row 1 becomes column 1."),
            Wrong([[-x for x in line] for line in right], "The entries keep their signs."),
        ],
        f"Row 1, {a[0]}, becomes column 1, and so on: {right}.",
        facts_of("transpose", a=a),
    )


def _transposed_entry(draw: random.Random, level: int) -> Worked:
    rows, columns = (3, 3) if level < 3 else (3, 4)
    a, b = some_matrix(draw, rows, columns, 9), some_matrix(draw, columns, rows, 9)
    i, j = draw.randrange(columns), draw.randrange(rows)
    if i == j or i >= rows:
        raise RedrawError
    place, added = f"the entry in row {i + 1} and column {j + 1}", level > 1
    extra = b[i][j] if added else 0
    slips = [
        Slip(a[i][j] + extra, "Did not transpose", "In the transpose, row and column are exchanged."),
        Slip(-a[j][i] + extra, "Changed the sign", "Entries keep their signs when a matrix is transposed."),
        Slip(a[j - 1][i - 1] + extra, "Counted from 0", "Rows and columns are counted from 1 here."),
        Slip(
            a[j][i] + (b[j][i] if added else a[i][j]),
            "Transposed the second matrix too" if added else "Added both entries",
            "Only A is transposed." if added else "Only one entry is asked.",
        ),
    ]
    return Worked(
        f"Let A = {a}" + (f" and B = {b}." if added else "."),
        f"{place} of {'Aᵀ + B' if added else 'the transpose Aᵀ'} (both counted from 1)",
        a[j][i] + extra,
        slips,
        f"It is the entry of A in row {j + 1} and column {i + 1}, {a[j][i]}"
        + (f", plus {bracketed(extra)}: {a[j][i] + extra}." if added else "."),
        facts_of("transposed-entry", a=a, b=b if added else None, i=i, j=j),
    )


def _symmetric(draw: random.Random, level: int) -> Worked:
    size = 2 if level == 1 else 3
    a = some_matrix(draw, size, size, 9)
    i, j = sorted(draw.sample(range(size), 2))
    for p in range(size):
        for q in range(p):
            a[p][q] = a[q][p]
    shown = [[str(x) for x in line] for line in a]
    add = draw.randint(2, 6) if level == 3 else 0
    shown[j][i] = f"t + {add}" if add else "t"
    text = f"[{', '.join('[' + ', '.join(line) + ']' for line in shown)}]"
    return Worked(
        f"The matrix {text} is symmetric.",
        "t",
        a[i][j] - add,
        [
            Slip(-a[i][j] - add, "", "Symmetric entries are equal, not opposite."),
            Slip(a[j][j] - add, "", f"The partner of row {j + 1}, column {i + 1} is row {i + 1}, column {j + 1}."),
            Slip(a[i][j] + add, "", "Undo the sum by subtracting.")
            if add
            else Slip(a[i][i], "", "That is an entry of the diagonal; the diagonal is the mirror."),
        ],
        f"The entry in row {j + 1}, column {i + 1} equals the one in row {i + 1}, column {j + 1}, which is {a[i][j]}"
        + (f", so t = {a[i][j]} - {add} = {a[i][j] - add}." if add else "."),
        facts_of("symmetric", partner=a[i][j], add=add),
    )


def _vector_product(draw: random.Random, level: int) -> Draft:
    rows, columns = _sizes(draw, level)
    a, x = some_matrix(draw, rows, columns), [nonzero(draw, -4, 4) for _ in range(columns)]
    right = apply(a, x)
    wrong = [
        Wrong(
            [sum(line) for line in a],
            "Each entry of a row is multiplied by the entry of the vector that belongs to its column.",
        )
    ]
    if rows == columns:
        wrong.append(Wrong(apply(turned(a), x), "That takes the columns; each entry of the result belongs to a row."))
    wrong.append(
        Wrong(
            [sum(p * abs(q) for p, q in zip(line, x, strict=True)) for line in a]
            if min(x) < 0
            else [right[0], *[0] * (rows - 1)],
            "Mind the signs of the vector." if min(x) < 0 else "Every row gives an entry.",
        )
    )
    return typed(
        "vector",
        f"Let A = {a} and x = {row_text(x)}. What is Ax?",
        right,
        [w for w in wrong if w.answer != right],
        f"Row by row: {'; '.join(f'{products(line, x)} = {y}' for line, y in zip(a, right, strict=True))}.",
        facts_of("vector", a=a, x=x),
    )


def _vector_entry(draw: random.Random, level: int) -> Worked:
    rows, columns = ((2, 2), (3, 3), (3, 3))[level - 1]
    a, x = some_matrix(draw, rows, columns), [nonzero(draw, -4, 4) for _ in range(columns)]
    k = draw.randrange(rows)
    right = apply(a, x)[k]
    return Worked(
        f"Let A = {a} and x = {row_text(x)}.",
        f"the {PLACES[k]} entry of Ax",
        right,
        [
            Slip(
                apply(turned(a), x)[k],
                f"Used column {k + 1} of A instead of row {k + 1}",
                "Each entry of the result belongs to a row.",
            ),
            Slip(sum(a[k]), "Added the row without the vector", "Multiply each entry of the row by its entry of x."),
            Slip(a[k][k] * x[k], "Multiplied only the entries with the same index", "The whole row counts."),
            Slip(apply(a, x)[k - 1], f"Used row {k if k else rows} of A", f"Entry {k + 1} comes from row {k + 1}."),
        ],
        f"Row {k + 1} of A with x: {products(a[k], x)} = {right}.",
        facts_of("vector-entry", a=a, x=x, k=k),
    )


def _vector_gap(draw: random.Random, level: int) -> Worked:
    columns = 2 if level == 1 else 3
    a, x = some_matrix(draw, 2, columns), [nonzero(draw, -4, 4) for _ in range(columns)]
    i, j = draw.randrange(2), draw.randrange(columns)
    y = apply(a, x)
    if abs(x[j]) == 1:
        raise RedrawError
    shown = [[str(v) for v in line] for line in a]
    shown[i][j] = "t"
    text = f"[{', '.join('[' + ', '.join(line) + ']' for line in shown)}]"
    rest = y[i] - a[i][j] * x[j]
    return Worked(
        f"The product of {text} and {row_text(x)} is {row_text(y)}.",
        "t",
        a[i][j],
        [
            Slip(y[i] - rest, "", f"That is t·{bracketed(x[j])}; divide by {x[j]}."),
            Slip(y[i] + rest, "", "Take the known products off, and divide by the entry of the vector."),
            Slip(y[1 - i] - rest, "", f"Row {i + 1} gives entry {i + 1} of the result."),
            Slip(-a[i][j], "", "Look at the signs once more."),
        ],
        f"Row {i + 1}: the known products add up to {rest}, so t·{bracketed(x[j])} = "
        f"{y[i]}{' - ' if rest >= 0 else ' + '}{abs(rest)} = {y[i] - rest} and t = {a[i][j]}.",
        facts_of("vector-gap", x=x, y=y, i=i, known=[None if k == j else v for k, v in enumerate(a[i])]),
    )


_FORWARD: dict[str, tuple[Builder, ...]] = {
    "entries": (_entry,),
    "transpose": (_transpose, _transposed_entry),
    "vector": (_vector_product, _vector_entry),
}
_INVERSE: dict[str, tuple[Builder, ...]] = {
    "entries": (_shape_of, _row_or_column),
    "transpose": (_symmetric,),
    "vector": (_vector_gap,),
}

GENERATORS_HERE = (
    Generator(
        "matrix_vector_product",
        1,
        "Entries, shapes and transposes of matrices, their products with vectors, and backwards.",
        MatrixParameters,
        worked_structures(_FORWARD, _INVERSE),
    ),
)
