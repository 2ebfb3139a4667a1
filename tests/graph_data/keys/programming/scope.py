"""The programs run; each slip is a program with renamed or global names that does what the slip believes."""

from __future__ import annotations

from programs import printed

Entry = tuple[object, list[object]]


def _your_turn() -> Entry:
    start, body = ["n = 3", "k = 10", "def f(n):"], ["    n = n + k", "    return n"]
    rest = ["k = 1", "print(f(5), n, k)", "n = f(n)", "print(n)"]
    shared = ["n = 3", "k = 1", "def f(m):", "    global n", "    n = m + k", "    return n"]
    no_argument = ["n = 3", "k = 1", "def f(m):", "    return n + k"]
    return printed(*start, *body, *rest), [
        printed(*start, "    n = n + 10", "    return n", *rest),
        printed(*shared, *rest),
        printed(*no_argument, *rest),
        printed(*start, *body, *rest[:2], "f(n)", "print(n)"),
    ]


def _whose() -> Entry:
    def added(x_inside: int, y_inside: int) -> int:
        return x_inside + y_inside

    first, second = {"x": 1, "y": 2}, {"x": 5, "y": 7}
    argument = second["x"]
    return added(second["x"], argument), [
        added(second["x"], second["y"]),
        added(first["x"], argument),
        added(first["x"], first["y"]),
        added(first["x"], second["y"]),
    ]


AREA = [
    "def area(w, h):",
    "    a = w * h",
    "    return a",
    "b = area(3, 4)",
    "print(b)",
    "print(a)",
    "print(b + 1)",
]


def _failing_line() -> int:
    """The first line at the margin before which the program still runs."""
    for end in range(3, len(AREA) + 1):
        try:
            printed(*AREA[:end])
        except NameError:
            return end
    raise AssertionError


def _loops() -> Entry:
    start, head = "i = 100", "def last(n):"
    body = ["    for i in range(n):", "        k = 2 * i", "    return k"]
    show, loop, end = "print(last(4), i)", ["for i in range(3):", "    k = i"], "print(i)"
    other = ["for j in range(3):", "    k = j"]
    one_more = [line.replace("range(n)", "range(n + 1)").replace("range(3)", "range(4)") for line in body + loop]
    return printed(start, head, *body, show, *loop, end), [
        printed(start, head, "    global i", *body, show, *loop, end),
        printed(start, head, *body, show, *other, end),
        printed(start, head, *one_more[:3], show, *one_more[3:], end),
        printed(start, head, "    global i", *body, show, "i = 100", *other, end),
    ]


def _pump() -> Entry:
    level = 50
    a, b = level + 5, level + 7
    kept = a + 7
    return [a, b, b + 1], [[a, kept, kept + 1], [a, b, level + 1], [a, b, level]]


KEYS: dict[str, Entry] = {
    "scope/your-turn": _your_turn(),
    "scope/whose-y": _whose(),
    "scope/line-of-the-name-error": (_failing_line(), [2, 5, 4, 7]),
    "scope/what-a-loop-leaves": _loops(),
    "scope/infusion-pump": _pump(),
}
