"""Keys of this topic: every thing is cut into as many parts as there are shares, and the parts are dealt out."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _share(things: int, shares: int) -> Fraction:
    """What the first share has after one part of every thing has been dealt to each."""
    dealt = [Fraction(0)] * shares
    for _ in range(things):
        for share in range(shares):
            dealt[share] += Fraction(1, shares)
    assert sum(dealt) == things
    return dealt[0]


def _below(value: Fraction) -> int:
    """The last whole number that is not past the value."""
    return max(whole for whole in range(100) if whole <= value)


PLACE = Fraction(38, 7)
LOW = _below(PLACE)
NEIGHBOURS = next(people for people in range(1, 50) if _share(5, people) == Fraction(5, 9))
HOSE = _share(17, 5)

KEYS: dict[str, Entry] = {
    "fractions-as-division/your-turn": (HOSE, [1 / HOSE, _below(HOSE), HOSE - _below(HOSE), HOSE / 17]),
    "fractions-as-division/bars-for-six": (_share(4, 6), [_share(6, 4), _share(1, 6), _share(1, 4), 6 - 4]),
    "fractions-as-division/read-the-bar": ([9, 12], [[12, 9], [9 // 3, 12 // 3]]),
    "fractions-as-division/how-many-shared": (NEIGHBOURS, [5, NEIGHBOURS - 5, 5 * NEIGHBOURS]),
    "fractions-as-division/between-which": (
        [LOW, LOW + 1],
        [[LOW - 1, LOW], [LOW + 1, LOW + 2], [LOW, 38 - 7 * LOW], [7, 38]],
    ),
    "fractions-as-division/sensor-readings": (
        _share(7, 3),
        [1 / _share(7, 3), _below(_share(7, 3)), _share(7, 3 + 1), 7 * 3],
    ),
}
