"""Keys of this topic, computed from the prompts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import hypot

Entry = tuple[object, list[object]]


def _slope(f: Callable[[float], float], at: float) -> float:
    """The derivative of f as a central difference; exact for a parabola up to rounding."""
    h = 1e-5
    return (f(at + h) - f(at - h)) / (2 * h)


def _step(point: Sequence[float], gradient: Sequence[float], rate: float) -> list[float]:
    return [p - rate * g for p, g in zip(point, gradient, strict=True)]


def _second_step() -> Entry:
    def f(x: float, y: float) -> float:
        return x * x - x * y + 2 * y * y

    def along_x(x: float, y: float) -> float:
        return _slope(lambda v: f(v, y), x)

    def along_y(x: float, y: float) -> float:
        return _slope(lambda v: f(x, v), y)

    rate, start = 0.1, (3, 1)
    old = (along_x(*start), along_y(*start))
    at = _step(start, old, rate)
    gradient = (along_x(*at), along_y(*at))
    right = _step(at, gradient, rate)
    without_cross_term = _slope(lambda y: 2 * y * y, at[1])
    return right, [
        _step(at, old, rate),
        [right[0], at[1] - rate * along_y(right[0], at[1])],
        _step(at, gradient, -rate),
        _step(at, gradient, 1),
        _step(at, (gradient[0], without_cross_term), rate),
    ]


def _three_parameters() -> Entry:
    point, gradient, rate = (1, -2, 0.5), (4, -1, 0), 0.5
    return _step(point, gradient, rate), [
        _step(point, gradient, -rate),
        _step(point, gradient, 1),
        _step(point, [abs(g) for g in gradient], rate),  # the minus of the second entry is lost
        _step((0, 0, 0), gradient, rate),
    ]


def _coffee() -> Entry:
    price, rate, profit_slope = 4, 0.01, 30
    (right,) = _step([price], [-profit_slope], rate)
    return right, [
        *_step([price], [profit_slope], rate),
        *_step([price], [-profit_slope], 1),
        right - price,
        price + rate,
    ]


def _parabola() -> Entry:
    def f(w: float) -> float:
        return w * w - 8 * w + 20

    def run(steps: int, rate: float = 0.25) -> float:
        w = 0.0
        for _ in range(steps):
            w -= rate * _slope(f, w)
        return w

    return run(3), [3 * run(1), run(3, rate=-0.25), run(2), run(1000), f(run(3))]


def _promised_fall() -> Entry:
    (x, y), rate = (3, -4), 0.02
    steepness = hypot(x, y)
    length = rate * steepness
    return steepness * length, [length, steepness, steepness**2, rate * abs(x * x - y * y)]


def _line_in_two_steps() -> Entry:
    def loss(w: float, share: float) -> float:
        return ((w * 1 - 2) ** 2 + (w * 2 - 3) ** 2) * share

    def slope(w: float, share: float) -> float:
        return (loss(w + 1e-4, share) - loss(w - 1e-4, share)) / 2e-4

    def run(share: float = 0.5, rate: float = 0.05, steps: int = 2) -> float:
        w = 1.0
        for _ in range(steps):
            w -= rate * slope(w, share)
        return round(w, 8)

    return run(), [run(share=1), round(1 - 2 * 0.05 * slope(1, 0.5), 8), run(steps=1), run(rate=-0.05)]


KEYS: dict[str, Entry] = {
    "gradient-descent/your-turn": _second_step(),
    "gradient-descent/three-parameters": _three_parameters(),
    "gradient-descent/price-of-a-coffee": _coffee(),
    "gradient-descent/three-steps-on-a-parabola": _parabola(),
    "gradient-descent/fall-promised-by-the-gradient": _promised_fall(),
    "gradient-descent/a-line-in-two-steps": _line_in_two_steps(),
}
