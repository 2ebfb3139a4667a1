"""Keys on kinks: one-sided slopes by small steps, lowest points by trying."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]
Function = Callable[[float], float]


def _sides(f: Function, at: float) -> tuple[float, float]:
    h = 1e-6
    return round((f(at) - f(at - h)) / h, 3), round((f(at + h) - f(at)) / h, 3)


def _interval(f: Function, at: float, *, ends: str = "[]") -> str:
    left, right = _sides(f, at)
    return f"{ends[0]}{left:g}, {right:g}{ends[1]}"


def _turn() -> Entry:
    def f(x: float) -> float:
        return abs(x - 2) + x

    left, right = _sides(f, 2)
    return _interval(f, 2), [
        _interval(lambda x: abs(x - 2), 2),
        _interval(f, 2, ends="()"),
        f"[{(left + right) / 2:g}, {right:g}]",
    ]


def _pieces() -> Entry:
    def f(x: float) -> float:
        return x * x if x <= 1 else 3 * x - 2

    left, right = _sides(f, 1)
    return [left, right], [[f(1), round(f(1 + 1e-9), 6)], [left, f(1)], [right, left]]


def _lowest() -> Entry:
    def f(x: float) -> float:
        return max(-3 * x, x - 8)

    places = [n / 100 for n in range(-1000, 1001)]
    best = min(places, key=f)
    halved = next(x for x in places if 2 * x == 8)
    return best, [f(best), halved, -best]


def _rent(hours: float) -> float:
    return 5 * hours if hours <= 4 else 20 + 9 * (hours - 4)


LEFT, RIGHT = _sides(_rent, 4)

KEYS: dict[str, Entry] = {
    "kinks-and-subgradients/your-turn": _turn(),
    "kinks-and-subgradients/two-slopes": _pieces(),
    "kinks-and-subgradients/lowest-by-a-level-ruler": _lowest(),
    "kinks-and-subgradients/parking": (
        _interval(_rent, 4),
        [f"[0, {RIGHT:g}]", f"[{LEFT:g}, {LEFT + RIGHT:g}]", f"[0, {RIGHT - LEFT:g}]"],
    ),
}
