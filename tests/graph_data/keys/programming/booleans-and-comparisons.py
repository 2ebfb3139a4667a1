"""Conditions by trying every case: whole numbers counted, truth tables listed, programs run."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from programs import printed

Entry = tuple[object, list[object]]

READINGS = {
    1: (True, 20, True),
    2: (False, 75, False),
    3: (False, 75, True),
    4: (True, 75, True),
    5: (False, 60, False),
}


def _your_turn() -> Entry:
    start = ["temp = 18", "wind = 40"]
    first, second = "print(15 <= temp < 18)", "print(temp > 15 and not wind > 50)"
    third = "print(wind == 40 or temp > 20 and wind < 30)"
    up_to, no_not = "print(15 <= temp <= 18)", "print(temp > 15 and wind > 50)"
    from_left = "print((wind == 40 or temp > 20) and wind < 30)"
    return printed(*start, first, second, third), [
        printed(*start, up_to, second, third),
        printed(*start, first, no_not, third),
        printed(*start, first, second, from_left),
        printed(*start, up_to, second, from_left),
    ]


def _asked() -> Entry:
    start, change = ["n = 7", "big = n > 5"], "n = 2"
    show = ["print(big)", "print(n != 2)", "print(n < 2)"]
    return printed(*start, change, *show), [
        printed(*start, change, "print(n > 5)", *show[1:]),
        printed(*start, *show),
        printed(*start, change, *show[:2], "print(n <= 2)"),
    ]


def _cases(f: Callable[[bool, bool], bool]) -> int:
    return sum(f(a, b) for a, b in product((True, False), repeat=2))


def _ring(f: Callable[[bool, int, bool], bool]) -> set[int]:
    return {number for number, reading in READINGS.items() if f(*reading)}


KEYS: dict[str, Entry] = {
    "booleans-and-comparisons/your-turn": _your_turn(),
    "booleans-and-comparisons/how-many-whole-numbers": (
        sum(x > -3 and not x > 2 for x in range(-50, 50)),
        [
            sum(x >= -3 and x <= 2 for x in range(-50, 50)),
            sum(x > -3 and x < 2 for x in range(-50, 50)),
            sum(x <= 2 for x in range(50)),
        ],
    ),
    "booleans-and-comparisons/asked-once": _asked(),
    "booleans-and-comparisons/one-of-two-switches": (
        _cases(lambda a, b: a is not b),
        [
            _cases(lambda a, b: a or b),
            _cases(lambda a, b: not a and not b and (a or b)),
            _cases(lambda a, b: a and not b),
        ],
    ),
    "booleans-and-comparisons/fire-alarm-readings": (
        _ring(lambda smoke, heat, test: any([smoke, all([heat > 60, not test])])),
        [
            _ring(lambda smoke, heat, test: all([any([smoke, heat > 60]), not test])),
            _ring(lambda smoke, heat, test: any([smoke, all([heat >= 60, not test])])),
            _ring(lambda smoke, heat, test: any([smoke, heat > 60])),
            _ring(lambda smoke, heat, test: smoke),
        ],
    ),
}
