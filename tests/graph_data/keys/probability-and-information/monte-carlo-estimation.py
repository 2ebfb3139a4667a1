"""Keys on Monte Carlo estimates: averages over the draws, and the error that they leave."""

from __future__ import annotations

from math import sqrt
from statistics import mean, pstdev

Entry = tuple[object, list[object]]


def _evenings() -> Entry:
    evenings = [1] * 630 + [0] * 1470
    spread = pstdev(evenings)
    return round(spread / sqrt(len(evenings)), 4), [
        round(spread**2 / len(evenings), 4),
        round(spread, 3),
        round(mean(evenings) / sqrt(len(evenings)), 4),
    ]


def _squares() -> Entry:
    draws = [1, 2, 4, 5]
    return mean(x * x for x in draws), [mean(draws) ** 2, sum(x * x for x in draws), mean(draws)]


def _queues() -> Entry:
    waits = [4, 9, 12, 7, 15, 3, 11, 8]
    hits = [1 if wait > 10 else 0 for wait in waits]
    return mean(hits), [mean(waits), sum(hits), 1 - mean(hits)]


def _pond() -> Entry:
    share = 1570 / 2000
    return round(share * 4 * 4, 4), [share, round(share * 4, 4), 1570 * 4]


def _pilot() -> Entry:
    root = round(6 / 0.05)
    return root**2, [root, round(6**2 / 0.05), round(6 / 0.05**2)]


KEYS: dict[str, Entry] = {
    "monte-carlo-estimation/your-turn": _evenings(),
    "monte-carlo-estimation/four-draws": _squares(),
    "monte-carlo-estimation/eight-queues": _queues(),
    "monte-carlo-estimation/pond-on-a-map": _pond(),
    "monte-carlo-estimation/from-a-pilot": _pilot(),
    "monte-carlo-estimation/half-the-error": (20 * 2**2, [20 * 2, 20 / 2, 20 * (2**2 - 1)]),
}
