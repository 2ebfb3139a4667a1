"""Floats put to the test themselves, exact values beyond their range by Fraction, and bounds found by counting up."""

from __future__ import annotations

from fractions import Fraction

from programs import printed

Entry = tuple[object, list[object]]

# e^(-900) is too small for a float, but any positive number shows the same ratio.
TINY = Fraction(1, 10**390)


def _row(*shown: str) -> str:
    return printed("big, small = 1e200, 1e-200", f"print({', '.join(shown)})")


def _spread(a: str, first: str, second: str, third: str) -> str:
    return printed("import math", f"a = {a}", "b = a - a", f"print({first}, {second}, {third})")


def _factors(factor: Fraction, end: Fraction) -> int:
    n, product = 0, Fraction(1)
    while product * factor > end:
        n, product = n + 1, product * factor
    return n


END = Fraction("2.4e-324")
E_AS_TEN = Fraction("0.434")


def _largest(reach: Fraction) -> int:
    x = 0
    while E_AS_TEN * (x + 1) <= reach:
        x += 1
    return x


REACH = Fraction("38.5")
LIGHT = [Fraction(1, 10) ** panes for panes in (400, 402)]

KEYS: dict[str, Entry] = {
    "overflow-and-underflow/your-turn": (
        TINY / (TINY + TINY),
        [0 * TINY, TINY / TINY, (TINY + TINY) / TINY],
    ),
    "overflow-and-underflow/four-in-a-row": (
        _row("big * big", "small * small", "big * small"),
        [
            _row("'1e+400'", "'1e-400'", "big * small"),
            _row("big * big", "-big * big", "big * small"),
            _row("big * big", "small * small", "(big * big) * (small * small)"),
            None,
            _row("big * big", "big * big - big * big", "big * small"),
        ],
    ),
    "overflow-and-underflow/spreading": (
        _spread("1e300 * 1e300", "1 / a", "b == b", "math.isnan(b + 1)"),
        [
            printed("a = 1e300 * 1e300", "b = 0.0", "print(1 / a, b == b, b + 1 != b + 1)"),
            _spread("1e300 * 1e300", "b", "b == b", "math.isnan(b + 1)"),
            _spread("1e300 * 1e300", "1 / a", "b is b", "math.isnan(b + 1)"),
            _spread("1e300 * 1e300", "1 / a", "b == b", "math.isnan(1)"),
        ],
    ),
    "overflow-and-underflow/factors-until-zero": (
        _factors(Fraction(1, 10**4), END),
        [308 // 4, _factors(Fraction(1, 10**4), END) + 1, _factors(Fraction(1, 10), END)],
    ),
    "overflow-and-underflow/exponent-of-ten": (
        _largest(REACH),
        [int(REACH * E_AS_TEN), int(REACH), _largest(Fraction(308)), _largest(REACH) + 1],
    ),
    "overflow-and-underflow/screens-behind-one-another": (
        LIGHT[0] / LIGHT[1],
        [LIGHT[1] / LIGHT[0], 1, 402 - 400, 10 * (402 - 400)],
    ),
}
