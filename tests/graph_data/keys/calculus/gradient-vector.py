"""Keys on gradients: inputs moved one at a time."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import dist, hypot

Entry = tuple[object, list[object]]


def _gradient(f: Callable[..., Fraction], at: tuple[int, ...]) -> list[int]:
    """By five-point differences, exact up to degree four."""

    def moved(place: int, by: int) -> Fraction:
        return f(*(Fraction(x + by * (n == place)) for n, x in enumerate(at)))

    return [int((moved(n, -2) - 8 * moved(n, -1) + 8 * moved(n, 1) - moved(n, 2)) / 12) for n in range(len(at))]


def _turn() -> Entry:
    right = _gradient(lambda x, y: 3 * x * x + x * y, (1, -2))
    alone = _gradient(lambda x, y: 3 * x * x, (1, -2))
    return right, [
        right[::-1],
        [alone[0], right[1]],
        [_gradient(lambda x, y: 3 * x * x + x * y, (1, 2))[0], right[1]],
        [right[0], -2],
    ]


def _three() -> Entry:
    at = (2, 1, -1)
    right = _gradient(lambda x, y, z: x * x * y + y * z**3, at)
    mirrored = _gradient(lambda x, y, z: x * x * y + y * z**3, (2, 1, 1))
    still = _gradient(lambda x, y, z: x * x * y + z**3, at)
    return right, [[right[0], mirrored[1], right[2]], [*right[:2], -right[2]], [right[0], still[1], right[2]]]


def _loss() -> Entry:
    slopes, move = (2, -1, 4), (0.05, 0.1, -0.02)
    parts = [s * m for s, m in zip(slopes, move, strict=True)]
    change = sum(parts)
    return round(5 + change, 6), [
        round(5 + sum(map(abs, parts)), 6),
        round(5 - change, 6),
        round(5 + sum(slopes) * sum(move), 6),
        round(change, 6),
    ]


def _level() -> Entry:
    def f(x: Fraction, y: Fraction) -> Fraction:
        return x * x - 6 * x + 2 * y * y + 8 * y

    x, y = next((x, y) for x in range(-9, 10) for y in range(-9, 10) if _gradient(f, (x, y)) == [0, 0])
    return [x, y], [[-x, -y], [x, 2 * y], [6, -8]]


A, B = 10 / 50, 10 / 20

KEYS: dict[str, Entry] = {
    "gradient-vector/your-turn": _turn(),
    "gradient-vector/three-inputs": _three(),
    "gradient-vector/how-steep": (dist((0, 0), (0.6, -0.8)), [round(0.6 - 0.8, 6), 0.6 + 0.8, hypot(0, -0.8)]),
    "gradient-vector/change-by-a-move": _loss(),
    "gradient-vector/where-lines-crowd": (B / A, [A / B, 50 - 20, B]),
    "gradient-vector/level-place": _level(),
}
