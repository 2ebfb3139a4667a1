"""Entries picked from nested lists by loops, and one-hot rows built, added and multiplied."""

from __future__ import annotations

Entry = tuple[object, list[object]]
Table = list[list[int]]


def _hot(labels: list[int], classes: int, first: int = 0) -> Table:
    return [[int(place == label - first) for place in range(classes)] for label in labels]


def _columns(table: list[list]) -> list[list]:
    return [[row[j] for row in table] for j in range(len(table[0]))]


def _top(row: list[float]) -> int:
    best = 0
    for place, score in enumerate(row):
        if score > row[best]:
            best = place
    return best


S, Y = [[5, 8, 1], [9, 2, 4], [3, 7, 6]], [2, 0, 1]
SCORES = [[2.0, -1.0, 5.0], [0.5, 0.1, 0.2], [-7.0, -3.0, -4.0]]
MANY = [2, 0, 2, 1, 2]
COLOURS = _hot(MANY, 4)
ROW, LABEL = [4, 6, 1, 9], 1
T, TEAMS = [[2, 7], [5, 1], [8, 3]], [1, 1, 0]


def _times(h: Table) -> Table:
    return [[sum(row[k] * T[k][j] for k in range(3)) for j in range(2)] for row in h]


KEYS: dict[str, Entry] = {
    "gather-and-one-hot/your-turn": (
        [S[i][Y[i]] for i in range(3)],
        [[max(row) for row in S], [S[Y[j]][j] for j in range(3)], [row[Y[0]] for row in S], Y],
    ),
    "gather-and-one-hot/rows-for-labels": (
        _hot([3, 0, 1], 4),
        [_hot([3, 0, 1], 4, first=1), _columns(_hot([3, 0, 1], 4)), _hot(sorted([3, 0, 1]), 4)],
    ),
    "gather-and-one-hot/rows-back-to-labels": (
        [_top(row) for row in SCORES],
        [
            [max(row) for row in SCORES],
            [_top(column) for column in _columns(SCORES)],
            [_top([abs(score) for score in row]) for row in SCORES],
            [_top(row) + 1 for row in SCORES],
        ],
    ),
    "gather-and-one-hot/how-often": (
        [sum(column) for column in _columns(COLOURS)],
        [
            [sum(row) for row in COLOURS],
            [MANY.count(label) for label in sorted(set(MANY))],
            [label * MANY.count(label) for label in range(4)],
        ],
    ),
    "gather-and-one-hot/every-row-with-all": (
        [len(range(6)), len([0] * 6)],
        [[len(range(6))], [6, 10], [6, 1]],
    ),
    "gather-and-one-hot/product-and-sum": (
        sum(s * h for s, h in zip(ROW, _hot([LABEL], 4)[0], strict=True)),
        [ROW[LABEL - 1], sum(ROW), max(ROW), sum(_hot([LABEL], 4)[0])],
    ),
    "gather-and-one-hot/team-by-product": (
        _times(_hot(TEAMS, 3)),
        [
            [[sum(entries) for entries in zip(*(T[t] for t in TEAMS if t == team), strict=True)] for team in (0, 1)],
            [T[team] for team in dict.fromkeys(TEAMS)],
            [T[team - 1] for team in TEAMS],
            [T[team] if team else [0, 0] for team in TEAMS],
        ],
    ),
}
