"""Keys of this topic: growth is run in steps; e comes from its sum 1 + 1 + 1/2 + 1/6 + ..., not from a library."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _exp(x: float) -> float:
    term = total = 1.0
    for n in range(1, 40):
        term *= x / n
        total += term
    return total


def _grow(steps: int) -> Fraction:
    amount = Fraction(1)
    for _ in range(steps):
        amount += amount / steps
    return amount


def _is_wanted(t: int) -> bool:
    return abs(0.2 * _exp(-t / 1000) * _exp(1) ** 2 - 0.2) < 1e-9


RISE = Fraction("1.00696") - 1
RUN = Fraction("0.01")
E_SQUARED = 7.389

KEYS: dict[str, Entry] = {
    "the-number-e/your-turn": (
        _grow(3),
        [1 + 3 * Fraction(1, 3), 1 + Fraction(1, 3), (1 + Fraction(1, 3)) * 3, 2**3, round(float(_grow(3)), 2)],
    ),
    "the-number-e/slope-of-a-short-piece": (RISE / RUN, [(1 + RISE) / RUN, RISE, round(float(1 + RISE), 3)]),
    "the-number-e/small-and-negative": (round(_exp(-0.03), 2), [1 + 0.03, -0.03, round(_exp(1) * -0.03, 2)]),
    "the-number-e/near-e-squared": (
        round(_exp(2.01), 2),
        [round(E_SQUARED + 0.01, 2), 1 + 2.01, round(E_SQUARED * 2.01, 2)],
    ),
    "the-number-e/five-hours-later": (
        round(80 * _exp(-0.1 * 5), 1),
        [round(80 * _exp(0.5), 1), round(80 * _exp(-0.1), 1), 80 - 5 * 8],
    ),
    "the-number-e/a-fading-learning-rate": (
        next(t for t in range(0, 10_000, 100) if _is_wanted(t)),
        [1000, 1000 / 2, 2 / 1000, -1000 * 2],
    ),
}
