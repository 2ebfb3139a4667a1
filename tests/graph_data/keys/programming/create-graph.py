"""Slopes of slopes as exact difference quotients of polynomials, none of them differentiated by hand."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

Entry = tuple[object, list[object]]

Curve = Callable[[Fraction], Fraction]


def _slope(f: Curve, at: Fraction | int) -> Fraction:
    """Exact up to the sixth power: three symmetric quotients, whose errors in h squared and h to the fourth cancel."""
    q = [(f(at + h) - f(at - h)) / (2 * h) for h in (Fraction(1), Fraction(1, 2), Fraction(1, 4))]
    first = [(4 * b - a) / 3 for a, b in pairwise(q)]
    return (16 * first[1] - first[0]) / 15


def _f(x: Fraction, y: Fraction) -> Fraction:
    return x * y**2


def _g(x: Fraction | int, y: Fraction | int) -> list[Fraction]:
    return [_slope(lambda t: _f(t, Fraction(y)), x), _slope(lambda t: _f(Fraction(x), t), y)]


def _product(v: tuple[int, int]) -> list[int]:
    """The slope of the gradient along v."""
    return [int(_slope(lambda s, i=i: _g(2 + s * v[0], 3 + s * v[1])[i], 0)) for i in (0, 1)]


G = [int(part) for part in _g(2, 3)]
DIAGONAL = [int(_slope(lambda x: _g(x, 3)[0], 2)), int(_slope(lambda y: _g(2, y)[1], 3))]


def _p(x: Fraction) -> Fraction:
    return x**3 + x**2


def _cube(x: Fraction) -> Fraction:
    return x**3


def _square(x: Fraction) -> Fraction:
    return x**2


RATE = Fraction("0.05")
NEW = 2 - RATE * _slope(_cube, 2)
BEND = _slope(lambda w: _slope(_cube, w), 2)

FACTOR = Fraction(3, 5)
CANDIDATES = [Fraction(n, 10) for n in range(-200, 201)]
G_CUBE = _slope(_cube, 2)


def _position(t: Fraction) -> Fraction:
    return t**3 - 2 * t**2


def _speed(t: Fraction | int) -> Fraction:
    return _slope(_position, Fraction(t))


KEYS: dict[str, Entry] = {
    "create-graph/your-turn": (
        _product((1, 2)),
        [G, [G[0] * 1, G[1] * 2], _product((1, 1)), [DIAGONAL[0] * 1, DIAGONAL[1] * 2]],
    ),
    "create-graph/grad-of-grad": (
        _slope(lambda x: _slope(_p, x), 4),
        [
            _slope(_p, 4),
            _slope(lambda x: _slope(_cube, x), 4),
            _slope(_p, 4) ** 2,
            _slope(lambda x: _slope(lambda y: _slope(_p, y), x), 4),
        ],
    ),
    "create-graph/after-one-step": (
        _slope(lambda w: (w - RATE * _slope(_cube, w)) ** 2, 2),
        [
            _slope(_square, NEW),
            _slope(_square, NEW) * (1 + RATE * BEND),
            round(_slope(_square, NEW) * (1 - RATE * _slope(lambda w: _slope(_cube, w), NEW)), 2),
            _slope(_square, 2) * (1 - RATE * BEND),
        ],
    ),
    "create-graph/curvature-from-two-numbers": (
        next(c for c in CANDIDATES if 5 * (1 - Fraction("0.2") * c) == 3),
        [
            next(c for c in CANDIDATES if 5 * (1 + Fraction("0.2") * c) == 3),
            FACTOR,
            1 - FACTOR,
            (5 - 3) / Fraction("0.2"),
        ],
    ),
    "create-graph/penalty-without-flag": (
        _slope(lambda x: x**2 + G_CUBE**2, 2),
        [
            _slope(lambda x: x**2 + _slope(_cube, x) ** 2, 2),
            _slope(_square, 2) + _slope(_square, G_CUBE),
            G_CUBE,
            _slope(_square, 2) + G_CUBE,
        ],
    ),
    "create-graph/tram": (
        _slope(lambda t: _speed(t) ** 2 / 2, 3),
        [_speed(3), _slope(_speed, 3), _speed(3) ** 2 / 2, _speed(3) * _slope(_speed, 3) / 2],
    ),
}
