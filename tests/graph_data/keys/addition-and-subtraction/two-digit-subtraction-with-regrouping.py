"""Keys of this topic, by taking things away one at a time and by doing each slip in its column."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _left(whole: int, gone: int) -> int:
    """What is left when things are taken away one at a time."""
    for _ in range(gone):
        whole -= 1
    return whole


def _turned(whole: int, gone: int) -> int:
    """Each column's smaller digit taken from its larger one."""
    return sum(abs(whole // place % 10 - gone // place % 10) * place for place in (10, 1))


def _ten_kept(whole: int, gone: int) -> int:
    """The ones get their ten, but the tens do not lose it."""
    return (whole // 10 - gone // 10) * 10 + (whole % 10 + 10 - gone % 10)


def _ones_lost(whole: int, gone: int) -> int:
    """The ten that is untied takes the place of the ones that were there."""
    return (whole // 10 - 1 - gone // 10) * 10 + (10 - gone % 10)


LINES = {(61, 24): 37, (83, 47): 44, (70, 36): 34, (45, 19): 26}
(WRONG,) = [pair for pair, result in LINES.items() if _left(*pair) != result]

KEYS: dict[str, Entry] = {
    "two-digit-subtraction-with-regrouping/your-turn": (
        _left(74, 38),
        [_turned(74, 38), _ten_kept(74, 38), _ones_lost(74, 38), 74 + 38],
    ),
    "two-digit-subtraction-with-regrouping/seats-on-the-train": (
        _left(80, 53),
        [_turned(80, 53), _ten_kept(80, 53), _left(80, 50)],
    ),
    "two-digit-subtraction-with-regrouping/ones-after-untying": (
        _left(81, 7 * 10),
        [10, 81 % 10, _left(81 - 7 * 10, 6)],
    ),
    "two-digit-subtraction-with-regrouping/one-of-four": (
        _left(*WRONG),
        [LINES[WRONG], _ten_kept(*WRONG), *(_left(*pair) for pair in LINES if pair != WRONG)],
    ),
    "two-digit-subtraction-with-regrouping/two-lighthouses": (
        _left(93, 64),
        [_turned(93, 64), _ten_kept(93, 64), 93 + 64],
    ),
}
