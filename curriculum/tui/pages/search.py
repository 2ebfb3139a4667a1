"""What a search found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from curriculum.study.words import named
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.places import target_of
from curriculum.tui.words import level_label
from curriculum.typeset import markdown

if TYPE_CHECKING:
    from curriculum.study.find import Thing
    from curriculum.study.views import SearchHit
    from curriculum.tui.themes import Look


@dataclass(frozen=True)
class Results:
    """What was typed, and what it found: topics, and what else fits better or less well than they do."""

    text: str = ""
    before: tuple[Thing, ...] = ()
    topics: tuple[SearchHit, ...] = ()
    after: tuple[Thing, ...] = ()


def search_sheet(found: Results, width: int, look: Look) -> Sheet:
    """A row and an excerpt for each topic, a row for each other thing."""
    sheet = Sheet(width, look)
    if not found.text.strip():
        sheet.text(("Type a few words: a title, a symbol's name, or what you want to do.", look.dim))
    elif not (found.before or found.topics or found.after):
        sheet.text("Nothing found for ", (found.text, look.title), ".")
        sheet.text(("Fewer or other words may find it; spelling is forgiven.", look.dim))
    for thing in found.before:
        _thing(sheet, thing)
    for hit in found.topics:
        sheet.row(
            (sheet.evidence(hit.evidence), " ", (named(hit.title, hit.distinguish), look.title)),
            ((level_label(hit.level), look.dim),),
            link=f"topic:{hit.id}",
        )
        sheet.row(((markdown.plain_line(hit.excerpt), look.dim),), indent=2)
    for thing in found.after:
        _thing(sheet, thing)
    return sheet


def _thing(sheet: Sheet, thing: Thing) -> None:
    look = sheet.look
    sheet.row(
        (("▸ ", look.key), (markdown.plain_line(thing.title), look.title)),
        ((thing.about, look.dim),),
        link=target_of(thing.kind, thing.of),
    )
