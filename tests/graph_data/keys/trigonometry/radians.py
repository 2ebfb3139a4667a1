"""Keys on radians, from an angle taken as a share of a turn and an arc as a share of the circumference."""

from __future__ import annotations

from fractions import Fraction
from math import pi

Entry = tuple[object, list[object]]


def _arc(degrees: float, radius: float) -> float:
    """A share of the whole way round."""
    return degrees / 360 * 2 * pi * radius


def _swing() -> Entry:
    degrees, rope = 50, 3
    path = _arc(degrees, rope)
    return round(path, 2), [degrees * rope, round(path / rope, 2), round(path / 2, 2), round(2 * path, 2)]


def _of_pi(share: Fraction) -> str:
    return f"{share.numerator}*pi/{share.denominator}"


def _exact() -> Entry:
    half_turns = Fraction(150, 180)
    return _of_pi(half_turns), [_of_pi(1 / half_turns), _of_pi(half_turns / 2), _of_pi(2 * half_turns)]


def _bend() -> Entry:
    angle, rail = 0.8, 60
    radius = rail / angle
    assert abs(_arc(angle * 180 / pi, radius) - rail) < 1e-9
    return round(radius, 9), [angle * rail, 2 * radius, round(rail / (angle * pi / 180), 2)]


def _degrees() -> Entry:
    share = Fraction(7, 12)
    return share * 180, [share * 360, round(float(share) * pi, 2), round(180 / float(share), 2)]


def _disc() -> Entry:
    radius, speed, seconds = 6, 90, 4
    turns = speed * seconds / (2 * pi * radius)
    angle = round(turns * 2 * pi, 9)
    return angle, [angle / seconds, speed * seconds * radius, speed * seconds, round(turns, 2)]


KEYS: dict[str, Entry] = {
    "radians/your-turn": _swing(),
    "radians/degrees-to-pi": _exact(),
    "radians/radius-of-a-bend": _bend(),
    "radians/back-to-degrees": _degrees(),
    "radians/video-disc": _disc(),
}
