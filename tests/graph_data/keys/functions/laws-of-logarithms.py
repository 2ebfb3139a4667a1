"""Keys of this topic: the numbers inside are put together first, and one logarithm is taken at the end."""

from __future__ import annotations

from fractions import Fraction
from math import log10

Entry = tuple[object, list[object]]

TWO, THREE = 0.301, 0.477
THIRTEEN = 1.114


def _whole_log(base: int, x: Fraction | int) -> int:
    return next(n for n in range(-2000, 2001) if Fraction(base) ** n == x)


def _three(x: float) -> float:
    return round(x, 3)


KEYS: dict[str, Entry] = {
    "laws-of-logarithms/your-turn": (
        _whole_log(10, 2**3 * 50 // 4),
        [_three(log10(3 * 2 * 50 / 4)), _three(log10(8 + 50 - 4)), _three(log10(8 * 50 * 4)), 2**3 * 50 // 4],
    ),
    "laws-of-logarithms/one-logarithm": (
        "x*x*5/y",
        ["x*x - y + 5", "2*x*5/y", "x*x/y/5", "x*x*y*5", "log(x*x*5/y)"],
    ),
    "laws-of-logarithms/from-two-entries": (
        _three(log10(0.18)),
        [
            _three(TWO + 2 * THREE),
            _three(TWO + THREE - 2),
            _three(TWO * 2 * THREE - 2),
            _three(TWO + THREE**2 - 2),
        ],
    ),
    "laws-of-logarithms/cube-over-root": (
        f"[{_whole_log(10, 10**3)}, {0 - Fraction(1, 2)}]",  # (x, y) = (10, 1), then (1, 10)
        ["[3, 1/2]", "[3, -2]", "[1/3, -1/2]", "[3, -1]"],
    ),
    "laws-of-logarithms/base-four": (
        Fraction(_whole_log(2, 32), _whole_log(2, 4)),
        [
            Fraction(_whole_log(2, 4), _whole_log(2, 32)),
            _whole_log(2, Fraction(32, 4)),
            32 // 4,
            _whole_log(2, 32) * _whole_log(2, 4),
        ],
    ),
    "laws-of-logarithms/thirteen-to-the-base-two": (
        round(log10(13) / log10(2), 1),
        [_three(TWO / THIRTEEN), _three(THIRTEEN - TWO), _three(THIRTEEN * TWO)],
    ),
    "laws-of-logarithms/a-false-step": (
        next(x for x in range(1, 2000) if x * 20 == 10**3),
        [10**3 - 20, 3 / 20, 10**3 * 20, 10 * 3 / 20],
    ),
    "laws-of-logarithms/five-hundred-probabilities": (
        _whole_log(10, Fraction(1, 100) ** 500),
        [_whole_log(10, Fraction(1, 100)), -_whole_log(10, Fraction(1, 100) ** 500), _three(log10(5)), -1 * 500],
    ),
}
