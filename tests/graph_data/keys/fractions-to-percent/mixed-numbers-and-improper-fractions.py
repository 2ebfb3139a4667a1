"""Keys of this topic: pieces are gathered into wholes one by one, and wholes are cut into pieces again."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _gathered(pieces: int, size: int) -> list[int]:
    """Wholes and left-over pieces, when every ``size`` pieces make a whole."""
    wholes = 0
    while pieces >= size:
        wholes, pieces = wholes + 1, pieces - size
    return [wholes, pieces]


def _cut(wholes: int, pieces: int, size: int) -> int:
    """How many pieces a mixed number has in all."""
    return sum(1 for _ in range(wholes) for _ in range(size)) + pieces


WHOLES, LEFT = _gathered(38, 5)
NINTHS = Fraction(53, 9)
HOURS, QUARTERS = _gathered(27, 4)

NAME = "mixed-numbers-and-improper-fractions"
KEYS: dict[str, Entry] = {
    f"{NAME}/your-turn": (
        [WHOLES, LEFT],
        [[LEFT, WHOLES], [WHOLES - 1, LEFT + 5], [WHOLES + 1, (WHOLES + 1) * 5 - 38], [WHOLES, 5]],
    ),
    f"{NAME}/sevenths-in-four": (
        _cut(4, 2, 7),
        [_cut(4, 0, 7), 4 * 2, 4 + 2, (4 + 2) * 7, _cut(2, 4, 7), 4 + Fraction(2, 7)],
    ),
    f"{NAME}/not-yet-finished": (_gathered(43, 8), [[4 + 1, 11], [4, 11 - 8], [4 + 1, 11 - 10]]),
    f"{NAME}/how-much-more": (
        31 - _cut(3, 5, 8),
        [31 - 5, 31 - 3 * 5, 31 - _cut(3, 0, 8), 31 - (3 + 5), Fraction(31, 8) - 3 - Fraction(5, 8)],
    ),
    f"{NAME}/nearest-whole": (
        min(range(100), key=lambda whole: abs(whole - NINTHS)),
        [_gathered(53, 9)[0], _gathered(53, 9)[1], 9, 53 - 9],
    ),
    f"{NAME}/parking-by-quarters": (
        [HOURS, QUARTERS * 60 // 4],
        [[HOURS, QUARTERS], [HOURS, 60 // 4], [HOURS + 1, ((HOURS + 1) * 4 - 27) * 60 // 4], [27, 0]],
    ),
}
