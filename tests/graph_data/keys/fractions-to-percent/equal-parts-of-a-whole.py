"""Keys of this topic: squares dealt out, folds made one by one, squares carried over until all is even."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _share(things: int, parts: int) -> int:
    """How many the first part has after all things are dealt round by round."""
    dealt = [0] * parts
    for thing in range(things):
        dealt[thing % parts] += 1
    assert len(set(dealt)) == 1
    return dealt[0]


def _folded(folds: int) -> int:
    """The number of parts after so many folds."""
    parts = 1
    for _ in range(folds):
        parts += parts
    return parts


def _to_move(parts: list[int]) -> int:
    """How many squares go from the largest part to the smallest until all are alike."""
    parts, moved = sorted(parts), 0
    while parts[0] < parts[-1]:
        parts[0], parts[-1], moved = parts[0] + 1, parts[-1] - 1, moved + 1
    assert len(set(parts)) == 1
    return moved


ROWS, COLUMNS = 3, 10
CUT = [7, 5, 5, 3]
BEDS = {"P": "aabb aabb cccc", "Q": "aaaa bbbb cccc", "R": "abbb aabb accc"}
assert [bed for bed, squares in BEDS.items() if len({squares.count(part) for part in "abc"}) > 1] == ["R"]  # which-bed

KEYS: dict[str, Entry] = {
    "equal-parts-of-a-whole/your-turn": (
        _share(ROWS * COLUMNS, 5),
        [5, _share(ROWS * COLUMNS, ROWS), _share(COLUMNS, 5), _share(ROWS * COLUMNS, 2)],
    ),
    "equal-parts-of-a-whole/three-folds": (_folded(3), [2 + 2 + 2, _folded(2), _folded(3) - 1, 3]),
    "equal-parts-of-a-whole/mending-a-cut": (
        _to_move(CUT),
        [max(CUT) - min(CUT), _share(sum(CUT), 4), _to_move(CUT) - 1],
    ),
}
