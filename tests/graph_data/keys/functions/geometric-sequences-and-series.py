"""Keys of this topic: terms are made one after another and added; endless sums are run until they stand still."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _terms(a: Fraction | int, r: Fraction | int, n: int) -> list[Fraction]:
    terms = [Fraction(a)]
    while len(terms) < n:
        terms.append(terms[-1] * r)
    return terms


def _settles(r: Fraction, added: int) -> float:
    stored = 0.0
    for _ in range(5000):
        stored = stored * float(r) + added
    return stored


QUARTERS = Fraction(3, 4)
DOUBLES = [t for t in _terms(3, 2, 30) if t <= 768]
THREE_STEPS = Fraction("40.5") / 12
RATIO = next(Fraction(n, 10) for n in range(1, 100) if Fraction(n, 10) ** 3 == THREE_STEPS)
PAIR = Fraction(27, 100)
KEEP = next(Fraction(n, 100) for n in range(1, 100) if abs(_settles(Fraction(n, 100), 2) - 50) < 1e-6)

KEYS: dict[str, Entry] = {
    "geometric-sequences-and-series/your-turn": (
        sum(_terms(64, QUARTERS, 4)),
        [_terms(64, QUARTERS, 4)[-1], 64 / (1 - QUARTERS), sum(_terms(64, QUARTERS, 3)), 64 * QUARTERS * 4],
    ),
    "geometric-sequences-and-series/doubling-up-to-768": (
        sum(DOUBLES),
        [sum(DOUBLES[:-1]), 2 * DOUBLES[-1], float(len(DOUBLES) * (3 + DOUBLES[-1]) / 2), sum(DOUBLES) / 3],
    ),
    "geometric-sequences-and-series/back-to-the-first": (
        12 / RATIO,
        [12 * RATIO, 12 - (40.5 - 12) / 3, 12 / THREE_STEPS],
    ),
    "geometric-sequences-and-series/alternating": (
        _terms(5, -2, 8)[-1],
        [abs(_terms(5, -2, 8)[-1]), _terms(5, -2, 9)[-1], (5 * -2) ** 7],
    ),
    "geometric-sequences-and-series/repeating-decimal": (
        sum(_terms(PAIR, Fraction(1, 100), 60)).limit_denominator(1000),
        [PAIR, PAIR / (1 + Fraction(1, 100)), PAIR / (1 - Fraction(1, 10))],
    ),
    "geometric-sequences-and-series/a-fading-memory": (
        float(KEEP),
        [float(1 - KEEP), float(1 + (1 - KEEP)), 50 / 2],
    ),
}
