"""Keys of this topic: things dealt out in rounds, one to each."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _deal(heap: int, people: int) -> tuple[list[int], list[int]]:
    """What is left before each round and at the end, and what each person has got."""
    left, shares = [heap], [0] * people
    while left[-1] >= people:
        shares = [share + 1 for share in shares]
        left.append(heap - sum(shares))
    assert left[-1] == 0
    return left, shares


def _share(heap: int, people: int) -> int:
    """What one person gets."""
    return _deal(heap, people)[1][0]


KAYAKS = _deal(54, 6)[0]
SHEET = [35, 28, 21, 14, 7, 0]
PEOPLE = next(people for people in range(1, 36) if 35 % people == 0 and _deal(35, people)[0] == SHEET)

KEYS: dict[str, Entry] = {
    "division-fair-sharing-model/your-turn": (
        _share(65, 5),
        [_share(65 - 50, 5), 65 - 50, _share(60, 5), _deal(65, 5)[0][1]],
    ),
    "division-fair-sharing-model/kayaks": (
        len(KAYAKS[1:]),
        [KAYAKS[0] - KAYAKS[1], len(KAYAKS), KAYAKS.index(6), KAYAKS[1]],
    ),
    "division-fair-sharing-model/relay": (
        _share(84, 6),
        [_share(84 - 60, 6), 84 - 60, _deal(84, 6)[0][1], _share(90, 6)],
    ),
    "division-fair-sharing-model/two-parts-of-a-bar": (
        sum(_deal(72, 8)[1][:2]),
        [_share(72, 8), sum(_deal(72, 4)[1][:2]), 8 + 8, _deal(72, 8)[0][1]],
    ),
    "division-fair-sharing-model/hidden-end-of-a-bar": (
        next(parts for parts in range(1, 37) if sum([9] * parts) == 36),
        [2, next(parts for parts in range(1, 37) if sum([9] * parts) == 27), 36 - 9, 9],
    ),
    "division-fair-sharing-model/sayeds-sheet": (
        PEOPLE,
        [_share(35, PEOPLE), len(SHEET), SHEET[1], SHEET[0]],
    ),
}
