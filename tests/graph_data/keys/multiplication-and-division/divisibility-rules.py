"""Keys of this topic, by dividing each number out and by filling each hidden digit in turn."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _pass(numbers: list[int], divisor: int) -> set[int]:
    """Those of the numbers that the divisor goes into."""
    return {number for number in numbers if number % divisor == 0}


def _digits(start: int, step: int, divisor: int) -> list[int]:
    """The digits that may stand in a place worth `step`, so that the divisor goes into the number."""
    return [digit for digit in range(10) if (start + digit * step) % divisor == 0]


def _sum(number: int) -> int:
    return sum(int(digit) for digit in str(number))


EIGHT_FORTY = {divisor for divisor in (2, 3, 5, 9, 10) if 840 % divisor == 0}
(TENS,) = _digits(407, 10, 9)
TENS_THREE = [digit for digit in _digits(407, 10, 3) if digit != TENS]
(LAST,) = _digits(230, 1, 6)
LAST_THREE = [digit for digit in _digits(230, 1, 3) if digit != LAST]
NUMBERS = [45, 132, 225, 340, 510, 714]
TABLES = {size for size in (5, 6, 9, 10) if 414 % size == 0}

KEYS: dict[str, Entry] = {
    "divisibility-rules/your-turn": (
        EIGHT_FORTY,
        [EIGHT_FORTY | {9}, EIGHT_FORTY - {3}, EIGHT_FORTY - {5}, {3}],
    ),
    "divisibility-rules/missing-digit": (TENS, [*TENS_THREE, 9, 0]),
    "divisibility-rules/remainder-by-nine": (
        583 - 9 * (583 // 9),
        [_sum(583), 583 - 580, _sum(583) // 9, 18 - _sum(583)],
    ),
    "divisibility-rules/left-by-fours": (
        3 * (10 - 8) + 5,
        [_sum(35), 3 * (10 - 8), 35 - 4 * 8, (10 - 8) + 5],
    ),
    "divisibility-rules/by-fifteen": (
        _pass(NUMBERS, 15),
        [
            {number for number in _pass(NUMBERS, 15) if number % 10 == 5},
            _pass(NUMBERS, 3),
            _pass(NUMBERS, 5),
        ],
    ),
    "divisibility-rules/twenty-three-something": (LAST, [*LAST_THREE, 6, 0]),
    "divisibility-rules/hall-of-tables": (TABLES, [TABLES - {6}, TABLES - {9}, {5, 10}]),
}
