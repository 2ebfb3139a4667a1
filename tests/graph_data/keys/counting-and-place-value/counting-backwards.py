"""Keys of this topic, found by taking things off a pile one at a time."""

from __future__ import annotations

Entry = tuple[object, list[object]]

UP = list(range(1, 11))
DOWN = UP[::-1]


def _left(things: int, leaving: int) -> int:
    """How many are left after so many have been taken off."""
    pile = ["o"] * things
    for _ in range(leaving):
        pile = pile[:-1]
    return len(pile)


def _start_taken_for_a_step(things: int, leaving: int) -> int:
    """The last of so many words when the starting number is the first of them."""
    return DOWN[DOWN.index(things) :][leaving - 1]


def _words(start: int, end: int) -> list[int]:
    """The words said from a number down to another, both included."""
    return [number for number in DOWN if end <= number <= start]


STARTER = [10, 9, 7, 6, 5, 4, 3, 2, 1]
PLACE = next(place for place, (said, meant) in enumerate(zip(STARTER, DOWN, strict=False)) if said != meant)
BEFORE_ONE_LESS = next(number for number in UP if _left(number, 1) == 7)
BEFORE_TWO_LESS = next(number for number in UP if _left(number, 2) == 7)

KEYS: dict[str, Entry] = {
    "counting-backwards/your-turn": (_left(10, 4), [_start_taken_for_a_step(10, 4), 4, _left(10, 5)]),
    "counting-backwards/down-the-scale": (
        _words(7, 1)[1:4],
        [_words(7, 1)[:3], UP[UP.index(7) + 1 :], [number for number in _words(6, 1) if number != 5][:3]],
    ),
    "counting-backwards/broken-countdown": (DOWN[PLACE], [STARTER[PLACE - 1], STARTER[PLACE]]),
    "counting-backwards/card-laid-down": (_left(6, 1), [UP[UP.index(6) + 1], 6, _left(6, 2)]),
    "counting-backwards/free-places": (_left(8, 2), [_start_taken_for_a_step(8, 2), UP[UP.index(8) + 2], 2]),
    "counting-backwards/which-number-first": (BEFORE_ONE_LESS, [_left(7, 1), 7, BEFORE_TWO_LESS]),
    "counting-backwards/volume-button": (len(_words(9, 6)) - 1, [len(_words(9, 6)), 6, len(_words(8, 7))]),
}
