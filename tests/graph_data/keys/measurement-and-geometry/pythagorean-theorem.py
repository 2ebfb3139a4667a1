"""Keys of this topic: roots found by trying whole numbers or hundredths, areas by counting."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt

Entry = tuple[object, list[object]]


def _root(square: Fraction | int) -> Fraction:
    """The length, in tenths, that has this square."""
    return next(Fraction(n, 10) for n in range(1, 100_000) if Fraction(n, 10) ** 2 == square)


LADDER, FOOT = Fraction("6.5"), Fraction("2.5")
TRIANGLE = Fraction(len([(x, y) for x in range(5) for y in range(12)]), 2)
PARK = _root(300**2 + 400**2)

KEYS: dict[str, Entry] = {
    "pythagorean-theorem/your-turn": (
        _root(LADDER**2 - FOOT**2),
        [LADDER - FOOT, round(sqrt(LADDER**2 + FOOT**2), 2), LADDER**2 - FOOT**2, LADDER + FOOT],
    ),
    "pythagorean-theorem/long-whole-sides": (
        _root(9**2 + 40**2),
        [9 + 40, 9 * 9 + 40 * 40, 9 * 2 + 40 * 2],
    ),
    "pythagorean-theorem/cable-in-a-wall": (
        min((abs(n * n - 29 * 10_000), n / 100) for n in range(1, 1000))[1],
        [2 + 5, 2**2 + 5**2, round(sqrt(5**2 - 2**2), 2), round(sqrt(2 * 2 + 5 * 2), 2)],
    ),
    "pythagorean-theorem/kite-string": (
        _root(25**2 - 7**2),
        [25 - 7, round(sqrt(25**2 + 7**2), 2), 25**2 - 7**2],
    ),
    "pythagorean-theorem/area-left-free": (
        17 * 17 - 4 * TRIANGLE,
        [17 * 17 - 4 * 2 * TRIANGLE, 17 * 17 - TRIANGLE, 17 * 17, 4 * TRIANGLE],
    ),
    "pythagorean-theorem/across-the-park": (300 + 400 - PARK, [PARK, 300 + 400, PARK - 400]),
}
