"""Keys of this topic, by putting things in and taking them out and looking how many are there."""

from __future__ import annotations

Entry = tuple[object, list[object]]

ON_TABLE = ["coin", "coin", "coin", "cup"]
SEEN = ["cup"]


def _sales(pile: int) -> list[int]:
    """What is in a pile at first and after each sale, down to none."""
    return list(range(pile, -1, -1))


SOLD = 4
AT_FIRST = next(pile for pile in range(10) if len(_sales(pile)) - 1 == SOLD)

MOVES = ("in", "in", "out")
YARD = [0]
for move in MOVES:
    YARD.append(YARD[-1] + (1 if move == "in" else -1))

KEYS: dict[str, Entry] = {
    "understanding-zero/coins-under-a-cup": (
        ON_TABLE.count("coin"),
        [SEEN.count("coin"), len(ON_TABLE), len(SEEN)],
    ),
    "understanding-zero/how-many-at-first": (
        AT_FIRST,
        [len(_sales(AT_FIRST)), _sales(AT_FIRST)[-1], next(pile for pile in range(10) if len(_sales(pile)) == SOLD)],
    ),
    "understanding-zero/space-for-cars": (YARD[-1], [max(YARD), MOVES.count("in") - 2, len(MOVES)]),
}
