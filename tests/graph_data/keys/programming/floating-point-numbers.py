"""Floats listed with exact fractions, gaps read off the list; Python's own gaps by asking for the next float."""

from __future__ import annotations

from fractions import Fraction
from math import nextafter

Entry = tuple[object, list[object]]


def _floats(bits: int, low: int, high: int) -> list[Fraction]:
    """All floats with so many bits of significand whose exponents run from low up to high."""
    significands = [Fraction(n, 2 ** (bits - 1)) for n in range(2 ** (bits - 1), 2**bits)]
    return [s * Fraction(2) ** e for e in range(low, high + 1) for s in significands]


def _around(number: int, bits: int, high: int = 6) -> set[int]:
    floats = _floats(bits, -2, high)
    return {int(max(f for f in floats if f < number)), int(min(f for f in floats if f > number))}


def _log2(gap: Fraction) -> int:
    k = -200
    while Fraction(2) ** k < gap:
        k += 1
    assert Fraction(2) ** k == gap
    return k


def _gap(number: float) -> Fraction:
    """The gap of Python's floats above a number."""
    return Fraction(nextafter(number, 2 * number)) - Fraction(number)


def _value(digits: str, exponent: int) -> Fraction:
    """A binary numeral with a point, times a power of two."""
    whole, _, behind = digits.partition(".")
    return sum(
        (Fraction(2) ** (exponent - place) for place, bit in enumerate(whole + behind) if bit == "1"),
        Fraction(0),
    )


def _halvings(number: Fraction) -> list[Fraction]:
    row = [number]
    while row[-1] >= 1:
        row.append(row[-1] / 2)
    return row


def _stuck(bits: int) -> int:
    """The first exponent at which a step of 1 leads at most halfway to the next float."""
    e = 0
    while Fraction(2) ** (e - (bits - 1)) < 2:
        e += 1
    return e


SIX = _halvings(Fraction(13, 2))

KEYS: dict[str, Entry] = {
    "floating-point-numbers/your-turn": (
        _around(27, 4),
        [
            _around(27, 3),
            {27 - 1, 27},
            _around(27, 1),
        ],
    ),
    "floating-point-numbers/value-of-a-float": (
        _value("1.011", 3),
        [1.011 * 8, float(_value("1.011", 0)), _value("1.011", 4), float(_value("1.011", 0) * 3)],
    ),
    "floating-point-numbers/significand-of-a-number": (
        float(next(s for s in SIX if s < 2)),
        [float(SIX[1]), float(next(s for s in SIX if s < 1)), 6.5 / 10, float(SIX[0])],
    ),
    "floating-point-numbers/gap-near-a-thousand": (
        _log2(_gap(1000.0)),
        [_log2(_gap(1.0)), _log2(_gap(1024.0)), _log2(_gap(1000.0) / 2), -_log2(_gap(1000.0))],
    ),
    "floating-point-numbers/every-how-many": (
        _gap(2.0**55),
        [_gap(2.0**55) / 2, _log2(_gap(2.0**55)), _gap(2.0**53), _gap(2.0**56)],
    ),
    "floating-point-numbers/stuck-counter": (_stuck(24), [_stuck(23), _stuck(25), _stuck(53)]),
}
