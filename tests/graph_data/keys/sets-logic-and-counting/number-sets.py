"""Keys of this topic: decimals are read as fractions, and roots are looked for among the whole numbers."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _root(n: int) -> Fraction | None:
    """The root of a whole number if it is whole; otherwise it is irrational."""
    return next((Fraction(k) for k in range(n + 1) if k * k == n), None)


def _repeating(block: str) -> Fraction:
    """0.blockblock... as the number x with 10 ** len(block) * x = block + x."""
    return Fraction(int(block), 10 ** len(block) - 1)


IRRATIONAL = {1: _root(16), 2: _root(8), 3: _repeating("12"), 4: Fraction(22, 7), 5: None}
LINES = {1: Fraction(-7), 2: Fraction(12, 3), 3: Fraction(0), 4: Fraction("2.5"), 5: _root(9), 6: Fraction(7, 2)}
INTEGERS = {line for line, value in LINES.items() if value is not None and value.denominator == 1}
SIX = [Fraction(-3), Fraction(1, 2), _root(2), Fraction("0.75"), Fraction(4), _root(25)]
ROOTS_LOST = [Fraction(-3), Fraction(1, 2), None, Fraction("0.75"), Fraction(4), None]


def _families(numbers: list[Fraction | None]) -> list[int]:
    rational = [number for number in numbers if number is not None]
    return [sum(number.denominator == 1 for number in rational), len(rational), len(numbers)]


Z, Q, R = _families(SIX)
NO_QUOTIENT = {line for line, value in IRRATIONAL.items() if value is None}

KEYS: dict[str, Entry] = {
    "number-sets/your-turn": (
        Fraction("1.35"),
        [Fraction(135, 10), Fraction("0.35"), Fraction(1, 35)],
    ),
    "number-sets/which-are-irrational": (
        NO_QUOTIENT,
        [NO_QUOTIENT | {1}, NO_QUOTIENT | {3}, NO_QUOTIENT - {5}, NO_QUOTIENT | {4}],
    ),
    "number-sets/integers-in-disguise": (
        INTEGERS,
        [INTEGERS - {2, 5}, {line for line in INTEGERS if (LINES[line] or 0) >= 0}, INTEGERS - {3}, INTEGERS | {6}],
    ),
    "number-sets/members-of-each": (
        [Z, Q, R],
        [[Z, Q - Z, R - Q], _families(ROOTS_LOST), [Z - 1, Q, R], [Z, Q + 1, R]],
    ),
    "number-sets/repeating-block": (
        _repeating("24"),
        [Fraction(24, 100), Fraction(24, 90), Fraction(24, 9)],
    ),
    "number-sets/numerator-of-a-mixed-number": (
        -next(n for n in range(100) if Fraction(n, 8) == 2 + Fraction(3, 8)),
        [-2 * 8 + 3, 2 * 8 + 3, -2 * 8, -2 * 3],
    ),
}
