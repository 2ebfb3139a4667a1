"""Keys of this topic: norms by loops over the entries, unknown coordinates by search on a fine grid."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Vector = Sequence[int | Fraction]


def _sizes(vector: Vector) -> list[int | Fraction]:
    return [entry if entry > 0 else -entry for entry in vector]


def _l1(vector: Vector) -> int | Fraction:
    return sum(_sizes(vector))


def _squares(vector: Vector) -> int | Fraction:
    return sum(entry * entry for entry in vector)


def _largest(vector: Vector) -> int | Fraction:
    return sorted(_sizes(vector))[-1]


V = (2, -4, -1, 2)
L2 = math.isqrt(int(_squares(V)))
SHAPE = (1, 3, -2)
A = next(a for a in range(1, 100) if _l1([a * part for part in SHAPE]) == 30)
SIGNED = next(a for a in range(1, 100) if sum(a * part for part in SHAPE) == 30)
X = Fraction(6, 10)
GRID = [Fraction(k, 100) for k in range(1, 101)]
ON_L1 = next(y for y in GRID if _l1((X, y)) == 1)
ON_L2 = next(y for y in GRID if _squares((X, y)) == 1)
ON_MAX = next(y for y in GRID if _largest((X, y)) == 1)
MOVE, SPEED = (-60, 32), 20
CHANGES, RATE = (400, -250, 0, -150), Fraction(2, 100)


def _shown(vector: Vector) -> str:
    return "[" + ", ".join(str(entry) for entry in vector) + "]"


KEYS: dict[str, Entry] = {
    "vector-norms/your-turn": (
        [_l1(V), L2, _largest(V)],
        [
            [sum(V), L2, _largest(V)],
            [_l1(V), _squares(V), _largest(V)],
            [_l1(V), L2, max(V)],
            [_largest(V), L2, _l1(V)],
        ],
    ),
    "vector-norms/from-l1-to-max": (
        _largest([A * part for part in SHAPE]),
        [_largest([SIGNED * part for part in SHAPE]), A, abs(A * SHAPE[2])],
    ),
    "vector-norms/heights-on-three-shapes": (
        _shown((ON_L1, ON_L2, ON_MAX)),
        [
            _shown((ON_L1, 1 - X * X, ON_MAX)),
            _shown((ON_L1, ON_L2, 1 - X)),
            _shown((ON_L1, ON_L2, X)),
            _shown((ON_L1, 1 - X, ON_MAX)),
        ],
    ),
    "vector-norms/plotter-arm": (
        Fraction(_largest(MOVE), SPEED),
        [Fraction(_l1(MOVE), SPEED), Fraction(max(MOVE), SPEED), math.hypot(*MOVE) / SPEED],
    ),
    "vector-norms/fees-of-a-reallocation": (
        _l1(CHANGES) * RATE,
        [sum(CHANGES) * RATE, _largest(CHANGES) * RATE, float(RATE) * math.hypot(*CHANGES)],
    ),
}
