"""Keys of this topic: tables written out and searched."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _table(number: int, last: int = 12) -> list[int]:
    """The products of a table, in turn."""
    products = [number]
    while len(products) < last:
        products.append(products[-1] + number)
    return products


def _fact(dividend: int, divisor: int) -> int:
    """At which place of the divisor's table the dividend stands."""
    return _table(divisor).index(dividend) + 1


def _around(number: int, table: int) -> list[int]:
    """The products next below and next above."""
    return [max(p for p in _table(table) if p < number), min(p for p in _table(table) if p > number)]


SEVENS = _around(53, 7)
NUMBERS = [36, 44, 48, 52, 54, 56]
OUTSIDE = {number for number in NUMBERS if number not in _table(6)}
PAGE = [page for page in range(1, 20) for _ in range(9)]

KEYS: dict[str, Entry] = {
    "division-facts-within-100/your-turn": (
        _fact(49, 7),
        [5 + 49 - 35, 49 - 35, _fact(56, 7), _fact(49 - 35, 7)],
    ),
    "division-facts-within-100/eights-in-72": (
        _fact(72, 8),
        [_fact(64, 8), 72 - 8, _fact(56, 8), _fact(72, 6)],
    ),
    "division-facts-within-100/sevens-in-42": (
        _fact(42, 7),
        [_fact(56, 7), 7, 42 - 7, _fact(35, 7)],
    ),
    "division-facts-within-100/from-ten-eights": (
        len([product for product in _table(8, 10) if product > 64]),
        [80 - 64, _fact(64, 8), len([product for product in _table(8, 10) if product > 72])],
    ),
    "division-facts-within-100/around-53": (
        SEVENS,
        [
            [_fact(SEVENS[0], 7), _fact(SEVENS[1], 7)],
            [SEVENS[0] - 7, SEVENS[0]],
            [SEVENS[1], SEVENS[1] + 7],
            [_fact(SEVENS[1], 7) * 6, SEVENS[1]],  # eight sixes beside eight sevens
            [53 - 7, 53 + 7],
        ],
    ),
    "division-facts-within-100/not-in-the-sixes": (
        OUTSIDE,
        [OUTSIDE - {56}, set(NUMBERS) - OUTSIDE, OUTSIDE - {56} | {54}, OUTSIDE | {48}],
    ),
    "division-facts-within-100/page-of-a-photograph": (
        PAGE[67 - 1],
        [PAGE[63 - 1], PAGE[73 - 1], 67 - 9, PAGE[: 67 - 1].count(PAGE[67 - 1]) + 1],
    ),
}
