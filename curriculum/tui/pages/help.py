"""What stands on a screen, explained; its keys; and what the signs of evidence mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from curriculum.study.words import named, with_pytorch
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import MEANINGS

if TYPE_CHECKING:
    from curriculum.study.views import GlossaryEntry
    from curriculum.tui.themes import Look

KeyLine = tuple[str, str]
"""A key as it is written, and what it does."""


def help_sheet(
    groups: Sequence[tuple[str, Sequence[KeyLine]]],
    entries: Sequence[GlossaryEntry],
    here: str,
    how_to_answer: str,
    width: int,
    look: Look,
) -> Sheet:
    """How to answer, the words and signs, then the keys, group by group, then the kinds of evidence.

    ``here`` is the open topic; ``how_to_answer`` is empty where no question is open.
    """
    sheet = Sheet(width, look)
    if how_to_answer:
        sheet.heading("How to answer")
        sheet.text(how_to_answer)
    if entries:
        sheet.heading("Words and signs here")
    for entry in entries:
        entry_line(sheet, entry)
        if entry.topic.id != here:
            title = named(entry.topic.title, entry.topic.distinguish)
            sheet.row(("→ ", (title, sheet.look.link)), indent=2, link=f"topic:{entry.topic.id}")
    for title, keys in groups:
        if not keys:
            continue
        sheet.heading(title)
        widest = min(18, max(len(key) for key, _ in keys))
        for key, words in keys:
            sheet.text((f"{key:<{widest}}  ", look.key), words, hang=widest + 2)
    sheet.heading("What the signs mean")
    for kind, meaning in MEANINGS.items():
        sheet.text(sheet.evidence(kind), (f" {kind:<13}", look.evidence[kind]), meaning, hang=15)
    sheet.text(
        (
            "Everything can be clicked as well: the words of the top line, the keys of the last one, and every link.",
            look.dim,
        )
    )
    return sheet


def entry_line(sheet: Sheet, entry: GlossaryEntry) -> None:
    """A word or sign and what it means."""
    said = f", said “{entry.say}”" if entry.say else ""
    sheet.markdown(f"- **{entry.entry}**{said}: {with_pytorch(entry.meaning, entry.pytorch)}")
