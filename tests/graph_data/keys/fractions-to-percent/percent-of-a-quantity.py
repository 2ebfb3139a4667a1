"""Keys of this topic: a percent as so many hundredths of the whole, and a whole found by trying."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _part(percent: int, whole: int) -> Fraction:
    hundredth = Fraction(whole, 100)
    return sum((hundredth for _ in range(percent)), Fraction(0))


def _whole(percent: int, part: int) -> int:
    return next(whole for whole in range(1, 10000) if _part(percent, whole) == part)


FILE = _whole(45, 36)
NUMBER = _whole(10, 46)

KEYS: dict[str, Entry] = {
    "percent-of-a-quantity/your-turn": (
        _part(65, 480),
        [
            _part(50, 480) + _part(10, 480),
            _part(50, 480) + _part(10, 480) + Fraction(480, 5),
            480 - _part(65, 480),
            _part(65, 480) / 10,
        ],
    ),
    "percent-of-a-quantity/six-percent": (
        _part(6, 350),
        [Fraction(6, 10) * 350, Fraction(6, 1000) * 350, 350 - _part(6, 350), _part(6, 100)],
    ),
    "percent-of-a-quantity/more-than-planned": (
        _part(120, 45),
        [_part(20, 45), _part(12, 45), 45 + 120, _part(80, 45)],
    ),
    "percent-of-a-quantity/from-ten-percent": (
        _part(25, NUMBER),
        [_part(20, NUMBER), _part(15, NUMBER), 46 + 15, NUMBER, _part(25, 46)],
    ),
    "percent-of-a-quantity/ringed-swallows": (
        _whole(30, 21),
        [_part(30, 21), _whole(30, 21) - 21, 21 + 30, 21 + _part(30, 21)],
    ),
    "percent-of-a-quantity/turned-round": (
        next(percent for percent in range(101) if _part(percent, 36) == _part(36, 25)),
        [_part(36, 25), 36, 100 - 36],
    ),
    "percent-of-a-quantity/download": (
        FILE - 36,
        [FILE, _part(55, 36), _part(45, 36), 100 - 45],
    ),
}
