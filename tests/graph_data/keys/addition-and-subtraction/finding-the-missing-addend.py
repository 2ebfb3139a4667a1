"""Keys of this topic, by trying one number after another in the box until both sides are the same amount."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]


def _box(side: Callable[[int], int], other: int) -> int:
    """The one number with which the side comes to as much as the other."""
    (found,) = [number for number in range(30) if side(number) == other]
    return found


SCARF = [7, 15]

KEYS: dict[str, Entry] = {
    "finding-the-missing-addend/your-turn": (
        _box(lambda box: 7 + box, 15),
        [sum(SCARF), len(list(range(7, 15 + 1))), max(SCARF)],
    ),
    "finding-the-missing-addend/box-in-front": (
        _box(lambda box: box + 5, 11),
        [5 + 11, _box(lambda box: box + 5, 12), 11],
    ),
    "finding-the-missing-addend/both-sides": (
        _box(lambda box: box + 4, 3 + 9),
        [3 + 9, 3 + 9 + 4, _box(lambda box: box + 4, 9)],
    ),
    "finding-the-missing-addend/parcel-on-the-balance": (
        _box(lambda letter: letter + 8, 17),
        [8 + 17, 17, _box(lambda letter: letter + 8, 18)],
    ),
}
