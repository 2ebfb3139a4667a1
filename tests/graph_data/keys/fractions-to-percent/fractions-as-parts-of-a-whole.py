"""Keys of this topic: every whole is written out part by part, and the parts are counted."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

BED = ["beans"] * 4 + ["peas"] * 3
BED += ["empty"] * (12 - len(BED))
STRIP = "AABCCDDD"
PIECES = ["A", "A", "B", "C", "D"]
EATEN = [2, 3]
CAKES = [slice_ < eaten for eaten in EATEN for slice_ in range(6)]
FOIL = ["Mira"] * 4 + ["Jonas"] * 5
FOIL += ["left"] * (11 - len(FOIL))
WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
RAIN = {"Mon", "Wed", "Thu", "Sun"}
DRY = [day for day in WEEK if day not in RAIN]
THIRDS = [square % 3 for square in range(12)]  # dealt out among three parts


def _part(whole: list[str] | str, *names: str) -> Fraction:
    """The fraction of the whole that has one of these names."""
    return Fraction(sum(part in names for part in whole), len(whole))


def _against_rest(whole: list[str] | str, *names: str) -> Fraction:
    """The slip: the named parts over all the others."""
    return Fraction(sum(part in names for part in whole), sum(part not in names for part in whole))


KEYS: dict[str, Entry] = {
    "fractions-as-parts-of-a-whole/your-turn": (
        _part(BED, "empty"),
        [
            _part(BED, "beans", "peas"),
            _part(BED, "empty", "peas"),
            _against_rest(BED, "empty"),
            1 / _part(BED, "empty"),
        ],
    ),
    "fractions-as-parts-of-a-whole/wide-pieces": (
        _part(STRIP, "A"),
        [_part(PIECES, "A"), _against_rest(STRIP, "A"), _part(STRIP, "A") / 2, _part(STRIP[:-1], "A")],
    ),
    "fractions-as-parts-of-a-whole/two-cakes": (
        Fraction(sum(CAKES), len(CAKES)),
        [
            Fraction(sum(CAKES), 6),
            Fraction(CAKES.count(False), len(CAKES)),
            Fraction(sum(CAKES), CAKES.count(False)),
            Fraction(EATEN[1], 6),
        ],
    ),
    "fractions-as-parts-of-a-whole/shade-some-more": (len(range(2, 6)), [6, len(range(2, 7)), len(range(6, 7))]),
    "fractions-as-parts-of-a-whole/two-thirds-of-twelve": (
        sum(part in (0, 1) for part in THIRDS),
        [2, THIRDS.count(0), 2 * 3],
    ),
    "fractions-as-parts-of-a-whole/gold-foil": (
        _part(FOIL, "left"),
        [
            _part(FOIL, "Mira", "Jonas"),
            _against_rest(FOIL, "left"),
            _part(FOIL, "left", "Jonas"),
            _part(FOIL, "left", "Mira"),
        ],
    ),
    "fractions-as-parts-of-a-whole/dry-days": (
        Fraction(len(DRY), len(WEEK)),
        [Fraction(len(RAIN), len(WEEK)), Fraction(len(DRY), len(RAIN)), Fraction(1, len(WEEK))],
    ),
}
