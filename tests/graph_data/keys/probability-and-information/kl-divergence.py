"""Keys on divergences: cross-entropy less entropy."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

Entry = tuple[object, list[object]]


def _paid(truth: Sequence[float], forecast: Sequence[float]) -> float:
    return sum(p * -log2(q) for p, q in zip(truth, forecast, strict=True) if p)


def _wasted(truth: Sequence[float], forecast: Sequence[float]) -> float:
    return round(_paid(truth, forecast) - _paid(truth, truth), 2)


def _signless(truth: Sequence[float], forecast: Sequence[float]) -> float:
    terms = (p * log2(p / q) for p, q in zip(truth, forecast, strict=True))
    return round(sum(map(abs, terms)), 2)


HALF, QUARTER, EIGHTH = (0.5, 0.5), (0.25, 0.75), (0.125, 0.875)
TOWNS, EVEN = (0.5, 0.25, 0.125, 0.125), (0.25,) * 4

KEYS: dict[str, Entry] = {
    "kl-divergence/your-turn": (
        _wasted(HALF, QUARTER),
        [_wasted(QUARTER, HALF), _signless(HALF, QUARTER), round(_paid(HALF, QUARTER), 2)],
    ),
    "kl-divergence/from-the-two-others": (
        round(2.9 - 2.2, 6),
        [2.9 + 2.2, round(2.9 / 2.2, 2), round(2.2 - 2.9, 6)],
    ),
    "kl-divergence/two-models": (
        round(1.5 - (1.8 - 0.6), 6),
        [round(0.6 + (1.8 - 1.5), 6), round(0.6 * 1.5 / 1.8, 6), round(1.8 - 0.6, 6)],
    ),
    "kl-divergence/other-direction": (
        _wasted(EIGHTH, HALF),
        [_wasted(HALF, EIGHTH), _signless(EIGHTH, HALF), round(_paid(EIGHTH, EIGHTH), 2)],
    ),
    "kl-divergence/two-timetables": (
        _wasted(TOWNS, EVEN),
        [_paid(TOWNS, EVEN), _paid(TOWNS, TOWNS), round(2 - _paid((0.5, 0.25, 0.25), (0.5, 0.25, 0.25)), 6)],
    ),
}
