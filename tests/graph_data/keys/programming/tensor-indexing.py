"""Parts taken from nested lists place by place, with shapes counted on blocks built for it."""

from __future__ import annotations

Entry = tuple[object, list[object]]

X = [[3, 8, 1], [6, 2, 9], [4, 7, 5]]
DAYS = [[12, 15], [20, 30], [4, 9]]


def _shape(block: object) -> list[int]:
    return [len(block), *_shape(block[0])] if isinstance(block, list) else []


def _block(*sizes: int) -> list:
    return [_block(*sizes[1:]) if len(sizes) > 1 else 0 for _ in range(sizes[0])]


BLOCK = _block(6, 4, 5)
PART = [row[1:4] for row in BLOCK[2]]


def _changed(alias: bool = True, copied: bool = True, column: bool = True, row: bool = False) -> list[int]:
    x = [[1, 2, 3], [4, 5, 6]]
    a = x[0] if alias else x[0][:]
    b = x[0][:] if copied else x[0]
    a[1] = 20
    b[2] = 30
    if row:
        x[0] = [7 for _ in x[0]]
    elif column:
        for line in x:
            line[0] = 7
    return x[0]


PAIRS = [[3, 8], [6, 2], [4, 7]]
IDX = [2, 0, 2]
PICTURES = [5, 5, 17, 40]

KEYS: dict[str, Entry] = {
    "tensor-indexing/your-turn": (
        _shape(PART),
        [
            _shape([PART]),
            [len(PART), len(range(1, 4 + 1))],
            _shape([PART, PART]),
            _shape(BLOCK[2]),
        ],
    ),
    "tensor-indexing/column-in-brackets": (
        [row[0] for row in X[1:]],
        [X[0][1:], X[1][1:], [row[0] for row in X], [row[0] for row in X[:1]]],
    ),
    "tensor-indexing/two-pairs-of-brackets": (
        DAYS[:][1],
        [[day[1] for day in DAYS], [day[1 - 1] for day in DAYS], DAYS[:][1 - 1]],
    ),
    "tensor-indexing/changed-through-a-part": (
        _changed(),
        [_changed(alias=False), _changed(copied=False), _changed(column=False), _changed(row=True)],
    ),
    "tensor-indexing/rows-by-position": (
        [PAIRS[i] for i in IDX],
        [
            [PAIRS[i] for i in sorted(IDX)],
            [PAIRS[i] for i in dict.fromkeys(IDX)],
            [row for i, row in enumerate(PAIRS) if i not in IDX],
        ],
    ),
    "tensor-indexing/shape-by-positions": (
        _shape([_block(28, 28) for _ in PICTURES]),
        [
            [len(PICTURES)],
            _shape([_block(28, 28) for _ in set(PICTURES)]),
            _shape(_block(28, 28)),
            [100, len(PICTURES), 28],
        ],
    ),
}
