"""The programs run, and run again with each line replaced by the copy or the alias that a slip takes it for."""

from __future__ import annotations

from programs import printed

Entry = tuple[object, list[object]]


def _your_turn() -> Entry:
    start, alias, copy = "a = [1, 2]", "b = a", "c = a[:]"
    grow, new, write, show = "b.append(3)", "a = a + [4]", "b[0] = 9", "print(a, b, c)"
    return printed(start, alias, copy, grow, new, write, show), [
        printed(start, alias, copy, grow, "a += [4]", write, show),
        printed(start, "b = a[:]", copy, grow, new, write, show),
        printed(start, alias, "c = a", grow, new, write, show),
        printed(start, alias, copy, grow, new, "a[0] = " + write, show),
    ]


def _lists() -> Entry:
    a = [0]
    b = a
    c = [0]
    d = c[:]
    e = b
    names = [a, b, c, d, e]
    objects = len({id(x) for x in names})
    slice_shared = len({id(x) for x in (a, b, c, c, e)})
    return objects, [len(names), len({str(x) for x in names}), slice_shared, objects + 1]


def _equal() -> Entry:
    start, copy, alias = "xs = [3, 1]", "ys = xs[:]", "zs = xs"
    first, grow, second = "print(xs == ys, xs is ys, xs is zs)", "zs.append(8)", "print(xs == ys, xs == zs)"
    return printed(start, copy, alias, first, grow, second), [
        printed(start, copy, alias, first.replace("xs is ys", "xs == ys"), grow, second),
        printed(start, copy, alias, first, grow, "ys.append(8)", second),
        printed(start, copy, "zs = xs[:]", first, grow, second),
        printed(start, copy, alias, first.replace("xs == ys", "xs is ys"), grow, second),
    ]


def _plus() -> Entry:
    start, alias, short, long, show = "a = [1]", "b = a", "a += [2]", "a = a + [3]", "print(b, a)"
    return printed(start, alias, short, long, show), [
        printed(start, alias, "a = a + [2]", long, show),
        printed(start, alias, short, "a += [3]", show),
        printed(start, alias, short, "a = [1] + [3]", show),
    ]


def _fixed() -> Entry:
    number, text = ["x = 5", "y = x", "y += 1"], ['s = "ab"', "t = s", 't += "c"']
    show = "print(x, s)"
    return printed(*number, *text, show), [
        printed(*number, "x = y", *text, "s = t", show),
        printed(*number, *text, "s = t", show),
        printed(*number, "x = y", *text, show),
    ]


def _replaced() -> Entry:
    head, one, seven, two = "def f(xs):", "    xs.append(1)", "    xs = [7]", "    xs.append(2)"
    end = ["    return xs", "p = [0]", "q = f(p)", "print(p, q)"]
    return printed(head, one, seven, two, *end), [
        printed(head, one, "    xs[:] = [7]", two, *end),
        printed(head, seven, two, *end),
        printed(head, one, two, seven, *end),
        printed(head, one, *end),
    ]


def _tasks(copied: bool, returned_copy: bool = False) -> list[int]:
    """The first numbers after both tasks, with lists as boxes of one number."""
    start = [10]
    kept = []
    for step in (2, 3):
        box = [start[0]] if copied else start
        box[0] -= step
        kept.append([box[0]] if returned_copy else box)
    return [kept[0][0], kept[1][0], start[0]]


SHARED, COPIED = _tasks(copied=False), _tasks(copied=True)
RETURNED = _tasks(copied=False, returned_copy=True)


def _cleaned() -> Entry:
    head = ["def clean(readings, limit):", "    kept = []"]
    loop = ["    for r in readings:", "        if r <= limit:", "            kept.append(r)", "        else:"]
    write, back = "            readings[0] = limit", "    return kept"
    start, share = "day = [7, 12, 3]", "log = day"
    call = ["good = clean(day, 10)", "i = 0", "while i < len(good):"]
    double, rest = "    good[i] = good[i] * 2", ["    i = i + 1", "print(log, good, i)"]
    early = ["    if max(readings) > limit:", "        readings[0] = limit"]
    begin = [*head, *loop, write, back, start]
    return printed(*begin, share, *call, double, *rest), [
        printed(*begin, "log = day[:]", *call, double, *rest),
        printed(*head, *early, *loop, write, back, start, share, *call, double, *rest),
        printed(*begin, share, *call, "    good[i] = good[i]", *rest),
        printed(*begin, share, *call, double, rest[0], "print(log, good, i - 1)"),
    ]


KEYS: dict[str, Entry] = {
    "mutability-and-aliasing/your-turn": _your_turn(),
    "mutability-and-aliasing/how-many-lists": _lists(),
    "mutability-and-aliasing/equal-or-the-same": _equal(),
    "mutability-and-aliasing/plus-equals-and-plus": _plus(),
    "mutability-and-aliasing/numbers-and-strings": _fixed(),
    "mutability-and-aliasing/changed-then-replaced": _replaced(),
    "mutability-and-aliasing/two-tasks-one-start": (
        SHARED,
        [COPIED, RETURNED, [*RETURNED[:2], COPIED[2]]],
    ),
    "mutability-and-aliasing/cleaned-readings": _cleaned(),
}
