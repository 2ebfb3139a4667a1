"""Keys on matrix gradients: each entry moved by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Entry = tuple[object, list[object]]
Table = list[list[float]]


def _filled(loss: Callable[[Table], float], table: Sequence[Sequence[float]]) -> Table:
    """The derivative in each entry, exact for quadratics."""

    def moved(i: int, j: int, by: float) -> float:
        return loss([[v + by * ((a, b) == (i, j)) for b, v in enumerate(row)] for a, row in enumerate(table)])

    return [[(moved(i, j, 1) - moved(i, j, -1)) / 2 + 0.0 for j in range(len(table[0]))] for i in range(len(table))]


def _times(table: Sequence[Sequence[float]], x: Sequence[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, x, strict=True)) for row in table]


def _dot(a: Sequence[float], b: Sequence[float]) -> float:
    return sum(p * q for p, q in zip(a, b, strict=True))


def _turned(table: Sequence[Sequence[float]]) -> Table:
    return [list(row) for row in zip(*table, strict=True)]


def _weights(x: Sequence[float], g: Sequence[float]) -> Table:
    return _filled(lambda w: _dot(g, _times(w, x)), [[0.0] * len(x) for _ in g])


def _turn() -> Entry:
    x, g = (2, -1), (1, 4)
    right = _weights(x, g)
    diagonal = [[right[i][j] * (i == j) for j in range(2)] for i in range(2)]
    return right, [_turned(right), diagonal, _weights((1, 1), g)]


def _inputs(w: Sequence[Sequence[float]], g: Sequence[float]) -> list[float]:
    return _filled(lambda x: _dot(g, _times(w, x[0])), [[0.0] * len(w[0])])[0]


def _back() -> Entry:
    w, g = [[1, 3], [-2, 0]], (2, 1)
    return _inputs(w, g), [_times(w, g), _inputs([[1, 3], [2, 0]], g), _inputs(w, (1, 1))]


def _square() -> Entry:
    a, at = [[1, 4], [0, 3]], [[1.0, 2.0]]
    first = _times(a, at[0])
    return _filled(lambda x: _dot(x[0], _times(a, x[0])), at)[0], [
        [2 * v for v in first],
        first,
        _times(_turned(a), at[0]),
    ]


def _squares() -> Entry:
    rows, errors = [[1, 0], [1, 1], [1, 2]], (1, -1, 2)

    def loss(w: Table, errors: Sequence[float] = errors) -> float:
        return sum((e + p) ** 2 for e, p in zip(errors, _times(rows, w[0]), strict=True))

    right = _filled(loss, [[0.0, 0.0]])[0]
    other = _filled(lambda w: loss(w, (1, 1, 2)), [[0.0, 0.0]])[0]
    return right, [[v / 2 for v in right], [v / 4 for v in right], other]


def _shops() -> Entry:
    kilos, counts = (10, 4), (1, 3)
    right = _weights(kilos, counts)
    return right, [_turned(right), _weights(kilos, (1, 1)), _weights((1, 1), counts)]


ONE = _weights((3, 0, -2), (5, -1))

KEYS: dict[str, Entry] = {
    "gradients-of-matrix-expressions/your-turn": _turn(),
    "gradients-of-matrix-expressions/handed-back": _back(),
    "gradients-of-matrix-expressions/of-a-square": _square(),
    "gradients-of-matrix-expressions/least-squares": _squares(),
    "gradients-of-matrix-expressions/one-entry": (ONE[1][2], [ONE[0][2], ONE[1][1], -ONE[1][2]]),
    "gradients-of-matrix-expressions/batch-of-three": ([6, 20], [[20, 6], [32, 20], [32, 6]]),
    "gradients-of-matrix-expressions/price-table": _shops(),
}
