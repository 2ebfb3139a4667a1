"""Dots that leave the path of the others, places on a scale, and corners of a cross, found by counting."""

from __future__ import annotations

from itertools import pairwise

Entry = tuple[object, list[object]]

CYCLISTS = sorted(zip([8, 2, 6, 9, 3, 5], [26, 40, 39, 23, 38, 33], strict=True))
UP = next(right for left, right in pairwise(CYCLISTS) if right[1] > left[1])

ARMS = range(50, 76, 5)

DOTS = [(4, 30), (6, 62), (8, 41), (9, 38), (12, 55), (13, 47), (15, 70), (18, 66)]
AGREE = [dot for dot in DOTS if (dot[0] > 10) == (dot[1] > 50)]

PARCELS = list(zip([30, 12, 45, 40, 20, 15, 35], [9, 3, 14, 4, 6, 5, 11], strict=True))
LIGHT = min(PARCELS, key=lambda parcel: parcel[1] / parcel[0])

KEYS: dict[str, Entry] = {
    "scatter-plots/your-turn": (
        list(UP),
        [list(max(CYCLISTS, key=lambda pair: pair[1])), list(max(CYCLISTS)), [UP[1], UP[0]], [5, dict(CYCLISTS)[5]]],
    ),
    "scatter-plots/squares-along-the-edge": (
        len(list(pairwise(ARMS))),
        [len(range(0, 75, 5)), 75 - 50, 75, len(ARMS)],
    ),
    "scatter-plots/cold-room": ([0 - 18, 40], [[40, 0 - 18], [18, 40], [0 - 40, 18]]),
    "scatter-plots/corners-of-the-cross": (
        len(AGREE),
        [len(DOTS) - len(AGREE), sum(x > 10 for x, _ in AGREE), sum(x > 10 for x, _ in DOTS)],
    ),
    "scatter-plots/which-parcel": (
        PARCELS.index(LIGHT) + 1,
        [PARCELS.index(max(PARCELS)) + 1, PARCELS.index(min(PARCELS)) + 1, PARCELS.index((15, 5)) + 1],
    ),
}
