"""Nested lists opened bracket by bracket, and blocks built and counted entry by entry."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _shape(block: object) -> list[int]:
    return [len(block), *_shape(block[0])] if isinstance(block, list) else []


def _block(*sizes: int) -> object:
    return [_block(*sizes[1:]) for _ in range(sizes[0])] if sizes else 0


def _entries(block: object) -> int:
    return sum(map(_entries, block)) if isinstance(block, list) else 1


YOURS = [[[1], [2], [3], [4]], [[5], [6], [7], [8]]]
FLAT = [[row[0] for row in table] for table in YOURS]

SIZES = (3, 1, 5, 2)
DEPTHS, COUNT = len(_shape(_block(*SIZES))), _entries(_block(*SIZES))
LONG = len([size for size in SIZES if size > 1])

X = [[[0] * 9 for _ in range(4)] for _ in range(6)]

MOMENTS = len([0 for _ in range(10) for _ in range(500)])
PRICES = [4, 7, 1]

KEYS: dict[str, Entry] = {
    "tensor-shapes/your-turn": (
        _shape(YOURS),
        [_shape(FLAT), _shape(YOURS)[::-1], [_entries(YOURS)], [_shape(YOURS)[i] for i in (0, 2, 1)]],
    ),
    "tensor-shapes/dimensions-and-entries": (
        [DEPTHS, COUNT],
        [[DEPTHS, sum(SIZES)], [LONG, COUNT], [COUNT, DEPTHS], [LONG, sum(SIZES)]],
    ),
    "tensor-shapes/one-item-taken": (
        _shape(X[2]),
        [_shape(X)[:-1], [_shape(X)[2]], _shape([X[2]]), [2, *_shape(X[2])]],
    ),
    "tensor-shapes/recordings-of-hearts": (
        [40, 12, MOMENTS],
        [[40, 12, 500], [40, 12, 10, 500], [40, MOMENTS, 12], [12, MOMENTS]],
    ),
    "tensor-shapes/same-three-numbers": (
        _shape([PRICES]),
        [_shape(PRICES), _shape([[p] for p in PRICES]), [len([PRICES])]],
    ),
}
