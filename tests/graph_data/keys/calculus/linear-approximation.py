"""Estimates along the tangent line, with slopes from exact quotients, and errors against true values."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Function = Callable[[Fraction], Fraction]


def _slope(f: Function, at: Fraction | int) -> Fraction:
    """The average rate over a tiny step to either side, rounded to the simplest fraction nearby."""
    h = Fraction(1, 10**9)
    return ((f(at + h) - f(at - h)) / (2 * h)).limit_denominator(10**4)


def _along(f: Function, at: int, to: str) -> Fraction:
    """The estimate at a place, reached by a hundred equal steps of the same slope."""
    step, y, slope = (Fraction(to) - at) / 100, f(Fraction(at)), _slope(f, at)
    for _ in range(100):
        y += slope * step
    return y


def _cube(x: Fraction) -> Fraction:
    return x**3


def _braking(v: Fraction) -> Fraction:
    return v * v / 100


def _quadratic(x: Fraction) -> Fraction:
    return x * x + 3 * x


def _shrunk(error: str, times: int, order: int) -> float:
    """An error that goes with this power of the step, when the step is so many times shorter."""
    left = Fraction(error)
    for _ in range(order):
        left /= times
    return float(left)


HEIGHT, DOWN = 12, Fraction("-0.3")
D60, D63 = _braking(Fraction(60)), _braking(Fraction(63))
Q2, Q21 = _quadratic(Fraction(2)), _quadratic(Fraction("2.1"))
LOSS, LOSS_SLOPE, MEASURED = Fraction("2.0"), -6, Fraction("1.74")
MISS = abs(LOSS + LOSS_SLOPE * Fraction("0.05") - MEASURED)
OUT, GAIN = Fraction("-0.5"), 4

KEYS: dict[str, Entry] = {
    "linear-approximation/your-turn": (
        float(_along(_cube, 4, "4.05")),
        [
            64 + _slope(_cube, 4),
            float(64 + 3 * 4 * Fraction("0.05")),
            float(_along(_cube, 4, "4.05") - 64),
            float(64 + Fraction("0.05")),
            float(_along(_cube, 4, "4.5")),
        ],
    ),
    "linear-approximation/backwards-from-fifty": (
        float(HEIGHT + DOWN * (48 - 50)),
        [
            float(HEIGHT + DOWN * (50 - 48)),
            float(HEIGHT + DOWN),
            float(DOWN * (48 - 50)),
            float(HEIGHT + DOWN * 48),
        ],
    ),
    "linear-approximation/braking-distance": (
        float(_along(_braking, 60, "63") - D60),
        [
            float(D63 - D60),
            float(_along(_braking, 60, "63")),
            float(_slope(_braking, 60)),
            float(_slope(_braking, 63) * 3),
            float(_slope(_braking, 60) / 2 * 3),
        ],
    ),
    "linear-approximation/step-for-a-wanted-change": (
        float(OUT / GAIN),
        [float(OUT * GAIN), float(-OUT / GAIN), float(GAIN / OUT)],
    ),
    "linear-approximation/error-of-a-quadratic": (
        float(Q21 - _along(_quadratic, 2, "2.1")),
        [
            float(Q21 - Q2),
            float(_along(_quadratic, 2, "2.1") - Q2),
            0.1,
            float(Q21 - (Q2 + (_slope(_quadratic, 2) - 3) * Fraction("0.1"))),
        ],
    ),
    "linear-approximation/ten-times-shorter": (
        _shrunk("0.08", 10, 2),
        [_shrunk("0.08", 10, 1), _shrunk("0.08", 10, 3), float(Fraction("0.08") * 10), _shrunk("0.08", 20, 1)],
    ),
    "linear-approximation/one-training-step": (
        _shrunk(str(MISS), 2, 2),
        [float(MISS), _shrunk(str(MISS), 2, 1), float(-LOSS_SLOPE * Fraction("0.025")), float(MISS * 4)],
    ),
}
