"""Keys on entropy: surprises weighed, and questions counted."""

from __future__ import annotations

from collections.abc import Sequence
from math import log, log2
from statistics import mean

Entry = tuple[object, list[object]]


def _entropy(chances: Sequence[float]) -> float:
    return sum(p * -log2(p) for p in chances if p)


def _signs() -> Entry:
    chances = (1 / 2, 1 / 4, 1 / 8, 1 / 8)
    bits = [-log2(p) for p in chances]
    return _entropy(chances), [mean(bits), _entropy([1 / 4] * 4), sum(bits)]


def _coin() -> Entry:
    chances = (0.2, 0.8)
    return round(_entropy(chances), 2), [
        round(mean(-log2(p) for p in chances), 2),
        round(0.2 * -log2(0.2), 2),
        round(_entropy(chances) * log(2), 2),
    ]


def _boxes() -> Entry:
    chances, questions = (0.6, 0.2, 0.2), (1, 2, 2)
    right = sum(p * q for p, q in zip(chances, questions, strict=True))
    return right, [round(_entropy(chances), 2), mean({*questions}), max(questions)]


KEYS: dict[str, Entry] = {
    "entropy/your-turn": _signs(),
    "entropy/biased-coin": _coin(),
    "entropy/even-sixteen": (_entropy([1 / 16] * 16), [16, _entropy([1 / 2] * 2), 16 / 2]),
    "entropy/average-questions": _boxes(),
}
