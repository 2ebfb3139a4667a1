"""Means found by searching for the value that balances, and by dealing out totals as fractions."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]


def _mean(values: Sequence[int]) -> Fraction:
    return Fraction(sum(values), len(values))


def _completing(known: Sequence[int], goal: int) -> int:
    """The further value with which the mean becomes the goal, by trying."""
    return next(value for value in range(1000) if _mean([*known, value]) == goal)


PAGES = [18, 0, 7, 12]
GOALS = [2, 0, 3, 1, 0, 4, 0]
FOUR = [30 + 3, 30 + 5, 30 - 2, 30 - 1]
FIFTH = _completing(FOUR, 30)
PEOPLE = [75] * 8
SONGS = [200] * 8
RIGHT, WRONG = [54] + [0] * 19, [45] + [0] * 19
STAYING = [*[40] * 9, 11 * 40 - 9 * 40 - 60]  # any ten ages with the right total will do

KEYS: dict[str, Entry] = {
    "mean/your-turn": (_completing(PAGES, 10), [4 * 10 - sum(PAGES), 10, 5 * 10, sum(PAGES)]),
    "mean/goals-in-seven-matches": (
        _mean(GOALS),
        [
            _mean([goals for goals in GOALS if goals]),
            1 / _mean(GOALS),
            sum(GOALS),
            Fraction(sum(GOALS), len(set(GOALS))),
        ],
    ),
    "mean/balance-of-five": (FIFTH, [30 + (30 - FIFTH), 30, 30 - (3 + 5), 30 - FIFTH]),
    "mean/room-in-the-lift": (
        640 - sum(PEOPLE),
        [sum(PEOPLE), 640 - 75, 640 - (75 + 8), Fraction(640, 8) - 75],
    ),
    "mean/ninth-value": (_mean([*SONGS, 290]), [_mean([200, 290]), 290, 200, Fraction(290, 9)]),
    "mean/one-slip-corrected": (
        _mean(RIGHT) - _mean(WRONG),
        [54 - 45, Fraction(20, 54 - 45), _mean(RIGHT), Fraction(54 - 45, 21)],
    ),
    "mean/the-oldest-singer-leaves": (
        _mean(STAYING),
        [40 + (40 - _mean(STAYING)), 40, _mean([40, 60]), 60 - 40],
    ),
}
