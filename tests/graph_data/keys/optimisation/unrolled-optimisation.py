"""Keys on unrolling: whole runs differentiated by a nudge."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]


def _slope(f: Callable[[float], float], at: float, h: float = 1e-3) -> float:
    return round((f(at + h) - f(at - h)) / (2 * h), 5)


def _run(start: float, target: float, rate: float, steps: int) -> float:
    for _ in range(steps):
        start -= rate * 2 * (start - target)
    return start


def _turn() -> Entry:
    def outer(w: float) -> float:
        return (w - 6) ** 2

    def end(start: float, steps: int = 2) -> float:
        return _run(start, 4, 0.25, steps)

    at_end, factor = _slope(outer, end(0)), _slope(lambda s: end(s, 1), 0)
    full = _slope(lambda s: outer(end(s)), 0)
    return full, [at_end, at_end * factor, _slope(outer, end(0, 1)) * factor**2, -full]


def _in_the_rate() -> Entry:
    def outer(w: float) -> float:
        return (w - 2) ** 2

    full = _slope(lambda rate: outer(_run(1, 3, rate, 1)), 0.1)
    at_end, moved = _slope(outer, _run(1, 3, 0.1, 1)), _slope(lambda rate: _run(1, 3, rate, 1), 0.1)
    return full, [at_end, -full, _slope(lambda s: outer(_run(s, 3, 0.1, 1)), 1), _slope(outer, 1) * moved]


def _as_text(run: Callable[[float], float]) -> str:
    """The linear function that a step is, from two of its values."""
    constant = round(run(0), 6)
    return f"{round(run(1) - run(0), 6)}*s + ({constant})"


KEYS: dict[str, Entry] = {
    "unrolled-optimisation/your-turn": _turn(),
    "unrolled-optimisation/in-the-rate": _in_the_rate(),
    "unrolled-optimisation/one-step-function": (
        _as_text(lambda s: _run(s, 5, 0.1, 1)),
        ["0.8*s - 1", _as_text(lambda s: _run(s, 5, 0.05, 1)), _as_text(lambda s: _run(s, 5, -0.1, 1))],
    ),
    "unrolled-optimisation/what-is-left": (
        round(0.7 * 0.7 * 0.7 * 0.7, 2),
        [0.7, round(0.7 * 0.7 * 0.7, 2), 4 * 0.7],
    ),
    "unrolled-optimisation/memory-of-steps": (
        sum(500_000 * 4 for _ in range(30)) / 10**6,
        [500_000 * 4 / 10**6, 500_000 * 30 / 10**6, 2 * 30 * 500_000 * 4 / 10**6],
    ),
    "unrolled-optimisation/factors-as-ones": (8 / (8 * 0.5 * 0.5 * 0.5 * 0.5), [8, 1 / 0.5, 4]),
    "unrolled-optimisation/reservoirs": (
        round(0.6 * 0.6 * 0.6 * 5, 2),
        [0.6 * 5, round(3 * 0.6 * 5, 6), round(0.6 * 0.6 * 0.6, 2)],
    ),
}
