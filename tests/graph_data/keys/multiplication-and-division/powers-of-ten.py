"""Keys of this topic: tens multiplied one by one, and places counted from the right."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _power(count: int) -> int:
    """So many tens multiplied together, one after another."""
    product = 1
    for _ in range(count):
        product *= 10
    return product


def _raised(number: int, count_itself: bool = False) -> list[int]:
    """For each digit that is not 0, how many digits stand behind it."""
    digits = str(number)
    return [len(digits[place:]) - (not count_itself) for place, digit in enumerate(digits) if digit != "0"]


def _count(number: int) -> int:
    """How many tens have to be multiplied to reach the number."""
    return next(count for count in range(20) if _power(count) == number)


JOANA = [(7, 3), (5, 2)]
RIGHT = _raised(7050)
WRONG = next(right for (_, written), right in zip(JOANA, RIGHT, strict=True) if written != right)

KEYS: dict[str, Entry] = {
    "powers-of-ten/your-turn": (
        _raised(60280),
        [
            _raised(60280, count_itself=True),
            list(range(_raised(60280)[0], 1, -1)),  # one down from digit to digit
            _raised(6280),
            [*_raised(60280)[:2], _raised(6028)[2]],  # the last 0 is not seen behind the 8
        ],
    ),
    "powers-of-ten/ten-to-the-fifth": (_power(5), [10 * 5, int("1".ljust(5, "0")), _power(6), 10 + 5]),
    "powers-of-ten/million-as-a-power": (
        _count(1000000),
        [
            len("1000000"),
            "1,000,000".count(","),
            next(n for n in map(_power, range(9)) if n * 10 == 1000000),
            6 - 1,
            _power(6),
        ],
    ),
    "powers-of-ten/fifty-times-a-power": (50 * _power(4), [5 * _power(4), 50 * 40, 50 * _power(5), 50 * 4]),
    "powers-of-ten/which-power": (
        next(count for count in range(20) if 28 * _power(count) == 2800000),
        [
            len("2800000"[1:]),
            len("2800000"),
            next(_power(count) for count in range(20) if 28 * _power(count) == 2800000),
            _count(280000 // 28),
        ],
    ),
    "powers-of-ten/read-it-back": (
        3 * _power(5) + 8 * _power(2) + 4,
        [int("384"), 3 * _power(4) + 8 * _power(2) + 4, 3 * 10 * 5 + 8 * 10 * 2 + 4, int("3804")],
    ),
    "powers-of-ten/spot-the-place": (WRONG, [JOANA[1][1], JOANA[0][1] + 1, WRONG - 1, _power(WRONG)]),
    "powers-of-ten/radio-telescope": (
        8 * _power(3) * 100,
        [8 * _power(3), 8 * _power(3) * 10, 8 * 10 * 3 * 100, 8 * _power(3) * 1000],
    ),
}
