"""Keys of this topic, found by counting the unit squares and unit cubes one at a time."""

from __future__ import annotations

from itertools import product

Entry = tuple[object, list[object]]


def _square(side: int) -> int:
    return sum(1 for _ in product(range(side), repeat=2))


def _cube(edge: int) -> int:
    return sum(1 for _ in product(range(edge), repeat=3))


SQUARES = [_square(side) for side in range(1, 20)]
CUBES = [_cube(edge) for edge in range(1, 20)]
SIX = {8, 12, 27, 36, 50, 64}
CHOIR = 75
FITTING = [square for square in SQUARES if square <= CHOIR]
ALONG = len(range(0, 6, 2))

KEYS: dict[str, Entry] = {
    "squares-and-cubes/your-turn": (_cube(4), [4 * 3, _square(4) * 3, _square(4), _square(4) * 2]),
    "squares-and-cubes/nine-squared": (_square(9), [9 * 2, int("9" + "2"), 9 * 8]),
    "squares-and-cubes/cube-and-square": (
        _cube(2) + _square(6),
        [2 * 3 + 6 * 2, _square(2) + _square(6), _square(2 + 6), _cube(2) + 6 * 2],
    ),
    "squares-and-cubes/stage-side": (
        SQUARES.index(64) + 1,
        [(SQUARES.index(64) + 1) * 4, 64 // 4, CUBES.index(64) + 1],
    ),
    "squares-and-cubes/among-six": (
        SIX & set(SQUARES),
        [
            SIX & set(CUBES),
            (SIX & set(SQUARES)) - set(CUBES),
            {number for number in SIX if number % 2 == 0},
            (SIX & set(SQUARES)) | {7 * 7 + 1},
        ],
    ),
    "squares-and-cubes/choir-in-a-square": (
        CHOIR - FITTING[-1],
        [FITTING[-1], len(FITTING), SQUARES[len(FITTING)] - CHOIR, CHOIR - FITTING[-2]],
    ),
    "squares-and-cubes/finer-map": (
        _square(ALONG),
        [ALONG, _cube(ALONG), _square(6) - _square(2), 6 * 2],
    ),
}
