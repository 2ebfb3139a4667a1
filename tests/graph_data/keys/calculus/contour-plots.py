"""Points and heights read off contours, worked out by searching the plane and by walking along the line."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

Entry = tuple[object, list[object]]

WALK = [(0, 120), (4, 140), (8, 160), (10, 180), (11, 200)]  # tenths of a kilometre, metres


def _height(tenths: int) -> Fraction:
    """The height at a place between two contours, where it changes evenly."""
    for (x, low), (z, high) in pairwise(WALK):
        if x <= tenths <= z:
            return low + Fraction((high - low) * (tenths - x), z - x)
    raise ValueError(tenths)


def _arch(constant: int, halved: tuple[int, int], sign: int = 1) -> str:
    """The 6 and the x² brought over, each divided by what the author of the slip divided it by."""
    return f"{constant}/{halved[0]} + ({sign})*x^2/{halved[1]}"


def _on_circle(x: int, right: int) -> set[int]:
    return {y for y in range(-20, 21) if x * x + y * y == right}


CLIMBS = [Fraction(10 * (high - low), z - x) for (x, low), (z, high) in pairwise(WALK)]
assert all(2 * (3 + Fraction(x * x, 2)) - x * x == 6 for x in range(-4, 5))
ERROR_A_LINE, GAP_W, GAP_B, STEP = Fraction("0.5"), Fraction("0.1"), 2, Fraction("0.02")


def _braces(numbers: set[int]) -> str:
    return "{" + ", ".join(str(n) for n in sorted(numbers)) + "}"


KEYS: dict[str, Entry] = {
    "contour-plots/your-turn": (
        _arch(6, (2, 2)),
        [_arch(6, (1, 1)), _arch(6, (1, 2)), _arch(6, (2, 1)), _arch(6, (2, 2), -1)],
    ),
    "contour-plots/between-two-lines": (
        _height(5),
        [(_height(4) + _height(8)) / 2, _height(4), _height(8) - (_height(5) - _height(4)), _height(8)],
    ),
    "contour-plots/steepest-stretch": (
        max(CLIMBS),
        [min(CLIMBS), WALK[-1][1] - WALK[-2][1], sorted(CLIMBS)[-2], WALK[-1][1] - WALK[0][1]],
    ),
    "contour-plots/circle-meets-upright-line": (
        _braces(_on_circle(3, 25)),
        [
            _braces({y for y in _on_circle(3, 25) if y > 0}),
            _braces({5 - 3, -(5 - 3)}),
            _braces({25 - 9, -(25 - 9)}),
            _braces({25 - 9}),
        ],
    ),
    "contour-plots/contours-of-an-error": (
        STEP / GAP_W * ERROR_A_LINE,
        [ERROR_A_LINE, STEP / GAP_W, STEP / GAP_B * ERROR_A_LINE, STEP],
    ),
}
