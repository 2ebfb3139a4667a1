"""Keys of this topic: numerator and denominator are divided by every number that divides both."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

Entry = tuple[object, list[object]]


def _lowest(top: int, bottom: int) -> str:
    """Lowest terms, one shared factor after the other."""
    for factor in range(min(top, bottom), 1, -1):
        while top % factor == 0 and bottom % factor == 0:
            top, bottom = top // factor, bottom // factor
    return f"{top}/{bottom}"


def _shared(first: int, second: int) -> list[int]:
    """All numbers that divide both."""
    return [factor for factor in range(1, min(first, second) + 1) if first % factor == 0 and second % factor == 0]


CHAIN = ["48/72", "24/36", "8/12", "4/8", "1/2"]
STEPS = [Fraction(before) == Fraction(after) for before, after in pairwise(CHAIN)]
FACTOR = max(_shared(90, 126))
RIGHT, SHOWN = 132, 180
WRONG = SHOWN - RIGHT
(NUMERATOR,) = (top for top in range(20, 25) if _shared(top, 42) == [1])

KEYS: dict[str, Entry] = {
    "simplifying-fractions/your-turn": (
        _lowest(90, 126),
        [
            _lowest(90 // 2, 126),
            _lowest(90 // 9, 126 // 18),
            _lowest(90 - FACTOR, 126 - FACTOR),
            _lowest(126 - 90, 126),
        ],
    ),
    "simplifying-fractions/at-a-stroke": (max(_shared(42, 70)), [7, 2, 70 - 42, 42]),
    "simplifying-fractions/one-numerator": (NUMERATOR, [21, 20, 22, 24]),
    "simplifying-fractions/false-step": (STEPS.index(False) + 1, [n + 1 for n, kept in enumerate(STEPS) if kept]),
    "simplifying-fractions/struck-fives": (
        _lowest(35, 75),
        [f"{str(35).replace('5', '')}/{str(75).replace('5', '')}", f"{35 // 5}/75"],
    ),
    "simplifying-fractions/digits-read-wrongly": (
        _lowest(WRONG, SHOWN),
        [_lowest(RIGHT, SHOWN), _lowest(WRONG, RIGHT), _lowest(WRONG // 2, SHOWN)],
    ),
}
