"""Keys on exponentials: slopes by small differences."""

from __future__ import annotations

from collections.abc import Callable
from math import e, exp, log

Entry = tuple[object, list[object]]


def _slope(f: Callable[[float], float], at: float) -> float:
    h = 1e-5
    return (f(at + h) - f(at - h)) / (2 * h)


def _turn() -> Entry:
    return round(_slope(lambda x: exp(x * x), 1), 2), [round(exp(1), 2), 2 * 1, round(2 * exp(2), 2)]


def _height() -> Entry:
    x = log(7.5)
    return round(_slope(exp, x), 6), [round(x, 2), round(7.5 * e, 2), round(_slope(exp, 0), 6)]


def _five() -> Entry:
    at_zero = _slope(lambda x: 5**x, 0)
    return round(_slope(lambda x: 5**x, 2), 1), [round(2 * at_zero, 1), 5**2, round(at_zero**2, 1)]


def _decay() -> Entry:
    def lost(amount: float) -> float:
        return round(-_slope(lambda t: amount * exp(-0.03 * t), 0), 6)

    return lost(20), [lost(60), 0.03, lost(60 - 20)]


def _epochs() -> Entry:
    right = round(-_slope(lambda t: 0.1 * exp(-0.02 * t), 0), 6)
    return right, [0.02, 0.1, 0.02 / 0.1]


KEYS: dict[str, Entry] = {
    "derivative-of-exponentials/your-turn": _turn(),
    "derivative-of-exponentials/with-a-factor": (
        "4*(-3)*exp(-3*x)",
        ["4*exp(-3*x)", "4*3*exp(-3*x)", "-3*exp(-3*x)", "4*(-3)*x*exp(-3*x - 1)"],
    ),
    "derivative-of-exponentials/where-slope-is-ten": _height(),
    "derivative-of-exponentials/slope-of-another-base": _five(),
    "derivative-of-exponentials/cooling-rate": _decay(),
    "derivative-of-exponentials/find-the-constant": (4.5 / 30, [round(30 / 4.5, 2), 4.5, 30 * 4.5]),
    "derivative-of-exponentials/learning-rate-decay": _epochs(),
}
