"""Generators stepped by repeated taking away, the tape of a seed read place by place, chances in hundredths."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]


def _left_over(n: int, by: int) -> int:
    while n >= by:
        n -= by
    return n


def _drawn(rule: Callable[[int], int], x: int, draws: int) -> list[int]:
    row = []
    for _ in range(draws):
        x = rule(x)
        row.append(x)
    return row


ROW = _drawn(lambda x: _left_over(7 * x + 2, 11), 3, 4)


def _states() -> list[int]:
    """The states from the seed 0 on, to the one before 0 comes again."""
    row = [0]
    while (x := _left_over(3 * row[-1] + 1, 8)) != 0:
        row.append(x)
    return row


def _next(x: int) -> int:
    return _left_over(5 * x + 3, 16)


TAPE = [3, 2, 4, 6, 1, 1, 5, 1]
HUNDREDTHS = range(100)
DAYS = 2000


def _days(rainy: Callable[[int], bool]) -> int:
    return sum(DAYS // 100 for h in HUNDREDTHS if rainy(h))


SEEDS = [x for x in range(16) if _next(x) == 12]

KEYS: dict[str, Entry] = {
    "pseudo-random-numbers/your-turn": (
        ROW,
        [
            [3, *ROW[:3]],
            _drawn(lambda x: (7 * x + 2) // 11, 3, 4),
            _drawn(lambda x: _left_over(7 * x, 11), 3, 4),
            _drawn(lambda x: _left_over(7 * x, 11) + 2, 3, 4),
        ],
    ),
    "pseudo-random-numbers/back-at-the-start": (len(_states()), [8, len(_states()[1:]), len([*_states(), 0])]),
    "pseudo-random-numbers/which-seed": (SEEDS[0], [_next(12), 12 - 3, 12 + 16 - 3]),
    "pseudo-random-numbers/finger-on-the-tape": (
        [TAPE[0], TAPE[2], TAPE[0] + TAPE[1], TAPE[2]],
        [
            [TAPE[0], TAPE[1], TAPE[0] + TAPE[1], TAPE[2]],
            [TAPE[0], TAPE[2], TAPE[3] + TAPE[4], TAPE[5]],
            [TAPE[0], TAPE[2], TAPE[0] + TAPE[0], TAPE[1]],
            [TAPE[0], TAPE[2], TAPE[0] + TAPE[1], TAPE[3]],
        ],
    ),
    "pseudo-random-numbers/rain-on-how-many-days": (
        _days(lambda h: h >= 35),
        [_days(lambda h: h < 35), DAYS // 2, len([h for h in HUNDREDTHS if h >= 35])],
    ),
}
