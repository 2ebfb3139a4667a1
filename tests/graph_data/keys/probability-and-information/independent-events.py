"""Independence tested and used by running through equally likely cases."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]

FAIL = [Fraction(2, 10), Fraction(1, 10), Fraction(5, 10)]
COUNTS = {0: Fraction(0), 1: Fraction(0), 2: Fraction(0), 3: Fraction(0)}  # by the number of radios that work
for works in product([True, False], repeat=3):
    chance = Fraction(1)
    for ok, fail in zip(works, FAIL, strict=True):
        chance *= 1 - fail if ok else fail
    COUNTS[sum(works)] += chance
BOTH = next(n for n in range(46) if Fraction(n, 60) == Fraction(45, 150))
A, B = Fraction(3, 10), Fraction(5, 10)
UNION_INDEPENDENT = 1 - (1 - A) * (1 - B)


def _tries(target: Fraction) -> int:
    tries, failures = 0, Fraction(1)
    while 1 - failures <= target:
        tries, failures = tries + 1, failures / 2
    return tries


TRIES = _tries(Fraction(95, 100))
FIRST, SECOND, TOGETHER, PICTURES = 100, 80, 40, 1000
BY_CHANCE = Fraction(FIRST, PICTURES) * SECOND

KEYS: dict[str, Entry] = {
    "independent-events/your-turn": (
        COUNTS[1] + COUNTS[2] + COUNTS[3],
        [COUNTS[0], COUNTS[3], 1 - COUNTS[3], sum(FAIL)],
    ),
    "independent-events/fill-for-independence": (BOTH, [Fraction(BOTH, 150), 60 + 45, 0, min(60, 45)]),
    "independent-events/exclusive-or-independent": (
        A + B - UNION_INDEPENDENT,
        [0, UNION_INDEPENDENT, A + B],
    ),
    "independent-events/how-many-tries": (TRIES, [int(1 / Fraction(1, 2)), TRIES - 1, TRIES + 1]),
    "independent-events/errors-together": (
        TOGETHER / BY_CHANCE,
        [BY_CHANCE, BY_CHANCE / TOGETHER, TOGETHER - BY_CHANCE, Fraction(TOGETHER, SECOND)],
    ),
}
