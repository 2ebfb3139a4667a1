"""Keys of this topic: ranks are counted modulo a prime, as the logarithm of the number of different mixtures."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]
Rows = Sequence[Sequence[int]]

PRIME = 5  # no minor that matters here is a multiple of 5


def _rank(rows: Rows) -> int:
    """There are 5 to the power of the rank different mixtures of the rows modulo 5."""
    mixtures = {
        tuple(
            sum(w * entry for w, entry in zip(weights, column, strict=True)) % PRIME
            for column in zip(*rows, strict=True)
        )
        for weights in product(range(PRIME), repeat=len(rows))
    }
    exponent = 0
    while PRIME**exponent < len(mixtures):
        exponent += 1
    assert PRIME**exponent == len(mixtures)
    return exponent


def _proportional(k: int) -> bool:
    """Every 2 by 2 piece of the two rows has cross products that agree."""
    one, two = (2, -6, 4), (-3, 9, k)
    return all(one[i] * two[j] == one[j] * two[i] for i in range(3) for j in range(3))


def _free(columns: int, pivots: int) -> int:
    return len(set(range(columns)) - set(range(pivots)))


def _cells(p: int, q: int) -> list[int]:
    return [p * x + q * y for x, y in ((2, 1), (-1, 3))]


YOURS = [(1, -1, 2, 0), (2, -2, 5, 1), (1, -1, 4, 2), (3, -3, 6, 1)]
NINE = range(1, 10)
(WEIGHTS,) = [
    (p, q) for p, q in product(range(-9, 10), repeat=2) if [p * x + q * y for x, y in ((1, 0), (0, 1))] == [2, -3]
]

KEYS: dict[str, Entry] = {
    "rank/your-turn": (_rank(YOURS), [len(YOURS), _rank([*YOURS[:3], (3, -3, 6, 0)]), _free(4, _rank(YOURS))]),
    "rank/multiplication-table": (
        max(_rank([[i * j for j in NINE] for i in pair]) for pair in ((1, m) for m in range(2, 10))),
        [len(NINE), len(NINE) ** 2],
    ),
    "rank/entry-for-rank-one": (
        next(k for k in range(-30, 30) if _proportional(k)),
        [3 * 4 // 2, 4 + (-3 - 2), Fraction(2, -3) * 4],
    ),
    "rank/directions-lost": (_free(11, 4), [_free(6, 4), _free(11, 6), 4]),
    "rank/at-least-so-much": (min(_free(50, r) for r in range(31)), [0, 30, max(_free(50, r) for r in range(31))]),
    "rank/the-other-way-up": (_free(4, 3), [_free(9, 3), 9 - 4, 3]),
    "rank/patterns-and-weights": (
        sum(200 for _ in range(3)) + sum(3 for _ in range(1000)),
        [3 * 200, 3 * 1000, 1000 * 200, 3 * 1000 * 200],
    ),
    "rank/two-missing-cells": (_cells(*WEIGHTS), [_cells(2, 3), _cells(1, 1), _cells(2, 0)]),
    "rank/arm-at-full-stretch": (_free(6, 2), [_free(6, 3), 3 - 2, 2]),
}
