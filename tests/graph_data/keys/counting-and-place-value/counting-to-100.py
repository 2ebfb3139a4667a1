"""Keys of this topic, by a counter with two wheels that is moved on one at a time."""

from __future__ import annotations

from itertools import pairwise

Entry = tuple[object, list[object]]


def _next(number: int) -> int:
    """The number after a two-digit one: the second digit moves on, or starts anew and the front one moves on."""
    front, second = divmod(number, 10)
    if second < 9:
        return int(f"{front}{second + 1}")
    return int(f"{front + 1}0")


def _walk(start: int, steps: int) -> list[int]:
    """The numbers said after a start."""
    said = []
    for _ in range(steps):
        start = _next(start)
        said.append(start)
    return said


def _at(front: int, *seconds: int) -> list[int]:
    """Numbers with this front digit, whatever is written behind it."""
    return [int(f"{front}{second}") for second in seconds]


TO_100 = [1, *_walk(1, 99)]
TENS = [number for number in TO_100 if str(number).endswith("0")]
PASSED = [number for number in TENS if number <= 64]
SHEETS = TENS.index(80)
SHOWN = [30, *_walk(30, 30)]
CROSSINGS = [new for old, new in pairwise(SHOWN) if str(old)[0] != str(new)[0]]
SECOND_MOVES = [new for old, new in pairwise(SHOWN) if str(old)[1] != str(new)[1]]

assert SHOWN[-1] == 60, "the board ends at 60"

KEYS: dict[str, Entry] = {
    "counting-to-100/your-turn": (
        _walk(78, 3),
        [[79, *_at(7, 0, 1)], [79, *_at(9, 0, 1)], [79, *_at(7, 10, 11)], [78, *_walk(78, 2)]],
    ),
    "counting-to-100/locker-row": (
        next(number for number in TO_100 if _next(number) == 40),
        [*_at(4, 9), *_at(3, 0), _next(40), next(number for number in TO_100 if _walk(number, 2)[-1] == 40)],
    ),
    "counting-to-100/hundred-too-early": (_next(89), [*_at(8, 0), TO_100[-2], *_at(8, 10), _walk(89, 2)[-1]]),
    "counting-to-100/sheets-of-stamps": (
        TENS[SHEETS + 1 : SHEETS + 3],
        [
            _walk(80, 2),
            [TENS[SHEETS + 1], _next(TENS[SHEETS + 1])],
            [90, TENS[-1] + TENS[0]],
            TENS[SHEETS : SHEETS + 2],
        ],
    ),
    "counting-to-100/last-of-the-tens": (PASSED[-1], [TENS[len(PASSED)], int(str(64)[0]), 64, PASSED[-2]]),
    "counting-to-100/bus-announced": (TENS[3 - 1], [int("1" + "3"), 3, int("3" + "10")]),
    "counting-to-100/scoreboard": (
        len(CROSSINGS),
        [len([30, *CROSSINGS]), len(CROSSINGS[:-1]), len(SECOND_MOVES)],
    ),
}
