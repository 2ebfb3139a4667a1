"""Keys of this topic, computed by moving each entry to its new address."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]
Rows = list[list[int]]


def _turn(rows: Rows) -> Rows:
    turned = [[0] * len(rows) for _ in rows[0]]
    for i, row in enumerate(rows):
        for j, entry in enumerate(row):
            turned[j][i] = entry
    return turned


def _each(rule: Callable[[int, int], int], one: Rows, other: Rows) -> Rows:
    return [[rule(a, b) for a, b in zip(r, s, strict=True)] for r, s in zip(one, other, strict=True)]


A = [[4, -1, 0], [2, 6, 5]]
READ_ON = [entry for row in A for entry in row]
COLUMN = [[0] for _ in range(6)]
B = [[3, 8, -2], [5, 1, 6], [0, 4, 7]]
GAPS: list[list[int | str]] = [[1, "p", -3], [4, 0, "q"], ["r", 6, 2]]
FOUND = {entry: GAPS[j][i] for i, row in enumerate(GAPS) for j, entry in enumerate(row) if isinstance(entry, str)}
P, Q, R = (int(FOUND[letter]) for letter in "pqr")
C = [[1, 6], [-2, 3]]
D, TURNED_SUM = [[1, 5], [0, 2]], [[3, -1], [7, 6]]
REST = _each(lambda s, d: s - d, _turn(TURNED_SUM), D)

KEYS: dict[str, Entry] = {
    "transpose/your-turn": (
        _turn(A),
        [
            [READ_ON[start : start + 2] for start in range(0, 6, 2)],
            _turn(A)[::-1],
            _turn(A[::-1]),
            A,
        ],
    ),
    "transpose/vector-laid-down": (
        f"({len(_turn(COLUMN))}, {len(_turn(COLUMN)[0])})",
        [f"({len(COLUMN)}, {len(COLUMN[0])})", f"({len(COLUMN)},)", f"({len(COLUMN)}, {len(COLUMN)})"],
    ),
    "transpose/entry-here-entry-there": (
        B[0][2] + _turn(B)[0][1],
        [B[0][2] + B[0][1], _turn(B)[0][2] + _turn(B)[0][1], abs(B[0][2]) + _turn(B)[0][1]],
    ),
    "transpose/three-gaps": (
        [P, Q, R],
        [[-P, -Q, -R], [P, R, Q], [GAPS[0][2], GAPS[1][0], GAPS[2][1]]],
    ),
    "transpose/with-its-transpose": (
        _each(lambda a, b: a + b, C, _turn(C)),
        [
            _each(lambda a, b: a + b, C, C),
            _each(lambda a, b: a - b, C, _turn(C)),
            _each(lambda a, b: abs(a) + abs(b), C, _turn(C)),
            [[C[i][i] if i == j else C[i][j] + C[j][i] for j in range(2)] for i in range(2)],
        ],
    ),
    "transpose/sum-known-turned": (
        REST,
        [
            _each(lambda s, d: s - d, TURNED_SUM, D),
            _turn(REST),
            _each(lambda s, d: s + d, _turn(TURNED_SUM), D),
        ],
    ),
}
