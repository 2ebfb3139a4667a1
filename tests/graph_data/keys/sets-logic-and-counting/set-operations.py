"""Keys of this topic: sets by asking each candidate, sizes by laying people out one by one."""

from __future__ import annotations

Entry = tuple[object, list[object]]

TEN = range(1, 11)
A1, B1 = {n for n in TEN if n < 5}, {3, 4, 6, 9}
A2, B2 = {2, 3, 7, 8, 10}, {3, 8, 9}


def _people(first: int, second: int, both: int, everyone: int) -> list[tuple[bool, bool]]:
    """Each person's two answers: those in both, then in one only, then in neither."""
    rows = [(True, True)] * both + [(True, False)] * (first - both) + [(False, True)] * (second - both)
    return rows + [(False, False)] * (everyone - len(rows))


GUESTS = _people(17, 12, 5, 30)
REGIONS = [GUESTS.count(answers) for answers in ((True, False), (True, True), (False, True), (False, False))]
READERS = _people(18, 13, 6, 100)
BIRDS = _people(22, 19, 8, 50)
BOTH_RACES = next(k for k in range(22) if sum(a or b for a, b in _people(26, 21, k, 60)) == 40)

KEYS: dict[str, Entry] = {
    "set-operations/your-turn": (
        {n for n in TEN if not (n in A1 or n in B1)},
        [
            {n for n in TEN if n in A1 or n in B1},
            {n for n in TEN if n not in A1},
            {n for n in TEN if not (n in A1 and n in B1)},
            {n for n in TEN if n not in B1},
        ],
    ),
    "set-operations/in-one-not-in-the-other": (
        {n for n in TEN if n in A2 and n not in B2},
        [
            {n for n in TEN if n in B2 and n not in A2},
            {n for n in TEN if n in A2 and n in B2},
            {n for n in TEN if (n in A2) != (n in B2)},
            {n for n in TEN if n in A2 or n not in B2},
        ],
    ),
    "set-operations/four-regions": (
        REGIONS,
        [
            [17, REGIONS[1], 12, REGIONS[3]],
            [*REGIONS[:3], 30 - 17 - 12],
            [*REGIONS[:3], sum(a or b for a, b in GUESTS)],
            [REGIONS[2], REGIONS[1], REGIONS[0], REGIONS[3]],
        ],
    ),
    "set-operations/borrowers": (
        sum(a or b for a, b in READERS),
        [18 + 13, sum(a != b for a, b in READERS), 18 + 13 + 6, sum(a and not b for a, b in READERS)],
    ),
    "set-operations/both-races": (BOTH_RACES, [26 + 21, 26 - 21, 40 - 26, 40 - 21]),
    "set-operations/ringed-birds": (
        sum(not (a or b) for a, b in BIRDS),
        [
            50 - 22 - 19,
            sum(a or b for a, b in BIRDS),
            50 - sum(a and b for a, b in BIRDS),
            50 - sum(a != b for a, b in BIRDS),
        ],
    ),
}
