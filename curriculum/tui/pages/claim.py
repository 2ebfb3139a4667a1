"""What "I know this" implies, counted before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.study.words import plural
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import duration

if TYPE_CHECKING:
    from curriculum.study.views import ClaimPreview
    from curriculum.tui.themes import Look


def claim_sheet(preview: ClaimPreview, width: int, look: Look) -> Sheet:
    """The topic, what would count as known with it by strand, and the minutes that it saves."""
    sheet = Sheet(width, look)
    sheet.text("You know ", (preview.title, look.title), "?")
    sheet.blank()
    if preview.newly_claimed == 0:
        sheet.text("It and everything beneath it already count as known; your word on it is noted all the same.")
        return sheet
    others = preview.newly_claimed - 1
    beneath = f" with {plural(others, 'topic')} beneath it" if others > 0 else ""
    sheet.text(
        f"It then counts as known{beneath}, and your plan is ",
        (duration(preview.minutes_saved), look.good),
        " shorter.",
    )
    sheet.blank()
    widest = max(len(line.title) for line in preview.by_strand)
    for line in preview.by_strand:
        sheet.row((f"{line.title:<{widest}}  ", (f"{line.count:>3}", look.good)))
    sheet.blank()
    sheet.text(
        ("Your answers count for more than your word: a wrong one corrects it. One key, u, undoes it.", look.dim)
    )
    return sheet
