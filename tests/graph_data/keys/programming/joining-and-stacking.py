"""Blocks built as nested lists, joined and stacked by loops, and their shapes counted."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _block(*sizes: int) -> list:
    return [_block(*sizes[1:]) if len(sizes) > 1 else 0 for _ in range(sizes[0])]


def _shape(block: object) -> list[int]:
    return [len(block), *_shape(block[0])] if isinstance(block, list) else []


def _end_to_end(parts: list[list]) -> list:
    return [place for part in parts for place in part]


PICTURES = [_block(28, 28) for _ in range(5)]
TWELVE = _block(12, 28, 28)
A, B = [[1, 2], [3, 4]], [[5], [6]]
PARTS = [_block(4, 9) for _ in range(7)]
ROWS = [row for row, _ in enumerate(_block(20, 3))]
CUT = [ROWS[start : start + 6] for start in range(0, len(ROWS), 6)]
X, Y = (40, 3), (40, 2)
GROWING = [dim for dim in (0, 1) if X[dim] != Y[dim]]

KEYS: dict[str, Entry] = {
    "joining-and-stacking/your-turn": (
        _shape(_end_to_end([PICTURES, TWELVE])),
        [
            [len([PICTURES, TWELVE]), 28, 28],
            [len(_end_to_end(PICTURES)) + len(TWELVE), 28],
            _shape(TWELVE),
            [len(PICTURES) + len(TWELVE), 28 + 28, 28 + 28],
        ],
    ),
    "joining-and-stacking/columns-beside": (
        [a + b for a, b in zip(A, B, strict=True)],
        [
            [a + _end_to_end(B) for a in A],
            [b + a for a, b in zip(A, B, strict=True)],
            [*A, _end_to_end(B)],
        ],
    ),
    "joining-and-stacking/new-dimension-last": (
        _shape([[part[row] for part in PARTS] for row in range(4)]),
        [
            _shape(PARTS),
            _shape([_end_to_end([part[row] for part in PARTS]) for row in range(4)]),
            _shape([[[part[row][column] for part in PARTS] for column in range(9)] for row in range(4)]),
            _shape(_end_to_end(PARTS)),
        ],
    ),
    "joining-and-stacking/which-dimension": (GROWING[0], [1 - GROWING[0], GROWING[0] + 1]),
    "joining-and-stacking/length-of-parts": (len(CUT[-1]), [len(CUT[0]), len(CUT), len(ROWS) // 6]),
}
