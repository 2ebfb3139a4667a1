"""Keys on directional derivatives: short walks, and angles tried one by one."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, hypot, radians, sin

Entry = tuple[object, list[object]]


def _along(f: Callable[[float, float], float], at: tuple[float, float], v: tuple[float, float]) -> float:
    """The change over a short walk on both sides, per unit of distance."""
    length, t = hypot(*v), 1e-4
    a, b = v[0] / length * t, v[1] / length * t
    return round((f(at[0] + a, at[1] + b) - f(at[0] - a, at[1] - b)) / (2 * t), 4)


def _turn() -> Entry:
    def plane(x: float, y: float) -> float:
        return 5 * x - 10 * y

    right = _along(plane, (0, 0), (4, 3))
    return right, [
        right * 5,
        _along(lambda x, y: 5 * x + 10 * y, (0, 0), (4, 3)),
        round(plane(4, 3) / 25, 4),
        round(hypot(5, -10), 2),
    ]


def _formula() -> Entry:
    def f(x: float, y: float) -> float:
        return x * x * y

    at = (2.0, 3.0)
    right = _along(f, at, (-3, 4))
    return right, [
        round(right * 5, 4),
        _along(f, at, (3, 4)),
        f(*at),
        round(4 * -0.6 + 12 * 0.8, 4),
    ]


def _fall() -> Entry:
    gradient = (6, -8)
    turns = [(cos(radians(d / 100)), sin(radians(d / 100))) for d in range(36_000)]
    best = min(turns, key=lambda u: gradient[0] * u[0] + gradient[1] * u[1])
    a, b = (round(v, 3) for v in best)
    return [round(a, 1), round(b, 1)], [[-round(a, 1), -round(b, 1)], [-6, 8], [0.8, 0.6]]


def _level() -> Entry:
    k = next(k for k in range(-50, 51) if 2 * 10 + 5 * k == 0)
    return k, [-k, 10 * 5 / 2, 0]


def _off() -> Entry:
    angle = min(range(91), key=lambda d: abs(12 * cos(radians(d)) - 6))
    return angle, [90 / 2, min(range(91), key=lambda d: abs(12 * sin(radians(d)) - 6)), 6 / 12]


def _noisy() -> Entry:
    share = cos(radians(25))
    return round(100 * share), [round(100 * (1 - 25 / 90)), round(100 * sin(radians(25))), round(100 * (1 - share))]


KEYS: dict[str, Entry] = {
    "directional-derivatives/your-turn": _turn(),
    "directional-derivatives/from-a-formula": _formula(),
    "directional-derivatives/steepest-fall": _fall(),
    "directional-derivatives/level-walk": _level(),
    "directional-derivatives/off-the-steepest": _off(),
    "directional-derivatives/noisy-gradient": _noisy(),
}
