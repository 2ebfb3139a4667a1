"""Keys of this topic: pieces of a common size, counted one by one."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _pieces(numerator: int, denominator: int, size: int) -> int:
    """How many pieces of which `size` make a whole there are in the fraction."""
    return next(n for n in range(10 * size) if n * denominator == numerator * size)


def _whole_numbers_around(pieces: int, size: int) -> set[int]:
    below = max(n for n in range(10) if n * size < pieces)
    return {below, below + 1}


KEYS: dict[str, Entry] = {
    "adding-fractions-with-unlike-denominators/your-turn": (
        Fraction(_pieces(3, 10, 20) + _pieces(1, 4, 20), 20),
        [
            Fraction(3 + 1, 10 + 4),
            Fraction(3 + 1, 20),
            Fraction(_pieces(3, 10, 20) + _pieces(1, 4, 20), 20 + 20),
            Fraction(_pieces(3, 10, 20) - _pieces(1, 4, 20), 20),
        ],
    ),
    "adding-fractions-with-unlike-denominators/eighths-less-sixths": (
        Fraction(_pieces(7, 8, 24) - _pieces(1, 6, 24), 24),
        [
            Fraction(7 - 1, 8 - 6),
            Fraction(7 - 1, 24),
            Fraction(_pieces(7, 8, 24) + _pieces(1, 6, 24), 24),
            Fraction(_pieces(7, 8, 24) - _pieces(1, 6, 24), 8 * 6),
        ],
    ),
    "adding-fractions-with-unlike-denominators/between-which": (
        _whole_numbers_around(_pieces(3, 5, 30) + _pieces(5, 6, 30), 30),
        [{0, 1}, {2, 3}, {3 + 5, 5 + 6}],
    ),
    "adding-fractions-with-unlike-denominators/painted-wall": (
        Fraction(7 - _pieces(1, 3, 12), 12),
        [
            Fraction(7 - 1, 12 - 3),
            Fraction(7 + _pieces(1, 3, 12), 12),
            Fraction(7 - 1, 12),
            Fraction(12 - 7, 12),
        ],
    ),
    "adding-fractions-with-unlike-denominators/three-notes": (
        Fraction(sum(_pieces(1, n, 16) for n in (4, 8, 16)), 16),
        [
            Fraction(3, 4 + 8 + 16),
            Fraction(3, 16),
            Fraction(_pieces(1, 4, 16) + _pieces(1, 8, 16), 16),
        ],
    ),
}
