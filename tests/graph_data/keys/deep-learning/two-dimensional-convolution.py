"""Keys on convolution over images: every product of every window added one by one, weights listed and counted."""

from __future__ import annotations

from itertools import product

Entry = tuple[object, list[object]]
Table = list[list[int]]


def _map(image: list[Table], weights: list[Table], bias: int = 0) -> Table:
    """The map of one filter: its parts meet the channels of the image in the same order."""
    rows, columns = len(weights[0]), len(weights[0][0])
    return [
        [
            bias
            + sum(
                part[r][s] * channel[i + r][j + s]
                for channel, part in zip(image, weights, strict=True)
                for r, s in product(range(rows), range(columns))
            )
            for j in range(len(image[0][0]) - columns + 1)
        ]
        for i in range(len(image[0]) - rows + 1)
    ]


def _turn() -> Entry:
    image = [[[1, 0, 3], [5, 2, 0]], [[2, 1, 0], [0, 4, 1]]]
    weights = [[[2, 0], [0, 1]], [[0, 1], [-1, 0]]]
    return _map(image, weights, 2)[0], [
        _map(image, weights)[0],
        _map(image, weights, 2 + 2)[0],
        _map(image[:1], weights[:1], 2)[0],
        _map(image[1:], weights[1:], 2)[0],
    ]


def _window() -> Entry:
    image, weights = [[1, 2, 0, 3], [4, 1, 2, 0], [0, 3, 1, 3]], [[1, -1], [2, 0]]
    right = _map([image], [weights])
    turned = _map([image], [[row[::-1] for row in weights[::-1]]])
    return right[1][2], [right[1][1], right[0][2], turned[1][2]]


def _stops(size: int, k: int) -> int:
    return sum(1 for start in range(size) if start + k <= size)


def _output() -> Entry:
    high, wide = _stops(40, 5), _stops(30, 7)
    return [8, 12, high, wide], [
        [8, 3, high, wide],
        [8, 12 * 3, high, wide],
        [8, 12, _stops(40, 7), _stops(30, 5)],
        [8, 12, high - 1, wide - 1],
    ]


def _filters() -> Entry:
    k = next(k for k in range(1, 21) if _stops(20, k) == 18)
    return [10, 6, k, k], [[6, 10, k, k], [10, k, k], [10, 6, 20 - 18, 20 - 18], [10, 6, 18, 18]]


def _learned(channels: int, k: int, maps: int) -> int:
    weights = [*product(range(maps), range(channels), range(k), range(k))]
    return len(weights) + maps


LAYER = _learned(8, 3, 20)
KINDS = _learned(4, 5, 6)

KEYS: dict[str, Entry] = {
    "two-dimensional-convolution/your-turn": _turn(),
    "two-dimensional-convolution/pick-the-window": _window(),
    "two-dimensional-convolution/shape-of-the-output": _output(),
    "two-dimensional-convolution/shape-of-the-filters": _filters(),
    "two-dimensional-convolution/parameters-of-a-layer": (
        LAYER,
        [LAYER - 20, _learned(1, 3, 20), LAYER - 20 + 20 * 8, LAYER * _stops(50, 3) ** 2],
    ),
    "two-dimensional-convolution/rain-over-the-hills": (
        KINDS,
        [KINDS - 6, _learned(1, 5, 6), KINDS - 6 + 6 * 4, _learned(4, 5, 1)],
    ),
}
