"""Keys of this topic: steps counted one by one across the axes, and corners found by trying all points."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _steps(a: int, b: int) -> int:
    return len(range(min(a, b), max(a, b)))


PICTURE = {2: "....+....", 1: "....+....", 0: "+++++++++", -1: "....+....", -2: "....+..T."}
T = next([row.index("T") - 4, y] for y, row in PICTURE.items() if "T" in row)

CORNERS = [(-4, 3), (2, 3), (2, -1)]
FOURTH = next([x, y] for x in (-4, 2) for y in (3, -1) if (x, y) not in CORNERS)

POINTS = [(-2, -7), (3, -1), (-4, 0), (-6, -6), (0, -3), (-1, 5), (8, -2), (-3, 2), (-9, 4)]

KEYS: dict[str, Entry] = {
    "coordinate-plane/your-turn": (_steps(-4, 3), [_steps(3, 4), len(range(-4, 3 + 1)), _steps(-4, 0)]),
    "coordinate-plane/read-t": (T, [T[::-1], [T[0], -T[1]], [-T[0], T[1]]]),
    "coordinate-plane/fourth-corner": (
        FOURTH,
        [FOURTH[::-1], [-FOURTH[0], FOURTH[1]], [CORNERS[0][0], -CORNERS[0][1]]],
    ),
    "coordinate-plane/lower-left": (
        sum(x < 0 and y < 0 for x, y in POINTS),
        [
            sum(x <= 0 and y <= 0 for x, y in POINTS),
            sum(y < 0 for _, y in POINTS),
            sum(x < 0 for x, _ in POINTS),
        ],
    ),
    "coordinate-plane/seven-to-the-left": (
        [list(range(2, -20, -1))[7], -5],
        [
            [list(range(2, 20))[7], -5],
            [list(range(2, -20, -1))[7 - 1], -5],
            [2, list(range(-5, -20, -1))[7]],
            [_steps(2, -5) - 2, -5],
        ],
    ),
    "coordinate-plane/lift-in-a-mine": (_steps(6, -14), [_steps(6, 14), _steps(0, -14), len(range(-14, 6 + 1))]),
}
