"""Keys on weight decay: slopes of loss and penalty by differences, balances found by search."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]
FINE = [n / 100 for n in range(-1000, 3001)]


def _lowest(f: Callable[[float], float]) -> float:
    return min(FINE, key=lambda w: round(f(w), 9))


def _balance() -> Entry:
    def loss(w: float) -> float:
        return 3 * (w - 4) ** 2

    return _lowest(lambda w: loss(w) + w**2), [
        _lowest(loss),
        _lowest(lambda w: loss(w) + 2 * w**2),
        _lowest(lambda w: loss(w) - w**2),
    ]


def _step() -> Entry:
    w, gradient, rate, strength = 5, -2, 0.1, 0.4
    h = 1e-3
    pull = (strength / 2 * (w + h) ** 2 - strength / 2 * (w - h) ** 2) / (2 * h)
    return round(w - rate * (gradient + pull), 6), [
        w - rate * gradient,
        round(w - rate * pull, 6),
        round(w - rate * (pull - gradient), 6),
    ]


def _below(start: float, factor: float, limit: float) -> int:
    steps = 0
    while start >= limit:
        start, steps = start * factor, steps + 1
    return steps


def _door() -> Entry:
    def rest(spring: float, closer: float) -> float:
        return min(FINE, key=lambda x: abs(spring * (20 - x) - closer * x))

    return rest(3, 2), [rest(1, 1), 20, rest(2, 3)]


KEYS: dict[str, Entry] = {
    "weight-decay/your-turn": _balance(),
    "weight-decay/one-step": _step(),
    "weight-decay/which-factor": (1 - 0.02 * 0.5, [0.5, 0.02 * 0.5, 1 + 0.02 * 0.5]),
    "weight-decay/idle-weight": (_below(8, 0.9, 4), [len(range(8, 4, -1)) * 10 // 8, 6, _below(8, 0.95, 4)]),
    "weight-decay/door-closer": _door(),
}
