"""Keys of this topic: powers by repeated multiplication, exponents by counting prime factors."""

from __future__ import annotations

from math import prod

Entry = tuple[object, list[object]]


def _power(base: int, exponent: int) -> int:
    return prod([base] * exponent)


def _counts(number: int, primes: tuple[int, ...]) -> list[int]:
    """How often each prime divides the number."""
    found = []
    for prime in primes:
        count = 0
        while number % prime == 0:
            number, count = number // prime, count + 1
        found.append(count)
    return found


TWELVE = _counts(12, (2, 3))
FACTORS = [2, 3, 2, 5, 3, 2, 2]

KEYS: dict[str, Entry] = {
    "whole-number-exponents/your-turn": (
        _counts(12 * 12 * 12, (2, 3)),
        [[3, 3], TWELVE, [count + 3 for count in TWELVE], [_power(count, 3) for count in TWELVE]],
    ),
    "whole-number-exponents/four-fives": (
        _power(5, 4),
        [5 * 4, _power(5, 3), _power(4, 5), _power(5, 5)],
    ),
    "whole-number-exponents/sorted-factors": (
        _counts(prod(FACTORS), (2, 3, 5)),
        [
            [count if count > 1 else 0 for count in _counts(prod(FACTORS), (2, 3, 5))],
            [sum(factor for factor in FACTORS if factor == prime) for prime in (2, 3, 5)],
            [prod(factor for factor in FACTORS if factor == prime) for prime in (2, 3, 5)],
        ],
    ),
    "whole-number-exponents/one-factor-fewer": (
        _power(3, 8),
        [19683 - 3, 19683 * 3, 19683 * 8 // 9, 3 * 8],
    ),
    "whole-number-exponents/how-many-twos": (
        next(n for n in range(1, 20) if _power(2, n) == 64),
        [64 // 2, next(n for n in range(64) if n * n == 64), [2 * _power(2, n) for n in range(20)].index(64)],
    ),
    "whole-number-exponents/folded-ribbon": (_power(2, 8) // _power(2, 5), [3, 3 * 2, _power(2, 8), 2]),
}
