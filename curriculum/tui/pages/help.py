"""Every key of a screen, and what the signs mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import MEANINGS

if TYPE_CHECKING:
    from curriculum.tui.themes import Look

KeyLine = tuple[str, str]
"""A key as it is written, and what it does."""


def help_sheet(groups: Sequence[tuple[str, Sequence[KeyLine]]], width: int, look: Look) -> Sheet:
    """The keys, group by group, then the kinds of evidence."""
    sheet = Sheet(width, look)
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
