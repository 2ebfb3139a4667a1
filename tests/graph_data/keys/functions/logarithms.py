"""Keys of this topic: logarithms are searched as fractions whose powers give the number, bounds by multiplying on."""

from __future__ import annotations

from fractions import Fraction
from math import isqrt

Entry = tuple[object, list[object]]


def _log(base: int, x: Fraction) -> Fraction:
    """The fraction p/q with base^p = x^q."""
    return next(Fraction(p, q) for q in range(1, 7) for p in range(-20, 21) if Fraction(base) ** p == Fraction(x) ** q)


def _between(base: int, x: int) -> list[int]:
    exponent = 0
    while base**exponent <= x:
        exponent += 1
    return [exponent - 1, exponent]


def _halvings(words: int) -> int:
    """Comparisons until one word is left, if it is always in the larger half."""
    count = 0
    while words > 1:
        words -= words // 2
        count += 1
    return count


WORDS = 60_000
CUBE = next(r for r in range(100) if r**3 <= 500 < (r + 1) ** 3)
END = next(x for x in range(50) if 6 - 2 * x == 0)

KEYS: dict[str, Entry] = {
    "logarithms/your-turn": (
        _log(9, Fraction(1, 27)),
        [_log(9, Fraction(27)), 1 / _log(9, Fraction(1, 27)), _log(3, Fraction(1, 27)), Fraction(1, 27) / 9],
    ),
    "logarithms/a-thousandth": (_log(10, Fraction("0.001")), [_log(10, Fraction(1000)), -len("00"), 0.0001]),
    "logarithms/unknown-base": (
        next(b for b in range(2, 100) if b**2 == 49),
        [49 / 2, 49**2, 49 * 2],
    ),
    "logarithms/between-whole-numbers": (
        _between(3, 500),
        [[CUBE, CUBE + 1], [500 // 3, 500 // 3 + 1], _between(10, 500), [n + 1 for n in _between(3, 500)]],
    ),
    "logarithms/halving-a-dictionary": (
        _halvings(WORDS),
        [_between(2, WORDS)[0], WORDS // 2, isqrt(WORDS) + 1, _between(10, WORDS)[1]],
    ),
    "logarithms/allowed-inputs": (
        f"(-inf, {END})",
        [f"(-inf, {END}]", f"({END}, inf)", "(0, inf)", "(-inf, 0)"],
    ),
}
