"""What a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.study.words import named
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import level_label
from curriculum.typeset import markdown

if TYPE_CHECKING:
    from curriculum.study.views import SearchHit
    from curriculum.tui.themes import Look


def search_sheet(hits: tuple[SearchHit, ...], text: str, width: int, look: Look) -> Sheet:
    """A row and an excerpt for each hit."""
    sheet = Sheet(width, look)
    if not text.strip():
        sheet.text(("Type a few words: a title, a symbol's name, or what you want to do.", look.dim))
    elif not hits:
        sheet.text("Nothing found for ", (text, look.title), ".")
        sheet.text(("Fewer or other words may find it; spelling is forgiven.", look.dim))
    for hit in hits:
        sheet.row(
            (sheet.evidence(hit.evidence), " ", (named(hit.title, hit.distinguish), look.title)),
            ((level_label(hit.level), look.dim),),
            link=f"topic:{hit.id}",
        )
        sheet.row(((markdown.plain_line(hit.excerpt), look.dim),), indent=2)
    return sheet
