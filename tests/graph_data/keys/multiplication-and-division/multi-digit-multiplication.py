"""Keys of this topic: products built from their parts, and slips made on purpose."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _parts(number: int) -> list[int]:
    """The number taken apart by place, such as 200, 0 and 8."""
    return [int(digit) * 10**place for place, digit in enumerate(reversed(str(number)))][::-1]


def _product(first: int, second: int) -> int:
    """Each part of one number with each part of the other."""
    return sum(one * other for one in _parts(first) for other in _parts(second))


def _lost_zero(first: int, second: int) -> int:
    """The line for the tens written as if they were ones."""
    tens, ones = _parts(second)
    return first * ones + first * (tens // 10)


def _straight(first: int, second: int) -> int:
    """Tens by tens and ones by ones only, for two numbers of two digits."""
    return sum(one * other for one, other in zip(_parts(first), _parts(second), strict=True))


def _line_without_kept(number: int, digit: int) -> int:
    """A line in which what is kept from the ones is lost."""
    tens, ones = _parts(number)
    return tens * digit + (ones * digit) % 10


ROSA = [1000, 400, 24]
WANTED = [one * other for one in (50, 3) for other in (20, 8)]
MISSING = next(part for part in WANTED if part not in ROSA)
LINES = [410, 246]

KEYS: dict[str, Entry] = {
    "multi-digit-multiplication/your-turn": (
        _product(208, 36),
        [_lost_zero(208, 36), 200 * 30 + 8 * 6, _product(28, 36), sum([208] * 30)],
    ),
    "multi-digit-multiplication/sixty-three-times": (
        _product(63, 48),
        [
            _straight(63, 48),
            _lost_zero(63, 48),
            _line_without_kept(63, 8) + 63 * 40,
            63 * 8 + _line_without_kept(63, 4) * 10,
        ],
    ),
    "multi-digit-multiplication/second-line": (
        sum([57] * 30),
        [sum([57] * 3), _product(57, 34), 50 * 30, _line_without_kept(57, 3) * 10],
    ),
    "multi-digit-multiplication/rosas-gap": (
        MISSING,
        [3 * 2, ROSA[2], ROSA[1], _product(53, 28)],
    ),
    "multi-digit-multiplication/a-lost-zero": (
        _product(82, 35),
        [sum(LINES), sum(LINES) * 10, LINES[0] * 10 + LINES[1], LINES[1] * 10],
    ),
    "multi-digit-multiplication/hours-of-a-year": (
        sum(24 for _ in range(365)),
        [_lost_zero(365, 24), 365 * 4, 365 * 20, 365 + 24],
    ),
}
