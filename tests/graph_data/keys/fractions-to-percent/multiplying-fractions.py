"""Keys of this topic: products found as cells of a square that lie in both shadings."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]


def _cells(rows: int, columns: int) -> set[tuple[int, int]]:
    return set(product(range(rows), range(columns)))


def _of(first: tuple[int, int], second: tuple[int, int]) -> Fraction:
    """The part of the square in the rows of the one fraction and the columns of the other."""
    (rows, all_rows), (columns, all_columns) = first, second
    both = {cell for cell in _cells(all_rows, all_columns) if cell[0] < rows and cell[1] < columns}
    return Fraction(len(both), len(_cells(all_rows, all_columns)))


STRIPED = {cell for cell in _cells(3, 5) if cell[0] < 2}
BLUE = {cell for cell in _cells(3, 5) if cell[1] < 4}

assert _of((5, 6), (1, 2)) == Fraction(5, 12)

KEYS: dict[str, Entry] = {
    "multiplying-fractions/your-turn": (
        _of((2, 3), (9, 14)),
        [
            Fraction(2 + 9, 3 + 14),
            Fraction((42 // 3 * 2) * (42 // 14 * 9), 42),
            Fraction(2 * 14, 3 * 9),
            Fraction(3 * 9, 2 * 14),
        ],
    ),
    "multiplying-fractions/cells-in-both": (
        len(STRIPED & BLUE),
        [len(_cells(3, 5)), len(STRIPED | BLUE), 2 + 4, len(STRIPED) + len(BLUE)],
    ),
    "multiplying-fractions/missing-factor": (
        next(Fraction(n, d) for d in range(1, 20) for n in range(1, 20) if 5 * n * 12 == 5 * 6 * d),
        [12 // 6, _of((5, 6), (5, 12)), Fraction(5, 6) - Fraction(5, 12), Fraction(1, 12 - 6)],
    ),
    "multiplying-fractions/unread-messages": (
        _of((2, 5), (4 - 3, 4)),
        [_of((2, 5), (3, 4)), Fraction(1, 4), _of((3, 5), (1, 4)), Fraction(2 + 1, 5 + 4)],
    ),
}
