"""Keys on overfitting: losses compared."""

from __future__ import annotations

from itertools import count

Entry = tuple[object, list[object]]
LOSSES = {8: (0.02, 7), 3: (0.50, 0.62), 1: (4.1, 4.3)}


def _gap(degree: int) -> float:
    train, test = LOSSES[degree]
    return round(test - train, 6)


def _turn() -> Entry:
    best = min(LOSSES, key=lambda degree: LOSSES[degree][1])
    return _gap(best), [_gap(8), _gap(1), LOSSES[best][1]]


def _lowest_degree() -> Entry:
    points = 8
    degree = next(d for d in count() if len(range(d + 1)) >= points)  # a coefficient for each power from 0 to d
    return degree, [degree + 1, degree + 2, 1]


KEYS: dict[str, Entry] = {
    "overfitting/your-turn": _turn(),
    "overfitting/exact-fit": _lowest_degree(),
    "overfitting/no-cure": (round(0.6 - 0.5, 6), [round(0.6 - 0.4, 6), 0.6, 0.5]),
}
