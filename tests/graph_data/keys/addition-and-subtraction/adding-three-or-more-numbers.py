"""Keys of this topic, by pouring all groups onto one heap and counting the heap."""

from __future__ import annotations

from itertools import combinations

Entry = tuple[object, list[object]]


def _heap(*groups: int) -> int:
    heap: list[str] = []
    for group in groups:
        heap.extend(["thing"] * group)
    return len(heap)


def _pair(numbers: list[int], total: int) -> set[int]:
    return next(set(pair) for pair in combinations(numbers, 2) if _heap(*pair) == total)


def _missing(total: int, *known: int) -> int:
    return next(number for number in range(total + 1) if _heap(*known, number) == total)


WALK = [3, 8, 1, 7]

KEYS: dict[str, Entry] = {
    "adding-three-or-more-numbers/your-turn": (
        _heap(8, 3, 2, 4),
        [_heap(8, 2, 3, 2, 4), _heap(3, 4), _heap(8, 2, 4), _heap(8, 3, 2)],
    ),
    "adding-three-or-more-numbers/pair-to-begin-with": (
        _pair([7, 4, 5, 3], 10),
        [_pair([7, 4, 5, 3], 11), _pair([7, 4, 5, 3], 9), _pair([7, 4, 5, 3], 12)],
    ),
    "adding-three-or-more-numbers/three-paints": (_heap(5, 6, 5), [_heap(5, 6), _heap(5, 5), _heap(5, 5, 5)]),
    "adding-three-or-more-numbers/one-that-came-again": (
        _heap(4, 5, 6),
        [_heap(4, 6, 4, 5), _heap(4, 6), _heap(4, 5), 5],
    ),
    "adding-three-or-more-numbers/third-of-three": (
        _missing(18, 6, 4),
        [_heap(6, 4), _missing(18, 6), _missing(18, 4)],
    ),
    "adding-three-or-more-numbers/one-moves-over": (
        _heap(9 - 1, 3 + 1, 4),
        [_heap(9, 3 + 1, 4), _heap(9 - 1, 3, 4), _heap(9 - 1, 4)],
    ),
    "adding-three-or-more-numbers/the-way-back": (
        _heap(*reversed(WALK)),
        [
            _heap(*WALK, *reversed(WALK)),
            _heap(3, 7),
            _heap(*(stretch for stretch in WALK if stretch != 1)),
            _heap(*(stretch for stretch in WALK if stretch != 3)),
        ],
    ),
}
