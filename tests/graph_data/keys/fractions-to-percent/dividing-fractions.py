"""Keys of this topic: both numbers counted in pieces of one size, and the counts divided."""

from __future__ import annotations

from fractions import Fraction
from math import lcm

Entry = tuple[object, list[object]]


def _f(text: str) -> Fraction:
    return Fraction(text)


def _over(dividend: str, divisor: str) -> Fraction:
    """The quotient, with no reciprocal: over a common denominator the numerators are divided."""
    a, b = Fraction(dividend), Fraction(divisor)
    pieces = lcm(a.denominator, b.denominator)
    return Fraction(int(a * pieces), int(b * pieces))


CUPS = _over("5/6", "1/3")
WHOLE_POOL = _over("3/4", "2/5")
GAP = next(Fraction(n, 60) for n in range(1, 600) if _over(f"{n}/60", "3/5") == _f("5/6"))
assert int(CUPS) == 2

KEYS: dict[str, Entry] = {
    "dividing-fractions/your-turn": (
        _over("9/10", "3/8"),
        [_f("9/10") * _f("3/8"), _f("10/9") * _f("3/8"), _f("10/9") * _f("8/3")],
    ),
    "dividing-fractions/shared-by-four": (
        _over("5/6", "4"),
        [_f("5/6") * 4, _over("4", "5/6"), Fraction(5, 6 + 4)],
    ),
    "dividing-fractions/backwards": (
        GAP,
        [_over("5/6", "3/5"), _over("3/5", "5/6"), _f("5/6") + _f("3/5")],
    ),
    "dividing-fractions/last-cup": (
        CUPS - 2,
        [_f("5/6") - 2 * _f("1/3"), CUPS, _f("5/6") * _f("1/3")],
    ),
    "dividing-fractions/divisor-made-one": (
        _over("5/9", "10/21"),
        [_over("1", "10/21"), _f("5/9") * _f("10/21"), _f("9/5") * _f("10/21")],
    ),
    "dividing-fractions/filling-the-pool": (
        WHOLE_POOL,
        [_f("3/4") * _f("2/5"), _over("2/5", "3/4"), WHOLE_POOL - _f("3/4"), _f("3/4") / 2],
    ),
}
