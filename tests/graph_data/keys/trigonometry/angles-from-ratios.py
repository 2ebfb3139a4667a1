"""Keys on finding angles, each looked for among all angles in steps of a thousandth of a degree."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable
from fractions import Fraction
from math import cos, isqrt, radians, sin, tan

Entry = tuple[object, list[object]]
STEPS = range(1, 90_000)


def _angle(ratio: Callable[[float], float], value: float) -> float:
    """The acute angle in degrees with this ratio; the cosine is the sine of what is missing to 90."""
    if ratio is cos:
        return 90 - _angle(sin, value)
    return STEPS[bisect(STEPS, value, key=lambda step: ratio(radians(step / 1000)))] / 1000


def _kite() -> Entry:
    sine = 24 / 40
    return round(_angle(sin, sine), 1), [round(_angle(cos, sine), 1), round(_angle(tan, sine), 1), sine]


def _roof() -> Entry:
    slope = 3 / 5
    return round(_angle(tan, slope)), [
        round(_angle(sin, slope)),
        round(_angle(tan, 1 / slope)),
        round(_angle(cos, slope)),
    ]


def _into_the_tangent() -> Entry:
    opposite, hypotenuse = 8, 17
    adjacent = isqrt(hypotenuse**2 - opposite**2)
    return Fraction(opposite, adjacent), [
        Fraction(opposite, hypotenuse),
        Fraction(adjacent, opposite),
        Fraction(adjacent, hypotenuse),
    ]


def _keys_pressed() -> Entry:
    angle = _angle(tan, 1)
    return round(1 / angle, 3), [
        round(angle),
        round(1 / (1 / tan(radians(1))), 3),
        round(1 / tan(radians(1)), 2),
        round(1 / radians(angle), 3),
    ]


def _tilt() -> Entry:
    along, across = 4.9, 8.5
    angle = _angle(tan, along / across)
    return round(angle), [
        round(_angle(tan, across / along)),
        round(_angle(sin, along / across)),
        round(along / across, 2),
    ]


KEYS: dict[str, Entry] = {
    "angles-from-ratios/your-turn": _kite(),
    "angles-from-ratios/roof": _roof(),
    "angles-from-ratios/sides-for-a-tangent": _into_the_tangent(),
    "angles-from-ratios/inverse-or-reciprocal": _keys_pressed(),
    "angles-from-ratios/phone-tilt": _tilt(),
}
