"""Keys of this topic: tables are filled cell by cell and applied as tables; margins are searched for."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Vector = Sequence[int]


def _table(u: Vector, v: Vector) -> list[list[int]]:
    return [[down * along for along in v] for down in u]


def _times(rows: Sequence[Vector], x: Vector) -> list[int]:
    return [sum(entry * weight for entry, weight in zip(row, x, strict=True)) for row in rows]


def _product(a: Sequence[Vector], b: Sequence[Vector]) -> list[list[int]]:
    """By dot products of rows with columns."""
    return [[sum(row[k] * b[k][j] for k in range(len(b))) for j in range(len(b[0]))] for row in a]


def _upright(columns: Sequence[Vector]) -> list[list[int]]:
    return [list(row) for row in zip(*columns, strict=True)]


U, V = (1, -2, 3), (4, -1)
SLIPPED = _table(U, V)
SLIPPED[1][1] = -2
LONG, SHORT = 8, 3
TABLE = _table([0] * SHORT, [0] * LONG)
TOP, BOTTOM = (6, -9, 3), (-4, 6)
CELL = next(k for k in range(-50, 51) if TOP[0] * k == TOP[2] * BOTTOM[0] and TOP[1] * k == TOP[2] * BOTTOM[1])
ROWS = [[6, 10], [-9, -15]]
DOWN, ALONG = next(
    ([2, p], [a, b])
    for p in range(-9, 10)
    for a in range(-9, 10)
    for b in range(-9, 10)
    if _table((2, p), (a, b)) == ROWS
)
P, Q, X = (2, -1, 4), (1, 3, -2), (4, 1, 2)
COLUMNS, B = [(1, 2), (0, -1)], [(3, 1), (5, 4)]
A_SHAPE, B_SHAPE = (5, 3), (3, 4)
SIDE, FRONT = (Fraction(1, 2), 1, 2), (10, 20, 30, 40)

KEYS: dict[str, Entry] = {
    "outer-product/your-turn": (
        _table(U, V),
        [_table(V, U), SLIPPED, [[down + along for along in V] for down in U]],
    ),
    "outer-product/eight-and-three": (
        [len(TABLE), len(TABLE[0])],
        [[LONG, SHORT], [], [sum(len(row) for row in TABLE)]],
    ),
    "outer-product/smudged-cell": (
        CELL,
        [-CELL, TOP[2] + (BOTTOM[0] - TOP[0]), Fraction(TOP[0], BOTTOM[0]) * TOP[2]],
    ),
    "outer-product/the-other-margin": (ALONG, [ROWS[0], [2 * entry for entry in ROWS[0]], DOWN]),
    "outer-product/without-the-table": (
        _times(_table(P, Q), X),
        [
            _times(_table(Q, P), X),
            _times(_table(P, (1, 3, 2)), X),
            [p * q * x for p, q, x in zip(P, Q, X, strict=True)],
        ],
    ),
    "outer-product/columns-times-rows": (
        _product(_upright(COLUMNS), B),
        [_table(COLUMNS[0], B[0]), _product(_upright([(1, 2), (0, 1)]), B), _product(COLUMNS, B)],
    ),
    "outer-product/how-many-terms": (
        len([k for k in range(A_SHAPE[1]) if k in range(B_SHAPE[0])]),
        [A_SHAPE[0], B_SHAPE[1], A_SHAPE[0] * B_SHAPE[1]],
    ),
    "outer-product/wall-of-lamps": (
        sum(side * front for side in SIDE for front in FRONT),
        [
            float(sum(SIDE) + sum(FRONT)),
            sum(side * front for side, front in zip(SIDE, FRONT[:3], strict=True)),
            sum(FRONT),
        ],
    ),
}
