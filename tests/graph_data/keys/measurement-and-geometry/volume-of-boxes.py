"""Keys of this topic: unit cubes laid out one by one and counted."""

from __future__ import annotations

from itertools import product

Entry = tuple[object, list[object]]


def _cubes(*edges: int) -> int:
    """How many unit places a box (or, with two edges, a floor) has."""
    return len(list(product(*(range(edge) for edge in edges))))


LAYERS = next(high for high in range(1, 57) if _cubes(7, 2, high) == 56)

KEYS: dict[str, Entry] = {
    "volume-of-boxes/your-turn": (_cubes(5, 3, 6), [5 + 3 + 6, _cubes(5, 3), _cubes(5, 3, 5), _cubes(5, 6)]),
    "volume-of-boxes/how-many-layers": (
        LAYERS,
        [
            next(rows for rows in range(1, 57) if _cubes(7, rows) == 56),
            56 - _cubes(7, 2),
            next(rows for rows in range(1, 57) if _cubes(2, rows) == 56),
            56 - 7 - 2,
        ],
    ),
    "volume-of-boxes/all-edges-doubled": (
        _cubes(4, 4, 6),
        [_cubes(2, 2, 3) * 2, _cubes(4, 4, 3), _cubes(2, 2, 3)],
    ),
    "volume-of-boxes/longer-or-higher": (
        _cubes(3, 4, 6),
        [_cubes(6, 4, 6), _cubes(3, 4, 3), 3 + 4 + 6],
    ),
    "volume-of-boxes/tank-in-two-units": (
        _cubes(10, 3, 2),
        [_cubes(1, 3, 2), 10 + 3 + 2, _cubes(10, 3)],
    ),
    "volume-of-boxes/two-steps-of-concrete": (
        _cubes(5, 4, 2) + _cubes(5, 2, 2),
        [_cubes(5, 4, 2) * 2, _cubes(5, 4) + _cubes(5, 2), _cubes(5, 4, 2)],
    ),
    "volume-of-boxes/car-park": (
        _cubes(5 - 1, 3, 6),
        [_cubes(5, 3, 6), _cubes(3, 6), _cubes(5, 3, 6) - 1, _cubes(5, 3, 6) - 6],
    ),
}
