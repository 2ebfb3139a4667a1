"""Keys of this topic, by laying out boxes, strips and single things and counting them."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _things(hundreds: int, tens: int, ones: int) -> int:
    """How many single things there are, counted one box, strip and thing at a time."""
    total = 0
    for worth, pieces in ((100, hundreds), (10, tens), (1, ones)):
        for _ in range(pieces):
            total += worth
    return total


def _strips(number: int) -> int:
    """How many full tens can be taken from a number of things."""
    strips = 0
    while number >= 10:
        number, strips = number - 10, strips + 1
    return strips


def _digits(number: int) -> tuple[int, int, int]:
    hundreds, tens, ones = (int(digit) for digit in f"{number:03}")
    return hundreds, tens, ones


BOXES, STRIPS = 7, 2
TILES = _things(BOXES, STRIPS, 0)
HUNDREDS, TENS, ONES = _digits(683)
PARTS = [40, 500, 7]
GATE = 195

KEYS: dict[str, Entry] = {
    "hundreds-tens-and-ones/your-turn": (
        _strips(TILES),
        [BOXES + STRIPS, _strips(_things(BOXES, 0, 0)), TILES, STRIPS],
    ),
    "hundreds-tens-and-ones/worth-in-the-middle": (
        _things(0, TENS, 0),
        [TENS, _things(TENS, 0, 0), _things(0, TENS, ONES)],
    ),
    "hundreds-tens-and-ones/shuffled-parts": (
        sum(PARTS),
        [
            int("".join(str(part)[0] for part in PARTS)),
            sum(int(str(part)[0]) for part in PARTS),
            sum(part for part in PARTS if part >= 10),
        ],
    ),
    "hundreds-tens-and-ones/heard-on-the-radio": (
        _things(8, 0, 5),
        [_things(0, 8, 5), int("800" + "5"), _things(8, 5, 0)],
    ),
    "hundreds-tens-and-ones/fifteen-tens": (
        _things(2, 15, 3),
        [int("2" + "15" + "3"), _things(2, 15 - 10, 3), _things(2, 0, 15 + 3)],
    ),
    "hundreds-tens-and-ones/strings-of-beads": (
        _strips(437),
        [_digits(437)[1], _digits(437)[2], _strips(437) + 1, _strips(_things(4, 0, 0))],
    ),
    "hundreds-tens-and-ones/visitors-at-the-gate": (
        GATE + sum(1 for _ in range(10)),
        [int("1" + "10" + "5"), _things(1, 0, 5), _things(2, 9, 5), GATE + 1],
    ),
}
