"""Keys of this topic: things dealt out into groups, some of the groups taken, and wholes found by trying."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _groups(things: int, groups: int) -> list[int]:
    """The sizes of the groups after dealing all things out; they must come out alike."""
    dealt = [0] * groups
    for thing in range(things):
        dealt[thing % groups] += 1
    assert len(set(dealt)) == 1
    return dealt


def _of(top: int, bottom: int, things: int) -> int:
    """So many of the equal groups."""
    return sum(_groups(things, bottom)[:top])


def _whole(top: int, bottom: int, part: int) -> int:
    """The collection of which the part is this fraction."""
    return next(things for things in range(bottom, 500, bottom) if _of(top, bottom, things) == part)


REMAIN = 30 - _of(1, 5, 30)
PARCELS = _whole(3, 5, 21)

KEYS: dict[str, Entry] = {
    "fractions-of-a-set/your-turn": (_of(2, 5, 45), [_of(1, 5, 45), _of(3, 5, 45), 2 * 5]),
    "fractions-of-a-set/a-tenth-of-the-bulbs": (_of(1, 10, 70), [70 - 10, 10, _of(9, 10, 70)]),
    "fractions-of-a-set/which-part-of-the-beads": (
        next(groups for groups in (2, 4, 8, 16, 32) if _of(1, groups, 32) == 8),
        [8, 32, 32 - 8, (32 - 8) // 8, Fraction(8, 32)],
    ),
    "fractions-of-a-set/three-fifths-of-thirty": (_of(3, 5, 30), [_of(1, 3, 30), _of(1, 5, 30), _of(2, 5, 30), 30 - 5]),
    "fractions-of-a-set/whole-book": (
        _whole(3, 4, 12),
        [_of(3, 4, 12), _whole(3, 4, 12) - 12, 3 * 12, _whole(1, 4, 12)],
    ),
    "fractions-of-a-set/parcels-left": (PARCELS, [PARCELS - 21, _of(1, 5, PARCELS), _whole(1, 2, 21)]),
    "fractions-of-a-set/test-photographs": (
        _of(2, 3, REMAIN),
        [_of(2, 3, 30), _of(1, 3, REMAIN), REMAIN, _of(2, 3, 30 - REMAIN)],
    ),
}
