"""Chains run as programs, or tried on every case; each slip is the program or the count of one who misreads it."""

from __future__ import annotations

from programs import printed

Entry = tuple[object, list[object]]


def _your_turn() -> Entry:
    start = ["level = 7", "if level > 5:", "    level = level - 4"]
    again, last = ["    level = level + 10"], ["if level > 2:", "    level = level * 2", "print(level)"]
    return printed(*start, "elif level > 2:", *again, *last), [
        printed(*start, "if level > 2:", *again, *last),
        printed(*start, "elif level > 2:", *again, "elif level > 2:", *last[1:]),
        printed("level = 7", *last),
    ]


def _margin() -> Entry:
    start = ["n = 12", "k = 0", "if n % 2 == 0:", "    k = k + 1"]
    third, second = "    k = k + 10", ["if n % 4 == 0:", "    k = k + 100"]
    rest, last, show = ["    k = k + 1000", "    n = n + 1"], "n = n + 5", "print(k, n)"
    return printed(*start, "elif n % 3 == 0:", third, *second, "else:", *rest, last, show), [
        printed(*start, "if n % 3 == 0:", third, *second, "else:", *rest, last, show),
        printed(*start, "elif n % 3 == 0:", third, *second, "else:", *rest, "    " + last, show),
        printed(*start, "elif n % 3 == 0:", third, *second, "if True:", *rest, last, show),
        printed(*start, "elif n % 3 == 0:", third, last, show),
    ]


def _ages() -> Entry:
    ages = range(101)
    rest = [age for age in ages if not (age < 5 or age <= 16 or age >= 65)]
    return len(rest), [
        sum(16 <= age < 65 for age in ages),
        max(rest) - min(rest),
        sum(age > 16 for age in ages),
        sum(5 <= age < 65 for age in ages),
    ]


def _first_true(n: int) -> int:
    """The line of the branch that runs for n."""
    conditions = {2: n > 100, 4: n > 20, 6: n > 50, 8: n <= 20}
    return next(line for line, holds in conditions.items() if holds)


def _gates() -> Entry:
    even, three = set(range(2, 31, 2)), set(range(3, 31, 3))
    others = set(range(1, 31)) - three
    return len(even - three), [len(even), len(even & three), len(others), len(even | others)]


REACHED = {_first_true(n) for n in range(-200, 400)}
NEVER = ({2, 4, 6, 8} - REACHED).pop()

KEYS: dict[str, Entry] = {
    "if-statements/your-turn": _your_turn(),
    "if-statements/margin-and-branch": _margin(),
    "if-statements/ages-at-full-price": _ages(),
    "if-statements/line-that-never-runs": (
        NEVER,
        [_first_true(30), _first_true(5), _first_true(200), NEVER - 1],
    ),
    "if-statements/three-gates": _gates(),
}
