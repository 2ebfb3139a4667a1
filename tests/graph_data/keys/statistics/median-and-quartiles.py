"""Medians and quartiles by taking values off both ends, and means as fractions."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]


def _mean(values: Sequence[Fraction | int]) -> Fraction:
    return Fraction(sum(values)) / len(values)


def _middle(values: Sequence[Fraction | int]) -> Fraction:
    """The middle of a list as it stands, by striking out both ends."""
    left = list(values)
    while len(left) > 2:
        left = left[1:-1]
    return _mean(left)


def _three(values: Sequence[Fraction]) -> list[float]:
    half = len(values) // 2
    return [float(_middle(part)) for part in (values[:half], values, values[-half:])]


def _behind_the_point(text: str) -> tuple[int, int]:
    whole, digits = text.split(".")
    return int(whole), int(digits)


PUMPS = ["2.1", "1.9", "2.08", "2.5", "1.75", "2.3"]
RATES = [Fraction(text) for text in PUMPS]
LOW, MEDIAN, HIGH = _three(sorted(RATES))

CATCHES = [3, 9, 1, 9, 4, 2, 12]
WALKS = [12, 15, 15, 18, 20, 24, 31, 33, 60]
Q1, Q3 = _middle(WALKS[:4]), _middle(WALKS[5:])
AGE = next(x for x in range(10, 18) if _middle(sorted([10, 4, 17, x])) == 11)
DELAYS = range(60)
LAST = _middle(DELAYS[30:])
OLD, NEW = [10, 12, 13, 15, 20], [10, 12, 13, 15, 70]
NEEDED = next(liars for liars in range(10) if _middle([6] * (9 - liars) + [10] * liars) == 10)

KEYS: dict[str, Entry] = {
    "median-and-quartiles/your-turn": (
        [LOW, MEDIAN, HIGH],
        [
            _three(RATES),
            _three([Fraction(text) for text in sorted(PUMPS, key=_behind_the_point)]),
            [LOW, float(sorted(RATES)[3]), HIGH],
            [LOW, float(sorted(RATES)[2]), HIGH],
        ],
    ),
    "median-and-quartiles/seven-catches": (
        _middle(sorted(CATCHES)),
        [
            _middle(CATCHES),
            _middle(sorted(set(CATCHES))),
            _mean(CATCHES),
            _mean([min(CATCHES), max(CATCHES)]),
        ],
    ),
    "median-and-quartiles/a-missing-age": (
        AGE,
        [11, 11 - 10, 2 * 11, next(x for x in range(10, 18) if _mean([10, 4, 17, x]) == 11)],
    ),
    "median-and-quartiles/nine-distances": (
        Q3 - Q1,
        [WALKS[-1] - WALKS[0], _middle(WALKS[4:]) - _middle(WALKS[:5]), Q3, Q1],
    ),
    "median-and-quartiles/late-trains": (
        sum(delay > LAST for delay in DELAYS),
        [sum(delay > _middle(DELAYS) for delay in DELAYS), sum(delay < LAST for delay in DELAYS), 60 // 3],
    ),
    "median-and-quartiles/stretched-end": (
        [int(_mean(NEW)), int(_middle(NEW))],
        [
            [int(_mean(NEW)), int(_middle(OLD) + (70 - 20) // 5)],
            [int(_mean(OLD)), int(_middle(NEW))],
            [int(_mean(OLD) + (70 - 20)), int(_middle(NEW))],
            [int(_mean(NEW)), 70],
        ],
    ),
    "median-and-quartiles/dishonest-judges": (
        NEEDED,
        [next(liars for liars in range(10) if _mean([6] * (9 - liars) + [10] * liars) > 6), NEEDED - 1, 9],
    ),
}
