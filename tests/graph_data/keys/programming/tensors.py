"""Ranges walked step by step, entries counted one by one, gaps filled until all rows are alike."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _walk(start: int, end: int, step: int) -> list[int]:
    row, x = [], start
    while x < end:
        row.append(x)
        x += step
    return row


def _filled(*sizes: int) -> int:
    """The entries of a block, counted one by one."""
    if not sizes:
        return 1
    return sum(_filled(*sizes[1:]) for _ in range(sizes[0]))


ZEROS = [[0.0 for _ in range(2)] for _ in range(2)]
INTEGERS = [[0 for _ in range(2)] for _ in range(2)]
B = _walk(1, 4, 1)

T = [[8, 3, 5], [1, 9, 6]]
U = _walk(10, 20, 1)

ROWS = [[5, 2, 8], [4], [], [7, 1]]


def _added(width: int) -> int:
    count = 0
    for row in ROWS:
        have = len(row)
        while have < width:
            have += 1
            count += 1
    return count


KEYS: dict[str, Entry] = {
    "tensors/your-turn": (
        _walk(3, 15, 4),
        [_walk(3, 15 + 1, 4), _walk(0, 15, 4), [3, 15, 4], _walk(3, 15, 1)],
    ),
    "tensors/stack-of-ones": (_filled(4, 2, 3), [4 + 2 + 3, 3, _filled(2, 3), _filled(4, 2)]),
    "tensors/lists-from-blocks": (
        f"{ZEROS} {B}",
        [f"{INTEGERS} {B}", f"{ZEROS} {_walk(1, 5, 1)}", f"{ZEROS[0]} {B}", f"{ZEROS} {[float(x) for x in B]}"],
    ),
    "tensors/entries-as-numbers": (
        T[1][2] + U[4],
        [T[1][1] + U[4], T[1][2] + U[4 - 1], T[1][2] + _walk(0, 20, 1)[4]],
    ),
    "tensors/missing-numbers": (
        _added(3),
        [sum(len(row) < 3 for row in ROWS), len(ROWS) * 3],
    ),
}
