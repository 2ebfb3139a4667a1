"""Keys of this topic: solutions found by trying quarters or tenths of whole numbers in the equation."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]


def _solution(true_at: Callable[[Fraction], bool], parts: int = 4) -> Fraction:
    """The only number among the quarters (or other parts) from -400 to 400 that makes the equation true."""
    (found,) = [x for n in range(-400 * parts, 400 * parts + 1) if true_at(x := Fraction(n, parts))]
    return found


FACTOR = Fraction("2.5")
PHOTOGRAPH = _solution(lambda x: FACTOR * x == 42, 10)

KEYS: dict[str, Entry] = {
    "one-step-equations/your-turn": (
        _solution(lambda x: x / -3 == 12),
        [_solution(lambda x: x / 3 == 12), Fraction(12, -3), 12 + 3, 12 + -3],
    ),
    "one-step-equations/minus-on-both-sides": (
        _solution(lambda x: x - 23 == -9),
        [-9 - 23, _solution(lambda x: x - 23 == 9), -_solution(lambda x: x - 23 == -9)],
    ),
    "one-step-equations/letter-on-the-right": (
        _solution(lambda x: x + 11 == -6),
        [-6 + 11, -_solution(lambda x: x + 11 == -6), 6 - 11],
    ),
    "one-step-equations/negative-coefficient": (
        _solution(lambda x: -8 * x == 20),
        [_solution(lambda x: 8 * x == 20), 20 + 8, Fraction(-8, 20), 20 * -8],
    ),
    "one-step-equations/which-one-fits": (
        next(x for x in (-6, -2, 2, 6) if 10 - 2 * x == 22),
        [next(x for x in (-6, -2, 2, 6) if 10 - 2 * x == value) for value in (-2, 14, 6)],
    ),
    "one-step-equations/enlarged-photograph": (
        float(PHOTOGRAPH),
        [float(42 * FACTOR), float(42 - FACTOR), float(42 / Fraction(1, 2)), float(PHOTOGRAPH / 10)],
    ),
}
