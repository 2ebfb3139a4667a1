"""Keys of this topic: every rule and every slip is a Python function; backwards questions are searched."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

THIRD = Fraction(1, 3)
X = Fraction(-1, 2)


def _tank(t: Fraction | int) -> Fraction | int:
    return 90 - 4 * t


def _seven(x: int) -> int:
    return sum(x for _ in range(7)) - 2


def _first_minute(litres: int) -> int:
    return next(t for t in range(100) if _tank(t) == litres)


LEVEL = {x: x * x + 4 for x in range(-30, 31)}

KEYS: dict[str, Entry] = {
    "function-notation/your-turn": (
        _first_minute(62),
        [_tank(62), 90 - 62, Fraction(90 + 62, 4), Fraction(90, 4)],
    ),
    "function-notation/negative-input": (
        -3 * (-3 - 5) + 2,
        [9 - 15 + 2, -9 + 15 + 2, -9 - 15 + 2, -3 * (-3 - 5)],
    ),
    "function-notation/fractional-input": (
        1 - X * THIRD,
        [1 - -X * THIRD, 1 - X * 3, (1 - X) * THIRD, 1 - -X * 3],
    ),
    "function-notation/two-further-on": (
        "(a + 2)*(5 - (a + 2))",
        ["a*(5 - a) + 2", "5*a + 2 - (a + 2)*(a + 2)", "5*a + 10 - a*a", "5*a + 10 - a*a - 2*2"],
    ),
    "function-notation/which-is-greater": (
        _seven(4 + 1) - (_seven(4) + 1),
        [_seven(5) - _seven(4 + 1), _seven(5) - _seven(4), _seven(5) - (_seven(4) + _seven(1))],
    ),
    "function-notation/all-inputs-for-29": (
        {x for x, level in LEVEL.items() if level == 29},
        [{x for x, level in LEVEL.items() if level == 29 and x > 0}, {LEVEL[29]}, {29 - 4}, {(29 - 4) / 2}],
    ),
}
