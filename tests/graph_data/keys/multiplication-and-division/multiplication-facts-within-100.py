"""Keys of this topic: products added up group by group, and factors found by trying all pairs."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _groups(count: int, size: int) -> int:
    """So many groups of this size, added up."""
    return sum([size] * count)


def _pairs(total: int) -> list[tuple[int, int]]:
    """All pairs from 2 to 10, the smaller first, with this product."""
    return [(a, b) for a in range(2, 11) for b in range(a, 11) if _groups(a, b) == total]


NUMBERS = [27, 34, 45, 56, 58, 64]
OUTSIDE = {number for number in NUMBERS if not _pairs(number)}
LOW, HIGH = sorted(OUTSIDE)

(PAIR,) = _pairs(42)
(BOARD,) = [pair for pair in _pairs(48) if pair[0] < pair[1]]

KEYS: dict[str, Entry] = {
    "multiplication-facts-within-100/your-turn": (
        _groups(9, 8),
        [80 - 1, 80 - 9, 80 + 8, _groups(10 - 2, 8)],
    ),
    "multiplication-facts-within-100/seven-eights": (
        _groups(7, 8),
        [_groups(6, 9), _groups(6, 8), _groups(7, 7), 7 + 8],
    ),
    "multiplication-facts-within-100/kitchen-wall": (
        _groups(6, 9),
        [_groups(7, 8), _groups(5, 9), _groups(7, 9), 6 + 9],
    ),
    "multiplication-facts-within-100/next-eights": (
        _groups(7, 8) - _groups(6, 8),
        [6, 7, 7 - 6, _groups(7, 8)],
    ),
    # The wrong pairs: a table's neighbour of one factor, of the other, a product close by, and a factor beyond ten.
    "multiplication-facts-within-100/product-42": (
        set(PAIR),
        [{PAIR[0], PAIR[1] + 1}, {PAIR[1], PAIR[0] + 2}, {5, 40 // 5}, {2, 42 // 2}],
    ),
    # In each wrong pair, one number that does have factors is taken for one that has none.
    "multiplication-facts-within-100/not-in-the-tables": (
        OUTSIDE,
        [{LOW, _groups(7, 8)}, {_groups(3, 9), HIGH}, {LOW, _groups(8, 8)}, {_groups(5, 9), HIGH}],
    ),
    "multiplication-facts-within-100/game-board": (BOARD[0], [BOARD[1], 48 // 12, None, None]),
}
