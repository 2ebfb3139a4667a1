"""Keys of this topic, computed by a running sum, by search, and for unknown vectors with vectors that fit."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Number = int | Fraction


def _dot(one: Sequence[Number], other: Sequence[Number]) -> Number:
    total: Number = 0
    for place in range(len(one)):
        total += one[place] * other[place]
    return total


def _products(one: Sequence[int], other: Sequence[int]) -> list[int]:
    return [a * b for a, b in zip(one, other, strict=True)]


WEIGHTS, WALK = (Fraction("0.5"), Fraction(-2), Fraction(3)), (8, 3, 1)
FOUR, PLACES = (3, 0, -2, 5), (4, 7, 1, -2)
PENCE = (5, 10, 20, 50)
# The score 2·5 + 3w + 1·(-4), searched over ninths.
CANDIDATES = [Fraction(k, 9) for k in range(-200, 200)]


def _weight(last: int = -4, score: int = -3) -> Fraction:
    return next(w for w in CANDIDATES if _dot((2, w, 1), (5, 3, last)) == score)


# With a = (1, 0), b and c need only have the given first entries.
AB, AC = _dot((1, 0), (7, 4)), _dot((1, 0), (-2, 9))
MIXED = [3 * b + 2 * c for b, c in zip((7, 4), (-2, 9), strict=True)]
UU, VV, UV = 9, 4, 5
SINGERS, AGES = (10, 6, 4), (30, 39, 51)
YEARS = sum(age for count, age in zip(SINGERS, AGES, strict=True) for _ in range(count))

KEYS: dict[str, Entry] = {
    "dot-product/your-turn": (
        _dot(WEIGHTS, WALK),
        [
            _dot([abs(w) for w in WEIGHTS], WALK),
            _dot(WEIGHTS[:2], WALK[:2]),
            sum(WEIGHTS) * sum(WALK),
            sum(WALK),
        ],
    ),
    "dot-product/four-places": (
        _dot(FOUR, PLACES),
        [
            _dot(FOUR, PLACES) + 7,
            sum(abs(p) for p in _products(FOUR, PLACES)),
            _dot([3, 0, 2, 5], PLACES),
            _dot(FOUR, [4, 7, 1, 2]),
        ],
    ),
    "dot-product/coins-in-a-jar": (
        f"[{', '.join(str(Fraction(coin, 100)) for coin in PENCE)}]",
        [list(PENCE), [100 // coin for coin in PENCE], "[5/10, 1/10, 2/10, 5/10]"],
    ),
    "dot-product/missing-weight": (
        _weight(),
        [-_weight(), 3 * _weight(), _weight(last=4), 3 * _weight() - 3],
    ),
    "dot-product/known-products": (
        _dot((1, 0), MIXED),
        [3 * AB + 2 * abs(AC), AB + AC, 3 * (AB + AC), 3 * AB + AC],
    ),
    "dot-product/sum-with-itself": (
        sum(first * second for first, second in ((UU, 1), (UV, 1), (UV, 1), (VV, 1))),
        [UU + VV, UU + UV + VV, (UU + VV) ** 2],
    ),
    "dot-product/ages-of-a-choir": (
        Fraction(YEARS, sum(SINGERS)),
        [YEARS, Fraction(sum(AGES), len(AGES)), Fraction(YEARS, len(AGES))],
    ),
}
