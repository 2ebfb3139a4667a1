"""Keys of this topic: a·x + b = c·x + d solved from its four numbers, lines of a solution tested by substitution."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]
Number = Fraction | int


def _solve(a: Number, b: Number, c: Number, d: Number) -> Fraction:
    return Fraction(d - b) / Fraction(a - c)


def _no_solution(k: int) -> bool:
    """Whether 3(x + 4) = kx + 5 fails at two points by the same amount."""
    gaps = {3 * (x + 4) - k * x - 5 for x in (0, 1)}
    return len(gaps) == 1 and gaps != {0}


HALF, THIRD = Fraction(1, 2), Fraction(1, 3)
SLIM, THICK = (30, Fraction("2.5")), (24, Fraction("1.5"))
MEET = next(h for h in range(1, 20) if SLIM[0] - h * SLIM[1] == THICK[0] - h * THICK[1])
EQUAL_STEPS = next(n for n in range(1000) if 10 * n + 40 == 6 * n + 400)

# each line as (a, b, c, d) of a·x + b = c·x + d
LINES = [(-2, 9 + 2 * 5, 4, 1), (-2, 9 + 10, 4, 1), (-2, 19, 4, 1), (0, 19, 2, 1), (0, 18, 2, 0), (1, 0, 0, 9)]
SOLUTIONS = [_solve(*line) for line in LINES]
FIRST_WRONG = next(place for place, x in enumerate(SOLUTIONS, start=1) if x != SOLUTIONS[0])

KEYS: dict[str, Entry] = {
    "equations-with-variables-on-both-sides/your-turn": (
        _solve(5, 5 * 2 - 4, 8, 21),
        [
            abs(_solve(5, 6, 8, 21)),
            Fraction(6 + 21, 8 - 5),
            6 - 21,  # the value of 3x
            _solve(5, 2 - 4, 8, 21),
            Fraction(6 - 21, 8 + 5),
        ],
    ),
    "equations-with-variables-on-both-sides/half-and-third": (
        _solve(HALF, 3, THIRD, 5),
        [(5 - 3) / (HALF + THIRD), (5 + 3) / (HALF - THIRD), (5 - 3) * (HALF - THIRD), 5 - 3],
    ),
    "equations-with-variables-on-both-sides/never-equal": (
        next(k for k in range(-20, 21) if _no_solution(k)),
        [1, 3 * 4, 5, 0],
    ),
    "equations-with-variables-on-both-sides/first-false-step": (FIRST_WRONG, [2, 5, 6, 3]),
    "equations-with-variables-on-both-sides/two-candles": (
        MEET,
        [
            (SLIM[0] - THICK[0]) / (SLIM[1] + THICK[1]),
            (SLIM[0] + THICK[0]) / (SLIM[1] + THICK[1]),
            SLIM[0] - MEET * SLIM[1],
            SLIM[0] / SLIM[1],
        ],
    ),
    "equations-with-variables-on-both-sides/two-programs": (
        EQUAL_STEPS,
        [Fraction(40 + 400, 10 - 6), Fraction(400 - 40, 10 + 6), 10 * EQUAL_STEPS + 40, 400 - 40],
    ),
}
