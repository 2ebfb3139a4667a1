"""Lesson text for a screen reader or a line printer: one paragraph a line, nothing drawn, formulas in one line.

>>> print(*spoken("The slope is $\\\\frac{dy}{dx}$, so $x^{-1}$ falls."), sep="\\n")
The slope is dy/dx, so x^(−1) falls.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from curriculum.typeset import formula, symbols
from curriculum.typeset.blocks import (
    Block,
    Code,
    DisplayMath,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
    read,
)
from curriculum.typeset.wrap import HARD_SPACE


def _written(table: dict[str, str]) -> dict[str, str]:
    """What a raised or lowered character stands for; those that stand for themselves are left out."""
    return {small: plain for plain, small in reversed(table.items()) if small not in (plain, "°") and plain != "⊤"}


_RAISED: Final = _written(symbols.SUPERSCRIPTS)
_LOWERED: Final = _written(symbols.SUBSCRIPTS)
_SCRIPT: Final = re.compile(f"[{''.join(_RAISED)}]+|[{''.join(_LOWERED)}]+")
_SMALL: Final = frozenset((*_RAISED, *_LOWERED))
_MARKS: Final = {
    "\u0302": " hat", "\u0303": " tilde", "\u0304": " bar", "\u0305": " bar", "\u0307": " dot",
    "\u0308": " double dot", "\u0332": " underlined", "\u20d7": " vector",
}  # fmt: skip
_DRAWN: Final = re.compile("[\u2500-\u259f]")


def spoken(markdown: str) -> list[str]:
    """Markdown as lines to be read aloud, each a paragraph, an item, a row of a table or a line of code."""
    return [undrawn(line) for line in _blocks(read(markdown))]


def undrawn(line: str) -> str:
    """A line with signs of every keyboard in the place of lines and blocks that are drawn."""
    return _DRAWN.sub(lambda found: _keyboard(found[0]), line)


def _keyboard(drawn: str) -> str:
    name = unicodedata.name(drawn, "")
    if "BLOCK" in name or "SHADE" in name or "QUADRANT" in name:
        return "#"
    if "DIAGONAL" in name:
        return "/"
    horizontal = any(word in name for word in ("HORIZONTAL", "LEFT", "RIGHT"))
    vertical = any(word in name for word in ("VERTICAL", "UP", "DOWN"))
    return "+" if horizontal and vertical else "-" if horizontal else "|"


def linear(text: str) -> str:
    """A formula on one line, its small letters as ``^`` and ``_``, its accents as words."""

    def script(found: re.Match[str]) -> str:
        small = found[0]
        mark, table = ("^", _RAISED) if small[0] in _RAISED else ("_", _LOWERED)
        plain = "".join(table[character] for character in small)
        # What follows directly is a factor, and must not be read into the script.
        after = parted[found.end() : found.end() + 1]
        gap = " " if (after.isalnum() and after not in _SMALL) or (after == "(" and mark == "^") else ""
        return mark + (plain if len(plain) == 1 else f"({plain})") + gap

    parted = "".join(
        _MARKS.get(part, part)
        for character in text
        for part in (unicodedata.normalize("NFD", character) if not character.isascii() else character)
    )
    return _SCRIPT.sub(script, parted).replace(HARD_SPACE, " ")


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(spans):
            yield _words(spans)
        case Heading(_, spans):
            yield f"{_words(spans)}:"
        case Listing():
            for place, item in enumerate(block.items):
                mark = "-" if block.start is None else f"{block.start + place}."
                first, *rest = [*_blocks(item)] or [""]
                yield from (f"{mark} {first}", *rest)
        case Quote(inner):
            first, *rest = [*_blocks(inner)] or [""]
            yield from (f"Quote: {first}", *rest)
        case Code(text, language):
            yield f"Code in {language}:" if language else "Drawing:"
            yield from text.split("\n")
            yield "End of code." if language else "End of drawing."
        case DisplayMath(latex):
            yield f"Formula: {linear(formula.inline(latex))}"
        case Table():
            yield from _table(block)
        case Rule():
            return


def _table(table: Table) -> Iterator[str]:
    head = [_words(cell) for cell in table.head]
    yield f"Table of {len(table.rows)} rows: {', '.join(filter(None, head))}."
    for row in table.rows:
        cells = zip(head, map(_words, row), strict=False)
        yield "; ".join(f"{name}: {cell}" if name else cell for name, cell in cells)


def _words(spans: Sequence[Span]) -> str:
    pieces = []
    for span in spans:
        if "math" in span.marks:
            pieces.append(linear(formula.inline(span.text)))
        elif "code" in span.marks:
            pieces.append(f"`{span.text}`")
        else:
            pieces.append(span.text)
    return " ".join("".join(pieces).replace(HARD_SPACE, " ").split())
