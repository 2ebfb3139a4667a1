"""Keys of this topic, computed from the prompts."""

from __future__ import annotations

TEN = 10


def _number(tens: int, ones: int) -> int:
    """How many things so many tens and ones are."""
    return TEN * tens + ones


def _side_by_side(left: int, right: int) -> int:
    """Two numbers written one behind the other."""
    return int(f"{left}{right}")


def _worth(number: int, digit: int) -> int:
    """What a digit stands for where it is written in a two-digit number."""
    tens, ones = divmod(number, TEN)
    return TEN * tens if digit == tens else ones


BUNDLES, LOOSE, UNTIED = 8, 5, 1
TRAYS, ROLLS = 5, 8
NINES = {page: _worth(page, 9) for page in (29, 92)}
PRICE, NOTES = 43, 2
MISSING_NOTES = PRICE // TEN - NOTES

assert _number(BUNDLES, LOOSE) == _number(BUNDLES - UNTIED, LOOSE + TEN * UNTIED), "untying loses no envelope"

KEYS = {
    "tens-and-ones/your-turn": (LOOSE + TEN * UNTIED, [LOOSE + UNTIED, TEN * UNTIED, LOOSE]),
    "tens-and-ones/trays-of-rolls": (
        _number(TRAYS, ROLLS),
        [TRAYS + ROLLS, _side_by_side(TEN * TRAYS, ROLLS), _number(ROLLS, TRAYS)],
    ),
    "tens-and-ones/ones-named-first": (
        _number(tens=3, ones=6),
        [_side_by_side(6, 3), 6 + 3, _side_by_side(TEN * 3, 6)],
    ),
    "tens-and-ones/full-boxes-only": (_number(7, 0), [7, _side_by_side(7, TEN)]),
    "tens-and-ones/worth-of-a-digit": (_worth(83, 8), [83 // TEN, _worth(83, 3), 83]),
    "tens-and-ones/nine-in-two-places": (
        max(NINES.values()),
        [min(NINES.values()), max(NINES, key=NINES.__getitem__), _worth(29, 2)],
    ),
    "tens-and-ones/more-than-nine-loose": (
        _number(2, 15),
        [_side_by_side(2, 15), 2 + 15, _number(2, 15 % TEN)],
    ),
    "tens-and-ones/paying-with-coins": (
        PRICE - TEN * NOTES,
        [PRICE % TEN, PRICE % TEN + TEN * (MISSING_NOTES - 1), PRICE % TEN + MISSING_NOTES],
    ),
}
