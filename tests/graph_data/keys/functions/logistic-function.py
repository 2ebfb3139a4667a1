"""Keys of this topic: the curve is computed from powers given as fractions, or from e; unknowns are searched."""

from __future__ import annotations

from fractions import Fraction
from math import exp

Entry = tuple[object, list[object]]


def _share(power: Fraction) -> Fraction:
    """The value where e^x is the power: its share of the power and 1 together."""
    return power / (power + 1)


def _sigma(x: float) -> float:
    return round(exp(x) / (exp(x) + 1), 2)


GIVEN = 0.846
FALLING = next(Fraction(n, 100) for n in range(1, 1000) if 1 / (1 + Fraction(n, 100)) == Fraction("0.8"))

KEYS: dict[str, Entry] = {
    "logistic-function/your-turn": (
        _share(Fraction(1, 9)),
        [_share(Fraction(9)), Fraction(1, 9), 1 + 9, -_share(Fraction(9))],
    ),
    "logistic-function/where-e-to-x-is-two": (
        _share(Fraction(2)),
        [_share(Fraction(1, 2)), 1 / _share(Fraction(2)), Fraction(1, 2), Fraction(1, 1 - 2)],
    ),
    "logistic-function/back-to-the-power": (float(FALLING), [1 / 0.8, float(1 / FALLING), 0.2, -0.2]),
    "logistic-function/opposite-score": (
        round(exp(-1.7) / (1 + exp(-1.7)), 3),
        [-GIVEN, round(1 / GIVEN, 3), GIVEN, round(GIVEN - 1, 3)],
    ),
    "logistic-function/crossing-one-half": (
        next(x for x in range(-20, 21) if _sigma(3 * x - 6) == 0.5),
        [0, 6, next(x for x in range(-20, 21) if 3 * x + 6 == 0), (Fraction(1, 2) + 6) / 3],
    ),
    "logistic-function/sprouting-seeds": (
        _sigma(2 * (4 - 5)),
        [_sigma(2 * (6 - 5)), _sigma(4 - 5), _sigma(2 * 4 - 5), _sigma(4)],
    ),
}
