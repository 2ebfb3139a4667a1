"""Progress: the days of study, the strands, what stayed, and how well forecasts held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from curriculum.study.progress_words import (
    NOTHING_YET,
    days_words,
    forecast_line,
    held_words,
    learned_words,
    maml_words,
    no_maml_words,
    retention_words,
    scratch_words,
    side,
)
from curriculum.study.words import GLYPHS, short_day
from curriculum.tui.pages.sheet import Sheet

if TYPE_CHECKING:
    from curriculum.study.progress_views import DayLine, FullProgressView, OwnMamlView
    from curriculum.tui.themes import Look

LEVELS: Final = ((60, "█"), (30, "▓"), (15, "▒"), (0, "░"))
"""A day's sign by its least minutes: denser for more. A day without study has none."""
LEGEND: Final = "░ under 15 min  ▒ from 15  ▓ from 30  █ an hour or more"
WEEKDAYS: Final = ("Mon", "", "Wed", "", "Fri", "", "Sun")
ORDER: Final = ("demonstrated", "fading", "claimed", "inferred", "unknown")
MARKS: Final = {"within": "✓", "more": "↑", "fewer": "↓"}
_MONTHS: Final = "JanFebMarAprMayJunJulAugSepOctNovDec"


def sign(minutes: int) -> str:
    """The sign of a day on which somebody studied so long."""
    return next(glyph for least, glyph in LEVELS if minutes >= least)


