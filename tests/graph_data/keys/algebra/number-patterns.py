"""Keys of this topic, found by building the patterns step by step."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _added(first: int, step: int, count: int) -> list[int]:
    """The first terms of a pattern that grows by the same step."""
    terms = [first]
    while len(terms) < count:
        terms.append(terms[-1] + step)
    return terms


SIXES = _added(8, 6, 40)
ROWS = _added(14, 5, 10)
SEVENS = _added(7, 4, 100)
SEATS = _added(4, 2, 100)

FACTOR = next(number for number in range(1, 30) if 2 * number * number * number == 54)
RULE = next(
    (times, plus) for times in range(20) for plus in range(20) if [times * n + plus for n in (1, 2, 3)] == [5, 8, 11]
)
IN_AND_OUT = {3: 7, 5: 11, 8: 17}

assert all(2 * above + 1 == below for above, below in IN_AND_OUT.items())

KEYS: dict[str, Entry] = {
    "number-patterns/your-turn": (SIXES[9], [6 * 10, SIXES[10], SIXES[0] * 10, SIXES[4]]),
    "number-patterns/rows-of-seats": (ROWS[3], [ROWS[4], ROWS[2], 4 * 5]),
    "number-patterns/gap-in-the-middle": (2 * FACTOR * FACTOR, [6 + (6 - 2), 6 * 2, FACTOR]),
    "number-patterns/from-the-table": (
        RULE[0] * 8 + RULE[1],
        [_added(5, 3, 4)[3], RULE[0] * 8, 8 + (5 - 1), 8 * 5],
    ),
    "number-patterns/which-place": (
        SEVENS.index(43) + 1,
        [43 - 3, SEVENS.index(47) + 1, 4 * 43 + 3],
    ),
    "number-patterns/tables-in-a-row": (
        SEATS.index(30) + 1,
        [30 // 2, SEATS[30 - 1], SEATS.index(30)],
    ),
}
