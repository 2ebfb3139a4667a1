"""Masks as lists of True and False, made, counted and used by loops."""

from __future__ import annotations

Entry = tuple[object, list[object]]

X = [4, 11, 6, 2, 9, 13]
INSIDE = [4 < x < 12 for x in X]
DELAYS = [d for row in [[3, -2, 0, 7], [12, 5, -1, 4]] for d in row]
LATE = [d for d in DELAYS if d >= 3 and d != 5]
S = [6, 0, 9, 0, 0, 3]
MARKED = [s for s in S if s > 0]
TABLE, ROW = [[1, 5, 3], [4, 2, 6]], [2, 3, 3]
AT_LEAST = [[int(x >= r) for x, r in zip(line, ROW, strict=True)] for line in TABLE]
KEEP = [True, False, True, True, False]
ROWS = [[0] * 4 for _ in KEEP]
KEPT = [row for row, keep in zip(ROWS, KEEP, strict=True) if keep]

KEYS: dict[str, Entry] = {
    "masks/your-turn": (
        [x for x, inside in zip(X, INSIDE, strict=True) if inside],
        [
            [x for x in X if 4 <= x < 12],
            [int(inside) for inside in INSIDE],
            [x for x in X if x > 4],
            [x if inside else 0 for x, inside in zip(X, INSIDE, strict=True)],
        ],
    ),
    "masks/count-late-buses": (
        len(LATE),
        [
            sum(LATE),
            sum(d >= 3 for d in DELAYS),
            sum(d > 3 and d != 5 for d in DELAYS),
            sum(d >= 3 or d != 5 for d in DELAYS),
        ],
    ),
    "masks/mean-of-the-marked": (
        sum(MARKED) // len(MARKED),
        [sum(MARKED) // len(S), sum(MARKED), sum(MARKED) // sum(s for s in S if s > 0)],
    ),
    "masks/mask-of-a-row": (
        AT_LEAST,
        [
            [[int(x > r) for x, r in zip(line, ROW, strict=True)] for line in TABLE],
            [AT_LEAST[0], [0 for _ in ROW]],
            [[1 - entry for entry in line] for line in AT_LEAST],
            [[int(r >= x) for x, r in zip(line, ROW, strict=True)] for line in TABLE],
        ],
    ),
    "masks/rows-of-a-mask": (
        [len(KEPT), 4],
        [[len(KEPT)], [len(ROWS), 4], [sum(len(row) for row in KEPT)], [5, sum(KEEP)]],
    ),
}
