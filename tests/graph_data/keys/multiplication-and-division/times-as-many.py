"""Keys of this topic: bars laid down one after another, and counted."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _bars(count: int, length: int) -> int:
    """The length of so many equal bars in a line."""
    end = 0
    for _ in range(count):
        end += length
    return end


def _how_often(length: int, whole: int) -> int:
    """How many bars make up the whole."""
    return next(count for count in range(whole + 1) if _bars(count, length) == whole)


VIOLIN = _bars(2, 4)

KEYS: dict[str, Entry] = {
    "times-as-many/your-turn": (_bars(8, 7), [7 + 8, _bars(1 + 8, 7), _bars(6, 9)]),
    "times-as-many/two-choirs": (_how_often(9, 54), [54 - 9, _how_often(9, 54 - 9), 9, _how_often(9, 63)]),
    "times-as-many/tank-and-pond": (
        [_bars(3, 8), 8 + 3],
        [[8 + 3, _bars(3, 8)], [8 + 3, 8 + 3], [_bars(3, 8), _bars(3, 8)], [_bars(1 + 3, 8), 8 + 3]],
    ),
    "times-as-many/chain-of-three": (
        _bars(3, VIOLIN),
        [_bars(3, 4), _bars(2 + 3, 4), VIOLIN, VIOLIN + 3],
    ),
    "times-as-many/podcast": (
        _how_often(5, 40),
        [40 - 5, _how_often(5, 40 - 5), 40 + 5, _how_often(5, 40 + 5)],
    ),
    "times-as-many/dye-bath": (_bars(3, 7), [15 + (7 - 5), 7 + 3, _bars(3, 7) + 7, 15]),
}
