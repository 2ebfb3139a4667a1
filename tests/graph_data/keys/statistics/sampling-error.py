"""Variances of sums added one by one, sample spreads from their squares, and sample sizes by search."""

from __future__ import annotations

from math import sqrt
from statistics import fmean, pstdev, pvariance, stdev, variance

Entry = tuple[object, list[object]]


def _spread_of_sum(sigma: float, n: int) -> float:
    return sqrt(sum(sigma**2 for _ in range(n)))


def _error(sigma: float, n: int) -> float:
    return _spread_of_sum(sigma, n) / n


def _needed(sigma: float, wanted: float) -> int:
    n = 1
    while sigma / sqrt(n) > wanted + 1e-12:
        n += 1
    return n


BAGS = [42, 48, 50, 50, 54, 56]
SEEDLINGS = [2, 5, 11]
FIELD = 4 * sqrt(50)  # the spread behind a standard error of 4 with 50 values

KEYS: dict[str, Entry] = {
    "sampling-error/your-turn": (
        round(_error(stdev(BAGS), 6), 2),
        [
            round(stdev(BAGS), 2),
            round(_error(pstdev(BAGS), 6), 2),
            round(stdev(BAGS) / 6, 2),
            round(variance(BAGS) / 6, 2),
            round(_error(stdev(BAGS), 5), 2),
        ],
    ),
    "sampling-error/mean-of-nine": (
        _error(0.6, 9),
        [round(0.6 / 9, 3), _error(0.6, 1), _spread_of_sum(0.6, 9), _error(0.6, 9) ** 2],
    ),
    "sampling-error/sum-and-mean": (
        [_spread_of_sum(2, 16), _error(2, 16)],
        [
            [sum([2] * 16), fmean([2] * 16)],
            [_spread_of_sum(2, 16) ** 2, _error(2, 16) ** 2],
            [sum([2] * 16), _error(2, 16)],
            [_error(2, 16), _spread_of_sum(2, 16)],
        ],
    ),
    "sampling-error/spread-of-three": (
        round(stdev(SEEDLINGS), 2),
        [
            round(pstdev(SEEDLINGS), 2),
            variance(SEEDLINGS),
            round(sqrt(3 * pvariance(SEEDLINGS)), 2),
            round(_error(stdev(SEEDLINGS), 3), 2),
        ],
    ),
    "sampling-error/how-many-readings": (_needed(15, 0.5), [15 / 0.5, 15**2 / 0.5, 2 * 15 / 0.5]),
    "sampling-error/how-many-more": (_needed(FIELD, 1) - 50, [_needed(FIELD, 1), _needed(FIELD, 2) - 50, 4 * 50]),
    "sampling-error/back-from-the-report": (
        next(sigma for sigma in range(1, 100) if abs(_error(sigma, 400) - 0.5) < 1e-9),
        [0.5, 0.5 * 400, _error(0.5, 400)],
    ),
}
