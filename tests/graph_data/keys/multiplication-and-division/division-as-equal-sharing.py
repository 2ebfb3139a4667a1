"""Keys of this topic: things dealt out round by round, as with cards."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _deal(heap: int, groups: int, each: int = 1) -> tuple[int, int]:
    """The rounds that are dealt, and what is left over in the end."""
    rounds = 0
    while heap >= groups * each:
        heap -= groups * each
        rounds += 1
    return rounds, heap


def _share(heap: int, groups: int) -> int:
    """What each one holds when the heap comes out even."""
    rounds, left = _deal(heap, groups)
    assert left == 0
    return rounds


def _heap(groups: int, share: int) -> int:
    """All the shares together."""
    return sum([share] * groups)


def _after(plates: list[int], moved: int) -> list[int]:
    """The plates when so many go from the first to the last."""
    return [plates[0] - moved, *plates[1:-1], plates[-1] + moved]


PLATES = [8, 5, 2]

KEYS: dict[str, Entry] = {
    "division-as-equal-sharing/your-turn": (
        _share(32, 4),
        [_share(32 - _heap(4, 5), 4), 5, 32 - 4, _share(32 - 4, 4)],
    ),
    "division-as-equal-sharing/rowers-and-boats": (_share(45, 9), [9, 45 - 9, _share(54, 9), _share(36, 9)]),
    "division-as-equal-sharing/two-at-a-time": (_deal(30, 5, 2)[0], [_share(30, 5), _share(30, 2), 5]),
    "division-as-equal-sharing/level-the-plates": (
        next(moved for moved in range(9) if len(set(_after(PLATES, moved))) == 1),
        [PLATES[0] - PLATES[-1], _share(sum(PLATES), len(PLATES)), 1],
    ),
    "division-as-equal-sharing/eight-letters-each": (_heap(6, 8), [42, 6 + 8, _heap(6, 9)]),
    "division-as-equal-sharing/heap-behind-the-shares": (_heap(7, 4), [7 + 4, _heap(7, 3), 4]),
    "division-as-equal-sharing/speaking-time": (_share(40, 8), [8, 40 - 8, _share(32, 8)]),
}
