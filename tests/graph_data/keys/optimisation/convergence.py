"""Keys on convergence: steps counted until an error is small enough."""

from __future__ import annotations

from itertools import pairwise

Entry = tuple[object, list[object]]


def _steps(error: float, left: float, below: float) -> int:
    steps = 0
    while error >= below:
        error, steps = error * left, steps + 1
    return steps


def _turn() -> Entry:
    needed = _steps(5, 0.7, 0.05)
    return needed, [needed - 1, _steps(5, 0.7, 0.5), _steps(5, 0.3, 0.05), _steps(1, 0.7, 0.05)]


def _share() -> Entry:
    share = next(n / 1000 for n in range(1, 1000) if abs(12 * (n / 1000) ** 3 - 1.5) < 1e-9)
    return share, [share**3, round(share**3 / 3, 3), (12 - 1.5) / 3]


def _decimals() -> Entry:
    left = 0.01 ** (1 / 80)
    further = next(n for n in range(1, 999) if 0.01 * left**n <= 0.0001 * (1 + 1e-9))
    return further, [80 + further, next(n for n in range(1, 999) if 0.01 * left**n <= 0.001 * (1 + 1e-9)), 80 * 100]


def _stopped() -> Entry:
    values = [9.0, 5.0, 3.0, 2.2, 2.15, 1.2, 1.19]
    small = [step for step, (a, b) in enumerate(pairwise(values), start=1) if a - b < 0.1]
    return small[0], [small[-1], small[0] - 1, small[0] + 1]


def _distance() -> Entry:
    curvature, slope = 0.002, 0.01
    distance = next(d / 10 for d in range(1000) if abs(curvature * d / 10 - slope) < 1e-12)
    return distance, [slope, curvature * slope, curvature / slope]


def _filter() -> Entry:
    passes = _steps(60, 2 / 3, 15)
    return passes, [next(n for n in range(9) if 60 - 20 * n < 15), _steps(60, 1 / 3, 15)]


KEYS: dict[str, Entry] = {
    "convergence/your-turn": _turn(),
    "convergence/factor-from-errors": _share(),
    "convergence/two-more-decimals": _decimals(),
    "convergence/when-it-stops": _stopped(),
    "convergence/distance-from-slope": _distance(),
    "convergence/air-filter": _filter(),
}
