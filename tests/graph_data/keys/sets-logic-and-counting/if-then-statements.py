"""Keys of this topic: every row, day, number or envelope is tried against the promise."""

from __future__ import annotations

Entry = tuple[object, list[object]]

ROWS = {1: (True, True), 2: (True, False), 3: (False, True), 4: (False, False)}
DAYS = ROWS | {5: (True, False)}
NUMBERS = {n: (n > 6, n < 10) for n in (3, 6, 7, 9, 10, 12)}
SEEN = {1: ("airmail", None), 2: ("surface", None), 3: (None, 2), 4: (None, 1)}


def _holds(p: bool, q: bool) -> bool:
    """Whether the promise "if p then q" has been kept."""
    return q if p else True


def _could_break(front: str | None, stamps: int | None) -> bool:
    """Whether some hidden side would make it airmail without two stamps."""
    fronts = [front] if front else ["airmail", "surface"]
    backs = [stamps] if stamps else [1, 2]
    return any(not _holds(f == "airmail", b == 2) for f in fronts for b in backs)


KEYS: dict[str, Entry] = {
    "if-then-statements/door-and-alarm": (
        {day for day, (p, q) in DAYS.items() if not _holds(p, q)},
        [
            {day for day, (p, q) in DAYS.items() if not _holds(q, p)},
            {day for day, (p, q) in DAYS.items() if p != q},
            {day for day, (_, q) in DAYS.items() if not q},
            {day for day, (p, q) in DAYS.items() if p and q},
        ],
    ),
    "if-then-statements/broken-by-numbers": (
        {n for n, (p, q) in NUMBERS.items() if not _holds(p, q)},
        [
            {n for n in NUMBERS if n > 6 and not n <= 10},
            {n for n, (p, _) in NUMBERS.items() if not p},
            {n for n, (p, q) in NUMBERS.items() if p and q},
            {n for n, (p, q) in NUMBERS.items() if not (p and q)},
        ],
    ),
    "if-then-statements/statement-without-converse": (
        {row for row, (p, q) in ROWS.items() if _holds(p, q) and not _holds(q, p)},
        [
            {row for row, (p, q) in ROWS.items() if _holds(q, p) and not _holds(p, q)},
            {row for row, (p, q) in ROWS.items() if _holds(p, q) != _holds(q, p)},
            {row for row, (p, q) in ROWS.items() if _holds(p, q) and not p},
            {row for row, (p, q) in ROWS.items() if _holds(p, q) and _holds(q, p)},
        ],
    ),
    "if-then-statements/letters-and-stamps": (
        {number for number, sides in SEEN.items() if _could_break(*sides)},
        [
            {number for number, (front, stamps) in SEEN.items() if front == "airmail" or stamps == 2},
            {number for number, (front, _) in SEEN.items() if front == "airmail"},
            set(SEEN),
            {number for number, sides in SEEN.items() if _could_break(*sides) or sides[1] == 2},
        ],
    ),
}
