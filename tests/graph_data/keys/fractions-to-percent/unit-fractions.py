"""Keys of this topic: wholes put together from copies of a part, and parts counted until the whole is full."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _rebuilt(parts: int, size: int) -> int:
    """The size of the whole that so many copies of a part make."""
    return sum(size for _ in range(parts))


def _copies(whole: int, part: int) -> int:
    """How many copies of a part fill the whole."""
    copies = 0
    while whole > 0:
        whole, copies = whole - part, copies + 1
    assert whole == 0
    return copies


PAINTED, BARE = 1, 8
A, B, C = 3, 7, 5
GREEN, GREY = (5, 6), (8, 4)
(BETWEEN,) = (below for below in range(2, 50) if Fraction(1, 9) < Fraction(1, below) < Fraction(1, 7))

KEYS: dict[str, Entry] = {
    "unit-fractions/your-turn": (_rebuilt(7, 5), [7 + 5, _rebuilt(6, 5), 5]),
    "unit-fractions/one-panel": (
        Fraction(PAINTED, PAINTED + BARE),
        [Fraction(PAINTED, BARE), PAINTED + BARE, Fraction(PAINTED, PAINTED + BARE + 1)],
    ),
    "unit-fractions/uneven-strip": (
        Fraction(1, _copies(A + B + C, A)),
        [Fraction(1, len((A, B, C))), Fraction(1, _copies(B + C, A)), Fraction(1, A + B + C)],
    ),
    "unit-fractions/between-two": (BETWEEN, [9 + 1, 7 - 1, 7 + 9, Fraction(1, BETWEEN)]),
    "unit-fractions/tart-eighths": (len(range(5, 8)), [8, 5, 9 - 5, 1 - 5 * Fraction(1, 8)]),
    "unit-fractions/two-tanks": (
        max(_rebuilt(*GREEN), _rebuilt(*GREY)),
        [min(_rebuilt(*GREEN), _rebuilt(*GREY)), sum(GREY), sum(GREEN)],
    ),
}
