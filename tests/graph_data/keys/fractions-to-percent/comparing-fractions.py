"""Keys of this topic: fractions compared by counting pieces of a common size."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _larger(one: tuple[int, int], other: tuple[int, int]) -> Fraction:
    """The larger of two fractions, counted in pieces of the product of the denominators."""
    (a, b), (c, d) = one, other
    return Fraction(a, b) if a * d > c * b else Fraction(c, d)


KEYS: dict[str, Entry] = {
    "comparing-fractions/eighths-and-elevenths": (
        _larger((5, 8), (7, 11)),
        [Fraction(5, 8), abs(Fraction(5, 8) - Fraction(7, 11))],
    ),
    "comparing-fractions/which-denominators": (
        {n for n in range(1, 100) if 3 * n < 3 * 8 and 3 * n > 3 * 5},
        [{n for n in range(1, 100) if 5 <= n <= 8}, {6}, {7}, {4}],
    ),
    "comparing-fractions/least-twelfths": (
        next(n for n in range(100) if n * 8 > 5 * 12),
        [
            max(n for n in range(100) if n * 8 < 5 * 12),
            5 + (12 - 8),
            12 // 2,
            min(n for n in range(0, 99, 2) if n > 15),
            min(Fraction(n, 12) for n in range(100) if n * 8 > 5 * 12),
        ],
    ),
}
