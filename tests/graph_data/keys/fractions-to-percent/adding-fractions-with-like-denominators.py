"""Keys of this topic: pieces laid in a row and counted, and taken from it again."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _row(size: int, *counts: int) -> Fraction:
    """The length of a row that has so many pieces of ``1/size`` from each of the fractions."""
    pieces = [Fraction(1, size) for count in counts for _ in range(count)]
    return sum(pieces, Fraction(0))


def _without(size: int, count: int, gone: int) -> Fraction:
    """What is left of a row of ``count`` pieces when so many are taken off it."""
    pieces = [Fraction(1, size)] * count
    for _ in range(gone):
        pieces.pop()
    return sum(pieces, Fraction(0))


NAME = "adding-fractions-with-like-denominators"
MISSING = next(count for count in range(20) if _row(10, 3, count) == Fraction(9, 10))

KEYS: dict[str, Entry] = {
    f"{NAME}/your-turn": (
        _row(9, 7, 4),
        [Fraction(7 + 4, 9 + 9), _row(9, 7, 4) - 1, _without(9, 7, 4), Fraction(7 * 4, 9)],
    ),
    f"{NAME}/from-a-full-reel": (
        _without(11, 11, 4),
        [Fraction(4, 11), Fraction(4 - 1, 11), _without(11, 11, 1), _without(11, 12, 4)],
    ),
    f"{NAME}/gap-in-tenths": (
        _row(10, MISSING),
        [_row(10, 3, 9), MISSING, _without(10, 10, 9), Fraction(MISSING, 10 + 10)],
    ),
    f"{NAME}/past-one-and-back": (
        _without(6, 13, 8),
        [_row(6, 13, 8), 13 - 8, _without(6, 12, 8), _without(6, 13, 2 * 6)],
    ),
    f"{NAME}/bar-of-music": (
        1 - _row(8, 2, 2, 3),
        [_row(8, 2, 2, 3), 1 - _row(8, 2, 3), 1 - Fraction(2 + 2 + 3, 8 + 8 + 8), 1 - _row(8, 3)],
    ),
    f"{NAME}/to-the-lake-and-back": (
        next(_row(10, way) for way in range(20) if _row(10, way, way) == Fraction(14, 10)),
        [Fraction(14 // 2, 10 // 2), _row(10, 14, 14), _without(10, 14, 10)],
    ),
}
