"""Keys of this topic: slope from two points, then the heights of the line at 0 and 1."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]
Point = tuple[int, int]


def _slope(p: Point, q: Point) -> Fraction:
    return Fraction(q[1] - p[1], q[0] - p[0])


def _height(m: Fraction, p: tuple[Fraction | int, Fraction | int], x: Fraction | int) -> Fraction:
    return p[1] + m * (x - p[0])


def _line(m: Fraction, p: Point) -> str:
    return f"({m})*x + ({_height(m, p, 0)})"


P, Q = (-2, 9), (4, -3)
M = _slope(P, Q)
R, S = Fraction(2, 3), (6, -1)
DAYS = ((10, 300), (25, 210))
FALL = _slope(*DAYS)
NEAR, CURVE, WANTED = Fraction("0.3"), (2, 5), Fraction("1.6")

KEYS: dict[str, Entry] = {
    "point-slope-form/your-turn": (
        _line(M, P),
        [_line(M, (-P[0], P[1])), f"({M})*x + {P[1]}", _line(-M, P), _line(1 / M, P)],
    ),
    "point-slope-form/two-thirds-through-six": (
        _line(R, S),
        [f"({R})*x + ({S[1]})", _line(R, (-S[0], S[1])), f"({R})*x + ({S[1] - S[0]})"],
    ),
    "point-slope-form/read-three-numbers": (
        f"[-3/2, {next(x for x in range(-9, 10) if x - 7 == 0)}, {next(y for y in range(-9, 10) if y + 4 == 0)}]",
        ["[-3/2, -7, 4]", "[-3/2, 7, 4]", "[-3/2, -4, 7]"],
    ),
    "point-slope-form/reservoir": (
        _height(FALL, DAYS[1], 41),
        [
            DAYS[1][1] - FALL * (41 - DAYS[1][0]),
            DAYS[0][1] + FALL * 41,
            DAYS[1][1] + (DAYS[1][1] - DAYS[0][1]),
            DAYS[1][1] + FALL * 41,
        ],
    ),
    "point-slope-form/a-little-to-the-left": (
        float(_height(NEAR, CURVE, WANTED)),
        [float(5 - NEAR * (WANTED - 2)), float(5 + NEAR * WANTED), float(5 + (WANTED - 2))],
    ),
}
