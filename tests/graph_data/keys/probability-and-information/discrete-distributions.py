"""Distributions gathered from outcomes, and tables read by loops."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]

TOTALS = Counter(a + b for a, b in product((1, 2, 3, 4), (0, 1)))
FIRST = Counter((1, 2, 3, 4))
WORDS = ["to", "be", "or", "not", "to", "see"]


def _shares(words: list[str]) -> list[float]:
    return [sum(len(w) == n for w in words) / len(words) for n in (2, 3)]


GIVEN = [Fraction(10, 100), Fraction(35, 100), Fraction(25, 100)]
CALLS = dict(enumerate(Fraction(p, 100) for p in (10, 25, 30, 20, 15)))
DIGITS = {1: Fraction(15, 100), 4: Fraction(25, 100), 9: Fraction(20, 100)}
FULL = DIGITS | {7: 1 - sum(DIGITS.values())}

KEYS: dict[str, Entry] = {
    "discrete-distributions/your-turn": (
        [TOTALS[t] / 8 for t in range(1, 6)],
        [[1 / 5] * 5, [TOTALS[t] for t in range(1, 6)], [FIRST[t] / 4 for t in range(1, 6)]],
    ),
    "discrete-distributions/letters-in-a-word": (
        _shares(WORDS),
        [[1 / 2] * 2, _shares(list(dict.fromkeys(WORDS))), _shares(WORDS)[::-1]],
    ),
    "discrete-distributions/missing-and-tied": ((1 - sum(GIVEN)) / 2, [1 - sum(GIVEN), sum(GIVEN), Fraction(1, 5)]),
    "discrete-distributions/calls-in-an-hour": (
        sum(p for x, p in CALLS.items() if 1 <= x < 4),
        [
            sum(p for x, p in CALLS.items() if 1 <= x <= 4),
            sum(p for x, p in CALLS.items() if 1 < x < 4),
            sum(p for x, p in CALLS.items() if x < 4),
        ],
    ),
    "discrete-distributions/most-likely-digit": (
        max(FULL, key=FULL.__getitem__),
        [max(DIGITS, key=DIGITS.__getitem__), max(FULL.values()), max(FULL)],
    ),
}
