"""Tables as dictionaries of places, visits counted one by one; each slip takes another place or order."""

from __future__ import annotations

from collections.abc import Iterable

Entry = tuple[object, list[object]]


def _places(rows: list[list[int]], first: int = 0) -> dict[tuple[int, int], int]:
    """Each entry under its row and column, counted from the given first number."""
    return {(i, j): x for i, row in enumerate(rows, first) for j, x in enumerate(row, first)}


def _your_turn() -> Entry:
    table = _places([[2, 0, 1], [4, 3, 5]])
    before = dict(table)
    table[0, 1] = table[1, 2]
    products = [table[i, 0] * table[i, 2] for i in (0, 1)]
    total = sum(products)

    def column(of: dict[tuple[int, int], int]) -> list[int]:
        return [of[i, 1] for i in (0, 1)]

    def row(i: int) -> list[int]:
        return [table[i, j] for j in (0, 1, 2)]

    return f"{total} {column(table)}", [
        f"{total} {column(before)}",
        f"{total} {row(1)}",
        f"{products[-1]} {column(table)}",
        f"{total} {row(0)}",
    ]


def _two() -> Entry:
    rows = [[4, 8, 1], [6, 3, 9], [7, 5, 2]]
    zero, one = _places(rows), _places(rows, 1)
    return [zero[1, 2], zero[2, 1]], [
        [zero[2, 1], zero[1, 2]],
        [one[1, 2], one[2, 1]],
        [zero[1, 2 - 1], zero[2, 1 - 1]],
    ]


def _visits(pairs: Iterable[tuple[int, int]]) -> str:
    return str([10 * i + j for i, j in pairs])


def _order() -> Entry:
    by_row = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)]
    by_column = sorted(by_row, key=lambda pair: (pair[1], pair[0]))
    from_one = [(i + 1, j + 1) for i, j in by_row]
    with_stops = [divmod(n, 4) for n in range(12)]
    return _visits(by_row), [
        _visits(by_column),
        _visits((n, n) for n in range(2)),
        _visits(from_one),
        _visits(with_stops),
    ]


def _best() -> Entry:
    rows = [[3, 8, 5], [2, 1, 6]]
    most = max(x for row in rows for x in row)
    columns = [max(pair) for pair in zip(*rows, strict=True)]
    return [sorted(row)[-1] for row in rows], [[most, most], columns, [most], [row[0] for row in rows]]


def _short() -> Entry:
    rows = [[4, 1, 0], [2, 5, 5], [7, 7], [1, 0, 3]]
    table = _places(rows)
    read = 0
    for n in range(12):
        if divmod(n, 3) not in table:
            break
        read += 1
    return read, [len(rows[0] + rows[1]), len(table), read + 1]


T = [[[1, 2, 3, 4], [5, 6, 7, 8], [9, 8, 7, 6]], [[5, 4, 3, 2], [1, 0, 1, 2], [3, 4, 5, 6]]]
OUTER, MIDDLE, INNER = len(T), {len(x) for x in T}.pop(), {len(y) for x in T for y in x}.pop()
PIXELS = {(0, 0): (9, 0, 4), (0, 1): (7, 1, 5), (1, 0): (2, 8, 6), (1, 1): (3, 3, 0)}

KEYS: dict[str, Entry] = {
    "nested-lists/your-turn": _your_turn(),
    "nested-lists/two-entries": _two(),
    "nested-lists/order-of-the-visits": _order(),
    "nested-lists/shorter-inner-loops": (
        len([(i, j) for i in range(4) for j in range(4) if j < i]),
        [4 * 4, len([(i, j) for i in range(1, 5) for j in range(1, 5) if j <= i]), len(range(4)), max(range(4))],
    ),
    "nested-lists/best-of-each-row": _best(),
    "nested-lists/sizes-at-three-depths": (
        [OUTER, MIDDLE, INNER],
        [[INNER, MIDDLE, OUTER], [OUTER * MIDDLE, INNER], [OUTER, INNER, MIDDLE], [OUTER, MIDDLE * INNER]],
    ),
    "nested-lists/read-before-the-error": _short(),
    "nested-lists/colour-of-a-pixel": (
        PIXELS[1, 0][2],
        [PIXELS[0, 1][2], PIXELS[1, 0][1], PIXELS[0, 0][2], PIXELS[1, 1][2]],
    ),
}
