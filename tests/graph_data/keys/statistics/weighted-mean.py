"""Weighted means as ordinary means of long lists, in which each value stands as often as its weight says."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]


def _all(values: Sequence[int], weights: Sequence[int]) -> list[int]:
    return [value for value, weight in zip(values, weights, strict=True) for _ in range(weight)]


def _mean(values: Sequence[int]) -> Fraction:
    return Fraction(sum(values), len(values))


ERRORS, PAGES = [8, 4, 2], [10, 30, 40]
BOOKS = _all(ERRORS, PAGES)
SKATER = _all([70, 90], [40, 60])
LAST = next(points for points in range(101) if _mean([60, 70, points, points]) == 75)
ONCE = next(points for points in range(101) if _mean([60, 70, points]) == 75)
LATE = next(age for age in range(100) if _mean(_all([30, age], [12, 4])) == 35)
HOT = next(hot for hot in range(101) if _mean(_all([60, 10], [hot, 100 - hot])) == 20)

KEYS: dict[str, Entry] = {
    "weighted-mean/your-turn": (
        _mean(BOOKS),
        [_mean(ERRORS), sum(BOOKS), Fraction(sum(BOOKS), 3), _mean(_all(ERRORS, PAGES[::-1]))],
    ),
    "weighted-mean/technique-and-artistry": (
        _mean(SKATER),
        [_mean([70, 90]), _mean(_all([90, 70], [40, 60])), _mean(SKATER) / 2, sum(SKATER)],
    ),
    "weighted-mean/the-double-task": (LAST, [ONCE, 2 * LAST, 75, Fraction(3 * 75 - 60 - 70, 2)]),
    "weighted-mean/the-second-shift": (
        LATE,
        [next(age for age in range(100) if _mean([30, age]) == 35), 16 * 35 - 12 * 30, 35 - 30, 35 - (LATE - 35)],
    ),
    "weighted-mean/how-much-hot-water": (
        Fraction(HOT, 100),
        [Fraction(100 - HOT, 100), Fraction(HOT, 100 - HOT), Fraction(20, 60), Fraction(1, 2)],
    ),
}
