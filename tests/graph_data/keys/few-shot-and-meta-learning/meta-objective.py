"""Keys on the meta-objective: slopes by differences, steps taken, losses averaged, starts tried one by one."""

from __future__ import annotations

from collections.abc import Callable
from statistics import mean

Entry = tuple[object, list[object]]
Loss = Callable[[float], float]


def _square(target: float, weight: float = 1) -> Loss:
    return lambda t: weight * (t - target) ** 2


def _adapted(start: float, loss: Loss, rate: float, steps: int = 1) -> float:
    h = 1e-4
    for _ in range(steps):
        start -= rate * (loss(start + h) - loss(start - h)) / (2 * h)
    return start


def _two_tasks() -> Entry:
    tasks = [(1, 3), (-1, -2)]
    reached = [_adapted(1, _square(a), 0.1) for a, _ in tasks]
    losses = [_square(b)(t) for t, (_, b) in zip(reached, tasks, strict=True)]
    on_support = [_square(a)(t) for t, (a, _) in zip(reached, tasks, strict=True)]
    return round(mean(losses), 6), [
        mean(_square(b)(1) for _, b in tasks),
        round(sum(losses), 6),
        round(mean(on_support), 6),
        round(mean(_square(b)(mean(reached)) for _, b in tasks), 6),
    ]


def _one_task() -> Entry:
    support, query = _square(4), _square(5)
    reached = [_adapted(0, support, 0.25, steps) for steps in range(3)]
    same_slope = 2 * reached[1] - reached[0]
    return round(query(reached[2]), 6), [
        round(query(reached[1]), 6),
        round(query(same_slope), 6),
        query(reached[0]),
        round(reached[2], 6),
    ]


def _best_start() -> Entry:
    tasks = [_square(0), _square(10, weight=4)]
    starts = [n / 10 for n in range(-50, 151)]
    after = min(starts, key=lambda t: round(mean(loss(_adapted(t, loss, 0.125)) for loss in tasks), 6))
    return after, [min(starts, key=lambda t: mean(loss(t) for loss in tasks)), mean((0, 10)), 10]


def _wrong_set() -> Entry:
    support, query = _square(1), _square(3)
    reached = _adapted(0, support, 0.1)
    right, wrong = query(reached), support(reached)
    return round(right - wrong, 6), [round(right, 6), round(wrong, 6), query(0) - support(0)]


def _ambulance() -> Entry:
    places = [n / 10 for n in range(121)]

    def cost(x: float) -> float:
        return max(0, x - 5) + max(0, 12 - x - 2 * 5)

    best = [x for x in places if cost(x) == min(map(cost, places))]
    return max(best), [mean((0, 12)), min(best), 12, 2 * 5]


KEYS: dict[str, Entry] = {
    "meta-objective/your-turn": _two_tasks(),
    "meta-objective/one-task-scored": _one_task(),
    "meta-objective/which-start": _best_start(),
    "meta-objective/support-in-place-of-query": _wrong_set(),
    "meta-objective/fire-station": _ambulance(),
}
