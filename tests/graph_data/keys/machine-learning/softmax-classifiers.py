"""Keys on softmax classifiers: losses from exponentials, gradients by differences."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log, log2
from statistics import mean

Entry = tuple[object, list[object]]


def _softmax(scores: Sequence[float]) -> list[float]:
    powers = [exp(score) for score in scores]
    return [power / sum(powers) for power in powers]


def _loss(scores: Sequence[float], label: int) -> float:
    return -log(_softmax(scores)[label])


def _slopes(scores: Sequence[float], label: int) -> list[float]:
    h = 1e-5

    def at(place: int, by: float) -> float:
        return _loss([score + by * (n == place) for n, score in enumerate(scores)], label)

    return [round((at(n, h) - at(n, -h)) / (2 * h), 4) for n in range(len(scores))]


def _turn() -> Entry:
    scores = [log(5), log(2), 0, log(2)]
    right, p = _slopes(scores, 1), [round(v, 4) for v in _softmax(scores)]
    return right, [
        p,
        [-v for v in right],
        [v * (n == 1) for n, v in enumerate(right)],
        [v - 2 * v * (n == 1) for n, v in enumerate(p)],
    ]


def _batch() -> Entry:
    first, second = [0, log(2), 0], [log(3), 0, 0]
    losses = [_loss(first, 1), _loss(second, 2)]
    return round(mean(losses), 2), [
        round(mean([losses[0], _loss(second, 0)]), 2),
        round(sum(losses), 2),
        round(mean([exp(-loss) for loss in losses]), 2),
        round(mean([_loss(first, 0), _loss(second, 1)]), 2),
    ]


def _probability() -> Entry:
    p = exp(-0.105)
    return round(p, 2), [round(1 - p, 2), round(1 / p, 2), round(10**-0.105, 2)]


def _weights() -> Entry:
    batch, measures, kinds = 64, 30, 12
    row = [[0.0] * measures for _ in range(kinds)]  # one row of weights a class
    shape = [len(row), len(row[0])]
    return shape, [shape[::-1], [batch, kinds], [batch, measures]]


def _untrained() -> Entry:
    even = [1 / 20] * 20
    return round(mean(-log(p) for p in even), 1), [even[0], round(log(20) / log(10), 1), len(even)]


def _contest() -> Entry:
    ada, bo = -log2(0.125), -log2(0.5)
    return ada - bo, [ada, 50 - 12.5, 0.5 / 0.125]


KEYS: dict[str, Entry] = {
    "softmax-classifiers/your-turn": _turn(),
    "softmax-classifiers/loss-of-a-batch": _batch(),
    "softmax-classifiers/from-loss-to-probability": _probability(),
    "softmax-classifiers/shape-of-the-weights": _weights(),
    "softmax-classifiers/before-training": _untrained(),
    "softmax-classifiers/forecast-contest": _contest(),
}
