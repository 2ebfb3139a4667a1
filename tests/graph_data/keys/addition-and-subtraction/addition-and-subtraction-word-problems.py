"""Keys of this topic: the unknown of each story is tried out, number after number, until the story comes true."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]


def _fits(story: Callable[[int], bool]) -> int:
    """The one number up to 200 with which the story comes true."""
    (found,) = [number for number in range(201) if story(number)]
    return found


def _turned(whole: int, gone: int) -> int:
    """Each column's smaller digit taken from its larger one."""
    return sum(abs(whole // place % 10 - gone // place % 10) * place for place in (10, 1))


BOOKS_LEFT = _fits(lambda left: left + 28 == 62)
SONGS = 26 + 37
SOUTH = _fits(lambda south: south - 16 == 47)
TUESDAY = _fits(lambda tuesday: tuesday + 8 == 34)

KEYS: dict[str, Entry] = {
    "addition-and-subtraction-word-problems/your-turn": (
        _fits(lambda back: 62 - 28 + back == 51),
        [BOOKS_LEFT, 62 - 51, 51 - 28, BOOKS_LEFT + 51],
    ),
    "addition-and-subtraction-word-problems/time-in-the-studio": (
        _fits(lambda left: 26 + 37 + left == 90),
        [SONGS, 90 - 26, 90 - 37, _turned(90, SONGS)],
    ),
    "addition-and-subtraction-word-problems/two-bicycle-racks": (
        SOUTH,
        [47 - 16, (40 + 10) + (7 + 6) % 10, 47 + SOUTH],
    ),
    "addition-and-subtraction-word-problems/two-rainy-days": (
        34 + TUESDAY,
        [TUESDAY, 34 + 8, 34 + 34 + 8],
    ),
}
