"""Keys of this topic: roots found by trying squares in exact fractions."""

from __future__ import annotations

from fractions import Fraction
from itertools import count

Entry = tuple[object, list[object]]


def _below(number: Fraction | int, places: int) -> Fraction:
    """The largest decimal of so many places whose square is not above the number."""
    step = Fraction(1, 10**places)
    return next(n * step for n in count() if ((n + 1) * step) ** 2 > number)


def _rounded(number: int, places: int) -> Fraction:
    low, step = _below(number, places), Fraction(1, 10**places)
    return low + step if (low + step / 2) ** 2 < number else low


def _decimal(value: Fraction) -> float:
    return float(value)


LOW = int(_below(130, 0))
WITHIN = [n for n in range(100) if 6 * 6 < n < 7 * 7]
SIDE = _below(Fraction("1.44"), 1)

KEYS: dict[str, Entry] = {
    "square-roots/your-turn": (
        _decimal(_rounded(70, 1)),
        [_decimal(_below(70, 1)), 70 / 2, _below(70, 0), _decimal(_below(70, 1) + Fraction(1, 20))],
    ),
    "square-roots/root-of-a-decimal": (
        _decimal(_below(Fraction("0.64"), 2)),
        [
            _decimal(_below(Fraction("0.0064"), 2)),
            _decimal(Fraction("0.64") / 2),
            _below(64, 0),
            _decimal(Fraction("0.64") ** 2),
        ],
    ),
    "square-roots/two-fences": (
        {LOW, LOW + 1},
        [{LOW**2, (LOW + 1) ** 2}, {LOW - 1, LOW}, {LOW + 1, LOW + 2}, {130 // 2 - 1, 130 // 2 + 1}],
    ),
    "square-roots/between-six-and-seven": (
        len(WITHIN),
        [7 * 7 - 6 * 6, len(range(36, 49 + 1)), len(range(6 + 1, 7))],
    ),
    "square-roots/two-places": (
        _decimal(_rounded(40, 2)),
        [
            _decimal(_below(40, 2) + Fraction(1, 100)),
            _decimal(_rounded(40, 1)),
            _decimal(_below(40, 2) + Fraction(1, 200)),
            40 / 2,
        ],
    ),
    "square-roots/camera-chip": (
        _decimal(4 * SIDE),
        [
            _decimal(SIDE),
            _decimal(4 * Fraction("1.44")),
            _decimal(4 * Fraction("1.44") / 2),
            _decimal(4 * _below(Fraction("0.0144"), 2)),
        ],
    ),
}
