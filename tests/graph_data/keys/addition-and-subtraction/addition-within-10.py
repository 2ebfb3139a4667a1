"""Keys of this topic, by counting on: one number word for each thing that joins."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _count_on(start: int, joined: int) -> list[int]:
    """The words that are said after the start, or the start alone if nothing joins."""
    said = [start]
    for _ in range(joined):
        said.append(said[-1] + 1)
    return said


def _sum(first: int, second: int) -> int:
    return _count_on(max(first, second), min(first, second))[-1]


def _start_said(first: int, second: int) -> int:
    """The last word if the start is taken for the first of the steps."""
    return _count_on(max(first, second), min(first, second))[-2]


def _side_by_side(first: int, second: int) -> int:
    return int(f"{first}{second}")


KEYS: dict[str, Entry] = {
    "addition-within-10/your-turn": (
        _sum(3, 6),
        [_start_said(3, 6), _sum(3, 6 + 1), _side_by_side(3, 6), len(range(3, 6))],
    ),
    "addition-within-10/two-dice": (_sum(4, 5), [_sum(4, 4), _sum(5, 5), _side_by_side(4, 5)]),
    "addition-within-10/nothing-joined": (_sum(8, 0), [0, _sum(8, 1), _side_by_side(8, 0)]),
    "addition-within-10/two-the-same": (
        next(part for part in range(7) if _sum(part, part) == 6),
        [
            _sum(6, 6),
            6,
            next(part for part in range(7) if _sum(part, part) == 4),
            next(part for part in range(7) if _sum(part, part) == 8),
        ],
    ),
    "addition-within-10/stops-on-the-way": (
        _sum(6, 4),
        [_start_said(6, 4), _sum(6, 4 + 1), len(range(4, 6)), _side_by_side(6, 4)],
    ),
}
