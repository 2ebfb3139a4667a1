"""Keys of this topic: every run is a loop over its rule, and every slip a loop over another rule."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

Entry = tuple[object, list[object]]
Number = Fraction | int
Rule = Callable[[Number], Number]

FIFTH = Fraction(1, 5)
CANDIDATES = (0, 2, 4, 5, 10)


def _run(start: Number, rule: Rule, steps: int) -> list[Number]:
    terms = [start]
    for _ in range(steps):
        terms.append(rule(terms[-1]))
    return terms


def _set(values: list[int]) -> str:
    return "{" + ", ".join(map(str, values)) + "}"


def _line(rule: Rule) -> str:
    """The rule pa + q, from its values at 0 and 1."""
    return f"({rule(1) - rule(0)})*a + ({rule(0)})"


def _from_run(terms: list[int]) -> str:
    """The rule pa + q that makes each term of the run from the one before."""
    (found,) = [
        (p, q) for p in range(-9, 10) for q in range(-30, 31) if all(p * a + q == b for a, b in pairwise(terms))
    ]
    return f"({found[0]})*a + ({found[1]})"


def _curve(a: int) -> int:
    return a * (a - 6) + 10


BARREL = _run(400, lambda a: a - FIFTH * a + 30, 4)
THREES = _run(next(a for a in range(50) if _run(a, lambda x: 3 * x + 2, 3)[-1] == 80), lambda x: 3 * x + 2, 5)
SETTING = _run(8, lambda w: w - FIFTH * (w - 3), 3)
STAY = [a for a in CANDIDATES if _curve(a) == a]

KEYS: dict[str, Entry] = {
    "recursive-sequences/your-turn": (
        BARREL[3],
        [
            BARREL[2],
            float(BARREL[4]),
            float(_run(400, lambda a: (a + 30) * (1 - FIFTH), 3)[-1]),
            float(_run(400, lambda a: FIFTH * a + 30, 3)[-1]),
        ],
    ),
    "recursive-sequences/four-steps-on": (
        _run(3, lambda a: 10 - a - a, 4)[1:],
        [
            _run(3, lambda a: (10 - 2) * a, 4)[1:],
            _run(3, lambda a: 2 * a - 10, 4)[1:],
            _run(3, lambda a: 10 - a - a, 4)[:-1],
            [10 - 2 * n for n in range(1, 5)],
        ],
    ),
    "recursive-sequences/two-steps-back": (THREES[1], [THREES[2], THREES[0], THREES[4], THREES[5]]),
    "recursive-sequences/loan-by-the-month": (
        _line(lambda a: a + Fraction(a, 10) - 90),
        [
            _line(lambda a: Fraction(a, 10) - 90),
            _line(lambda a: (a - 90) + Fraction(a - 90, 10)),
            _line(lambda a: a + Fraction(a, 10) + 90),
            _line(lambda a: a - Fraction(a, 10) - 90),
        ],
    ),
    "recursive-sequences/rule-behind-a-run": (
        _from_run([4, 7, 13, 25, 49]),
        ["a + (7 - 4)", "3*a + (7 - 3*4)", "2*a + 1", "a + a"],
    ),
    "recursive-sequences/which-stay": (
        _set(STAY),
        [
            _set([a for a in CANDIDATES if _curve(a) == 2]),
            _set([a for a in STAY if a > 2]),
            _set([a for a in STAY if a < 5]),
            _set([0, 5]),
        ],
    ),
    "recursive-sequences/towards-the-best-setting": (
        float(SETTING[2]),
        [
            SETTING[1],
            float(_run(8, lambda w: w + FIFTH * (w - 3), 2)[-1]),
            8 - 2 * FIFTH * (8 - 3),
            float(SETTING[3]),
            float(_run(8, lambda w: FIFTH * (w - 3), 2)[-1]),
        ],
    ),
}
