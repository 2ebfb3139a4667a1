"""Keys of this topic: batches of a ratio piled up until the given amount is reached."""

from __future__ import annotations

from collections.abc import Callable
from math import gcd

Entry = tuple[object, list[object]]


def _batches(first: int, second: int, done: Callable[[int, int], bool]) -> tuple[int, int]:
    """The two amounts, batch upon batch, when `done` first holds."""
    a, b = first, second
    while not done(a, b):
        a, b = a + first, b + second
    return a, b


def _lowest(first: int, second: int) -> list[int]:
    shared = gcd(first, second)
    return [first // shared, second // shared]


SPEECH, MUSIC = _batches(3, 5, lambda a, b: a + b == 96)
NOVELS, ATLASES = 28, 12
SYRUP, WATER = _batches(3, 7, lambda a, b: a == 450)
WIDE, HIGH = _batches(*_lowest(10, 15), lambda a, b: a == 14)
FIRST, SECOND = _batches(5, 3, lambda a, b: a - b == 90)
TRAIN, TEST = _batches(4, 1, lambda a, b: b == 60)

KEYS: dict[str, Entry] = {
    "ratios/your-turn": (MUSIC, [SPEECH, 96 // (3 + 5), 96 // 3 * 5, 96 // 2]),
    "ratios/atlases-to-all": (
        _lowest(ATLASES, NOVELS + ATLASES),
        [
            _lowest(ATLASES, NOVELS),
            _lowest(NOVELS, NOVELS + ATLASES),
            _lowest(NOVELS + ATLASES, ATLASES),
            [ATLASES, NOVELS + ATLASES],
        ],
    ),
    "ratios/syrup-and-water": (
        WATER,
        [450 + (7 - 3), 450 // 3, SYRUP + WATER, _batches(3, 7, lambda a, b: a + b == 450)[1]],
    ),
    "ratios/larger-photograph": (HIGH, [15 + (14 - 10), WIDE // 2, 2 * WIDE]),
    "ratios/ninety-more": (FIRST + SECOND, [90 * (5 + 3), FIRST, SECOND, FIRST - SECOND, 90 // (5 - 3)]),
    "ratios/training-photographs": (TRAIN + TEST, [TRAIN, 60 + 60 // 4, 60 // 5, 60 + (4 - 1)]),
}
