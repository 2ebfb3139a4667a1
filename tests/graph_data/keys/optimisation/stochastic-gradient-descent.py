"""Keys on stochastic descent: examples used one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean, median

Entry = tuple[object, list[object]]


def _run(w: float, targets: Sequence[float], rate: float = 0.5) -> float:
    """A step for each example, whose gradient is w less its target."""
    for target in targets:
        w -= rate * (w - target)
    return w


def _turn() -> Entry:
    first = _run(0, [4])
    return _run(0, [4, 8]), [first - 0.5 * (0 - 8), _run(0, [8]), _run(0, [mean([4, 8])]), first + 0.5 * (first - 8), 8]


def _in_order() -> Entry:
    targets = [1, 5, 3]
    return _run(9, targets), [
        mean(targets),
        _run(9, [mean(targets)]),
        _run(9, targets[:2]),
        9 - 0.5 * sum(9 - t for t in targets),
    ]


def _expected() -> Entry:
    gradients = [8, -2, 3, -1]
    return mean(gradients), [sum(gradients), mean(map(abs, gradients)), median(gradients)]


def _uneven() -> Entry:
    drawn, full = mean([8, 8, 8, -4]), mean([8, -4])
    return drawn - full, [drawn, 0, full, drawn - sum([8, -4])]


def _office() -> Entry:
    wishes = [3, 1, -2, 0, 3]
    changes = [wish / 10 for wish in wishes]
    return round(mean(changes), 6), [round(sum(changes), 6), mean(wishes), round(mean(map(abs, changes)), 6)]


KEYS: dict[str, Entry] = {
    "stochastic-gradient-descent/your-turn": _turn(),
    "stochastic-gradient-descent/in-this-order": _in_order(),
    "stochastic-gradient-descent/expected-gradient": _expected(),
    "stochastic-gradient-descent/uneven-draw": _uneven(),
    "stochastic-gradient-descent/cost-of-a-pass": (sum(4000 for _ in range(50)), [4000, 4000 / 50, 4000 + 50]),
    "stochastic-gradient-descent/thermostats": _office(),
}
