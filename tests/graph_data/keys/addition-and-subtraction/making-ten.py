"""Keys of this topic, computed from the prompts."""

from __future__ import annotations

TEN = 10


def _sum(first: int, second: int) -> int:
    """The sum by filling up the ten."""
    lack = TEN - first
    return TEN + (second - lack)


def _filled_but_not_taken(first: int, second: int) -> int:
    """The ten is filled from the second number, and then the whole second number is added."""
    return first + (TEN - first) + second


def _counted_on_from_the_start(start: int, steps: int) -> int:
    """Counting on with the starting number taken for the first step."""
    return list(range(start, start + steps))[-1]


FRAME = """
o o o . .
. . . . .
"""
TOP, LOWER = FRAME.split("\n")[1:3]

NOOR = 7 + 3 + 6
NOTE, LUNCH, DRINK = 10, 9, 4

KEYS = {
    "making-ten/your-turn": (
        _sum(9, 7),
        [_filled_but_not_taken(9, 7), _sum(9, 7) - TEN, _counted_on_from_the_start(9, 7)],
    ),
    "making-ten/egg-box": (TEN - 6, [6, len(range(6, TEN + 1)), TEN + 6, TEN]),
    "making-ten/top-row-only": (FRAME.count("."), [TOP.count("."), FRAME.count("o"), LOWER.count(".")]),
    "making-ten/split-the-five": (
        {TEN - 8, 5 - (TEN - 8)},
        [{TEN - 9, 5 - (TEN - 9)}, {0, 5 - 0}, {8, 5}],  # what a nine lacks; nothing handed over; the two numbers
    ),
    "making-ten/passengers": (
        _sum(8, 6),
        [
            _filled_but_not_taken(6, 8),
            _filled_but_not_taken(8, 6),
            _counted_on_from_the_start(8, 6),
            _sum(8, 6) - TEN,
        ],
    ),
    # Who takes the 3 for a number of its own finds nothing counted twice.
    "making-ten/counted-twice": (NOOR - _sum(7, 6), [_sum(7, 6), 6, NOOR - (_sum(7, 6) + 3)]),
    "making-ten/note-and-coins": (LUNCH + DRINK - NOTE, [DRINK, LUNCH + DRINK, NOTE - LUNCH]),
}
