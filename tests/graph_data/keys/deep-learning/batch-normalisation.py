"""Batch normalisation written out with lists; each slip is one argument that differs."""

from __future__ import annotations

from collections.abc import Sequence

Entry = tuple[object, list[object]]
Rows = list[list[float]]


def _scores(values: Sequence[float], *, less: int = 0, power: float = 0.5, eps: float = 0.0) -> list[float]:
    mean = sum(values) / len(values)
    spread = sum((v - mean) ** 2 for v in values) / (len(values) - less) + eps
    return [(v - mean) / spread**power for v in values]


def _turned(rows: Sequence[Sequence[float]]) -> Rows:
    return [list(column) for column in zip(*rows, strict=True)]


def _your_turn() -> Entry:
    x = (3, 11, 3, 11)
    return [6 * z - 2 for z in _scores(x)], [
        _scores(x),
        [6 * z - 2 for z in _scores(x, power=1)],
        [6 * (z - 2) for z in _scores(x)],
        [6 * z - 2 for z in _scores(x, less=1)],
    ]


def _two_by_two() -> Entry:
    x, pairs = [[1.0, 3.0], [5.0, 11.0]], [(2, 0), (3, 1)]

    def each_its_pair(lists: Rows) -> Rows:
        return [[g * z + d for z in values] for values, (g, d) in zip(lists, pairs, strict=True)]

    by_column = [_scores(column) for column in _turned(x)]
    by_row = _turned([_scores(row) for row in x])
    return _turned(each_its_pair(by_column)), [
        _turned(each_its_pair(by_row)),
        each_its_pair(_turned(by_column)),
        _turned(by_column),
    ]


def _running(batches: Sequence[float], new: float, kept: float | None = None) -> float:
    value = 0.0
    for batch in batches:
        value = (1 - new if kept is None else kept) * value + new * batch
    return value


def _served(mean: float, variance: float, power: float = 0.5) -> float:
    return 3 * (18 - mean) / variance**power + 1


SAME = _scores([12] * 8, eps=0.00001)[0]

KEYS: dict[str, Entry] = {
    "batch-normalisation/your-turn": _your_turn(),
    "batch-normalisation/two-by-two": _two_by_two(),
    "batch-normalisation/nothing-to-compare": (3 * SAME + 0.7, [SAME, 3 * 1 + 0.7, 3 * 12 + 0.7, 12]),
    "batch-normalisation/two-batches-later": (
        _running((20, 30), 0.1),
        [_running((20, 30), 0.9), (20 + 30) / 2, _running((20, 30), 0.1, kept=1), _running((30,), 0.1)],
    ),
    "batch-normalisation/served-in-evaluation": (
        _served(10, 16),
        [_served(15, 9), _served(10, 16, power=1), _served(0.9 * 10 + 0.1 * 15, 0.9 * 16 + 0.1 * 9), (18 - 10) / 4],
    ),
    "batch-normalisation/almost-the-same": (
        _scores((5.4, 5))[0],
        [5.4 - (5.4 + 5) / 2, 5.4 - 5, _scores((5.4, 5), power=1)[0], 5.4],
    ),
}
