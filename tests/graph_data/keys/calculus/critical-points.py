"""Keys on critical points: values compared on a fine grid."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Function = Callable[[Fraction], Fraction]
GRID = [Fraction(n, 20) for n in range(-200, 201)]
STEP = GRID[1] - GRID[0]


def _valleys(f: Function) -> list[Fraction]:
    return [x for x in GRID if f(x - STEP) > f(x) < f(x + STEP)]


def _peaks(f: Function) -> list[Fraction]:
    return _valleys(lambda x: -f(x))


def _bend(f: Function, x: Fraction) -> Fraction:
    return f(x + 1) - 2 * f(x) + f(x - 1)


def _turn() -> Entry:
    def f(x: Fraction) -> Fraction:
        return x**3 - 12 * x

    (valley,), (peak,) = _valleys(f), _peaks(f)
    flat = next(x for x in GRID if _bend(f, x) == 0)
    return valley, [peak, f(valley), flat, valley**2]


def _shown(places: list[Fraction]) -> set[object]:
    return {float(x) if x.denominator > 1 else int(x) for x in places}


def _both() -> Entry:
    def f(x: Fraction) -> Fraction:
        return 2 * x**3 - 9 * x**2 + 12 * x - 1

    def without(x: Fraction) -> Fraction:
        return 2 * x**3 - 9 * x**2

    places = _valleys(f) + _peaks(f)
    flat = [x for x in GRID if _bend(f, x) == 0]
    return _shown(places), [_shown([-x for x in places]), _shown(flat), _shown(_valleys(without) + _peaks(without))]


def _interval() -> Entry:
    def f(x: Fraction) -> Fraction:
        return x * x - 6 * x + 10

    inside = [x for x in GRID if 4 <= x <= 7]
    low = min(inside, key=f)
    return f(low), [f(_valleys(f)[0]), low, f(max(inside, key=f)), _valleys(f)[0]]


def _box() -> Entry:
    def volume(x: Fraction) -> Fraction:
        return 4 * x**3 - 48 * x**2 + 144 * x

    best = max((x for x in GRID if 0 <= x <= 6), key=volume)
    return best, [_valleys(volume)[0], volume(best), next(x for x in GRID if _bend(volume, x) == 0)]


def _fuel() -> Entry:
    def use(v: Fraction) -> Fraction:
        return v * v / 50 - v * 4 / 5 + 20

    speeds = [Fraction(n, 4) for n in range(20, 241)]
    best = min(speeds, key=use)
    return use(best), [best, float(use(speeds[0])), use(speeds[-1])]


KEYS: dict[str, Entry] = {
    "critical-points/your-turn": _turn(),
    "critical-points/both-places": _both(),
    "critical-points/lowest-on-an-interval": _interval(),
    "critical-points/a-box-without-a-lid": _box(),
    "critical-points/fuel": _fuel(),
}
