"""Keys of this topic, by trying every number up to the given one and by stepping through the multiples."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _factors(number: int) -> set[int]:
    return {a for a in range(1, number + 1) for b in range(1, number + 1) if a * b == number}


def _smaller(number: int) -> set[int]:
    """The smaller member of each pair, a number that is its own partner included."""
    return {a for a in _factors(number) if a * a <= number}


SEVENS = set(range(7, 200, 7))
INSIDE = {number for number in SEVENS if 50 < number < 80}
(STEP,) = [number for number in range(1, 79) if sum([number] * 6) == 78]
(OUT,) = {6, 7, 8, 9} - _factors(252)
WAYS = [(rows, 48 // rows) for rows in sorted(_factors(48))]
FITTING = [(rows, chairs) for rows, chairs in WAYS if rows >= 4 and chairs >= 6]

KEYS: dict[str, Entry] = {
    "factors-and-multiples/your-turn": (
        _factors(54),
        [_factors(54) - {1, 54}, _smaller(54), _factors(54) | {4}, _factors(54) - {6, 54 // 6}],
    ),
    "factors-and-multiples/how-many-for-36": (
        len(_factors(36)),
        [2 * len(_smaller(36)), len(_smaller(36)), len(_factors(36) - {1, 36}), len(_factors(36) - {6})],
    ),
    "factors-and-multiples/sevens-in-a-range": (
        INSIDE,
        [INSIDE - {max(INSIDE)}, INSIDE | {49}, {number for number in range(51, 80) if number % 10 == 7}],
    ),
    "factors-and-multiples/ninth-multiple": (
        sum([STEP] * 9),
        [STEP, 78 + 3, sum([STEP] * 8), 78 + 3 * 6],
    ),
    "factors-and-multiples/no-factor-of-252": (OUT, sorted({6, 7, 8, 9} - {OUT})),
    "factors-and-multiples/chairs-for-a-talk": (
        len(FITTING),
        [len(WAYS), len(_smaller(48)), len(FITTING) - 1, len([rows for rows, _ in WAYS if 4 <= rows <= 12])],
    ),
}
