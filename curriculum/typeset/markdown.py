"""Lesson text, rendered for a terminal of a given width.

>>> print(plain("The step is $w - \\\\alpha g$, so `w` moves *downhill*.", 40))
The step is w − αg, so `w` moves
downhill.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from curriculum.typeset import formula
from curriculum.typeset.blocks import (
    Block,
    Code,
    DisplayMath,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Table,
    read,
    read_spans,
)
from curriculum.typeset.palette import DEFAULT, PLAIN, Palette, spans_text, unbroken
from curriculum.typeset.wrap import HARD_SPACE, prefixed, styled, wrapped

NARROWEST: Final = 12
"""Columns below which text is laid out as for this width."""
_BULLETS: Final = "•◦▪"


def render(markdown: str, width: int, palette: Palette = DEFAULT) -> Text:
    """Markdown as one rich ``Text``, already broken into lines: print it as it is, with no wrapping.

    No line is wider than ``width`` columns (at least 12), but for code fences and diagrams, which are never broken.
    """
    return Text("\n", no_wrap=True, end="").join(lines(markdown, width, palette))


def lines(markdown: str, width: int, palette: Palette = DEFAULT) -> list[Text]:
    """The lines of ``render``, each without a line break at its end."""
    return list(_blocks(read(markdown), max(NARROWEST, width), palette, 0))


def block_lines(block: Block, width: int, palette: Palette = DEFAULT) -> list[Text]:
    """The lines of one block, for a screen that shows blocks one at a time."""
    return list(_block(block, max(NARROWEST, width), palette, 0))


def plain(markdown: str, width: int) -> str:
    """Markdown as text without styles; code stands between backquotes."""
    return "\n".join(line.plain.rstrip() for line in lines(markdown, width, PLAIN))


def line(markdown: str, palette: Palette = DEFAULT) -> Text:
    """One line of Markdown (a title, an option) as a ``Text`` that the caller may wrap or cut."""
    text = spans_text(read_spans(markdown.replace("\n", " ")), palette)
    text.plain = text.plain.replace(HARD_SPACE, " ").replace("\n", " ")
    return text


def plain_line(markdown: str) -> str:
    """One line of Markdown without styles."""
    return line(markdown, PLAIN).plain


def _blocks(blocks: Sequence[Block], width: int, palette: Palette, depth: int) -> Iterator[Text]:
    for index, block in enumerate(blocks):
        if index:
            yield Text()
        yield from _block(block, width, palette, depth)


def _block(block: Block, width: int, palette: Palette, depth: int) -> Iterator[Text]:
    match block:
        case Paragraph(spans):
            yield from wrapped(spans_text(spans, palette), width)
        case Heading(_, spans):
            text = spans_text(spans, replace(palette, marked=False))
            text.stylize(palette.heading)
            yield from wrapped(text, width)
        case Listing():
            yield from _listing(block, width, palette, depth)
        case Quote(inner):
            bar = styled([("│ ", palette.quote)])
            yield from prefixed(list(_blocks(inner, _inside(width, 2), palette, depth)), bar, bar)
        case Code():
            yield from _code(block, width, palette)
        case DisplayMath(latex):
            yield from _display(latex, width, palette)
        case Table():
            from curriculum.typeset.table import table_lines

            yield from table_lines(block, width, palette)
        case Rule():
            yield styled([("─" * width, palette.rule)])


def _inside(width: int, indent: int) -> int:
    return max(2, width - indent)


def _listing(listing: Listing, width: int, palette: Palette, depth: int) -> Iterator[Text]:
    last = (listing.start or 0) + len(listing.items) - 1
    room = 2 if listing.start is None else len(str(last)) + 2
    for index, item in enumerate(listing.items):
        if index and listing.loose:
            yield Text()
        mark = _BULLETS[depth % len(_BULLETS)] if listing.start is None else f"{listing.start + index}."
        head = styled([(mark.rjust(room - 1) + " ", palette.bullet)])
        inner = list(_item(item, _inside(width, room), palette, depth + 1, loose=listing.loose))
        yield from prefixed(inner or [Text()], head, Text(" " * room))


def _item(blocks: Sequence[Block], width: int, palette: Palette, depth: int, *, loose: bool) -> Iterator[Text]:
    for index, block in enumerate(blocks):
        tight = not loose and isinstance(block, Listing | Paragraph)
        if index and not tight:
            yield Text()
        yield from _block(block, width, palette, depth)


def _display(latex: str, width: int, palette: Palette) -> Iterator[Text]:
    typeset = formula.fitted(latex, width)
    if typeset.width > width:
        for drawn in typeset.lines:
            yield from wrapped(styled([(unbroken(drawn), palette.math)]), width)
        return
    indent = " " * ((width - typeset.width) // 2)
    for drawn in typeset.lines:
        yield styled([(indent + drawn, palette.math)]) if drawn else Text()


def _code(code: Code, width: int, palette: Palette) -> Iterator[Text]:
    widest = max((cell_len(row) for row in code.text.split("\n")), default=0)
    indent = "  " if widest + 2 <= width else ""
    if code.language and not palette.marked:
        from curriculum.typeset.highlight import highlighted

        rows = list(highlighted(code, palette))
    else:
        rows = [Text(row, no_wrap=True, end="") for row in code.text.split("\n")]
    for row in rows:
        yield styled([(indent, "")]).append_text(row) if row.plain else Text()
