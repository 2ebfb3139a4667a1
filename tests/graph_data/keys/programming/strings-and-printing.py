"""The programs of the quiz run, and beside each the program that a slip takes it for."""

from __future__ import annotations

from programs import printed

Entry = tuple[object, list[object]]


def _your_turn() -> Entry:
    start = ['tickets = "4"', "price = 6"]
    lines = ["print(tickets * 2)", "print(int(tickets) * price)", 'print(f"{tickets} tickets at {price}")']
    return printed(*start, *lines), [
        printed(*start, "print(int(tickets) * 2)", *lines[1:]),
        printed(*start, lines[0], "print(tickets * price)", lines[2]),
        printed(*start, *lines[:2], lines[2].replace('f"', '"')),
        printed(*start, *lines[:2], 'print("tickets tickets at price")'),
    ]


def _braces() -> Entry:
    return printed("n = 9", 'print(f"n is {n}, n + 1 is {n + 1}, then n + 2")'), [
        printed("n = 9", 'print(f"{n} is {n}, {n} + 1 is {n + 1}, then {n} + 2")'),
        printed("n = 9", 'print(f"n is {n}, n + 1 is {n} + 1, then n + 2")'),
        printed("n = 9", 'print(f"n is {n}, n + 1 is {n + 1}, then {n + 2}")'),
        printed("n = 9", 'print(f"n is {{{n}}}, n + 1 is {{{n + 1}}}, then n + 2")'),
    ]


def _failing_line(lines: list[str]) -> int:
    names: dict[str, object] = {}
    for number, line in enumerate(lines, start=1):
        try:
            exec(line, {}, names)
        except TypeError:
            return number
    raise AssertionError


MIXED = ['a = "15"', "b = int(a) + 5", 'c = str(b) + "5"', "d = c + b", "print(d)"]

KEYS: dict[str, Entry] = {
    "strings-and-printing/your-turn": _your_turn(),
    "strings-and-printing/join-and-add": (
        printed('print("12" + "5", 12 + 5)'),
        [
            printed("print(12 + 5, 12 + 5)"),
            printed('print("12" + "5", "12" + "5")'),
            printed('print("12" + "5" + str(12 + 5))'),
            printed('print("12" + "5", 12 + 5, sep=", ")'),
            printed("""print('"' + "12" + "5" + '"', 12 + 5)"""),
        ],
    ),
    "strings-and-printing/three-sevens": (
        int("".join(["7", "7", "7"])) + 1,
        [7 + 7 + 7 + 1, int("".join(["7", "7", "7", "1"])), int("".join(["7", "7", "7"]))],
    ),
    "strings-and-printing/line-of-the-type-error": (
        _failing_line(MIXED),
        [1 + MIXED.index("b = int(a) + 5"), 1 + MIXED.index('c = str(b) + "5"'), len(MIXED)],
    ),
    "strings-and-printing/braces-and-letters": _braces(),
    "strings-and-printing/name-of-a-file": (
        printed('print("rain" + str(7) + str(20 + 5))'),
        [
            printed('print("rain" + str(7 + (20 + 5)))'),
            printed('print("rain" + str(7) + str(20) + str(5))'),
            printed('print("rain", 7, 20 + 5)'),
        ],
    ),
}
