"""Limits from exact values a millionth on either side of the point, and the widest closeness found by stepping out."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Function = Callable[[Fraction], Fraction]


def _limit(f: Function, at: int) -> Fraction:
    """The simplest fraction that both neighbours at a distance of 10⁻⁹ lie around."""
    step = Fraction(1, 10**9)
    left, right = (f(at + sign * step).limit_denominator(100) for sign in (-1, 1))
    assert left == right
    return right


def _quotient(x: Fraction) -> Fraction:
    return (x * x + 5 * x + 6) / (x * x - 4)


def _difference(h: Fraction) -> Fraction:
    return (2 * (4 + h) ** 2 - 32) / h


def _sledge(t: Fraction) -> Fraction:
    return t * t + 2 * t


def _widest(f: Function, at: int, tolerance: Fraction) -> Fraction:
    n = 1
    while all(abs(f(at + sign * Fraction(n, 1000)) - f(Fraction(at))) < tolerance for sign in (1, -1)):
        n += 1
    return Fraction(n, 1000)


L, M = 4, -2
WHOLE = Fraction(L * L - 3 * M, M + 5)
STRUCK = Fraction(5 * -2 + 6, -4)
EPSILON = Fraction("0.3")
DELTA = _widest(lambda x: 6 * x - 1, 2, EPSILON)

KEYS: dict[str, Entry] = {
    "limit-laws/your-turn": (
        _limit(_quotient, -2),
        [0, STRUCK, _limit(lambda x: (x + 3) / (2 - x), -2), 1 / _limit(_quotient, -2)],
    ),
    "limit-laws/from-two-known-limits": (
        WHOLE,
        [
            Fraction(L * L + 3 * M, M + 5),
            Fraction(L * 2 - 3 * M, M + 5),
            Fraction(L * L - 3 * M, -M + 5),
            L * L - 3 * M,
        ],
    ),
    "limit-laws/step-of-length-h": (
        _limit(_difference, 0),
        [
            _limit(lambda h: (2 * (16 + h * h) - 32) / h, 0),
            _limit(lambda h: ((4 + h) ** 2 - 16) / h, 0),
            _difference(Fraction(1)),
        ],
    ),
    "limit-laws/largest-delta": (float(DELTA), [float(EPSILON * 6), 0.3, float(EPSILON / 2), float(EPSILON / (6 - 1))]),
    "limit-laws/shrinking-time": (
        _limit(lambda t: (_sledge(t) - 15) / (t - 3), 3),
        [_sledge(Fraction(3)) / 3, 0, _limit(lambda t: (t - 3) * (t - 5) / (t - 3), 3), _sledge(Fraction(3))],
    ),
}
