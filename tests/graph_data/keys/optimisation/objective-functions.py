"""Keys on objectives: choices tried one by one."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]
FINE = [n / 100 for n in range(-500, 1501)]


def _lowest(f: Callable[[float], float], choices: list[float] = FINE) -> float:
    return min(choices, key=lambda w: round(f(w), 9))


def _fit() -> Entry:
    points, w = [(1, 4), (3, 6)], 2
    errors = [w * x - y for x, y in points]
    return sum(e**2 for e in errors), [
        sum(map(abs, errors)),
        2 * errors[0] ** 2,
        sum((w * x) ** 2 for x, _ in points),
    ]


def _printer() -> Entry:
    for pages in (10, 100, 150, 300):
        profit = sum(3 for _ in range(pages)) - 0.01 * pages**2
        assert abs(-(0.01 * pages**2 - 3 * pages) - profit) < 1e-9
    return "0.01*w^2 - 3*w", ["3*w - 0.01*w^2", "0.01*w^2", "3*w + 0.01*w^2"]


def _stop() -> Entry:
    houses = [0, 3, 12]

    def walks(place: float) -> list[float]:
        return [abs(place - house) for house in houses]

    return _lowest(lambda p: max(walks(p))), [
        _lowest(lambda p: sum(walk**2 for walk in walks(p))),
        _lowest(lambda p: sum(walks(p))),
        max(houses),
    ]


def _place_and_value() -> Entry:
    def f(w: float) -> float:
        return (w - 3) ** 2 + 5

    place = _lowest(f)
    return [place, f(place)], [[f(place), place], [place, f(place) - 5], [-place, f(place)]]


KEYS: dict[str, Entry] = {
    "objective-functions/your-turn": _fit(),
    "objective-functions/write-it-down": _printer(),
    "objective-functions/where-is-the-stop": _stop(),
    "objective-functions/place-and-value": _place_and_value(),
    "objective-functions/mean-or-sum": (20 / 50, [1.7, 20, 20 * 50]),
}
