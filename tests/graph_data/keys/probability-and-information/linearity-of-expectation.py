"""Keys on expected sums: one small chance after another, added up."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from math import comb
from statistics import mean

Entry = tuple[object, list[object]]


def _aces() -> Fraction:
    """By the number of aces in all hands of five."""
    hands = comb(52, 5)
    return sum((Fraction(k * comb(4, k) * comb(48, 5 - k), hands) for k in range(5)), Fraction(0))


def _pairs() -> Entry:
    pairs = len(list(combinations(range(20), 2)))
    return round(pairs / 365, 2), [round(20 / 365, 2), round(2 * pairs / 365, 2), pairs]


def _product() -> Entry:
    values = (0, 2)
    both = mean(x * x for x in values)
    return both - mean(values) ** 2, [0, both, 2**2 - mean(values) ** 2]


def _clicks() -> Entry:
    one = round(500 * 0.03, 6)
    return 8 * one, [one, round(8 * 0.03, 6), 500 * 8]


TIMES = (20, 26, 32)

KEYS: dict[str, Entry] = {
    "linearity-of-expectation/your-turn": (3 * 4 - 2 * -1 + 5, [3 * 4 - 2 * 1 + 5, 3 * 4 - 2 * -1, 4 - 1 + 5]),
    "linearity-of-expectation/mean-of-three": (mean(TIMES), [sum(TIMES), round(mean(TIMES) / 3, 2), max(TIMES)]),
    "linearity-of-expectation/aces": (_aces(), [_aces() / 5, Fraction(4, 5), 5 * 4]),
    "linearity-of-expectation/shared-birthdays": _pairs(),
    "linearity-of-expectation/product-that-fails": _product(),
    "linearity-of-expectation/lottery": _clicks(),
}
