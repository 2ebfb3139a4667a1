"""Each procedure of the quiz, carried out as written, and carried out with each named slip."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _strips(first: int, second: int) -> Entry:
    """The strips after each cut; a reader who stops early stops when one fits a whole number of times."""
    states = [(first, second)]
    while first != second:
        if first > second:
            first -= second
        else:
            second -= first
        states.append((first, second))
    early = next(i for i, (a, b) in enumerate(states) if max(a, b) % min(a, b) == 0)
    return len(states) - 1, [len(states), first, early]


def _boxes(a: int, b: int) -> Entry:
    new: list[tuple[int, int]] = []
    old = (a, b)
    for _ in range(2):
        a += b
        b += a
        new.append((a, b))
        old = (sum(old), sum(old))
    return new[1][1], [old[1], new[0][1], new[1][0]]


def _stops_with(left: int, count: int, taken: int) -> list[int]:
    """All inputs below 200 with which the counting machine ends so."""
    found = []
    for start in range(200):
        now, rounds = start, 0
        while now >= taken:
            now -= taken
            rounds += 1
        if (now, rounds) == (left, count):
            found.append(start)
    return found


def _input() -> Entry:
    (start,) = _stops_with(3, 7, 6)
    return start, [start - 3, 7 * 3 + 6, 3 + 7, 8 * 6]


def _lilies() -> Entry:
    leaves = [3]
    while leaves[-1] < 50:
        leaves.append(leaves[-1] * 2)
    added = [3]
    while added[-1] < 50:
        added.append(added[-1] + 3)
    below = sum(1 for value in leaves[1:] if value < 50)
    return len(leaves) - 1, [below, len(leaves), len(added) - 1]


def _check_digit(code: str) -> Entry:
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(code))
    plain = sum(map(int, code))
    missing = next(extra for extra in range(10) if (total + extra) % 10 == 0)
    return missing, [total % 10, next(extra for extra in range(10) if (plain + extra) % 10 == 0), total]


KEYS: dict[str, Entry] = {
    "algorithms/your-turn": _strips(42, 30),
    "algorithms/boxes-in-turn": _boxes(3, 10),
    "algorithms/back-to-the-input": _input(),
    "algorithms/water-lilies": _lilies(),
    "algorithms/library-check-digit": _check_digit("6482"),
}
