"""Keys of this topic, counted thing by thing, each with one word."""

from __future__ import annotations

from collections.abc import Iterable

Entry = tuple[object, list[object]]

WORDS = ("one", "two", "three", "four", "five", "six")


def _count(things: Iterable[object]) -> int:
    """The last word of a count, as a number; none is said for no things."""
    last = 0
    for last, _ in enumerate(things, 1):  # noqa: B007
        pass
    return last


CAKE = """
    o
o       o

 o     o
"""
CANDLES = [
    (row, column) for row, line in enumerate(CAKE.splitlines()) for column, sign in enumerate(line) if sign == "o"
]
LOWEST = max(row for row, _ in CANDLES)

IRIS = ("one", "two", "three", "four")
STAMPS = ("left", "middle", "right")
JONAS = ("green", "white", "blue", "green")
BOWLS = {"A": "o o", "B": "", "C": "o o o"}
MARBLES = {bowl: picture.count("o") for bowl, picture in BOWLS.items()}
MEERA = ("one", "two", "four")
LAST_STROKE = WORDS.index("four") + 1

KEYS: dict[str, Entry] = {
    "counting-to-five/your-turn": (
        _count(CANDLES),
        [_count([*CANDLES, CANDLES[0]]), _count(CANDLES[1:]), _count(c for c in CANDLES if c[0] == LOWEST)],
    ),
    "counting-to-five/asked-again": (
        WORDS.index(IRIS[-1]) + 1,
        [_count(IRIS[-1:]), _count(WORDS[: len(IRIS) + 1]), _count(IRIS[:-1])],
    ),
    "counting-to-five/other-end": (
        _count(reversed(STAMPS)),
        [STAMPS.index("left") + 1, STAMPS[::-1].index("middle") + 1, _count([*STAMPS, *reversed(STAMPS)])],
    ),
    "counting-to-five/lamp-twice": (
        _count(set(JONAS)),
        [_count(JONAS), _count(set(JONAS) - {"green"}), _count(c for c in set(JONAS) if JONAS.count(c) > 1)],
    ),
    "counting-to-five/bowl-of-marbles": (
        MARBLES["B"],
        [MARBLES["B"] + 1, MARBLES["A"], MARBLES["C"], _count("o" * MARBLES["A"] + "o" * MARBLES["C"])],
    ),
    "counting-to-five/wrong-words": (
        _count(MEERA),
        [WORDS.index(MEERA[-1]) + 1, _count(MEERA[:-1]), WORDS.index(MEERA[-1]) + 1 + 1],
    ),
    "counting-to-five/bell": (
        _count(WORDS[:LAST_STROKE]),
        [_count([]), _count(WORDS[:LAST_STROKE][-1:]), _count(WORDS[: LAST_STROKE + 1])],
    ),
}
