"""Keys of this topic: parameters found by trying values, effects by comparing two members."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

POINTS = ((1, 1), (2, 13))
A, B = next((a, b) for a in range(-20, 21) for b in range(-20, 21) if all(a * x * x + b == y for x, y in POINTS))
RISE = POINTS[1][1] - POINTS[0][1]

AT, HEIGHT = -2, 9
ONE = next(a for a in range(-50, 51) if a * AT**2 - 7 == HEIGHT)


def _g(a: int, x: int) -> int:
    return a * x + 3 * x


def _line(m: Fraction, x: int) -> Fraction:
    return m * x


OLD, NEW, INPUT = Fraction(2), Fraction("2.5"), -6
CHANGE = _line(NEW, INPUT) - _line(OLD, INPUT)

SAME = next(x for x in range(-10, 11) if len({a * (x - 3) + 2 for a in range(-5, 6)}) == 1)
LEVEL = 7 * (SAME - 3) + 2

HELD = -3
WEIGHT = next(Fraction(n, 10) for n in range(1000) if Fraction(n, 10) * 4 + 4 == 18)

KEYS: dict[str, Entry] = {
    "families-of-functions/your-turn": (
        [A, B],
        [[B, A], [RISE, POINTS[0][1] - RISE], [A, POINTS[0][1] + A]],
    ),
    "families-of-functions/read-the-semicolon": (
        _g(1, 5) - _g(0, 5),
        [_g(5, 1) - _g(5, 0), _g(0, 5), 3, 5 + 15],
    ),
    "families-of-functions/one-point-one-parameter": (
        ONE,
        [
            Fraction(HEIGHT + 7, -(AT**2)),
            Fraction(HEIGHT - 7, AT**2),
            Fraction(HEIGHT + 7, AT),
            AT * HEIGHT**2 - 7,
        ],
    ),
    "families-of-functions/half-a-step-steeper": (CHANGE, [-CHANGE, NEW - OLD, _line(NEW, INPUT)]),
    "families-of-functions/shared-point": ([SAME, LEVEL], [[-SAME, LEVEL], [LEVEL, SAME], [0, LEVEL], [SAME, 0]]),
    "families-of-functions/input-held-at-minus-three": (
        f"{HELD * HELD}*a + ({HELD})*b",
        [f"{-HELD * HELD}*a + ({HELD})*b", f"{HELD * HELD}*a + {abs(HELD)}*b", f"{2 * HELD}*a + ({HELD})*b"],
    ),
    "families-of-functions/turn-the-weight": (
        WEIGHT - 2,
        [WEIGHT, 18 - (2 * 4 + 4), (18 - (2 * 4 + 4)) * 4, Fraction(18, 4) - 2],
    ),
}
