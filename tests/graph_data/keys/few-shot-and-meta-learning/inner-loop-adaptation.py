"""Keys on adaptation: steps taken with slopes by differences, programs run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import mean

from programs import printed

Entry = tuple[object, list[object]]
Loss = Callable[[Sequence[float]], float]


def _slopes(loss: Loss, at: Sequence[float]) -> list[float]:
    h = 1e-4

    def moved(place: int, by: float) -> list[float]:
        return [value + by * (n == place) for n, value in enumerate(at)]

    return [(loss(moved(n, h)) - loss(moved(n, -h))) / (2 * h) for n in range(len(at))]


def _step(loss: Loss, at: Sequence[float], rate: float) -> list[float]:
    return [round(value - rate * slope, 6) for value, slope in zip(at, _slopes(loss, at), strict=True)]


def _two_steps() -> Entry:
    def loss(w: Sequence[float]) -> float:
        return mean((w[0] * x) ** 2 for x in (1, 2))

    (once,) = _step(loss, [1], 0.1)
    (twice,) = _step(loss, [once], 0.1)
    (shorter,) = _step(loss, _step(loss, [1], 0.05), 0.05)
    (upwards,) = _step(loss, _step(loss, [1], -0.1), -0.1)
    return twice, [once, 1 - 2 * (1 - once), upwards, shorter]


def _with_bias() -> Entry:
    def loss(p: Sequence[float]) -> float:
        return (p[0] * 3 + p[1] - 4) ** 2

    def loss_without_input(p: Sequence[float]) -> float:
        return (p[0] + 4 + p[1] - 4) ** 2

    start, rate = [2, 0], 0.05
    right = _step(loss, start, rate)
    return right, [
        _step(loss, start, -rate),
        _step(loss, start, rate / 2),
        [right[0], 0],
        _step(loss_without_input, start, rate),
    ]


def _printed(update: str = "theta[k] - rate * slope[k]", into: str = "{}") -> str:
    program = (
        f"def adapt(theta, slope, rate):\n    new = {into}\n    for k in theta: new[k] = {update}\n    return new\n"
        'start = {"w": 2.0, "b": 1.0}\n'
        'a = adapt(start, {"w": 4.0, "b": -2.0}, 0.5)\nb = adapt(start, {"w": 2.0, "b": 2.0}, 0.5)\n'
        'print(start["w"], a["w"], b["b"])\n'
    )
    return printed(program)


def _untouched() -> Entry:
    chained = {"w": 2.0 - 0.5 * 4.0, "b": 1.0 + 0.5 * 2.0}
    from_the_first = f"2.0 {chained['w']} {chained['b'] - 0.5 * 2.0}"
    right = _printed()
    whole = right.replace(".0", "")
    return right, [_printed(into="theta"), from_the_first, whole, _printed("theta[k] + rate * slope[k]")]


def _wandering() -> Entry:
    def adapted(start: float, c: float) -> float:
        return _step(lambda t: (t[0] - c) ** 2, [start], 0.25)[0]

    return adapted(adapted(0, 4), 8), [adapted(0, 8), adapted(0, 4), adapted(4, 8)]


def _thermostat() -> Entry:
    settings = [20.0]
    for _ in range(3):
        settings.append(settings[-1] + (25 - settings[-1]) / 10)
    return round(settings[3], 6), [20 + 3 * 0.5, round(settings[2], 2), 25]


KEYS: dict[str, Entry] = {
    "inner-loop-adaptation/your-turn": _two_steps(),
    "inner-loop-adaptation/bias-only": _with_bias(),
    "inner-loop-adaptation/untouched": _untouched(),
    "inner-loop-adaptation/shape-after-vmap": ([25, *(40, 1)], [[40, 1], [25, 10, 40, 1], [40, 25]]),
    "inner-loop-adaptation/wandering-start": _wandering(),
    "inner-loop-adaptation/thermostat": _thermostat(),
}
