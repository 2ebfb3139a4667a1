"""Loops replayed as lists of what holds at each test; a slip stops elsewhere or counts something else."""

from __future__ import annotations

from collections.abc import Callable

from programs import printed

Entry = tuple[object, list[object]]


def _tests(start: int, again: Callable[[int], bool], step: Callable[[int], int]) -> list[int]:
    """The value at each test, the failing one included."""
    values = [start]
    while again(values[-1]):
        values.append(step(values[-1]))
    return values


def _euclid() -> Entry:
    pairs = [(48, 18)]
    while pairs[-1][1]:
        a, b = pairs[-1]
        pairs.append((b, a - b * (a // b)))
    rounds = len(pairs) - 1
    return f"{pairs[-1][0]} {rounds}", [
        f"{pairs[-2][0]} {rounds - 1}",
        f"{pairs[-1][0]} {len(pairs)}",
        f"{pairs[-1][1]} {rounds}",
        f"{pairs[1][0]} 1",
    ]


def _middle() -> Entry:
    start, add, leave = ["t = 0", "k = 0", "while True:"], "    t = t + 4", ["    if t > 10:", "        break"]
    raised, show = "    k = k + 1", "print(t, k)"
    return printed(*start, add, *leave, raised, show), [
        printed(*start, add, raised, *leave, show),
        printed("t = 0", "k = 0", "while t + 4 <= 10:", add, raised, show),
        printed(*start, add, "    if t > 12:", "        break", raised, show),
        printed(*start, add, "    break", show),
    ]


def _mended(number: int) -> bool:
    """Whether the sum of 1 to 4 is printed once that line is indented; fifty rounds stand for ever."""
    lines = ["    " + line if n == number else line for n, line in enumerate(SUM, start=1)]
    at = 2
    lines[at : at + 1] = [lines[at].replace("while i <= 4:", "for _ in range(50):"), "    if i > 4:", "        break"]
    try:
        return printed(*lines) == "10"
    except IndentationError:
        return False


PAST = _tests(3, lambda x: x < 20, lambda x: x * 2 + 1)
THREES = _tests(4, lambda i: i <= 20, lambda i: i + 3)
HALVED = {start: len(_tests(start, lambda x: x > 5, lambda x: x // 2)) - 1 for start in range(200)}
ALGAE = _tests(3, lambda area: area < 500, lambda area: area * 2)
SUM = ["i = 1", "total = 0", "while i <= 4:", "    total = total + i", "i = i + 1", "print(total)"]
MENDS = [line for line in range(1, 7) if _mended(line)]

KEYS: dict[str, Entry] = {
    "while-loops/your-turn": _euclid(),
    "while-loops/past-the-limit": (PAST[-1], [PAST[-2], PAST[-2] * 2, PAST[-1] * 2 + 1, 20]),
    "while-loops/rounds-in-threes": (
        len(THREES) - 1,
        [(20 - 4) // 3, len(THREES), len(range(4, 21)), THREES[1] - THREES[0]],
    ),
    "while-loops/out-in-the-middle": _middle(),
    "while-loops/largest-start-for-three": (
        max(start for start, rounds in HALVED.items() if rounds == 3),
        [
            5 * 2 * 2 * 2,
            max(start for start, rounds in HALVED.items() if rounds == 2),
            min(start for start, rounds in HALVED.items() if rounds == 4),
            (5 * 2 + 1) * 2 * 2,
        ],
    ),
    "while-loops/outside-the-body": (MENDS[0], [4, 3, 6, 1]),
    "while-loops/algae-on-a-lake": (
        len(ALGAE) - 1,
        [len(ALGAE) - 2, len(ALGAE), len(_tests(3, lambda area: area < 500, lambda area: area + 3)) - 1, ALGAE[-1]],
    ),
}
