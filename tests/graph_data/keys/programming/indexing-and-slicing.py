"""Slices written out as positions picked one by one, negative positions by counting back; slips pick others."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _pick(values: list[int], start: int, stop: int, step: int = 1) -> list[int]:
    """The items at start, start + step, ... before the stop."""
    picked = []
    position = start
    while position < stop:
        picked.append(values[position])
        position += step
    return picked


def _your_turn() -> Entry:
    xs = [5, 9, 2, 7, 1, 8, 4]
    first, last, thirds = _pick(xs, 1, 4), _pick(xs, 7 - 3, 7), _pick(xs, 0, 7, 3)
    return f"{first}\n{last}\n{thirds}", [
        f"{_pick(xs, 1, 5)}\n{last}\n{thirds}",
        f"{_pick(xs, 0, 3)}\n{last}\n{thirds}",
        f"{first}\n{last[0]}\n{thirds}",
        f"{first}\n{last}\n{_pick(xs, 2, 7, 3)}",
    ]


def _written(last: int, source: int, before: int, second: int) -> list[int]:
    """The list of the second question, with the four positions as a reader takes them."""
    xs = [3, 8, 5, 6]
    xs[last] = xs[source] + 1
    xs[before] = xs[second]
    return xs


def _from_the_end(position: int, length: int) -> int:
    negative, place = -1, length - 1
    while place != position:
        negative, place = negative - 1, place - 1
    return negative


def _word() -> Entry:
    letters = list("photograph")
    end = "".join(letters[position] for position in (8, 9))

    def middle(*positions: int) -> str:
        return "".join(letters[position] for position in positions)

    return middle(2, 3, 4, 5) + end, [
        middle(2, 3, 4, 5, 6) + end,
        middle(1, 2, 3, 4) + end,
        middle(2, 3, 4, 5) + end[0],
        middle(2, 3, 4, 5) + " " + end,
    ]


def _held_out() -> Entry:
    m = [6, 1, 8, 3, 9, 2, 7, 4]
    test = {2, 3, 4}
    return [m[i] for i in range(8) if i not in test], [
        [m[i] for i in range(8) if i not in test | {5}],
        [m[i] for i in range(8) if i not in test - {2}],
        [m[i] for i in sorted(test)],
        [m[i] for i in range(8) if i not in test - {4}],
    ]


THIRTY = list(range(30))
SECOND_CUT = next(b for b in range(100) if len(range(12, b)) == 15)
BACK = _from_the_end(9, 12)

KEYS: dict[str, Entry] = {
    "indexing-and-slicing/your-turn": _your_turn(),
    "indexing-and-slicing/written-from-the-end": (
        str(_written(3, 1, 2, 1)),
        [str(_written(2, 0, 1, 1)), str(_written(3, 1, 2, 0)), str(_written(3, 2, 2, 1))],
    ),
    "indexing-and-slicing/same-place-from-the-end": (BACK, [-len(range(10, 12)), _from_the_end(8, 12), -9, -BACK]),
    "indexing-and-slicing/length-in-threes": (
        len(_pick(THIRTY, 1, 13, 3)),
        [len(_pick(THIRTY, 1, 14, 3)), len(_pick(THIRTY, 1, 13)), len(_pick(THIRTY, 1, 13, 4))],
    ),
    "indexing-and-slicing/letters-of-a-word": _word(),
    "indexing-and-slicing/second-cut": (SECOND_CUT, [15, max(range(12, SECOND_CUT)), SECOND_CUT + 1]),
    "indexing-and-slicing/held-out-readings": _held_out(),
}
