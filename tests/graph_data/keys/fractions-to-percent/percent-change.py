"""Keys of this topic: changes carried out as amounts added or taken away, old values found by trying."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

Entry = tuple[object, list[object]]


def _f(value: str | int) -> Fraction:
    return Fraction(value)


def _changed(value: Fraction, percent: Fraction, sign: int) -> Fraction:
    """The value with so many of its hundredths added or taken away."""
    return value + sign * value * percent / 100


def _written(number: Fraction) -> Decimal:
    """As a decimal; each of them ends."""
    return Decimal(number.numerator) / Decimal(number.denominator)


def _percent(change: Fraction | int, of: Fraction | int) -> Fraction:
    return Fraction(change) / Fraction(of) * 100


LAST = _changed(_f(108), _f(25), -1)
BEFORE = next(n for n in range(1, 1000) if _changed(_f(n), _f(15), 1) == 276)
LENT = next(n for n in range(1, 1000) if _changed(_f(n), _f("12.5"), 1) == n + 9)
ONE_ROUND = _changed(_f("0.4"), _f(10), -1)
assert _changed(_changed(_f(100), _f(30), 1), _f(30), -1) == 91

KEYS: dict[str, Entry] = {
    "percent-change/your-turn": (
        _percent(LAST - 80, 80),
        [
            _percent(108 - 80, 80) - 25,
            LAST - 80,
            _percent(108 - 80, 80),
            (LAST - 80) / 80,
            _percent(LAST, 80),
        ],
    ),
    "percent-change/fall-of-a-river": (
        _percent(120 - 96, 120),
        [_percent(120 - 96, 96), 120 - 96, _percent(96, 120)],
    ),
    "percent-change/factor-of-a-fall": (
        _written(_changed(_f(1), _f("3.5"), -1)),
        [
            _written(_f("3.5") / 100),
            _written(_changed(_f(1), _f("3.5"), 1)),
            _written(_changed(_f(1), _f(35), -1)),
            _written(100 - _f("3.5")),
        ],
    ),
    "percent-change/water-use": (
        _changed(_f(650), _f(6), 1),
        [_changed(_f(650), _f(6), 1) - 650, _changed(_f(650), _f(60), 1), 650 + 6, _changed(_f(650), _f(6), -1)],
    ),
    "percent-change/before-the-rise": (
        BEFORE,
        [
            _changed(_f(276), _f(15), -1),
            _f(276) * 15 / 100,
            _changed(_f(276), _f(15), 1),
            276 - BEFORE,
        ],
    ),
    "percent-change/old-value-from-change": (
        LENT,
        [LENT + 9, _f("12.5") / 100 * 9, 9 * _f("12.5"), 9 + _f("12.5")],
    ),
    "percent-change/shrinking-error": (
        _changed(ONE_ROUND, _f(10), -1),
        [
            _changed(_f("0.4"), _f(20), -1),
            ONE_ROUND,
            _f("0.4") - 2 * _f("0.1"),
            _f("0.4") * _f("0.1") * _f("0.1"),
        ],
    ),
}
