"""Keys on continuity: one-sided limits from values close by."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

Entry = tuple[object, list[object]]
NEAR = 1e-6


def _sides(f: Callable[[float], float], at: float) -> tuple[float, float]:
    return round(f(at - NEAR), 4), round(f(at + NEAR), 4)


def _seam() -> Entry:
    def piece(x: float, k: float) -> float:
        return 2 * x + 1 if x < 3 else x * x - k

    k = next(k for k in range(-30, 31) if len(set(_sides(partial(piece, k=k), 3))) == 1)
    left, _ = _sides(lambda x: piece(x, 0), 3)
    zero = next(k for k in range(-30, 31) if _sides(partial(piece, k=k), 3)[1] == 0)
    return k, [-k, left, zero]


def _mended() -> Entry:
    left, right = _sides(lambda x: (x * x + 3 * x - 10) / (x - 2), 2)
    assert left == right
    return right, [2 * 2 + 3 * 2 - 10, right - 2, 2 - 5]


def _constants() -> Entry:
    def f(x: float, a: float, b: float) -> float:
        return a if x <= 0 else 2 * x + 3 if x < 4 else b - x

    (a,) = {a for a in range(-20, 21) if len(set(_sides(partial(f, a=a, b=0), 0))) == 1}
    (b,) = {b for b in range(-20, 21) if len(set(_sides(partial(f, a=0, b=b), 4))) == 1}
    arrives, _ = _sides(lambda x: f(x, 0, 0), 4)
    return [a, b], [[a, int(arrives) - 4], [0, b], [a, int(arrives)]]


def _jump() -> Entry:
    left, right = _sides(lambda x: x * x - 1 if x < 2 else 5 - x * x, 2)
    return right - left, [left - right, 0, left + right]


KEYS: dict[str, Entry] = {
    "continuity/your-turn": _seam(),
    "continuity/which-value-mends": _mended(),
    "continuity/two-constants": _constants(),
    "continuity/left-and-right": _jump(),
}
