"""Keys of this topic: unit squares laid out one by one and counted."""

from __future__ import annotations

Entry = tuple[object, list[object]]
Squares = set[tuple[int, int]]


def _rectangle(width: int, height: int, left: int = 0, low: int = 0) -> Squares:
    return {(left + x, low + y) for x in range(width) for y in range(height)}


LOW, TALL = _rectangle(10, 5), _rectangle(6, 8)
BAR, STEM = _rectangle(10, 2), _rectangle(3, 6, 3, 2)
DEPTH = next(rows for rows in range(1, 64) if len(_rectangle(7, rows)) == 63)
WIDTH = next(wide for wide in range(1, 37) if len(_rectangle(wide, 6)) == len(_rectangle(9, 4)))

KEYS: dict[str, Entry] = {
    "area-of-rectangles/your-turn": (
        len(LOW | TALL),
        [len(LOW) + len(TALL), len(_rectangle(10, 8)), len(LOW), 10 + 8 + 6 + 5],
    ),
    "area-of-rectangles/shelf-in-two-units": (
        len(_rectangle(10, 6)),
        [len(_rectangle(1, 6)), 10 + 6, 10 + 6 + 10 + 6],
    ),
    "area-of-rectangles/depth-of-a-stage": (DEPTH, [63 - 7, 63 + 7, DEPTH - 1]),
    "area-of-rectangles/rebuilt-wall-of-screens": (WIDTH, [9 - 2, len(_rectangle(9, 4)), 9]),
    "area-of-rectangles/banner-of-double-size": (
        len(_rectangle(4 + 4, 3 + 3)),
        [len(_rectangle(4, 3)) * 2, len(_rectangle(4, 3)), 8 + 6 + 8 + 6],
    ),
    "area-of-rectangles/seed-for-a-t": (
        len(BAR | STEM),
        [10 + 2 + 3 + 6, len(BAR), len(_rectangle(10, 2 + 6))],
    ),
}
