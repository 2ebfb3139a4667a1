"""Keys of this topic, by trying every number up to the smaller one on both."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _common(first: int, second: int) -> list[int]:
    """All common factors, from the smallest."""
    return [number for number in range(1, min(first, second) + 1) if first % number == second % number == 0]


def _greatest(first: int, second: int) -> int:
    return _common(first, second)[-1]


PARCELS = _greatest(72, 60)
ROW = _greatest(45, 75)
CHOICE = (12, 14, 15, 20, 22)
COPRIME = {number for number in CHOICE if len(_common(number, 35)) == 1}

KEYS: dict[str, Entry] = {
    "greatest-common-factor/your-turn": (
        _greatest(48, 84),
        [_common(48, 84)[-2], _common(48, 84)[-3], 48 // 2, 84 - 48],
    ),
    "greatest-common-factor/fifty-six-and-ninety-eight": (
        _greatest(56, 98),
        [_common(56, 98)[-2], _common(56, 98)[1], 56 // 2, 98 - 56],
    ),
    "greatest-common-factor/not-there-yet": (
        _greatest(48, 72),
        [_greatest(48 // 8, 72 // 8), 8 + _greatest(48 // 8, 72 // 8), 8 * 2, 8],
    ),
    "greatest-common-factor/food-parcels": (72 // PARCELS, [PARCELS, 60 // PARCELS, 72 // 2, 72]),
    "greatest-common-factor/rows-of-one-voice": (
        45 // ROW + 75 // ROW,
        [ROW, 45 // 5 + 75 // 5, 45 // ROW, 45 // 3 + 75 // 3],
    ),
    "greatest-common-factor/coprime-to-35": (
        COPRIME,
        [COPRIME | {14}, {number for number in CHOICE if number % 2 == 0}, COPRIME | {20}, {15}],
    ),
}
