"""Keys of this topic: quotients found by taking away again and again, in the smallest pieces."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _f(text: str) -> Fraction:
    return Fraction(text)


def _quotient(dividend: Fraction, divisor: Fraction) -> Fraction:
    """How often the divisor can be taken away, then a tenth of it, and so on, until nothing is left."""
    total, unit = Fraction(0), Fraction(1)
    while dividend:
        while dividend >= divisor * unit:
            dividend -= divisor * unit
            total += unit
        unit /= 10
        assert unit > Fraction(1, 10**6)
    return total


WHOLE, REST = divmod(52, 8)
NINE, LEFT = divmod(37, 4)
SHOWN = _f("2.6") - _f("0.2")
VALUES = [_quotient(_f("5.6"), _f(d)) for d in ("7", "1.4", "0.8", "0.07")]
assert sorted(VALUES) == VALUES
assert _quotient(_f("4.8"), _f("0.16")) == _quotient(_f("480"), _f("16")) == _quotient(_f("48"), _f("1.6"))

KEYS: dict[str, Entry] = {
    "dividing-decimals/your-turn": (
        _quotient(_f("5.2"), _f("0.8")),
        [
            _quotient(_f("5.2"), Fraction(8)),
            Fraction(f"{WHOLE}.{REST}"),
            _f("5.2") * _f("0.8"),
            _quotient(100 * _f("5.2"), 10 * _f("0.8")),
        ],
    ),
    "dividing-decimals/nothing-to-share": (
        _quotient(_f("6.12"), Fraction(3)),
        [
            Fraction(f"{6 // 3}.{12 // 3}"),
            10 * _quotient(_f("6.12"), Fraction(3)),
            2 + Fraction(12 // 3 - 1, 100),  # one row too early in the table of threes
        ],
    ),
    "dividing-decimals/past-the-last-digit": (
        _quotient(_f("3.7"), Fraction(4)),
        [
            Fraction(NINE, 10),
            _quotient(Fraction(37), Fraction(4)),
            Fraction(f"0.{NINE}{LEFT}"),
            Fraction(370 // 4, 100),
        ],
    ),
    "dividing-decimals/different-lengths": (
        _quotient(_f("0.27"), _f("0.006")),
        [
            _quotient(100 * _f("0.27"), 1000 * _f("0.006")),
            _quotient(_f("0.27"), 1000 * _f("0.006")),
            _quotient(Fraction(2700), Fraction(6)),
        ],
    ),
    "dividing-decimals/film-frames": (
        _quotient(SHOWN, _f("0.04")),
        [
            _quotient(_f("2.6"), _f("0.04")),
            _quotient(10 * SHOWN, 100 * _f("0.04")),
            _quotient(SHOWN, 100 * _f("0.04")),
            SHOWN * _f("0.04"),
        ],
    ),
}
