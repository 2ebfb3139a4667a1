"""Keys of this topic: arrays and crates laid out place by place, turned and counted."""

from __future__ import annotations

from itertools import product

Entry = tuple[object, list[object]]


def _count(*sides: int) -> int:
    """The places of an array or a crate with these sides."""
    return sum(1 for _ in product(*(range(side) for side in sides)))


def _turned(rows: int, columns: int) -> list[int]:
    """Rows and columns after a quarter turn."""
    array = [[(row, column) for column in range(columns)] for row in range(rows)]
    turned = list(zip(*array[::-1], strict=True))
    return [len(turned), len(turned[0])]


PER_DAY, DAYS = 3, 7
PER_DAY_B, DAYS_B = _turned(PER_DAY, DAYS)

KEYS: dict[str, Entry] = {
    "multiplying-in-any-order/your-turn": (
        _count(5, 8, 2),
        [5 + 8 + 2, _count(5, 2), _count(5, 2) + 8, _count(5, 8)],
    ),
    "multiplying-in-any-order/quarter-turn": (_turned(3, 8), [[3, 8], [3, 3], [8, 8], [_count(3, 8), 1]]),
    "multiplying-in-any-order/thirty-five-twos": (
        _count(35, 2),
        [35 + 2, _count(30, 2), 30 + 35, _count(36, 2)],
    ),
    "multiplying-in-any-order/tablets": (
        [PER_DAY_B, _count(PER_DAY_B, DAYS_B)],
        [
            [PER_DAY, _count(PER_DAY_B, DAYS_B)],
            [PER_DAY_B, _count(PER_DAY_B, DAYS)],
            [PER_DAY, _count(PER_DAY, DAYS_B)],
            [PER_DAY_B, PER_DAY_B + DAYS_B],
        ],
    ),
    "multiplying-in-any-order/trading-ones": (
        _count(5, 5) - _count(3, 7),
        [(5 + 5) - (3 + 7), 5 - 3, 5 + 5],
    ),
    "multiplying-in-any-order/lighthouse": (
        _count(25, 4),
        [25 + 4, _count(25, 2), _count(25, 3), _count(20, 4)],
    ),
}
