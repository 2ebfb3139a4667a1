"""Unpacking written out with old values kept by hand; a slip assigns from left to right or pairs in another way."""

from __future__ import annotations

from math import prod

Entry = tuple[object, list[object]]


def _your_turn() -> Entry:
    old_a, old_b = 2, 7
    a = old_b
    b = old_a + old_b
    parts = [a, b, a - b]

    def shown(x: int, y: int, z: int) -> str:
        return f"{x + y} {z}"

    in_turn = old_b + a
    return shown(*parts), [
        shown(a, in_turn, a - in_turn),
        shown(a, b, old_a - old_b),
        shown(*reversed(parts)),
        shown(old_a, old_b, old_a - old_b),
    ]


def _exchange(order: list[tuple[str, str]], lost: bool = False) -> list[int]:
    """The values of a, b and c after exchanges; with lost, each line goes from left to right."""
    values = {"a": 1, "b": 2, "c": 3}
    for first, second in order:
        kept = values[first]
        values[first] = values[second]
        values[second] = values[first] if lost else kept
    return list(values.values())


def _split() -> Entry:
    a, b = (int(digit) for digit in "47")
    digits = [int(digit) for digit in str(a * b)]
    return sum(digits), [a * b, a + b, sum(int(digit) for digit in str(a + b)), prod(digits)]


def _ends() -> Entry:
    xs = [4, 9, 6]
    first, last = min(xs), xs[2]
    p = f"({first}, {last})"
    return f"{p} {last}", [f"{first} {last} {last}", f"[{first}, {last}] {last}", f"{p} {xs[1]}", f"{p} {first}"]


def _weights() -> Entry:
    xs, ws = [2, 3, 4, 5], [10, 20, 30]
    products = [xs[i] * ws[i] for i in range(3)]
    return sum(products), [
        sum(x * w for x in xs for w in ws),
        sum(products) + xs[3] * ws[2],
        products[-1],
        sum(xs[-1 - i] * ws[-1 - i] for i in range(3)),
    ]


def _largest() -> Entry:
    xs = [4, 9, 3, 9, 6]
    best = max(xs)
    at = xs.index(best)
    last = max(i for i in range(5) if xs[i] == best)
    return [best, at], [[best, last], [best, at + 1], [at, best], [xs[-1], 4]]


def _ball(rounds: int, speed_first: bool = False) -> list[int]:
    v, h = 10, 0
    for _ in range(rounds):
        if speed_first:
            v -= 2
            h += v
        else:
            h += v
            v -= 2
    return [h, v]


AB, BC = ("a", "b"), ("b", "c")

KEYS: dict[str, Entry] = {
    "tuples-and-unpacking/your-turn": _your_turn(),
    "tuples-and-unpacking/two-exchanges": (
        _exchange([AB, BC]),
        [_exchange([AB, BC], lost=True), _exchange([AB]), _exchange([BC]), _exchange([BC, AB])],
    ),
    "tuples-and-unpacking/tens-and-ones-twice": _split(),
    "tuples-and-unpacking/caught-by-one-name": _ends(),
    "tuples-and-unpacking/weights-that-run-out": _weights(),
    "tuples-and-unpacking/where-the-largest-stands": _largest(),
    "tuples-and-unpacking/thrown-ball": (
        _ball(3),
        [_ball(3, speed_first=True), _ball(2), _ball(3)[::-1], _ball(4)],
    ),
}
