"""Keys of this topic, by sharing place by place, with each slip made at its place."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _steps(dividend: int, divisor: int) -> list[tuple[int, int, int]]:
    """For each digit from the left: what is to be shared, what each gets, and what is left."""
    steps: list[tuple[int, int, int]] = []
    left = 0
    for digit in str(dividend):
        shared = left * 10 + int(digit)
        left = shared
        each = 0
        while left >= divisor:
            left -= divisor
            each += 1
        steps.append((shared, each, left))
    return steps


def _quotient(dividend: int, divisor: int, lost: int | None = None) -> int:
    """The digits of the shares put together; what is left after the step `lost` is forgotten."""
    if lost is None:
        return int("".join(str(each) for _, each, _ in _steps(dividend, divisor)))
    head, tail = str(dividend)[: lost + 1], str(dividend)[lost + 1 :]
    shares = [each for part in (head, tail) for _, each, _ in _steps(int(part), divisor)]
    return int("".join(map(str, shares)))


def _without_zeros(number: int) -> int:
    return int(str(number).replace("0", ""))


EIGHTS = _steps(3247, 8)
WORTH = next(each * place for (_, each, _), place in zip(_steps(4158, 6), (1000, 100, 10, 1), strict=True) if each)
TENS_LEFT = _steps(852, 6)[1][2]
SATELLITE = _steps(3600, 8)

KEYS: dict[str, Entry] = {
    "introduction-to-long-division/your-turn": (
        [_quotient(3247, 8), EIGHTS[-1][2]],
        [
            [_without_zeros(_quotient(3247, 8)), EIGHTS[-1][2]],
            [_without_zeros(_quotient(3247, 8)) * 10, EIGHTS[-1][2]],
            [_quotient(3247, 8) + 1, 8 - EIGHTS[-1][2]],
            [3200 // 8, 3247 - 3200],
        ],
    ),
    "introduction-to-long-division/seven-into-952": (
        _quotient(952, 7),
        [int("".join(str(int(digit) // 7) for digit in "952")), _quotient(952, 7, 0), _quotient(952, 7, 1)],
    ),
    "introduction-to-long-division/worth-of-the-first-digit": (
        WORTH,
        [WORTH // 100, WORTH // 10, WORTH * 10, WORTH // 100 * 6],
    ),
    "introduction-to-long-division/books-on-floors": (
        _quotient(1836, 9),
        [_without_zeros(_quotient(1836, 9)), _without_zeros(_quotient(1836, 9)) * 10, 1800 // 9],
    ),
    "introduction-to-long-division/tens-at-hand": (
        (4 * 100 + 3 * 10) // 10,
        [4 + 3, 3, 4 * 100 + 3, 3 * 10 + 4, 4 * 100 + 3 * 10],
    ),
    "introduction-to-long-division/instead-of-22": (
        _steps(852, 6)[2][0],
        [TENS_LEFT, 2, 6 * 3, (TENS_LEFT + 2) * 10 + 2],
    ),
    "introduction-to-long-division/weather-satellite": (
        len(range(8, 3601, 8)),
        [
            _without_zeros(_quotient(3600, 8)),
            int("".join(str(each) for each in (SATELLITE[1][1], 0, SATELLITE[2][1]))),
            len(range(0, 3601, 8)),
            int(f"{SATELLITE[1][1]}{SATELLITE[1][2]}0"),
        ],
    ),
}
