"""Keys of this topic: roots are found by trying whole numbers, exponents are added and multiplied as fractions."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _root(whole: int, index: int) -> int:
    return next(r for r in range(whole + 1) if r**index == whole)


def _power(whole: int, top: int, bottom: int) -> Fraction:
    return Fraction(_root(whole, bottom)) ** top


HALF, THIRD = Fraction(1, 2), Fraction(1, 3)

KEYS: dict[str, Entry] = {
    "rational-exponents/your-turn": (
        _power(81, -3, 4),
        [-_power(81, 3, 4), _power(81, 3, 4), Fraction(1, _root(81, 4)), 81 * Fraction(-3, 4)],
    ),
    "rational-exponents/root-and-power": (
        _power(64, 2, 3),
        [_power(64, 3, 2), _root(64, 3), 64**2, 64 * Fraction(2, 3)],
    ),
    "rational-exponents/back-from-a-power": (
        next(r**3 for r in range(1, 100) if r**2 == 25),
        [25 / Fraction(2, 3), _root(25, 2), 25**3, 25 * Fraction(2, 3)],
    ),
    "rational-exponents/one-over-a-root": (
        0 - Fraction(3, 4),
        [Fraction(3, 4), -1 / Fraction(3, 4), 1 / Fraction(3, 4), -3 * 4],
    ),
    "rational-exponents/three-laws": (
        (HALF + THIRD) * 6 - 1,
        [HALF * THIRD * 6 - 1, Fraction(1 + 1, 2 + 3) * 6 - 1, HALF + THIRD + 6 - 1, (HALF + THIRD) * 6],
    ),
    "rational-exponents/both-factors": (
        f"{_power(8, 2, 3)}*a^{6 * 2 // 3}",
        [
            f"{8 * Fraction(2, 3)}*a^{6 * 2 // 3}",
            f"8*a^{6 * 2 // 3}",
            f"{_root(8, 3)}*a^{6 // 3}",
            f"{8**2}*a^{6 * 2}",
        ],
    ),
    "rational-exponents/horse-and-hamster": (
        _power(10_000, 3, 4),
        [10_000 * Fraction(3, 4), _root(10_000, 4), 10_000, 10_000**3],
    ),
}
