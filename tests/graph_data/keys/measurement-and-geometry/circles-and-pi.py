"""Keys of this topic: ways round with pi as 314 hundredths, in exact fractions until the last rounding."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

PI = Fraction(314, 100)


def _round(radius: Fraction) -> Fraction:
    return 2 * PI * radius


def _rounded(value: Fraction, places: int = 0) -> float:
    return float(round(value, places))


TABLE = Fraction(3, 2)
TREE = Fraction(220)
GOAT = Fraction(314, 10)
SILL = Fraction(2)
WHEEL, ROAD = Fraction(7, 10), Fraction(1000)

KEYS: dict[str, Entry] = {
    "circles-and-pi/your-turn": (
        _rounded(_round(TABLE / 2), 2),
        [_rounded(_round(TABLE), 2), _rounded(TABLE / PI, 2), _rounded(3 * TABLE, 2)],
    ),
    "circles-and-pi/girth-of-a-tree": (
        _rounded(TREE / PI),
        [_rounded(TREE * PI), _rounded(TREE / PI / 2), _rounded(TREE / 3)],
    ),
    "circles-and-pi/rope-of-a-goat": (
        next(Fraction(n, 10) for n in range(1, 500) if _round(Fraction(n, 10)) == GOAT),
        [GOAT / PI, GOAT / 2, _rounded(GOAT * PI, 1)],
    ),
    "circles-and-pi/half-round-window": (
        _round(SILL / 2) / 2 + SILL,
        [_round(SILL / 2) / 2, _round(SILL / 2) + SILL, _round(SILL / 2)],
    ),
    "circles-and-pi/three-times-as-wide": (
        _round(Fraction(3)) / _round(Fraction(1)),
        [3 * PI, 3 * 3, 3 * 2],
    ),
    "circles-and-pi/turns-of-a-wheel": (
        _rounded(ROAD / _round(WHEEL / 2)),
        [
            _rounded(ROAD / (PI * WHEEL / 2)),
            _rounded(ROAD / WHEEL),
            _rounded(ROAD * _round(WHEEL / 2)),
            _rounded(ROAD / PI),
        ],
    ),
}
