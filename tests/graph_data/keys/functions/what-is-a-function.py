"""Keys of this topic: tables are walked step by step, lists of pairs are searched for an input that comes back."""

from __future__ import annotations

Entry = tuple[object, list[object]]

HEIGHTS = {1: 9, 2: 13, 3: 17, 4: 21}
INPUTS = (-3, 0, 3, 4)
NOTEBOOK = [(3, 11), (5, 15), (8, 21), (5, None), (12, 29)]
BEDS = [(3, 12), (5, 20), (7, 12), (9, 31)]


def _walk(start: int, step: int, times: int) -> int:
    for _ in range(times):
        start += step
    return start


def _square(x: int) -> int:
    return sum(abs(x) for _ in range(abs(x)))


def _falling(at_0: int, step: int) -> str:
    """The line through two of its points, at 0 and at 1."""
    return f"({at_0}) + (({at_0 + step}) - ({at_0}))*x"


(SPOILER,) = {plants for bed, plants in BEDS for other, same in BEDS if plants == same and bed != other}
SHARED = [bed for bed, plants in BEDS if plants == SPOILER]

KEYS: dict[str, Entry] = {
    "what-is-a-function/your-turn": (
        _walk(HEIGHTS[4], HEIGHTS[4] - HEIGHTS[3], 10 - 4),
        [_walk(0, 4, 10), _walk(HEIGHTS[1], 4, 10), _walk(HEIGHTS[4], 4, 1), HEIGHTS[1] * 10],
    ),
    "what-is-a-function/square-and-take-away": (
        [10 - _square(x) for x in INPUTS],
        [
            [10 - (_square(x) if x >= 0 else -_square(x)) for x in INPUTS],
            [_square(x) - 10 for x in INPUTS],
            [_square(10 - x) for x in INPUTS],
            [10 - (x + x) for x in INPUTS],
        ],
    ),
    "what-is-a-function/falling-table": (
        _falling(17 + 3, 14 - 17),
        [_falling(17, -3), _falling(17 - 3, 3), _falling(20, -1), _falling(0, 17)],
    ),
    "what-is-a-function/the-smudged-number": (
        next(output for value, output in NOTEBOOK if value == 5),
        [(21 + 29) // 2, dict(NOTEBOOK)[8], _walk(21, 21 - 15, 1)],
    ),
    "what-is-a-function/which-input-spoils-it": (SPOILER, [SHARED[0], SHARED[1], len(SHARED)]),
}
