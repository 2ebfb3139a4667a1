"""Saying where a wrong answer parts from the key, without saying what stands there."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Final

_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
MOST_NAMED: Final = 3
"""Wrong places that are all named; of more, only the first is."""


def nth(place: int) -> str:
    """The name of a place, counted from 0: ``second`` for 1."""
    return _ORDINALS[place] if place < len(_ORDINALS) else f"number {place + 1}"


def listed(words: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def would_tell(answer: Sequence[Hashable], key: Sequence[Hashable]) -> bool:
    """Whether naming a wrong place would give the right value away: only two are in play, as in a one-hot row."""
    return len({*answer, *key}) <= 2


def counted(right: int, count: int, noun: str, several: str) -> str:
    """``2 of the 3 entries are right``."""
    return f"{right} of the {count} {noun if count == 1 else several} {'is' if right == 1 else 'are'} right"


def in_a_row(right: Sequence[bool], noun: str, several: str, *, named: bool) -> str:
    """How many of the things in a row are right and, if that may be named, which are not.

    Args:
        right: Of each, whether it is right; at least one is, and one is not.
        noun: What one is called.
        several: What several are called.
        named: Whether places may be named.
    """
    words = counted(sum(right), len(right), noun, several)
    wrong = [place for place, fine in enumerate(right) if not fine]
    if not named:
        return f"{words}."
    if len(wrong) > MOST_NAMED:
        return f"{words}; begin with the {nth(wrong[0])}."
    return f"{words}; look again at {listed([f'the {nth(place)}' for place in wrong])}."


def in_a_table(right: Sequence[Sequence[bool]], *, named: bool) -> str:
    """The same of the entries of a matrix, by row and column."""
    flat = [fine for row in right for fine in row]
    words = counted(sum(flat), len(flat), "entry", "entries")
    wrong = [(i, j) for i, row in enumerate(right) for j, fine in enumerate(row) if not fine]
    if not named:
        return f"{words}."
    rows, columns = {i for i, _ in wrong}, {j for _, j in wrong}
    if len(wrong) > 1 and len(rows) == 1 and len(right) > 1:
        return f"{words}; what is not stands in row {wrong[0][0] + 1}."
    if len(wrong) > 1 and len(columns) == 1 and len(right[0]) > 1:
        return f"{words}; what is not stands in column {wrong[0][1] + 1}."
    first = f"row {wrong[0][0] + 1}, column {wrong[0][1] + 1}"
    return f"{words}; look {'again' if len(wrong) == 1 else 'first'} at {first}."


def right_at_first(answer: Sequence[Hashable], key: Sequence[Hashable]) -> int:
    """How many from the start are the same."""
    pairs = zip(answer, key, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(answer), len(key)))
