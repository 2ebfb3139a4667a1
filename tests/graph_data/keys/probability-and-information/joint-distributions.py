"""Margins, conditional distributions and products of margins, cell by cell in exact fractions."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]
Table = list[list[Fraction]]


def _table(*rows: str) -> Table:
    return [[Fraction(cell) for cell in row.split()] for row in rows]


def _columns(table: Table) -> list[Fraction]:
    return [sum(column, Fraction(0)) for column in zip(*table, strict=True)]


def _rows(table: Table) -> list[Fraction]:
    return [sum(row, Fraction(0)) for row in table]


def _floats(values: list[Fraction]) -> list[float]:
    return [round(float(value), 6) for value in values]


def _given(row: list[Fraction]) -> list[float]:
    return _floats([cell / sum(row) for cell in row])


STORM = _table("0.42 0.12 0.06", "0.10 0.14 0.16")
READABLE = _table("0.08 0.17 0.15", "0.22 0 0.10")
FULL = [READABLE[0], [READABLE[1][0], 1 - sum(_rows(READABLE)), READABLE[1][2]]]
X = {1: Fraction("0.2"), 2: Fraction("0.5"), 3: Fraction("0.3")}
Y = {0: Fraction("0.6"), 1: Fraction("0.4")}
CELLS = {(x, y): X[x] * Y[y] for x in X for y in Y}
ANIMALS = _table("0.30 0.06 0.04", "0.05 0.26 0.04", "0.05 0.08 0.12")
FOX = ANIMALS[2][2]

ROW0, COLUMN0, CELL00 = Fraction("0.7"), Fraction("0.4"), Fraction("0.3")
CELL01, CELL10 = ROW0 - CELL00, COLUMN0 - CELL00

# Every possible cell "crowded and sunny" in hundredths: all four cells of its table must not be negative.
POSSIBLE = [both for both in range(101) if min(60 - both, 70 - both, 100 - 60 - 70 + both) >= 0]
LOW, HIGH = min(POSSIBLE) / 100, max(POSSIBLE) / 100

KEYS: dict[str, Entry] = {
    "joint-distributions/your-turn": (
        _given(STORM[1]),
        [
            _floats(STORM[1]),
            _floats(_columns(STORM)),
            _given(STORM[0]),
            _floats([cell / total for cell, total in zip(STORM[1], _columns(STORM), strict=True)]),
        ],
    ),
    "joint-distributions/smudged-cell": (
        _floats(_columns(FULL)),
        [_floats(_columns(READABLE)), _floats(_rows(FULL)), _floats([total / 2 for total in _columns(FULL)])],
    ),
    "joint-distributions/the-fourth-cell": (
        1 - CELL00 - CELL01 - CELL10,
        [(1 - ROW0) * (1 - COLUMN0), 1 - CELL00, CELL01, CELL10],
    ),
    "joint-distributions/room-between-the-margins": (
        f"[{LOW}, {HIGH}]",
        [f"[0, {HIGH}]", "[0, 1]", f"[{0.6 * 0.7:.2f}, {HIGH}]", f"[{LOW}, 0.7]"],
    ),
    "joint-distributions/filled-from-margins": (
        sum(p for (x, y), p in CELLS.items() if x >= 2 and y == 1),
        [
            CELLS[2, 1],
            CELLS[3, 1],
            sum(p for (x, y), p in CELLS.items() if x >= 2 and y == 0),
            sum(p for (_, y), p in CELLS.items() if y == 1),
        ],
    ),
    "joint-distributions/when-it-says-fox": (
        FOX / _columns(ANIMALS)[2],
        [FOX / _rows(ANIMALS)[2], FOX, _columns(ANIMALS)[2], sum(ANIMALS[i][i] for i in range(3))],
    ),
}
