"""Keys of this topic: each piecewise function as Python branches, charges added up minute by minute."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _charge(minutes: int) -> Fraction:
    """Minute by minute."""
    return 10 + sum((Fraction(2) if minute < 30 else Fraction(1, 2) for minute in range(minutes)), Fraction(0))


SLOW = _charge(51) - _charge(50)
BACK = _charge(50) - SLOW * 50


def _t(rate: object, start: object) -> str:
    return f"({rate})*t + ({start})"


def _f(x: int) -> int:
    if x < -1:
        return x * x
    return 3 - x if x < 4 else 2 * x + 1


def _g(x: int) -> int:
    return x + 8 if x <= -1 else x * x - 3


SIX = {x for x in range(-20, 21) if _g(x) == 6}
ANY = {x for x in range(-20, 21) if x + 8 == 6 or x * x - 3 == 6}
SECOND = {x for x in range(-20, 21) if x * x - 3 == 6}
HEIGHT = 5 - Fraction(2, 2)


def _leaky(x: int) -> Fraction:
    return Fraction(x, 10) if x < 0 else Fraction(x)


INPUTS = (-5, 0, 3)
(LEVEL,) = {abs(x + 2) + x for x in range(-30, -2)}
(HALF_TURNED,) = {(-x + 2) + x for x in range(-30, -2)}
(LOST,) = {-x + x for x in range(-30, -2)}
INSIDE = (2, -8)

KEYS: dict[str, Entry] = {
    "piecewise-functions/your-turn": (
        _t(SLOW, BACK),
        [_t(SLOW, 10), _t(SLOW, _charge(30)), _t(SLOW, _charge(30) + SLOW * 30), _t(2, 10)],
    ),
    "piecewise-functions/on-both-seams": (
        [_f(-1), _f(4)],
        [[(-1) ** 2, _f(4)], [_f(-1), 3 - 4], [(-1) ** 2, 3 - 4], [3 - 1, _f(4)]],
    ),
    "piecewise-functions/both-pieces-backwards": (SIX, [ANY, SIX & SECOND, SECOND, SIX - SECOND]),
    "piecewise-functions/no-jump": (
        float((HEIGHT - 1) / 2),
        [HEIGHT / 2, -0.5, float((HEIGHT + 1) / 2), HEIGHT - 1],
    ),
    "piecewise-functions/left-of-four": (
        f"({-INSIDE[0]})*x + ({-INSIDE[1]})",
        [
            f"({INSIDE[0]})*x + ({INSIDE[1]})",
            f"({INSIDE[0]})*x + ({-INSIDE[1]})",
            f"({-INSIDE[0]})*x + ({INSIDE[1]})",
        ],
    ),
    "piecewise-functions/level-on-the-left": (LEVEL, [HALF_TURNED, LOST]),
    "piecewise-functions/leaky-bend": (
        float(sum(_leaky(x) for x in INPUTS)),
        [
            sum(max(x, 0) for x in INPUTS),
            sum(INPUTS),
            float(Fraction(sum(INPUTS), 10)),
            float(sum(abs(_leaky(x)) for x in INPUTS)),
        ],
    ),
}
