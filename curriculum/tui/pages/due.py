"""Why a topic is due when it is: its reviews, what other topics did to it, and how it fades."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from curriculum.study.words import day, named
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import progress_bar

if TYPE_CHECKING:
    from curriculum.study.memory_views import CreditLine, DueWhy
    from curriculum.tui.themes import Look

GRADES: Final = {"good": "right at once", "hard": "right with help", "again": "missed"}
BAR: Final = 30


def due_sheet(why: DueWhy, width: int, look: Look) -> Sheet:
    """The answer in a sentence, then all that it rests on."""
    sheet = Sheet(width, look)
    sheet.row(((named(why.title, why.distinguish), look.title),), link=f"topic:{why.id}")
    if why.due is None or why.learned is None:
        sheet.blank()
        sheet.text(why.why)
        return sheet
    when = "Its review is due now." if why.is_due else f"Its review is due on {day(why.due)}."
    sheet.blank()
    sheet.text(sheet.evidence(why.evidence), " ", (when, look.heading), f" {why.why}")
    _facts(sheet, why)
    _reviews(sheet, why)
    _credits(sheet, why)
    sheet.heading("Without a review")
    for point in why.curve:
        full, empty = progress_bar(round(1000 * point.recall), 1000, min(BAR, sheet.width - 26))
        label = "today" if point.days == 0 else f"in {point.days} d"
        sheet.text((f"{label:>9}  ", look.dim), (full, look.good), (empty, look.dim), f"  {point.recall:.2f}")
    if why.is_due:
        sheet.blank()
        sheet.row((("▸ ", look.key), ("Review now", look.link)), link="practice:review")
    return sheet


def _facts(sheet: Sheet, why: DueWhy) -> None:
    held = f"{why.stability_days:.1f}" if why.stability_days is not None else "?"
    sheet.text(
        (
            f"Learned on {day(why.learned)}. " if why.learned else "",
            sheet.look.dim,
        ),
        (f"You recall it now with a chance of {why.recall:.2f}; it stays over .90 for {held} days ", sheet.look.dim),
        (f"after a review. Wanted: {why.retention:.2f}.", sheet.look.dim),
    )


def _reviews(sheet: Sheet, why: DueWhy) -> None:
    look = sheet.look
    sheet.heading("Your reviews")
    if not why.reviews:
        sheet.text(("None yet.", look.dim))
    for entry in why.reviews:
        mark, style = ("✗ ", look.bad) if entry.grade == "again" else ("✓ ", look.good)
        sheet.row(
            ((mark, style), f"{day(entry.time)}  {GRADES[entry.grade]}"),
            ((f"recall was put at {entry.recall:.2f}, next {day(entry.due_after)}", look.dim),),
        )


def _credits(sheet: Sheet, why: DueWhy) -> None:
    if not why.credits:
        return
    sheet.heading("What other topics did to it")
    for credit in why.credits:
        sheet.text(*_credit(sheet, credit), link=f"topic:{credit.source.id}", hang=2)


def _credit(sheet: Sheet, credit: CreditLine) -> tuple[str | tuple[str, str], ...]:
    look = sheet.look
    title = (named(credit.source.title, credit.source.distinguish), look.link)
    moved = f"moved from {day(credit.due_before)} to {day(credit.due_after)}"
    if credit.passed:
        did = f" practised it by {credit.weight:.2g} on {day(credit.time)}, {credit.share:.2f} of a review: {moved}."
        return ("+ ", look.good), title, did
    return (
        ("- ", look.bad),
        title,
        f" was missed on {day(credit.time)}; this exercises it by {credit.weight:.2g}: {moved}.",
    )
