"""Keys of this topic, by taking groups away one at a time and by counting on until a division comes out as given."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _divide(dividend: int, divisor: int) -> tuple[int, int]:
    """Quotient and remainder, by taking groups away while they fit."""
    quotient = 0
    while dividend >= divisor:
        dividend -= divisor
        quotient += 1
    return quotient, dividend


def _dividend(divisor: int, quotient: int, remainder: int) -> int:
    """The one number up to 100 whose division comes out like this."""
    (found,) = [number for number in range(101) if _divide(number, divisor) == (quotient, remainder)]
    return found


(ROW,) = [size for size in range(4, 60) if _divide(59, size) == (8, 3)]
LINES = {38: (6, 2), 51: (8, 5), 57: (9, 3), 46: (7, 4)}
(WRONG,) = [number for number, result in LINES.items() if _divide(number, 6) != result]
SIXES = [number for number in range(101) if _divide(number, 8)[0] == 6]
FIVES = [number for number in range(101) if _divide(number, 8)[0] == 5]
NEXT_GONG = next(beat for beat in range(62, 100) if _divide(beat, 8)[1] == 0)

KEYS: dict[str, Entry] = {
    "remainders-and-quotients/your-turn": (_dividend(7, 8, 5), [7 * 8, 7 * 8 - 5, 8 * 5 + 7, 7 * (8 + 5)]),
    "remainders-and-quotients/which-divisor": (ROW, [59 - 3, 59 - 3 - 8, 8 * 3, 8 - 3]),
    "remainders-and-quotients/multiply-back": (
        _dividend(7, 13, 4),
        [94, _dividend(7, 13, 0), 7 * 13 - 4, 7 + 13 + 4],
    ),
    "remainders-and-quotients/one-of-four": (
        WRONG,
        [*(number for number in LINES if number != WRONG), _dividend(6, *LINES[WRONG])],
    ),
    "remainders-and-quotients/two-steps-on": (
        list(_divide(73, 9)),
        [[7, 8 + 2], list(_divide(72, 9)), [7 + 2, 8 + 2], [8, 2]],
    ),
    "remainders-and-quotients/quotient-of-six": (
        {SIXES[0], SIXES[-1]},
        [{SIXES[0], SIXES[-1] + 1}, {SIXES[0] + 1, SIXES[-1]}, {SIXES[0], SIXES[-2]}, {FIVES[0], FIVES[-1]}],
    ),
    "remainders-and-quotients/gong-on-every-eighth": (
        NEXT_GONG - 61,
        [_divide(61, 8)[1], _divide(61, 8)[0], NEXT_GONG, len(range(61, NEXT_GONG + 1))],
    ),
}
