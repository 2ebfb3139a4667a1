"""Keys on black-box learners: attention over labels summed item by item, sequences laid out and measured."""

from __future__ import annotations

from math import exp

Entry = tuple[object, list[object]]


def _attention() -> Entry:
    scores, labels = [1, 1, 0, 0], [0, 0, 1, 1]
    weights = [exp(score) / sum(map(exp, scores)) for score in scores]
    first = sum(weight for weight, label in zip(weights, labels, strict=True) if label == 0)
    plain = sum(score / sum(scores) for score, label in zip(scores, labels, strict=True) if label == 0)
    return round(first, 2), [round(weights[0], 2), labels.count(0) / 4, plain, round(1 - first, 2)]


def _sequence() -> Entry:
    ways, shots, features = 4, 3, 10
    items = [[0.0] * features + [0.0] * ways for _ in range(ways * shots + 1)]
    rows, columns = len(items), len(items[0])
    return [rows, columns], [[rows - 1, columns], [rows, features + 1], [rows, features], [columns, rows]]


def _stored() -> Entry:
    state, each = 200, 64
    more = next(n for n in range(1, 100) if 2 * each * n > state)
    return more, [next(n for n in range(1, 100) if each * n > state), more - 1, state]


def _faded() -> Entry:
    def left(items: int) -> float:
        value = 1.0
        for _ in range(items):
            value *= 0.9
        return value

    return round(left(9), 2), [round(1 - 9 * 0.1, 2), round(left(10), 2), round(1 - left(9), 2)]


KEYS: dict[str, Entry] = {
    "black-box-learners/your-turn": _attention(),
    "black-box-learners/layout": _sequence(),
    "black-box-learners/what-gets-stored": _stored(),
    "black-box-learners/fading": _faded(),
}
