"""Keys of this topic, found by sorting and by stepping along the number line."""

from __future__ import annotations

Entry = tuple[object, list[object]]

WATER = [-15, 8, -4, -22, -9]
BELOW_AS_ABOVE = sorted((w for w in WATER if w < 0), reverse=True) + [w for w in WATER if w > 0]

LINE = "--+---+---+---+---+---+---+---+---+---+--"
NAMES = "      A                   0       2"
MARKS = [place for place, sign in enumerate(LINE) if sign == "+"]
STEPS = MARKS.index(NAMES.index("0")) - MARKS.index(NAMES.index("A"))
STEPS_FROM_TWO = MARKS.index(NAMES.index("2")) - MARKS.index(NAMES.index("A"))

FLOORS = list(range(2, -10, -1))
FLOORS_WITHOUT_ZERO = [floor for floor in FLOORS if floor != 0]

BETWEEN = {number for number in range(-20, 21) if number > -3 and number < 2}
APART = next(number for number in range(21) if len(range(-number, number)) == 12)

KEYS: dict[str, Entry] = {
    "negative-numbers/your-turn": (
        sorted(WATER)[1],
        [
            BELOW_AS_ABOVE[1],
            min(WATER),
            sorted(WATER, key=abs)[2 - 1],
            sorted(WATER, reverse=True)[1],
        ],
    ),
    "negative-numbers/read-the-mark": (-STEPS, [STEPS, -(STEPS + 1), -(STEPS - 1), -STEPS_FROM_TWO]),
    "negative-numbers/lift-stops": (
        FLOORS[6],
        [-FLOORS[6], FLOORS_WITHOUT_ZERO[6], -6, FLOORS[5]],
    ),
    "negative-numbers/between-the-two": (
        BETWEEN,
        [BETWEEN - {0}, set(range(-3, 2 + 1)), {number for number in BETWEEN if number > 0}],
    ),
    "negative-numbers/opposites-apart": (-APART, [-12, APART, 0]),
}
