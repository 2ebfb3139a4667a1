"""Keys of this topic: numbers rounded by their distance to both neighbours, and the stretches found by trying."""

from __future__ import annotations

from fractions import Fraction
from math import floor

Entry = tuple[object, list[object]]


def _cut(number: Fraction, places: int) -> Fraction:
    return Fraction(floor(number * 10**places), 10**places)


def _round(number: Fraction, places: int) -> Fraction:
    """The nearer of the two neighbours; the upper one from halfway on."""
    low = _cut(number, places)
    high = low + Fraction(1, 10**places)
    return low if number - low < high - number else high


def _f(text: str) -> Fraction:
    return Fraction(text)


def _shown_as(shown: Fraction, places: int, digits: int, top: int = 6) -> list[Fraction]:
    """All numbers with so many digits behind the point that are rounded to the one shown."""
    tried = (Fraction(n, 10**digits) for n in range(top * 10**digits))
    return [number for number in tried if _round(number, places) == shown]


def _gap(rounding: object) -> set[int]:
    assert callable(rounding)
    return {d for d in range(10) if rounding(_f(f"2.4{d}7")) == _f("2.5")}


READING = _f("1.9485")
HUNDREDTHS = _shown_as(_f("0.35"), 2, 3, 1)
TABLETS = _shown_as(_f("0.50"), 2, 3, 1)

KEYS: dict[str, Entry] = {
    "rounding-decimals/your-turn": (
        _round(READING, 1),
        [_round(_round(READING, 2), 1), _round(READING, 2), _cut(READING, 2)],
    ),
    "rounding-decimals/nine-in-the-way": (
        _round(_f("6.3962"), 2),
        [_cut(_f("6.3962"), 2), Fraction(f"6.3{9 + 1}"), _round(_f("6.3962"), 3)],
    ),
    "rounding-decimals/zeros-in-front": (
        _round(_f("0.0486"), 2),
        [_round(_f("0.0486"), 3), _cut(_f("0.0486"), 2), _cut(_f("0.0486"), 3), 10 * _round(_f("0.0486"), 2)],
    ),
    "rounding-decimals/five-point-zero": (
        min(_shown_as(Fraction(5), 1, 3)),
        [
            min(_shown_as(Fraction(5), 0, 3)),
            Fraction(5) - Fraction(1, 10),
            max(_shown_as(Fraction(5), 1, 3)) + Fraction(1, 1000),
            min(_shown_as(Fraction(5), 2, 3)),
        ],
    ),
    "rounding-decimals/gap-before-the-seven": (
        _gap(lambda number: _round(number, 1)),
        [
            {d for d in range(10) if d > 5},
            _gap(lambda number: _round(_round(number, 2), 1)),
            set(range(10)),  # the 7 at the end is looked at, whatever stands in the gap
        ],
    ),
    "rounding-decimals/up-only-by-detour": (
        len([n for n in HUNDREDTHS if _round(n, 1) == _f("0.3")]),
        [
            len(HUNDREDTHS),
            len([n for n in HUNDREDTHS if _round(n, 1) == _f("0.3") and n > _f("0.345")]),
            len([n for n in HUNDREDTHS if n <= _f("0.350")]),
            len([n for n in HUNDREDTHS if _round(_round(n, 2), 1) == _f("0.3")]),
        ],
    ),
    "rounding-decimals/tablet": (
        max(TABLETS),
        [
            max(TABLETS) + Fraction(1, 1000),
            max(_shown_as(_f("0.5"), 1, 3, 1)),
            max(n for n in (Fraction(k, 1000) for k in range(1000)) if _cut(n, 2) == _f("0.50")),
            max(_shown_as(_f("0.50"), 2, 4, 1)),
        ],
    ),
}
