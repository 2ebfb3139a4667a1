"""The programs run with modules made on the spot, products built up factor by factor, weekdays walked one by one."""

from __future__ import annotations

from programs import printed

Entry = tuple[object, list[object]]


def _names() -> Entry:
    head = ["import math", "from math import gcd", "import math as m"]
    own = ["def floor(x):", "    return 100"]
    show = "print(gcd(12, 18), m.floor(2.7), floor(2.7), math.ceil(-1.5))"
    return printed(*head, *own, show), [
        printed(*head, *own, show.replace("m.floor", "floor")),
        printed(*head, *own, show.replace(" floor", " math.floor")),
        printed(*head, *own, show.replace("math.ceil", "math.floor")),
        printed(*head, *own, show.replace("m.floor", "round")),
    ]


def metric(n: int) -> int:
    return sum([10] * n)


def imperial(n: int) -> int:
    return sum([4] * n)


def _tides() -> Entry:
    first, define, last = 'print("loading")', ["def high(n):", "    return 2 * n"], 'print("ready")'
    one, two = "print(high(4))", "print(high(5))"
    return printed(first, *define, last, one, two), [
        printed(*define, one, two),
        printed(first, *define, last, one, first, last, two),
        printed(first, *define, one, last, two),
    ]


def _prod(numbers: list[int], start: int = 1) -> int:
    result = start
    for n in numbers:
        result *= n
    return result


def _weekday(first: int, steps: int) -> int:
    day = first
    for _ in range(steps):
        day = 0 if day == 6 else day + 1
    return day


KEYS: dict[str, Entry] = {
    "modules-and-imports/your-turn": _names(),
    "modules-and-imports/two-modules-one-name": (
        imperial(3) + metric(3),
        [metric(3) + metric(3), imperial(3) + imperial(3), imperial(3) + metric(1)],
    ),
    "modules-and-imports/loaded-once": _tides(),
    "modules-and-imports/product-with-start": (
        _prod([2, 5], start=4) - _prod([]),
        [_prod([2, 5], start=4) - 0, _prod([2, 5]) - _prod([]), _prod([2, 5]) + 4 - _prod([])],
    ),
    "modules-and-imports/days-of-a-month": (_weekday(2, 29), [_weekday(2, 30), 2, 2 + 29]),
}
