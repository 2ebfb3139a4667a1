"""Keys on softmax: exponentials over their sum, gaps found by bisection."""

from __future__ import annotations

from collections.abc import Sequence
from math import e, exp, log

Entry = tuple[object, list[object]]


def _softmax(scores: Sequence[float], base: float = e) -> list[float]:
    top = max(scores)
    powers = [base ** (score - top) for score in scores]
    return [power / sum(powers) for power in powers]


def _shares(scores: Sequence[float]) -> list[float]:
    return [score / sum(scores) for score in scores]


def _turn() -> Entry:
    scores = [log(6), log(3), log(1)]
    first, second, _ = _softmax(scores)
    return round(second, 6), [round(_shares(scores)[1], 2), round(first, 6), round(exp(scores[1])), second / first]


def _three() -> Entry:
    scores = [0, log(2), log(5)]
    return [round(p, 6) for p in _softmax(scores)], [
        [round(p, 3) for p in _shares(scores)],
        [round(exp(score)) for score in scores],
        [0, round(2 / 7, 3), round(5 / 7, 3)],
    ]


def _shifted() -> Entry:
    scores = [54, 51, 52]
    return round(_softmax(scores)[0], 2), [1, round(_shares(scores)[0], 2), round(1 / 3, 2)]


def _gap(ratio: float) -> float:
    low, high = 0.0, 100.0
    for _ in range(100):
        middle = (low + high) / 2
        a, b = _softmax([middle, 0])
        low, high = (middle, high) if a / b < ratio else (low, middle)
    return round(low, 2)


def _ratio() -> Entry:
    a, b, _ = _softmax([3, 0, 1])
    return round(a / b, 1), [3, round(e * 3, 1), round(b / a, 2)]


def _teams() -> Entry:
    strengths = [5, 4, 2]
    return round(_softmax(strengths, base=2)[0], 2), [
        round(_shares(strengths)[0], 2),
        round(_softmax(strengths[:2], base=2)[0], 2),
        round(_softmax(strengths)[0], 2),
    ]


KEYS: dict[str, Entry] = {
    "softmax/your-turn": _turn(),
    "softmax/large-scores": (_softmax([1000, 1000])[0], [1000, 1, 0]),
    "softmax/vector-of-three": _three(),
    "softmax/shifted": _shifted(),
    "softmax/ratio-from-gap": _ratio(),
    "softmax/gap-from-ratio": (_gap(10), [10, 1, 10 - 1]),
    "softmax/three-teams": _teams(),
}
