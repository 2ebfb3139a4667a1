"""Keys of this topic: the gap between two numbers is walked in steps of the places; slips are done column by column."""

from __future__ import annotations

Entry = tuple[object, list[object]]

PLACES = [10**power for power in range(6)]


def _gap(low: int, high: int) -> int:
    """How far it is from the lower number up to the higher one, in steps of a place."""
    walked = 0
    for step in reversed(PLACES):
        while low + walked + step <= high:
            walked += step
    return walked


def _digit(number: int, place: int) -> int:
    return number // place % 10


def _turned(whole: int, gone: int) -> int:
    """Each column's smaller digit taken from its larger one."""
    return sum(abs(_digit(whole, place) - _digit(gone, place)) * place for place in PLACES)


def _none_given(whole: int, gone: int) -> int:
    """A column that has too few gets ten, and no place becomes less."""
    return sum((_digit(whole, place) - _digit(gone, place)) % 10 * place for place in PLACES)


def _none_handed_on(first: int, second: int) -> int:
    """A sum by columns in which no ten is handed on."""
    return sum((_digit(first, place) + _digit(second, place)) % 10 * place for place in PLACES)


def _pieces(thousands: int, hundreds: int, tens: int, ones: int) -> int:
    return thousands * 1000 + hundreds * 100 + tens * 10 + ones


KEYS: dict[str, Entry] = {
    "multi-digit-subtraction/your-turn": (
        _gap(3728, 8005),
        [
            _turned(8005, 3728),
            _pieces(7 - 3, 10 - 7, 10 - 2, 15 - 8),
            _pieces(8 - 3, 9 - 7, 9 - 2, 15 - 8),
            8005 + 3728,
        ],
    ),
    "multi-digit-subtraction/not-yet-photographed": (
        _gap(8749, 52316),
        [_turned(52316, 8749), _none_given(52316, 8749), 52316 + 8749],
    ),
    "multi-digit-subtraction/tens-of-three-thousand": (
        next(tens for tens in range(20) if _pieces(2, 9, tens, 10) == 3000),
        [10, _digit(3000, 10), 9 - 8],
    ),
    "multi-digit-subtraction/ten-off": (
        _gap(1325, 4060),
        [2745 + 10, 2745, 1325],
    ),
    "multi-digit-subtraction/the-number-at-the-start": (
        next(start for start in range(10_000) if start - 2876 == 4134),
        [_gap(2876, 4134), _none_handed_on(2876, 4134)],
    ),
    "multi-digit-subtraction/years-of-a-university": (
        _gap(1088, 2003),
        [_turned(2003, 1088), _pieces(1 - 1, 9 - 0, 10 - 8, 13 - 8), _pieces(2 - 1, 9 - 0, 9 - 8, 13 - 8), 2003 + 1088],
    ),
}
