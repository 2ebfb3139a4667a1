"""Differences within pairs and the interval of their mean; runs and ranges counted from the lists."""

from __future__ import annotations

from math import sqrt
from statistics import fmean, pstdev, stdev, variance

Entry = tuple[object, list[object]]


def _around(mean: float, half: float) -> list[float]:
    return [round(mean - half, 2), round(mean + half, 2)]


def _less(first: list[int], second: list[int]) -> list[int]:
    return [a - b for a, b in zip(first, second, strict=True)]


def _range(values: list[int]) -> int:
    return max(values) - min(values)


BIRDS = [3, 1, 4, 2, 0, 3, 2, 5, 1, -1]
OLD, NEW = [10, 14, 8, 12, 16], [9, 11, 7, 8, 15]
SOLES = _less(OLD, NEW)
HEAPS = sqrt(variance(OLD) / 5 + variance(NEW) / 5)
MUSIC, QUIET = [210, 340, 180, 410, 260, 300], [204, 331, 175, 398, 256, 288]
DAYS = _less(MUSIC, QUIET)
A, B = [69, 71, 70, 72, 68], [68, 71, 73, 66, 72]
RUNS = [(task, method, seed) for task in range(12) for method in "AB" for seed in range(5)]

KEYS: dict[str, Entry] = {
    "paired-comparisons/your-turn": (
        _around(fmean(BIRDS), 2.26 * stdev(BIRDS) / sqrt(10)),
        [
            _around(fmean(BIRDS), 1.96 * stdev(BIRDS) / sqrt(10)),
            _around(fmean(BIRDS), 2.26 * stdev(BIRDS)),
            _around(fmean(BIRDS), 2.26 * pstdev(BIRDS) / sqrt(10)),
            _around(fmean(BIRDS), stdev(BIRDS) / sqrt(10)),
        ],
    ),
    "paired-comparisons/soles-of-five-walkers": (
        _around(fmean(SOLES), 2.78 * stdev(SOLES) / sqrt(5)),
        [
            _around(fmean(_less(NEW, OLD)), 2.78 * stdev(SOLES) / sqrt(5)),
            _around(fmean(SOLES), 1.96 * stdev(SOLES) / sqrt(5)),
            _around(fmean(SOLES), 2.78 * stdev(SOLES)),
            _around(fmean(SOLES), 2.78 * HEAPS),
        ],
    ),
    "paired-comparisons/count-the-pairs": (
        len({task for task, _, _ in RUNS}),
        [
            len({(task, seed) for task, _, seed in RUNS}),
            len(RUNS),
            len({(task, method) for task, method, _ in RUNS}),
        ],
    ),
    "paired-comparisons/share-of-the-days": (
        _range(DAYS),
        [max(DAYS), min(DAYS), _range(MUSIC) - _range(QUIET)],
    ),
    "paired-comparisons/best-of-five": (
        fmean(B) - fmean(A),
        [max(B) - max(A), max(B) - fmean(A), max(B) - A[0], B[0] - A[0]],
    ),
}
