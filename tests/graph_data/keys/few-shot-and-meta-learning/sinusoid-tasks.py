"""Keys on sinusoid tasks: curves solved from their points, averages taken over many tasks."""

from __future__ import annotations

from itertools import zip_longest
from math import cos, hypot, pi, sin, sqrt

Entry = tuple[object, list[object]]


def _amplitude() -> Entry:
    minus_q, p = -3, -4  # the values at 0 and at π/2
    amplitude = max(p * sin(x / 1000) + minus_q * cos(x / 1000) for x in range(6284))
    return round(amplitude, 3), [abs(p) + abs(minus_q), p**2 + minus_q**2, abs(p), round(sqrt(p**2 - minus_q**2), 2)]


def _at_zero() -> Entry:
    return round(4 * sin(0 - pi / 6), 6), [4 * sin(pi / 6), round(-4 * cos(pi / 6), 2), 4 * sin(0)]


def _average(amplitudes: list[float], phases: list[float]) -> float:
    """The amplitude of the mean curve, from its values at 0 and at π/2."""
    tasks = [(a, c) for a in amplitudes for c in phases]
    at_zero, at_quarter = (sum(a * sin(x - c) for a, c in tasks) / len(tasks) for x in (0, pi / 2))
    return hypot(at_zero, at_quarter)


EVENLY = [pi * (n + 0.5) / 2000 for n in range(2000)]


def _height() -> Entry:
    amplitudes = [1 + 2 * (n + 0.5) / 50 for n in range(50)]
    return round(_average(amplitudes, EVENLY), 2), [
        round(sum(amplitudes) / 50, 6),
        round(_average([1], EVENLY), 2),
        round(_average([3], EVENLY), 2),
        round(2 * pi / 2, 2),
    ]


def _opposite() -> Entry:
    values = [3 * sin(pi / 2 - c) for c in (0, pi)]
    return round(sum(values) / 2), [round(values[0]), round(_average([3], EVENLY), 2), round(values[1])]


def _broadcast(*shapes: list[int]) -> list[int]:
    columns = zip_longest(*(reversed(shape) for shape in shapes), fillvalue=1)
    return [max(column) for column in columns][::-1]


def _tides() -> Entry:
    hours = [12 * n / 1000 for n in range(1000)]  # when high water comes, one harbour each
    at_three = sum(2 * cos(2 * pi * (3 - high) / 12) for high in hours) / len(hours)
    return abs(round(at_three, 6)), [2, round(_average([2], EVENLY), 2)]


KEYS: dict[str, Entry] = {
    "sinusoid-tasks/your-turn": _amplitude(),
    "sinusoid-tasks/fewest-points": (len(("p", "q")), [1, 10, 3]),
    "sinusoid-tasks/value-at-zero": _at_zero(),
    "sinusoid-tasks/height-of-the-average": _height(),
    "sinusoid-tasks/opposite-phases": _opposite(),
    "sinusoid-tasks/shape-of-the-tasks": (_broadcast([25, 1], [25, 10], [25, 1]), [[25, 1], [10], [25, 25]]),
    "sinusoid-tasks/tides": _tides(),
}
