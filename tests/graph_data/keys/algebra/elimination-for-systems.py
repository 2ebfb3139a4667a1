"""Keys of this topic: systems solved by determinants, which elimination never uses, and slips carried through."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]
Number = Fraction | int


def _two(a: int, b: int, e: Number, c: int, d: int, f: Number) -> list[str]:
    """The solution of ax + by = e and cx + dy = f."""
    below = a * d - b * c
    return [str(Fraction(e * d - b * f) / below), str(Fraction(a * f - e * c) / below)]


def _row(numbers: list[str]) -> str:
    return "[" + ", ".join(numbers) + "]"


TURN = _two(3, 4, 10, 5, -6, 42)
SIGNS = _two(5, -2, 4, 3, -2, -4)
THREE = next(
    [x, y, z]
    for x, y, z in product(range(-12, 13), repeat=3)
    if x + y + z == 4 and x - y + z == 10 and 2 * x + y - z == 5
)
WITH, AGAINST = Fraction(48, 2), Fraction(42, 3)
FERRY = _two(1, 1, WITH, 1, -1, AGAINST)


def _from_y(y: int) -> list[int]:
    """x and z once y is known: the sum of the first and the third equation is 3x + 2y = 9."""
    x = (9 - 2 * y) // 3
    return [x, y, 4 - x - y]


def _right_sides_kept() -> str:
    """Only the left sides were multiplied: 19x = 10 + 42."""
    x = Fraction(10 + 42, 3 * 3 + 2 * 5)
    return _row([str(x), str((10 - 3 * x) / 4)])


KEYS: dict[str, Entry] = {
    "elimination-for-systems/your-turn": (
        _row(TURN),
        [
            _row(TURN[::-1]),
            _row([TURN[0], str(Fraction(10 + 3 * int(TURN[0]), 4))]),
            _right_sides_kept(),
            _row([TURN[0], str(-Fraction(TURN[1]))]),
        ],
    ),
    "elimination-for-systems/multiplier": (
        Fraction(-6, 2),
        [Fraction(6, 2), Fraction(7, 5), 6, Fraction(-2, 6)],
    ),
    "elimination-for-systems/subtract-with-signs": (
        _row(SIGNS),
        [
            _row(["0", str(Fraction(5 * 0 - 4, 2))]),
            _row([str(Fraction(4 - -4, 5 + 3)), str(Fraction(5 * 1 - 4, 2))]),
            _row([SIGNS[0], str(-Fraction(SIGNS[1]))]),
            _row(["8", str(Fraction(5 * 8 - 4, 2))]),
        ],
    ),
    "elimination-for-systems/three-unknowns": (
        THREE,
        [_from_y((10 - 4) // 2), [THREE[0], THREE[1], 4 - THREE[0] + THREE[1]], [3, -3, 4], THREE[::-1]],
    ),
    "elimination-for-systems/river-ferry": (
        _row(FERRY),
        [
            _row(FERRY[::-1]),
            _row([str((48 + 42) // 2), str((48 - 42) // 2)]),
            _row([str(WITH), str(AGAINST)]),
            _row([str(WITH + AGAINST), str(WITH - AGAINST)]),
        ],
    ),
}
