"""The programs run, and run again with the line changed that a slip misreads."""

from __future__ import annotations

from programs import printed

Entry = tuple[object, list[object]]


def _counter() -> Entry:
    head = [
        "class Counter:",
        "    def __init__(self, step=1):",
        "        self.step = step",
        "        self.count = 0",
        "    def add(self, times):",
        "        self.count = self.count + times * self.step",
    ]
    make, alias = ["a = Counter()", "b = Counter(step=5)"], "c = a"
    early, change, late = ["a.add(3)", "b.add(2)", "c.add(4)"], "c.step = 2", "a.add(1)"
    show = "print(a.count, b.count, c.count)"
    return printed(*head, *make, alias, *early, change, late, show), [
        printed(*head, *make, "c = Counter()", *early, change, late, show),
        printed(*head, *make, alias, *early, late, show),
        printed(*head, *make, alias, change, *early, late, show),
        printed(*head, make[0], "b = Counter()", alias, *early, change, late, show),
    ]


def _tank(size: int, *moves: tuple[str, int]) -> int:
    level = {"s": 80, "t": 30}
    for giver, litres in moves:
        taker = "t" if giver == "s" else "s"
        level[giver] -= litres
        level[taker] = min(level[taker] + litres, size if taker == "t" else 100)
    return level["t"]


def _clock() -> Entry:
    head = ["class Clock:", "    def __init__(self, minutes):", "        self.minutes = minutes"]
    wait, add, back = "    def wait(self, n):", "        minutes = self.minutes + n", "        return minutes"
    skip, jump = "    def skip(self, n):", "        self.minutes = self.wait(n) + n"
    end = ["c = Clock(10)", "x = c.wait(5)", "c.skip(2)", "print(x, c.minutes)"]
    return printed(*head, wait, add, back, skip, jump, *end), [
        printed(*head, wait, add, back, skip, jump, *end[:2], "c.minutes = x", *end[2:]),
        printed(*head, wait, add, back, skip, "        self.minutes = self.wait(n)", *end),
        printed(*head, wait, add, back, skip, "        minutes = self.wait(n) + n", *end),
        printed(*head, wait, add, back, skip, jump, end[0], "c.wait(5)", "x = c.minutes", *end[2:]),
    ]


def _door() -> Entry:
    head, limit, log = "class Door:", "    limit = 200", "    log = []"
    init = ["    def __init__(self, name):", "        self.name = name"]
    make, own, shared = ['a = Door("a")', 'b = Door("b")'], "a.limit = 50", "Door.limit = 300"
    end = ['a.log.append("open")', "print(a.limit, b.limit, len(b.log))"]
    return printed(head, limit, log, *init, *make, own, shared, *end), [
        printed(head, limit, log, *init, *make, "Door.limit = 50", shared, *end),
        printed(head, limit, *init, "        self.log = []", *make, own, shared, *end),
        printed(head, limit, log, *init, *make, own, *end),
        printed(head, limit, log, *init, *make, shared, "Door.limit = 50", *end),
    ]


def _models(*changes: int, copied: bool = False, steps_shared: bool = False) -> list[int]:
    first = [4]
    boxes = [list(first) if copied else first for _ in range(2)]
    steps = [0, 0]
    for change in changes:
        boxes[0][0] += change
        for i in range(2 if steps_shared else 1):
            steps[i] += 1
    return [boxes[0][0], boxes[1][0], *steps]


KEYS: dict[str, Entry] = {
    "classes-and-objects/your-turn": _counter(),
    "classes-and-objects/account-of-a-tank": (
        _tank(50, ("s", 25), ("t", 10)),
        [_tank(100, ("s", 25), ("t", 10)), _tank(50, ("s", 25)), _tank(50, ("t", 10))],
    ),
    "classes-and-objects/local-in-a-method": _clock(),
    "classes-and-objects/limit-of-the-class": _door(),
    "classes-and-objects/two-models-adapted": (
        _models(2, 3),
        [
            _models(2, 3, copied=True),
            _models(2, 3, steps_shared=True),
            _models(3),
            _models(2, 3, copied=True, steps_shared=True),
        ],
    ),
}
