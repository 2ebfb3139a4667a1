"""Keys of this topic, found by trying out numbers and by counting."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _gap(whole: int, part: int) -> int:
    """The number that makes the part up to the whole, by trying."""
    return next(number for number in range(21) if part + number == whole)


LINES = [((6,), (6,)), ((2, 5), (7,)), ((7,), (2, 5)), ((2, 5), (5, 2)), ((2, 5), (7, 1))]
TRUE = [line for line in LINES if sum(line[0]) == sum(line[1])]
ONE_NUMBER_BEHIND = [line for line in TRUE if len(line[0]) == 2 and len(line[1]) == 1]
SEVEN_BEHIND = [line for line in LINES if len(line[0]) == 2 and line[1][0] == sum(line[0])]
WITH_A_SUM = [line for line in TRUE if len(line[0]) + len(line[1]) > 2]

KEYS: dict[str, Entry] = {
    "equal-sign-as-balance/your-turn": (
        _gap(7 + 3, 4),
        [7 + 3, _gap(7 + 3, 4 + 5), 4 + 5, len(range(4, 7 + 3 + 1))],
    ),
    "equal-sign-as-balance/count-the-true-ones": (
        len(TRUE),
        [len(ONE_NUMBER_BEHIND), len(SEVEN_BEHIND), len(LINES), len(WITH_A_SUM)],
    ),
    "equal-sign-as-balance/sum-on-the-right": (_gap(10, 8), [10 + 8, len(range(8, 10 + 1)), 10]),
    "equal-sign-as-balance/two-buses": (
        _gap(5 + 4, 3),
        [5 + 4, 5 + 4 + 3, 4, _gap(5, 3)],
    ),
}
