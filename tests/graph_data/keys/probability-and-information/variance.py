"""Keys on variance: distances from the expected value, weighed."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import sqrt

Entry = tuple[object, list[object]]
Table = Mapping[int, Fraction]


def _mean(table: Table, power: int = 1) -> Fraction:
    return sum((p * x**power for x, p in table.items()), Fraction(0))


def _variance(table: Table) -> Fraction:
    mu = _mean(table)
    return sum((p * (x - mu) ** 2 for x, p in table.items()), Fraction(0))


def _even(*values: int) -> Table:
    return {x: Fraction(1, len(values)) for x in values}


TURN = {1: Fraction(3, 4), 5: Fraction(1, 4)}
RARE = {1: Fraction(1, 10), 0: Fraction(9, 10)}
CALM, WILD = _even(9, 11), {10: Fraction(9, 10), 0: Fraction(1, 20), 20: Fraction(1, 20)}
STEP = {3: Fraction(3, 5), -2: Fraction(2, 5)}


def _wagers() -> Entry:
    calm, wild = _variance(CALM), _variance(WILD)
    return wild / calm, [10**2 / calm, Fraction(1, 20) * 100, float(calm / wild)]


KEYS: dict[str, Entry] = {
    "variance/your-turn": (
        _variance(TURN),
        [_mean(TURN, 2), _mean(TURN, 2) - _mean(TURN), _variance(_even(1, 5)), _mean(TURN)],
    ),
    "variance/missing-square": (
        next(square for square in range(100) if square - (-3) ** 2 == 5),
        [5 - (-3) ** 2, 5 + 3, (-3) ** 2],
    ),
    "variance/yes-or-no": (
        float(_variance(RARE)),
        [float(_mean(RARE, 2)), float(_variance(_even(0, 1))), round(sqrt(_variance(RARE)), 6)],
    ),
    "variance/from-metres-to-centimetres": (
        round(0.02**2 * 100**2, 6),
        [round(0.02**2 * 100, 6), round(0.02**2, 6), round(0.02 * 100, 6)],
    ),
    "variance/turned-and-shifted": (
        sqrt(_variance(_even(*(10 - v // 2 for v in (-6, 6))))),
        [-0.5 * 6, 10 - 0.5 * 6, 0.25 * 6],
    ),
    "variance/two-wagers": _wagers(),
    "variance/noisy-steps": (
        round(sqrt(_variance(STEP)), 2),
        [_variance(STEP), round(sqrt(_mean(STEP, 2)), 2), round(sqrt(_variance(_even(3, -2))), 2)],
    ),
}
