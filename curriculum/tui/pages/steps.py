"""The next step of the plan, as a line that leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.study.words import step_verb
from curriculum.tui.pages.sheet import Sheet

if TYPE_CHECKING:
    from curriculum.study.views import NextStep


def step_target(step: NextStep) -> str:
    """Where a step begins: a review, an exercise, a lesson panel by panel, or the page of a topic that is practised."""
    if step.kind == "review":
        return "practice:review"
    if step.exercise:
        return f"workbench:{step.exercise}"
    return f"lesson:{step.topic}" if step.begins_in_lesson else f"topic:{step.topic}"


def step_row(sheet: Sheet, step: NextStep, *, lead: str = "", key: str = "") -> None:
    """One line on a step that has a topic, which can be followed; ``lead`` before it, and its key behind it."""
    look, target = sheet.look, step_target(step)
    if step.kind == "review":
        sheet.row((("▸ ", look.key), lead, ("Review", look.link), (key, look.key)), link=target)
        return
    sheet.row(
        (("▸ ", look.key), lead, f"{step_verb(step)}: ", (step.title or "", look.link), (key, look.key)), link=target
    )
