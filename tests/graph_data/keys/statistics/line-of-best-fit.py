"""Lines through two points, walked step by step from one of them."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]
Point = tuple[int, int]


def _slope(p: Point, q: Point) -> Fraction:
    return Fraction(q[1] - p[1], q[0] - p[0])


def _height(x: int, p: Point, slope: Fraction) -> Fraction:
    """The height at x of the line that leaves p with this slope."""
    return p[1] + slope * (x - p[0])


def _rule(slope: Fraction, start: Fraction) -> str:
    return f"({slope})*x + ({start})"


P, Q = (10, 34), (30, 44)
HIVE = _slope(P, Q)
U, V = (4, 31), (14, 11)
THREAD = _slope(U, V)
MEASURED = [12, 35, 18, 40, 22, 27, 15]

KEYS: dict[str, Entry] = {
    "line-of-best-fit/your-turn": (
        float(_height(24, P, HIVE)),
        [
            float(HIVE * 24),
            float(P[1] + HIVE * 24),
            float(_height(20, P, HIVE)),
            float(_height(24, P, 1 / HIVE)),
        ],
    ),
    "line-of-best-fit/equation-of-the-thread": (
        _rule(THREAD, _height(0, U, THREAD)),
        [
            _rule(-THREAD, _height(0, U, -THREAD)),
            _rule(THREAD, Fraction(U[1])),
            _rule(1 / THREAD, _height(0, U, 1 / THREAD)),
        ],
    ),
    "line-of-best-fit/back-to-the-temperature": (
        next(x for x in range(10, 33) if 14 * x - 60 == 290),
        [14 * 290 - 60, round((290 - 60) / 14, 2), round(290 / 14, 2)],
    ),
    "line-of-best-fit/where-to-trust": (
        [min(MEASURED), max(MEASURED)],
        [[MEASURED[0], MEASURED[-1]], [0, max(MEASURED)], [sorted(MEASURED)[1], sorted(MEASURED)[-2]]],
    ),
}
