"""Keys on adaptive rates: sums and fading means of squares kept step by step."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from statistics import mean

Entry = tuple[object, list[object]]


def _adagrad(gradients: Sequence[float], rate: float) -> list[float]:
    """The changes of a parameter."""
    total, changes = 0.0, []
    for g in gradients:
        total += g * g
        changes.append(-rate * g / sqrt(total))
    return changes


def _turn() -> Entry:
    rate, (first, second) = 0.5, (6, 8)
    one, two = _adagrad([first, second], rate)
    at = 2 + one
    squares = first**2 + second**2
    return round(at + two, 6), [at - rate, at - rate * second / squares, at - rate * second, round(at - two, 6)]


def _rms() -> Entry:
    keep, rate, gradients = 0.75, 0.1, (40, -0.02)
    changes = [round(-rate * g / sqrt((1 - keep) * g * g), 6) for g in gradients]
    full = [round(-rate * g / sqrt(g * g), 6) for g in gradients]
    return changes, [full, [-rate * g for g in gradients], [-change for change in changes]]


def _scaled() -> Entry:
    second = 0.04
    a, b = 1.0, 2.0
    rate = second / abs(_adagrad([a, b], 1)[1])
    scaled = abs(_adagrad([500 * a, 500 * b], rate)[1])
    return round(scaled, 6), [500 * second, second / 500, round(second / sqrt(500), 4)]


def _hundredth() -> Entry:
    changes = _adagrad([3] * 100, 0.2)
    return round(abs(changes[99]), 6), [abs(changes[0]), 0.2 / 100, round(abs(changes[99]) * 3, 6)]


def _judge() -> Entry:
    deviations = [30, -40, 50]
    squares = [d * d for d in deviations]
    return round(50 / sqrt(mean(squares)), 2), [
        round(50 / sqrt(sum(squares)), 2),
        round(50 / sqrt(mean(squares[:2])), 2),
        round(50 / mean(squares), 2),
    ]


KEYS: dict[str, Entry] = {
    "adaptive-learning-rates/your-turn": _turn(),
    "adaptive-learning-rates/two-parameters": _rms(),
    "adaptive-learning-rates/in-other-units": _scaled(),
    "adaptive-learning-rates/hundredth-step": _hundredth(),
    "adaptive-learning-rates/exam-marks": _judge(),
}
