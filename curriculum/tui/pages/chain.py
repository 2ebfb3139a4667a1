"""The ladder of a chain, from its first topic to its last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.study.words import named, plural
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import level_label

if TYPE_CHECKING:
    from curriculum.study.views import ChainStep, ChainView
    from curriculum.tui.themes import Look

KNOWN = ("claimed", "inferred", "demonstrated", "fading")


def here(view: ChainView) -> str | None:
    """The first step that is not known yet: where the learner stands."""
    return next((step.id for step in view.steps if step.evidence == "unknown"), None)


def chain_sheet(view: ChainView, width: int, look: Look) -> Sheet:
    """One row a step, a landmark where a level begins."""
    sheet = Sheet(width, look)
    standing = here(view)
    level = ""
    for step in view.steps:
        if step.level != level:
            level = step.level
            _landmark(sheet, level)
        _step(sheet, step, standing=step.id == standing)
    return sheet


def _landmark(sheet: Sheet, level: str) -> None:
    label = f" {level_label(level)} "
    sheet.text(("──", sheet.look.dim), (label, sheet.look.heading), ("─" * max(2, 40 - len(label)), sheet.look.dim))


def _step(sheet: Sheet, step: ChainStep, *, standing: bool) -> None:
    look = sheet.look
    sheet.row(
        (
            (f"{step.position:>4}  ", look.dim),
            sheet.evidence(step.evidence),
            "  ",
            (named(step.title, step.distinguish), look.title if standing else ""),
            ("  ◂ you are here", look.warn) if standing else "",
        ),
        link=f"topic:{step.id}",
    )


def head_sheet(view: ChainView, title: str, width: int, look: Look) -> Sheet:
    """What stands over the ladder: the goal, and both figures."""
    sheet = Sheet(width, look)
    sheet.row((("Prerequisite chain of ", look.dim), (title, look.title)))
    known = sum(step.evidence in KNOWN for step in view.steps)
    topics = plural(view.prerequisite_count, "total prerequisite topic")
    sheet.row(((f"Longest path: {plural(view.length, 'step')}, {topics} · {known} of {view.length} known", look.dim),))
    return sheet


def reason_sheet(view: ChainView, topic: str, width: int, look: Look) -> Sheet:
    """Why the step under the cursor is there: what the next one needs of it."""
    sheet = Sheet(width, look)
    index = next((i for i, step in enumerate(view.steps) if step.id == topic), None)
    if index is None:
        return sheet
    step = view.steps[index]
    sheet.text(
        (f"{step.position}. {named(step.title, step.distinguish)}  ", look.title),
        sheet.evidence(step.evidence),
        (f" {step.evidence}", look.evidence[step.evidence]),
    )
    if index + 1 < len(view.steps):
        after = view.steps[index + 1]
        sheet.text((f"For {named(after.title, after.distinguish)}: ", look.dim), step.why or "")
    else:
        sheet.text(("The end of this chain.", look.dim))
    return sheet
