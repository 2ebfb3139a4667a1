"""Keys on shifts: a hundred or a thousand cases of each mix, counted."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean, median

Entry = tuple[object, list[object]]


def _rate(counts: Sequence[int], rates: Sequence[float]) -> float:
    """The mean over cases, each with the rate of its kind."""
    return round(mean(rate for count, rate in zip(counts, rates, strict=True) for _ in range(count)), 6)


def _speech() -> Entry:
    old, new = _rate((90, 10), (4, 22)), _rate((50, 50), (4, 22))
    return round(new - old, 6), [new, 22 - 4, new - 4]


def _kinds() -> Entry:
    rates = (0.9, 0.8, 0.5)
    return _rate((20, 30, 50), rates), [
        round(_rate((1, 1, 1), rates), 3),
        _rate((50, 30, 20), rates),
        median(rates),
    ]


def _forms() -> Entry:
    share = next(s for s in range(1001) if _rate((1000 - s, s), (98, 70)) <= 91) / 1000
    return share, [1 - share, round(0.98 - 0.91, 6), 0.5]


def _precision() -> Entry:
    def called(ill: int, healthy: int) -> tuple[int, int]:
        return ill * 9 // 10, healthy * 3 // 10

    people = 100
    right, false = called(10, 90)
    even_right, even_false = called(50, 50)
    return right / (right + false), [
        even_right / (even_right + even_false),
        right / 10,
        right / people,
        10 / people,
    ]


KEYS: dict[str, Entry] = {
    "distribution-shift/your-turn": _speech(),
    "distribution-shift/three-kinds": _kinds(),
    "distribution-shift/share-for-a-target": _forms(),
    "distribution-shift/precision-falls": _precision(),
    "distribution-shift/bus-times": (
        _rate((6, 4), (1, 6)),
        [_rate((9, 1), (1, 6)), mean((1, 6)), _rate((4, 6), (1, 6))],
    ),
}
