"""Keys of this topic: amounts are run step by step, and factors are found by trying."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _run(amount: Fraction | int, percent: Fraction | int, steps: int) -> Fraction:
    amount = Fraction(amount)
    for _ in range(steps):
        amount += amount * percent / 100
    return amount


def _factor(start: Fraction, end: Fraction, steps: int) -> Fraction:
    return next(Fraction(n, 100) for n in range(1, 1000) if start * Fraction(n, 100) ** steps == end)


YEAR = _factor(Fraction(2000), Fraction(3456), 3)
THREE_YEARS = Fraction(3456, 2000)
BIG, SMALL = Fraction("0.064"), Fraction("0.001")

KEYS: dict[str, Entry] = {
    "exponential-growth-and-decay/your-turn": (
        (YEAR - 1) * 100,
        [(THREE_YEARS - 1) * 100, THREE_YEARS / 3 * 100, YEAR, YEAR * 100],
    ),
    "exponential-growth-and-decay/factor-of-a-loss": (
        float(_run(1, Fraction("-3.5"), 1)),
        [0.035, float(_run(1, Fraction("3.5"), 1)), float(_run(1, -35, 1)), float(_run(100, Fraction("-3.5"), 1))],
    ),
    "exponential-growth-and-decay/factor-to-percentage": (
        (Fraction("1.004") - 1) * 100,
        [(Fraction("1.04") - 1) * 100, Fraction("1.004") - 1, Fraction("1.004") * 100],
    ),
    "exponential-growth-and-decay/leaking-tank": (
        _run(640, -25, 3),
        [640 - 3 * 640 // 4, _run(640, -75, 3), _run(640, -25, 1), _run(640, 25, 3)],
    ),
    "exponential-growth-and-decay/stages-of-training": (
        _factor(BIG, SMALL, 6),
        [(BIG - SMALL) / 6, SMALL / BIG, 1 / _factor(BIG, SMALL, 6), SMALL / BIG / 6],
    ),
    "exponential-growth-and-decay/three-half-lives": (
        _run(200, -50, 18 // 6),
        [_run(200, -50, 1), 200 - 3 * 100, Fraction(200, 3), _run(200, 100, 3)],
    ),
    "exponential-growth-and-decay/one-and-a-half-doublings": (
        round(3 * 2 ** (6 / 4), 2),
        [6 + (12 - 6) / 2, _run(3, 100, 6), round(3 * 2 ** (4 / 6), 2), _run(3, 100, 1)],
    ),
}
