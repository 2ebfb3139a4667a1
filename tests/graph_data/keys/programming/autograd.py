"""Slopes measured with steps of exact fractions to both sides, set beside the keys, and slips worked out likewise."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
H = Fraction(1, 10**6)


def _gradient(f: Callable[[list[Fraction]], Fraction], at: list[int]) -> list[float]:
    slopes = []
    for i in range(len(at)):
        up, down = [Fraction(a) for a in at], [Fraction(a) for a in at]
        up[i] += H
        down[i] -= H
        slopes.append(round(float((f(up) - f(down)) / (2 * H)), 6))
    return slopes


W = [3, 5]
X = [2, -4, 6, 8]
CUBE = next(a for a in range(1, 20) if _gradient(lambda v: v[0] ** 3, [a]) == [12.0])
SQUARE = next(a for a in range(1, 20) if _gradient(lambda v: v[0] ** 2, [a]) == [12.0])
A, B = 2, 7
BY_A, BY_B = _gradient(lambda v: 3 * v[0] * v[1], [A, B])

KEYS: dict[str, Entry] = {
    "autograd/your-turn": (
        _gradient(lambda v: v[0] ** 2 * v[1], W),
        [
            [_gradient(lambda v: v[0] ** 2, W)[0], _gradient(lambda v: v[1], W)[1]],
            _gradient(lambda v: v[0] ** 2 * v[1], W)[::-1],
            [W[0] ** 2 * W[1]] * 2,
            [W[0] * W[1], W[0] ** 2],
        ],
    ),
    "autograd/mean-of-four": (
        _gradient(lambda v: sum((e**2 for e in v), Fraction(0)) / 4, X),
        [
            _gradient(lambda v: sum((e**2 for e in v), Fraction(0)), X),
            [e**2 / len(X) for e in X],
            [e / len(X) for e in X],
        ],
    ),
    "autograd/back-to-the-value": (CUBE, [CUBE**2, SQUARE, 3 * 12**2]),
    "autograd/what-stands-there-before": (
        f"{None} {BY_A} {None}",
        [
            f"{None} {BY_A} {BY_B}",
            f"{BY_A} {BY_A} {None}",
            f"0.0 {BY_A} {None}",
            None,
            f"{None} {float(3 * A * B)} {None}",
        ],
    ),
}
