"""Keys of this topic, by joining groups of marks and trying every split."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _join(*groups: int) -> int:
    """How many marks there are when the groups are pushed together."""
    return len([mark for group in groups for mark in range(group)])


def _splits(whole: int) -> list[tuple[int, int]]:
    return [(left, right) for left in range(whole + 1) for right in range(whole + 1) if _join(left, right) == whole]


def _other(whole: int, part: int) -> int:
    return next(right for left, right in _splits(whole) if left == part)


WAYS = _splits(5)
LIST = [(5, 0), (4, 1), (3, 3), (2, 3)]
WRONG = next(row for row in LIST if row not in WAYS)

KEYS: dict[str, Entry] = {
    "combining-small-groups-within-5/your-turn": (_other(5, 1), [_join(1, _other(5, 1)), 1, _other(4, 1)]),
    "combining-small-groups-within-5/oboes-and-horns": (_join(2, 3), [3, _join(2, 3) - 1, _join(2, 3) + 1]),
    "combining-small-groups-within-5/one-basket-empty": (_join(4, 0), [_join(4, 1), 0, len((4, 0))]),
    "combining-small-groups-within-5/two-hands": (
        len(WAYS),
        [
            len({tuple(sorted(way)) for way in WAYS}),
            len([way for way in WAYS if 0 not in way]),
            len(WAYS) - 1,
        ],
    ),
    "combining-small-groups-within-5/wrong-row": (_other(5, WRONG[0]), [WRONG[1], _join(*WRONG), 5]),
    "combining-small-groups-within-5/parcel-for-the-shelf": (
        next(folder for folder in (1, 2, 3) if _join(2, folder) == 5),
        [2, 1, 5],
    ),
}
