"""The plan: what is left on the way to the goal, each topic after its prerequisites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.study.words import named, plural
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import duration, progress_bar

if TYPE_CHECKING:
    from curriculum.study.views import MilestoneLine, PlanLine, PlanView
    from curriculum.tui.themes import Look


def plan_head(view: PlanView, width: int, look: Look) -> Sheet:
    """The goal and how far it has come."""
    sheet = Sheet(width, look)
    sheet.row((("Plan to ", look.dim), (view.goal_title, look.title)))
    full, empty = progress_bar(view.known, view.total, min(40, width - 22))
    sheet.row(((full, look.good), (empty, look.dim), f"  {view.known} of {view.total} topics"))
    ready = sum(line.ready for line in view.remaining)
    left = f"{plural(len(view.remaining), 'topic')} left · {duration(view.minutes_total)} · {ready} ready now"
    reached = sum(line.reached for line in view.milestones)
    passed = f" · {reached} of {plural(len(view.milestones), 'milestone')}" if view.milestones else ""
    sheet.row(((left + passed if view.remaining else "The goal is reached.", look.dim),))
    return sheet


def plan_sheet(view: PlanView, width: int, look: Look) -> Sheet:
    """One row a topic, with its minutes, and a mark on those that can be learned now."""
    sheet = Sheet(width, look)
    if not view.remaining:
        sheet.text("Everything up to your goal is known. What you showed comes back for review when it fades.")
    for milestone in view.milestones:
        if milestone.reached and not milestone.done:
            milestone_reached(sheet, milestone)
            sheet.blank()
    for number, line in enumerate(view.remaining, 1):
        _line(sheet, number, line)
        for milestone in view.milestones:
            if milestone.last == line.id:
                sheet.text(("      ◆ ", look.key), ("Then you can ", look.dim), (milestone.can, look.dim), hang=8)
    return sheet


def milestone_reached(sheet: Sheet, line: MilestoneLine) -> None:
    """What can be done now, and the problem or the build that shows it."""
    look = sheet.look
    sheet.text(("◆ ", look.key), ("You can now ", look.good), (line.can, look.good), hang=2)
    if line.exercise:
        sheet.row((("▸ ", look.key), ("Build it", look.link)), indent=2, link=f"workbench:{line.exercise}")
    else:
        sheet.row(
            (("▸ ", look.key), ("A mixed problem to try", look.link)), indent=2, link=f"practice:new {line.problem}"
        )


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
