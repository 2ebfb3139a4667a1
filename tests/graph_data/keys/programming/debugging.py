"""Tracebacks read off programs that really fail, errors caught by kind, searches by halving counted out."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from traceback import extract_tb

Entry = tuple[object, list[object]]

TRIP = """
def longest(xs):
    best = 0
    for x in xs:
        if x > best:
            best = x
    return best

def show(legs):
    print(longest(legs) + 5)

print("trip")
show(["40", "25"])
"""
LABELS = """
def read(s):
    return int(s)

def doubled(s):
    return 2 * read(s)

def line(xs):
    for s in xs:
        print(doubled(s))

line(["4", "7", "2.5", "3"])
"""
TRIED = {1: "xs[2]", 2: "xs + 1", 3: 'int("x")', 4: "len(7)", 5: "y + 1"}


def _entries(program: str) -> list[tuple[int, str]]:
    """Line and function of each entry of the traceback, from the top."""
    try:
        with redirect_stdout(io.StringIO()):
            exec(compile(program.lstrip("\n"), "program.py", "exec"), {})
    except (TypeError, ValueError) as error:
        return [(e.lineno or 0, e.name) for e in extract_tb(error.__traceback__) if e.filename == "program.py"]
    raise AssertionError


def _kinds(*kinds: type[Exception]) -> set[int]:
    found = set()
    for number, line in TRIED.items():
        try:
            eval(line, {"xs": [4, 9]})
        except kinds:
            found.add(number)
        except Exception:  # another kind, which is not asked for
            continue
    return found


def _looks(steps: int) -> int:
    looks = 0
    while steps > 1:
        steps, looks = steps // 2, looks + 1
    return looks


def _suspects(right_after: int, wrong_after: int) -> set[int]:
    """The faulty steps that agree with both looks."""
    return {fault for fault in range(1, 13) if fault > right_after and fault <= wrong_after}


BOTTOM, MIDDLE, TOP = (line for line, _ in reversed(_entries(TRIP)))
CALLS = [name for _, name in _entries(LABELS) if name != "<module>"]
TYPE = _kinds(TypeError)
SUSPECTS = _suspects(6, 9)
LOOKS = _looks(32)
FOUND = {tests: max(n for n in (2**k for k in range(12)) if _looks(n) <= tests) for tests in (5, 6)}

KEYS: dict[str, Entry] = {
    "debugging/your-turn": ([BOTTOM, MIDDLE], [[TOP, MIDDLE], [BOTTOM, TOP], [MIDDLE, BOTTOM], [MIDDLE, TOP]]),
    "debugging/open-calls": (len(CALLS), [len(CALLS) + 1, 1, len(CALLS) + 2, len(CALLS) - 1]),
    "debugging/which-lines-are-type-errors": (
        TYPE,
        [TYPE - {4}, TYPE | _kinds(ValueError), TYPE | _kinds(IndexError), TYPE | _kinds(NameError)],
    ),
    "debugging/right-then-wrong": (
        SUSPECTS,
        [SUSPECTS - {9}, _suspects(5, 9), _suspects(9, 12), {max(SUSPECTS)}],
    ),
    "debugging/looks-for-thirty-two": (LOOKS, [32 // 2, 32 - 1, _looks(64), _looks(16)]),
    "debugging/sections-of-a-cable": (FOUND[6], [6 + 1, 6 * 2, FOUND[5], 6 * 6]),
}
