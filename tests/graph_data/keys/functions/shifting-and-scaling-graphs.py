"""Keys of this topic: the new place of a point is searched among inputs; formulas are built from functions."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Number = Fraction | int
Rule = Callable[[Number], Number]


def _place(inside: Rule, p: int) -> int:
    """The input at which the brackets hold p."""
    (x,) = [x for x in range(-99, 100) if inside(x) == p]
    return x


def _square(f: Rule) -> str:
    """The one ax² + bx + c that agrees with f at -1, 0 and 1."""
    c = f(0)
    a, b = Fraction(f(1) + f(-1), 2) - c, Fraction(f(1) - f(-1), 2)
    return f"({a})*x^2 + ({b})*x + ({c})"


def _flip(q: int) -> int:
    return -2 * q + 1


LEFT = _place(lambda x: x + 5, -3)
HALF = Fraction(1, 2)
THREE = _place(lambda x: 3 * x - 6, 6)
LIFTED, TRIPLED = 3 * (5 + 4), 3 * 5 + 4
HOURS = _place(lambda s: s + 6, 10)
FAHRENHEIT = Fraction("1.8") * 20 + 32

KEYS: dict[str, Entry] = {
    "shifting-and-scaling-graphs/your-turn": (
        f"[{LEFT}, {HALF * 8 - 6}]",
        [
            f"[{-3 + 5}, {HALF * 8 - 6}]",
            f"[{LEFT}, {HALF * (8 - 6)}]",
            f"[{-3 + 5}, {HALF * (8 - 6)}]",
            f"[{LEFT}, {8 - 6}]",
        ],
    ),
    "shifting-and-scaling-graphs/highest-after-a-flip": (
        max(_flip(q) for q in range(-3, 10)),
        [_flip(9), 2 * 9 + 1, -2 * (-3 + 1), max(-2 * q for q in range(-3, 10))],
    ),
    "shifting-and-scaling-graphs/squeezed-and-moved": (
        [THREE, 5],
        [[3 * 6 - 6, 5], [6 // 3 + 6, 5], [6 // 3 - 2, 5], [(6 + 6) * 3, 5]],
    ),
    "shifting-and-scaling-graphs/right-flipped-lifted": (
        _square(lambda x: 7 - (x - 2) * (x - 2)),
        [
            _square(lambda x: 7 - (x + 2) * (x + 2)),
            _square(lambda x: -((x - 2) * (x - 2) + 7)),
            _square(lambda x: 7 + (x - 2) * (x - 2)),
            _square(lambda x: 2 + 7 - x * x),
        ],
    ),
    "shifting-and-scaling-graphs/half-as-wide": (
        _square(lambda x: (x + x) * (x + x) + 1),
        [
            _square(lambda x: HALF * x * HALF * x + 1),
            _square(lambda x: 2 * x * x + 1),
            _square(lambda x: 2 * (x * x + 1)),
            _square(lambda x: HALF * (x * x + 1)),
        ],
    ),
    "shifting-and-scaling-graphs/both-ways": (LIFTED - TRIPLED, [0, 4 * 3, 4]),
    "shifting-and-scaling-graphs/new-clock-new-scale": (
        f"[{HOURS}, {FAHRENHEIT}]",
        [
            f"[{10 + 6}, {FAHRENHEIT}]",
            f"[{HOURS}, {float(Fraction('1.8') * (20 + 32))}]",
            f"[{HOURS}, {Fraction('1.8') * 20}]",
            f"[{FAHRENHEIT}, {HOURS}]",
        ],
    ),
}
