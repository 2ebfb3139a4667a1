"""The plan: what is left on the way to the goal, each topic after its prerequisites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.study.words import named
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import duration, plural, progress_bar

if TYPE_CHECKING:
    from curriculum.study.views import PlanLine, PlanView
    from curriculum.tui.themes import Look


def plan_head(view: PlanView, width: int, look: Look) -> Sheet:
    """The goal and how far it has come."""
    sheet = Sheet(width, look)
    sheet.row((("Plan to ", look.dim), (view.goal_title, look.title)))
    full, empty = progress_bar(view.known, view.total, min(40, width - 22))
    sheet.row(((full, look.good), (empty, look.dim), f"  {view.known} of {view.total} topics"))
    ready = sum(line.ready for line in view.remaining)
    left = f"{plural(len(view.remaining), 'topic')} left · {duration(view.minutes_total)} · {ready} ready now"
    sheet.row(((left if view.remaining else "The goal is reached.", look.dim),))
    return sheet


def plan_sheet(view: PlanView, width: int, look: Look) -> Sheet:
    """One row a topic, with its minutes, and a mark on those that can be learned now."""
    sheet = Sheet(width, look)
    if not view.remaining:
        sheet.text("Everything up to your goal is known. What you showed comes back for review when it fades.")
    for number, line in enumerate(view.remaining, 1):
        _line(sheet, number, line)
    return sheet


def _line(sheet: Sheet, number: int, line: PlanLine) -> None:
    look = sheet.look
    ready = ("▸ ready ", look.good) if line.ready else ("        ", "")
    sheet.row(
        ((f"{number:>4}  ", look.dim), ready, sheet.evidence(line.evidence), " ", named(line.title, line.distinguish)),
        ((f"{line.minutes:>3} min", look.dim),),
        link=f"topic:{line.id}",
    )


def no_goal_sheet(width: int, look: Look) -> Sheet:
    """What stands there before a goal is chosen."""
    sheet = Sheet(width, look)
    sheet.text("There is no plan yet, because no goal is set.")
    sheet.blank()
    sheet.row((("▸ ", look.key), ("Choose a goal", look.link), ("  1", look.key)), link="home:")
    return sheet
