"""Batches cut from lists of items by slicing, and counted."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _batches(items: list[int], size: int, full_only: bool = False) -> list[list[int]]:
    cut = [items[start : start + size] for start in range(0, len(items), size)]
    return [batch for batch in cut if len(batch) == size or not full_only]


PICTURE = [3, 16, 16]
BATCHES = _batches(list(range(130)), 48)
ALL = _batches(list(range(1530)), 100)
FULL = _batches(list(range(1530)), 100, full_only=True)
LABELS = _batches([i * 10 for i in range(9)], 4)
LEAVES = _batches(list(range(745)), 64)
COUNTED = sum(64 for _ in LEAVES)
LACKS = 64 - len(LEAVES[-1])

KEYS: dict[str, Entry] = {
    "data-loaders/your-turn": (
        [len(BATCHES[-1]), *PICTURE],
        [
            [len(BATCHES[0]), *PICTURE],
            PICTURE,
            [130 - len(BATCHES[0]), *PICTURE],
            [sum(3 for _ in BATCHES[-1]), 16, 16],
        ],
    ),
    "data-loaders/how-many-batches": (
        sum(len(ALL) - len(FULL) for _ in range(4)),
        [len(ALL) - len(FULL), sum(len(ALL[-1]) for _ in range(4)), len(ALL) - len(ALL)],
    ),
    "data-loaders/labels-of-a-batch": (
        LABELS[1],
        [[i * 10 for i in range(1, 10)][4:8], LABELS[0], LABELS[-1], _batches(list(range(9)), 4)[1]],
    ),
    "data-loaders/counter-in-a-report": (
        3 * COUNTED - 3 * 745,
        [LACKS, len(LEAVES[-1]), sum(len(LEAVES[-1]) for _ in range(3)), sum(COUNTED for _ in range(3))],
    ),
}
