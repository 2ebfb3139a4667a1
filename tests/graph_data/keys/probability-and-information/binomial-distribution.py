"""Binomial probabilities by running through every run of successes and failures."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import prod

Entry = tuple[object, list[object]]


def _counts(n: int, p: Fraction) -> list[Fraction]:
    """P(X = k) for k from 0 to n."""
    table = [Fraction(0)] * (n + 1)
    for run in product((1, 0), repeat=n):
        table[sum(run)] += prod(p if hit else 1 - p for hit in run)
    return table


LATE = _counts(3, Fraction(4, 10))
GOLD = _counts(4, Fraction(1, 3))
ONE_RUN = Fraction(1, 3) ** 2 * Fraction(2, 3) ** 2
SENT = _counts(3, Fraction(8, 10))
LOW, HIGH = _counts(8, Fraction(3, 10)), _counts(8, Fraction(7, 10))
assert round(float(LOW[2]), 4) == 0.2965

KEYS: dict[str, Entry] = {
    "binomial-distribution/your-turn": (
        LATE[0] + LATE[1],
        [LATE[1], LATE[0] + LATE[1] / 3, LATE[0], 1 - LATE[0]],
    ),
    "binomial-distribution/two-golds-of-four": (GOLD[2], [ONE_RUN, 6 * Fraction(1, 3) ** 2, 4 * 3 * ONE_RUN]),
    "binomial-distribution/mirrored-count": (HIGH.index(LOW[2]), [2, 2 + 3]),
    "binomial-distribution/two-of-three-sendings": (
        SENT[2] + SENT[3],
        [SENT[2], Fraction(8, 10) ** 2, 1 - SENT[0], SENT[3]],
    ),
}
