"""Keys of this topic, computed from the prompts."""

from __future__ import annotations

from fractions import Fraction

Rational = Fraction | int


def _line(slope: Rational, intercept: Rational) -> str:
    """The right side of y = slope·x + intercept."""
    return f"({slope})*x + ({intercept})"


def _cleared(a: int, b: int, c: int) -> tuple[Fraction, Fraction]:
    """Slope and intercept of ax + by = c, from its points at x = 0 and x = 1."""
    at_0, at_1 = Fraction(c, b), Fraction(c - a, b)
    return at_1 - at_0, at_0


SLOPE, INTERCEPT = _cleared(10, 4, 120)
HIDDEN_SLOPE, HIDDEN_INTERCEPT = _cleared(3, -4, 20)
FALL, TOP = Fraction(-4, 5), 9
RUN, RISE, START = 4, 3, -7
PENCE = 100
UNLOCK, MINUTE = Fraction("1.50"), Fraction(12, PENCE)
MELT, DEPTH, WANTED = -4, 50, 14
KILOMETRE, RIDE, METRES = Fraction("1.8"), 3, 1000


TALL, BURNS = (24, 30), (Fraction(3, 2), Fraction(30 - 21, 4))


def _level(burns: tuple[Fraction, Fraction]) -> Fraction:
    """The quarter of an hour at which both candles are equally tall."""
    return next(t for t in (Fraction(n, 4) for n in range(200)) if TALL[0] - burns[0] * t == TALL[1] - burns[1] * t)


KEYS = {
    "slope-intercept-form/your-turn": (
        _line(SLOPE, INTERCEPT),
        [
            _line(-10, Fraction(120, 4)),
            _line(Fraction(-10, 4), 120),
            _line(Fraction(10, 4), Fraction(120, 4)),
            _line(Fraction(4, -10), Fraction(120, 4)),
        ],
    ),
    "slope-intercept-form/slope-of-a-hidden-form": (
        HIDDEN_SLOPE,
        [3, Fraction(-3, 4), 1 / HIDDEN_SLOPE, HIDDEN_INTERCEPT, -3],
    ),
    "slope-intercept-form/two-numbers": (
        f"[{FALL}, {TOP}]",
        [
            f"[{TOP}, {FALL}]",
            f"[{-FALL}, {TOP}]",
            f"[{FALL * 5}, {TOP}]",  # the division by 5 left out
            f"[{TOP}, {-FALL}]",
        ],
    ),
    "slope-intercept-form/four-right-three-up": (
        _line(Fraction(RISE, RUN), START),
        [
            _line(Fraction(RUN, RISE), START),
            _line(RISE, START),
            _line(Fraction(RISE, RUN), -START),
            _line(START, Fraction(RISE, RUN)),
        ],
    ),
    "slope-intercept-form/hired-bicycle": (
        _line(MINUTE, UNLOCK),
        [
            _line(MINUTE * PENCE, UNLOCK),
            _line(UNLOCK, MINUTE),
            _line(MINUTE * PENCE, UNLOCK * PENCE),
            _line(UNLOCK + MINUTE, 0),
        ],
    ),
    "slope-intercept-form/snow-on-the-roof": (
        Fraction(WANTED - DEPTH, MELT),
        [
            MELT * WANTED + DEPTH,
            Fraction(WANTED - DEPTH, -MELT),  # the minus of the -4 dropped
            Fraction(WANTED + DEPTH, MELT),
            DEPTH - WANTED,
            Fraction(0 - DEPTH, MELT),
        ],
    ),
    "slope-intercept-form/metres-for-kilometres": (
        _line(KILOMETRE / METRES, RIDE),
        [
            _line(KILOMETRE * METRES, RIDE),
            _line(KILOMETRE / METRES, Fraction(RIDE, METRES)),
            _line(KILOMETRE, RIDE),
            _line(KILOMETRE * METRES, RIDE * METRES),
        ],
    ),
    "slope-intercept-form/two-candles": (
        _level(BURNS),
        [
            (TALL[1] - TALL[0]) / (BURNS[0] + BURNS[1]),
            TALL[0] - BURNS[0] * _level(BURNS),
            TALL[0] / BURNS[0],
            _level((BURNS[0], Fraction(3))),
        ],
    ),
}
