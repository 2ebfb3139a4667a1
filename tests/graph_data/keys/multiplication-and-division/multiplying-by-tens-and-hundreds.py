"""Keys of this topic: groups added up, and digits moved place by place."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _groups(count: int, size: int) -> int:
    """So many groups of this size, added up."""
    return sum(size for _ in range(count))


def _places(number: int) -> list[int]:
    """The digits from the ones upwards."""
    return [int(digit) for digit in reversed(str(number))]


def _worth(digits: list[int]) -> int:
    """What the digits are worth, from the ones upwards."""
    total, place = 0, 1
    for digit in digits:
        total, place = total + _groups(digit, place), _groups(10, place)
    return total


SNAILS = _places(305)
SEVEN = [0, 7]  # the seven of 73, in the tens

KEYS: dict[str, Entry] = {
    "multiplying-by-tens-and-hundreds/your-turn": (
        _groups(50, 80),
        [_groups(5, 80), _groups(500, 80), 50 + 80, _groups(5, 8)],
    ),
    "multiplying-by-tens-and-hundreds/six-seven-hundreds": (
        _groups(6, 700),
        [_groups(6, 70), _groups(6, 7000), 6 + 700, _groups(6, 800)],
    ),
    "multiplying-by-tens-and-hundreds/hole-in-the-middle": (
        _groups(10, 305),
        # The ones stay; the five passes over the tens; the ten is added; two moves.
        [_worth([SNAILS[0], 0, 0, SNAILS[2]]), _worth([0, 0, SNAILS[0], SNAILS[2]]), 305 + 10, _worth([0, 0, *SNAILS])],
    ),
    "multiplying-by-tens-and-hundreds/twenty-five-hundreds": (
        _groups(20, 500),
        [_groups(2, 500), _groups(200, 500), 20 + 500, _groups(2 + 5, 1000)],
    ),
    "multiplying-by-tens-and-hundreds/worth-of-the-seven": (
        _worth([0, 0, *SEVEN]),
        [_worth([0, *SEVEN]), _groups(100, 73), _worth(SEVEN), 100],
    ),
    "multiplying-by-tens-and-hundreds/gap-before-ninety": (
        next(count for count in range(1000) if _groups(count, 90) == 5400),
        [
            next(count for count in range(1000) if _groups(count, 90) == 540),
            next(count for count in range(1000) if _groups(count, 90) == 54000),
            _groups(7, 10),
        ],
    ),
    "multiplying-by-tens-and-hundreds/heartbeats": (
        _groups(30, 60),
        [_groups(3, 60), _groups(300, 60), 30 + 60],
    ),
}
