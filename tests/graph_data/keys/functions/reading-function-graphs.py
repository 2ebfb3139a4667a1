"""Keys of this topic: each graph is a table of its corners, searched and measured piece by piece."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

Entry = tuple[object, list[object]]

H = {0: 3, 1: 2, 2: 0, 3: -1, 4: 2, 5: 3, 6: 2}
P = {0: -2, 1: -3, 2: 0, 3: 2, 4: 1, 5: 1}
CORNERS = {0: 5, 2: 1, 4: 4, 6: -2, 8: 0}
CURVE = [(1, 2), (4, 6), (6, 3), (4, -1), (8, 6)]
BATH = {0: 0, 3: 60, 6: 120, 9: 120, 12: 70, 15: 20}


def _inputs(corners: dict[int, int], height: int) -> list[Fraction]:
    """Every input at which the straight pieces have the height (no piece lies level at it)."""
    found = set()
    for (x0, y0), (x1, y1) in pairwise(corners.items()):
        if y0 != y1 and min(y0, y1) <= height <= max(y0, y1):
            found.add(x0 + Fraction(height - y0, y1 - y0) * (x1 - x0))
    return sorted(found)


def _set(values: list[Fraction]) -> str:
    return "{" + ", ".join(map(str, values)) + "}"


TWO = _inputs(H, 2)
SHARED_HEIGHT = next(y for _, y in CURVE if [b for _, b in CURVE].count(y) > 1)

KEYS: dict[str, Entry] = {
    "reading-function-graphs/your-turn": (
        _set(TWO),
        [_set([Fraction(H[2])]), _set(TWO[:1]), _set(TWO[:2]), _set(_inputs(H, 3))],
    ),
    "reading-function-graphs/difference-of-two-heights": (
        P[4] - P[1],
        [P[4] - abs(P[1]), P[1] - P[4], P[4 - 1], 4 - 1],
    ),
    "reading-function-graphs/a-point-on-the-curve": (-3 * (-3 - 2), [9 - 6, -9 + 6, -9 - 6, -3 * 2 + 2 * 3]),
    "reading-function-graphs/how-often-three": (
        len(_inputs(CORNERS, 3)),
        [list(CORNERS.values()).count(3), len(_inputs({0: 5, 2: 1}, 3)), (CORNERS[2] + CORNERS[4]) / 2, 3 - 1],
    ),
    "reading-function-graphs/where-the-line-stands": (
        next(x for x, _ in CURVE if [a for a, _ in CURVE].count(x) > 1),
        [SHARED_HEIGHT, max(x for x, y in CURVE if y == SHARED_HEIGHT), CURVE[3][1]],
    ),
    "reading-function-graphs/when-the-plug-was-pulled": (
        next(x0 for (x0, y0), (_, y1) in pairwise(BATH.items()) if y1 < y0),
        [
            next(x1 for (_, y0), (x1, y1) in pairwise(BATH.items()) if y1 < y0),
            next(x0 for (x0, y0), (_, y1) in pairwise(BATH.items()) if y1 == y0),
            max(BATH),
        ],
    ),
}
