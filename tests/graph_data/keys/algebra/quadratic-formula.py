"""Keys of this topic: solutions found by trying, discriminants built from the coefficients."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt

Entry = tuple[object, list[object]]


def _set(numbers: list[Fraction]) -> str:
    return "{" + ", ".join(map(str, sorted(numbers))) + "}"


TURN = [x for x in (Fraction(n, 4) for n in range(-80, 81)) if 2 * x * x == 5 - 9 * x]
HALF_TOP = 11  # the square root of 121


def _disc(a: int, b: int, c: int) -> int:
    return b * b - 4 * a * c


LEFT = {x: 3 * x * (x - 2) - (x * x - 5) for x in range(-1, 2)}
C = LEFT[0]
A = (LEFT[1] + LEFT[-1]) // 2 - C
B = LEFT[1] - A - C
ROOT_29 = sqrt(29)
ONE = next(k for k in range(-100, 101) if _disc(2, 8, k) == 0)
LINES_RIGHT = [True, True, (7 + 5 / 4) in (3, 0.5), (8.25 in (3, 0.5))]
BORDER = next(w for w in range(1, 20) if (20 + 2 * w) * (30 + 2 * w) == 816)
ROOT_OTHER = next(w for w in range(-60, 0) if (20 + 2 * w) * (30 + 2 * w) == 816)
ONE_SIDED = next(w for w in range(1, 60) if (20 + w) * (30 + w) == 816)

KEYS: dict[str, Entry] = {
    "quadratic-formula/your-turn": (
        _set(TURN),
        [
            _set([-x for x in TURN]),
            _set([Fraction(-9 + HALF_TOP, 2), Fraction(-9 - HALF_TOP, 2)]),
            _set([-9 - Fraction(HALF_TOP, 4), -9 + Fraction(HALF_TOP, 4)]),
            _set([max(TURN)]),
        ],
    ),
    "quadratic-formula/read-off": (
        [A, B, C],
        [[A, B, -C], [3 - 1, 0, -2 + 5], [A + 2, B, C], [A, -B, C], [3, B, C]],
    ),
    "quadratic-formula/under-the-root": (
        _disc(3, -4, -5),
        [16 - 60, -16 + 60, 16 - 4 * -5, 2 * -4 + 60],
    ),
    "quadratic-formula/exactly-one": (ONE, [64 // 4, -ONE, 64 // 2, 8**2, 0]),
    "quadratic-formula/larger-one": (
        round((3 + ROOT_29) / 2, 2),
        [
            round((-3 + ROOT_29) / 2, 2),
            round(3 + ROOT_29, 2),
            round(3 + ROOT_29 / 2, 2),
            round((3 - ROOT_29) / 2, 2),
        ],
    ),
    "quadratic-formula/first-wrong-line": (1 + LINES_RIGHT.index(False), [1, 2, 4]),
    "quadratic-formula/border": (
        BORDER,
        [ONE_SIDED, (816 - 600) / 100, ROOT_OTHER, abs(ROOT_OTHER)],
    ),
}
