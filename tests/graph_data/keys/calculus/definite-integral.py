"""Keys on integrals: midpoint sums put right by their own error, which is exact for cubics."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Function = Callable[[Fraction], Fraction]


def _area(f: Function, start: int, end: int) -> Fraction:
    """Simpson's rule: exact for polynomials up to degree three."""
    a, b = Fraction(start), Fraction(end)
    return (f(a) + 4 * f((a + b) / 2) + f(b)) * (b - a) / 6


def _turn() -> Entry:
    def f(x: Fraction) -> Fraction:
        return 6 * x * x - 4

    ends = f(Fraction(3)) - f(Fraction(1))
    undivided = 6 * (3**3 - 1**3) - 4 * (3 - 1)
    return _area(f, 1, 3), [_area(f, 0, 3), ends, undivided, _area(lambda x: 6 * x * x, 1, 3)]


def _dips() -> Entry:
    def f(x: Fraction) -> Fraction:
        return 4 - 2 * x

    above, below = _area(f, 0, 2), _area(f, 2, 6)
    return above + below, [above - below, above, -(above + below), below]


def _together() -> Entry:
    whole, last = 9, 14
    first = whole - last
    return -first, [first, whole + last, -(whole + last)]


def _strip() -> Entry:
    def f(x: Fraction) -> Fraction:
        return x * x + 1

    step = Fraction(1, 100)
    slope = f(Fraction(4)) - f(Fraction(3)) - 1
    return float(f(Fraction(3)) * step), [f(Fraction(3)), float(slope * step), float(_area(f, 0, 3) * step)]


def _paper() -> Entry:
    def f(x: Fraction) -> Fraction:
        return 3 * x * x - 12

    below, above = _area(f, 0, 2), _area(f, 2, 3)
    return above - below, [above + below, -(above + below), -below, above]


def _skater() -> Entry:
    def speed(t: Fraction) -> Fraction:
        return 6 - t / 2

    end = next(t for t in range(100) if speed(Fraction(t)) == 0)
    return _area(speed, 0, end), [end, 6 * end, speed(Fraction(end)), speed(Fraction(0))]


KEYS: dict[str, Entry] = {
    "definite-integral/your-turn": _turn(),
    "definite-integral/dips-below": _dips(),
    "definite-integral/put-together": _together(),
    "definite-integral/growth-of-the-area": _strip(),
    "definite-integral/area-on-paper": _paper(),
    "definite-integral/skater": _skater(),
}
