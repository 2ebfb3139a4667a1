"""Keys of this topic, by comparing columns of digits from the left."""

from __future__ import annotations

from functools import cmp_to_key

Entry = tuple[object, list[object]]

WIDTH = 9


def _first_difference(one: int, other: int) -> int:
    """What one unit is worth in the deciding place, or 0 if the two are equal."""
    for place, (left, right) in enumerate(zip(f"{one:09}", f"{other:09}", strict=True)):
        if left != right:
            return int("1" + "0" * (WIDTH - place - 1))
    return 0


def _compare(one: int, other: int) -> int:
    """Below 0 if the first is the smaller, above 0 if it is the larger."""
    worth = _first_difference(one, other)
    return one // worth - other // worth if worth else 0


def _sorted(numbers: list[int]) -> list[int]:
    return sorted(numbers, key=cmp_to_key(_compare))


PORTS = [70215, 8999, 70189, 107000]
BY_END = sorted(PORTS, key=lambda number: (len(str(number)), number % 100))
FITTING = [digit for digit in range(10) if _compare(int(f"52{digit}81"), 52746) > 0]
POINTS = _sorted([60606, 66006, 6666, 60660])
NUMBERS = [9899, 10001, 9951, 10110, 9999]
INSIDE = {number for number in NUMBERS if _compare(number, 9950) > 0 and _compare(number, 10100) < 0}
STAMPS = {(2024, 1, 2): 20240102, (2023, 9, 15): 20230915, (2023, 11, 4): 20231104}

KEYS: dict[str, Entry] = {
    "comparing-whole-numbers/your-turn": (_sorted(PORTS), [sorted(PORTS, key=str), BY_END, _sorted(PORTS)[::-1]]),
    "comparing-whole-numbers/which-place": (
        _first_difference(3482715, 3479999),
        [10**6, 1, 10**3, 10**5],
    ),
    "comparing-whole-numbers/smudged-digit": (FITTING[0], [FITTING[1], 0, FITTING[-1], FITTING[0] - 1]),
    "comparing-whole-numbers/second-largest": (
        POINTS[-2],
        [POINTS[-1], POINTS[-3], max(POINTS, key=lambda number: str(number).count("6") / len(str(number)))],
    ),
    "comparing-whole-numbers/in-the-range": (
        INSIDE,
        [{number for number in INSIDE if number < 10000}, INSIDE | {10110}, INSIDE | {9899}],
    ),
    "comparing-whole-numbers/stamped-letters": (
        STAMPS[min(STAMPS)],
        [STAMPS[min(STAMPS, key=lambda date: date[1:])], STAMPS[min(date for date in STAMPS if date[1] == 11)]],
    ),
}
