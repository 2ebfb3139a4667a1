"""The end of a review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from curriculum.study.words import OUTCOMES, day, named, plural
from curriculum.tui.pages.practice import own_note
from curriculum.tui.pages.sheet import Sheet

if TYPE_CHECKING:
    from curriculum.study.memory_views import ReviewSummary
    from curriculum.tui.themes import Look

MOVED_SHOWN: Final = 6


def review_head(summary: ReviewSummary, width: int, look: Look) -> Sheet:
    """The first line over a summary."""
    sheet = Sheet(width, look)
    sheet.row((("Review ended" if summary.session else "No review", look.heading),))
    return sheet


def review_sheet(summary: ReviewSummary, width: int, look: Look) -> Sheet:
    """What was kept, when each topic comes back, and what was practised by the way."""
    sheet = Sheet(width, look)
    if summary.session is None:
        sheet.text("Nothing is to be reviewed now.")
        if summary.next_due is not None:
            sheet.text(f"The next review is due on {day(summary.next_due)}.")
    else:
        firsts = f"{summary.right_first_time} right at the first try without a hint"
        sheet.text(f"{plural(summary.answered, 'question')} answered, {firsts}.")
        sheet.heading("Reviewed")
        _topics(sheet, summary)
        for line in summary.topics:
            if line.note:
                own_note(sheet, line.note, f"Your note on {named(line.title, line.distinguish)}")
        if summary.moved:
            sheet.heading("Practised by the way")
            _moved(sheet, summary)
    sheet.blank()
    sheet.way_on = "home:"
    sheet.row((("▸ ", look.key), ("What comes next", look.link), ("  1", look.key)), link=sheet.way_on)
    return sheet


def _topics(sheet: Sheet, summary: ReviewSummary) -> None:
    look = sheet.look
    for line in summary.topics:
        mark, style = ("✗", look.bad) if line.outcome == "missed" else ("✓", look.good)
        back = f"next {day(line.due)}" if line.due else "to be learned again"
        sheet.row(
            ((f"{mark} ", style), (named(line.title, line.distinguish), look.link)),
            ((f"{OUTCOMES[line.outcome]}, {back}", look.dim),),
            link=f"topic:{line.id}",
        )


def _moved(sheet: Sheet, summary: ReviewSummary) -> None:
    look = sheet.look
    for line in summary.moved[:MOVED_SHOWN]:
        sheet.row(
            ((named(line.title, line.distinguish), look.link), (f"  by {line.source.title}", look.dim)),
            ((f"{day(line.due_before)} to {day(line.due_after)}", look.dim),),
            link=f"topic:{line.id}",
        )
    if len(summary.moved) > MOVED_SHOWN:
        sheet.text((f"and {len(summary.moved) - MOVED_SHOWN} more", look.dim))
