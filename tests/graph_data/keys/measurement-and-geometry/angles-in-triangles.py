"""Keys of this topic: the angle or the unknown is tried, degree by degree, until the sum is met."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]


def _x(angles: Callable[[Fraction], list[Fraction]], total: int = 180) -> Fraction:
    """The x, in thirds of a degree, for which the angles have the total."""
    return next(Fraction(n, 3) for n in range(1, 3 * 360) if sum(angles(Fraction(n, 3))) == total)


def _third(*known: int, total: int = 180) -> Fraction:
    return _x(lambda x: [*map(Fraction, known), x], total)


def _isosceles(x: Fraction) -> list[Fraction]:
    return [x, x, x + 24]


def _three(x: Fraction) -> list[Fraction]:
    return [x, x + 15, 2 * x + 5]


READINGS = [Fraction("62.4"), Fraction("71.5"), Fraction("45.8")]

KEYS: dict[str, Entry] = {
    "angles-in-triangles/your-turn": (
        _x(_isosceles) + 24,
        [_x(_isosceles), Fraction(180 + 24, 3) + 24, Fraction(180, 3) + 24, _x(_isosceles, 360) + 24],
    ),
    "angles-in-triangles/roof-angle": (_third(37, 85), [37 + 85, _third(37, 85, total=360), 85 - 37]),
    "angles-in-triangles/ladder-against-a-wall": (_third(90, 28), [_third(28), 90 + 28, 28]),
    "angles-in-triangles/three-with-x": (
        _x(_three),
        [Fraction(180 + 20, 4), _x(lambda x: [x, x, 2 * x]), _x(_three, 360)],
    ),
    "angles-in-triangles/angle-at-the-foot": (
        _third(71, 71),
        [float(Fraction(180 - 71, 2)), 71, _third(71), 71 + 71],
    ),
    "angles-in-triangles/measured-field": (
        float(180 - sum(READINGS)),
        [float(sum(READINGS)), float(180 - (sum(READINGS) - 1)), float(360 - sum(READINGS))],
    ),
}
