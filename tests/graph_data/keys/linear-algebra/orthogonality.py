"""Keys of this topic: missing entries by search, lengths from arrows laid along the axes and signals written out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Vector = Sequence[int]


def _dot(a: Vector, b: Vector) -> int:
    return sum(x * y for x, y in zip(a, b, strict=True))


K = next(k for k in range(-50, 51) if _dot((4, k, -3), (5, 2, 6)) == 0)
SIGN_LOST = next(k for k in range(-50, 51) if _dot((4, k, 3), (5, 2, 6)) == 0)
SECOND = next(y for y in range(-50, 51) if _dot((5, -2), (4, y)) == 0)
ALONG = Fraction(4 * -2, 5)
VALUES = [k for k in range(-50, 51) if _dot((k, 2), (k, -8)) == 0]
LONG, SHORT = 12, 9
EIGHT, SIX, SUM = 8, 6, 11
OVER = SUM**2 - EIGHT**2 - SIX**2
A, B = (1, 1, -1, -1), (1, -1, 1, -1)
SIGNAL = [5 * x - 3 * y for x, y in zip(A, B, strict=True)]


def _shown(elements: Sequence[int]) -> str:
    return "{" + ", ".join(str(element) for element in elements) + "}"


KEYS: dict[str, Entry] = {
    "orthogonality/your-turn": (K, [-K, SIGN_LOST, 2 * K]),
    "orthogonality/given-first-entry": (
        [4, SECOND],
        [[4, -SECOND], f"[4, {ALONG}]", [SECOND // 5, 5], f"[4, {-ALONG}]"],
    ),
    "orthogonality/two-values": (
        _shown(VALUES),
        [
            _shown([max(VALUES)]),
            _shown([max(VALUES) ** 2]),
            _shown([next(k for k in range(50) if 2 * k == 16)]),
            _shown([k for k in VALUES if k * k == 0]),
        ],
    ),
    "orthogonality/length-of-a-difference": (
        math.dist((SHORT, 0), (0, LONG)),
        [LONG - SHORT, LONG + SHORT, SHORT**2 + LONG**2, round(math.sqrt(LONG**2 - SHORT**2), 2)],
    ),
    "orthogonality/by-how-much-it-fails": (
        Fraction(OVER, 2),
        [OVER, 0, -Fraction(OVER, 2), EIGHT * SIX],
    ),
    "orthogonality/two-phones-one-channel": (
        _dot(SIGNAL, SIGNAL),
        [
            5**2 + 3**2,
            (5 - 3) ** 2 * _dot(A, A),
            _dot(A, A) * 5**2 - _dot(B, B) * 3**2,
            (5 * math.isqrt(_dot(A, A)) + 3 * math.isqrt(_dot(B, B))) ** 2,
        ],
    ),
}
