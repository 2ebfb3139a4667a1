"""Keys on features and models: predictions term by term."""

from __future__ import annotations

from collections.abc import Sequence

Entry = tuple[object, list[object]]
DISTRICTS = ("North", "East", "South")


def _predicted(w: Sequence[float], x: Sequence[float]) -> float:
    return w[0] + sum(a * b for a, b in zip(w[1:], x, strict=True))


def _loaves() -> Entry:
    w, x = (120, 60, -80, -1), (0, 1, 5)
    return _predicted(w, x), [
        _predicted(w, (1, *x[1:])),
        _predicted((*w[:3], 1), x),
        _predicted(w, (0, 0, 5)),
        sum(w),
    ]


def _flat(area: int, rooms: int, district: str) -> list[int]:
    return [area, rooms, *(int(district == name) for name in DISTRICTS)]


def _same_features() -> Entry:
    rents = (800, 1000)
    best = min(range(2000), key=lambda p: sum((p - rent) ** 2 for rent in rents))
    return best, [sum(rents), rents[0], rents[1] - rents[0]]


KEYS: dict[str, Entry] = {
    "features-and-labels/your-turn": _loaves(),
    "features-and-labels/how-many-parameters": (len(["w0", "w1", "w2", "w3"]), [3, 500, 4 + 3]),
    "features-and-labels/districts": (
        _flat(55, 2, "South"),
        [[55, 2, DISTRICTS.index("South") + 1], _flat(55, 2, "North"), _flat(2, 55, "South")],
    ),
    "features-and-labels/same-features": _same_features(),
    "features-and-labels/beehives": ([32, 34.5, 0], [[32, 0, 34.5], [7, 32, 34.5, 0], [32, 34.5]]),
}
