"""Keys of the topics on pictures: convolutions, transfer, and classes without examples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, count
from math import ceil, exp, hypot, prod

Vector = Sequence[float]
Entry = tuple[object, list[object]]


def _dot(a: Vector, b: Vector) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))


def _linear(inputs: int, outputs: int, *, bias: bool = True) -> int:
    """Parameters of a linear layer."""
    return outputs * (inputs + bias)


def _conv(inputs: int, outputs: int, kernel: int) -> int:
    """Parameters of a convolution with square filters and biases."""
    return _linear(inputs * kernel**2, outputs)


def _set(elements: Iterable[str]) -> str:
    return ", ".join(sorted(elements)) or "empty"


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
    vanished = None  # the move is thought to be lost altogether
    return after[3], [after[0], vanished, after[1], after[2]]


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
        return _set({name for pair in pairs for name in pair})

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


KEYS: dict[str, Entry] = {
    "convolutional-neural-networks/your-turn": _two_blocks(),
    "convolutional-neural-networks/larger-pictures": _larger_pictures(),
    "convolutional-neural-networks/four-blocks": _four_blocks(),
    "convolutional-neural-networks/size-for-the-linear-layer": _flattened_size(),
    "convolutional-neural-networks/three-convolutions": _three_convolutions(),
    "convolutional-neural-networks/one-heartbeat": _heartbeat(),
    "convolutional-neural-networks/moved-maps": _moved(),
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
