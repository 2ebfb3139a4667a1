"""Exponential moving averages carried through their values one by one, and weights followed from step to step."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

Entry = tuple[object, list[object]]


def _run(beta: float, start: float, values: Sequence[float]) -> float:
    average = start
    for value in values:
        average += (1 - beta) * (value - average)
    return average


def _held(beta: float, steps: int) -> float:
    """The weight that so many values hold: what a stream of ones, started at 0, has reached."""
    return _run(beta, 0, [1] * steps)


def _weight(beta: float, ago: int) -> float:
    """The weight of one value so many steps later."""
    return _run(beta, 0, [1] + [0] * ago)


VALUES = [16, 8, 24]
THREE = _run(0.75, 0, VALUES)

KEYS: dict[str, Entry] = {
    "exponential-moving-average/your-turn": (
        THREE / _held(0.75, 3),
        [THREE, round(THREE / _held(0.75, 2), 2), THREE / _held(0.75, 1), fmean(VALUES)],
    ),
    "exponential-moving-average/two-updates": (
        _run(0.9, 10, [20, 30]),
        [_run(0.1, 10, [20, 30]), _run(0.5, 10, [20, 30]), _run(0.9, 10, [30]), _run(0.9, 10, [20])],
    ),
    "exponential-moving-average/what-came-in": (
        next(x for x in range(100) if abs(_run(0.8, 40, [x]) - 43) < 1e-9),
        [
            next(x / 100 for x in range(10000) if abs(_run(0.2, 40, [x / 100]) - 43) < 1e-9),
            43 + 3 / 0.2,
            next(x for x in range(100) if abs(_run(0.5, 40, [x]) - 43) < 1e-9),
            43 - 0.8 * 40,
        ],
    ),
    "exponential-moving-average/three-steps-ago": (
        _weight(0.9, 3),
        [_weight(0.9, 3) / _weight(0.9, 0), _weight(0.9, 2), 0.1 * 0.1**3, 1 / 10],
    ),
    "exponential-moving-average/beyond-the-memory": (
        round(1 - _held(0.95, 20), 2),
        [round(_held(0.95, 20), 2), 0, round(_weight(0.95, 20), 3), _weight(0.95, 0)],
    ),
    "exponential-moving-average/beta-for-a-memory": (
        next(b / 1000 for b in range(1000) if abs(1 / (1 - b / 1000) - 40) < 1e-6),
        [1 / 40, 40 / 100, next(b / 1000 for b in range(1000) if abs(1 / (1 - b / 1000) - 100) < 1e-6)],
    ),
    "exponential-moving-average/after-two-values": (
        5.7 / _held(0.9, 2),
        [5.7 / _held(0.9, 1), round(5.7 / (1 - _held(0.9, 2)), 2), 5.7 / (2 * _weight(0.9, 0)), 5.7 / 2],
    ),
}
