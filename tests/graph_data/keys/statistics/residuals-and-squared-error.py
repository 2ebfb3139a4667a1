"""Residuals of points for lines, and what becomes of them squared, summed and averaged."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from statistics import fmean

Entry = tuple[object, list[object]]
Line = Callable[[int], float]
Points = list[tuple[int, int]]


def _residuals(points: Points, line: Line) -> list[float]:
    return [y - line(x) for x, y in points]


def _squares(values: list[float]) -> list[float]:
    return [value * value for value in values]


def _hit_left_out(values: list[float]) -> float:
    return fmean([square for square in _squares(values) if square])


FOUR = _residuals([(1, 4), (2, 5), (3, 10), (4, 9)], lambda x: 2 * x + 2)

THREE: Points = [(4, 41), (8, 24), (10, 20)]
MISSES = _residuals(THREE, lambda x: 50 - 3 * x)

CLOUD: Points = [(0, 3), (1, 4), (2, 7), (3, 10)]
LINES = [_residuals(CLOUD, lambda x: 2 * x + 2), _residuals(CLOUD, lambda x: 3 * x + 1)]

GIVEN = [1, -2, 4, 0, -3]

KEYS: dict[str, Entry] = {
    "residuals-and-squared-error/your-turn": (
        fmean(_squares(FOUR)),
        [sum(_squares(FOUR)), fmean(FOUR), fmean(map(abs, FOUR)), _hit_left_out(FOUR)],
    ),
    "residuals-and-squared-error/three-residuals": (
        MISSES,
        [[-miss for miss in MISSES], [abs(miss) for miss in MISSES], _squares(MISSES), [50 - 3 * x for x, _ in THREE]],
    ),
    "residuals-and-squared-error/back-to-the-measurement": (
        next(y for y in range(200) if y - (90 - 1.5 * 20) == -6),
        [90 - 1.5 * 20 + 6, 90 - 1.5 * 20, 90 + 1.5 * 20 - 6],
    ),
    "residuals-and-squared-error/two-lines-two-errors": (
        [fmean(_squares(line)) for line in LINES],
        [
            [sum(_squares(line)) for line in LINES],
            [fmean(line) for line in LINES],
            [_hit_left_out(line) for line in LINES],
            [sum(line) ** 2 / 4 for line in LINES],
        ],
    ),
    "residuals-and-squared-error/share-of-the-largest": (
        Fraction(max(r * r for r in GIVEN), sum(r * r for r in GIVEN)),
        [
            Fraction(max(map(abs, GIVEN)), sum(map(abs, GIVEN))),
            Fraction(max(map(abs, GIVEN)), sum(r * r for r in GIVEN)),
            Fraction(max(r * r for r in GIVEN), sum(r * abs(r) for r in GIVEN)),
            Fraction(1, len(GIVEN)),
        ],
    ),
    "residuals-and-squared-error/how-many-small-ones": (
        sum(1 for _ in range(0, 12**2, 3**2)),
        [12 // 3, 12 - 3, 12**2 // 3],
    ),
}
