"""Keys on prototypes: means and squared distances point by point, classifiers tested against distances."""

from __future__ import annotations

from collections.abc import Sequence
from math import dist, exp
from statistics import mean

Entry = tuple[object, list[object]]
Point = Sequence[float]


def _mean(points: Sequence[Point]) -> list[float]:
    return [mean(axis) for axis in zip(*points, strict=True)]


def _first(scores: Sequence[float]) -> float:
    """The probability of the first class."""
    return round(exp(scores[0]) / sum(map(exp, scores)), 2)


def _turn() -> Entry:
    query, prototypes = (1, 2), [(0, 1), (2, 0)]
    far = [dist(query, c) for c in prototypes]
    squares = [d**2 for d in far]
    near = _first([-d for d in squares])
    return near, [
        _first(squares),
        _first([-d for d in far]),
        round(squares[1] / sum(squares), 2),
        _first([-2, -3]),
    ]


def _prototype() -> Entry:
    points = [(1, -2), (4, 0), (-2, 5)]
    total = [sum(axis) for axis in zip(*points, strict=True)]
    return _mean(points), [total, list(points[1]), [x / 2 for x in total]]


def _pairs() -> Entry:
    ways, shots, queries, size = 10, 5, 6, 64
    return [ways * queries, ways, size], [
        [ways * queries, size],
        [ways * queries, ways],
        [ways * queries, ways * shots, size],
        [queries, ways, size],
    ]


def _classifier() -> Entry:
    c = (3, -1)

    def score(z: Point) -> float:
        """Minus the squared distance, less what all classes share."""
        return -(dist(z, c) ** 2) + dist(z, (0, 0)) ** 2

    b = round(score((0, 0)))
    w = [round(score(z) - b) for z in ((1, 0), (0, 1))]
    return [*w, b], [[*c, b], [*w, -b], [-w[0], -w[1], b], [*w, -sum(c)]]


def _border() -> Entry:
    left, right, height = (0, 0), (6, 0), 5
    tenths = [n / 10 for n in range(100)]
    equal = next(x for x in tenths if abs(dist((x, height), left) - dist((x, height), right)) < 1e-9)
    return equal, [left[0], right[0], height]


def _outlier() -> Entry:
    shots = [0.0, 0.0, 0.0, 12.0]
    return mean(shots) - mean(shots[:3]), [shots[3], shots[3] / 3, shots[3] * 4]


def _cellar() -> Entry:
    growers, bottle = [[(2, 8), (4, 8), (3, 5)], [(9, 1), (7, 3)]], (5, 5)
    squares = [round(dist(_mean(grower), bottle) ** 2, 6) for grower in growers]
    nearest = min(round(dist(one, bottle) ** 2, 6) for grower in growers for one in grower)
    return min(squares), [nearest, round(min(squares) ** 0.5, 2), sum(squares)]


KEYS: dict[str, Entry] = {
    "prototypical-networks/your-turn": _turn(),
    "prototypical-networks/a-prototype": _prototype(),
    "prototypical-networks/shape-of-scores": _pairs(),
    "prototypical-networks/weights-of-a-class": _classifier(),
    "prototypical-networks/border": _border(),
    "prototypical-networks/outlier": _outlier(),
    "prototypical-networks/wine-cellar": _cellar(),
}
