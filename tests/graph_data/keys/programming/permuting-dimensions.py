"""Dimensions put in order by naming the old one for each place, and entries found by their indices."""

from __future__ import annotations

from itertools import product

Entry = tuple[object, list[object]]


def _taken(values: list[int], order: list[int]) -> list[int]:
    return [values[old] for old in order]


def _sent(values: list[int], order: list[int]) -> list[int]:
    """The slip: each value goes to the place that its number in the list names."""
    placed = dict(zip(order, values, strict=True))
    return [placed[place] for place in range(len(order))]


def _strides(sizes: list[int]) -> list[int]:
    steps = [1]
    for size in reversed(sizes[1:]):
        steps.insert(0, steps[0] * size)
    return steps


SHAPE, ORDER = [10, 3, 7, 2], [3, 0, 2, 1]
PLACE, MOVED = [4, 7, 5], [1, 2, 0]
FIRST = [2, 0, 1]
A = [[5, 2, 8], [1, 7, 3]]
FLAT = [entry for row in A for entry in row]
COLUMNS = [[row[j] for row in A] for j in range(3)]
STEPS = _strides([3, 4, 5])


def _row(order: str, row: int) -> list[int]:
    """A row of two of the entries 4i + 2j + k, read with the indices running in the given order, the last fastest."""
    entries = []
    for values in product(range(2), repeat=3):
        at = dict(zip(order, values, strict=True))
        entries.append(4 * at["i"] + 2 * at["j"] + at["k"])
    return entries[2 * row : 2 * row + 2]


KEYS: dict[str, Entry] = {
    "permuting-dimensions/your-turn": (
        _taken(SHAPE, ORDER),
        [_sent(SHAPE, ORDER), _taken(SHAPE, [1, 0, 2, 3]), _taken(SHAPE, [*ORDER[:2], *sorted(ORDER[2:])]), ORDER],
    ),
    "permuting-dimensions/where-it-went": (_taken(PLACE, MOVED), [_sent(PLACE, MOVED), PLACE, MOVED]),
    "permuting-dimensions/back-to-rows-columns": (
        [FIRST.index(old) for old in range(3)],
        [FIRST, FIRST[::-1], sorted(FIRST)],
    ),
    "permuting-dimensions/columns-out-of-memory": (
        COLUMNS,
        [[FLAT[start : start + 2] for start in range(0, 6, 2)], COLUMNS[::-1], [column[::-1] for column in COLUMNS]],
    ),
    "permuting-dimensions/second-row-of-both": (_row("jki", 1), [_row("ijk", 1), _row("kji", 1), _row("jik", 1)]),
    "permuting-dimensions/steps-in-memory": (
        _taken(STEPS, FIRST),
        [STEPS, _strides(_taken([3, 4, 5], FIRST)), _sent(STEPS, FIRST)],
    ),
}
