"""Keys of this topic: for every member it is counted in how many parts it lies."""

from __future__ import annotations

from collections import Counter

Entry = tuple[object, list[object]]

PARTS = [set(range(1, 4)), {5, 6, 7, 8}, set(range(9, 16))]
SHIFTS = [[*range(6, 15)], [*range(14, 22)], [22, 23, *range(5)]]
HELD = Counter(hour for shift in SHIFTS for hour in shift)
NO_SHIFT = next(hour for hour in range(24) if HELD[hour] == 0)
TWO_SHIFTS = next(hour for hour in range(24) if HELD[hour] == 2)
SIZES = Counter(map(len, ["oak", "elm", "birch", "fir", "maple", "larch", "ash", "pine"]))
TWICE = next(k for k in range(51) if (50 - k) + 2 * k == 57)


def _in_parts(n: int) -> int:
    return sum(n in part for part in PARTS)


KEYS: dict[str, Entry] = {
    "partitions/your-turn": (
        {n for n in range(1, 16) if _in_parts(n) != 1},
        [{8}, {n for n in range(1, 16) if _in_parts(n) != 1} | {8}, {3, 4}, "{}"],
    ),
    "partitions/percussion": (
        next(n for n in range(43) if 24 + 9 + 6 + n == 42),
        [24 + 9 + 6, 42 - 24, 42 - 24 - 9, 42 + 24 + 9 + 6],
    ),
    "partitions/part-of-thirteen": (
        {n for n in range(1, 41) if str(n)[-1] == "3"},
        [
            {n for n in range(1, 41) if len(str(n)) == 2 and str(n)[0] == "1"},
            {n for n in range(10, 41) if str(n)[-1] == "3"},
            {n for n in range(1, 41) if str(n)[-1] == "3" and n != 13},
            {n for n in range(1, 51) if str(n)[-1] == "3"},
        ],
    ),
    "partitions/words-by-length": (
        [SIZES[length] for length in sorted(SIZES)],
        [
            sorted(SIZES),
            [SIZES[length] for length in sorted(SIZES, reverse=True)],
            sorted(SIZES.values()),
            [SIZES[3] - 1, SIZES[4], SIZES[5]],
        ],
    ),
    "partitions/photos-in-two-boxes": (50 - TWICE, [TWICE, 50 - 2 * TWICE, 50, 57]),
    "partitions/shifts": (
        [NO_SHIFT, TWO_SHIFTS],
        [[TWO_SHIFTS, NO_SHIFT], [NO_SHIFT, 22], [NO_SHIFT - 1, TWO_SHIFTS], [24, TWO_SHIFTS]],
    ),
}
