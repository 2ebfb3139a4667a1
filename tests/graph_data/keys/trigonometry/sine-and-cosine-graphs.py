"""Keys on the curves of sine and cosine, read off by walking along them in small steps."""

from __future__ import annotations

from collections.abc import Callable
from math import asin, cos, pi, sin

Entry = tuple[object, list[object]]
QUARTERS = [0, pi / 2, pi, 3 * pi / 2, 2 * pi]


def _meets(curve: Callable[[float], float], height: float) -> list[float]:
    """Where a curve passes a height between 0 and 2π."""
    steps = [n * 2 * pi / 100_000 for n in range(100_000)]
    return [x for x in steps if (curve(x) - height) * (curve(x + 2 * pi / 100_000) - height) < 0]


def _below() -> Entry:
    smaller, larger = _meets(sin, -0.5)
    falling = _meets(sin, 0.5)[1]
    return round(smaller, 2), [round(larger, 2), round(falling, 2), round(asin(-0.5), 2), round(asin(0.5), 2)]


def _zeros() -> Entry:
    first, second = _meets(cos, 0)
    lowest = min(QUARTERS, key=cos)
    return round(second, 2), [round(first, 2), round(lowest, 2), round(2 * pi, 2), round(second * 180 / pi)]


def _heights(curve: Callable[[float], float]) -> list[int]:
    return [round(curve(x)) for x in QUARTERS]


def _quarters(wanted: Callable[[float, float], bool]) -> str:
    """The run of quarters in which a height and its rise are as wanted."""
    found = [n for n in range(4) if wanted(sin((n + 0.5) * pi / 2), cos((n + 0.5) * pi / 2))]
    return f"({found[0]}, {found[-1] + 1})"


def _far() -> Entry:
    value = sin(0.7 + 10 * pi)
    return round(value, 3), [round(sin(0.7 + 9 * pi), 3), round(5 * value, 2), round(value + 10 * pi, 2)]


def _shortest_day() -> Entry:
    def extra(day: float) -> float:
        return 4 * sin(2 * pi * day / 365)

    days = range(366)
    shortest, longest = min(days, key=extra), max(days, key=extra)
    return shortest, [longest, next(day for day in days if day > longest and extra(day) < 0), days[-1]]


KEYS: dict[str, Entry] = {
    "sine-and-cosine-graphs/your-turn": _below(),
    "sine-and-cosine-graphs/zeros-of-cosine": _zeros(),
    "sine-and-cosine-graphs/five-points": (
        _heights(sin),
        [_heights(cos), _heights(lambda x: abs(sin(x))), _heights(lambda x: -sin(x))],
    ),
    "sine-and-cosine-graphs/falling-and-positive": (
        _quarters(lambda height, rise: height > 0 > rise),
        [
            _quarters(lambda height, rise: height > 0 and rise > 0),
            _quarters(lambda height, rise: height < 0 and rise < 0),
            _quarters(lambda height, rise: height > 0),
        ],
    ),
    "sine-and-cosine-graphs/far-out": _far(),
    "sine-and-cosine-graphs/daylight": _shortest_day(),
}
