"""Styled text broken into lines of at most a given width, counted in terminal columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.text import Text

HARD_SPACE = "\u00a0"
"""Stands inside a short formula, so that no line breaks there; printed as a space."""


def styled(pieces: Iterable[tuple[str, str]]) -> Text:
    """Text from (string, style) pairs. Styles are named, never parsed out of the text: nothing in it is markup."""
    text = Text(no_wrap=True, end="")
    for piece, style in pieces:
        text.append(piece, style or None)
    return text


def wrapped(text: Text, width: int) -> list[Text]:
    """Lines of at most ``width`` columns, broken at spaces, or inside a word that is wider than the line.

    Line breaks in the text are kept. Spaces at the ends of lines are dropped.
    """
    width = max(2, width)
    cuts: list[int] = []
    plain = text.plain
    start = 0
    for line in plain.split("\n"):
        cuts.extend(start + cut for cut in _cuts(line, width))
        start += len(line) + 1
        cuts.append(start)
    pieces = text.divide(cuts[:-1])
    return [_finished(piece) for piece in pieces]


def _cuts(line: str, width: int) -> list[int]:
    """Offsets at which a line is cut."""
    cuts: list[int] = []
    column = 0
    position = 0
    for word in _words(line):
        taken = cell_len(word.rstrip(" "))
        if column and column + taken > width:
            cuts.append(position)
            column = 0
        if taken > width:
            inner = _chopped(word.rstrip(" "), width)
            cuts.extend(position + cut for cut in inner)
            column = cell_len(word[inner[-1] :]) if inner else cell_len(word)
        else:
            column += cell_len(word)
        position += len(word)
    return cuts


def _words(line: str) -> list[str]:
    """Words, each with the spaces after it; leading spaces make a word of their own."""
    words: list[str] = []
    current = ""
    for part in line.split(" "):
        if current.strip(" ") and part:
            words.append(current)
            current = ""
        current += part + " "
    return [*words, current[:-1]] if current else words


def _chopped(word: str, width: int) -> list[int]:
    cuts: list[int] = []
    column = 0
    for index, character in enumerate(word):
        size = cell_len(character)
        if column + size > width:
            cuts.append(index)
            column = 0
        column += size
    return cuts


def _finished(line: Text) -> Text:
    line.plain = line.plain.rstrip("\n").rstrip(" ").replace(HARD_SPACE, " ")
    line.end = ""
    return line


def prefixed(lines: Sequence[Text], first: Text, rest: Text) -> list[Text]:
    """Lines with ``first`` before the first and ``rest`` before each other one that is not empty."""
    out = []
    for index, line in enumerate(lines):
        head = first if index == 0 else rest
        whole = head.copy()
        whole.append_text(line)
        if not line.plain and index:
            whole.rstrip()
        out.append(whole)
    return out
