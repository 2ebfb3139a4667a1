"""The end of the checks before a lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.study.words import named
from curriculum.tui.pages.sheet import Sheet

if TYPE_CHECKING:
    from curriculum.study.views import CheckSummary
    from curriculum.tui.themes import Look

WORDS = {"holds": "holds", "missed": "to be learned first", "open": "not asked"}


def checked_head(summary: CheckSummary, width: int, look: Look) -> Sheet:
    """What the checks were for."""
    sheet = Sheet(width, look)
    title = "" if summary.before is None else f"before {named(summary.before.title, summary.before.distinguish)}"
    sheet.row((("Checked  ", look.heading), title))
    return sheet


def checked_sheet(summary: CheckSummary, width: int, look: Look) -> Sheet:
    """Which topics hold, and where to go."""
    sheet = Sheet(width, look)
    if not summary.topics:
        sheet.text("There is nothing to check: what this lesson builds on was asked about, or is still to be learned.")
    for topic in summary.topics:
        sign, style = ("✓", look.good) if topic.outcome == "holds" else ("·", look.warn)
        sheet.row(
            ((f"{sign} ", style), (named(topic.title, topic.distinguish), look.link)),
            ((WORDS[topic.outcome], style),),
            link=f"topic:{topic.id}",
        )
    sheet.blank()
    if summary.before is not None and summary.ready:
        sheet.way_on = f"{'lesson' if summary.written else 'topic'}:{summary.before.id}"
        words = f"Now the lesson: {summary.before.title}"
        sheet.row((("▸ ", look.key), (words, look.link)), link=sheet.way_on)
    else:
        sheet.way_on = "home:"
        if summary.topics:
            sheet.text(("What is missing is on your plan now.", look.dim))
    sheet.row((("▸ ", look.key), ("What comes next", look.link), ("  1", look.key)), link="home:")
    return sheet
