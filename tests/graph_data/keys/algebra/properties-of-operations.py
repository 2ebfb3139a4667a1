"""Keys of this topic, worked out in the order as given, without rearranging."""

from __future__ import annotations

Entry = tuple[object, list[object]]

REELS = [38, 19, 12, 21]


def _times(*numbers: int) -> int:
    """A product by repeated addition, from left to right."""
    total = 1
    for number in numbers:
        total = sum([total] * number)
    return total


LEFT_FIRST = (40 // 10) // 2
RIGHT_FIRST = 40 // (10 // 2)
IDENTITIES = [number for number in range(10) if all(min(number, other) == other for other in range(10))]

KEYS: dict[str, Entry] = {
    "properties-of-operations/your-turn": (
        _times(20, 8, 5),
        [_times(20, 5), _times(20, 5) + 8, 20 + 8 + 5, _times(10, 8)],
    ),
    "properties-of-operations/four-reels": (
        sum(REELS),
        [sum(REELS) - 10, 38 + 12, 19 + 21, 48 + 19 + 21],
    ),
    "properties-of-operations/how-far-apart": (
        abs(LEFT_FIRST - RIGHT_FIRST),
        [LEFT_FIRST - LEFT_FIRST, LEFT_FIRST, RIGHT_FIRST, 40 // 10],
    ),
    "properties-of-operations/number-without-effect": (
        IDENTITIES[0],
        [
            next(number for number in range(10) if number + 5 == 5),
            next(number for number in range(10) if number * 5 == 5),
            max(3, 7),
        ],
    ),
}
