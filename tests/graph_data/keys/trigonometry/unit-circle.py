"""Keys of this topic, computed from the prompts."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import cos, degrees, isclose, isqrt, pi, radians, sin


def _point(angle: float, radius: float = 1) -> list[float]:
    """The point at an angle in degrees."""
    return [radius * cos(radians(angle)), radius * sin(radians(angle))]


def _where(*, sine: int, cosine: int = 0) -> tuple[int, int]:
    """The angles at which sine and cosine have the signs asked (0 leaves the cosine free)."""
    inside = [
        angle
        for angle in range(1, 360)
        if sin(radians(angle)) * sine > 1e-9 and (not cosine or cos(radians(angle)) * cosine > 1e-9)
    ]
    return inside[0] - 1, inside[-1] + 1


def _others(function: Callable[[float], float], step: float, turn: int, start: int, sign: int = 1) -> list[int]:
    """The multiples of a step within a turn, but for the start, with the value of the start, or that turned."""
    wanted = sign * function(start * step)
    return [k for k in range(turn) if k != start and isclose(function(k * step), wanted, abs_tol=1e-12)]


def _root(square: Fraction) -> Fraction:
    """The exact root of a square of a fraction."""
    root = Fraction(isqrt(square.numerator), isqrt(square.denominator))
    assert root * root == square
    return root


COSINE = Fraction(-5, 13)
HEIGHT = Fraction("0.28")
ACROSS = float(_root(1 - HEIGHT**2))

DEGREE, SEVENTH = radians(1), pi / 7
(SAME_SINE,) = _others(sin, DEGREE, 360, 23)
(SAME_COSINE,) = _others(cos, DEGREE, 360, 23)
(OPPOSITE,) = set(_others(sin, DEGREE, 360, 23, -1)) & set(_others(cos, DEGREE, 360, 23, -1))
(COMPLEMENT,) = [angle for angle in range(90) if isclose(sin(radians(angle)), cos(radians(23)))]

(SEVENTHS,) = _others(cos, SEVENTH, 14, 2)
(SEVENTHS_SINE,) = _others(sin, SEVENTH, 14, 2)


def _of_pi(sevenths: int) -> str:
    return f"{sevenths}*pi/7"


KEYS = {
    "unit-circle/your-turn": (
        _point(degrees(7 * pi / 4)),
        [_point(45), _point(135), _point(225), _point(360 - 60)],
    ),
    "unit-circle/turning-clockwise": (
        _point(-150),
        [_point(150), _point(-150)[::-1], _point(-30), _point(30)],
    ),
    "unit-circle/walking-robot": (
        _point(300, 20),
        [_point(300), _point(300, 20)[::-1], _point(60, 20), _point(-(300 - 270), 20)],
    ),
    "unit-circle/where-the-signs-agree": (
        _where(sine=-1, cosine=1),
        [_where(sine=1, cosine=-1), _where(sine=-1, cosine=-1), _where(sine=1, cosine=1), _where(sine=-1)],
    ),
    "unit-circle/sine-from-cosine": (
        -_root(1 - COSINE**2),
        [_root(1 - COSINE**2), -(1 - COSINE**2), -(1 - abs(COSINE)), COSINE],
    ),
    "unit-circle/two-points-at-one-height": (
        {-ACROSS, ACROSS},
        [
            {ACROSS},
            {-float(1 - HEIGHT), float(1 - HEIGHT)},
            {-float(1 - HEIGHT**2), float(1 - HEIGHT**2)},
            {-ACROSS},
        ],
    ),
    "unit-circle/as-high-as-23-degrees": (SAME_SINE, [SAME_COSINE, OPPOSITE, 90 + 23, COMPLEMENT]),
    "unit-circle/same-cosine-in-radians": (
        _of_pi(SEVENTHS),
        [_of_pi(SEVENTHS_SINE), _of_pi(2 + 7), _of_pi(-2), _of_pi(2 + 14)],
    ),
}
