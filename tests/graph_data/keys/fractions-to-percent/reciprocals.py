"""Keys of this topic: for each number the partner with the product 1, found by trying fractions."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _partner(number: Fraction) -> Fraction:
    """The fraction whose product with the number has the same number above and below the bar."""
    tries = (Fraction(n, d) for d in range(1, 100) for n in range(1, 100))
    return next(other for other in tries if other * number == 1)


AFTER = 42
BEFORE = next(n for n in range(1000) if n * 7 == AFTER * 10)

KEYS: dict[str, Entry] = {
    "reciprocals/your-turn": (
        BEFORE,
        [Fraction(AFTER * 7, 10), AFTER + Fraction(AFTER * 3, 10), AFTER // 7, AFTER * 10],
    ),
    "reciprocals/turned-over": (
        _partner(Fraction(9, 4)),
        [Fraction(9, 4), Fraction(9, 4) - 1, Fraction(1, 4) / Fraction(9, 4)],
    ),
    "reciprocals/of-a-whole-number": (_partner(Fraction(8)), [8, 0, 8 - 1]),
    "reciprocals/gap-in-the-product": (
        next(n for n in range(1, 1000) if Fraction(3, 10) * Fraction(20, n) == 1),
        [3, 3 * 20, 3 + (20 - 10)],
    ),
    "reciprocals/shrink-and-enlarge": (
        _partner(Fraction(2, 5)),
        [1 - Fraction(2, 5), 1 + (1 - Fraction(2, 5)), Fraction(2, 5), _partner(Fraction(1, 5))],
    ),
    "reciprocals/two-wheels": (
        _partner(Fraction(7, 3)),
        [Fraction(7, 3), Fraction(7, 3) - 1, Fraction(1, 7)],
    ),
}
