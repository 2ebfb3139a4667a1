"""Reductions by loops over nested lists, and shapes by striking out sizes."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]
Table = list[list[int]]


def _down(table: Table, reduce: Callable[[list[int]], float]) -> list[float]:
    return [reduce([row[j] for row in table]) for j in range(len(table[0]))]


def _along(table: Table, reduce: Callable[[list[int]], float]) -> list[float]:
    return [reduce(row) for row in table]


def _mean(numbers: list[int]) -> float:
    total = 0
    for number in numbers:
        total += number
    return total / len(numbers)


def _struck(sizes: tuple[int, ...], *gone: int, kept: bool = False) -> list[int]:
    left = []
    for place, size in enumerate(sizes):
        if place not in gone:
            left.append(size)
        elif kept:
            left.append(1)
    return left


X = [[5, 1], [2, 2], [8, 6]]
T = [[11, 14], [13, 12], [9, 10]]
P, Y = [3, 1, 6, 2], [1, 3, 2, 2]
OFF = [P[i] - Y[i] for i in range(4)]
SQUARES = [d * d for d in OFF]
SENSORS = {"machines": 0, "sensors": 1, "moments": 2}

KEYS: dict[str, Entry] = {
    "reductions/your-turn": (
        _down(X, _mean),
        [_along(X, _mean), _down(X, sum), [s / len(X[0]) for s in _down(X, sum)], _down(X, max)],
    ),
    "reductions/highest-of-each-run": (
        _along(T, max),
        [_down(T, max), _along(T, lambda row: row.index(max(row))), _along(T, min)],
    ),
    "reductions/mean-of-squares": (
        _mean(SQUARES),
        [_mean(OFF) ** 2, sum(SQUARES), _mean([abs(d) for d in OFF]), sum(SQUARES) / sum(d != 0 for d in OFF)],
    ),
    "reductions/what-is-struck-out": (
        _struck((12, 5, 30), 1),
        [
            _struck((12, 5, 30), 0, 2),
            _struck((12, 5, 30), 1, kept=True),
            _struck((12, 5, 30), 0),
            _struck((12, 5, 30), 1, 2),
        ],
    ),
    "reductions/kept-with-size-one": (
        _struck((8, 3, 4, 4), 2, 3, kept=True),
        [
            _struck((8, 3, 4, 4), 2, 3),
            _struck((8, 3, 4, 4), 0, 1, kept=True),
            _struck((8, 3, 4, 4), 2 - 1, 3 - 1, kept=True),
            [*_struck((8, 3, 4, 4), 2, 3), 1],
        ],
    ),
    "reductions/the-named-dimension": (SENSORS["sensors"], [SENSORS["machines"], SENSORS["moments"]]),
}
