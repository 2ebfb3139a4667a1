"""Keys of this topic: powers by repeated multiplying or dividing from 1, and exponents found by trial."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _power(base: Fraction | int, exponent: int) -> Fraction:
    """From 1, one factor up or one division down for each step of the exponent."""
    value = Fraction(1)
    for _ in range(abs(exponent)):
        value = value * base if exponent > 0 else value / base
    return value


def _exponent(base: int, value: Fraction) -> int:
    return next(n for n in range(-40, 41) if _power(base, n) == value)


def _text(number: int, a: int, b: int) -> str:
    """Each power on the side of the bar where its exponent is positive."""
    powers = {"a": a, "b": b}
    above = "*".join([str(number), *(f"{name}^{n}" for name, n in powers.items() if n > 0)])
    below = "*".join(f"{name}^{-n}" for name, n in powers.items() if n < 0)
    return f"{above}/({below})" if below else above


FIFTHS = Fraction(2, 5)
BELOW = _power(2, -3) * _power(2, 7)  # with x = 2
HERS = Fraction(1, 2)  # at x = 1

KEYS: dict[str, Entry] = {
    "zero-and-negative-exponents/your-turn": (
        _text(10 // 5, _exponent(3, _power(3, -4) / _power(3, -6)), -3),
        [
            _text(10 // 5, -4 - 6, -3),
            _text(10 // 5, -6 - -4, -3),
            _text(10 // 5, -4 - -6, 3),
            _text(10 - 5, -4 - -6, -3),
        ],
    ),
    "zero-and-negative-exponents/fraction-base": (
        _power(FIFTHS, -2),
        [_power(FIFTHS, 2), -_power(FIFTHS, 2), 1 / FIFTHS, FIFTHS * -2],
    ),
    "zero-and-negative-exponents/two-small-powers": (
        _power(-3, 0) + 12 * _power(2, -2),
        [
            0 + 12 * _power(2, -2),
            -3 + 12 * _power(2, -2),
            _power(-3, 0) + 12 * _power(2, 2),
            _power(-3, 0) - 12 * _power(2, 2),
        ],
    ),
    "zero-and-negative-exponents/under-the-bar": (
        _exponent(2, 1 / BELOW),
        [
            _exponent(2, BELOW),
            _exponent(2, 1 / (_power(2, 3) * _power(2, 7))),
            _exponent(2, 1 / _power(2, -3 * 7)),
        ],
    ),
    "zero-and-negative-exponents/how-far-off": (
        2 * _power(1, -3) / HERS,
        [1 / HERS, HERS / (2 * _power(1, -3)), _power(2, 3)],
    ),
    "zero-and-negative-exponents/which-quotient": (
        next(n for n in range(20) if _power(4, 2) / _power(4, n) == _power(4, -3)),
        [2 + -3, 3 - 2, 2 * 3],
    ),
    "zero-and-negative-exponents/camera-dial": (
        _power(2, -2) / _power(2, -7),
        [_power(2, -7) / _power(2, -2), 7 - 2, Fraction(7, 2), _power(2, 2) * _power(2, 7)],
    ),
}
