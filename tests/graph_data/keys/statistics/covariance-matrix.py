"""Covariances from the deviations of small tables, and variances of sums from any columns that have them."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from statistics import fmean

Entry = tuple[object, list[object]]
Column = Sequence[float]


def _centred(column: Column) -> list[float]:
    return [value - fmean(column) for value in column]


def _products(x: Column, y: Column) -> list[float]:
    return [a * b for a, b in zip(x, y, strict=True)]


def _cov(x: Column, y: Column) -> float:
    return fmean(_products(_centred(x), _centred(y)))


def _matrix(columns: Sequence[Column], divisor: float) -> list[list[float]]:
    return [[round(sum(_products(x, y)) / divisor, 2) for y in columns] for x in columns]


JUMPS, THROWS = [1, 3, 5, 7], [2, 8, 4, 10]
ATHLETES = [_centred(JUMPS), _centred(THROWS)]
UNSIGNED = fmean(map(abs, _products(*ATHLETES)))

TIMES, MARKS = [2, 3, 7], [9, 7, 2]
COFFEE = _cov(TIMES, MARKS)
BREWED = sum(_products(_centred(TIMES), _centred(MARKS)))

# Two heights and two girths with the covariance of the prompt.
HEIGHTS, GIRTHS = [10 - 0.8, 10 + 0.8], [1 - 0.5, 1 + 0.5]
IN_CM = [[100 * value for value in column] for column in (HEIGHTS, GIRTHS)]

KEYS: dict[str, Entry] = {
    "covariance-matrix/your-turn": (
        _matrix(ATHLETES, 4),
        [
            _matrix(ATHLETES, 1),
            _matrix([JUMPS, THROWS], 4),
            _matrix(ATHLETES, 3),
            [[_cov(JUMPS, JUMPS), UNSIGNED], [UNSIGNED, _cov(THROWS, THROWS)]],
        ],
    ),
    "covariance-matrix/three-pairs": (
        round(COFFEE, 2),
        [round(-COFFEE, 2), BREWED, round(fmean(_products(TIMES, MARKS)), 2), BREWED / 2],
    ),
    "covariance-matrix/in-other-units": (
        round(_cov(*IN_CM), 6),
        [round(value, 6) for value in (_cov(IN_CM[0], GIRTHS), _cov(HEIGHTS, GIRTHS), _cov(HEIGHTS, GIRTHS) / 100**2)],
    ),
    "covariance-matrix/shape-of-c": ([5, 5], [[200, 200], [200, 5], [5]]),
    "covariance-matrix/back-to-r": (
        -6 / sqrt(16 * 25),
        [-6 / (16 * 25), -6 / 16, 6 / sqrt(16 * 25), round(-6 / (sqrt(16) + sqrt(25)), 3)],
    ),
    "covariance-matrix/two-sensors-compared": (
        5 - 4 - 4 + 6,
        [5 + 4 + 4 + 6, 5 + 6, 5 - 6, 5 - 4 + 6],
    ),
    "covariance-matrix/a-cell-from-a-total": (
        next(c for c in range(-9, 10) if 12 + c + c + 7 == 29),
        [29 - 12 - 7, 29 - 12, next(c for c in range(-9, 10) if 12 - c - c + 7 == 29)],
    ),
}
