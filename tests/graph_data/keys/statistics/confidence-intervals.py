"""Intervals around means from their parts, and sample sizes by counting up until the interval is narrow enough."""

from __future__ import annotations

from math import sqrt

Entry = tuple[object, list[object]]


def _around(mean: float, half: float) -> list[float]:
    return [round(mean - half, 2), round(mean + half, 2)]


def _needed(s: float, half: float, factor: float = 1.96) -> int:
    n = 1
    while factor * s / sqrt(n) > half + 1e-12:
        n += 1
    return n


S = sqrt(90 / (10 - 1))
LOW, HIGH = 47.08, 54.92
SPREAD = 0.8 * sqrt(600) / 1.96

KEYS: dict[str, Entry] = {
    "confidence-intervals/your-turn": (
        _around(112, 2.26 * S / sqrt(10)),
        [
            _around(112, 1.96 * S / sqrt(10)),
            _around(112, 2.26 * S),
            _around(112, 2.26 * sqrt(90 / 10) / sqrt(10)),
            _around(112, S / sqrt(10)),
        ],
    ),
    "confidence-intervals/four-hundred-waits": (
        _around(12.4, 1.96 * 5 / sqrt(400)),
        [_around(12.4, 1.96 * 5), _around(12.4, 5 / sqrt(400)), _around(12.4, 1.96 * 5 / 400)],
    ),
    "confidence-intervals/back-to-s": (
        (HIGH - LOW) / 2 / 1.96 * sqrt(100),
        [
            (HIGH - LOW) / 2 / 1.96,
            (HIGH - LOW) / 1.96 * sqrt(100),
            (HIGH - LOW) / 2 * sqrt(100),
            (HIGH - LOW) / 2 / 1.96 * 100,
        ],
    ),
    "confidence-intervals/forty-laboratories": (
        sum(1 for k in range(1, 41) if k % 20 == 0),  # one in twenty misses
        [sum(1 for k in range(1, 41) if k % 20), 100 - 95, 0],
    ),
    "confidence-intervals/how-many-values": (
        _needed(8, 2 / 2),
        [_needed(8, 2), _needed(8, 1) - 1, round(1.96 * 8), _needed(8, 1, factor=1)],
    ),
    "confidence-intervals/more-test-tasks": (
        _needed(SPREAD, 0.2),
        [_needed(SPREAD, 0.4), _needed(SPREAD, 0.2) - 600, 600 / 4],
    ),
}
