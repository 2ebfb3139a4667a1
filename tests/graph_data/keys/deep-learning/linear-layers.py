"""Keys on linear layers: one dot product for each example and output."""

from __future__ import annotations

from collections.abc import Sequence

Entry = tuple[object, list[object]]
Rows = Sequence[Sequence[float]]


def _layer(x: Rows, w: Rows, b: Sequence[float]) -> list[list[float]]:
    return [
        [sum(p * q for p, q in zip(example, weights, strict=True)) + shift for weights, shift in zip(w, b, strict=True)]
        for example in x
    ]


def _turn() -> Entry:
    x, w, b = [[2, 1], [1, 0]], [[1, -1], [0, 3]], (1, 0)
    turned = [list(column) for column in zip(*w, strict=True)]
    bare = _layer(x, w, (0, 0))
    by_rows = [[v + shift for v in row] for row, shift in zip(bare, b, strict=True)]
    return _layer(x, w, b), [_layer(x, turned, b), bare, by_rows, _layer(x, [[1, 1], [0, 3]], b)]


def _entry() -> Entry:
    w, b = [[0.5, 3, 1]], (1, -2)

    def entry(shift: float, second: float = -1) -> float:
        return _layer([[2, second, 4]], w, (shift,))[0][0]

    return entry(b[1]), [entry(0), entry(b[0]), entry(b[1], 1)]


def _shops() -> Entry:
    x, w = [[3, 1], [0, 3]], [[2, 1], [3, 4]]
    right = _layer(x, w, (0, -5))
    return right, [
        _layer(x, w, (0, 0)),
        _layer(x, w, (-5, -5)),
        [list(column) for column in zip(*right, strict=True)],
        _layer(x, list(zip(*w, strict=True)), (0, -5)),
    ]


INPUTS, OUTPUTS = 50, 8

KEYS: dict[str, Entry] = {
    "linear-layers/your-turn": _turn(),
    "linear-layers/shape-of-the-output": ([32, 128], [[128, 32], [32, 784], [784, 128]]),
    "linear-layers/shape-of-the-weights": ([20, 6], [[6, 20], [16, 20]]),
    "linear-layers/parameters": (
        sum(INPUTS + 1 for _ in range(OUTPUTS)),
        [INPUTS * OUTPUTS, INPUTS * OUTPUTS + INPUTS, INPUTS + OUTPUTS],
    ),
    "linear-layers/one-entry": _entry(),
    "linear-layers/two-shops": _shops(),
}
