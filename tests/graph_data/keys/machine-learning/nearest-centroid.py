"""Keys on centroids: means entry by entry, boundaries found by walking along an axis."""

from __future__ import annotations

from collections.abc import Sequence
from math import dist
from statistics import mean, median

Entry = tuple[object, list[object]]
Point = Sequence[float]


def _centroid(points: Sequence[Point]) -> list[float]:
    return [mean(axis) for axis in zip(*points, strict=True)]


def _nearer() -> Entry:
    a, b, case = [(0, 2), (2, 0), (1, 1)], [(4, 4), (6, 4)], (3, 2)
    squares = [round(dist(case, _centroid(points)) ** 2, 6) for points in (a, b)]
    differences = [abs(x - y) for x, y in zip(case, _centroid(a), strict=True)]
    return min(squares), [max(squares), round(min(squares) ** 0.5, 2), sum(differences)]


def _of_four() -> Entry:
    points = [(2, 0, 5), (4, 6, 1), (0, 0, 0), (2, 2, 2)]
    axes = list(zip(*points, strict=True))
    return _centroid(points), [
        [sum(axis) for axis in axes],
        [round(sum(axis) / 3, 2) for axis in axes],
        [median(axis) for axis in axes],
    ]


def _added() -> Entry:
    old, new = (4, 1), (8, 5)
    right = _centroid([old, old, old, new])
    return right, [
        _centroid([old, new]),
        [a + b for a, b in zip(old, new, strict=True)],
        _centroid([old, new, new, new]),
    ]


def _crossing() -> Entry:
    first, second = (1, 0), (5, 4)
    tenths = [n / 10 for n in range(-100, 200)]
    x = min(tenths, key=lambda x: abs(dist((x, 0), first) - dist((x, 0), second)))
    return x, [_centroid([first, second])[0], first[0], _centroid([first, second])[1]]


def _stray() -> Entry:
    places = [0.0] * 19 + [30.0]
    return mean(places), [30, round(30 / 19, 2), 1 / 20]


def _depot() -> Entry:
    places = [(3, 3), (5, 9), (10, 0), (6, 0)]
    axes = list(zip(*places, strict=True))
    return _centroid(places), [
        [sum(axis) for axis in axes],
        [median(axis) for axis in axes],
        [mean((min(axis), max(axis))) for axis in axes],
    ]


KEYS: dict[str, Entry] = {
    "nearest-centroid/your-turn": _nearer(),
    "nearest-centroid/a-centroid": _of_four(),
    "nearest-centroid/new-example": _added(),
    "nearest-centroid/where-it-crosses": _crossing(),
    "nearest-centroid/one-stray": _stray(),
    "nearest-centroid/depot": _depot(),
}
