"""Keys of this topic: one quotient of changes, fed from formulas, tables and pictures, and the slips beside it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Rule = Callable[[int], Fraction | int]


def _rate(f: Rule, a: int, b: int) -> Fraction:
    return (Fraction(f(b)) - f(a)) / (b - a)


def _tram(t: int) -> int:
    return t * (t + 4)


def _dip(x: int) -> int:
    return x * (x - 3)


TABLE = {2: 7, 5: -2, 9: 4}
PICTURE = {0: -2, 3: 0, 6: 2, 9: 4, 12: 2, 15: 0}
SQUARE_WIDE, SQUARE_HIGH = 3, 2
ERROR = {100: Fraction("0.90"), 300: Fraction("0.50"), 700: Fraction("0.30")}
FAST, SLOW = _rate(ERROR.__getitem__, 100, 300), _rate(ERROR.__getitem__, 300, 700)
FLAT = _rate(PICTURE.__getitem__, 0, 12)
WHOLE = _rate(TABLE.__getitem__, 2, 9)


def _pairs(start: int, step: int, years: int) -> int:
    for _ in range(years):
        start += step
    return start


KEYS: dict[str, Entry] = {
    "average-rate-of-change/your-turn": (
        _rate(_tram, 1, 4),
        [Fraction(_tram(4), 4), _tram(4) - _tram(1), (_tram(4) + _tram(1)) / 2, (_tram(4) - _tram(1)) / 4],
    ),
    "average-rate-of-change/from-a-table": (
        WHOLE,
        [
            -WHOLE,
            (_rate(TABLE.__getitem__, 2, 5) + _rate(TABLE.__getitem__, 5, 9)) / 2,
            1 / WHOLE,
            TABLE[9] - TABLE[2],
        ],
    ),
    "average-rate-of-change/from-a-graph": (
        FLAT,
        [PICTURE[12] - abs(PICTURE[0]), FLAT * SQUARE_WIDE / SQUARE_HIGH, 1 / FLAT, Fraction(PICTURE[12], 12)],
    ),
    "average-rate-of-change/two-stretches": (
        _rate(_dip, 2, 6) - _rate(_dip, 0, 2),
        [
            _rate(_dip, 2, 6) - abs(_rate(_dip, 0, 2)),
            (_dip(6) - _dip(2)) - (_dip(2) - _dip(0)),
            _rate(_dip, 0, 2) - _rate(_dip, 2, 6),
            _rate(_dip, 0, 6),
        ],
    ),
    "average-rate-of-change/birds-on-an-island": (
        next(start for start in range(1000) if _pairs(start, -6, 2018 - 2010) == 130),
        [_pairs(130, -6, 8), _pairs(130, 6, 1), 6 * (2018 - 2010)],
    ),
    "average-rate-of-change/falling-error": (
        FAST / SLOW,
        [
            (ERROR[100] - ERROR[300]) / (ERROR[300] - ERROR[700]),
            float(SLOW / FAST),
            float((SLOW - FAST) * 100),
        ],
    ),
}
