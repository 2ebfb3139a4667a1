"""Rows of memory broken by slicing, sizes by division, and shared memory as lists of positions."""

from __future__ import annotations

from math import prod

Entry = tuple[object, list[object]]


def _broken(row: list, *sizes: int) -> list:
    """The row broken into blocks of the last size, these into blocks of the size before, and so on."""
    for size in reversed(sizes[1:]):
        row = [row[start : start + size] for start in range(0, len(row), size)]
    return row


Y = _broken(list(range(30)), 30 // (2 * 5), 2, 5)
COUNT, KNOWN = prod([6, 4, 10]), [8, 5]
M = [[3, 8], [1, 9], [4, 7]]
FLAT = [entry for row in M for entry in row]
SLIP = [*FLAT[:3], FLAT[4], FLAT[3], FLAT[5]]
V = [7, 4]
WITH_NONE = [V[0], 1, V[1]]


def _written(b: bool = True, c: bool = False, d: bool = True, columns: int = 2) -> list[int]:
    """The six numbers after the writes of those names that share their memory."""
    memory = [1, 2, 3, 4, 5, 6]
    if b:
        memory[0 * columns + 1] = 20
    if c:
        memory[2 * columns + 0] = 50
    if d:
        memory[1 * columns + 0] = 30
    return memory


KEYS: dict[str, Entry] = {
    "reshaping/your-turn": (
        Y[2][1][3],
        [Y[2 - 1][1 - 1][3 - 1], 2 * 5 + 1 * 5 + 3, Y[2][0][3], Y[2][1][0]],
    ),
    "reshaping/missing-size": (
        [8, COUNT // prod(KNOWN), 5],
        [[8, 6 + 4 + 10 - sum(KNOWN), 5], [8, 4, 5], [8, COUNT // 8, 5]],
    ),
    "reshaping/two-by-three": (
        _broken(FLAT, 2, 3),
        [[[row[j] for row in M] for j in range(2)], _broken(sorted(FLAT), 2, 3), _broken(SLIP, 2, 3)],
    ),
    "reshaping/column-for-the-batch": (
        [1, *WITH_NONE],
        [[1, *V, 1], [V[0], 1, 1, V[1]], [1, *V], [1, V[0]]],
    ),
    "reshaping/who-sees-the-write": (
        _written(),
        [_written(b=False, d=False), _written(c=True), _written(d=False), _written(columns=3)],
    ),
}
