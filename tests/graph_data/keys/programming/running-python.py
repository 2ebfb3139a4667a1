"""The programs of the quiz, run; each slip is the same program changed as the slip reads it."""

from __future__ import annotations

from contextlib import suppress

from programs import printed

Entry = tuple[object, list[object]]


def _run(*lines: str) -> str:
    """What a file of these lines has printed when it ends or stops at an unknown name."""
    return printed(*lines, stops_at=(NameError,))


def _your_turn() -> Entry:
    lines = ["print(8 + 5)", "# print(20)", "4 + 3", "print(9 - 2)  # print(1)", "print(6)"]
    return _run(*lines), [
        _run(lines[0], "print(20)", *lines[2:]),
        _run(*lines[:2], "print(4 + 3)", *lines[3:]),
        _run(*lines[:3], "print(9 - 2)", "print(1)", lines[4]),
        "\n".join(line.split("#")[0].strip()[6:-1] for line in lines if line.startswith("print")),
    ]


def _slip() -> Entry:
    lines = ["print(40)", "print(40 - 15)", "pirnt(10)", "print(40 - 32)"]
    return _run(*lines), [
        _run(*lines[:2], lines[3]),
        _run(*(line.replace("pirnt", "print") for line in lines)),
        _run(lines[0]),
    ]


def _prompt() -> Entry:
    lines = ["5 + 4", "print(5 + 4)", "# 9", "12", "print(12)"]
    printed = sum(line.startswith("print") for line in lines)
    notes = sum(line.startswith("#") for line in lines)
    sums = sum("+" in line and not line.startswith("print") for line in lines)
    return len(lines) - notes, [printed, len(lines), len(lines) - notes + printed, printed + sums]


def _failed(silent: set[int], numbers: int) -> int:
    """The line that comes up when so many numbers have been printed, and is itself meant to print."""
    (line,) = (n for n in range(1, 7) if n not in silent and sum(k not in silent for k in range(1, n)) == numbers)
    return line


def _poured(lines: list[str]) -> int:
    """The millilitres in the beaker when the robot ends or stops."""
    beaker: list[int] = []
    with suppress(NameError):
        exec("\n".join(lines), {"add": beaker.append})
    return sum(beaker)


def _robot() -> Entry:
    lines = ["add(20)", "add(15)", "# add(50)", "add(30)", "ad(5)", "add(10)"]
    return _poured(lines), [
        _poured(lines[:4] + lines[5:]),
        _poured([line.lstrip("# ") for line in lines]),
        _poured([]),
        _poured([line.replace("ad(", "add(") for line in lines]),
    ]


KEYS: dict[str, Entry] = {
    "running-python/your-turn": _your_turn(),
    "running-python/until-the-slip": _slip(),
    "running-python/five-lines-at-the-prompt": _prompt(),
    "running-python/three-numbers-and-a-message": (_failed({2, 4}, 3), [_failed(set(), 3), _failed({2}, 3), 3]),
    "running-python/pipetting-robot": _robot(),
}
