"""Keys on second derivatives: second differences, and slopes compared."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Function = Callable[[Fraction], Fraction]


def _slope(f: Function, at: Fraction | int) -> Fraction:
    """Exact up to degree four."""
    h, x = Fraction(1), Fraction(at)
    return (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h)


def _bend(f: Function, at: Fraction | int) -> Fraction:
    return _slope(lambda x: _slope(f, x), at)


def _turn() -> Entry:
    def f(x: Fraction) -> Fraction:
        return x**4 - 3 * x**3 + 2 * x

    slope = _slope(f, 2)
    return _bend(f, 2), [slope, _bend(f, 2) + 2, slope**2, _bend(lambda x: x**4, 2) - 18]


def _cubic(x: Fraction) -> Fraction:
    return x**3 - 9 * x**2 + 4 * x


def _turns_over() -> Entry:
    places = [Fraction(n, 100) for n in range(-1000, 1001)]
    right = next(x for x in places if _bend(_cubic, x) == 0)
    level = min((x for x in places if 0 < x < 1), key=lambda x: abs(_slope(_cubic, x)))
    return right, [Fraction(18, 2), float(level), -right, Fraction(18, 3)]


def _lift() -> Entry:
    def height(t: Fraction) -> Fraction:
        return t**3 / 2

    speed = _slope(height, 4)
    return _bend(height, 4), [speed, height(Fraction(4)), speed / 4, _bend(height, 1)]


def _tank() -> Entry:
    def content(t: Fraction) -> Fraction:
        return 200 - 40 * t + 2 * t**2

    def outflow(t: Fraction) -> Fraction:
        return -_slope(content, t)

    weaker = outflow(Fraction(0)) - outflow(Fraction(1))
    return weaker, [weaker / 2, outflow(Fraction(0)), outflow(Fraction(1)), -weaker]


KEYS: dict[str, Entry] = {
    "second-derivative/your-turn": _turn(),
    "second-derivative/of-a-fraction": ("2*x^(-3)", ["-x^(-2)", "-2*x^(-3)", "(x^(-2))^2", "2*x^(-1)"]),
    "second-derivative/where-it-turns-over": _turns_over(),
    "second-derivative/acceleration-of-a-lift": _lift(),
    "second-derivative/draining-tank": _tank(),
}
