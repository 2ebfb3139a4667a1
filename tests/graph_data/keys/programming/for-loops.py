"""Sums, products and lists built with while and a counter, or by hand; a slip is the program of one who misreads it."""

from __future__ import annotations

from math import prod

from programs import printed

Entry = tuple[object, list[object]]


def _your_turn() -> Entry:
    start, loop = ["xs = [4, 1, 6]", "p = 1", "ys = []"], "for x in xs:"
    grow, put, show = "    p = p * x", "    ys.append(p)", "print(p, ys)"
    return printed(*start, loop, grow, put, show), [
        printed(*start, loop, grow, "    ys.append(x)", show),
        printed(*start, loop, grow, put.strip(), show),
        printed(*start, loop, put, grow, show),
        printed(*start, loop, "    p = 1", grow, put, show),
    ]


def _positions() -> Entry:
    xs, total, i = [5, 2, 9, 4], 0, 0
    while i < len(xs):
        total, i = total + sum([xs[i]] * i), i + 1
    return total, [sum(n * x for n, x in enumerate(xs, start=1)), sum(xs), sum([0, 1, 2, 3]), xs[-1] * len(xs)]


def _changed() -> Entry:
    xs = [1, 2, 3]
    tens = [10, 20, 30]
    return f"{xs} {xs[-1] * 10}", [
        f"{tens} {xs[-1] * 10}",
        f"{xs} {xs[-1]}",
        f"{xs} {xs[0] * 10}",
        f"{tens} {xs[-1]}",
    ]


def _inside() -> Entry:
    loop, zero, add = "for x in [8, 3, 5]:", "total = 0", "    total = total + x"
    show = "print(total)"
    return printed(loop, "    " + zero, add, show), [
        printed(zero, loop, add, show),
        printed(loop, add.replace("total + x", "x"), "    " + zero, show),
        printed("for x in [8]:", "    " + zero, add, show),
        printed("print(len([8, 3, 5]))"),
    ]


def _even() -> Entry:
    xs = [4, 7, 10, 3]
    kept: list[int] = []
    for x in xs:
        if 2 * (x // 2) == x:
            kept.append(x)
    return [x - 1 for x in kept], [
        kept,
        [x - 1 for x in xs],
        [x - 1 for x in xs if (x - 1) % 2 == 0],
        [x for x in xs if x not in kept],
    ]


def _pulse() -> Entry:
    pulse = [62, 70, 65, 80]
    change, before = [], pulse[0]
    for now in pulse[1:]:
        change.append(now - before)
        before = now
    return change, [[-c for c in change], [abs(c) for c in change], change[:-1], pulse[1:]]


KEYS: dict[str, Entry] = {
    "for-loops/your-turn": _your_turn(),
    "for-loops/position-times-item": _positions(),
    "for-loops/loop-variable-changed": _changed(),
    "for-loops/product-of-a-range": (
        prod([2, 3, 4, 5]),
        [prod([2, 3, 4, 5, 6]), prod([0, 1, 2, 3, 4, 5]), prod([3, 4, 5]), sum([2, 3, 4, 5])],
    ),
    "for-loops/total-set-inside": _inside(),
    "for-loops/even-items-less-one": _even(),
    "for-loops/pulse-from-minute-to-minute": _pulse(),
}
