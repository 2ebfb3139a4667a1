"""Keys of this topic: coordinates by trying integers, dimensions by counting over a small field of remainders."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

Entry = tuple[object, list[object]]
Vector = Sequence[int]


def _mix(weights: Vector, vectors: Sequence[Vector]) -> list[int]:
    return [sum(w * entry for w, entry in zip(weights, place, strict=True)) for place in zip(*vectors, strict=True)]


def _coordinates(basis: Sequence[Vector], wanted: Vector) -> list[int]:
    tried = product(range(-12, 13), repeat=len(basis))
    (found,) = [list(w) for w in tried if _mix(w, basis) == list(wanted)]
    return found


PRIME = 7  # no minor of the small matrices here is a multiple of 7, so remainders keep the dimensions


def _power_of(count: int) -> int:
    exponent = 0
    while PRIME**exponent < count:
        exponent += 1
    assert PRIME**exponent == count
    return exponent


def _span_dimension(vectors: Sequence[Vector]) -> int:
    """There are 7 to the power of the dimension different mixtures modulo 7."""
    weights = product(range(PRIME), repeat=len(vectors))
    return _power_of(len({tuple(entry % PRIME for entry in _mix(w, vectors)) for w in weights}))


def _null_dimension(rows: Sequence[Vector]) -> int:
    tried = product(range(PRIME), repeat=len(rows[0]))
    return _power_of(
        sum(all(sum(a * x for a, x in zip(row, xs, strict=True)) % PRIME == 0 for row in rows) for xs in tried)
    )


U1, U3, U4 = (1, 0, 2), (1, 1, 1), (5, 3, 7)
P, Q = _coordinates([U1, U3], U4)
FOUR = [(1, 2, 3), (2, 4, 6), (1, 0, 1), (0, 2, 2)]
ROWS = [(1, 0, 2, 1, 4), (0, 1, 1, 0, 2), (0, 0, 0, 1, 1), (0, 0, 0, 0, 0)]
SHAPES, READINGS = [(1, 1, 1), (-1, 0, 1), (1, -2, 1)], (2, 3, 10)
LEVEL, SLOPE, BEND = _coordinates(SHAPES, READINGS)


def _follow(from_z: int, from_y: int) -> list[int]:
    y = from_z * 1
    return [from_y * y, y, 1]


def _braced(numbers: Sequence[int]) -> str:
    return "{" + ", ".join(map(str, numbers)) + "}"


KEYS: dict[str, Entry] = {
    "basis-and-dimension/your-turn": ([P, Q], [list(U4[:2]), [5 + Q, Q], [Q, P]]),
    "basis-and-dimension/back-from-coordinates": (
        _mix((4, -1), [(1, 2), (3, -1)]),
        [
            _mix((4, -1), [(1, 3), (2, -1)]),
            _mix((4, 1), [(1, 2), (3, -1)]),
            _mix((-1, 4), [(1, 2), (3, -1)]),
        ],
    ),
    "basis-and-dimension/four-with-three-entries": (
        _span_dimension(FOUR),
        [len(FOUR), len(FOUR) - 1, _span_dimension(FOUR[:2])],
    ),
    "basis-and-dimension/free-directions": (
        _null_dimension(ROWS),
        [sum(any(row) for row in ROWS), sum(not any(row) for row in ROWS), len(ROWS[0])],
    ),
    "basis-and-dimension/one-solution-for-all": (
        next([x, y, 1] for x, y in product(range(-9, 10), repeat=2) if x + 3 * y == 0 and y - 2 == 0),
        [_follow(2, 3), _follow(-2, -3), [-3 * 1, 2, 1]],
    ),
    "basis-and-dimension/between-two-lists": (
        _braced([n for n in range(9) if 3 <= n <= 5]),
        [_braced([3]), _braced([5]), _braced([n for n in range(1, 9) if n <= 5]), _braced([3, 5])],
    ),
    "basis-and-dimension/level-slope-and-bend": (
        [LEVEL, SLOPE, BEND],
        [
            [sum(r * s for r, s in zip(READINGS, shape, strict=True)) for shape in SHAPES],
            [LEVEL, READINGS[2] - READINGS[0], BEND],
            [READINGS[1], SLOPE, (READINGS[0] + READINGS[2]) // 2 - READINGS[1]],
            [LEVEL, (READINGS[0] - READINGS[2]) // 2, BEND],
        ],
    ),
}
