"""Keys of this topic: cosines from the angles of the arrows or from unit vectors, thresholds by search."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Vector = Sequence[int]


def _dot(a: Vector, b: Vector) -> int:
    return sum(x * y for x, y in zip(a, b, strict=True))


def _length(vector: Vector) -> int:
    return math.isqrt(sum(entry**2 for entry in vector))


def _unit(vector: Vector) -> list[Fraction]:
    return [Fraction(entry, _length(vector)) for entry in vector]


def _cosine(a: Vector, b: Vector) -> Fraction:
    return sum((x * y for x, y in zip(_unit(a), _unit(b), strict=True)), Fraction(0))


def _between(a: Vector, b: Vector) -> float:
    """From the two arrows' own angles with the first axis."""
    return abs(math.degrees(math.atan2(b[1], b[0]) - math.atan2(a[1], a[0])))


A, B = (2, -1, 2), (3, 0, -4)
U, V = (2, 1), (1, 3)
SIX, FIVE, ANGLE = 6, 5, math.radians(60)
RIGHT = next(k for k in range(-50, 51) if _dot((k, 3), (2, -4)) == 0)
SIGN_LOST = next(k for k in range(-50, 51) if _dot((k, 3), (2, 4)) == 0)
DOT, COSINE = 12, Fraction(6, 10)
LENGTHS = DOT / COSINE
NEW_DOT = -2 * DOT
NEW_COSINE = NEW_DOT / (2 * LENGTHS)
PANEL, SUN, FULL = (0, 3, 4), (2, 3, 6), 350

KEYS: dict[str, Entry] = {
    "cosine-similarity/your-turn": (
        _cosine(A, B),
        [
            _dot(A, B),
            Fraction(2 * 3 + 2 * 4, _length(A) * _length(B)),
            Fraction(_dot(A, B), _length(A) + _length(B)),
            Fraction(_dot(A, B), _dot(A, A) * _dot(B, B)),
        ],
    ),
    "cosine-similarity/angle-in-the-plane": (
        _between(U, V),
        [
            round(math.cos(math.radians(_between(U, V))), 3),
            round(math.radians(_between(U, V)), 3),
            round(math.degrees(math.acos(_dot(U, V) / (_dot(U, U) * _dot(V, V)))), 1),
            round(math.degrees(math.acos(_dot(U, V) / (math.hypot(*U) + math.hypot(*V)))), 1),
        ],
    ),
    "cosine-similarity/sixty-degrees-apart": (
        SIX * (FIVE * math.cos(ANGLE)),
        [SIX * FIVE, round(SIX * FIVE * math.sin(ANGLE), 2), (SIX + FIVE) * math.cos(ANGLE)],
    ),
    "cosine-similarity/acute-from-where": (
        f"({RIGHT}, inf)",
        [f"[{RIGHT}, inf)", f"(-inf, {RIGHT})", f"({SIGN_LOST}, inf)"],
    ),
    "cosine-similarity/turned-and-doubled": (
        f"[{NEW_DOT}, {NEW_COSINE}]",
        [
            f"[{NEW_DOT}, {COSINE}]",
            f"[{NEW_DOT}, {-2 * COSINE}]",
            f"[{2 * DOT}, {2 * DOT / (2 * LENGTHS)}]",
            f"[{DOT}, {NEW_COSINE}]",
        ],
    ),
    "cosine-similarity/facing-the-sun": (
        FULL * _cosine(PANEL, SUN),
        [
            FULL * _dot(PANEL, SUN),
            Fraction(FULL * _dot(PANEL, SUN), _length(SUN)),
            Fraction(FULL * _dot(PANEL, SUN), _length(PANEL) + _length(SUN)),
        ],
    ),
}
