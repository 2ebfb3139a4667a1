"""Keys of this topic: the squares of each drawing counted in half squares."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _area(picture: str) -> Fraction:
    return Fraction(sum({"#": 2, "/": 1}.get(sign, 0) for sign in picture), 2)


TABLE = "/###/ ##### ##### /###/"
TERRACE = ["########", "##...###", "##...###", "########", "########"]
PAVED = "".join(TERRACE)
ROWS = next(rows for rows in range(1, 25) if rows * 8 == len([0] * 6) * 4)
ONE_LARGE = len([(row, column) for row in range(2) for column in range(2)])

KEYS: dict[str, Entry] = {
    "area-by-counting-squares/your-turn": (
        _area(TABLE),
        [TABLE.count("#") + TABLE.count("/"), TABLE.count("#"), TABLE.count("#") + TABLE.count("/") // 4],
    ),
    "area-by-counting-squares/floor-with-a-pond": (
        _area(PAVED),
        [len(PAVED), PAVED.count("."), sum(len(row) for row in TERRACE if "." not in row)],
    ),
    "area-by-counting-squares/two-mosaics": (ROWS, [4 * 6, 4, 4 + 6 - 8]),
    "area-by-counting-squares/large-and-small-tiles": (
        sum(ONE_LARGE for _ in range(9)),
        [9 + 9, 9 + ONE_LARGE, 9],
    ),
    "area-by-counting-squares/glass-panes": (_area("#" * 14 + "/" * 10), [14 + 10, 14, 14 + 10 + 10]),
}
