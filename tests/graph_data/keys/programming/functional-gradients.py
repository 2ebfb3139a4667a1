"""Slopes from exact difference quotients of the functions themselves, weighed and added in loops."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from programs import printed

Entry = tuple[object, list[object]]

Function = Callable[..., Fraction]


def _slope(f: Function, *at: int, place: int = 0) -> int:
    """The slope in one place, from two symmetric differences of which the cubic part of the error cancels."""

    def quotient(h: Fraction) -> Fraction:
        up, down = [Fraction(a) for a in at], [Fraction(a) for a in at]
        up[place] += h
        down[place] -= h
        return (f(*up) - f(*down)) / (2 * h)

    value = (4 * quotient(Fraction(1, 2)) - quotient(Fraction(1))) / 3
    assert value.denominator == 1
    return int(value)


def _loss(p: Fraction, q: Fraction) -> Fraction:
    return p * q**2 + 3 * p


P, Q = (_slope(_loss, 2, 5, place=i) for i in (0, 1))

X, V = (2, -1, 3), (1, 4, -2)


def _curve(x: Fraction) -> Fraction:
    return x**2 + x


def _cubic(x: Fraction) -> Fraction:
    return x**3 - 4 * x


def _d(x: int) -> int:
    return _slope(_cubic, x)


READINGS: list[Function] = [lambda s, t: s * t, lambda s, t: s + 5 * t]
ROWS = [[_slope(f, 3, 2, place=i) for i in (0, 1)] for f in READINGS]


def _weigh(rows: list[list[int]], *weights: int) -> list[int]:
    return [sum(w * row[i] for w, row in zip(weights, rows, strict=True)) for i in (0, 1)]


SHAPE = {"W": [4, 6], "x": [6], "y": [4]}

KEYS: dict[str, Entry] = {
    "functional-gradients/your-turn": ([Q, P], [[P, Q], [Q, _slope(lambda p, q: p * q**2, 2, 5)], [2 * 5, P]]),
    "functional-gradients/what-is-left-behind": (
        printed("g = (2 * 4.,)", "print(len(g), g[0], None)"),
        [
            printed("g = (2 * 4.,)", "print(len(g), g[0], 'tensor(8.)')"),
            printed("g = (4. ** 2,)", "print(len(g), g[0], None)"),
            printed("g = (2 * 4,)", "print(len(g), g[0], None)"),
        ],
    ),
    "functional-gradients/weights-on-outputs": (
        [_slope(_curve, x) * v for x, v in zip(X, V, strict=True)],
        [
            [_slope(_curve, x) for x in X],
            [(x * x + x) * v for x, v in zip(X, V, strict=True)],
            [_slope(lambda x: x**2, x) * v for x, v in zip(X, V, strict=True)],
            [_slope(_curve, v) for v in V],
        ],
    ),
    "functional-gradients/shapes-of-the-product": (
        SHAPE["W"],
        [SHAPE["x"], SHAPE["y"], SHAPE["y"] + SHAPE["W"], SHAPE["W"][::-1]],
    ),
    "functional-gradients/a-function-of-slopes": (
        _d(_d(2)),
        [_d(2), _slope(lambda x: 3 * x**2 - 4, 2), _d(int(_cubic(Fraction(2)))), _d(2) ** 2],
    ),
    "functional-gradients/sensitivity-of-two-sensors": (
        _weigh(ROWS, 2, -1),
        [
            _weigh(ROWS, 2, 1),
            _weigh(ROWS, 1, 1),
            [2 * row[0] - row[1] for row in ROWS],
            _weigh([[3, 2], ROWS[1]], 2, -1),
        ],
    ),
}
