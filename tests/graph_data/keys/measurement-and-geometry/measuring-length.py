"""Keys of this topic: spaces and marks counted along the drawings."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _spaces(begin: int, end: int) -> int:
    return len(range(begin, end))


def _marks(begin: int, end: int) -> int:
    return len(range(begin, end + 1))


def _after(begin: int, spaces: int) -> int:
    mark = begin
    for _ in range(spaces):
        mark += 1
    return mark


STRIP = "            [====================]"
RULER = "|--|--|--|--|--|--|--|--|--|--|--|--|"
BEGIN, END = RULER[: STRIP.index("[")].count("|"), RULER[: STRIP.index("]")].count("|")
RODS = "|---|---|---|---|---|---|"
WALL = "bbb bbb bbb bbb"

KEYS: dict[str, Entry] = {
    "measuring-length/your-turn": (_spaces(BEGIN, END), [END, _marks(BEGIN, END), BEGIN]),
    "measuring-length/rods-along-a-plank": (RODS.count("---"), [RODS.count("|"), RODS[1:-1].count("|")]),
    "measuring-length/nail-from-the-one": (_spaces(1, 9), [9, _spaces(0, 9) + 1, _marks(1, 9) - 2]),
    "measuring-length/where-a-rod-ends": (_after(5, 6), [_after(0, 6), _after(5, 6 - 1)]),
    "measuring-length/planks-and-bricks": (
        WALL.count("b"),
        [_after(4, 3), len(WALL.split()), len(WALL.split()[0])],
    ),
}
