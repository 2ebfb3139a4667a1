"""Keys of this topic: points found in the drawings, and walks taken one step at a time."""

from __future__ import annotations

Entry = tuple[object, list[object]]

SEEDS = [".......", ".......", "....R..", ".......", "......."]
"""The picture of Your Turn, top row first, with the upright line as its first sign."""


def _found(picture: list[str], letter: str) -> list[int]:
    rows = picture[::-1]
    return next([row.index(letter), up] for up, row in enumerate(rows) if letter in row)


def _walk(start: list[int], moves: str) -> list[int]:
    x, y = start
    for move in moves:
        x += {"l": -1, "r": 1}.get(move, 0)
        y += {"d": -1, "u": 1}.get(move, 0)
    return [x, y]


def _steps(start: int, end: int) -> int:
    return len(range(min(start, end), max(start, end)))


R = _found(SEEDS, "R")
LEFT, UP = _steps(7, 4), _steps(3, 8)
STOP = _walk([6, 2], "l" * 4 + "u" * 3)
LAMPS = [(3, 1), (5, 4), (3, 6), (3, 0), (7, 4), (3, 9)]

KEYS: dict[str, Entry] = {
    "coordinate-grid/your-turn": (R, [R[::-1], [n + 1 for n in R], [SEEDS[2][1:].index("R"), R[1]]]),
    "coordinate-grid/trolley-steps": (
        [LEFT, UP],
        [[4, 8], [UP, LEFT], [LEFT + 1, UP + 1], [LEFT, _steps(0, 8)]],
    ),
    "coordinate-grid/where-it-stops": (
        STOP,
        [_walk([6, 2], "r" * 4 + "u" * 3), _walk([6, 2], "l" * 3 + "u" * 4), STOP[::-1], [4, 3]],
    ),
    "coordinate-grid/two-strings-meet": (
        next([x, y] for x in range(8) for y in range(8) if x == 1 and y == 5),
        [next([x, y] for x in range(8) for y in range(8) if x == 6 and y == 2), [5, 1], [1, 2]],
    ),
    "coordinate-grid/lamps-on-one-pole": (
        sum(x == 3 for x, _ in LAMPS),
        [
            sum(y == 4 for _, y in LAMPS),
            sum(x == 3 and y > 0 for x, y in LAMPS),
            sum(x == 3 or y == 4 for x, y in LAMPS),
        ],
    ),
}
