"""Keys of this topic, computed entry by entry from dictionaries that hold each place by its address."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]
Rows = list[list[int]]
Places = dict[tuple[int, int], int]


def _places(rows: Rows) -> Places:
    return {(i, j): entry for i, row in enumerate(rows, 1) for j, entry in enumerate(row, 1)}


def _rows(places: Places) -> Rows:
    height, width = max(i for i, _ in places), max(j for _, j in places)
    return [[places[i, j] for j in range(1, width + 1)] for i in range(1, height + 1)]


def _each(rule: Callable[[int, int], int], one: Rows, other: Rows) -> Rows:
    a, b = _places(one), _places(other)
    return _rows({place: rule(a[place], b[place]) for place in a})


def _column(rows: Rows, number: int) -> list[int]:
    return [entry for (_, j), entry in sorted(_places(rows).items()) if j == number]


C, D = [[20, 6], [14, 9], [8, 0]], [[-2, 1], [3, -4], [0, 5]]
AFTER = _each(lambda c, d: c + 2 * d, C, D)
SQUARE = _places([[4, -2, 6], [0, 7, 1], [9, 5, 3]])
COLUMNS, DEEP = 6, 4
WIDE = [[1, 8, -3, 0], [5, 2, 9, 4], [7, -6, 3, 2]]
LEFT, RIGHT = [1, 4, 0], [3, -2, 5]
A, B = [[3, -1], [0, 4]], [[1, 5], [-2, 4]]
GOALS = [[0, 2, 3, 1], [1, 0, 4, 2], [2, 1, 0, 5], [3, 3, 1, 0]]


def _beside(left: list[int], right: list[int]) -> Rows:
    return [[left[i], right[i]] for i in range(len(left))]


KEYS: dict[str, Entry] = {
    "matrices/your-turn": (
        AFTER,
        [
            _each(lambda c, d: c + d, C, D),
            _each(lambda c, d: 2 * (c + d), C, D),
            _each(lambda c, d: c + 2 * abs(d), C, D),
            [_column(AFTER, 1), _column(AFTER, 2)],
        ],
    ),
    "matrices/two-addresses": (
        SQUARE[1, 2] + SQUARE[3, 1],
        [SQUARE[2, 1] + SQUARE[1, 3], 12 + 31, abs(SQUARE[1, 2]) + SQUARE[3, 1]],
    ),
    "matrices/six-columns-of-four": (
        f"({len([0] * DEEP)}, {COLUMNS})",
        [f"({COLUMNS}, {DEEP})", f"({COLUMNS * DEEP},)", f"({COLUMNS}, {COLUMNS})"],
    ),
    "matrices/second-column": (
        _column(WIDE, 2),
        [WIDE[1], _column(WIDE, 3), [abs(entry) for entry in _column(WIDE, 2)]],
    ),
    "matrices/built-from-columns": (
        _beside(LEFT, RIGHT),
        [[LEFT, RIGHT], _beside(RIGHT, LEFT), _beside(LEFT[::-1], RIGHT[::-1])],
    ),
    "matrices/twice-less-another": (
        _each(lambda a, b: 2 * a - b, A, B),
        [
            _each(lambda a, b: 2 * (a - b), A, B),
            _each(lambda a, b: a - b, A, B),
            _each(lambda a, b: 2 * a + b, A, B),
            _each(lambda a, b: 2 * a - (abs(b) if a == 0 else b), A, B),  # 0 - (-2) taken as 0 - 2
        ],
    ),
    "matrices/goals-let-in": (
        sum(_column(GOALS, 2)),
        [sum(GOALS[1]), sum(_column(GOALS, 3)), sum(GOALS[1]) + sum(_column(GOALS, 2))],
    ),
}
