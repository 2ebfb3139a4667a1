"""Keys on learning rates: runs made step by step with slopes by differences."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

Entry = tuple[object, list[object]]


def _run(f: Callable[[float], float], w: float, rate: float, steps: int) -> float:
    h = 1e-3
    for _ in range(steps):
        w -= rate * (f(w + h) - f(w - h)) / (2 * h)
    return round(w, 6)


def _bowl(curvature: float) -> Callable[[float], float]:
    return lambda w: curvature / 2 * w**2


def _turn() -> Entry:
    def f(w: float) -> float:
        return 3 * (w - 2) ** 2

    end = _run(f, 7, 0.3, 2)
    return end, [round(end - 2, 6), _run(f, 7, 0.3, 1), _run(lambda w: f(w) / 2, 7, 0.3, 2), 7 * 0.8**2]


def _factor() -> Entry:
    left = _run(_bowl(8), 1, 0.05, 1)
    return left, [round(1 - left, 6), _run(_bowl(16), 1, 0.05, 1), _run(_bowl(8), 1, -0.05, 1)]


def _limit() -> Entry:
    rates = [n / 1000 for n in range(1, 200)]

    def swings_for_ever(f: Callable[[float], float]) -> float:
        return next(rate for rate in rates if abs(_run(f, 1, rate, 1)) >= 1)

    def f(w: float) -> float:
        return 25 * w**2

    at_once = next(rate for rate in rates if _run(f, 1, rate, 1) == 0)
    return swings_for_ever(f), [swings_for_ever(lambda w: f(w) / 2), at_once, 2 * 25]


def _from_losses() -> Entry:
    losses = [100, 81, 65.6]
    ratio = losses[1] / losses[0]
    distance = sqrt(losses[1]) / sqrt(losses[0])
    return distance, [ratio, round(1 - ratio, 6), round(1 - distance, 6)]


def _shower() -> Entry:
    def cold(minutes: int, warmth: float = 3) -> float:
        error = 5.0
        for _ in range(minutes):
            error -= 0.6 * error * warmth
        return round(error, 6)

    return cold(2), [cold(1), cold(2, warmth=1), -cold(2)]


KEYS: dict[str, Entry] = {
    "learning-rate/your-turn": _turn(),
    "learning-rate/which-factor": _factor(),
    "learning-rate/largest-safe-rate": _limit(),
    "learning-rate/rate-from-two-losses": _from_losses(),
    "learning-rate/shower": _shower(),
}
