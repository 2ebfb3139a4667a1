"""Keys on Hessians: second differences, mixed ones from the four corners of a rectangle."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations_with_replacement

Entry = tuple[object, list[object]]


def _hessian(f: Callable[..., float], at: tuple[float, ...]) -> list[list[float]]:
    h = 1e-3

    def moved(*steps: tuple[int, int]) -> float:
        point = list(at)
        for place, by in steps:
            point[place] += by * h
        return f(*point)

    def entry(i: int, j: int) -> float:
        corners = moved((i, 1), (j, 1)) - moved((i, 1), (j, -1)) - moved((i, -1), (j, 1)) + moved((i, -1), (j, -1))
        return round(corners / (4 * h * h), 2) + 0.0

    return [[entry(i, j) for j in range(len(at))] for i in range(len(at))]


def _turn() -> Entry:
    def f(x: float, y: float) -> float:
        return x * x * y * y

    right = _hessian(f, (1, -1))
    (a, b), (_, d) = right
    slopes = [2 * 1 * (-1) ** 2, 2 * 1 * -1]
    squared = [[p * q for q in slopes] for p in slopes]
    return right, [_hessian(f, (1, 1)), [[a, 0], [0, d]], squared, [[-a, b], [b, d]]]


def _three() -> Entry:
    right = _hessian(lambda x, y, z: x * y + z * z, (1, 1, 1))
    alone = _hessian(lambda x, y, z: z * z, (1, 1, 1))
    half = [row[:] for row in right]
    half[2][2] /= 2
    return right, [alone, half, _hessian(lambda x, y, z: x * x / 2 + y * y / 2 + z * z, (1, 1, 1))]


def _after() -> Entry:
    gradient, rows, step = (3, -1), [[2, 5], [5, 0]], 0.1

    def moved(column: int, by: float) -> list[float]:
        return [round(g + by * row[column], 6) for g, row in zip(gradient, rows, strict=True)]

    change = [round(step * row[1], 6) for row in rows]
    return moved(1, step), [moved(0, step), moved(1, 0), change, moved(1, 1)]


def _different() -> Entry:
    every = list(combinations_with_replacement(range(5), 2))
    mixed = [pair for pair in every if pair[0] != pair[1]]
    return len(every), [5 * 5, len(mixed), len(every) - len(mixed)]


def _light() -> Entry:
    more = 0.5 * (14 - 10)
    return 6 + more, [6 + 0.5, more, 6 + 0.5 * 14, 6 - more]


ROWS: list[list[int | None]] = [[2, -1, 7], [-1, 0, None], [7, 4, 5]]

KEYS: dict[str, Entry] = {
    "hessian-matrix/your-turn": _turn(),
    "hessian-matrix/three-inputs": _three(),
    "hessian-matrix/fill-in-the-rest": (ROWS[2][1], [ROWS[0][2], -4, ROWS[1][1]]),
    "hessian-matrix/slope-after-a-step": _after(),
    "hessian-matrix/how-many-different": _different(),
    "hessian-matrix/greenhouse": _light(),
}
