"""Keys on attention: weights from exponentials, one key after another, and shapes of nested lists."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, fsum, inf, log, sqrt

Entry = tuple[object, list[object]]


def _weights(scores: Sequence[float]) -> list[float]:
    parts = [exp(s) for s in scores]
    return [p / fsum(parts) for p in parts]


def _mean(weights: Sequence[float], values: Sequence[float]) -> float:
    return fsum(w * v for w, v in zip(weights, values, strict=True))


def _turn() -> Entry:
    query, values = (1, 2, 0, 1), (10, 30, 50)
    keys = [(0, 1, 3, 0), (2, 0, 1, -2), (4, 4, 4, 4)]
    products = [sum(q * k for q, k in zip(query, key, strict=True)) for key in keys]

    def answer(divisor: float, hidden: float | None) -> float:
        scores = [p / divisor for p in products]
        if hidden is not None:
            scores[2] = hidden
        return round(_mean(_weights(scores), values), 2)

    return answer(sqrt(4), -inf), [answer(1, -inf), answer(2, 0), answer(2, None), answer(4, -inf)]


def _logarithms() -> Entry:
    scores, values = [log(6), log(3), 0], [10, 20, 40]
    right = _weights(scores)
    return _mean(right, values), [
        round(_mean([1 / 3] * 3, values), 3),
        values[right.index(max(right))],
        _mean([exp(s) for s in scores], values),
        round(_mean(_weights(scores[:2]), values[:2]), 3),
    ]


def _answer_shape() -> Entry:
    sizes = {"b": 8, "n": 10, "m": 15, "d": 64, "v": 32}

    def shape(letters: str) -> list[int]:
        return [sizes[c] for c in letters]

    return shape("bnv"), [shape("bnd"), shape("bmv"), shape("bnm"), shape("bv")]


def _weight_shape() -> Entry:
    weights = [[[0] * 50 for _ in range(6)] for _ in range(4)]
    b, n, m = len(weights), len(weights[0]), len(weights[0][0])
    return [b, n, m], [[b, m, n], [b, n, 128], [b * n, b * m], [b, n, m, 128]]


def _lead() -> Entry:
    def ratio(divisor: float) -> float:
        a, b = _weights([24 / divisor, 8 / divisor])
        return round(a / b, 2)

    return ratio(sqrt(64)), [24 / 8, ratio(64), ratio(1), (24 - 8) / sqrt(64)]


def _hidden() -> Entry:
    before = [0.2, 0.5, 0.1, 0.2]
    scores = [log(w) for w in before]
    right = _weights([scores[0], -inf, *scores[2:]])
    kept = [0.0 if i == 1 else w for i, w in enumerate(before)]
    shared = [0.0 if i == 1 else round(w + 0.5 / 3, 3) for i, w in enumerate(before)]
    equal = [round(w, 3) for w in _weights([0, -inf, 0, 0])]
    return right, [kept, shared, equal, _weights([-inf, scores[1], -inf, -inf])]


def _stations() -> Entry:
    values = (9, 18, 27)
    weights = _weights([3, 3, 3 - log(4)])
    return _mean(weights, values), [
        sum(values) / 3,
        _mean(_weights([3, 3, -inf]), values),
        _mean(_weights([3, 3, 3 + log(4)]), values),
    ]


KEYS: dict[str, Entry] = {
    "attention/your-turn": _turn(),
    "attention/logarithms-as-scores": _logarithms(),
    "attention/shape-of-the-answer": _answer_shape(),
    "attention/shape-of-the-weights": _weight_shape(),
    "attention/lead-after-scaling": _lead(),
    "attention/one-key-hidden": _hidden(),
    "attention/between-weather-stations": _stations(),
}
