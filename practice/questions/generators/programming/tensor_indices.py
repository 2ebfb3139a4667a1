"""Shapes and entries of tensors picked out by an index."""

# Every structure takes the parameters, also where it does not need them.

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from typing import Literal

from practice.questions.generators.draft import Draft, RedrawError, Wrong, number, typed
from practice.questions.generators.programming.tensor_shapes import Shape, shape_after, some_sizes, text
from practice.questions.generators.registry import Generator, Parameters
from practice.questions.generators.slips import Slip, as_wrong
from practice.questions.generators.worked import case_structures


class IndexParameters(Parameters):
    """``ask``: indexing."""

    ask: Literal["index"] = "index"


def _index(draw: random.Random, level: int) -> Draft:
    shape = some_sizes(draw, 2 if level == 1 else 3, 4, 9)
    lo, hi = sorted(draw.sample(range(shape[0] + 1), 2))
    if hi - lo < 2 and level > 1:
        raise RedrawError
    k, third = draw.randrange(3), shape[-1]
    cases: list[tuple[str, Shape, list[tuple[Shape, str]]]] = {
        1: [
            (
                f"x[{k}]",
                shape[1:],
                [
                    (shape, "An index picks one row; that dimension goes."),
                    ([1, *shape[1:]], "A single index takes the dimension away; a slice would keep it."),
                    (shape[:1], "The first dimension is indexed, so the second stays."),
                ],
            ),
            (
                f"x[:, {k}]",
                shape[:1],
                [
                    (shape[1:], "The colon keeps the first dimension; the second is indexed."),
                    ([shape[0], 1], "A single index takes the dimension away."),
                    (shape, "One dimension is indexed and goes."),
                ],
            ),
            (
                f"x[:, {k}:{k + 2}]",
                [shape[0], 2],
                [
                    ([shape[0]], "A slice keeps its dimension."),
                    ([2, shape[1]], "The slice is in the second place."),
                    ([shape[0], 3], "The end of a slice is left out."),
                ],
            ),
        ],
        2: [
            (
                f"x[{lo}:{hi}, :, {k}]",
                [hi - lo, shape[1]],
                [
                    ([hi - lo, shape[1], 1], "A single index takes the dimension away."),
                    ([hi - lo + 1, shape[1]], "The end of a slice is left out."),
                    ([hi, shape[1]], "A slice has end minus start entries."),
                ],
            ),
            (
                f"x[..., {k}]",
                shape[:2],
                [
                    (shape[1:], "The dots stand for all dimensions before the last."),
                    ([*shape[:2], 1], "A single index takes the dimension away."),
                    (shape, "The last dimension is indexed."),
                ],
            ),
            (
                f"x[:, {k}]",
                [shape[0], third],
                [
                    (shape[:2], "The second dimension is indexed; the others stay."),
                    ([shape[0], 1, third], "A single index takes the dimension away."),
                    (shape[1:], "The colon keeps the first dimension."),
                ],
            ),
        ],
        3: [
            (
                f"x[:, None, :, {k}]",
                [shape[0], 1, shape[1]],
                [
                    ([shape[0], shape[1]], "The second part of the index puts in a dimension of size 1."),
                    ([shape[0], 1, shape[1], third], "The last dimension is indexed and goes."),
                    ([1, shape[0], shape[1]], "The new dimension comes second."),
                ],
            ),
            (
                f"x[torch.tensor([0, 2, 2, 1]), :, {k}]",
                [4, shape[1]],
                [
                    ([3, shape[1]], "A position that occurs twice is taken twice."),
                    ([shape[0], shape[1]], "The positions pick rows, as many as are listed."),
                    ([4, shape[1], 1], "A single index takes the dimension away."),
                ],
            ),
            (
                f"x[{lo}:{hi}:2, {k}]",
                [(hi - lo + 1) // 2, third],
                [
                    ([hi - lo, third], "With the step 2 only every second row is taken."),
                    ([(hi - lo + 1) // 2, 1, third], "A single index takes the dimension away."),
                    ([(hi - lo + 1) // 2, shape[1]], "The second dimension is indexed; the third stays."),
                ],
            ),
        ],
    }[level]
    line, right, wrong = draw.choice(cases)
    return shape_after(
        line,
        {"x": shape},
        right,
        wrong,
        f"A colon or slice keeps its dimension, a single index takes it away: {text(right)}.",
        op="index",
    )


def _index_entry(draw: random.Random, level: int) -> Draft:
    rows, columns = 3, 3 + (level > 1)
    flat = draw.sample(range(10, 60), rows * columns)
    m = [flat[r * columns : (r + 1) * columns] for r in range(rows)]
    i, j = draw.sample(range(3), 2)
    line, value, other = (
        (f"x[{i}, {j}]", m[i][j], m[j][i])
        if level == 1
        else (f"x[-1, {j}]", m[-1][j], m[j][-1])
        if level == 2
        else (f"x[{i}, -2]", m[i][-2], m[-2][i])
    )
    return number(
        f"x = torch.tensor({m}). What is {line}.item()?",
        value,
        as_wrong(
            [
                Slip(other, "", "The row comes first, then the column."),
                Slip(
                    m[i - 1][j - 1]
                    if level == 1
                    else m[0][j]
                    if level == 2
                    else m[i][2 if columns == 3 else 1]
                    if columns == 3
                    else m[i][1],
                    "",
                    "Positions are counted from 0, and negative ones from the end, where -1 is the last.",
                ),
            ]
        ),
        f"The row is {m[i] if level != 2 else m[-1]}, and its entry there is {value}.",
        {"what": "item", "m": m, "line": line},
    )


def _index_row(draw: random.Random, level: int) -> Draft:
    rows, columns = 3, 3 + (level == 3)
    flat = draw.sample(range(1, 40), rows * columns)
    m = [flat[r * columns : (r + 1) * columns] for r in range(rows)]
    k = draw.randrange(1, 3)
    column = [line[k] for line in m]
    if level == 1:
        line, right, wrong = (
            f"x[:, {k}]",
            column,
            [
                (m[k], "The colon takes all rows; the second index picks the column."),
                ([r[k - 1] for r in m], "Columns are counted from 0."),
            ],
        )
    elif level == 2:
        line, right, wrong = (
            f"x[{k}, 1:]",
            m[k][1:],
            [
                (m[k][:1] + m[k][1:], "The slice leaves out the entry at position 0."),
                (m[k - 1][1:], "Rows are counted from 0."),
                (m[k][:-1], "The slice starts at position 1 and goes to the end."),
            ],
        )
    else:
        line, right, wrong = (
            f"x[torch.tensor([2, 0]), {k}]",
            [m[2][k], m[0][k]],
            [
                ([m[0][k], m[2][k]], "The entries come in the order of the positions listed."),
                ([m[1][k], m[0][k]], "Positions are counted from 0."),
                (m[k][:2], "The listed positions pick rows."),
            ],
        )
    return typed(
        "vector",
        f"x = torch.tensor({m}). Which entries has {line}?",
        right,
        [Wrong(w, note) for w, note in wrong if w != right],
        f"It picks {right}.",
        {"what": "row", "m": m, "line": line},
    )


_CASES = {
    "index": (_index, _index_entry, _index_row),
}


GENERATORS_HERE = (
    Generator(
        "tensor_index",
        1,
        "Shapes, entries and rows that an index expression picks out of a tensor.",
        IndexParameters,
        case_structures(_CASES),
    ),
)
