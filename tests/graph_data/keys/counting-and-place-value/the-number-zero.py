"""Keys of this topic, from the row of numbers that begins at zero."""

from __future__ import annotations

Entry = tuple[object, list[object]]

ROW = list(range(21))
HERONS = ["three", "none", "twenty", "ten", "one"]
FIGURE = {"none": 0, "one": 1, "three": 3, "ten": 10, "twenty": 20}
REPORT = [FIGURE[day] for day in HERONS]
SORTED = [number for number in ROW if number in REPORT]
WITHOUT_ITS_ZERO = [int(str(number)[0]) if number == 20 else number for number in REPORT]

DOOR = "20"
KEYBOARD = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]
BY_SIZE = sorted(KEYBOARD)
MOVED = next(key for key in KEYBOARD if [k for k in KEYBOARD if k != key] == [k for k in BY_SIZE if k != key])
LOCKERS = ROW[:3]


def _down(floor: int, floors: int) -> int:
    """Where a lift is after so many floors down."""
    return ROW[: floor + 1][::-1][floors]


KEYS: dict[str, Entry] = {
    "the-number-zero/your-turn": (
        SORTED,
        [
            [*SORTED[1:], SORTED[0]],
            [SORTED[1], SORTED[0], *SORTED[2:]],
            sorted(WITHOUT_ITS_ZERO),
            REPORT,
        ],
    ),
    "the-number-zero/box-on-a-form": (len([]), [next(n for n in ROW if n > 0), int("1" + "0")]),
    "the-number-zero/fallen-sign": (int(DOOR[0]), [int(DOOR), int(DOOR[1])]),
    "the-number-zero/lift-down": (_down(3, 3), [_down(3, 3 - 1), 3, ROW[3:][3]]),
    "the-number-zero/keyboard-order": (
        BY_SIZE[BY_SIZE.index(MOVED) + 1],
        [KEYBOARD[KEYBOARD.index(MOVED) - 1], MOVED, BY_SIZE[2]],
    ),
    "the-number-zero/lockers-from-zero": (
        LOCKERS[-1] + 1,
        [list(range(1, 5))[-1], LOCKERS[-1], LOCKERS[0]],
    ),
}
