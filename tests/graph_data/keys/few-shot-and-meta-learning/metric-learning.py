"""Keys on metric learning: distances and triplet losses, computed point by point."""

from __future__ import annotations

from math import dist

Entry = tuple[object, list[object]]
Point = tuple[float, float]


def _loss(positive: float, negative: float, margin: float) -> float:
    return max(0.0, positive - negative + margin)


def _turn() -> Entry:
    anchor, positive, negative, margin = (1, 2), (1, 5), (5, 5), 3
    p, n = dist(anchor, positive), dist(anchor, negative)
    return _loss(p, n, margin), [_loss(n, p, margin), p - n, _loss(p, n, 0), p]


def _just_enough() -> Entry:
    positive, margin = 1.2, 0.5
    tenths = [n / 10 for n in range(100)]
    least = next(n for n in tenths if round(_loss(positive, n, margin), 9) == 0)
    return least, [round(positive - margin, 6), positive, margin]


def _nearest() -> Entry:
    query, landmarks = (4, 3), [(1, 1), (6, 1), (1, 6)]
    squares = [round(dist(query, landmark) ** 2, 6) for landmark in landmarks]
    least = min(squares)
    return least, [squares[0], round(least**0.5, 2), abs(4 - 6) + abs(3 - 1)]


KEYS: dict[str, Entry] = {
    "metric-learning/your-turn": _turn(),
    "metric-learning/just-enough": _just_enough(),
    "metric-learning/nearest-example-distance": _nearest(),
    "metric-learning/price-of-collapse": (_loss(0, 0, 0.3), [0, 2 * 0.3, -0.3]),
}
