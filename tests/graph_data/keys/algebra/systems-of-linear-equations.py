"""Keys of this topic: systems solved by trying every pair of whole numbers, crossings by comparing heights."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]


def _pair(*fits: Callable[[int, int], bool]) -> list[int]:
    """The one pair of integers that fits all."""
    found = [[x, y] for x in range(-130, 131) for y in range(-130, 131) if fits[0](x, y) and all(f(x, y) for f in fits)]
    assert len(found) == 1
    return found[0]


TURN = _pair(lambda x, y: 3 * x + y == 2, lambda x, y: 2 * x - 3 * y == 27)
ONLY_FIRST = _pair(lambda x, y: 2 * x - 3 * 2 - 3 * x == 27, lambda x, y: y == 2 - 3 * x)
CROSS = _pair(lambda x, y: y == 2 * x + 1, lambda x, y: y == -x + 10)
SLIP = _pair(lambda x, y: 2 * x - x == 10 - 1, lambda x, y: y == 2 * x + 1)
HEIGHTS = {x: (1 + 2 * x, 9 - Fraction(3, 2) * x) for x in range(5)}
BEFORE = next(x for x in HEIGHTS if HEIGHTS[x + 1][0] > HEIGHTS[x + 1][1])
ANIMALS = _pair(lambda c, d: c + d == 120, lambda c, d: c == 2 * d - 15)
WEIGHTS = _pair(lambda w, b: 2 * w + b == 11, lambda w, b: 5 * w + b == 23)

KEYS: dict[str, Entry] = {
    "systems-of-linear-equations/your-turn": (
        TURN,
        [TURN[::-1], [TURN[0], 2 + 3 * TURN[0]], ONLY_FIRST, [TURN[0], 0]],
    ),
    "systems-of-linear-equations/where-they-cross": (
        CROSS,
        [CROSS[::-1], SLIP, [CROSS[0], 10], [CROSS[0], 2 * CROSS[0]]],
    ),
    "systems-of-linear-equations/between-which": (BEFORE, [BEFORE + 1, BEFORE - 1, 4, HEIGHTS[2][0]]),
    "systems-of-linear-equations/parallel-k": (
        Fraction(-6, -2),
        [6, Fraction(-6, 2), Fraction(5, -2), -6],
    ),
    "systems-of-linear-equations/cats-and-dogs": (
        ANIMALS,
        [
            ANIMALS[::-1],
            _pair(lambda c, d: c + d == 120, lambda c, d: c == 2 * d),
            _pair(lambda c, d: c + d == 120, lambda c, d: c == 2 * d + 15),
            [120 // 2, 120 // 2],
        ],
    ),
    "systems-of-linear-equations/slope-and-bias": (
        WEIGHTS,
        [
            WEIGHTS[::-1],
            [23 - 11, 11 - 2 * (23 - 11)],
            [WEIGHTS[0], 11 + 2 * WEIGHTS[0]],
            [11 / 2, 0],
        ],
    ),
}
