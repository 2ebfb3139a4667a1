"""Limits from values very close to the point, and distances found by stepping out until the tolerance is broken."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import sqrt

Entry = tuple[object, list[object]]


def _reach(f: Callable[[Fraction], Fraction], at: int, tolerance: str, including: bool = False) -> Fraction:
    """The first distance, in thousandths, at which an output on either side is no longer within the tolerance."""
    limit, allowed, n = f(Fraction(at)), Fraction(tolerance), 1
    while all(abs(f(at + sign * Fraction(n, 1000)) - limit) < allowed for sign in (1, -1)):
        n += 1
    if including:
        assert abs(f(at + Fraction(n, 1000)) - limit) == allowed
    return Fraction(n, 1000)


def _near(f: Callable[[float], float], at: float, side: int) -> float:
    """The value at a ten-millionth beside the point, rounded to four decimals."""
    return round(f(at + side * 1e-7), 4)


def _around(middle: Fraction | int, distance: Fraction) -> str:
    return f"({float(middle - distance)}, {float(middle + distance)})"


def _root(x: float) -> float:
    return (sqrt(x + 4) - 2) / x


TABLE = [0.251582, 0.250156, 0.250016, 0.249984, 0.249844, 0.248457]
assert [round(_root(x), 6) for x in (-0.1, -0.01, -0.001, 0.001, 0.01, 0.1)] == TABLE
ROOT = _near(_root, 0, 1)
assert _near(_root, 0, -1) == ROOT

TRIPLE = _reach(lambda x: 3 * x, 2, "0.12")
FALLING = _reach(lambda x: 5 - 4 * x, 1, "0.2")
DIAL = _reach(lambda d: 25 * d + 40, 6, "5", including=True)
LEFT, RIGHT, DOT = _near(lambda x: x + 1, 3, -1), _near(lambda x: 10 - x, 3, 1), 5
GAME = _near(lambda x: 20 - 2 * x, 4, 1)
assert _near(lambda x: 20 - 2 * x, 4, -1) == GAME

KEYS: dict[str, Entry] = {
    "limits/your-turn": (
        float(TRIPLE),
        [float(Fraction("0.12") * 3), 0.12, float(Fraction("0.12") / 2), float(2 * TRIPLE)],
    ),
    "limits/root-table": (ROOT, [0, 1, Decimal("0.249984") // Decimal("0.01") / 100]),
    "limits/line-dot-line": (
        [LEFT, RIGHT, DOT],
        [[RIGHT, LEFT, DOT], [DOT, DOT, DOT], [LEFT, RIGHT, LEFT], [LEFT, RIGHT, RIGHT]],
    ),
    "limits/inputs-that-keep-it": (
        _around(1, FALLING),
        [
            _around(1, Fraction("0.2")),
            _around(1, Fraction("0.2") * 4),
            _around(0, FALLING),
            f"[{float(1 - FALLING)}, {float(1 + FALLING)}]",
        ],
    ),
    "limits/value-and-limit": (GAME, [30, (GAME + 30) / 2, _near(lambda x: 20 - 2 * x, 0, 1)]),
    "limits/setting-a-dial": (float(DIAL), [5, 5 * 25, float(2 * DIAL), float(6 + DIAL)]),
}
