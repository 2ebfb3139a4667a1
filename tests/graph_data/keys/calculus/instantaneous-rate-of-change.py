"""Rates at an instant, from averages over ever shorter intervals on both sides."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]


def _average(f: Callable[[Fraction], Fraction], start: Fraction | int, end: Fraction | int) -> Fraction:
    return (f(Fraction(end)) - f(Fraction(start))) / (Fraction(end) - Fraction(start))


def _settles(f: Callable[[Fraction], Fraction], at: int) -> int:
    """The whole number that the averages over a millionth before and after the instant lie around."""
    step = Fraction(1, 10**6)
    before, after = _average(f, at - step, at), _average(f, at, at + step)
    assert round(before) == round(after)
    assert max(abs(before - round(before)), abs(after - round(after))) < 10 * step
    return round(after)


def _drone(t: Fraction) -> Fraction:
    return 6 * t - t * t


def _sensor(x: Fraction) -> Fraction:
    return 3 * x * x


def _error(t: Fraction) -> Fraction:
    return 12 / t


assert [float(_drone(Fraction(t)) - 8) for t in ("3", "2.1", "2.01")] == [1, 0.19, 0.0199]
READINGS = {"2.9": "25.23", "2.99": "26.8203", "3": "27", "3.01": "27.1803", "3.1": "28.83"}
assert all(_sensor(Fraction(x)) == Fraction(value) for x, value in READINGS.items())
ERRORS = {"1.9": 6.31579, "1.99": 6.03015, "2": 6, "2.01": 5.97015, "2.1": 5.71429}
assert all(round(float(_error(Fraction(t))), 5) == value for t, value in ERRORS.items())
NEXT, BACK = Fraction("3.01"), Fraction("2.9")
COOLING = Fraction("-0.4")

KEYS: dict[str, Entry] = {
    "instantaneous-rate-of-change/your-turn": (
        _settles(_drone, 2),
        [
            _drone(Fraction(2)),
            _average(_drone, 0, 2),
            _average(_drone, 2, 3),
            round(float(_drone(Fraction("2.01")) - 8)),
        ],
    ),
    "instantaneous-rate-of-change/sensor-both-sides": (
        _settles(_sensor, 3),
        [
            _sensor(Fraction(3)),
            _average(_sensor, 0, 3),
            round(float(_sensor(NEXT) - _sensor(Fraction(3))), 2),
            float(_average(_sensor, BACK, 3)),
        ],
    ),
    "instantaneous-rate-of-change/freezer-for-ninety-seconds": (
        float(sum(COOLING / 60 for _ in range(90))),
        [float(COOLING * 90), float(-COOLING * 90 / 60), float(COOLING), float(COOLING * 90 / 100)],
    ),
    "instantaneous-rate-of-change/error-of-training": (
        _settles(_error, 2),
        [
            -_settles(_error, 2),
            _error(Fraction(2)),
            round(float(_error(Fraction("2.01")) - _error(Fraction(2))), 2),
            _average(_error, 1, 2),
        ],
    ),
}
