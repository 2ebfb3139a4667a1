"""Keys of this topic: roots found by raising candidates to the power, in exact decimals."""

from __future__ import annotations

from decimal import Decimal
from itertools import count

Entry = tuple[object, list[object]]


def _power(base: Decimal, exponent: int) -> Decimal:
    result = Decimal(1)
    for _ in range(exponent):
        result *= base
    return result


def _root(number: str | int, index: int, step: str = "1") -> Decimal:
    """The root, counted up from 0 in steps; below zero only for an odd index."""
    wanted, sign = Decimal(number), 1
    if wanted < 0:
        assert index % 2
        wanted, sign = -wanted, -1
    for n in count():
        if _power(n * Decimal(step), index) >= wanted:
            assert _power(n * Decimal(step), index) == wanted
            return sign * n * Decimal(step)
    raise AssertionError


PRODUCT = -81 * 9

KEYS: dict[str, Entry] = {
    "nth-roots/your-turn": (
        _root(PRODUCT, 3),
        [-_root(PRODUCT, 3), -_root(-PRODUCT, 2), PRODUCT // 3, _root(-81 // 3, 3)],
    ),
    "nth-roots/fourth-root": (_root(81, 4), [_root(81, 2), 81 / 4, -_root(81, 4)]),
    "nth-roots/negative-decimal": (
        _root("-0.008", 3, "0.1"),
        [_root("0.008", 3, "0.1"), _root("-0.000008", 3, "0.01"), _root(-8, 3)],
    ),
    "nth-roots/cube-taken-out": (
        _root(320 // 5, 3),
        [320 // 5, _root(320 // 5, 2), 320 // 5 * 3],
    ),
    "nth-roots/fourth-roots-multiplied": (
        8 * 10 // 2**4,
        [8 * 10, 8 * 10 // 2, 8 * 10 // 2**2, 8 * 10 // 2**3],
    ),
    "nth-roots/glass-filters": (
        _root("0.0016", 4, "0.1"),
        [Decimal("0.0016") / 4, _root("0.0016", 2, "0.01"), _root("0.00000016", 4, "0.01")],
    ),
}
