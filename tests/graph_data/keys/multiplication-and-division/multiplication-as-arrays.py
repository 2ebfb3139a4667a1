"""Keys of this topic: arrays laid out place by place and counted."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _array(rows: int, columns: int) -> list[tuple[int, int]]:
    """Every place of the array."""
    return [(row, column) for row in range(rows) for column in range(columns)]


def _inside(rows: int, columns: int) -> int:
    """The places that touch none of the four edges."""
    return sum(0 < row < rows - 1 and 0 < column < columns - 1 for row, column in _array(rows, columns))


PICTURE = ["o o o o o o"] * 3
ROW = PICTURE[0].count("o")

BOARD = ["o o o o o o o"] + ["o # # # # # #"] * 5
SEEN, COVERED = "".join(BOARD).count("o"), "".join(BOARD).count("#")
LENGTH = len(BOARD[0].split())

RAGGED = [5, 5, 5, 3]

KEYS: dict[str, Entry] = {
    "multiplication-as-arrays/your-turn": (
        len(_array(4, 8)),
        [4 + 8, len(_array(4 - 1, 8)), len(_array(4, 8 - 1))],
    ),
    "multiplication-as-arrays/rows-and-columns": (
        [len(PICTURE), ROW],
        [[ROW, len(PICTURE)], [len(PICTURE), "".join(PICTURE).count("o")], [ROW, ROW]],
    ),
    "multiplication-as-arrays/cover-on-a-board": (
        SEEN + COVERED,
        [SEEN, COVERED, SEEN + COVERED - LENGTH, SEEN + COVERED - len(BOARD)],
    ),
    "multiplication-as-arrays/columns-of-a-drawing": (
        len({column for _, column in _array(4, 9)}),
        [len({row for row, _ in _array(4, 9)}), len(_array(4, 9)), 4 + 9],
    ),
    "multiplication-as-arrays/ragged-row": (
        len(_array(4, 5)) - sum(RAGGED),
        [RAGGED[-1], max(RAGGED), sum(RAGGED)],
    ),
    "multiplication-as-arrays/dark-rows": (
        len(_array(8 - 2, 6)),
        [len(_array(8, 6)), len(_array(8, 6)) - 2, len(_array(8, 6 - 2)), len(_array(2, 6))],
    ),
    "multiplication-as-arrays/book-on-stamps": (
        _inside(6, 7),
        [
            len(_array(6, 7)),
            len(_array(6, 7)) - _inside(6, 7),
            len(_array(6 - 1, 7 - 1)),
            len(_array(6 - 2, 7)),
            len(_array(6 - 2, 7 - 1)),
        ],
    ),
}
