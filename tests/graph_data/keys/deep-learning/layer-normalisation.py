"""Rows and columns standardised with the statistics module; each slip uses another spread, order or direction."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from statistics import fmean, pstdev, pvariance, stdev

Entry = tuple[object, list[object]]


def _scores(values: Sequence[float], spread: float | None = None) -> list[float]:
    return [(v - fmean(values)) / (pstdev(values) if spread is None else spread) for v in values]


def _your_turn() -> Entry:
    x, scale, shift = (8, 3, 3, 3, 3), (1, 2, 2, 4, 4), (0, 0, 1, 0, 1)

    def out(z: Sequence[float]) -> list[float]:
        return [g * v + d for g, v, d in zip(scale, z, shift, strict=True)]

    shifted_first = [g * (v + d) for g, v, d in zip(scale, _scores(x), shift, strict=True)]
    return out(_scores(x)), [_scores(x), out(_scores(x, pvariance(x))), shifted_first, out(_scores(x, stdev(x)))]


def _louder() -> Entry:
    first = [1] * 4 + [0] * 9  # the ones have a score of 1.5
    assert round(_scores(first)[0], 9) == 1.5
    again = round(_scores([3 * v + 7 for v in first])[0], 9)
    return 2 * again + 1, [2 * (3 * 1.5) + 1, 2 * (3 * 1.5 + 7) + 1, 3 * (2 * 1.5 + 1) + 7, again]


def _reduced(shape: Sequence[int], *dims: int) -> list[int]:
    return [1 if n in dims else size for n, size in enumerate(shape)]


def _both_ways() -> Entry:
    x = [[1, 9], [5, 13]]
    column, row = [line[0] for line in x], x[1]
    down, along = _scores(column)[1], _scores(row)[0]
    return [down, along], [[along, down], [down, down], [along, along], [5 - fmean(column), 5 - fmean(row)]]


AMA, BO = (5, 5, 5, 5, 10), (9, 9, 4, 9, 9)
SHAPE = (16, 30, 64)

KEYS: dict[str, Entry] = {
    "layer-normalisation/your-turn": _your_turn(),
    "layer-normalisation/louder-and-higher": _louder(),
    "layer-normalisation/one-mean-a-frame": (
        _reduced(SHAPE, 2),
        [_reduced(SHAPE, 0, 1), _reduced(SHAPE, 1), _reduced(SHAPE, 1, 2), list(SHAPE[:2])],
    ),
    "layer-normalisation/what-is-learned": (2 * SHAPE[2], [SHAPE[2], 2 * prod(SHAPE[:2]), 2, 2 * prod(SHAPE)]),
    "layer-normalisation/two-judges": (
        _scores(AMA)[4] + _scores(BO)[4],
        [
            sum(_scores((AMA[4], BO[4]))),
            _scores(AMA, 1)[4] + _scores(BO, 1)[4],
            _scores(AMA, pvariance(AMA))[4] + _scores(BO, pvariance(BO))[4],
            AMA[4] + BO[4],
        ],
    ),
    "layer-normalisation/both-ways": _both_ways(),
}
