"""Keys of this topic, by bundling loose things into tens; the mistakes by writing digits as their feedback says."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _bundled(tens: int, ones: int) -> tuple[int, int]:
    """Tie up ten ones at a time, for as long as there are ten."""
    while ones >= 10:
        tens, ones = tens + 1, ones - 10
    return tens, ones


def _kinds(*numbers: int) -> tuple[int, int]:
    """The sums of the two columns, before any trade."""
    return sum(number // 10 for number in numbers), sum(number % 10 for number in numbers)


def _read(tens: int, ones: int) -> int:
    return int(f"{tens}{ones}")


def _sum(*numbers: int) -> int:
    return _read(*_bundled(*_kinds(*numbers)))


def _not_carried(*numbers: int) -> int:
    tens, ones = _kinds(*numbers)
    return _read(tens, ones % 10)


def _wrong_digit_up(*numbers: int) -> int:
    """The tens of the ones' sum are written below, and its ones are carried."""
    tens, ones = _kinds(*numbers)
    return _read(tens + ones % 10, ones // 10)


def _blot(fits: list[int]) -> list[int]:
    """The digits for which the ones of 4# + 38 end in one of these digits."""
    return [digit for digit in range(10) if (digit + 8) % 10 in fits]


PACKS, LOOSE = 6 + 2, 7 + 5
PACKED = _bundled(PACKS, LOOSE)
(BLOT,) = [digit for digit in range(10) if _sum(40 + digit, 38) == 82]

KEYS: dict[str, Entry] = {
    "two-digit-addition-with-regrouping/your-turn": (
        _sum(65, 28),
        [_not_carried(65, 28), _read(*_kinds(65, 28)), _wrong_digit_up(65, 28), 6 + 5 + 2 + 8],
    ),
    "two-digit-addition-with-regrouping/two-looms": (
        _sum(47, 29),
        [_not_carried(47, 29), _read(*_kinds(47, 29)), _read(4 + 2 + 1, 15 % 10)],
    ),
    "two-digit-addition-with-regrouping/the-small-one": (
        10 * _bundled(0, 7 + 8)[0],
        [_bundled(0, 7 + 8)[0], 7 + 8, _bundled(0, 7 + 8)[1]],
    ),
    "two-digit-addition-with-regrouping/under-the-blot": (
        BLOT,
        [next(digit for digit in range(10) if digit + 2 == 8), *_blot([3]), 40 + BLOT, *_blot([8])],
    ),
    "two-digit-addition-with-regrouping/leaflets-in-packs": (
        PACKED[1],
        [LOOSE, PACKED[0], _read(*PACKED), PACKED[0] - PACKS],
    ),
}
