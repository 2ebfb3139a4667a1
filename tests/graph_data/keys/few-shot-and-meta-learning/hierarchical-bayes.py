"""Keys on partial pooling: the prior is laid out as observations, and plain means are taken."""

from __future__ import annotations

from fractions import Fraction
from statistics import mean

Entry = tuple[object, list[object]]


def _pooled(worth: int, shared: Fraction | int, count: int, own: Fraction | int) -> Fraction:
    """The mean of the prior's imagined observations and the task's own."""
    return mean([Fraction(shared)] * worth + [Fraction(own)] * count)


def _school() -> Entry:
    estimate = _pooled(15, 6, 25, 14)
    return estimate, [Fraction(6 + 14, 2), _pooled(25, 6, 15, 14), 14, estimate * 40 / 25]


def _needed() -> Entry:
    def share(count: int) -> Fraction:
        return _pooled(12, 0, count, 1)

    def reaching(wanted: Fraction) -> int:
        return next(n for n in range(1, 1000) if share(n) == wanted)

    most = Fraction(3, 4)
    return reaching(most), [most * 12, 12 / most, reaching(1 - most), reaching(most) + 12]


def _two_tasks() -> Entry:
    means, counts = (8, 3), (10, 40)
    shared = Fraction(sum(means), 2)
    first, second = (_pooled(10, shared, n, own) for n, own in zip(counts, means, strict=True))
    halved = [(shared + own) / 2 for own in means]
    return first - second, [means[0] - means[1], 0, halved[0] - halved[1]]


def _hits() -> Entry:
    rate, hit = Fraction(3, 10), Fraction(7, 10)
    return float(_pooled(40, rate, 10, hit)), [
        float(hit),
        float((rate + hit) / 2),
        float(_pooled(10, rate, 40, hit)),
        float(rate),
    ]


KEYS: dict[str, Entry] = {
    "hierarchical-bayes/your-turn": _school(),
    "hierarchical-bayes/how-much-data": _needed(),
    "hierarchical-bayes/between-the-extremes": _two_tasks(),
    "hierarchical-bayes/batting": _hits(),
}
