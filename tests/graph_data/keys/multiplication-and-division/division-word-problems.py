"""Keys of this topic, by filling pages, trips, files and pieces one by one until nothing more fits."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _fill(amount: int, size: int) -> tuple[int, int]:
    """How many full groups there are, and what is left over."""
    full = 0
    while amount >= size:
        amount -= size
        full += 1
    return full, amount


def _needed(amount: int, size: int) -> int:
    """How many groups hold everything, the last perhaps not full."""
    groups = 0
    while groups * size < amount:
        groups += 1
    return groups


(BIRCH,) = [years for years in range(1, 73) if years + years + years + years == 72]
READINGS = sum([18] * 4)
ROPE = sum([6] * 9) + 4

KEYS: dict[str, Entry] = {
    "division-word-problems/your-turn": (
        _needed(97 - 8, 6),
        [_fill(97 - 8, 6)[0], _needed(97, 6), _fill(97 - 8, 6)[1], 97 - 8],
    ),
    "division-word-problems/oak-and-birch": (BIRCH, [72 * 4, 72 - 4, 72 + 4]),
    "division-word-problems/ferry-trips": (
        _needed(60, 7),
        [_fill(60, 7)[0], _fill(60, 7)[1], 7 - _fill(60, 7)[1], 60 - 7, 2 * _needed(60, 7) - 1],
    ),
    "division-word-problems/rehearsal": (
        _fill(90, 7)[0],
        [_needed(90, 7), _fill(90, 7)[1], 10, 90 - 7],
    ),
    "division-word-problems/last-chapter": (
        _fill(93, 8)[1],
        [_fill(93, 8)[0], _needed(93, 8), 8 - _fill(93, 8)[1], 93 - 8],
    ),
    "division-word-problems/readings-in-files": (
        _fill(READINGS, 5)[0],
        [_needed(READINGS, 5), _fill(18, 5)[0], 4 * _fill(18, 5)[0], _fill(READINGS, 5)[1]],
    ),
    "division-word-problems/the-same-rope": (
        _fill(ROPE, 7)[0],
        [_fill(ROPE - 4, 7)[0], _needed(ROPE, 7), _fill(ROPE, 7)[1], ROPE],
    ),
}
