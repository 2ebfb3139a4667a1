"""Keys on quotients: slopes of the quotients themselves, by small differences."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]


def _slope(f: Callable[[Fraction], Fraction], at: int) -> Fraction:
    """A five-point difference, read as the nearest simple fraction."""
    h, x = Fraction(1, 4096), Fraction(at)
    value = (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h)
    return value.limit_denominator(60)


def _turn() -> Entry:
    right = _slope(lambda x: 3 * x / (x + 2), 1)
    return right, [-right, Fraction(3, 1), right * 3, Fraction(3 * 3 + 3 * 1, 3**2)]


def _lines(u: int, du: int, v: int, dv: int) -> Fraction:
    return _slope(lambda x: (u + du * x) / (v + dv * x), 0)


def _four() -> Entry:
    right = _lines(4, 5, 2, -3)
    return float(right), [float(_lines(4, 5, 2, 3)), float(-right), float(right * 2), round(5 / -3, 2)]


def _copies() -> Entry:
    right = _slope(lambda x: (4 + 2 * x) / x, 2)
    return right, [-right, 2, (4 + 2 * 2) / 2, right * 2]


KEYS: dict[str, Entry] = {
    "quotient-rule/your-turn": _turn(),
    "quotient-rule/four-numbers": _four(),
    "quotient-rule/simplified-top": (
        "(2*(x - 3) - (2*x + 1))/(x - 3)^2",
        [
            "((2*x + 1) - 2*(x - 3))/(x - 3)^2",
            "(2*(x - 3) - 2*x + 1)/(x - 3)^2",
            "2/1",
            "(2*(x - 3) - (2*x + 1))/(x - 3)",
        ],
    ),
    "quotient-rule/second-factor": (
        "-(x^2 + 1)^(-2)*2*x",
        ["-(x^2 + 1)^(-2)", "(2*x)^(-1)", "(x^2 + 1)^(-2)*2*x", "-(x^2 + 1)^(-1)*2*x"],
    ),
    "quotient-rule/shorter-way": ("2*3*x", ["(18*x^2 - 2)/2", "3*x^2 - 1", "2*3*x - 1"]),
    "quotient-rule/cost-a-copy": _copies(),
}
