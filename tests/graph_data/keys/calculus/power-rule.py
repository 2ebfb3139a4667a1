"""Keys on the power rule: slopes by a five-point difference, exact for powers up to the fourth."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]


def _slope(f: Callable[[Fraction], Fraction], at: float) -> float:
    h, x = Fraction(1, 1024), Fraction(at)
    return round(float((f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h)), 5)


def _cube(x: Fraction) -> Fraction:
    return x**3


def _turn() -> Entry:
    right = _slope(lambda x: x**4, -2)
    return right, [-right, (-2) ** 3, (-2) ** 4, 4 * (-2) ** 4]


def _wanted(rate: Callable[[float], float], wanted: float) -> float:
    """The hundredth at which a growing rate reaches what is wanted."""
    return min((n / 100 for n in range(1, 4000)), key=lambda x: abs(rate(x) - wanted))


def _where() -> Entry:
    right = _wanted(lambda x: _slope(_cube, x), 75)
    return right, [right**2, _wanted(lambda x: x**3, 75), _wanted(lambda x: x * x, 75)]


def _ways(steps: int) -> int:
    return sum(picks.count("h") == steps for picks in product("xh", repeat=6))


KEYS: dict[str, Entry] = {
    "power-rule/your-turn": _turn(),
    "power-rule/one-over-a-square": ("x^(-3)*(-2)", ["-2*x^(-1)", "2*x^(-3)", "(2*x)^(-1)", "-2*x^(-2)"]),
    "power-rule/where-the-slope-is-75": _where(),
    "power-rule/how-many-single-steps": (_ways(1), [6 - 1, _ways(0), _ways(2)]),
    "power-rule/slope-of-one-over-x": (_slope(lambda x: 1 / x, -2), [0.25, -1 / -2, 1 / -2]),
    "power-rule/cube-shaped-tank": (_slope(_cube, 4), [4**3, 5**3 - 4**3, 4**2, 3 * 4]),
}
