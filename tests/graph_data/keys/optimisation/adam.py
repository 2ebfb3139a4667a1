"""Keys on Adam: its averages as weighted means over the gradients so far, which is what the correction makes them."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from statistics import mean

Entry = tuple[object, list[object]]


def _weighted(values: Sequence[float], keep: float) -> float:
    """The mean with weights that fade by ``keep`` a step and sum to 1."""
    weights = [keep**age for age in reversed(range(len(values)))]
    return sum(w * x for w, x in zip(weights, values, strict=True)) / sum(weights)


def _raw(values: Sequence[float], keep: float) -> float:
    average = 0.0
    for value in values:
        average = keep * average + (1 - keep) * value
    return average


def _second() -> Entry:
    gradients = [3, -3]
    size = sqrt(_weighted([g * g for g in gradients], 0.99))
    first = abs(_weighted(gradients, 0.9))
    raw = abs(_raw(gradients, 0.9))
    return round(first / size, 3), [
        round(raw / size, 3),
        round(first, 3),
        abs(gradients[1]) / size,
        round(raw / (1 - 0.9) / size, 3),
    ]


def _first() -> Entry:
    w, g, rate = 2, -50, 0.01
    quotient = _weighted([g], 0.9) / sqrt(_weighted([g * g], 0.999))
    return w - rate * quotient, [w - rate * g, w + rate * quotient, w - rate * quotient * (1 - 0.9)]


def _corrected() -> Entry:
    gradients = [5, 10]
    raw = _raw(gradients, 0.8)
    return round(_weighted(gradients, 0.8), 2), [round(raw, 6), mean(gradients), round(raw / 0.2, 6)]


def _left() -> Entry:
    share = 1.0
    for _ in range(1000):
        share *= 0.999
    return round(share, 2), [0, round(1 - share, 2), 0.999]


def _analyst() -> Entry:
    forecasts = [40, 40, -40, 40]
    centre, square = mean(forecasts), mean(f * f for f in forecasts)
    return centre / sqrt(square), [centre, abs(forecasts[0]) / sqrt(square), centre / square]


KEYS: dict[str, Entry] = {
    "adam/your-turn": _second(),
    "adam/first-step": _first(),
    "adam/corrected-average": _corrected(),
    "adam/slow-forgetting": _left(),
    "adam/two-reporters": _analyst(),
}
