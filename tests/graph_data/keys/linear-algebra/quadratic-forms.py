"""Keys of this topic: matrices from values of the form at simple vectors, squares and thresholds by trying values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

Entry = tuple[object, list[object]]
Form = Callable[..., int]
Rows = list[list[int]]


def _matrix(form: Form, size: int) -> Rows:
    """Half of q(u + v) - q(u) - q(v) for the axis vectors u and v."""
    axes = [tuple(int(i == j) for j in range(size)) for i in range(size)]
    return [
        [(form(*(a + b for a, b in zip(u, v, strict=True))) - form(*u) - form(*v)) // 2 for v in axes] for u in axes
    ]


def _value(rows: Sequence[Sequence[int]], v: Sequence[int]) -> int:
    places = range(len(v))
    return sum(rows[i][j] * v[i] * v[j] for i, j in product(places, places))


def _doubled_off(rows: Rows) -> Rows:
    return [[entry if i == j else 2 * entry for j, entry in enumerate(row)] for i, row in enumerate(rows)]


def _left(x: int, y: int) -> int:
    return 2 * x * x + 8 * x * y + 9 * y * y


K = next(
    k for k in range(-50, 51) if all(_left(x, y) == 2 * (x + 2 * y) ** 2 + k * y * y for x, y in [(1, 1), (2, -3)])
)
TWO = _matrix(lambda x, y: 5 * x * x - 6 * x * y + 2 * y * y, 2)
THREE = _matrix(lambda x, y, z: x * x + 4 * x * y - 2 * y * z + 5 * z * z, 3)
MOVED = _matrix(lambda x, y, z: x * x + 4 * x * y - 2 * y * z + 5 * y * y, 3)
MISPLACED = _matrix(lambda x, y, z: x * x + 4 * x * y - 2 * x * z + 5 * z * z, 3)
ROWS = [(2, -5), (-5, 0)]
SQUARE, CROSS = _value(ROWS, (1, 0)), _value(ROWS, (1, 1)) - _value(ROWS, (1, 0)) - _value(ROWS, (0, 1))
A, V = [(1, 3), (3, 4)], (2, -1)
AT_V, FACTOR = 7, -3


def _positive(k: int) -> bool:
    points = [(x, y) for x in range(-12, 13) for y in range(-4, 5) if (x, y) != (0, 0)]
    return all(x * x + k * x * y + 9 * y * y > 0 for x, y in points)


GOOD = [k for k in range(-20, 21) if _positive(k)]
LOW, HIGH = GOOD[0] - 1, GOOD[-1] + 1
WITHOUT_HALF = max(k for k in range(20) if k * k <= 9)

KEYS: dict[str, Entry] = {
    "quadratic-forms/your-turn": (K, [9, 9 - 2**2, 9 + 2 * 2**2, 9 - (8 // 2) ** 2]),
    "quadratic-forms/cross-term-shared": (
        TWO,
        [_doubled_off(TWO), [[5, -6], [0, 2]], [[abs(entry) for entry in row] for row in TWO]],
    ),
    "quadratic-forms/three-variables": (THREE, [_doubled_off(THREE), MOVED, MISPLACED]),
    "quadratic-forms/back-to-the-form": (
        f"{SQUARE}x^2 + ({CROSS})xy",
        [f"{SQUARE}x^2 + ({CROSS // 2})xy", f"{SQUARE}x^2 + ({CROSS})xy + y^2", f"{SQUARE}x + ({CROSS})y"],
    ),
    "quadratic-forms/one-direction": (
        _value(A, V),
        [
            A[0][0] * V[0] ** 2 + A[0][1] * V[0] * V[1] + A[1][1] * V[1] ** 2,
            _value(A, (2, 1)),
            A[0][0] * V[0] ** 2 + 2 * A[0][1] * V[0] * V[1] - A[1][1],
        ],
    ),
    "quadratic-forms/further-along-the-line": (
        AT_V * FACTOR * FACTOR,
        [AT_V * FACTOR, AT_V * -FACTOR, -AT_V * FACTOR * FACTOR],
    ),
    "quadratic-forms/how-large-a-cross-term": (
        f"({LOW}, {HIGH})",
        [f"[{LOW}, {HIGH}]", f"({-WITHOUT_HALF}, {WITHOUT_HALF})", f"(-inf, {HIGH})"],
    ),
}
