"""Residual blocks by finite differences; paths and ways through blocks by listing them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from math import prod, tanh

Entry = tuple[object, list[object]]
Matrix = Sequence[Sequence[float]]


def _times(m: Matrix, v: Sequence[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, v, strict=True)) for row in m]


def _back(block: Callable[[list[float]], list[float]], x: Sequence[float], arriving: Sequence[float]) -> list[float]:
    """The gradient at x, from nudging each entry."""
    h, found = 1e-6, []
    for i in range(len(x)):
        up, down = list(x), list(x)
        up[i] += h
        down[i] -= h
        found.append(
            sum(g * (p - q) / (2 * h) for g, p, q in zip(arriving, block(up), block(down), strict=True)),
        )
    return found


def _your_turn() -> Entry:
    w1, w2, x, arriving = [[2, -1], [1, 1]], [[1, 0.5], [2, -1]], (1, 3), (1, -1)

    def branch(v: list[float]) -> list[float]:
        return _times(w2, [max(0, z) for z in _times(w1, v)])

    def added(v: list[float]) -> list[float]:
        return [a + b for a, b in zip(v, branch(v), strict=True)]

    def unbent(v: list[float]) -> list[float]:
        return [a + b for a, b in zip(v, _times(w2, _times(w1, v)), strict=True)]

    on = [float(z > 0) for z in _times(w1, x)]
    wrong_way = _times(w1, [z * m for z, m in zip(_times(w2, arriving), on, strict=True)])
    alone = _back(branch, x, arriving)
    return _back(added, x, arriving), [
        alone,
        _back(unbent, x, arriving),
        [a + b for a, b in zip(arriving, wrong_way, strict=True)],
        [a * b for a, b in zip(arriving, alone, strict=True)],
    ]


def _slope(f: Callable[[float], float]) -> float:
    return round(4 * (f(0.5 + 1e-5) - f(0.5 - 1e-5)) / 2e-5, 5)


def _paths(slopes: Sequence[float], branches: Sequence[int]) -> float:
    """The sum over the paths through one of the given numbers of branches."""
    return sum(
        prod(s for s, taken in zip(slopes, ways, strict=True) if taken)
        for ways in product((0, 1), repeat=len(slopes))
        if sum(ways) in branches
    )


def _linear(inputs: int, outputs: int, *, bias: bool) -> int:
    return sum(inputs + bias for _ in range(outputs))


def _widening(*, branch_bias: bool = True, bias: bool = False, shortcut: int = 128) -> int:
    branch = _linear(64, 128, bias=branch_bias) + _linear(128, 128, bias=branch_bias)
    return branch + (_linear(64, shortcut, bias=bias) if shortcut else 0)


SLOPES = (0.5, -0.2, 0.1)
FUND = (0.1,) * 3

KEYS: dict[str, Entry] = {
    "residual-connections/your-turn": _your_turn(),
    "residual-connections/tanh-in-the-branch": (
        _slope(lambda x: x + 3 * tanh(2 * x - 1)),
        [
            _slope(lambda x: 3 * tanh(2 * x - 1)),
            _slope(lambda x: x),
            _slope(lambda x: x + 3 * tanh(x - 0.5)),
            _slope(lambda x: x + tanh(2 * x - 1)),
        ],
    ),
    "residual-connections/three-blocks": (
        _paths(SLOPES, (0, 1, 2, 3)),
        [_paths(SLOPES, (3,)), _paths(SLOPES, (0, 1)), _paths(SLOPES, (0, 1, 3)), _paths(SLOPES, (1,))],
    ),
    "residual-connections/through-two-of-five": (
        _paths((1,) * 5, (2,)),
        [_paths((1,) * 5, range(6)), 5 * 4, _paths((1,) * 5, (1,)), 5 * 5],
    ),
    "residual-connections/interest-on-interest": (
        round(1000 * _paths(FUND, (2, 3)), 6),
        [round(1000 * _paths(FUND, through), 6) for through in ((1, 2, 3), (2,), (3,), (1,))],
    ),
    "residual-connections/matrix-on-the-shortcut": ([128, 64], [[64, 128], [32, 128], [128, 128], [64, 64]]),
    "residual-connections/cost-of-widening": (
        _widening(),
        [_widening(shortcut=0), _widening(bias=True), _widening(branch_bias=False), _widening(shortcut=64)],
    ),
}
