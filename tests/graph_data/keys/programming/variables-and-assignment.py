"""The programs run, line by line; each slip is a program that says what was misread."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _run(lines: str, **start: object) -> dict[str, object]:
    """The names after lines that are parted by semicolons."""
    names = dict(start)
    exec(lines.replace("; ", "\n"), {}, names)
    return names


def _pair(lines: str) -> str:
    names = _run(lines)
    return f"{names['a']}\n{names['b']}"


def _first_unknown(lines: list[str]) -> tuple[int, int, int]:
    """The first line that uses a name too early, where it gets its value, and where it is next used."""
    known: set[str] = set()
    for number, line in enumerate(lines, start=1):
        target, _, right = line.partition(" = ")
        missing = [word for word in right.split() if word.isalpha() and word not in known]
        if missing:
            given = next(n for n, other in enumerate(lines, start=1) if other.startswith(f"{missing[0]} ="))
            later = next(n for n, other in enumerate(lines, start=1) if n > given and missing[0] in other)
            return number, given, later
        known.add(target)
    raise AssertionError


PAY = [
    "rate = 3",
    "hours = 8",
    "pay = rate * hours",
    "total = pay + bonus",
    "bonus = 10",
    "total = total + bonus",
]
FAILS, GIVEN, LATER = _first_unknown(PAY)
BACK = [start for start in range(100) if 2 * (start + 3) == 20]

KEYS: dict[str, Entry] = {
    "variables-and-assignment/your-turn": (
        _pair("a = 6; b = a; a += 4; b = b * 2 - a; a = a - b"),
        [
            _pair("a = 6; b = a; a += 4; b = a; b = b * 2 - a; a = a - b"),
            _pair("a = 6; b = a; b = b * 2 - a; a += 4; a = a - b"),
            _pair("a = 6; b = a; a = 4; b = b * 2 - a; a = a - b"),
            _pair("a = 6; b = a; a += 4; old = b; b = b * 2 - a; a = a - old"),
        ],
    ),
    "variables-and-assignment/back-through-two-lines": (
        BACK[0],
        [float(Fraction(20 - 3, 2)), 2 * (20 + 3), BACK[0] + 3, 20 // 2 + 3],
    ),
    "variables-and-assignment/three-updates": (
        _run("x *= 3; x -= 4; x += x", x=7)["x"],
        [
            _run("x *= 3; x -= 4", x=7)["x"],
            _run("x += 3; x -= 4; x += x", x=7)["x"],
            _run("first = x; x *= 3; x -= 4; x += first", x=7)["x"],
            _run("x *= 3; x -= 4; x += 1", x=7)["x"],
        ],
    ),
    "variables-and-assignment/first-error": (FAILS, [GIVEN, LATER, PAY.index("pay = rate * hours") + 1]),
    "variables-and-assignment/smoothed-level": (
        _run("x = 10; x = (x + 20) / 2; x = (x + 4) / 2")["x"],
        [(10 + 4) / 2, _run("x = 10; x = (x + 20) / 2")["x"], (10 + 20 + 4) / 2, round((10 + 20 + 4) / 3, 4)],
    ),
}
