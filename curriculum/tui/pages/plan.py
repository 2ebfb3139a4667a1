"""The plan: what is left on the way to the goal, each topic after its prerequisites."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from curriculum.study.bottlenecks import differences
from curriculum.study.forecast_words import basis_words, without_words
from curriculum.study.words import named, percent, plural, short_day
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import duration, progress_bar

if TYPE_CHECKING:
    from curriculum.study.plan_views import ForecastView, PlanLine, PlanView
    from curriculum.study.views import MilestoneLine, TopicLink
    from curriculum.tui.themes import Look

WORKING_OUT: Final = "working out when you may be done …"
_ORDINALS: Final = {2: "second", 3: "third"}


def plan_head(view: PlanView, minutes: int, width: int, look: Look) -> Sheet:
    """The goals, how far they have come, and when they may be reached at so many minutes a day."""
    sheet = Sheet(width, look)
    titles = " and ".join(named(goal.title, goal.distinguish) for goal in view.goals)
    sheet.row((("Plan to ", look.dim), (titles, look.title)))
    full, empty = progress_bar(view.known, view.total, min(40, width - 22))
    sheet.row(((full, look.good), (empty, look.dim), f"  {view.known} of {view.total} topics"))
    ready = sum(line.ready for line in view.remaining)
    left = f"{plural(len(view.remaining), 'topic')} left · {duration(view.minutes_total)} · {ready} ready now"
    reached = sum(line.reached for line in view.milestones)
    passed = f" · {reached} of {plural(len(view.milestones), 'milestone')}" if view.milestones else ""
    sheet.row(((left + passed if view.remaining else "The goal is reached.", look.dim),))
    if view.remaining:
        _when(sheet, view.forecast, minutes)
    return sheet


def likely_row(sheet: Sheet, forecast: ForecastView) -> None:
    """The days between which the goals may be reached, on one line."""
    look = sheet.look
    first, middle, last = (short_day(d) for d in (forecast.finish.p10, forecast.finish.p50, forecast.finish.p90))
    given = (f"{forecast.minutes_per_day} min a day: ", look.dim)
    sheet.row((given, f"likely {first} – {last}", (f", even odds {middle}", look.dim)))


def _when(sheet: Sheet, forecast: ForecastView | None, minutes: int) -> None:
    """One line on the days, and one on the deadline where there is one."""
    look = sheet.look
    if forecast is None or forecast.minutes_per_day != minutes:
        sheet.row(((f"{minutes} min a day: {WORKING_OUT}", look.dim),))
    else:
        likely_row(sheet, forecast)
    told = forecast.deadline if forecast is not None else None
    if told is None:
        return
    by = short_day(told.date)
    if told.passed:
        sheet.row(((f"The deadline, {by}, has passed.", look.warn),))
        return
    half, most = ("–" if m is None else f"{m} min" for m in (told.minutes_for_half, told.minutes_for_most))
    sheet.row(((f"by {by}: ", look.dim), percent(told.chance), (f" · {half} a day for 50%, {most} for 80%", look.dim)))


def forecast_sheet(view: PlanView, width: int, look: Look) -> Sheet:
    """What the forecast counts on, and the what-ifs. The days themselves stand in the head and in the plot."""
    sheet = Sheet(width, look)
    forecast = view.forecast
    if forecast is None:
        sheet.text("Nothing is left, so there is nothing to forecast." if not view.remaining else "One moment …")
        return sheet
    if view.without is not None:
        sheet.text(("What if? ", look.key), without_words(view.without))
    sheet.text((basis_words(forecast), look.dim))
    sheet.buttons(
        ("More minutes", "do:minutes(1)"), ("Fewer", "do:minutes(-1)"), ("Deadline", "do:deadline"), ("List", "do:list")
    )
    if len(view.goals) > 1:
        sheet.buttons(*((f"Without {goal.title}", f"do:without('{goal.id}')") for goal in view.goals))
    return sheet


def narrow_sheet(view: PlanView, width: int, look: Look) -> Sheet:
    """The bottlenecks of what is left, and its longest chains."""
    sheet = Sheet(width, look)
    if not view.remaining:
        sheet.text("Nothing is left, so nothing is narrow.")
        return sheet
    sheet.heading("Bottlenecks", ("what waits for a topic, and what leads on through it alone", look.dim))
    for line in view.bottlenecks:
        waits = f"{plural(line.above, 'topic')}, {duration(line.above_minutes)}"
        sheet.row(
            (named(line.title, line.distinguish),),
            ((f"{waits} · {line.beneath:>2}", look.dim),),
            link=f"topic:{line.id}",
        )
    for number, chain in enumerate(view.chains, 1):
        sheet.heading(
            "The longest chain that remains" if number == 1 else f"The {_ORDINALS[number]} longest",
            (f"{plural(chain.length, 'topic')}, {duration(chain.minutes)}", look.dim),
        )
        if number == 1:
            for place, step in enumerate(chain.steps, 1):
                title = named(step.title, step.distinguish)
                sheet.row(((f"{place:>4}  ", look.dim), title), link=f"topic:{step.id}")
            continue
        for instead, there in differences(view.chains[0], chain):
            if instead:
                sheet.text(("instead of ", look.dim), _titles(instead), indent=2, hang=2)
            if there:
                sheet.text(("it has ", look.dim), _titles(there), indent=2, hang=2)
    return sheet


def _titles(steps: tuple[TopicLink, ...]) -> str:
    return " → ".join(named(step.title, step.distinguish) for step in steps)


def plan_sheet(view: PlanView, width: int, look: Look) -> Sheet:
    """One row a topic, with its minutes, and a mark on those that can be learned now."""
    sheet = Sheet(width, look)
    if not view.remaining:
        sheet.text("Everything up to your goal is known. What you showed comes back for review when it fades.")
    for number, line in enumerate(view.remaining, 1):
        _line(sheet, number, line)
        for milestone in view.milestones:
            if milestone.last == line.id:
                sheet.text(("      ◆ ", look.key), ("Then you can ", look.dim), (milestone.can, look.dim), hang=8)
    reached = [milestone for milestone in view.milestones if milestone.reached and not milestone.done]
    if reached:
        sheet.heading("What you can do by now", ("each with a problem or a build that shows it", sheet.look.dim))
    for milestone in reached:
        milestone_reached(sheet, milestone)
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
