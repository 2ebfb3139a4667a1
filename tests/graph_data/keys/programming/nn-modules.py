"""Weights of layers counted entry by entry, and a layer worked out by loops over its rows."""

from __future__ import annotations

from itertools import product

Entry = tuple[object, list[object]]


def _weights(inputs: int, outputs: int) -> int:
    return sum(1 for _ in product(range(outputs), range(inputs)))


def _linear(inputs: int, outputs: int) -> int:
    return _weights(inputs, outputs) + sum(1 for _ in range(outputs))


X = [[1, 2], [3, 1]]
W = [[2, 1], [0, 3]]
B = [1, -1]


def _layer(weight: list[list[int]], bias: list[int], along_rows: bool = False) -> list[list[int]]:
    """Each output is a row of the weight on a row of x, and an entry of the bias."""
    return [
        [sum(a * b for a, b in zip(x, w, strict=True)) + bias[i if along_rows else j] for j, w in enumerate(weight)]
        for i, x in enumerate(X)
    ]


def _turned(rows: list[list[int]]) -> list[list[int]]:
    return [[row[j] for row in rows] for j in range(len(rows[0]))]


FIRST, REST, SCALE, OFFSET = _linear(5, 4), _linear(4, 4) + _linear(4, 2), 2, 2

KEYS: dict[str, Entry] = {
    "nn-modules/your-turn": (
        _linear(6, 4) + _linear(4, 4) + 4,
        [
            _linear(6, 4) + _linear(4, 4),
            _weights(6, 4) + _weights(4, 4) + 4,
            len(["a.weight", "a.bias", "b.weight", "b.bias", "c"]),
            _weights(6, 4) + 6 + _weights(4, 4) + 4 + 4,
        ],
    ),
    "nn-modules/shape-of-a-stored-weight": ([5, 12], [[12, 5], [5], [5, 12 + 1]]),
    "nn-modules/through-a-module": (
        _layer(W, B),
        [
            _layer(_turned(W), B),
            _turned(_layer(W, B)),
            _layer(W, [0, 0]),
            _layer(W, B, along_rows=True),
        ],
    ),
    "nn-modules/layers-not-found": (
        FIRST + OFFSET,
        [FIRST + REST + OFFSET, FIRST + SCALE + OFFSET, FIRST + REST + SCALE + OFFSET, FIRST],
    ),
}
