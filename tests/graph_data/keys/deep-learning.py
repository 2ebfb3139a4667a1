"""Keys of the deep learning strand, computed from the prompts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, combinations, count, pairwise, product
from math import atanh, ceil, exp, hypot, prod, sqrt, tanh

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


def _linear(inputs: int, outputs: int, *, bias: bool = True) -> int:
    """Parameters of a linear layer."""
    return outputs * (inputs + bias)


def _conv(inputs: int, outputs: int, kernel: int) -> int:
    """Parameters of a convolution with square filters and biases."""
    return _linear(inputs * kernel**2, outputs)


def _set(elements: Iterable[str]) -> str:
    return ", ".join(elements) or "empty"


# activation-functions


def _leaky_unit() -> Entry:
    inputs, at_outputs = (1, 2, 0.5), (2, 3, 4)
    sums = [-3 * x + 2 for x in inputs]

    def at_weight(slope: Callable[[float], float], xs: Vector = inputs) -> float:
        return sum(g * slope(z) * x for g, z, x in zip(at_outputs, sums, xs, strict=True))

    def leaky(z: float) -> float:
        return z if z > 0 else 0.1 * z

    leaky_slope = lambda z: _slope(leaky, z)  # noqa: E731
    return at_weight(leaky_slope), [
        at_weight(lambda z: _slope(_relu, z)),
        at_weight(lambda _: 1),
        at_weight(leaky_slope, (1, 1, 1)),
        at_weight(leaky),
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
    return _set(dead), [_set(negative_somewhere), _set(far_left), _set(dead | saturated), _set(saturated)]


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
    units = [(3, lambda x: _relu(3 * x - 2)), (2, lambda x: _relu(5 - x))]

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


# convolutional-neural-networks


def _two_blocks() -> Entry:
    first = _conv(1, 8, 5) + 2 * 8
    norm = 2 * 12
    blocks = first + _conv(8, 12, 5) + norm
    side = 28 // 2 // 2
    last = _linear(12 * side**2, 5)
    return blocks + last, [
        first + _conv(1, 12, 5) + norm + last,
        blocks + last - norm,
        blocks + _linear(side**2, 5),
        blocks + _linear(12 * (28 // 2) ** 2, 5),
        blocks,
    ]


def _larger_pictures() -> Entry:
    def flattened(side: int) -> int:
        return 20 * (side // 4) ** 2

    def parameters(side: int) -> int:
        return _conv(3, 8, 3) + 16 + _conv(8, 20, 3) + 40 + _linear(flattened(side), 4)

    more = flattened(32) - flattened(16)
    only_blocks = parameters(32) - _linear(flattened(32), 4) - (parameters(16) - _linear(flattened(16), 4))
    return parameters(32) - parameters(16), [only_blocks, flattened(32) * 4, more, more // 20 * 4]


def _four_blocks() -> Entry:
    batch, colours, maps, side = 25, 3, 32, 84
    down = up = side
    for _ in range(4):
        down, up = down // 2, ceil(up / 2)
    return [batch, maps, down, down], [
        [batch, maps, up, up],
        [batch, 4 * maps, down, down],
        [batch, maps, side, side],
        [batch, maps * down**2],
        [batch, colours, down, down],
    ]


def _flattened_size() -> Entry:
    maps, lost = 16, 3 - 1  # a 3 by 3 convolution without padding takes off 2
    before_second_pool = (28 - lost) // 2 - lost
    side = before_second_pool // 2
    return maps * side**2, [
        maps * (28 // 2 // 2) ** 2,
        side**2,
        maps * ceil(before_second_pool / 2) ** 2,
        maps * before_second_pool**2,
        64 * maps * side**2,
    ]


def _field(layers: Iterable[tuple[int, int]], *, own_stride_first: bool = False) -> int:
    """Receptive field of layers (kernel, stride), from the input up."""
    field = distance = 1
    for kernel, stride in layers:
        field += (kernel - 1) * distance * (stride if own_stride_first else 1)
        distance *= stride
    return field


def _three_convolutions() -> Entry:
    layers = [(3, 1), (3, 2), (3, 1)]
    return _field(layers), [
        _field([(kernel, 1) for kernel, _ in layers]),
        _field(layers, own_stride_first=True),
        prod(kernel for kernel, _ in layers),
        layers[-1][0],
    ]


def _heartbeat() -> Entry:
    beat, conv, pool = 80, (5, 1), (2, 2)

    def fewest(field: Callable[[int], int]) -> int:
        return next(n for n in count(1) if field(n) >= beat)

    def blocks(n: int) -> int:
        return _field([conv, pool] * n)

    return fewest(blocks), [
        min(range(1, 10), key=lambda n: abs(blocks(n) - beat)),  # nearly enough
        fewest(lambda n: _field([conv, (2, 1)] * n)),
        fewest(lambda n: _field([conv] * n)),
        fewest(lambda n: conv[0] ** n),
    ]


def _moved() -> Entry:
    after = [16 // 2**pools for pools in range(4)]
    vanished = after[0] - after[0]
    return after[3], [after[0], vanished, after[1], after[2]]


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


# neural-network-fundamentals


def _hidden_sums() -> Entry:
    sums, weights, bias = (-3, 5, 1), (4, 2, -3), -1

    def out(bend: Callable[[float], float]) -> float:
        return _dot(weights, [bend(z) for z in sums]) + bias

    return out(_relu), [out(lambda z: z), out(abs), out(_relu) - bias, out(lambda z: z > 0)]


def _two_rows() -> Entry:
    x, w1, b1 = [[1, 2], [3, -1]], [[1, 1], [2, -1]], (-1, -3)

    def run(w: Matrix = _transpose(w1), b: Vector = b1, bend: Callable = _relu, b2: float = 2) -> list[float]:
        sums = [[s + c for s, c in zip(row, b, strict=True)] for row in _matmul(x, w)]
        return [_dot((3, -2), [bend(s) for s in row]) + b2 for row in sums]

    return run(), [run(bend=lambda z: z), run(w=w1), run(b=(0, 0)), [_relu(y) for y in run()], run(b2=0)]


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


# transfer-learning


def _gain() -> Entry:
    scratch, frozen, tuned, guess, source = (68, 61, 70, 65), (71, 66, 70, 69), (75, 64, 73, 68), 100 / 4, 95

    def mean(scores: Vector) -> float:
        return sum(scores) / len(scores)

    return mean(tuned) - mean(scratch), [
        mean(tuned) - guess,
        mean(tuned) - mean(frozen),
        source - mean(tuned),
        max(tuned) - max(scratch),
        mean(frozen) - mean(scratch),
    ]


def _labels_saved() -> Entry:
    scratch = {50: 52, 100: 63, 200: 72, 400: 80, 800: 86}
    tuned = {50: 71, 100: 80, 200: 83, 400: 85, 800: 86}
    without, needed = (min(n for n, score in table.items() if score >= 80) for table in (scratch, tuned))
    return without - needed, [tuned[needed] - scratch[needed], needed, without, without // needed]


def _trainable() -> Entry:
    norms = 2 * 16 + 2 * 32
    body = _conv(3, 16, 3) + _conv(16, 32, 3) + norms
    last = _linear(32, 7)
    return last, [_linear(32, 7, bias=False), last + norms, body + last, body]


def _running_mean() -> Entry:
    old, batch, part = 2, 7, 0.1
    return (1 - part) * old + part * batch, [old, part * old + (1 - part) * batch, batch, old + part * batch]


def _grey() -> Entry:
    weights = (0.5, -0.2, 0.3)
    return sum(weights), [sum(weights) / 3, sum(map(abs, weights)), weights[0], prod(weights)]


def _cut() -> Entry:
    validation, test = {1: 70, 2: 76, 3: 73, 4: 64}, {1: 74, 2: 72, 3: 77, 4: 66}
    chosen, by_test = max(validation, key=validation.__getitem__), max(test, key=test.__getitem__)
    return test[chosen], [test[by_test], validation[chosen], test[max(test)], validation[by_test]]


# zero-shot-learning


def _best_cosine() -> Entry:
    picture, classes = (1, 4, 8), [(1, 1, 0), (0, 1, 1), (1, 1, 1)]

    def cosine(c: Vector) -> float:
        return _dot(picture, c) / (hypot(*picture) * hypot(*c))

    return max(map(cosine, classes)), [
        cosine(max(classes, key=lambda c: _dot(picture, c))),
        max(_dot(picture, c) / hypot(*picture) for c in classes),
        max(_dot(picture, c) / hypot(*c) for c in classes),
        max(_dot(picture, c) / (hypot(*picture) * sum(c)) for c in classes),
    ]


def _third_category() -> Entry:
    billing, delivery, new = 3, 1, 2

    def softmax(score: float, scores: Vector) -> float:
        return exp(score) / sum(map(exp, scores))

    old, all_three = softmax(billing, (billing, delivery)), (billing, delivery, new)
    return softmax(billing, all_three), [old, billing / sum(all_three), softmax(new, all_three), old * 2 / 3]


def _swapped_rows() -> Entry:
    pictures, unseen, seen, features = 16, 12, 30, 512
    return [pictures, unseen], [
        [pictures, seen],
        [pictures, seen + unseen],
        [unseen, pictures],
        [pictures, features],
    ]


def _buttons() -> Entry:
    rows = ("1100", "1011", "1010", "1101", "1100", "1011")
    kinds = Counter(rows)
    half = Fraction(1, 2)
    alone = sum(n == 1 for n in kinds.values())
    tied = len(rows) - alone
    pair = max(kinds.values())
    return Fraction(len(kinds), len(rows)), [  # of the kinds of one row, one is right in the long run
        Fraction(alone + tied, len(rows)),
        Fraction(alone, len(rows)),
        (len(rows) - pair + half * pair) / len(rows),  # one tie noticed
        half,
    ]


def _attributes() -> Entry:
    seen = ("1010", "1100", "0110", "0000")
    new = {"P": "1110", "Q": "1111", "R": "0010", "S": "0101"}
    taught = [i for i in range(4) if len({row[i] for row in seen}) > 1]
    never = [i for i in range(4) if all(row[i] == "0" for row in seen)]

    def alike(columns: Sequence[int]) -> str:
        pairs = [pair for pair in combinations(new, 2) if all(new[pair[0]][i] == new[pair[1]][i] for i in columns)]
        return _set(sorted({name for pair in pairs for name in pair}))

    novel = [name for name, row in new.items() if any(row[i] == "1" for i in never)]
    fewest = sorted(new, key=lambda name: new[name].count("1"))[:2]
    return alike(taught), [_set(novel), _set(fewest), alike(range(4))]


def _old_acquaintances() -> Entry:
    reported, met, share = 62, 80, 0.6
    part = reported - share * met
    return part / (1 - share), [reported, 2 * reported - met, part, (reported + met) / 2]


def _interval() -> Entry:
    unseen = [Decimal(a) - Decimal(b) for a, b in (("0.71", "0.66"), ("0.60", "0.52"))]  # c must be larger
    seen = [Decimal(a) - Decimal(b) for a, b in (("0.82", "0.70"), ("0.75", "0.60"))]  # c must be smaller
    low, high = max(unseen), min(seen)
    return f"({low}, {high})", [
        f"({unseen[0]}, {high})",
        f"({low}, {seen[1]})",
        f"({min(unseen)}, {max(seen)})",
        f"[{low}, {high}]",
    ]


TANH = 0.8
ROW, COLUMN = 2, 5

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
    "convolutional-neural-networks/your-turn": _two_blocks(),
    "convolutional-neural-networks/larger-pictures": _larger_pictures(),
    "convolutional-neural-networks/four-blocks": _four_blocks(),
    "convolutional-neural-networks/size-for-the-linear-layer": _flattened_size(),
    "convolutional-neural-networks/three-convolutions": _three_convolutions(),
    "convolutional-neural-networks/one-heartbeat": _heartbeat(),
    "convolutional-neural-networks/moved-maps": _moved(),
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
    "transfer-learning/your-turn": _gain(),
    "transfer-learning/labels-saved": _labels_saved(),
    "transfer-learning/what-a-step-changes": _trainable(),
    "transfer-learning/frozen-but-moving": _running_mean(),
    "transfer-learning/one-grey-channel": _grey(),
    "transfer-learning/where-to-cut": _cut(),
    "zero-shot-learning/your-turn": _best_cosine(),
    "zero-shot-learning/third-category": _third_category(),
    "zero-shot-learning/swapped-rows": _swapped_rows(),
    "zero-shot-learning/buttons-that-tie": _buttons(),
    "zero-shot-learning/untrained-attribute": _attributes(),
    "zero-shot-learning/six-old-acquaintances": _old_acquaintances(),
    "zero-shot-learning/how-much-to-subtract": _interval(),
}
