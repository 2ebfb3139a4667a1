"""Sums of exponentials beyond the range of floats, worked out with Decimal, which has room for them unshifted."""

from __future__ import annotations

from decimal import Decimal, localcontext

Entry = tuple[object, list[object]]


def _lse(*scores: float) -> float:
    with localcontext() as context:
        context.prec = 60
        return float(sum(Decimal(score).exp() for score in scores).ln())


def _rounded(value: float) -> float:
    return round(value, 2)


HIGH = (800, 798, 798)
LEFT = _lse(*(x - 800 for x in HIGH))

KEYS: dict[str, Entry] = {
    "log-sum-exp/your-turn": (
        _rounded(_lse(*HIGH)),
        [
            _rounded(LEFT),
            _rounded(800 - LEFT),
            _rounded(800 + float(sum(Decimal(x - 800).exp() for x in HIGH))),
            _rounded(_lse(800, 798)),
        ],
    ),
    "log-sum-exp/far-below-zero": (
        _rounded(_lse(-900, -900)),
        [_rounded(-900 - _lse(0, 0)), -900 + -900, _rounded(_lse(0, 0)), _rounded(-900 - 900 + _lse(0, 0))],
    ),
    "log-sum-exp/shift-by-c": ("-c + L", ["c + L", "L - c - c", "(1/c) * L"]),
    "log-sum-exp/upper-end": (
        round(_lse(*[7] * 20)),
        [round(_lse(7, *[-500] * 19)), 20 * 7, 7 + 20, 7 * round(_lse(*[0] * 20))],
    ),
    "log-sum-exp/pumps-in-a-hall": (
        _rounded(_lse(50, 50, 50)),
        [50 + 50 + 50, 50 + 3, 50, 50 * 1.1],
    ),
}
