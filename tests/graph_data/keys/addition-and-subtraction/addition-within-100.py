"""Keys of this topic, by counting on one at a time, or column by column where a mistake is made in columns."""

from __future__ import annotations

from itertools import combinations

Entry = tuple[object, list[object]]


def _counted(*numbers: int) -> int:
    total = 0
    for number in numbers:
        for _ in range(number):
            total += 1
    return total


def _columns(*numbers: int) -> tuple[int, int]:
    return sum(number // 10 for number in numbers), sum(number % 10 for number in numbers)


def _one_ten_lost(*numbers: int) -> int:
    """The ones are written without the ten that they fill."""
    tens, ones = _columns(*numbers)
    return int(f"{tens}{ones % 10}")


def _side_by_side(*numbers: int) -> int:
    tens, ones = _columns(*numbers)
    return int(f"{tens}{ones}")


def _up(low: int, high: int) -> int:
    return len(range(low, high))


def _pair(numbers: list[int], last: str) -> set[int]:
    (pair,) = [set(two) for two in combinations(numbers, 2) if str(_counted(*two)).endswith(last)]
    return pair


KEYS: dict[str, Entry] = {
    "addition-within-100/your-turn": (
        _counted(26, 38, 14),
        [_counted(_one_ten_lost(26, 14), 38), _counted(26, 38), _counted(26, 14)],
    ),
    "addition-within-100/near-to-sixty": (
        _counted(58, 37),
        [_counted(60, 37), _one_ten_lost(58, 37), _side_by_side(58, 37)],
    ),
    "addition-within-100/still-to-add": (
        _up(50, _counted(48, 27)),
        [27, _counted(27, _up(48, 50)), _up(48, 50), _counted(48, 27)],
    ),
    "addition-within-100/too-many-by": (
        _up(_counted(29, 45), _counted(30, 46)),
        [_up(29, 30), _counted(30, 46), _counted(29, 45)],
    ),
    "addition-within-100/which-two-first": (
        _pair([31, 27, 19], "0"),
        [_pair([31, 27, 19], "8"), _pair([31, 27, 19], "6")],
    ),
    "addition-within-100/nineteen-more": (
        _counted(63, 19),
        [_counted(63, 20), _one_ten_lost(63, 19), _counted(64, 20)],
    ),
    "addition-within-100/an-evening-at-the-theatre": (
        _counted(47, 15, 33),
        [_counted(47, 33), _counted(_one_ten_lost(47, 33), 15), _counted(47, 15)],
    ),
}
