"""Keys on tilts and bends: quadratics with the given slopes, evaluated where the prompt asks."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians

Entry = tuple[object, list[object]]
Rows = Sequence[Sequence[float]]


def _along(rows: Rows, h: Sequence[float]) -> float:
    """h·Hh, entry by entry."""
    return sum(h[i] * rows[i][j] * h[j] for i in range(2) for j in range(2))


def _value(start: float, slopes: Sequence[float], rows: Rows, h: Sequence[float], half: float = 0.5) -> float:
    return round(start + sum(s * x for s, x in zip(slopes, h, strict=True)) + half * _along(rows, h), 6)


def _diagonal(rows: Rows) -> list[list[float]]:
    return [[rows[0][0], 0], [0, rows[1][1]]]


def _turn() -> Entry:
    start, slopes, rows, h = 10, (1, -2), [[4, 1], [1, 2]], (1, 1)
    return _value(start, slopes, rows, h), [
        _value(start, slopes, rows, h, 0),
        _value(start, slopes, rows, h, 1),
        _value(start, slopes, _diagonal(rows), h),
        _value(start, (0, 0), rows, h),
    ]


def _direction() -> Entry:
    rows, u = [[5, 2], [2, 10]], (0.6, 0.8)
    once = [[5, 2], [0, 10]]
    right = _along(rows, u)
    return round(right, 4), [
        round(_along(_diagonal(rows), u), 4),
        round(_along(once, u), 4),
        round(right / 2, 4),
    ]


def _step() -> Entry:
    start, g, rows = 2, (3, 0), [[4, 1], [1, 7]]
    down, up = [-0.1 * s for s in g], [0.1 * s for s in g]
    return _value(start, g, rows, down), [
        _value(start, g, rows, down, 0),
        _value(start, g, rows, down, 1),
        _value(start, g, rows, up, 0),
        _value(start, g, rows, up),
    ]


def _rate() -> Entry:
    square, bend = 1**2 + 2**2, 40
    rates = [n / 1000 for n in range(1, 1000)]

    def left(rate: float, slope: float = square) -> float:
        return -rate * slope + rate * rate * bend / 2

    best = min(rates, key=left)
    level = min(rates, key=lambda rate: abs(left(rate)))
    return best, [bend / square, level, min(rates, key=lambda rate: left(rate, 1 + 2))]


def _roof() -> Entry:
    rows = [[0, 0], [0, 0.2]]
    side = cos(radians(45))
    return round(_along(rows, (side, side)), 6), [_along(rows, (0, 1)), round(0.2 * side, 2), _along(rows, (1, 0))]


KEYS: dict[str, Entry] = {
    "multivariate-taylor/your-turn": _turn(),
    "multivariate-taylor/write-it-out": (
        "3 + 2*x - y + (x*(2*x + 4*y) + y*(4*x - 6*y))/2",
        [
            "3 + 2*x - y + x*(2*x + 4*y) + y*(4*x - 6*y)",
            "3 + 2*x - y + (x*(2*x + 4*y) - 6*y*y)/2",
            "3 + 2*x - y + (2*x*x - 6*y*y)/2",
        ],
    ),
    "multivariate-taylor/curvature-in-a-direction": _direction(),
    "multivariate-taylor/loss-after-a-step": _step(),
    "multivariate-taylor/best-rate": _rate(),
    "multivariate-taylor/folded-paper": _roof(),
}
