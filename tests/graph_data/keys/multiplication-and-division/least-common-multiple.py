"""Keys of this topic, by going up one by one until every given number goes in, and by turning the wheels."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _shared(numbers: tuple[int, ...], last: int) -> list[int]:
    """The common multiples from 1 up to the last."""
    return [n for n in range(1, last + 1) if all(n % number == 0 for number in numbers)]


def _least(*numbers: int) -> int:
    return _shared(numbers, 1000)[0]


def _factor(first: int, second: int) -> int:
    """The largest factor that both share."""
    return max(n for n in range(1, first + 1) if first % n == second % n == 0)


def _turns() -> tuple[int, int]:
    """Turns of the wheels with 12 and 18 teeth until both marks are back."""
    teeth = 1
    while teeth % 12 or teeth % 18:
        teeth += 1
    return teeth // 12, teeth // 18


BELOW = _shared((9, 15), 134)
(OTHER,) = [n for n in range(1, 64) if _factor(n, 9) == 1 and _least(n, 9) == 63]

KEYS: dict[str, Entry] = {
    "least-common-multiple/your-turn": (
        _least(6, 9, 10),
        [_least(6, 9), _least(6, 9) * 10, 6 * 9 * 10, _least(6, 10)],
    ),
    "least-common-multiple/ten-and-fourteen": (
        _least(10, 14),
        [10 * 14, _factor(10, 14), 10 + 14, (10 // 2) * (14 // 2)],
    ),
    "least-common-multiple/before-the-product": (
        len(BELOW),
        [len(_shared((9, 15), 135)), len(BELOW[:1]), 0, BELOW[0]],
    ),
    "least-common-multiple/two-lights": (
        _least(12, 15),
        [12 * 15, _factor(12, 15), 12 + 15, 15 * 2],
    ),
    "least-common-multiple/meeting-gears": (_turns()[0], [_least(12, 18), _turns()[1], 18, _factor(12, 18)]),
    "least-common-multiple/the-other-number": (OTHER, [3 * OTHER, 63, 63 - 9, _factor(9, 3)]),
}
