"""Keys on confusion matrices: answers counted one by one."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]
Table = list[list[int]]


def _accuracy(table: Table) -> Fraction:
    return Fraction(sum(row[n] for n, row in enumerate(table)), sum(map(sum, table)))


def _recall(table: Table, k: int) -> Fraction:
    return Fraction(table[k][k], sum(table[k]))


def _precision(table: Table, k: int) -> Fraction:
    return Fraction(table[k][k], sum(row[k] for row in table))


def _filter() -> Entry:
    total, spam, flagged, hits = 500, 80, 90, 72
    table = [[hits, spam - hits], [flagged - hits, total - spam - (flagged - hits)]]
    return 100 * _accuracy(table), [
        100 * _precision(table, 0),
        100 * _recall(table, 0),
        Fraction(100 * hits, total),
        Fraction(100 * (total - spam), total),
    ]


def _pictures() -> Entry:
    labels, answers = "ccccdddddd", "cdccddcddd"
    pairs = list(zip(labels, answers, strict=True))
    table = [[pairs.count((truth, said)) for said in "cd"] for truth in "cd"]
    return table, [
        [table[0], table[1][::-1]],
        [[labels.count("c"), 0], [0, labels.count("d")]],
        [table[0][::-1], table[1][::-1]],
    ]


TWO = [[30, 20], [5, 45]]
THREE = [[8, 2, 0], [1, 15, 4], [0, 8, 12]]
ALWAYS = [[8, 0], [392, 0]]

KEYS: dict[str, Entry] = {
    "accuracy-and-confusion/your-turn": _filter(),
    "accuracy-and-confusion/build-the-table": _pictures(),
    "accuracy-and-confusion/recall-of-a-row": (
        float(_recall(TWO, 0)),
        [round(float(_precision(TWO, 0)), 3), float(_accuracy(TWO)), 30 / 100],
    ),
    "accuracy-and-confusion/precision-of-a-column": (
        _precision(THREE, 1),
        [_recall(THREE, 1), _accuracy(THREE), Fraction(15, 2 + 8)],
    ),
    "accuracy-and-confusion/always-yes": (
        100 * _precision(ALWAYS, 0),
        [100 * _recall(ALWAYS, 0), 100 * (1 - _accuracy(ALWAYS)), 8],
    ),
    "accuracy-and-confusion/search-engine": (
        100 * Fraction(20, 50),
        [100 * Fraction(20, 25), 100 * Fraction(25, 50), 20],
    ),
}
