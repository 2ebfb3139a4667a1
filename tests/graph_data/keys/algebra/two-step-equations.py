"""Keys of this topic, computed from the prompts."""

from __future__ import annotations

from fractions import Fraction


def _solve(constant: Fraction | int, factor: Fraction | int, right: Fraction | int) -> Fraction:
    """The x of constant + factor·x = right."""
    return Fraction(right - constant) / factor


def _added_on_the_right(constant: Fraction | int, factor: Fraction | int, right: Fraction | int) -> Fraction:
    """The constant is subtracted on the left and added on the right."""
    return Fraction(right + constant) / factor


# (terms of the left side as (factor, power of x), right side), line by line
LINES = [
    ([(10, 0), (-4, 1)], Fraction(34)),
    ([(-4, 1), (10, 0)], Fraction(34)),
    ([(-4, 1)], Fraction(24)),
    ([(1, 1)], Fraction(24, 4)),
    ([(1, 1)], Fraction(6)),
]


def _false_lines(x: Fraction) -> list[int]:
    """The numbers of the lines that an x does not fulfil."""
    return [
        place
        for place, (terms, right) in enumerate(LINES, start=1)
        if sum(factor * x**power for factor, power in terms) != right
    ]


BROKEN = _false_lines(_solve(10, -4, 34))
REARRANGED = next(place for place in range(2, 6) if LINES[place - 1][0] != LINES[place - 2][0])
FROM_BELOW = _false_lines(LINES[-1][1])[-1]  # with the last line's x, the first false line from the bottom up

FIFTH_SIXTHS = Fraction(-5, 6)
FULL, LEFT, EACH_MINUTE = 100, 28, Fraction("1.6")

KEYS = {
    "two-step-equations/your-turn": (
        _solve(20, FIFTH_SIXTHS, 5),
        [
            -abs(5 - 20) / abs(FIFTH_SIXTHS),  # negative by negative taken for negative
            (5 - 20) * FIFTH_SIXTHS,
            _added_on_the_right(20, FIFTH_SIXTHS, 5),
            abs(FIFTH_SIXTHS) * _solve(20, FIFTH_SIXTHS, 5),
        ],
    ),
    "two-step-equations/minus-before-the-letter": (
        _solve(6, -3, 30),
        [
            _solve(6, 3, 30),
            _added_on_the_right(6, -3, 30),
            _solve(0, 6 - 3, 30),  # 6 - 3x put together to 3x
            -3 * _solve(6, -3, 30),
        ],
    ),
    "two-step-equations/divided-first": (Fraction(3, 5), [3, 3 * 5, _solve(3, 5, 28)]),
    "two-step-equations/first-false-line": (
        BROKEN[0],
        [BROKEN[-1], REARRANGED, FROM_BELOW],
    ),
    "two-step-equations/drone-battery": (
        _solve(FULL, -EACH_MINUTE, LEFT),
        [
            FULL - LEFT,
            _solve(FULL, -EACH_MINUTE, 0),
            LEFT / EACH_MINUTE,
            (FULL + LEFT) / EACH_MINUTE,
        ],
    ),
    "two-step-equations/diving-boat": (
        _solve(-60 - 15, 6, -51),
        [-51 + 60 + 15, _solve(-60 + 15, 6, -51), _solve(-60, 6, -51), _solve(-60 - 15, 6, 51)],
    ),
}
