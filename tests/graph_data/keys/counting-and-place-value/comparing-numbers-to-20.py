"""Keys of this topic, by walking along the line from 0 and noting what is met first."""

from __future__ import annotations

Entry = tuple[object, list[object]]

LINE = range(21)


def _as_met(numbers: list[int]) -> list[int]:
    """The numbers in the order in which a walk along the line meets them."""
    return [mark for mark in LINE if mark in numbers]


BUS = [13, 6, 19, 9]
BETWEEN = [mark for mark in LINE if 14 < mark < 18]
JARS = [5, 12, 10, 17]
RIGHTWARDS = [jar for jar in JARS if _as_met(JARS).index(jar) > JARS.index(jar)]
LEFTWARDS = [jar for jar in JARS if _as_met(JARS).index(jar) < JARS.index(jar)]
assert len(RIGHTWARDS) == len(LEFTWARDS) == 1

KEYS: dict[str, Entry] = {
    "comparing-numbers-to-20/your-turn": (
        _as_met(BUS),
        [
            _as_met(BUS)[::-1],
            sorted(BUS, key=str),
            sorted(BUS, key=lambda number: (number % 10, number)),
        ],
    ),
    "comparing-numbers-to-20/larger-of-two": (_as_met([8, 16])[-1], [_as_met([8, 16])[0], 16 % 10]),
    "comparing-numbers-to-20/smudged-number": (
        set(BETWEEN),
        [{14, *BETWEEN, 18}, {*BETWEEN, 18}, {14 + 1, 18 - 1}],
    ),
    "comparing-numbers-to-20/out-of-place": (RIGHTWARDS[0], [LEFTWARDS[0], _as_met(JARS)[-1], _as_met(JARS)[0]]),
    "comparing-numbers-to-20/smaller-in-the-kitchen": (_as_met([13, 9])[0], [_as_met([13, 9])[-1], 13 % 10]),
}
