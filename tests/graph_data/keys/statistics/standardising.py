"""Scores by the steps of the rule, and values or rules that lead to given scores by trying."""

from __future__ import annotations

from math import sqrt

Entry = tuple[object, list[object]]


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


DAYS: list[float] = [7, 9, 10, 11, 13]
DEVIATIONS = [days - _mean(DAYS) for days in DAYS]
SQUARE = _mean([deviation**2 for deviation in DEVIATIONS])
SPREAD = sqrt(SQUARE)

LITRES = next(litres for litres in range(-100, 100) if (litres - 40) / 6 == -2.5)
PAIRS = [(mean, spread) for mean in range(100) for spread in range(1, 50)]
FOUND = next([mean, spread] for mean, spread in PAIRS if (64 - mean) / spread == 2 and (40 - mean) / spread == -1)

COLUMN: list[float] = [45, 55]  # mean 50, standard deviation 5
DIVIDED = [value / 5 for value in COLUMN]

KEYS: dict[str, Entry] = {
    "standardising/your-turn": (
        [deviation / SPREAD for deviation in DEVIATIONS],
        [
            DEVIATIONS,
            [deviation / SQUARE for deviation in DEVIATIONS],
            [days / SPREAD for days in DAYS],
            [deviation / _mean(DAYS) for deviation in DEVIATIONS],
        ],
    ),
    "standardising/blood-pressure": ((99 - 120) / 15, [(120 - 99) / 15, 99 - 120, 99 / 15]),
    "standardising/back-to-litres": (LITRES, [40 + 2.5 * 6, 40 - 2.5, -2.5 * 6]),
    "standardising/from-two-scores": (
        FOUND,
        [[(64 + 40) // 2, (64 - 40) // 2], [FOUND[0], 64 - 40], [64 - FOUND[1], FOUND[1]]],
    ),
    "standardising/wrong-order": (
        _mean([value - 50 for value in DIVIDED]),
        [_mean([value - 50 for value in COLUMN]), _mean(DIVIDED), _mean([(value - 50) / 5 for value in DIVIDED])],
    ),
}
