"""Keys of this topic: the logarithm is found by bisection on the powers of e, never by a library's logarithm."""

from __future__ import annotations

from fractions import Fraction
from math import exp

Entry = tuple[object, list[object]]


def _log(x: float, base: float = exp(1)) -> float:
    low, high = -100.0, 100.0
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if base**middle < x else (low, middle)
    return low


QUARTER = _log(10 / 40)
HALF = round(-_log(0.5), 4)

KEYS: dict[str, Entry] = {
    "natural-logarithm/your-turn": (
        round(QUARTER / -0.2, 1),
        [round(QUARTER / 0.2, 1), round(-QUARTER * 0.2, 2), 0.25 / 0.2, round(-QUARTER, 2)],
    ),
    "natural-logarithm/one-over-root-e": (
        Fraction(round(_log(1 / exp(1) ** 0.5), 9)).limit_denominator(100),
        [round(_log(exp(1) ** 0.5), 9), round(_log(1 / exp(1) ** 2), 9), round(_log(exp(1) ** 2), 9)],
    ),
    "natural-logarithm/near-fifty-five": (
        round(_log(55)),
        [round(55 / exp(1)), round(_log(55, 10)), round(_log(55, 2)), round(_log(exp(1) ** 3))],
    ),
    "natural-logarithm/power-of-e-undone": (round(exp(_log(3) + _log(3)), 9), [2 * 3, 2**3, 2 + 3]),
    "natural-logarithm/negative-after-a-shift": (
        f"({0 + 2}, {1 + 2})",
        ["(0, 1)", f"(-inf, {1 + 2})", f"(-inf, {0 + 2})", f"[{0 + 2}, {1 + 2})"],
    ),
    "natural-logarithm/dying-note": (
        round(HALF / 20, 4),
        [0.5 / 20, HALF * 20, -round(HALF / 20, 4), round(20 / HALF, 3)],
    ),
}
