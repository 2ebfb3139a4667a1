"""Total probabilities by counting whole groups, and unknowns by search."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

Entry = tuple[object, list[object]]

VISITS = 10_000
FAILS = {"phone": VISITS * 7 // 10 * 4 // 100, "laptop": VISITS * 2 // 10 // 100, "tablet": VISITS // 10 * 2 // 100}
RATES = (0.04, 0.01, 0.02)
FIRST, SECOND = 240, 60
ALIVE = (FIRST * 9 // 10, SECOND * 7 // 10)
PEOPLE = 1000
COUNTRY, GARDENS = PEOPLE * 3 // 10, PEOPLE * 45 // 100
TOWN_GARDENS = GARDENS - COUNTRY * 8 // 10
WHITE = next(Fraction(w, 100) for w in range(101) if 70 * w + 50 * (100 - w) == 55 * 100)
DRAWS = list(permutations("PPPBBBBBBB", 2))


def _given(kofi: str) -> Fraction:
    after = [yuna for first, yuna in DRAWS if first == kofi]
    return Fraction(after.count("P"), len(after))


KEYS: dict[str, Entry] = {
    "total-probability/your-turn": (
        Fraction(sum(FAILS.values()), VISITS),
        [
            Fraction(FAILS["phone"] + FAILS["laptop"], VISITS),
            Fraction("0.07"),
            round(sum(RATES) / 3, 3),
            Fraction(FAILS["phone"], VISITS),
        ],
    ),
    "total-probability/two-growers": (
        Fraction(sum(ALIVE), FIRST + SECOND),
        [
            Fraction(90 + 70, 200),
            Fraction(SECOND * 90 + FIRST * 70, 100 * (FIRST + SECOND)),
            1 - Fraction(sum(ALIVE), FIRST + SECOND),
            Fraction(ALIVE[0], FIRST + SECOND),
        ],
    ),
    "total-probability/unknown-rate": (
        Fraction(TOWN_GARDENS, PEOPLE - COUNTRY),
        [Fraction(TOWN_GARDENS, PEOPLE), Fraction(2 * 45 - 80, 100), Fraction(45 - 30, 100)],
    ),
    "total-probability/unknown-share": (WHITE, [1 - WHITE, Fraction(1, 2), Fraction(55 - 50, 100)]),
    "total-probability/second-draw": (
        Fraction(sum(yuna == "P" for _, yuna in DRAWS), len(DRAWS)),
        [
            _given("P"),
            _given("B"),
            (_given("P") + _given("B")) / 2,
            Fraction(DRAWS.count(("P", "P")), len(DRAWS)),
        ],
    ),
}
