"""Keys of this topic: groups set aside one by one, and pieces marked off along a length."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _groups(whole: int, size: int) -> int:
    """How many groups of this size are set aside until nothing is left."""
    count = 0
    while whole > 0:
        whole -= size
        count += 1
    assert whole == 0
    return count


def _marks(length: int, piece: int) -> list[int]:
    """The marks along a length, with those at both of its ends."""
    return list(range(0, length + 1, piece))


def _cuts(length: int, piece: int) -> int:
    """The marks that are inside the length."""
    return sum(0 < mark < length for mark in _marks(length, piece))


KEYS: dict[str, Entry] = {
    "division-as-grouping-measurement/your-turn": (
        _groups(40, 8),
        [8, 40 - 8, _groups(32, 8), _groups(48, 8)],
    ),
    "division-as-grouping-measurement/handball-teams": (_groups(63, 7), [7, _groups(56, 7), 63 - 7, 63 + 7]),
    "division-as-grouping-measurement/strips-of-cloth": (
        _groups(36, 4),
        [_cuts(36, 4), len(_marks(36, 4)), 36 - 4, 4],
    ),
    "division-as-grouping-measurement/six-cuts": (
        next(length for length in range(5, 99, 5) if _cuts(length, 5) == 6),
        [
            next(length for length in range(5, 99, 5) if _groups(length, 5) == 6),
            next(length for length in range(5, 99, 5) if _groups(length, 5) == 6 - 1),
            5 + 6,
        ],
    ),
    # In a pile of Berit's are as many stones as there are threes, one stone of each three for every pile.
    "division-as-grouping-measurement/piles-of-stones": (
        [_groups(18, 3), 3],
        [[3, _groups(18, 3)], [_groups(18, 3), _groups(18, 3)], [3, 3]],
    ),
    "division-as-grouping-measurement/seconds-of-film": (
        _groups(48, 6),
        [_cuts(48, 6), 48 - 6, 6, _groups(54, 6)],
    ),
}
