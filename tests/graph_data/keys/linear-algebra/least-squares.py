"""Keys of this topic: the best weights are found by descending from neighbour to neighbour on a fine grid."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]
Number = int | Fraction
Rows = Sequence[Sequence[int]]


def _cost(rows: Rows, b: Sequence[int], x: Sequence[Number]) -> Number:
    return sum((y - sum(a * w for a, w in zip(row, x, strict=True))) ** 2 for row, y in zip(rows, b, strict=True))


def _best(rows: Rows, b: Sequence[int], step: Fraction = Fraction(1, 10)) -> list[Number]:
    """Go to the best neighbour on a grid of tenths until none is better; the cost is a bowl."""
    here: list[Number] = [Fraction(0)] * len(rows[0])
    while True:
        moves = product((-step, Fraction(0), step), repeat=len(here))
        best = min(
            ([w + m for w, m in zip(here, move, strict=True)] for move in moves), key=lambda x: _cost(rows, b, x)
        )
        if _cost(rows, b, best) >= _cost(rows, b, here):
            return here
        here = best


def _line(times: Sequence[int]) -> list[list[int]]:
    return [[1, t] for t in times]


def _shown(vector: Sequence[Number]) -> str:
    return "[" + ", ".join(str(entry) for entry in vector) + "]"


def _through(one: tuple[int, int], other: tuple[int, int]) -> list[Number]:
    (s, y), (t, z) = one, other
    slope = Fraction(z - y, t - s)
    return [y - slope * s, slope]


def _dots(vectors: Rows) -> list[list[int]]:
    return [[sum(a * b for a, b in zip(u, v, strict=True)) for v in vectors] for u in vectors]


POINTS = [(0, 4), (1, 0), (3, 6)]
FIT = _best(_line([t for t, _ in POINTS]), [y for _, y in POINTS])
LOADS, STRETCHES = [1, 2, 3], [2, 5, 10]
AROUND, VALUES = [-2, -1, 0, 1, 2], [1, 2, 4, 5, 8]
(FLAT, SLOPE) = _best(_line(AROUND), VALUES)
SMALL = [(1, 0), (2, 1), (1, 3)]
RING, BROOCH, BOTH = 10, 21, 34
HALVES = [Fraction(n, 2) for n in range(-20, 21)]


def _torn(weighted: bool = True, moved: int = 2) -> list[list[Number]]:
    pairs = product(HALVES, repeat=2)
    return [[p, q] for p, q in pairs if 1 - 2 + p + q == 0 and (not weighted or 2 * p + 3 * q == moved)]


KEYS: dict[str, Entry] = {
    "least-squares/your-turn": (
        _shown(FIT),
        [_shown(FIT[::-1]), _shown(_through(*POINTS[:2])), _shown(_through(*POINTS[1:]))],
    ),
    "least-squares/four-readings": (
        _line([2, 5, 9, 9]),
        [[[t, 1] for t in (2, 5, 9, 9)], _line([2, 5, 9]), [[0, t] for t in (2, 5, 9, 9)]],
    ),
    "least-squares/prices-of-houses": (
        [len(["constant", "area", "rooms", "age"])] * 2,
        [[60, 4], [60, 60], [len(["area", "rooms", "age"])] * 2],
    ),
    "least-squares/through-the-origin": (
        *_best([[t] for t in LOADS], STRETCHES),
        [
            round(sum(STRETCHES) / sum(LOADS), 2),
            round(sum(y / t for t, y in zip(LOADS, STRETCHES, strict=True)) / 3, 2),
            sum(t * y for t, y in zip(LOADS, STRETCHES, strict=True)),
        ],
    ),
    "least-squares/times-around-zero": (
        _shown([FLAT, SLOPE]),
        [
            [sum(VALUES), sum(t * y for t, y in zip(AROUND, VALUES, strict=True))],
            _shown([FLAT, Fraction(sum(t * y for t, y in zip(AROUND, VALUES, strict=True)), 5)]),
            _shown([FLAT, Fraction(VALUES[-1] - VALUES[0], 4)]),
        ],
    ),
    "least-squares/left-side-by-hand": (
        _dots(list(zip(*SMALL, strict=True))),
        [
            _dots(SMALL),
            [[1 + 2 + 1, 1 * 0 + 2 * 1 + 1 * 3], [1 * 0 + 2 * 1 + 1 * 3, 0 + 1 + 3]],
            [[1 + 4 + 1, 0], [0, 0 + 1 + 9]],
        ],
    ),
    "least-squares/two-residuals-torn-off": (
        _shown(_torn()[0]),
        [
            _shown(next(pair for pair in _torn(weighted=False) if pair[0] == pair[1])),
            _shown(_torn(moved=-2)[0]),
            _shown(_torn()[0][::-1]),
        ],
    ),
    "least-squares/three-weighings": (
        _shown(_best([(1, 0), (0, 1), (1, 1)], [RING, BROOCH, BOTH])),
        [
            [RING, BROOCH],
            [BOTH - BROOCH, BOTH - RING],
            [(RING + BOTH - BROOCH) / 2, (BROOCH + BOTH - RING) / 2],
        ],
    ),
}
