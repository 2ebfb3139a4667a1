"""The next step of the plan, as a line that leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from curriculum.tui.pages.sheet import Sheet

if TYPE_CHECKING:
    from curriculum.study.views import NextStep

_VERBS: Final = {"learn": "Learn", "practise": "Practise", "exercise": "Build"}


def step_target(step: NextStep) -> str:
    """Where a step begins: a review, an exercise, a lesson panel by panel, or the page of a topic that is practised."""
    if step.kind == "review":
        return "practice:review"
    if step.exercise:
        return f"workbench:{step.exercise}"
    taken = step.lesson == "begun" or (step.lesson == "new" and step.kind == "learn")
    return f"lesson:{step.topic}" if taken else f"topic:{step.topic}"


def step_row(sheet: Sheet, step: NextStep, *, lead: str = "", key: str = "") -> None:
    """One line on a step that has a topic, which can be followed; ``lead`` before it, and its key behind it."""
    look, target = sheet.look, step_target(step)
    if step.kind == "review":
        sheet.row((("▸ ", look.key), lead, ("Review", look.link), (key, look.key)), link=target)
        return
    verb = "Go on with the lesson" if step.lesson == "begun" else _VERBS.get(step.kind, "Open")
    sheet.row((("▸ ", look.key), lead, f"{verb}: ", (step.title or "", look.link), (key, look.key)), link=target)
