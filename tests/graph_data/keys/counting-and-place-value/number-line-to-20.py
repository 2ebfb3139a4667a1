"""Keys of this topic, by reading the pictures column by column and jumping from mark to mark."""

from __future__ import annotations

from itertools import pairwise

Entry = tuple[object, list[object]]

RAIL = "|--" * 20 + "|"
SHORT = "|---" * 10 + "|"


def _read(line: str, column: int) -> int:
    """How many gaps lie to the left of a mark that stands in this column."""
    assert line[column] == "|"
    return line[:column].count("|")


def _jump(start: int, jumps: int, step: int) -> list[int]:
    """Where each jump lands."""
    landed, now = [], start
    for _ in range(jumps):
        now += step
        landed.append(now)
    return landed


CRANE = _read(RAIL, 51)
MARK = _read(SHORT, 32)
FROM_FIVE = [column for column, sign in enumerate(SHORT) if sign == "|"][5 : MARK + 1]
MARKS_TO_14 = list(range(14 + 1))

KEYS: dict[str, Entry] = {
    "number-line-to-20/your-turn": (
        _jump(CRANE, 5, -1)[-1],
        [_jump(CRANE, 5 - 1, -1)[-1], CRANE, _jump(CRANE, 5, 1)[-1], len(_jump(CRANE, 5, -1))],
    ),
    "number-line-to-20/unlabelled-mark": (MARK, [len(FROM_FIVE) - 1, MARK - 1, 5 + len(FROM_FIVE)]),
    "number-line-to-20/hands-along-a-plank": (
        len(list(pairwise(MARKS_TO_14))),
        [len(MARKS_TO_14), len(MARKS_TO_14[1:-1]), MARKS_TO_14[1] - MARKS_TO_14[0]],
    ),
    "number-line-to-20/said-the-start": (
        _jump(8, 5, 1)[-1],
        [[8, *_jump(8, 5, 1)][5 - 1], _jump(0, 5, 1)[-1], _jump(8, 5, -1)[-1], _jump(8, 5 + 1, 1)[-1]],
    ),
    "number-line-to-20/back-to-the-start": (
        next(start for start in range(21) if _jump(start, 4, 1)[-1] == 11),
        [_jump(11, 4, 1)[-1], [11, *_jump(11, 4, -1)][4 - 1], len(_jump(11, 4, -1))],
    ),
    "number-line-to-20/how-many-jumps": (
        _jump(9, 20, 1).index(15) + 1,
        [len(range(9, 15 + 1)), len(range(9 + 1, 15)), _jump(0, 20, 1).index(15) + 1],
    ),
    "number-line-to-20/cooling-down": (
        _jump(18, 6, -1)[-1],
        [[18, *_jump(18, 6, -1)][6 - 1], _jump(18, 6, 1)[-1], len(_jump(18, 6, -1))],
    ),
}
