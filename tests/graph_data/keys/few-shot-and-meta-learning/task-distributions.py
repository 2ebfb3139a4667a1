"""Keys on task distributions: averages taken in two stages, by counting users, coins and examples."""

from __future__ import annotations

from fractions import Fraction
from statistics import mean

Entry = tuple[object, list[object]]


def _users() -> Entry:
    kinds = [("A", 50, 4), ("B", 30, 10), ("C", 20, 25)]
    hundred = [rate for _, users, rate in kinds for _ in range(users)]
    rates = [rate for *_, rate in kinds]
    return mean(hundred), [mean(rates), Fraction(20 * 25, 100), sum(rates)]


def _two_tasks() -> Entry:
    first, second = [1] * 6 + [0] * 54, [1] * 5 + [0] * 5
    rates = [mean(map(Fraction, task)) for task in (first, second)]
    return mean(rates), [round(mean(first + second), 3), rates[0], sum(rates)]


def _coins() -> Entry:
    heads = [Fraction(1, 5), Fraction(4, 5)]
    always = [1 - h for h in heads]
    told = [min(h, 1 - h) for h in heads]
    return mean(always) - mean(told), [mean(told), mean(always), always[0] - told[0]]


def _hospitals() -> Entry:
    known, new = 5, [9, 15, 8, 12]
    return mean(new) - known, [mean(new), max(new) - known, known, min(new) - known]


KEYS: dict[str, Entry] = {
    "task-distributions/your-turn": _users(),
    "task-distributions/pooled-or-not": _two_tasks(),
    "task-distributions/answer-always-three": _coins(),
    "task-distributions/hospitals": _hospitals(),
}
