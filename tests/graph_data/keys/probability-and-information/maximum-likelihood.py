"""Keys on maximum likelihood: the best of many values tried."""

from __future__ import annotations

from collections.abc import Callable
from math import log

Entry = tuple[object, list[object]]


def _best(score: Callable[[float], float], places: int = 1000, top: float = 1) -> float:
    return max((n * top / places for n in range(1, places)), key=score)


def _share(successes: int, tries: int) -> Callable[[float], float]:
    return lambda p: successes * log(p) + (tries - successes) * log(1 - p)


def _slope(score: Callable[[float], float], at: float) -> float:
    h = 1e-6
    return round((score(at + h) - score(at - h)) / (2 * h), 4)


def _at_half() -> Entry:
    score = _share(6, 10)
    plus = 6 / 0.5 + 4 / 0.5
    return _slope(score, 0.5), [plus, abs(_slope(score, 0.6)), _slope(_share(4, 10), 0.5)]


def _waiting() -> Entry:
    return _best(lambda r: 5 * log(r) - 20 * r), [20 / 5, 5 * 20, 20]


def _none() -> Entry:
    every = [n / 1000 for n in range(1001)]
    right = max(every, key=lambda p: (1 - p) ** 8)
    return right, [1 / 8, min(every, key=lambda p: (1 - p) ** 8), 1 / 2]


def _factor() -> Entry:
    right = 0.7**7 * 0.3**3 / 0.5**10
    return round(right, 1), [0.7 / 0.5, round(0.7**7 / 0.5**7, 1), round(1 / right, 1)]


def _lake() -> Entry:
    share = _best(_share(8, 40))
    return round(50 / share), [round(50 * share), 50 * 8, 50 * 40]


KEYS: dict[str, Entry] = {
    "maximum-likelihood/your-turn": (_best(_share(5, 25)), [5 / 20, 25 / 5, 0.5]),
    "maximum-likelihood/slope-at-a-place": _at_half(),
    "maximum-likelihood/rate-of-waiting": _waiting(),
    "maximum-likelihood/at-the-end": _none(),
    "maximum-likelihood/same-estimate": _factor(),
    "maximum-likelihood/fish-in-a-lake": _lake(),
}
