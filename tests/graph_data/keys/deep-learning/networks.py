"""Keys of the topics on networks of units and how they learn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import count, pairwise
from math import atanh, tanh

Vector = Sequence[float]
Matrix = Sequence[Vector]
Entry = tuple[object, list[object]]


def _slope(f: Callable[[float], float], at: float) -> float:
    """The derivative of f as a central difference, good to about nine digits away from kinks."""
    h = 1e-6
    return (f(at + h) - f(at - h)) / (2 * h)


def _relu(z: float) -> float:
    return max(0, z)


def _dot(a: Vector, b: Vector) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))


def _outer(a: Vector, b: Vector) -> list[list[float]]:
    return [[x * y for y in b] for x in a]


def _transpose(m: Matrix) -> list[list[float]]:
    return [list(column) for column in zip(*m, strict=True)]


def _matmul(a: Matrix, b: Matrix) -> list[list[float]]:
    return [[_dot(row, column) for column in zip(*b, strict=True)] for row in a]


def _set(elements: Iterable[str]) -> str:
    return ", ".join(sorted(elements))


def _linear(inputs: int, outputs: int, *, bias: bool = True) -> int:
    """Parameters of a linear layer."""
    return outputs * (inputs + bias)


# neural-network-fundamentals


def _hidden_sums() -> Entry:
    sums, weights, bias = (-3, 5, 1), (4, 2, -3), -1

    def out(bend: Callable[[float], float]) -> float:
        return _dot(weights, [bend(z) for z in sums]) + bias

    return out(_relu), [out(lambda z: z), out(abs), out(_relu) - bias, out(lambda z: z > 0)]


def _two_rows() -> Entry:
    x, w1, b1 = [[1, 2], [3, -1]], [[1, 1], [2, -1]], (-1, -3)

    def run(w: Matrix = w1, b: Vector = b1, bend: Callable[[float], float] = _relu, b2: float = 2) -> list[float]:
        sums = [[s + c for s, c in zip(row, b, strict=True)] for row in _matmul(x, _transpose(w))]
        return [_dot((3, -2), [bend(s) for s in row]) + b2 for row in sums]

    return run(), [run(bend=lambda z: z), run(w=_transpose(w1)), run(b=(0, 0)), [_relu(y) for y in run()], run(b2=0)]


def _one_matrix() -> Entry:
    w1, w2 = [[1, 2], [3, -1]], [[2, 0], [1, -2]]

    def entrywise(f: Callable[[float, float], float]) -> list[list[float]]:
        return [[f(a, b) for a, b in zip(*rows, strict=True)] for rows in zip(w1, w2, strict=True)]

    return _matmul(w2, w1), [_matmul(w1, w2), entrywise(lambda a, b: a * b), entrywise(lambda a, b: a + b)]


def _photo() -> Entry:
    first, second = (Decimal("1.2"), Decimal(10)), (Decimal("0.5"), Decimal(-3))

    def line(slope: Decimal, constant: Decimal) -> str:
        return f"{slope}*p + {constant}"

    def then(f: tuple[Decimal, Decimal], g: tuple[Decimal, Decimal]) -> str:
        return line(g[0] * f[0], g[0] * f[1] + g[1])

    return then(first, second), [
        line(second[0] * first[0], first[1] + second[1]),
        line(first[0] + second[0], first[1] + second[1]),
        then(second, first),
    ]


# activation-functions


def _leaky_unit() -> Entry:
    inputs, at_outputs = (1, 2, 0.5), (2, 3, 4)
    sums = [-3 * x + 2 for x in inputs]

    def leaky(z: float) -> float:
        return z if z > 0 else 0.1 * z

    def at_weight(factors: Vector, xs: Vector = inputs) -> float:
        return sum(g * factor * x for g, factor, x in zip(at_outputs, factors, xs, strict=True))

    slopes = [_slope(leaky, z) for z in sums]
    return at_weight(slopes), [
        at_weight([_slope(_relu, z) for z in sums]),
        at_weight((1, 1, 1)),
        at_weight(slopes, (1, 1, 1)),
        at_weight([leaky(z) for z in sums]),
    ]


def _dead_units() -> Entry:
    sums = {
        "A": (-1.0, 2.0, -3.0, -0.5),
        "B": (-4.0, -0.3, -2.0, -0.1),
        "C": (9.0, 6.5, 8.0, 7.2),
        "D": (-0.2, -6.0, -7.0, 0.1),
        "E": (-5.0, -8.0, -1.0, -0.7),
    }
    dead = {unit for unit, zs in sums.items() if all(_slope(_relu, z) == 0 for z in zs)}
    negative_somewhere = {unit for unit, zs in sums.items() if min(zs) < 0}
    far_left = {unit for unit, zs in sums.items() if max(zs) < -0.3}  # as if sums near 0 still let something through
    saturated = {unit for unit, zs in sums.items() if min(zs) > 6}  # a sigmoid would be flat there
    return _set(dead), [_set(units) for units in (negative_somewhere, far_left, dead | saturated, saturated)]


def _rain() -> Entry:
    z, label = -3, 12
    forecast = _relu(z)
    at_forecast = 2 * (forecast - label)
    return _slope(lambda s: (_relu(s) - label) ** 2, z), [
        at_forecast,
        2 * (z - label),
        0.01 * at_forecast,
        forecast - label,
    ]


def _swapped() -> Entry:
    out = 0.8
    sigmoid_slope = out * (1 - out)
    return 1 / sigmoid_slope, [1 / out, sigmoid_slope, 1 / (1 - out), 1 / (0.5 * (1 - 0.5))]


# multilayer-perceptrons


def _kinks() -> Entry:
    corners, slopes = (0, 2, 3), (-2, 3, 0)
    changes = [after - before for before, after in pairwise((0, *slopes))]
    heights = [m * (b - a) for m, (a, b) in zip(slopes, pairwise((*corners, 4)), strict=True)]
    return changes, [slopes, [-c for c in changes], heights, [*changes[:-1], 0]]


def _slope_of_network() -> Entry:
    units = [(2, 3, -6), (-5, 0.8, -2.4)]  # output weight, input weight, bias

    def f(x: float) -> float:
        return 1 + sum(v * _relu(w * x + b) for v, w, b in units)

    shares = [v * w for v, w, _ in units]
    return _slope(f, 5), [sum(v for v, _, _ in units), sum(w for _, w, _ in units), *shares, f(5)]


def _four_sizes() -> Entry:
    sizes = (12, 30, 30, 4)
    layers = [_linear(a, b) for a, b in pairwise(sizes)]
    return sum(layers), [
        sum(_linear(a, b, bias=False) for a, b in pairwise(sizes)),
        sum(layers) + sizes[0],
        layers[0] + layers[2],
        sum(sizes),
    ]


def _chip() -> Entry:
    room = 8000 // 4

    def most(parameters: Callable[[int], int], room: int = room) -> int:
        return next(h for h in count() if parameters(h + 1) > room)

    def biased(h: int) -> int:
        return _linear(9, h) + _linear(h, 3)

    return most(biased), [
        most(lambda h: _linear(9, h, bias=False) + _linear(h, 3, bias=False)),
        next(h for h in count() if biased(h) >= room),
        most(lambda h: _linear(9, h)),
        most(biased, 8000),
    ]


def _printed() -> Entry:
    sizes, batch = [(3, 5), (5, 5), (5, 2)], 8
    total = sum(_linear(a, b) for a, b in sizes)
    weights = sum(_linear(a, b, bias=False) for a, b in sizes)
    hidden, outputs = sizes[-1]
    shape = (batch, outputs)
    return f"{total} {shape}", [
        f"{weights} {shape}",
        f"{total} {(batch, hidden)}",
        f"{total} {shape[::-1]}",
        f"{total} {sizes[-1]}",
    ]


# backpropagation-algorithm


def _first_weights() -> Entry:
    x, h, w2, at_p = (2, -1), (3, 1), [[2, -1], [1, 1]], (4, -2)
    at_h = [_dot(column, at_p) for column in _transpose(w2)]  # both units are on, so this is also the adjoint of z
    right = _outer(at_h, x)
    by_rows = [_dot(row, at_p) for row in w2]
    by_first_output = [at_p[0] * w for w in w2[0]]
    return right, [_outer(by_rows, x), _outer(by_first_output, x), _transpose(right), _outer(at_h, h)]


def _two_routes() -> Entry:
    at, label = 1, 10
    units: list[tuple[float, Callable[[float], float]]] = [
        (3, lambda x: _relu(3 * x - 2)),
        (2, lambda x: _relu(5 - x)),
    ]

    def predict(x: float) -> float:
        return sum(v * unit(x) for v, unit in units)

    at_p = 2 * (predict(at) - label)
    first, second = (at_p * v * _slope(unit, at) for v, unit in units)
    key = _slope(lambda x: (predict(x) - label) ** 2, at)
    return key, [first, second, first + abs(second), key / 2]


def _batch_weights() -> Entry:
    x, at_z = [[3, 1], [-1, 2]], [[1, 0], [2, -1]]
    right = _matmul(_transpose(at_z), x)
    return right, [
        _matmul(_transpose(x), at_z),
        _matmul(at_z, x),
        _outer(at_z[1], x[1]),
        [[entry / len(x) for entry in row] for row in right],
    ]


def _batch_bias() -> Entry:
    at_z = [[2, -1], [0, 4], [-8, 3]]
    down = [sum(column) for column in _transpose(at_z)]
    return down, [[s / len(at_z) for s in down], [sum(row) for row in at_z], at_z[-1]]


def _kept_numbers() -> Entry:
    sizes, batch = (20, 100, 100, 1), 256
    inputs = sizes[:-1]
    return batch * sum(inputs), [
        batch * sum(sizes),
        batch * sum(inputs[1:]),
        sum(inputs),
        sum(a * b for a, b in pairwise(sizes)),
    ]


def _climate() -> Entry:
    settings, run = 200, 2
    nudging, backward = 1 + settings, 1 + 3  # in runs
    return (nudging - backward) * run, [
        (settings - backward) * run,
        nudging * run - 3 * run,
        nudging * run - (run + 3),  # the sweep as 3 hours
        nudging - backward,
    ]


TANH = 0.8
ROW, COLUMN = 2, 5


def _training_step() -> Entry:
    def loss(w1: float, w2: float) -> float:
        return (w2 * max(0.0, w1 * 2) + 1 - 3) ** 2

    def moved(first: float = 1, second: float = 1, seen: float = -1) -> float:
        h = 1e-5
        by_first = (loss(1.5 + h, seen) - loss(1.5 - h, seen)) / (2 * h)
        if seen != -1:  # only the way back sees the new w2, not the error
            by_first = -10 * seen * 2
        by_second = (loss(1.5, -1 + h) - loss(1.5, -1 - h)) / (2 * h)
        return round(loss(1.5 - 0.01 * first * by_first, -1 - 0.01 * second * by_second), 2)

    return moved(), [moved(first=0), moved(second=0), moved(seen=-0.7), moved(first=-1, second=-1)]


KEYS: dict[str, Entry] = {
    "activation-functions/your-turn": _leaky_unit(),
    "activation-functions/back-through-tanh": (
        5 * _slope(tanh, atanh(TANH)),
        [5 * TANH * (1 - TANH), 5 * (1 - TANH), 5 * TANH**2, 5 * TANH],
    ),
    "activation-functions/which-are-dead": _dead_units(),
    "activation-functions/rain-under-zero": _rain(),
    "activation-functions/swapped-for-relu": _swapped(),
    "backpropagation-algorithm/your-turn": _first_weights(),
    "backpropagation-algorithm/input-by-two-routes": _two_routes(),
    "backpropagation-algorithm/batch-weights": _batch_weights(),
    "backpropagation-algorithm/batch-bias": _batch_bias(),
    "backpropagation-algorithm/numbers-to-keep": _kept_numbers(),
    "backpropagation-algorithm/climate-inputs": _climate(),
    "multilayer-perceptrons/your-turn": _kinks(),
    "multilayer-perceptrons/slope-at-a-point": _slope_of_network(),
    "multilayer-perceptrons/four-sizes": _four_sizes(),
    "multilayer-perceptrons/fits-the-chip": _chip(),
    "multilayer-perceptrons/count-and-shape": _printed(),
    "neural-network-fundamentals/your-turn": _hidden_sums(),
    "neural-network-fundamentals/two-rows": _two_rows(),
    "neural-network-fundamentals/two-layers-in-one": _one_matrix(),
    "neural-network-fundamentals/photo-editor": _photo(),
    "neural-network-fundamentals/which-arrow": ([COLUMN, ROW], [[ROW, COLUMN], [COLUMN - 1, ROW - 1]]),
    "backpropagation-algorithm/one-training-step": _training_step(),
}
