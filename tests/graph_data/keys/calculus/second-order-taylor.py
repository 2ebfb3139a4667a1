"""Keys on quadratics that match: coefficients from binomials, lowest points by trying."""

from __future__ import annotations

from collections.abc import Callable
from math import comb

Entry = tuple[object, list[object]]


def _quadratic(value: float, slope: float, bend: float) -> Callable[[float], float]:
    """The quadratic whose second difference is the bend, built up in small steps of constant acceleration."""

    def at(h: float, steps: int = 4000) -> float:
        small, position, speed = h / steps, value, slope
        for _ in range(steps):
            position += small * (speed + bend * small / 2)
            speed += bend * small
        return round(position, 6)

    return at


def _turn() -> Entry:
    terms = [f"{comb(4, n)}*h^{n}" for n in range(5)]
    return " + ".join(terms[:3]), [
        " + ".join([*terms[:2], "4*3*h^2"]),
        " + ".join(terms[:2]),
        " + ".join([*terms[:2], "3*h^2"]),
        " + ".join(terms),
    ]


def _root() -> Entry:
    value, slope, bend, h = 10, 0.05, -0.00025, 8
    return _quadratic(value, slope, bend)(h), [
        _quadratic(value, slope, 0)(h),
        _quadratic(value, slope, 2 * bend)(h),
        _quadratic(value, slope, -bend)(h),
        round(value + slope * h + bend / 2 * h, 6),
    ]


def _gap() -> Entry:
    right = _quadratic(0, 0, 8)(0.05)
    return right, [_quadratic(0, 0, 16)(0.05), round(8 / 2 * 0.05, 6), 8 * 0.05]


def _lowest(slope: float, bend: float) -> float:
    return min((n / 100 for n in range(-1000, 1001)), key=lambda h: slope * h + bend / 2 * h * h)


def _step() -> Entry:
    right = _lowest(10, 4)
    return right, [-right, -4 / 10, _lowest(10, 2), -10 * 4]


def _fall() -> Entry:
    h = _lowest(-4, 2)
    low = _quadratic(7, -4, 2)(h)
    return low, [h, _quadratic(7, -4, 0)(h), _quadratic(7, -4, 2)(0), 7 - low]


def _car() -> Entry:
    return _quadratic(20, 12, -3)(2), [
        _quadratic(20, 12, 0)(2),
        _quadratic(20, 12, -6)(2),
        _quadratic(20, 12, 3)(2),
        _quadratic(0, 12, -3)(2),
    ]


KEYS: dict[str, Entry] = {
    "second-order-taylor/your-turn": _turn(),
    "second-order-taylor/root-of-a-number-near-100": _root(),
    "second-order-taylor/error-of-the-tangent": _gap(),
    "second-order-taylor/best-step": _step(),
    "second-order-taylor/fall-in-the-quadratic": _fall(),
    "second-order-taylor/braking-car": _car(),
}
