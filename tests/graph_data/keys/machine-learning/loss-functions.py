"""Keys on losses: every constant tried, every case charged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from statistics import mean, median, mode

Entry = tuple[object, list[object]]


def _best(labels: Sequence[int], loss: Callable[[float], float]) -> float:
    constants = [n / 4 for n in range(400)]
    return min(constants, key=lambda c: sum(loss(c - label) for label in labels))


def _turn() -> Entry:
    misses = [Fraction(p - y) for p, y in ((5, 3), (7, 7), (7, 11))]
    squares = [m * m for m in misses]
    return mean(squares), [mean(map(abs, misses)), sum(squares), sum(squares) / 2, mean(misses) ** 2]


def _absolute() -> Entry:
    misses = [3, -1, 0, -4]
    return mean(map(abs, misses)), [mean(misses), mean(m * m for m in misses), sum(map(abs, misses))]


def _middle() -> Entry:
    labels = [2, 5, 6, 9, 48]
    return _best(labels, abs), [_best(labels, lambda m: m * m), mean((min(labels), max(labels))), labels[3]]


def _mean() -> Entry:
    labels = [1, 1, 2, 8]
    return _best(labels, lambda m: m * m), [median(labels), mode(labels), mean((min(labels), max(labels)))]


def _taxi() -> Entry:
    rides = [-2] * 3 + [0] * 4 + [3] * 3
    costs = [4 * max(0, late) for late in rides]
    return mean(costs), [mean(4 * abs(late) for late in rides), max(costs), sum(costs)]


def _cakes() -> Entry:
    def cost(order: int, sold: int, few: int = 6, many: int = 2) -> int:
        return few * max(0, sold - order) + many * max(0, order - sold)

    cases = range(4)
    return mean(cost(2, sold) for sold in cases), [
        sum(cost(2, sold) for sold in cases),
        mean(cost(2, sold, few=2) for sold in cases),
        mean(cost(2, sold, few=0) for sold in cases),
    ]


KEYS: dict[str, Entry] = {
    "loss-functions/your-turn": _turn(),
    "loss-functions/absolute-average": _absolute(),
    "loss-functions/best-for-absolute": _middle(),
    "loss-functions/best-for-squared": _mean(),
    "loss-functions/dear-and-cheap": _taxi(),
    "loss-functions/cake-orders": _cakes(),
}
