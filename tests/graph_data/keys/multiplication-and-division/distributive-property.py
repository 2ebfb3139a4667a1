"""Keys of this topic: arrays laid out, cut, and counted on each side of the cut."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _dots(rows: int, columns: int) -> int:
    """An array counted row by row."""
    return sum(columns for _ in range(rows))


def _cut(rows: int, columns: int, after: int) -> tuple[int, int]:
    """The dots to the left and to the right of a cut after this column."""
    dots = [column for _ in range(rows) for column in range(1, columns + 1)]
    return sum(column <= after for column in dots), sum(column > after for column in dots)


LEFT, RIGHT = _cut(5, 18, 10)
TOMAS = _cut(7, 14, 10)[0] + (14 - 10)
NINES = _dots(6, 9) + _dots(4, 9)
MORNING, EVENING, DAYS = 6, 4, 7

KEYS: dict[str, Entry] = {
    "distributive-property/your-turn": (LEFT + RIGHT, [LEFT + 8, LEFT, RIGHT, 5 + 18]),
    "distributive-property/eight-twelves": (
        _dots(8, 12),
        [_dots(8, 10) + 2, _dots(7, 12), _dots(8, 10) + _dots(7, 2), 8 + 12],
    ),
    "distributive-property/nines-together": (
        next(rows for rows in range(99) if _dots(rows, 9) == NINES),
        [_dots(6, 4), NINES, 9 + 9, _dots(6, 9)],
    ),
    "distributive-property/two-colours": (
        [9, next(row for row in range(99) if _dots(9, row) == _dots(9, 5) + _dots(9, 3))],
        [[9 + 9, 5 + 3], [9, _dots(5, 3)], [5 + 3, 9], [9, 5]],
    ),
    "distributive-property/lost-pieces": (
        _dots(7, 14) - TOMAS,
        [_cut(7, 14, 10)[1], 14 - 10, 7 - 1, _dots(7, 14)],
    ),
    "distributive-property/morning-and-evening": (
        sum(MORNING + EVENING for _ in range(DAYS)),
        [
            _dots(DAYS, MORNING) + EVENING,
            MORNING + _dots(DAYS, EVENING),
            DAYS + MORNING + EVENING,
            _dots(DAYS, MORNING),
        ],
    ),
}
