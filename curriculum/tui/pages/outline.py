"""The sections of a page, beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.tui.pages.sheet import Section, Sheet

if TYPE_CHECKING:
    from curriculum.tui.themes import Look


def outline_sheet(sections: tuple[Section, ...], width: int, look: Look) -> Sheet:
    """One row a section."""
    sheet = Sheet(width, look)
    sheet.text(("On this page", look.dim))
    sheet.blank()
    for section in sections:
        sheet.row((section.title,), link=f"section:{section.row}")
    return sheet
