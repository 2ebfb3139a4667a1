"""Keys on the law of large numbers: bounds, standard errors, and luck that is swamped."""

from __future__ import annotations

from math import sqrt

Entry = tuple[object, list[object]]


def _bound(deviation: float, draws: int, distance: float) -> float:
    """The mean squared distance of the mean, over the least that a far mean puts into it."""
    return (deviation / sqrt(draws)) ** 2 / distance**2


def _your_turn() -> Entry:
    return round(_bound(3, 400, 0.5), 6), [3 / (400 * 0.5**2), 3**2 / (400 * 0.5), 3**2 / (sqrt(400) * 0.5**2)]


def _parcels() -> Entry:
    days = {1: 70, 4: 30}
    right = sum(day * of for day, of in days.items()) / 100
    return right, [sum(days) / 2, 1, sum(day * (100 - of) for day, of in days.items()) / 100]


def _quarter() -> Entry:
    sigma = 2 * sqrt(25)
    return sigma / sqrt(400), [2 / 16, 2, 2 * 4]


def _heads() -> Entry:
    return (16 + 180 / 2) / 200, [0.5, 16 / 20, (16 / 20 + 0.5) / 2]


def _start() -> Entry:
    heads, tails = 16 + 1000 / 2, 4 + 1000 / 2
    return heads - tails, [0, 1020 * (16 - 4) / 20, heads]


def _half() -> Entry:
    deviation = sqrt(0.06 * 200)
    return round(_bound(deviation, 600, 0.5), 6), [
        round(_bound(deviation, 600, 1), 6),
        round(_bound(deviation, 600, 1) / 0.5, 6),
        round(0.06 * 3 * 4, 6),
    ]


KEYS: dict[str, Entry] = {
    "law-of-large-numbers/your-turn": _your_turn(),
    "law-of-large-numbers/two-prizes": _parcels(),
    "law-of-large-numbers/sixteen-times-the-draws": _quarter(),
    "law-of-large-numbers/sixteen-heads": _heads(),
    "law-of-large-numbers/the-head-start": _start(),
    "law-of-large-numbers/half-the-distance": _half(),
}
