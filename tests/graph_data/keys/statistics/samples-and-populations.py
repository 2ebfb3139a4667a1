"""The draw carried out pair by pair, shares as fractions, visits counted one by one."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

PAIRS = [88, 41, 5, 41, 63, 29, 17, 0, 52, 36]


def _draw(low: int, high: int, again: bool = False) -> list[int]:
    drawn: list[int] = []
    for pair in PAIRS:
        if low <= pair <= high and (again or pair not in drawn) and len(drawn) < 5:
            drawn.append(pair)
    return drawn


VISITS = ["seldom"] * 60 + ["often"] * 40 * 4
OFTEN = VISITS.count("often")

KEYS: dict[str, Entry] = {
    "samples-and-populations/your-turn": (
        _draw(1, 60),
        [_draw(0, 99), _draw(1, 60, again=True), _draw(0, 60), sorted(_draw(1, 60))],
    ),
    "samples-and-populations/flickering-lamps": (
        Fraction(6, 40) * 800,
        [6, Fraction(6, 40) * 100, 6 * 40, Fraction(6, 100) * 800],
    ),
    "samples-and-populations/one-chance-in-eight": (
        next(drawn for drawn in range(401) if Fraction(drawn, 400) == Fraction(1, 8)),
        [8, 400 * 8, 400 - Fraction(400, 8)],
    ),
    "samples-and-populations/who-is-met": (
        Fraction(OFTEN, len(VISITS)),
        [
            Fraction(40, 60 + 40),
            Fraction(4, 4 + 1),
            Fraction(40, 60),
            Fraction(OFTEN, len(VISITS) - OFTEN),
        ],
    ),
}
