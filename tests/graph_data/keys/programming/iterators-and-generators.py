"""The programs run, and run again with the request, the pause or the list put where a slip puts it."""

from __future__ import annotations

from programs import printed

Entry = tuple[object, list[object]]


def _growing() -> Entry:
    head = ["def growing(x):", "    step = 1", "    while x < 20:", "        yield x"]
    add, more = "        x = x + step", "        step = step + 1"
    make, a, gone, b, show = "g = growing(1)", "a = next(g)", "next(g)", "b = next(g)", "print(a, b, list(g))"
    late = ["def growing(x):", "    step = 1", "    yield x", "    while x < 20:", add, "        yield x", more]
    return printed(*head, add, more, make, a, gone, b, show), [
        printed(*head, add, more, make, a, b, show),
        printed(*head, add, more, make, a, gone, b, "print(a, b, list(growing(1)))"),
        printed(*late, make, a, gone, b, show),
        printed(*head, add, make, a, gone, b, show),
    ]


def _shared() -> Entry:
    xs, make, a = "xs = [5, 6, 7, 8]", "it = iter(xs)", "a = next(it) + next(it)"
    start, first = "total = 0", ["for x in it:", "    total = total + x"]
    second, show = ["for x in it:", "    total = total + 100"], "print(a, total, len(xs))"
    return printed(xs, make, a, start, *first, *second, show), [
        printed(xs, make, a, start, "for x in xs:", first[1], show),
        printed(xs, make, "y = next(it)", "a = y + y", start, *first, *second, show),
        printed(xs, make, a, start, "rest = list(it)", "for x in rest:", first[1], "for x in rest:", second[1], show),
        printed(xs, make, a, start, *first, *second, "xs = list(it)", show),
    ]


def _pauses() -> Entry:
    head, a, one, b, two = "def steps():", '    print("A")', "    yield 1", '    print("B")', "    yield 2"
    make, c, ask, d = "g = steps()", 'print("C")', "print(next(g))", 'print("D")'
    return printed(head, a, one, b, two, make, c, ask, d), [
        printed(a.strip(), head, one, b, two, make, c, ask, d),
        printed(head, a, one, b, two, make, c, ask, b.strip(), d),
        printed(a.strip(), b.strip(), head, one, two, make, c, ask, d),
        printed(head, one, b, two, make, c, ask, d),
    ]


POWERS = [1]
while len(POWERS) < 6:
    POWERS.append(sum([POWERS[-1]] * 3))
ADDED = [p for p in POWERS[1:] if p <= 30]
BROKE = POWERS[1 + len(ADDED)]
AFTER = POWERS[2 + len(ADDED)]


def _most(lines: int, kept: bool) -> int:
    held: list[int] = []
    most = 0
    for line in range(lines):
        held = [*held, line] if kept else [line]
        most = max(most, len(held))
    return most


KEYS: dict[str, Entry] = {
    "iterators-and-generators/your-turn": _growing(),
    "iterators-and-generators/shared-iterator": _shared(),
    "iterators-and-generators/when-the-body-runs": _pauses(),
    "iterators-and-generators/sum-of-the-first": (
        sum(ADDED) + AFTER,
        [POWERS[0] + sum(ADDED) + AFTER, sum(ADDED) + BROKE, sum(ADDED) + BROKE + AFTER, sum(ADDED)],
    ),
    "iterators-and-generators/most-at-once": (
        _most(500, kept=False),
        [_most(500, kept=True), (0 + _most(500, kept=True)) // 2, len([])],
    ),
}
