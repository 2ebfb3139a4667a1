"""Keys of this topic, by adding the worths of all the digits; the mistakes by columns that carry as told."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest

Entry = tuple[object, list[object]]


def _worths(*numbers: str) -> int:
    """The worth of every digit, added up."""
    total = 0
    for number in numbers:
        for place, digit in enumerate(reversed(number)):
            total += int(digit) * 10**place
    return total


def _columns(numbers: tuple[str, ...], carry: Callable[[int, int], int]) -> int:
    """Column by column; ``carry`` says what goes on, given the column's place and what it should hand over."""
    written, carried = [], 0
    for place, digits in enumerate(zip_longest(*(reversed(number) for number in numbers), fillvalue="0")):
        column = carried + sum(int(digit) for digit in digits)
        written.append(str(column % 10))
        carried = carry(place, column // 10)
    return int((str(carried) if carried else "") + "".join(reversed(written)))


def _never(*numbers: str) -> int:
    """Without any carrying; what the last column hands over is written."""
    last = max(len(number) for number in numbers) - 1
    return _columns(numbers, lambda place, due: due if place == last else 0)


def _lost_after(place: int, *numbers: str) -> int:
    return _columns(numbers, lambda here, due: 0 if here == place else due)


def _one_at_most(*numbers: str) -> int:
    return _columns(numbers, lambda place, due: min(due, 1))


def _flush_left(first: str, second: str) -> int:
    return _worths(first, second.ljust(len(first), "0"))


def _leading(raised: int, *numbers: str) -> int:
    return sum((int(number[0]) + raised) * 10 ** (len(number) - 1) for number in numbers)


STEPS = ("37486", "5937")
PAGES = ("608", "397")
YEARS = ("278", "586", "469")
ROUGH = ("47250", "31906")
ORBIT = ("184936", "67485")
DIGITS = range(10)

KEYS: dict[str, Entry] = {
    "multi-digit-addition/your-turn": (
        _worths(*STEPS),
        [_never(*STEPS), _flush_left(*STEPS), _lost_after(3, *STEPS)],
    ),
    "multi-digit-addition/zero-in-the-middle": (
        _worths(*PAGES),
        [_lost_after(0, *PAGES), _lost_after(1, *PAGES), int(str(_worths(*PAGES)).replace("0", "", 1))],
    ),
    "multi-digit-addition/three-harvests": (
        _worths(*YEARS),
        [_one_at_most(*YEARS), _never(*YEARS), _worths(*YEARS[:2])],
    ),
    "multi-digit-addition/at-least-so-much": (
        _leading(0, *ROUGH),
        [4 + 3, _leading(1, *ROUGH), _worths("47000", "31000"), _worths(*ROUGH)],
    ),
    "multi-digit-addition/fullest-column": (
        max(DIGITS) + max(DIGITS) + 1,
        [max(DIGITS) + max(DIGITS), 10 + 10 + 1, (max(DIGITS) + max(DIGITS) + 1) % 10],
    ),
    "multi-digit-addition/pictures-from-orbit": (
        _worths(*ORBIT),
        [_never(*ORBIT), _flush_left(*ORBIT), _lost_after(4, *ORBIT)],
    ),
}
