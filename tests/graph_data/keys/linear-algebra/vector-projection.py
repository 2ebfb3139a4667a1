"""Keys of this topic: the nearest multiple is where the squared distance, a parabola in t, is least."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Number = int | Fraction
Vector = Sequence[Number]


def _squared(vector: Vector) -> Number:
    return sum(entry * entry for entry in vector)


def _dot(a: Vector, b: Vector) -> Number:
    return sum(x * y for x, y in zip(a, b, strict=True))


def _scaled(factor: Number, vector: Vector) -> list[Number]:
    return [factor * entry for entry in vector]


def _minus(a: Vector, b: Vector) -> list[Number]:
    return [x - y for x, y in zip(a, b, strict=True)]


def _factor(a: Vector, b: Vector) -> Fraction:
    """The vertex of the parabola through the squared distances at t = -1, 0 and 1."""
    low, middle, high = (_squared(_minus(a, _scaled(t, b))) for t in (-1, 0, 1))
    return Fraction(low - high, 2 * (low + high - 2 * middle))


def _onto(a: Vector, b: Vector) -> list[Number]:
    return _scaled(_factor(a, b), b)


def _shown(vector: Vector) -> str:
    return "[" + ", ".join(str(entry) for entry in vector) + "]"


def _length(vector: Vector) -> float:
    return math.sqrt(float(_squared(vector)))


A, B = (3, -1, 7), (2, 1, -2)
P, Q = (10, 5), (3, 4)
C, D = (7, -1, 1), (2, 0, 1)
LINE, POINT = (1, -3), (8, 6)
WAY, SPOT = (4, 3), (-2, 11)
REST = _minus(SPOT, _onto(SPOT, WAY))
ROAD, WIND = (5, 12), (-3, -2)
AGAINST = _onto(WIND, ROAD)

KEYS: dict[str, Entry] = {
    "vector-projection/your-turn": (
        _shown(_onto(A, B)),
        [
            _shown(_scaled(-1, _onto(A, B))),
            _shown(_scaled(_dot(A, B), B)),
            _shown(_scaled(Fraction(_dot(A, B), math.isqrt(int(_squared(B)))), B)),
            _shown(_minus(A, _onto(A, B))),
        ],
    ),
    "vector-projection/two-candidates-for-the-line": (
        _shown(_onto(P, Q)),
        [
            _shown(_onto(Q, P)),
            _shown(_scaled(Fraction(_dot(P, Q), math.isqrt(int(_squared(Q)))), Q)),
            _shown(_minus(P, _onto(P, Q))),
            _shown(_scaled(_dot(P, Q), Q)),
        ],
    ),
    "vector-projection/part-across": (
        _shown(_minus(C, _onto(C, D))),
        [
            _shown(_onto(C, D)),
            _shown(_minus(_onto(C, D), C)),
            _shown(_minus(C, _scaled(-1, _onto(C, D)))),
            _shown(_minus(C, _scaled(_dot(C, D), D))),
        ],
    ),
    "vector-projection/length-of-the-rest": (
        next(n for n in range(14) if n * n + 5 * 5 == 13 * 13),
        [13 - 5, round(math.hypot(13, 5), 2), 13 * 13 - 5 * 5],
    ),
    "vector-projection/foot-of-the-perpendicular": (
        _shown(_onto(POINT, LINE)),
        [
            _shown(_scaled(-1, _onto(POINT, LINE))),
            _shown(_scaled(Fraction(1 * 8 + 3 * 6, _squared(LINE)), LINE)),
            _shown(_minus(POINT, _onto(POINT, LINE))),
            _shown(_scaled(_dot(POINT, LINE), LINE)),
        ],
    ),
    "vector-projection/distance-to-a-line": (
        _length(REST),
        [_length(_onto(SPOT, WAY)), _squared(REST), round(_length(SPOT), 2), sum(REST)],
    ),
    "vector-projection/wind-on-the-road": (
        round(_length(AGAINST), 9),
        [
            abs(_dot(WIND, ROAD)),
            round(_length(_minus(WIND, AGAINST)), 9),
            round(_length(WIND), 2),
            -round(_length(AGAINST), 9),
            round(abs(float(_factor(WIND, ROAD))), 2),
        ],
    ),
}
