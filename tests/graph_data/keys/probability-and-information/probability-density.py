"""Keys on densities: areas, summed in narrow strips, and heights that make the whole area 1."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]


def _area(density: Callable[[float], float], start: float, end: float, strips: int = 3000) -> float:
    width = (end - start) / strips
    return round(sum(density(start + (i + 0.5) * width) for i in range(strips)) * width, 5)


def _battery() -> Entry:
    def density(x: float) -> float:
        return x / 8

    return _area(density, 2, 4), [(4 - 2) / 4, density(4) - density(2), _area(density, 0, 4)]


def _constant() -> Entry:
    area = round(_area(lambda x: x**2, 0, 3), 3)
    return 1 / area, [1 / 3**3, area, 1 / 3]


def _tent() -> Entry:
    def density(x: float) -> float:
        return 0.2 * (1 - abs(x - 5) / 5)

    return _area(density, 0, 2.5), [2.5 * density(2.5), density(2.5), _area(density, 0, 5)]


KEYS: dict[str, Entry] = {
    "probability-density/your-turn": _battery(),
    "probability-density/find-the-constant": _constant(),
    "probability-density/late-bus": ((8 - 3) / 12, [8 / 12, 1 / 12, (8 - 3) / 8]),
    "probability-density/narrow-range": (1 / (0.1 + 0.1), [0.1 + 0.1, 1 / 0.1, 1]),
    "probability-density/tent": _tent(),
    "probability-density/half-a-minute": (0.03 * 0.5, [0.03, 0.03 / 0.5, 0.03 * 20]),
}
