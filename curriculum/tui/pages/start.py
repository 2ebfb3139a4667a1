"""After the first goal: find out what is known already, or begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.study.words import plural
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import duration

if TYPE_CHECKING:
    from curriculum.study.views import GoalLine, NextStep
    from curriculum.tui.themes import Look


def start_sheet(goal: GoalLine, first: NextStep, leads: bool, width: int, look: Look) -> Sheet:
    """How far the goal is from nothing, and the two ways to begin. ``leads``: the end of the road can be looked at."""
    sheet = Sheet(width, look)
    sheet.text(("Your goal: ", look.dim), (goal.title, look.title))
    left = duration(goal.minutes_left)
    beneath = plural(goal.total - 1, "topic")
    sheet.text(f"{beneath} lie beneath it, {left} from nothing. You know some of them already.")
    sheet.heading("Where do you begin?")
    sheet.row((("▸ ", look.key), ("Find out what I know already", look.link), ("  p", look.key)), link="placement:new")
    sheet.text(
        ("Marks by strand, then about twenty questions, hard on purpose: ten to twenty minutes. Your plan then holds "
         "only what is missing. You can leave at any time and go on later.", look.dim), indent=2,
    )  # fmt: skip
    if first.topic is not None and first.title is not None:
        sheet.blank()
        kind = "topic" if first.lesson == "unwritten" else "lesson"
        sheet.row(
            (("▸ ", look.key), (f"Begin at the beginning: {first.title}", look.link)), link=f"{kind}:{first.topic}"
        )
        sheet.text(("Every lesson can be tried first: who shows its skills is done with it.", look.dim), indent=2)
    sheet.blank()
    sheet.row((("▸ ", look.key), ("Say it myself: find a topic that I know", look.link), ("  /", look.key)),
              link="do:app.search")  # fmt: skip
    sheet.text(
        ("On its page, i says that you know it and what lies beneath it; u takes that back.", look.dim), indent=2
    )
    sheet.blank()
    if leads:
        ahead_row(sheet)
    sheet.row((("▸ ", look.key), ("Today's page", look.link), ("  1", look.key)), link="home:")
    return sheet


def ahead_row(sheet: Sheet) -> None:
    """The way to the end of the road."""
    words = "Where it leads: MAML at work, and what it is made of"
    sheet.row((("▸ ", sheet.look.key), (words, sheet.look.link), ("  w", sheet.look.key)), link="ahead:")
