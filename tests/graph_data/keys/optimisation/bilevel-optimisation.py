"""Keys on bilevel problems: inner problems solved by search for each outer choice, outer slopes by a nudge."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]
Inner = Callable[[float, float], float]


def _answer(inner: Inner, outer: float) -> float:
    """The minimiser over w of a bowl, by thirds."""
    low, high = -50.0, 50.0
    for _ in range(200):
        left, right = low + (high - low) / 3, high - (high - low) / 3
        low, high = (low, right) if inner(left, outer) < inner(right, outer) else (left, high)
    return round((low + high) / 2, 5)


def _slope(f: Callable[[float], float], at: float, h: float = 0.1) -> float:
    return round((f(at + h) - f(at - h)) / (2 * h), 3)


def _turn() -> Entry:
    def inner(w: float, lam: float) -> float:
        return (w - 8) ** 2 + lam * w

    def outer(w: float) -> float:
        return (w - 5) ** 2

    through = _slope(outer, _answer(inner, 2))
    total = _slope(lambda lam: outer(_answer(inner, lam)), 2)
    return total, [through, 0, -total, -through]


def _penalised() -> Entry:
    def inner(w: float, lam: float) -> float:
        return (w - 6) ** 2 + lam * w**2

    return _answer(inner, 2), [_answer(inner, 0), _answer(inner, 1), 6 - 2]


def _best() -> Entry:
    def inner(w: float, lam: float) -> float:
        return (w - 9) ** 2 + lam * w

    choices = [n / 2 for n in range(40)]
    best = min(choices, key=lambda lam: (_answer(inner, lam) - 6) ** 2)
    return best, [9 - 6, 0, (9 - 6) / 2]


def _two_paths() -> Entry:
    def answer(lam: float) -> float:
        return 10 - 3 * lam

    direct, through = _slope(lambda lam: lam**2 + answer(2), 2), _slope(answer, 2)
    return _slope(lambda lam: lam**2 + answer(lam), 2), [direct, through, direct * through]


def _together() -> Entry:
    def objective(w: float, lam: float) -> float:
        return (w - 4) ** 2 + lam * w**2

    grid = [(w / 2, lam / 2) for w in range(-4, 20) for lam in range(10)]
    best = min(grid, key=lambda choice: objective(*choice))
    return list(best), [[round(_answer(objective, 1), 3), 1], [0, 0], [4, 1]]


KEYS: dict[str, Entry] = {
    "bilevel-optimisation/your-turn": _turn(),
    "bilevel-optimisation/inner-answer": _penalised(),
    "bilevel-optimisation/best-outer": _best(),
    "bilevel-optimisation/two-paths": _two_paths(),
    "bilevel-optimisation/joint-minimum": _together(),
}
