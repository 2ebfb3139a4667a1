"""Keys on expected and empirical loss: every case of a small source with its probability."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt
from statistics import mean

Entry = tuple[object, list[object]]


def _expected(cases: dict[str, tuple[str, str]], says: dict[str, int]) -> Fraction:
    """The error rate of a model: each case with its chance and its chance of a label 1."""
    total = Fraction(0)
    for case, (chance, one) in cases.items():
        wrong = 1 - Fraction(one) if says[case] == 1 else Fraction(one)
        total += Fraction(chance) * wrong
    return total


SOURCE = {"A": ("0.25", "0.8"), "B": ("0.75", "0.4")}
EVEN = {"A": ("0.5", "0.8"), "B": ("0.5", "0.4")}


def _turn() -> Entry:
    says = {"A": 1, "B": 0}
    loss = _expected(SOURCE, says)
    return float(loss), [
        float(_expected(EVEN, says)),
        float(1 - loss),
        float(2 * _expected(EVEN, says)),
        float(_expected(SOURCE, {"A": 0, "B": 0})),
    ]


def _sample() -> Entry:
    misses = [4 - label for label in (3, 4, 6, 5, 2)]
    squares = [m * m for m in misses]
    return mean(squares), [sum(squares), mean(map(abs, misses)), mean(misses)]


def _best() -> Entry:
    source = {"0": ("0.5", "0.9"), "1": ("0.5", "0.3")}
    models = [{"0": a, "1": b} for a in (0, 1) for b in (0, 1)]
    best = min(_expected(source, model) for model in models)
    ones = _expected(source, {"0": 0, "1": 0})
    return float(best), [0, float(ones), float(2 * best)]


def _more() -> Entry:
    single = 6 * sqrt(50)
    needed = next(n for n in range(1, 5000) if single / sqrt(n) <= 1.5 + 1e-12)
    return needed, [50 * 4, 6 / 1.5, needed / 50]


def _damage() -> Entry:
    river, others = Fraction(5000, 10), Fraction(2000, 100)
    share = Fraction(1, 5)
    return share * river + (1 - share) * others, [river + others, (river + others) / 2, share * river]


KEYS: dict[str, Entry] = {
    "expected-and-empirical-loss/your-turn": _turn(),
    "expected-and-empirical-loss/empirical": _sample(),
    "expected-and-empirical-loss/best-possible": _best(),
    "expected-and-empirical-loss/gap": (9 - 3, [9, 3, 9 + 3]),
    "expected-and-empirical-loss/quarter-of-the-scatter": _more(),
    "expected-and-empirical-loss/insurer": _damage(),
}