def calendar(days: Sequence[DayLine], today: date, width: int) -> tuple[str, tuple[str, ...]]:
    """A line of months, and a line for each day of the week with a column for each week, the last one being this week.

    A week is two columns wide where all weeks fit so, else one; the oldest are left out where even that is too wide.

    Args:
        days: The days of study, in their order; at least one.
        today: The learner's day.
        width: Columns that there are.
    """
    monday = today - timedelta(days=today.weekday())
    first = date.fromisoformat(days[0].date)
    weeks = max(1, (monday - (first - timedelta(days=first.weekday()))).days // 7 + 1)
    step = 2 if 2 * weeks <= width else 1
    weeks = min(weeks, width // step)
    start = monday - timedelta(weeks=weeks - 1)
    signs = {date.fromisoformat(line.date): sign(line.minutes) for line in days}
    rows = tuple(
        "".join(signs.get(start + timedelta(weeks=week, days=row), " ") * step for week in range(weeks))
        for row in range(7)
    )
    return _months(start, weeks, step), rows


def _months(start: date, weeks: int, step: int) -> str:
    """The names of months, each over the week with its first day."""
    line = ""
    sundays = [start + timedelta(weeks=week, days=6) for week in range(weeks)]
    begins = [(week * step, sunday.month) for week, sunday in enumerate(sundays) if sunday.day <= 7]
    if not begins or begins[0][0] > 3:  # there is room for the month that had begun before
        begins.insert(0, (0, sundays[0].month))
    for at, month in begins:
        if not line or at > len(line):
            line = line.ljust(at) + _MONTHS[3 * month - 3 : 3 * month]
    return line


def shares(counts: Mapping[str, int], width: int) -> dict[str, int]:
    """How many of ``width`` columns each kind of evidence has: in proportion, and one at least where there is any.

    Needs as many columns as there are kinds.
    """
    total = sum(counts.get(kind, 0) for kind in ORDER)
    if not total:
        return dict.fromkeys(ORDER, 0)
    exact = {kind: width * counts.get(kind, 0) / total for kind in ORDER}
    found = {kind: max(int(share), 1 if share else 0) for kind, share in exact.items()}
    while sum(found.values()) < width:
        found[max(ORDER, key=lambda kind: exact[kind] - found[kind])] += 1
    while sum(found.values()) > width:
        found[min((k for k in ORDER if found[k] > 1), key=lambda kind: exact[kind] - found[kind])] -= 1
    return found


def nothing_sheet(width: int, look: Look) -> Sheet:
    """What stands there for a newcomer."""
    sheet = Sheet(width, look)
    sheet.text(NOTHING_YET)
    sheet.blank()
    sheet.row((("▸ ", look.key), ("Begin on Today", look.link), ("  1", look.key)), link="home:")
    return sheet


def reading_sheet(width: int, look: Look) -> Sheet:
    """What stands there while a long log is read."""
    sheet = Sheet(width, look)
    sheet.text(("Reading your log …", look.dim))
    return sheet


def days_sheet(view: FullProgressView, width: int, look: Look) -> Sheet:
    """The calendar, and the strands."""
    sheet = Sheet(width, look)
    sheet.heading("Days of study")
    months, rows = calendar(view.days, date.fromisoformat(view.today), width - 5)
    sheet.row((("     " + months, look.dim),))
    for name, row in zip(WEEKDAYS, rows, strict=True):
        sheet.row(((f"{name:<5}", look.dim), (row, look.good)))
    sheet.row((("     " + LEGEND, look.dim),))
    sheet.text(days_words(view))
    _strands(sheet, view)
    return sheet


def _strands(sheet: Sheet, view: FullProgressView) -> None:
    look = sheet.look
    sheet.heading("By strand")
    sheet.text(*(piece for kind in ORDER for piece in (sheet.evidence(kind), (f" {kind}  ", look.dim))))
    titles = min(32, max(len(str(row["title"])) for row in view.by_strand))
    room = max(len(ORDER), min(40, sheet.width - titles - 13))
    for row in view.by_strand:
        bar = shares(row, room)
        known = sum(row[kind] for kind in ORDER if kind != "unknown")
        sheet.row(
            (
                f"{str(row['title'])[:titles]:<{titles}}  ",
                *((GLYPHS[kind] * bar[kind], look.evidence[kind]) for kind in ORDER),
            ),
            ((f"{known} of {row['total']:>2}", look.dim),),
        )


def came_sheet(view: FullProgressView, width: int, look: Look) -> Sheet:
    """What was learned and kept, and how well the promises held."""
    sheet = Sheet(width, look)
    sheet.text(learned_words(view))
    sheet.heading("Retention")
    sheet.text(retention_words(view.retention))
    sheet.heading("Forecasts")
    if view.forecasts is None:
        sheet.text(("Working out what was told on earlier days …", look.dim))
    else:
        sheet.text(held_words(view.forecasts))
        for line in view.forecasts.checked:
            mark = side(line)
            said, came = forecast_line(line)
            style = look.good if mark == "within" else look.warn
            sheet.row(((f"{MARKS[mark]} ", style), said), ((f"{came}", look.dim),))
        if view.forecasts.checked:
            sheet.text(("✓ as was told  ↑ more came  ↓ less came", look.dim))
    if view.maml is not None:
        _maml(sheet, view.maml)
    _exercises(sheet, view)
    return sheet


def _maml(sheet: Sheet, view: OwnMamlView) -> None:
    """What the plot shows, or the way to having one."""
    look = sheet.look
    sheet.heading("Your own MAML")
    if view.own is None:
        sheet.text(("▸ ", look.key), (no_maml_words(view), look.link), link=f"workbench:{view.exercise_id}", hang=2)
    else:
        sheet.text(maml_words(view))
    if (said := scratch_words(view)) is not None:
        sheet.text(said)
    if view.own is not None:
        sheet.row((("▸ ", look.key), (view.title, look.link)), link=f"workbench:{view.exercise_id}")
    sheet.row((("▸ ", look.key), ("Where it leads: the recorded run", look.link)), link="ahead:")


def _exercises(sheet: Sheet, view: FullProgressView) -> None:
    look = sheet.look
    sheet.heading("Exercises passed", (str(len(view.passed)), look.dim))
    if not view.passed:
        sheet.text(("None yet.", look.dim))
    for line in reversed(view.passed):
        beside = short_day(line.passed.astimezone().date().isoformat())
        after = "" if line.unaided else ", after its solution"
        sheet.row((("✓ ", look.good), line.title), ((beside + after, look.dim),), link=f"workbench:{line.exercise_id}")
