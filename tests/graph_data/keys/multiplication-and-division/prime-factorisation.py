"""Keys of this topic, by dividing the smallest prime out again and again and by trying all candidates."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _factorise(number: int) -> list[int]:
    """The primes of the number, the smallest first, each as often as it divides."""
    primes: list[int] = []
    divisor = 2
    while number > 1:
        while number % divisor == 0:
            primes.append(divisor)
            number //= divisor
        divisor += 1
    return primes


def _product(numbers: list[int]) -> int:
    result = 1
    for number in numbers:
        result *= number
    return result


LINE = _product([2, 3, 3, 5, 7])
CHOICE = (12, 14, 18, 25, 35, 45)
INSIDE = {number for number in CHOICE if LINE % number == 0}
(BOX,) = [number for number in range(1, 100) if 20 * number == 24 * 35]
AGES = {
    frozenset((a, b, c))
    for a in range(2, 196)
    for b in range(a, 196 // a + 1)
    for c in [195 // (a * b)]
    if a * b * c == 195 and c >= b
}
(SIBLINGS,) = AGES
NEEDED = next(number for number in range(1, 100) if _product([2, 2, 3, 5]) * number % 18 == 0)

KEYS: dict[str, Entry] = {
    "prime-factorisation/your-turn": (
        _factorise(150),
        [[2, 3, 5 * 5], sorted(set(_factorise(150))), [5, 5, 2 * 3], [2, 5, 3 * 5]],
    ),
    "prime-factorisation/eighty-four": (
        _factorise(84),
        [[2, 2, 3 * 7], sorted(set(_factorise(84))), [3, 2 * 2, 7], [1, *_factorise(84)]],
    ),
    "prime-factorisation/largest-prime-of-102": (
        _factorise(102)[-1],
        [102 // 2, _factorise(102)[1], 102 // 3, _factorise(102)[0]],
    ),
    "prime-factorisation/same-product": (BOX, [35 + 24 - 20, BOX // 2, BOX // 3, BOX // 7]),
    "prime-factorisation/what-goes-in": (
        INSIDE,
        [INSIDE | {12}, INSIDE | {25}, {number for number in INSIDE if number % 9}, set(CHOICE)],
    ),
    "prime-factorisation/missing-factor": (NEEDED, [18, 3 * 3, 2 * 3, 2]),
    "prime-factorisation/ages-of-three": (
        set(SIBLINGS),
        [{1, 13, 195 // 13}, {3, 195 // 3}, {3, 5, 195 // 3}, {3, 5, 195 // 5}],
    ),
}
