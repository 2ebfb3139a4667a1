"""Keys on saddles: stretches of directions, runs followed step by step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Entry = tuple[object, list[object]]


def _stretch(h: Sequence[Sequence[float]], v: Sequence[float]) -> float:
    """By how much a matrix stretches one of its eigenvectors."""
    image = [sum(a * b for a, b in zip(row, v, strict=True)) for row in h]
    assert image[0] * v[1] == image[1] * v[0]
    return image[0] / v[0]


def _other() -> Entry:
    h = [[2, 4], [4, 2]]
    return _stretch(h, (1, -1)), [h[0][0], _stretch(h, (1, 1)), 0]


def _level() -> Entry:
    grid = range(-10, 11)

    def slopes(x: float, y: float) -> tuple[float, float]:
        def f(a: float, b: float) -> float:
            return a**2 - 6 * a - b**2 + 4 * b

        return f(x + 1, y) - f(x - 1, y), f(x, y + 1) - f(x, y - 1)

    x, y = next((x, y) for x in grid for y in grid if slopes(x, y) == (0, 0))
    return [x, y], [[-x, -y], [2 * x, 2 * y], [x, -y]]


def _descend(f: Callable[[float], float], w: float, rate: float, steps: int) -> float:
    h = 1e-4
    for _ in range(steps):
        w -= rate * (f(w + h) - f(w - h)) / (2 * h)
    return w


def _growth() -> Entry:
    factor = round(_descend(lambda y: -5 / 2 * y**2, 1, 0.1, 1), 6)
    return factor, [round(2 - factor, 6), 5, round(1 - factor, 6)]


def _lingers() -> Entry:
    distance, steps = 0.001, 0
    while distance <= 1:
        distance, steps = 2 * distance, steps + 1
    return steps, [1000, steps - 1, 500]


def _valley() -> Entry:
    end = round(_descend(lambda w: w**4 - 2 * w**2, -0.3, 0.05, 500), 4)
    return end, [-end, 0, -0.3]


KEYS: dict[str, Entry] = {
    "saddle-points/your-turn": _other(),
    "saddle-points/value-there": _level(),
    "saddle-points/growth-of-a-nudge": _growth(),
    "saddle-points/how-long-it-lingers": _lingers(),
    "saddle-points/which-valley": _valley(),
}
