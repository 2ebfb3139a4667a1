"""Keys on logarithms: slopes by small differences."""

from __future__ import annotations

from collections.abc import Callable
from math import exp, log

Entry = tuple[object, list[object]]


def _slope(f: Callable[[float], float], at: float) -> float:
    h = 1e-6
    return (f(at + h) - f(at - h)) / (2 * h)


def _inside(x: float) -> float:
    return x * x + 4 * x


def _turn() -> Entry:
    inside, inner = _inside(1), round(_slope(_inside, 1), 6)
    right = round(_slope(lambda x: log(_inside(x)), 1), 6)
    return right, [1 / inside, inner, round(log(inside), 2), round(inside / inner, 2)]


def _mirrored() -> Entry:
    height = exp(2)
    return round(_slope(log, height), 3), [round(_slope(exp, 2), 3), round(log(height), 6), 1 / 2]


def _push() -> Entry:
    fall = -log(0.2) + log(0.2 + 1e-6)
    rate = round(fall / 1e-6, 2)
    return round(rate * 0.01, 4), [rate, 0.2 * 0.01, 0.01]


def _meter() -> Entry:
    def figure(t: float, factor: float = 10, speed: float = 2) -> float:
        return factor * log(50 + speed * t)

    return round(_slope(figure, 0), 6), [
        round(_slope(lambda t: figure(t, speed=1), 0), 6),
        round(_slope(lambda t: figure(t, factor=1), 0), 6),
        10 * 2,
    ]


KEYS: dict[str, Entry] = {
    "derivative-of-the-logarithm/your-turn": _turn(),
    "derivative-of-the-logarithm/of-a-cube": ("3*x^2/x^3", ["x^(-3)", "3*x^2", "x^(-1)"]),
    "derivative-of-the-logarithm/from-the-exponential": _mirrored(),
    "derivative-of-the-logarithm/relative-rate": (
        100 * 30_000 / 400_000,
        [30_000 / 400_000, round(400_000 / 30_000, 1), 30_000 / 1000],
    ),
    "derivative-of-the-logarithm/slope-of-a-straight-log": (
        (5.5 - 4) / 10,
        [5.5 - 4, round(10 / (5.5 - 4), 2), 5.5 / 10],
    ),
    "derivative-of-the-logarithm/push-of-a-loss": _push(),
    "derivative-of-the-logarithm/sound-level": _meter(),
}
