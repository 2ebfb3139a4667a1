"""Keys of this topic, computed entry by entry with exact fractions; unknown vectors are searched for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Number = int | Fraction


def _each(rule: Callable[..., Number], *vectors: Sequence[Number]) -> list[Number]:
    return [rule(*entries) for entries in zip(*vectors, strict=True)]


def _shown(vector: Iterable[Number]) -> str:
    return "[" + ", ".join(str(entry) for entry in vector) + "]"


def _solve(holds: Callable[..., bool], *vectors: Sequence[Number]) -> list[Number]:
    """In each place the one integer for which the equation holds."""
    return [next(x for x in range(-30, 31) if holds(x, *entries)) for entries in zip(*vectors, strict=True)]


GOAL, WIND = (10, -4, 6), (2, 1, -1)
STEER = _solve(lambda x, d, w: 2 * (x + w) == d, GOAL, WIND)
A, B = (2, -1, 0), (1, 4, -3)
FIRST, SECOND = (3, 1), (-1, 4)
HOME = _solve(lambda x, a, b: a + b + x == 0, FIRST, SECOND)
FROM, LEFT = (1, 5), (4, -2)
SHORT, LONG = (4, -6), (-10, 15)
QUARTERS = [Fraction(n, 4) for n in range(-40, 41)]
FACTOR = next(k for k in QUARTERS if (k * SHORT[0], k * SHORT[1]) == LONG)
W, G, RATE = (Fraction(1, 2), Fraction(2)), (5, -10), Fraction(1, 10)

KEYS: dict[str, Entry] = {
    "adding-and-scaling-vectors/your-turn": (
        _shown(STEER),
        [
            _shown(_each(lambda d, w: Fraction(d, 2) + w, GOAL, WIND)),
            _shown(_each(lambda d, w: d - w, GOAL, WIND)),
            _shown(_each(lambda d, w: Fraction(d - w, 2), GOAL, WIND)),
            _shown(_each(lambda d, w: Fraction(d, 2) - abs(w), GOAL, WIND)),
        ],
    ),
    "adding-and-scaling-vectors/three-of-one-less-two": (
        _each(lambda a, b: a + a + a - b - b, A, B),
        [
            _each(lambda a, b: 3 * a - 2 * (abs(b) if a == 0 else b), A, B),
            _each(lambda a, b: 3 * a + 2 * b, A, B),
            _each(lambda a, b: a - b, A, B),
            _each(lambda a, b: a - b, (3 * A[0], *A[1:]), (2 * B[0], *B[1:])),
        ],
    ),
    "adding-and-scaling-vectors/back-to-the-start": (
        HOME,
        [
            _each(lambda a, b: a + b, FIRST, SECOND),
            _each(lambda a, b: b - a, FIRST, SECOND),
            _each(lambda a, b: -(a + abs(b)), FIRST, SECOND),
        ],
    ),
    "adding-and-scaling-vectors/taken-from-a-vector": (
        _solve(lambda x, a, b: a - x == b, FROM, LEFT),
        [
            _solve(lambda x, a, b: x + a == b, FROM, LEFT),
            _each(lambda a, b: a + b, FROM, LEFT),
            _each(lambda a, b: a - abs(b), FROM, LEFT),
        ],
    ),
    "adding-and-scaling-vectors/factor-between-two": (
        FACTOR,
        [-FACTOR, 1 / FACTOR, LONG[0] - SHORT[0]],
    ),
    "adding-and-scaling-vectors/one-step-of-learning": (
        _shown(_each(lambda w, g: w - RATE * g, W, G)),
        [
            _shown(_each(lambda w, g: w + RATE * g, W, G)),
            _shown(_each(lambda w, g: w - RATE * abs(g), W, G)),
            _shown(_each(lambda w, g: w - g, W, G)),
            _shown(_each(lambda w, g: w - g, W, (RATE * G[0], G[1]))),
        ],
    ),
}
