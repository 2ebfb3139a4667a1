"""Gated units run item by item; the wanted gates found by trying all, a direct path by nudging what is carried."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, product
from math import exp, tanh

Entry = tuple[object, list[object]]


def _cells(c: Sequence[float], keep: Sequence[float], write: Sequence[float], content: Sequence[float]) -> list[float]:
    return [f * old + i * new for old, f, i, new in zip(c, keep, write, content, strict=True)]


def _less(shares: Sequence[float]) -> list[float]:
    return [1 - share for share in shares]


def _your_turn() -> Entry:
    c, f, i, g = (4, -1), (0.75, 0.2), (0.5, 1), (-0.6, 0.9)
    return _cells(c, f, i, g), [
        _cells(c, f, _less(f), g),
        _cells(c, i, f, g),
        _cells(c, _less(f), i, g),
        _cells(c, f, (1, 1), g),
    ]


def _mixed(gate: float) -> float:
    return round(gate * 0.6 + (1 - gate) * -0.2, 2)


GATE = round(1 / (1 + exp(-1.1)), 2)


def _gates(wanted: Sequence[float], *, kept: bool = True) -> list[list[int]]:
    """The gates, 0 or 1, that lead from 50 to the wanted contents; or with f read as the share that is lost."""
    for found in product(product((1, 0), repeat=2), repeat=3):
        cell, reached = 50, []
        for (f, i), item in zip(found, (7, 3, 2), strict=True):
            cell = (f if kept else 1 - f) * cell + i * item
            reached.append(cell)
        if reached == list(wanted):
            return [list(pair) for pair in found]
    raise AssertionError


def _gate(start: float, end: float, times: int) -> float:
    low, high = 0.0, 1.0
    while high - low > 1e-12:
        middle = (low + high) / 2
        value = start
        for _ in range(times):
            value *= middle
        low, high = (middle, high) if value < end else (low, middle)
    return low


def _carried(gates: Sequence[float]) -> float:
    """How much one more in the old value changes the last, candidates held fixed."""

    def last(h: float) -> float:
        for z in gates:
            h = z * h + (1 - z) * 0.3
        return h

    return round(last(1.5) - last(0.5), 9)


def _below_half(factor: float) -> int:
    share, steps = 1.0, 0
    while share >= 0.5:
        share, steps = share * factor, steps + 1
    return steps


def _below_half_by(amount: float) -> int:
    return next(n for n in range(1, 100) if round(1 - amount * n, 9) < 0.5)


def _dough(shares: Sequence[tuple[float, float]]) -> list[float]:
    return list(accumulate(shares, lambda grams, day: day[0] * grams + day[1] * 500, initial=200.0))[1:]


Z = (0.9, 1, 0.5, 0.8)
WEEK = [(0.5, 0.4), (1, 0), (0.2, 1)]
SLOW, FAST = _below_half(0.95), _below_half(0.8)

KEYS: dict[str, Entry] = {
    "gated-recurrence/your-turn": _your_turn(),
    "gated-recurrence/from-the-sum": (
        _mixed(GATE),
        [_mixed(1 - GATE), round(GATE * 0.6 - 0.2, 2), _mixed(round(tanh(1.1), 2)), _mixed(1.1)],
    ),
    "gated-recurrence/store-ignore-add": (
        _gates((7, 7, 9)),
        [_gates((57, 57, 59)), _gates((7, 0, 2)), _gates((7, 7, 2)), _gates((7, 7, 9), kept=False)],
    ),
    "gated-recurrence/gate-behind-a-loss": (
        _gate(8, 4.096, 3),
        [4.096 / 8, _gate(8, 4.096, 4), 1 - (1 - 4.096 / 8) / 3, 1 - _gate(8, 4.096, 3)],
    ),
    "gated-recurrence/direct-path": (
        _carried(Z),
        [sum(Z) / 4, _carried(_less(Z)), sum(Z), _carried(Z[1:])],
    ),
    "gated-recurrence/down-to-a-half": (
        [SLOW, FAST],
        [[SLOW - 1, FAST - 1], [_below_half_by(0.05), _below_half_by(0.2)], [FAST, SLOW]],
    ),
    "gated-recurrence/sourdough": (
        _dough(WEEK),
        [
            _dough([(f, 1 - f) for f, _ in WEEK]),
            _dough([(i, f) for f, i in WEEK]),
            _dough([WEEK[0], (0, 0), WEEK[2]]),
            [f * 200 + i * 500 for f, i in WEEK],
        ],
    ),
}
