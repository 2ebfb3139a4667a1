"""Keys of this topic: amounts scaled along the table, and the slips carried out with the constant or the difference."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _along(known: str | int, goes_with: str | int, wanted: str | int) -> Fraction:
    """What goes with the wanted amount: the partner of the known one, as many times as wanted is of known."""
    return Fraction(goes_with) * (Fraction(wanted) / Fraction(known))


def _cost(hours: int) -> int:
    return 6 + sum(3 for _ in range(hours))


GOATS = ((4, 10), (6, 15), (14, 35))
CONSTANTS = {_along(goats, hay, 1) for goats, hay in GOATS}
BREAD = (("3", "4.2"), ("5", "7.0"), ("8", "11.2"))
assert len(CONSTANTS) == 1
assert len({_along(flour, bread, 11) for flour, bread in BREAD}) == 1
assert _cost(4) == 18

KEYS: dict[str, Entry] = {
    "proportional-relationships/your-turn": (
        _along(12, "1.5", 30),
        [
            _along("1.5", 12, 1) * 30,
            Fraction("1.5") + (30 - 12),
            Fraction(30, 12),
            _along("1.5", 12, 1),
        ],
    ),
    "proportional-relationships/hay-for-goats": (
        CONSTANTS.pop(),
        [_along(10, 4, 1), 10 - 4, 10 * 4, 15 - 10],
    ),
    "proportional-relationships/boat-hire": (
        _cost(8),
        [2 * _cost(4), _cost(8) - 6, _cost(4) + (8 - 4), 8 * _cost(1)],
    ),
    "proportional-relationships/hanging-weights": (
        _along(60, "1.5", 140),
        [Fraction("1.5") + (140 - 60), _along("1.5", 60, 1) * 140, 2 * Fraction("1.5")],
    ),
    "proportional-relationships/one-wrong-entry": (
        _along(3, "4.2", 11),
        [Fraction("11.2") + (11 - 8), _along(5, 7, 1), 2 * Fraction(7), Fraction("15.2")],
    ),
    "proportional-relationships/twelve-musicians": (
        4,  # the time does not depend on how many play
        [_along(6, 4, 12), Fraction(6 * 4, 12), 12 * 4],
    ),
    "proportional-relationships/labelled-images": (
        _along(40, 250, 3 * 60),
        [_along(40, 250, 3), 3 * 250, _along(250, 40, 1) * 3 * 60, _along(40, 250, 60)],
    ),
}
