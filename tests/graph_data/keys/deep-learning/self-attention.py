"""Blocks counted weight by weight, pairs listed, and self-attention run on items in two orders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count, pairwise, product
from math import exp

Entry = tuple[object, list[object]]


def _block(*, matrices: int = 4, norms: int = 2, biases: bool = True) -> int:
    sizes = (32, 128, 32)
    perceptron = sum((n + biases) * m for n, m in pairwise(sizes))
    return sum(32 * 32 for _ in range(matrices)) + perceptron + norms * (32 + 32)


def _attend(items: Sequence[Sequence[float]]) -> list[tuple[float, ...]]:
    """Self-attention with the items themselves in all three roles; sums rounded."""
    found = []
    for query in items:
        weights = [exp(sum(a * b for a, b in zip(query, key, strict=True))) for key in items]
        total = sum(weights)
        columns = zip(*items, strict=True)
        found.append(tuple(round(sum(w * v for w, v in zip(weights, c, strict=True)) / total, 9) for c in columns))
    return found


def _reordered() -> Entry:
    stand_ins, outputs = {"A": (1.0, 0.2), "B": (-0.3, 0.5), "C": (0.4, -1.0)}, {"A": [1, 0], "B": [0, 2], "C": [3, 5]}
    before = _attend([stand_ins[name] for name in "ABC"])
    after = _attend([stand_ins[name] for name in "CAB"])
    names = ["ABC"[before.index(row)] for row in after]
    return [outputs[name] for name in names], [
        [outputs[name] for name in "ABC"],
        [outputs[name] for name in "BCA"],
        [outputs[name] for name in "CBA"],
    ]


def _six_words() -> Entry:
    words = ["the", "dog", "saw", "the", "other", "dog"]
    vectors = {word: (0.1 * n, 1 - 0.3 * n * n) for n, word in enumerate(sorted(set(words)))}
    rows = _attend([vectors[word] for word in words])
    twice = {word for word in words if words.count(word) > 1}
    return len(set(rows)), [len(rows), len(twice), 1, len(words) - 1]


def _equal(pairs: Callable[[int], int], perceptron: Callable[[int], int]) -> int:
    return next(t for t in count(1) if pairs(t) >= perceptron(t))


def _seconds(compared: int) -> float:
    each = 9.6 / sum(1 for _ in product(range(40), repeat=2))
    return round(compared * each, 6)


def _longest(memory: Callable[[int], float]) -> int:
    return max(t for t in range(500, 30001, 500) if memory(t) <= 1000)


KEYS: dict[str, Entry] = {
    "self-attention/your-turn": (
        _block(),
        [_block(norms=0), _block(norms=1), _block(matrices=3), _block(biases=False)],
    ),
    "self-attention/scores-of-four-heads": (
        [8, 4, 50, 50],
        [[8, 4, 50, 64 // 4], [8, 4, 64 // 4, 64 // 4], [8, 50, 50], [8, 4, 64, 64]],
    ),
    "self-attention/another-order": _reordered(),
    "self-attention/six-words": _six_words(),
    "self-attention/where-pairs-take-over": (
        _equal(lambda t: 2 * t * t * 64, lambda t: 8 * t * 64 * 64),
        [
            _equal(lambda t: t * t * 64, lambda t: 8 * t * 64 * 64),
            _equal(lambda t: 8 * t, lambda _: 2 * 64),
            _equal(lambda t: 2 * t * t, lambda t: 8 * t * 64 * 64),
            _equal(lambda t: t * t * 64, lambda t: t * 64 * 64),
        ],
    ),
    "self-attention/forty-megabytes": (
        _longest(lambda t: 40 * (t / 1000) ** 2),
        [_longest(lambda t: 40 * (t / 1000)), 1000 * 25**2, 1000 * 25 / 2],
    ),
    "self-attention/sensors-in-a-field": (
        _seconds(60 * 60),
        [9.6 * 60 / 40, 9.6 * (60 / 40) ** 3, _seconds(40 * 40 + 20 * 20), _seconds(20 * 20)],
    ),
}
