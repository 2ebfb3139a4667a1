"""Gradients carried back layer by layer; a largest factor found by trying all directions and slopes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import cos, pi, sin, tanh

Entry = tuple[object, list[object]]


def _after(start: float, factor: float, layers: int) -> float:
    for _ in range(layers):
        start *= factor
    return start


def _cube_root(x: float) -> float:
    low, high = 0.0, 1.0
    while high - low > 1e-15:
        middle = (low + high) / 2
        low, high = (middle, high) if middle**3 < x else (low, middle)
    return low


def _your_turn() -> Entry:
    passed, factor = len(range(11, 17)), _cube_root(0.08 / 0.64)
    return _after(0.08, factor, passed), [
        _after(0.08, factor, passed - 1),
        _after(0.64, factor, passed),
        _after(0.08, factor, passed // 3),
        0.08 * factor,
    ]


def _passes(step: Callable[[float], float]) -> int:
    size, layers = 1.0, 0
    while size <= 10:
        size, layers = step(size), layers + 1
    return layers


def _longest(values: Sequence[float], arriving: float, slope: float) -> float:
    """The longest gradient that diag(values) makes of one of a given length, over 3,600 directions."""
    angles = [2 * pi * k / 3600 for k in range(3600)]
    a, b = values
    return max(arriving * slope * ((a * cos(t)) ** 2 + (b * sin(t)) ** 2) ** 0.5 for t in angles)


def _steepest(f: Callable[[float], float]) -> float:
    return max((f(k / 100 + 1e-5) - f(k / 100 - 1e-5)) / 2e-5 for k in range(-500, 501))


def _tanh_layer() -> Entry:
    w, a, arriving = [[0, -6], [2, 0]], (0, 0.5), (3, 4)

    def back(factors: Sequence[float], *, transposed: bool = True) -> list[float]:
        sums = [g * s for g, s in zip(arriving, factors, strict=True)]
        rows = list(zip(*w, strict=True)) if transposed else w
        return [sum(r * z for r, z in zip(row, sums, strict=True)) for row in rows]

    slopes = [1 - y * y for y in a]
    return back(slopes), [
        back(slopes, transposed=False),
        back((1, 1)),
        back(a),
        back([y * (1 - y) for y in a]),
    ]


def _which_layer() -> Entry:
    sizes = [0.0004, 0.00045, 0.00042, 0.0004, 0.50, 0.46, 0.52, 0.48]
    shares = {layer: sizes[layer - 1] / sizes[layer] for layer in range(1, 8)}
    worst = min(shares, key=lambda layer: shares[layer])
    return worst, [worst + 1, 1, worst - 1, len(sizes)]


SIGMOID = _steepest(lambda z: 0.5 + tanh(z / 2) / 2)
HALVINGS = 60 // 15

KEYS: dict[str, Entry] = {
    "exploding-gradients/your-turn": _your_turn(),
    "exploding-gradients/ten-times-as-long": (
        _passes(lambda size: size * 1.25),
        [_passes(lambda size: size * 1.25) - 1, _passes(lambda size: size + 0.25), 10 / 1.25],
    ),
    "exploding-gradients/as-long-as-it-can-be": (
        _longest((6, 2), 4, SIGMOID),
        [
            _longest((6, 2), 4, _steepest(tanh)),
            _longest((2, 2), 4, SIGMOID),
            _longest((6 + 2, 0), 4, SIGMOID),
            _longest((6, 2), 1, SIGMOID),
        ],
    ),
    "exploding-gradients/through-one-tanh-layer": _tanh_layer(),
    "exploding-gradients/which-layer": _which_layer(),
    "exploding-gradients/couplings-of-a-fibre": (
        _after(1, 0.5, HALVINGS),
        [_after(1, 0.5, HALVINGS - 1), _after(1, 0.5, HALVINGS + 1), max(0, 1 - HALVINGS * 0.5)],
    ),
}
