"""Keys of this topic: areas of images by the corners of polygons, volumes by straightening a triangular matrix."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Number = int | Fraction
Rows = Sequence[Sequence[Number]]


def _area(corners: Sequence[Sequence[Number]]) -> Fraction:
    """Signed: half the sum over the sides, positive for corners named anticlockwise."""
    total: Number = 0
    for here, there in zip(corners, [*corners[1:], corners[0]], strict=True):
        total += here[0] * there[1] - there[0] * here[1]
    return Fraction(total) / 2


def _image(rows: Rows, corners: Sequence[Sequence[Number]]) -> list[list[Number]]:
    return [[row[0] * x + row[1] * y for row in rows] for x, y in corners]


def _factor(rows: Rows) -> Fraction:
    return _area(_image(rows, [(0, 0), (1, 0), (1, 1), (0, 1)]))


A = [(3, -2), (4, 1)]
DIAGONAL = (2, -3, 5)
SIDES = [(3, 0), (0, 1)]
TRIANGLE, T = [(0, 0), (4, 0), (0, 3)], [(2, 1), (-1, 3)]
M, AFTER = [(1, 4), (5, 8)], 84
RUBBER, SPOT = [(Fraction(15, 10), Fraction(4, 10)), (Fraction(5, 10), Fraction(12, 10))], 200


def _volume(diagonal: Sequence[int]) -> int:
    volume = 1
    for stretch in diagonal:
        volume *= stretch
    return volume


KEYS: dict[str, Entry] = {
    "determinants/your-turn": (
        _factor(A),
        [3 * 1 + (-2) * 4, -_factor(A), 3 * (-2) - 4 * 1, 3 * 4 - (-2) * 1],
    ),
    "determinants/zeros-below": (
        _volume(DIAGONAL),
        [_volume([abs(stretch) for stretch in DIAGONAL]), sum(DIAGONAL), 0 * _volume(DIAGONAL)],
    ),
    "determinants/five-times-each-entry": (
        _factor([[5 * entry for entry in row] for row in SIDES]),
        [5 * _factor(SIDES), (5 + 5) * _factor(SIDES), 5**4 * _factor(SIDES)],
    ),
    "determinants/image-of-a-triangle": (
        _area(_image(T, TRIANGLE)),
        [
            _factor(T) * 4 * 3,
            (2 * 3 + 1 * (-1)) * _area(TRIANGLE),
            _factor(T) + _area(TRIANGLE),
            _factor(T) ** 2 * _area(TRIANGLE),
        ],
    ),
    "determinants/back-to-the-original": (
        AFTER / abs(_factor(M)),
        [AFTER / _factor(M), AFTER * abs(_factor(M)), Fraction(AFTER, 1 * 8 + 4 * 5)],
    ),
    "determinants/flat-for-one-value": (
        next(k for k in range(-50, 51) if _factor([(k, 6), (2, 3)]) == 0),
        [
            -next(k for k in range(-50, 51) if _factor([(k, 6), (2, 3)]) == 0),
            next(k for k in range(-50, 51) if k * 6 == 2 * 3),
            0,
        ],
    ),
    "determinants/spot-on-rubber": (
        _factor(RUBBER) * SPOT,
        [
            (RUBBER[0][0] * RUBBER[1][1] + RUBBER[0][1] * RUBBER[1][0]) * SPOT,
            RUBBER[0][0] * RUBBER[1][1] * SPOT,
            _factor(RUBBER) ** 2 * SPOT,
        ],
    ),
}
