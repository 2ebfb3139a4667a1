"""Keys on clipping: vectors shortened to a limit."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

Entry = tuple[object, list[object]]


def _clipped(g: Sequence[float], limit: float, norm: float | None = None) -> list[float]:
    length = hypot(*g) if norm is None else norm
    return [x * min(1.0, limit / length) for x in g]


def _turn() -> Entry:
    g, limit = [6, 2, 3], 3.5
    return _clipped(g, limit)[0], [
        min(g[0], limit),
        round(_clipped(g[:2], limit)[0], 2),
        round(_clipped(g, limit, norm=sum(g))[0], 2),
    ]


def _short() -> Entry:
    g, limit = [1, -2, 2], 4
    stretched = [round(x * limit / hypot(*g), 2) for x in g]
    return _clipped(g, limit), [stretched, [4, -4, 4], [round(x, 6) for x in _clipped(g, limit, norm=5)]]


def _layers() -> Entry:
    norms, limit = [2, 3, 6], 1
    return round(_clipped(norms, limit)[2], 2), [
        limit,
        round(_clipped(norms, limit, norm=sum(norms))[2], 2),
        round(limit / hypot(*norms), 2),
    ]


def _by_value() -> Entry:
    g, limit = [-12, 1, 6], 4
    cut = [max(-limit, min(limit, x)) for x in g]
    return cut, [[round(x, 2) for x in _clipped(g, limit)], [abs(x) for x in cut], [-limit, limit, limit]]


def _robot() -> Entry:
    velocity = [9, 12]
    return [round(x, 6) for x in _clipped(velocity, 5)], [
        [5, 5],
        [round(x, 2) for x in _clipped(velocity, 5, norm=sum(velocity))],
        velocity,
    ]


KEYS: dict[str, Entry] = {
    "gradient-clipping/your-turn": _turn(),
    "gradient-clipping/is-it-clipped": _short(),
    "gradient-clipping/group-of-layers": _layers(),
    "gradient-clipping/by-value": _by_value(),
    "gradient-clipping/speed-limiter": _robot(),
}
