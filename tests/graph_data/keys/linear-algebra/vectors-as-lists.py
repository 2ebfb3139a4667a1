"""Keys of this topic, computed by filling places by name and by counting."""

from __future__ import annotations

Entry = tuple[object, list[object]]

PLACES = ("length", "width", "trees", "tap")
PLOT = {"length": 12, "width": 850 / 100, "trees": 0, "tap": 1}


def _plot(places: tuple[str, ...] = PLACES, **changed: float) -> list[float]:
    return [{**PLOT, **changed}[place] for place in places]


P = (4, -1, 0, 7, 2, 5)
BY_INDEX = dict(enumerate(P, start=1))
LETTERS = dict(zip(("c", "4", "a", "b"), (9, 4, -2, 6), strict=True))


def _dots(rows: int, columns: int) -> dict[tuple[int, int], int]:
    """The index of each dot, counted one by one."""
    found: dict[tuple[int, int], int] = {}
    for row in range(1, rows + 1):
        for column in range(1, columns + 1):
            found[row, column] = len(found) + 1
    return found


PICTURE, TURNED = _dots(9, 12), _dots(12, 9)

KEYS: dict[str, Entry] = {
    "vectors-as-lists/your-turn": (
        _plot(),
        [
            _plot(width=850),
            _plot(("length", "width", "tap", "trees")),
            _plot(("length", "width", "tap")),
            _plot(("width", "length", "trees", "tap")),
        ],
    ),
    "vectors-as-lists/two-entries-added": (
        BY_INDEX[2] + BY_INDEX[5],
        [P[2] + P[5], 2 + 5, abs(BY_INDEX[2]) + abs(BY_INDEX[5])],
    ),
    "vectors-as-lists/letters-from-equality": (
        [LETTERS[letter] for letter in "abc"],
        [
            [LETTERS[letter] for letter in "cab"],
            list(LETTERS.values())[:3],
            [LETTERS[letter] for letter in ("a", "b", "c", "4")],
        ],
    ),
    "vectors-as-lists/entries-by-a-rule": (
        [2 * i - 3 for i in range(1, 6)],
        [[2 * i - 3 for i in range(5)], list(range(1, 6)), [2 * (i - 3) for i in range(1, 6)]],
    ),
    "vectors-as-lists/dot-in-a-picture": (
        PICTURE[5, 3],
        [PICTURE[6, 3], TURNED[5, 3], PICTURE[3, 5], 5 * 3],
    ),
}
