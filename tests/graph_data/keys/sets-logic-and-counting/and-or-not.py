"""Keys of this topic: every row, number or record is tried with Python's own and, or, not."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]

ROWS = {1: (True, True), 2: (True, False), 3: (False, True), 4: (False, False)}
RECORDS = {
    1: (True, False, False),
    2: (True, True, False),
    3: (True, False, True),
    4: (False, False, False),
    5: (True, True, True),
    6: (False, True, False),
}
SHOWN = range(3, 9)
DIAL = range(1, 11)


def _rows(whole: Callable[[bool, bool], bool]) -> set[int]:
    return {row for row, (p, q) in ROWS.items() if whole(p, q)}


def _records(asked: Callable[[bool, bool, bool], bool]) -> set[int]:
    return {number for number, record in RECORDS.items() if asked(*record)}


KEYS: dict[str, Entry] = {
    "and-or-not/not-p-or-q": (
        _rows(lambda p, q: (not p) or q),
        [
            _rows(lambda p, q: p or q),
            _rows(lambda p, q: not (p or q)),
            _rows(lambda p, q: (not p) and q),
            _rows(lambda p, q: not ((not p) or q)),
        ],
    ),
    "and-or-not/where-they-differ": (
        _rows(lambda p, q: (not (p or q)) != ((not p) or (not q))),
        [
            "{}",
            _rows(lambda p, q: (not (p or q)) == ((not p) or (not q))),
            _rows(lambda p, q: (not p) or (not q)),
            _rows(lambda p, q: not (p or q)),
        ],
    ),
    "and-or-not/between-the-bounds": (
        {n for n in SHOWN if n > 4 and not n > 7},
        [
            {n for n in SHOWN if n > 4 and n < 7},
            {n for n in SHOWN if n > 4 and n > 7},
            {n for n in SHOWN if n > 4 or not n > 7},
            {n for n in SHOWN if n >= 4 and not n > 7},
        ],
    ),
    "and-or-not/neither-small-nor-large": (
        {n for n in DIAL if not (n < 4 or n > 8)},
        [
            {n for n in DIAL if n > 4 and n < 8},
            {n for n in DIAL if n < 4 or n > 8},
            {n for n in DIAL if not n < 4 or not n > 8},
        ],
    ),
    "and-or-not/catalogue": (
        _records(lambda jazz, live, long: jazz and not (live or long)),
        [
            _records(lambda jazz, live, long: jazz and not (live and long)),
            _records(lambda jazz, live, long: not (live or long)),
            _records(lambda jazz, live, long: jazz and (live or long)),
            _records(lambda jazz, live, long: jazz and ((not live) or long)),
        ],
    ),
}
