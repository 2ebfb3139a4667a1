"""Keys of this topic: forms are evaluated all around the circle, and matrices are tried or stepped through."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]
Rows = Sequence[Sequence[float]]


def _times(rows: Rows, x: Sequence[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, x, strict=True)) for row in rows]


def _mix(p: float, u: Sequence[float], q: float, w: Sequence[float]) -> list[float]:
    return [p * x + q * y for x, y in zip(u, w, strict=True)]


def _with(first: int, second: int, scale: int = 1) -> list[list[int]]:
    """The symmetric matrix, searched for, that stretches (1, 1) and (1, -1) by these numbers, times the scale."""
    return next(
        [[a * scale, b * scale], [b * scale, d * scale]]
        for a, b, d in product(range(-9, 10), repeat=3)
        if a + b == b + d == first and a - b == second and b - d == -second
    )


def _value(a: float, b: float, d: float, angle: float) -> float:
    x, y = math.cos(angle), math.sin(angle)
    return a * x * x + 2 * b * x * y + d * y * y


def _around(a: float, b: float, d: float) -> list[float]:
    return [_value(a, b, d, math.pi * i / 36000) for i in range(36000)]


def _end(a: float, b: float, d: float, least: bool) -> list[float]:
    """The direction, with last entry 1, of the least or the largest value."""
    values = _around(a, b, d)
    best = values.index(min(values) if least else max(values))
    return [round(1 / math.tan(math.pi * best / 36000), 2), 1]


def _braced(numbers: Sequence[int]) -> str:
    return "{" + ", ".join(map(str, numbers)) + "}"


A, U, W = [(6, 2), (2, 9)], (1, 2), (2, -1)
ONE, OTHER = (1, 1), (1, -1)
ROUND = [round(v) for v in (max(_around(2, 3, -6)), min(_around(2, 3, -6)))]
S, T = 0.6 * 5, 0.8 * 5
FORM = _around(5, 2, 8)

KEYS: dict[str, Entry] = {
    "spectral-theorem/your-turn": (
        _times(A, _times(A, (3, 1))),
        [_times(A, (3, 1)), _mix(2 * 10, U, 2 * 5, W), _mix(5**2, U, 10**2, W)],
    ),
    "spectral-theorem/put-together-again": (
        _with(6, 2),
        [_with(6, 2, scale=2), _with(2, 6), [[6, 0], [0, 2]]],
    ),
    "spectral-theorem/the-other-axis": (
        next([5, y] for y in range(-30, 31) if 3 * 5 - 5 * y == 0),
        [[5, -3], [3, 5]],
    ),
    "spectral-theorem/both-real": (_braced(ROUND), [_braced([-v for v in ROUND]), _braced([2, -6])]),
    "spectral-theorem/solved-along-the-axes": (
        # columns of A from (1, 0) and (0, 1), halves of sums and differences; then Cramer's rule
        [
            int((6 * Fraction(9, 4) - 2 * Fraction(7, 4)) / (Fraction(9, 4) ** 2 - Fraction(7, 4) ** 2)),
            int((2 * Fraction(9, 4) - 6 * Fraction(7, 4)) / (Fraction(9, 4) ** 2 - Fraction(7, 4) ** 2)),
        ],
        [_mix(4 * 4, ONE, 1, OTHER), _mix(1, ONE, 1, OTHER), _mix(4, ONE, 4, OTHER)],
    ),
    "spectral-theorem/height-by-coordinates": (
        # the upper left entry of the matrix, times 5 squared
        round((6 * 0.6**2 - 2 * 0.8**2) * 25, 9),
        [round(6 * S * S + 2 * T * T, 9), round(6 * S - 2 * T, 9), round(6 * T * T - 2 * S * S, 9)],
    ),
    "spectral-theorem/steepest-unit-step": (
        round(max(FORM), 4),
        [8, 5 + 4 + 8, round(min(FORM), 4), round(_value(5, 2, 8, math.pi / 4), 4)],
    ),
    "spectral-theorem/softest-direction": (
        _end(3, -4, 9, least=True),
        [_end(3, -4, 9, least=False), _end(3, 4, 9, least=True), [9 / 4, 1]],
    ),
}
