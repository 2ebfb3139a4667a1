"""Tables: columns as wide as they need, narrowed to the terminal, and a list of entries where that is too narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from curriculum.typeset.blocks import Span, Table
from curriculum.typeset.palette import Palette, spans_text
from curriculum.typeset.wrap import styled, wrapped

_GAP: Final = "  "
_LEAST: Final = 6
"""Columns under which a column is not narrowed; a word of that length still reads."""


def table_lines(table: Table, width: int, palette: Palette) -> Iterator[Text]:
    """A table with a line under its head."""
    head = [_cell(spans, palette, strong=True) for spans in table.head]
    rows = [[_cell(spans, palette, strong=False) for spans in row] for row in table.rows]
    widths = _widths([head, *rows], width)
    if widths is None:
        yield from _entries(head, rows, width)
        return
    yield from _row(head, widths, table.aligns)
    yield styled([(_GAP.join("─" * size for size in widths), palette.rule)])
    for row in rows:
        yield from _row(row, widths, table.aligns)


def _cell(spans: Sequence[Span], palette: Palette, *, strong: bool) -> Text:
    text = spans_text(spans, palette)
    text.plain = text.plain.replace("\n", " ")
    if strong:
        text.stylize(palette.strong)
    return text


def _widths(rows: Sequence[Sequence[Text]], width: int) -> list[int] | None:
    """The width of each column, the widest ones narrowed first; None where even the narrowest do not fit."""
    count = len(rows[0])
    wanted = [max(max(cell_len(row[column].plain) for row in rows), 1) for column in range(count)]
    room = width - len(_GAP) * (count - 1)
    if sum(min(size, _LEAST) for size in wanted) > room:
        return None
    while sum(wanted) > room:
        widest = max(range(count), key=lambda column: wanted[column])
        others = [size for column, size in enumerate(wanted) if column != widest]
        floor = max([_LEAST, *(size for size in others if size < wanted[widest])])
        wanted[widest] = (
            max(floor, wanted[widest] - (sum(wanted) - room)) if floor < wanted[widest] else wanted[widest] - 1
        )
    return wanted


def _row(cells: Sequence[Text], widths: Sequence[int], aligns: Sequence[str]) -> Iterator[Text]:
    columns = [wrapped(cell, size) for cell, size in zip(cells, widths, strict=True)]
    for index in range(max(len(column) for column in columns)):
        out = Text(no_wrap=True, end="")
        for number, (column, size) in enumerate(zip(columns, widths, strict=True)):
            part = column[index] if index < len(column) else Text()
            free = max(0, size - cell_len(part.plain))
            left = {"l": 0, "c": free // 2, "r": free}[aligns[number]]
            out.append((_GAP if number else "") + " " * left)
            out.append_text(part)
            out.append(" " * (free - left))
        out.rstrip()
        yield out


def _entries(head: Sequence[Text], rows: Sequence[Sequence[Text]], width: int) -> Iterator[Text]:
    """Each row as lines "head: value", with a blank line between rows."""
    for index, row in enumerate(rows):
        if index:
            yield Text()
        for name, value in zip(head, row, strict=True):
            entry = name.copy()
            entry.append(": ")
            entry.append_text(value)
            yield from wrapped(entry, width)
