"""Keys on S-shaped curves: slopes by small differences at the input that gives the value."""

from __future__ import annotations

from collections.abc import Callable
from math import atanh, exp, log, tanh

Entry = tuple[object, list[object]]


def _sigmoid(x: float) -> float:
    return 1 / (1 + exp(-x))


def _input(value: float) -> float:
    return log(value / (1 - value))


def _slope(f: Callable[[float], float], at: float) -> float:
    h = 1e-5
    return round((f(at + h) - f(at - h)) / (2 * h), 6)


def _turn() -> Entry:
    slope, other = _slope(tanh, atanh(0.8)), _slope(_sigmoid, _input(0.8))
    plain = round(1 - 0.8, 6)
    return [slope, round(slope * 0.05, 6)], [
        [other, round(other * 0.05, 6)],
        [plain, round(plain * 0.05, 6)],
        [slope, slope],
    ]


def _value() -> Entry:
    return _slope(_sigmoid, _input(0.7)), [
        _slope(tanh, atanh(0.7)),
        round(1 - 0.7, 6),
        round(_slope(_sigmoid, 0.7), 2),
    ]


def _values() -> Entry:
    found = {n / 100 for n in range(1, 100) if abs(_slope(_sigmoid, _input(n / 100)) - 0.16) < 1e-6}
    square = next(n / 100 for n in range(1, 100) if n * n == 1600)
    return found, [{max(found)}, {square}, {0.16, round(1 - 0.16, 2)}]


def _steepest() -> Entry:
    places = [n / 100 for n in range(-300, 301)]
    right = max(_slope(lambda x: _sigmoid(3 * x), x) for x in places)
    return right, [max(_slope(_sigmoid, x) for x in places), 3, max(_slope(tanh, x) for x in places)]


def _passes() -> Entry:
    slope = _slope(_sigmoid, _input(0.95))
    return round(8 * slope, 2), [8 * 0.95, round(8 * _slope(tanh, atanh(0.95)), 2), round(8 * (1 - 0.95), 6)]


def _share() -> Entry:
    month = 100 * _slope(_sigmoid, _input(0.9))
    return round(month / 10, 4), [round(month, 4), (100 - 90) / 10, round(month / 100, 4)]


KEYS: dict[str, Entry] = {
    "derivatives-of-sigmoid-and-tanh/your-turn": _turn(),
    "derivatives-of-sigmoid-and-tanh/slope-from-value": _value(),
    "derivatives-of-sigmoid-and-tanh/two-values-one-slope": _values(),
    "derivatives-of-sigmoid-and-tanh/steepest": _steepest(),
    "derivatives-of-sigmoid-and-tanh/tanh-by-a-sigmoid": (
        round(tanh(0.6), 3),
        [round(_sigmoid(1.2), 3), round(2 * _sigmoid(1.2), 3), round(1 - tanh(0.6), 3)],
    ),
    "derivatives-of-sigmoid-and-tanh/how-much-passes": _passes(),
    "derivatives-of-sigmoid-and-tanh/shelf-life": _share(),
}
