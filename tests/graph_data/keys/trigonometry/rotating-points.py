"""Keys on rotations: points as complex numbers, turned by multiplying."""

from __future__ import annotations

from cmath import rect
from math import radians, sqrt

Entry = tuple[object, list[object]]
QUARTER = 1j


def _pair(point: complex, digits: int = 6) -> list[float]:
    return [round(point.real, digits) + 0.0, round(point.imag, digits) + 0.0]


def _turned() -> Entry:
    point, turn = 5 - 10j, 0.6 + 0.8j
    image = point * turn
    assert abs(abs(image) - abs(point)) < 1e-9
    return _pair(image), [
        [point.real * turn.real + point.imag * turn.imag, _pair(image)[1]],
        _pair(point * turn.conjugate()),
        [_pair(image)[0], point.real * turn.imag - point.imag * turn.real],
    ]


def _quarter() -> Entry:
    point = -4 + 7j
    return _pair(point * QUARTER), [[point.imag, point.real], _pair(point / QUARTER), _pair(-point)]


def _three_quarters() -> Entry:
    point = 2 + 5j
    return _pair(point * QUARTER**3), [_pair(point * QUARTER), _pair(point * QUARTER**2), [point.imag, point.real]]


def _thirty() -> Entry:
    def turned(out: float, degrees: float) -> list[float]:
        return _pair(rect(out, radians(degrees)), 2)

    return turned(2, 30), [turned(2, 60), turned(2, -30), turned(1, 30)]


def _second_coordinate() -> Entry:
    distance, across = 13, -5
    up = sqrt(distance**2 - across**2)
    return up, [-up, distance - abs(across), abs(across)]


def _box() -> Entry:
    seen, facing = 10 + 5j, 0.8 + 0.6j
    return _pair(seen * facing), [
        _pair(seen.conjugate() * facing),
        _pair(seen.real * facing),
        _pair(seen),
        _pair((seen.real + seen.imag) * facing),
    ]


KEYS: dict[str, Entry] = {
    "rotating-points/your-turn": _turned(),
    "rotating-points/quarter-turn": _quarter(),
    "rotating-points/three-quarters": _three_quarters(),
    "rotating-points/thirty-degrees": _thirty(),
    "rotating-points/missing-sign": _second_coordinate(),
    "rotating-points/robot-sees-a-box": _box(),
}
