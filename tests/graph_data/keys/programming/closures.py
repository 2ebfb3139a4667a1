"""The programs run, and run again with the variable looked up when or where a slip would have it."""

from __future__ import annotations

from programs import printed

Entry = tuple[object, list[object]]


def _bump() -> Entry:
    one, bump, a, five, b = "step = 1", "bump = lambda x: x + step", "a = bump(10)", "step = 5", "b = bump(10)"
    own, shared = (
        ["def fixed(step):", "    return lambda x: x + step"],
        ["def fixed(n):", "    return lambda x: x + step"],
    )
    c, seven, show = "c = fixed(3)", "step = 7", "print(a, b, c(10), bump(10))"
    return printed(one, bump, a, five, b, *own, c, seven, show), [
        printed("bump = lambda x: x + 1", a, b, *own, c, show),
        printed(one, bump, a, five, b, *shared, c, seven, show),
        printed(bump, seven, a, b, *own, c, show),
        printed(one, bump, a, five, b, *own, c, show),
    ]


def _largest() -> Entry:
    seen, made, first, grow = "seen = [2, 3]", "largest = lambda: max(seen)", "first = largest()", "seen.append(9)"
    second, other, new, more = "second = largest()", "other = seen", "seen = [1, 4]", "other.append(20)"
    show = "print(first, second, largest())"
    return printed(seen, made, first, grow, second, other, new, more, show), [
        printed(seen, "kept = seen[:]", "largest = lambda: max(kept)", first, grow, second, other, new, more, show),
        printed(seen, "kept = seen", "largest = lambda: max(kept)", first, grow, second, other, new, more, show),
        printed(seen, made, first, grow, second, show),
    ]


ITEMS = [1, 4, 7, 9]
SCORES = {item: item * (10 - item) for item in ITEMS}
RANKED = sorted(ITEMS, key=lambda item: -SCORES[item])


def _h(x: int) -> int:
    return sum([x] * 3) - 4


def _swapped(x: int) -> int:
    return sum([x - 4] * 3)


def _errors() -> Entry:
    own = ["def make_error(target):", "    return lambda w: (w - target) ** 2"]
    shared = ["def make_error(t):", "    return lambda w: (w - target) ** 2"]
    last = ["def make_error(t):", "    return lambda w: (w - 4) ** 2"]
    loop = ["errors = []", "for target in [1, 4]:", "    errors.append(make_error(target))"]
    nine, start, add, show = "target = 9", "total = 0", "for error in errors:", "print(total, errors[1](9))"
    body = "    total = total + error(2)"
    return printed(*own, *loop, nine, start, add, body, show), [
        printed(*shared, *loop, nine, start, add, body, show),
        printed(*last, *loop, nine, start, add, body, show),
        printed(*own, *loop, nine, start, add, body, "print(total, errors[0](9))"),
        printed(*own, *loop, nine, start, add, "    total = error(2)", show),
    ]


KEYS: dict[str, Entry] = {
    "closures/your-turn": _bump(),
    "closures/twice-with-a-list": _largest(),
    "closures/passed-and-called": (
        str(RANKED[0]),
        [str(SCORES[RANKED[0]]), str(max(ITEMS)), str(ITEMS[0]), str(RANKED[1])],
    ),
    "closures/chain-of-two": (_h(_h(5)), [_h(5), _swapped(_swapped(5)), 3 * (3 * 5) - 4 - 4]),
    "closures/losses-for-tasks": _errors(),
}
