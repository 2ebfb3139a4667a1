"""Keys of this topic: a difference is found as the number that has to be added to get back, by trying."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _minus(first: int, second: int) -> int:
    """The number that, added to the second, gives the first."""
    return next(number for number in range(-400, 401) if second + number == first)


def _without_carry(first: int, second: int) -> int:
    """The sum of two two-digit numbers whose carried ten is forgotten."""
    return (first // 10 + second // 10) * 10 + (first % 10 + second % 10) % 10


KEYS: dict[str, Entry] = {
    "subtracting-integers/your-turn": (
        _minus(-12, -37),
        [_minus(-37, -12), -12 + -37, abs(-12) + abs(-37)],
    ),
    "subtracting-integers/gap-in-a-sum": (
        next(number for number in range(-40, 41) if -7 + number == _minus(-7, 12)),
        [12, _minus(-7, 12), _minus(7, 12), 7],
    ),
    "subtracting-integers/take-away-a-loss": (
        _minus(26, -48),
        [_minus(26, 48), _minus(48, 26), -_minus(26, -48), _without_carry(26, 48)],
    ),
    "subtracting-integers/from-a-negative-number": (
        _minus(-35, 27),
        [-_minus(-35, 27), -35 + 27, _minus(35, 27), -_without_carry(35, 27)],
    ),
    "subtracting-integers/what-was-there-before": (
        next(number for number in range(-40, 41) if _minus(number, -6) == 2),
        [2 + 6, 6 - 2, -(2 + 6)],
    ),
    "subtracting-integers/countdown": (
        _minus(140, -85),
        [_minus(140, 85), _minus(-85, 140), _minus(85, 140), 140],
    ),
}
