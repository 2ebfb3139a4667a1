"""Keys of this topic, by writing digits into named places and by stepping from place to place."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _groups(*groups: int) -> int:
    """A number from its groups of three, the front one first."""
    front, *rest = groups
    return int(str(front) + "".join(f"{group:03}" for group in rest))


def _worth(number: int, digit: str) -> int:
    """The worth of a digit that stands once in a number."""
    text = str(number)
    assert text.count(digit) == 1
    worth = int(digit)
    for _ in text[text.index(digit) + 1 :]:
        worth *= 10
    return worth


def _at(number: int, place: int) -> int:
    """The worth of the digit at a place, counted from the left, beginning at 0."""
    text = str(number)
    return int(text[place] + "0" * (len(text) - place - 1))


RIGHT, LEFT = _at(640062, 4), _at(640062, 0)
STEPS = len(str(LEFT)) - len(str(RIGHT))

COINS = 2350000
BYTES = _groups(4, 0, 0)


def _packs(amount: int, size: int) -> int:
    packs, rest = divmod(amount, size)
    assert rest == 0
    return packs


KEYS: dict[str, Entry] = {
    "place-value-to-millions/your-turn": (
        _groups(6, 5, 80),
        [int("6" + "5" + "80"), _groups(6, 500, 80), int("6" + "05" + "080"), _groups(6, 5, 800)],
    ),
    "place-value-to-millions/clerk-slip": (
        _groups(502, 60),
        [_groups(5, 2, 60), _groups(502, 600), int("502" + "60"), _groups(520, 60)],
    ),
    "place-value-to-millions/worth-of-four": (
        _worth(3847215, "4"),
        [4, 10 * _worth(3847215, "4"), 4 * (_worth(3847215, "7") // 7), 3847215 % (10 * 10000)],
    ),
    "place-value-to-millions/two-sixes": (
        _packs(LEFT, RIGHT),
        [STEPS, sum(10 for _ in range(STEPS)), 10 ** (STEPS - 1), 6 // 6],
    ),
    "place-value-to-millions/all-the-thousands": (
        _packs(COINS, _groups(1, 0)),
        [COINS % 1000000 // 1000, _packs(COINS, 10 * _groups(1, 0)), COINS, COINS % 1000000 // 1000 + COINS // 1000000],
    ),
    "place-value-to-millions/photo-in-blocks": (
        _packs(BYTES, 100),
        [_packs(BYTES, 1000), BYTES, _packs(BYTES, 10), _packs(_groups(1, 0, 0), 100)],
    ),
}
