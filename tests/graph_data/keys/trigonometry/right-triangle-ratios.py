"""Keys on right triangles: sides from shapes scaled up, ratios from whole-number triples."""

from __future__ import annotations

from fractions import Fraction
from math import hypot, isqrt, radians, sqrt, tan

Entry = tuple[object, list[object]]


def _cable_car() -> Entry:
    opposite, adjacent, hypotenuse = 5, 12, 13
    assert isqrt(opposite**2 + adjacent**2) == hypotenuse
    scale = Fraction(650, hypotenuse)
    along = Fraction(opposite, adjacent) * 650
    return scale * opposite, [scale * adjacent, 650 * Fraction(hypotenuse, opposite), round(float(along), 2)]


def _other_corner() -> Entry:
    opposite, adjacent = 21, 20
    hypotenuse = isqrt(opposite**2 + adjacent**2)
    return Fraction(opposite, adjacent), [
        Fraction(adjacent, opposite),
        Fraction(opposite, hypotenuse),
        Fraction(adjacent, hypotenuse),
    ]


def _two_short_sides() -> Entry:
    opposite, adjacent = 9, 12
    hypotenuse = isqrt(opposite**2 + adjacent**2)
    return Fraction(opposite, hypotenuse), [
        Fraction(opposite, adjacent),
        Fraction(adjacent, hypotenuse),
        Fraction(opposite, opposite + adjacent),
    ]


def _ramp() -> Entry:
    rise, sine = Fraction("1.2"), Fraction("0.15")
    slope = next(Fraction(n, 100) for n in range(1, 5000) if rise / Fraction(n, 100) == sine)
    return slope, [rise * sine, rise + sine, round(sqrt(slope**2 - rise**2), 2)]


def _shadow() -> Entry:
    mast, tangent = 23.8, 1.19
    assert abs(tan(radians(50)) - tangent) < 0.005
    shadow = mast / tangent
    return round(shadow), [round(mast * tangent), round(mast), round(hypot(mast, shadow))]


KEYS: dict[str, Entry] = {
    "right-triangle-ratios/your-turn": _cable_car(),
    "right-triangle-ratios/tangent-of-the-other-corner": _other_corner(),
    "right-triangle-ratios/sine-from-two-short-sides": _two_short_sides(),
    "right-triangle-ratios/length-of-a-ramp": _ramp(),
    "right-triangle-ratios/shadow-of-a-mast": _shadow(),
}
