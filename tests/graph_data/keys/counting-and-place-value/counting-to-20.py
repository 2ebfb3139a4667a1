"""Keys of this topic, from the list of number words to twenty-one and the way their parts are written."""

from __future__ import annotations

Entry = tuple[object, list[object]]

NAMES = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty twenty-one"""
NUMBER = {name: number for number, name in enumerate(NAMES.split(), 1)}
NAME = {number: name for name, number in NUMBER.items()}


def _teen(ones: str) -> int:
    """A teen number: the ten in front, the ones behind."""
    return int("1" + str(NUMBER[ones]))


def _as_heard(ones: str) -> int:
    """The digits in the order of the English word."""
    return int(str(NUMBER[ones]) + "1")


def _in_full(ones: str) -> int:
    """The ten written out and the ones behind it."""
    return int(str(NUMBER["ten"]) + str(NUMBER[ones]))


SAID = NUMBER["eighteen"]
CALLED = NUMBER["twenty"]

KEYS: dict[str, Entry] = {
    "counting-to-20/your-turn": (_teen("eight"), [_as_heard("eight"), _in_full("eight"), NUMBER["eight"]]),
    "counting-to-20/next-two": (
        [NUMBER[NAME[SAID + 1]], NUMBER[NAME[SAID + 2]]],
        # From "eighteen" itself; the front digit two on; downwards; the front digit not moved on.
        [[SAID, SAID + 1], [SAID + 1, int("30")], [SAID - 1, SAID - 2], [SAID + 1, NUMBER["ten"]]],
    ),
    "counting-to-20/ticket-before": (
        CALLED - 1,
        [CALLED + 1, NUMBER["twelve"] - 1, CALLED - 2, int(str(CALLED - 1)[::-1])],
    ),
    "counting-to-20/ten-seven": (
        _teen("seven"),
        [_in_full("seven"), _as_heard("seven"), NUMBER["seven"], NUMBER["seven"] * NUMBER["ten"]],
    ),
}
