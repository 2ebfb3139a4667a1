"""Keys of this topic: fractions as decimals and back, found by trying denominators and counting parts."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

Entry = tuple[object, list[object]]


def _goal(denominator: int) -> int:
    """The smallest of 10, 100 and 1000 that the denominator divides."""
    return next(power for power in (10, 100, 1000) if power % denominator == 0)


def _scaled(numerator: int, denominator: int) -> int:
    """The numerator over that power of ten."""
    return numerator * (_goal(denominator) // denominator)


def _point(numerator: int, power: int) -> Decimal:
    """So many tenths, hundredths or thousandths, written with a point."""
    return Decimal(numerator) / power


assert _goal(25) == _goal(50) == 100
assert _goal(8) == 1000

KEYS: dict[str, Entry] = {
    "relating-fractions-and-decimals/your-turn": (
        _point(_scaled(9, 25), 100),
        [_point(9, 100), 9 + _point(25, 100), _point(9 + 75, 25 + 75), _point(_scaled(9, 25), 10)],
    ),
    "relating-fractions-and-decimals/lamp-oil": (
        _point(_scaled(3, 50), 100),
        [_point(_scaled(3, 50), 10), _point(3, 100), _point(3 + 50, 50 + 50), _point(_scaled(3, 50), 1000)],
    ),
    "relating-fractions-and-decimals/thickness-of-foil": (
        Fraction(int("007"), 10 ** len("007")),
        [Fraction(7, 10 ** len("00")), Fraction(7, 10), Fraction(1, 7)],
    ),
    "relating-fractions-and-decimals/twentieths": (
        next(n for n in range(100) if Fraction(n, 20) == Fraction(45, 100)),
        [45, 100 // 20, 45 * 2, 45 * (100 // 20), Fraction(45, 100)],
    ),
    "relating-fractions-and-decimals/tank-in-fifths": (
        next(n for n in range(100) if Fraction(n, 5) == Fraction(8, 10)),
        [8, 5, 8 * 2, Fraction(8, 10)],
    ),
    "relating-fractions-and-decimals/wrong-line": (
        _point(_scaled(1, 5), 10),
        [_point(15, 100), _point(5, 10), _point(5, 100), _point(_scaled(2, 5), 10)],
    ),
    "relating-fractions-and-decimals/drill": (
        _point(_scaled(5, 8), 1000),
        [_point(58, 100), _point(5, 1000), _point(_scaled(5, 8), 100), 5 + _point(8, 10)],
    ),
}
