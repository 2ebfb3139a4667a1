"""Keys of this topic: vertices are searched among inputs, vertex forms multiplied out from three of their values."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Number = Fraction | int
Rule = Callable[[Number], Number]


def _expanded(f: Rule) -> str:
    """The one at²+bt+c that agrees with f at -1, 0 and 1."""
    c = f(0)
    a, b = Fraction(f(1) + f(-1), 2) - c, Fraction(f(1) - f(-1), 2)
    return f"({a})*t^2 + ({b})*t + ({c})"


def _lowest(f: Rule) -> list[Number]:
    x = min((Fraction(n, 2) for n in range(-60, 61)), key=f)
    return [x, f(x)]


def _f(x: Number) -> Number:
    return x * x - 8 * x + 3


def _text(values: list[Number]) -> str:
    return "[" + ", ".join(map(str, values)) + "]"


XS = range(1, 6)
VERTEX = _lowest(lambda x: 3 * (x + 5) ** 2 - 7)
BACK = next(x for x in range(4, 50) if x - 3 == 3 - -2)

KEYS: dict[str, Entry] = {
    "quadratic-functions/your-turn": (
        _expanded(lambda t: -5 * (t - 2) ** 2 + 45),
        [
            _expanded(lambda t: -5 * (t * t - 4 * t) + 5 * 4 + 45),
            _expanded(lambda t: -5 * (t * t + 2 * 2) + 45),
            _expanded(lambda t: (-5 * (t - 2)) ** 2 + 45),
            _expanded(lambda t: -5 * (t * t + 4 * t + 4) + 45),
            _expanded(lambda t: -5 * t * t - 4 * t + 4 + 45),
        ],
    ),
    "quadratic-functions/vertex-at-a-glance": (
        _text(VERTEX),
        [
            _text([-VERTEX[0], VERTEX[1]]),
            _text([VERTEX[0], -VERTEX[1]]),
            _text(VERTEX[::-1]),
            _text([3 * VERTEX[0], VERTEX[1]]),
        ],
    ),
    "quadratic-functions/two-equal-outputs": (
        _text(_lowest(_f)),
        [_text([4, _f(2)]), _text([2 + 6, _f(2 + 6)]), _text([(6 - 2) // 2, _f(2)]), _text([4, 16 + 32 + 3])],
    ),
    "quadratic-functions/mirror-input": (BACK, [3 - -2, 2, Fraction(-2 + 3, 2), 3 - 2]),
    "quadratic-functions/number-behind-the-square": (
        next(k for k in range(100) if all((x - 6) ** 2 + k == x * x - 12 * x + 40 for x in range(9))),
        [40, 40 + 6 * 6, 6 * 6 - 40, 40 - 6 * 2],
    ),
    "quadratic-functions/five-points-for-a-sketch": (
        [2 * (x - 3) * (x - 3) - 5 for x in XS],
        [
            [(2 * (x - 3)) ** 2 - 5 for x in XS],
            [2 * (2 * abs(x - 3)) - 5 for x in XS],
            [(x - 3) ** 2 - 5 for x in XS],
            [2 * (x + 3) ** 2 - 5 for x in XS],
        ],
    ),
    "quadratic-functions/factor-from-a-point": (
        next(a for a in range(-9, 9) if a * (0 - 2) ** 2 + 5 == -3),
        [2, Fraction(-3 - 5, 2), Fraction(-3 + 5, 4), -3 - 5],
    ),
    "quadratic-functions/best-setting": (
        float(Fraction("0.5") + (Fraction("3.1") - Fraction("0.5")) / 2),
        [float((Fraction("3.1") - Fraction("0.5")) / 2), float(Fraction("0.5") + Fraction("3.1")), 0.7 / 2],
    ),
}
