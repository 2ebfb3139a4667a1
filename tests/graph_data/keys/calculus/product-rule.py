"""Keys on the product rule: slopes of the products themselves, by differences."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]


def _slope(f: Callable[[Fraction], Fraction], at: int) -> float:
    """Exact for polynomials up to degree four, near enough above."""
    h, x = Fraction(1, 4096), Fraction(at)
    return round(float((f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h)), 6)


def _turn() -> Entry:
    def u(x: Fraction) -> Fraction:
        return x**2 + 2

    def v(x: Fraction) -> Fraction:
        return x**3 - 1

    du, dv = _slope(u, 1), _slope(v, 1)
    return _slope(lambda x: u(x) * v(x), 1), [du * dv, du * float(v(Fraction(1))), du + dv]


def _lines(u: float, du: float, v: float, dv: float) -> tuple[float, float]:
    """The slope of the product of two lines through these heights, and its gain over a whole step."""
    whole = (u + du) * (v + dv) - u * v
    return _slope(lambda x: Fraction(u + du * x) * Fraction(v + dv * x), 0), whole


def _four() -> Entry:
    u, du, v, dv = -2, 5, 3, 7
    return _lines(u, du, v, dv)[0], [du * dv, du * u + v * dv, _lines(-u, du, v, dv)[0], du * v]


def _photograph() -> Entry:
    rate, whole = _lines(12, 2, 9, 1.5)
    return rate, [2 * 1.5, 2 * 12 + 1.5 * 9, whole, 2 * 9]


def _missing() -> Entry:
    right = _slope(lambda x: x**2 * (x + 3), 2)
    pupil = 2 * 2 * (2 + 3)
    return right - pupil, [pupil, right, 2]


def _soup() -> Entry:
    rate = _lines(5, 0.1, 80, -2)[0]
    return rate, [_lines(5, 0.1, 80, 2)[0], round(0.1 * -2, 6), 0.1 * 80, 5 * -2]


KEYS: dict[str, Entry] = {
    "product-rule/your-turn": _turn(),
    "product-rule/four-numbers": _four(),
    "product-rule/without-expanding": (
        "5*x^4 - 15*x^2 + 4*x",
        [
            "3*x^2*2*x",
            "3*x^4 - 15*x^2",
            "3*x^5 + 6*x^2 + 2*x^3 - 10*x",
            "3*x^4 - 15*x^2 - 2*x^4 - 4*x",
        ],
    ),
    "product-rule/strips-of-a-photograph": _photograph(),
    "product-rule/find-the-error-by-expanding": _missing(),
    "product-rule/takings-of-a-stall": _soup(),
}
