"""Keys of this topic, computed place by place; matrices are rebuilt from what they do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Vector = Sequence[int]
Rows = Sequence[Vector]


def _times(rows: Rows, x: Vector) -> list[int]:
    """By columns: each is scaled by its entry of x, then added."""
    result = [0] * len(rows)
    for j, weight in enumerate(x):
        for i, row in enumerate(rows):
            result[i] += row[j] * weight
    return result


def _upright(columns: Rows) -> list[list[int]]:
    return [[column[i] for column in columns] for i in range(len(columns[0]))]


def _signless(rows: Rows) -> list[list[int]]:
    return [[abs(entry) for entry in row] for row in rows]


def _coefficients(sides: Sequence[Callable[[int, int, int], int]]) -> list[list[int]]:
    """Each left side without constant, tried on the three unknowns one at a time."""
    return [[side(1, 0, 0), side(0, 1, 0), side(0, 0, 1)] for side in sides]


A, X = [(1, 4, -2), (0, 2, 5)], (6, -1, 2)
FIRST = _times(A, X)[0]
B, Y = [(2, -3), (0, 4), (-1, 5)], (3, 2)
DOTS, SCORES = 784, 10
INNER, FINAL = (5, 3), 2
BETWEEN = len(_times([[0] * INNER[1]] * INNER[0], [0] * INNER[1]))
COLUMNS, WEIGHTS = [(1, 0, 2), (4, -1, 3), (0, 5, -2)], (2, 0, -1)
SEEN = [(3, 5), (-2, 4)]
SYSTEM = _coefficients([lambda x, y, z: 3 * x - 2 * z, lambda x, y, z: y + 5 * z])
PERCENT = [[50, 30, 20], [20, 20, 60]]
PRIZES = [[Fraction(share, 100) for share in row] for row in PERCENT]


def _shown(rows: Sequence[Sequence[Fraction | int]]) -> str:
    return "[" + ", ".join("[" + ", ".join(str(entry) for entry in row) + "]" for row in rows) + "]"


FIGURES = [*PRIZES, [1, 1, 1]]

KEYS: dict[str, Entry] = {
    "matrix-vector-product/your-turn": (
        _times(A, X),
        [
            [FIRST, _times(A, (6, 1, 2))[1]],
            [FIRST, _times(A, X)[1] + X[0]],
            [FIRST, _times([(2, 5, 0)], X)[0]],
        ],
    ),
    "matrix-vector-product/two-in-three-out": (
        _times(B, Y),
        [_times(_signless(B), Y), _times(B, Y[::-1]), _times(B, Y)[:2], _times(B, (1, 1))],
    ),
    "matrix-vector-product/from-dots-to-scores": (
        f"({SCORES}, {DOTS})",
        [f"({DOTS}, {SCORES})", f"({SCORES},)", f"({DOTS}, {DOTS})"],
    ),
    "matrix-vector-product/one-after-another": (
        f"({FINAL}, {BETWEEN})",
        [f"({FINAL}, {INNER[1]})", f"({BETWEEN}, {FINAL})", f"({INNER[1]}, {FINAL})"],
    ),
    "matrix-vector-product/from-the-columns": (
        _times(_upright(COLUMNS), WEIGHTS),
        [
            _times(COLUMNS, WEIGHTS),
            _times(_upright(COLUMNS), (2, 0, 1)),
            _times(_upright(COLUMNS), (2, 1, -1)),
            _times(_upright(COLUMNS), (2, -1, 0)),
        ],
    ),
    "matrix-vector-product/seen-from-outside": (
        _upright(SEEN),
        [[list(seen) for seen in SEEN], _upright(SEEN[::-1]), [[SEEN[0][0], 0], [0, SEEN[1][1]]]],
    ),
    "matrix-vector-product/gaps-in-the-equations": (
        SYSTEM,
        [
            [[entry for entry in row if entry] for row in SYSTEM],
            [[entry for entry in row if entry] + [0] for row in SYSTEM],
            _signless(SYSTEM),
            [[0 if entry == 1 else entry for entry in row] for row in SYSTEM],
        ],
    ),
    "matrix-vector-product/three-figures-of-a-jury": (
        _shown(FIGURES),
        [
            _shown([[row[i] for row in FIGURES] for i in range(3)]),
            _shown([*PERCENT, [1, 1, 1]]),
            _shown([*PRIZES, [one + two for one, two in zip(*PRIZES, strict=True)]]),
            _shown([*PRIZES, [3, 3, 3]]),
        ],
    ),
}
