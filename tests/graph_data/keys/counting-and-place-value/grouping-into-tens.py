"""Keys of this topic, by packing things one at a time and closing a bundle at every tenth."""

from __future__ import annotations

Entry = tuple[object, list[object]]

FULL = 10


def _pack(things: int, bundles: int = 0, loose: int = 0) -> list[int]:
    """Bundles and loose things, after so many more things have been put to those there are."""
    for _ in range(things):
        loose += 1
        if loose == FULL:
            bundles, loose = bundles + 1, 0
    return [bundles, loose]


NUTS = ["o o o o o o o", "o o o o o o o o", "o o o o o o o o o o o"]
ALL_NUTS = sum(row.count("o") for row in NUTS)
BUNDLES, LEFT = _pack(ALL_NUTS)

BULB_BUNDLES, _ = _pack(14, bundles=3)
STICKS = sum([10, 10, 10, 9]) + 6
PEGS = ["peg"] * 18

KEYS: dict[str, Entry] = {
    "grouping-into-tens/your-turn": (
        [BUNDLES, LEFT],
        [[len(NUTS), 0], [1, ALL_NUTS - FULL], [LEFT, BUNDLES], _pack(ALL_NUTS - 1)],
    ),
    "grouping-into-tens/bulbs-in-bundles": (BULB_BUNDLES, [3, 3 + 14, BULB_BUNDLES + 1]),
    "grouping-into-tens/to-fill-the-next": (
        next(more for more in range(1, FULL) if _pack(more, 2, 7) == [3, 0]),
        [7, FULL, _pack(FULL, 2, 0)[0] - 2, len(range(7, FULL + 1))],
    ),
    "grouping-into-tens/nine-in-one": (_pack(STICKS), [[4, 6], [4, 6 + 1], [3, 9 + 6]]),
    "grouping-into-tens/pegs-packed": (
        len(PEGS[:FULL]) + len(PEGS[FULL:]),
        [sum(_pack(len(PEGS))), len(PEGS[FULL:]), len(PEGS[:FULL])],
    ),
    "grouping-into-tens/laps-and-beads": (
        _pack(8, 5, 3),
        [[5, 3 + 8], [5 + 8, 3], _pack(7, 5, 3), _pack(8, 5, 0)],
    ),
}
