"""Keys on logistic regression: sigmoids, losses and slopes by differences."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log
from statistics import mean

Entry = tuple[object, list[object]]


def _sigmoid(score: float) -> float:
    return 1 / (1 + exp(-score))


def _loss(w: Sequence[float]) -> float:
    """The example of Your Turn: x = (4, 2), yes."""
    return -log(_sigmoid(w[0] * 4 + w[1] * 2))


def _turn() -> Entry:
    w, rate, h = (1.0, -2.0), 0.2, 1e-5
    slopes = [(_loss([w[0] + h, w[1]]) - _loss([w[0] - h, w[1]])) / (2 * h),
              (_loss([w[0], w[1] + h]) - _loss([w[0], w[1] - h])) / (2 * h)]  # fmt: skip

    def moved(factor: float) -> list[float]:
        return [round(v - factor * s, 4) for v, s in zip(w, slopes, strict=True)]

    error = _sigmoid(0) - 1
    return moved(rate), [moved(-rate), moved(rate * 0.25), [round(v - rate * error, 4) for v in w], moved(1)]


def _rain() -> Entry:
    clouds, pressure, bias = 0.8 * 5, -0.1 * 10, -2
    right = _sigmoid(clouds + pressure + bias)
    return round(right, 2), [
        round(_sigmoid(clouds + bias), 2),
        round(_sigmoid(clouds + pressure), 2),
        round(1 - right, 2),
        clouds + pressure + bias,
    ]


def _melon() -> Entry:
    def edge(bias: float, level: float = 0) -> float:
        return next(n / 600 for n in range(6000) if 2 * 4 - 3 * n / 600 + bias <= level + 1e-9)

    return edge(1), [-edge(1), 2 * 4 + 1, round(edge(0), 2), round(edge(1, 0.5), 2)]


def _three() -> Entry:
    given, answers = (0.8, 0.5, 0.1), (1, 0, 0)
    came = [p if y else 1 - p for p, y in zip(given, answers, strict=True)]
    losses = [-log(p) for p in came]
    return round(mean(losses), 2), [
        round(mean(-log(p) for p in given), 2),
        round(sum(losses), 2),
        round(mean(abs(p - y) for p, y in zip(given, answers, strict=True)), 2),
        round(mean(losses) / log(10), 2),
    ]


def _returned() -> Entry:
    odds = 0.25 / 0.75
    return _sigmoid(log(odds) + log(3)), [0.25 * 3, odds * 3, round(odds, 2)]


def _units() -> Entry:
    one = exp(0.7)
    return round(one * one, 1), [0.7 * 2, round(one), round(one) * 2]


def _chess() -> Entry:
    odds = 10 ** (200 / 400)
    return round(odds / (1 + odds), 2), [round(odds, 2), round(_sigmoid(0.5), 2), round(1 / (1 + odds), 2), 0.5]


KEYS: dict[str, Entry] = {
    "logistic-regression/your-turn": _turn(),
    "logistic-regression/probability-of-rain": _rain(),
    "logistic-regression/where-it-changes": _melon(),
    "logistic-regression/loss-of-three": _three(),
    "logistic-regression/odds-of-a-return": _returned(),
    "logistic-regression/two-more-units": _units(),
    "logistic-regression/chess-ratings": _chess(),
}
