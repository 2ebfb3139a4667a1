"""The next step of the plan, as a line that leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from curriculum.tui.pages.sheet import Sheet

if TYPE_CHECKING:
    from curriculum.study.views import NextStep

_VERBS: Final = {"learn": "Learn", "practise": "Practise", "exercise": "Build"}


def step_target(step: NextStep) -> str:
    """The place that a step leads to."""
    if step.kind == "review":
        return "practice:review"
    return f"workbench:{step.exercise}" if step.exercise else f"topic:{step.topic}"


def step_row(sheet: Sheet, step: NextStep, *, lead: str = "", key: str = "") -> None:
    """One line on a step that has a topic, which can be followed; ``lead`` before it, and its key behind it."""
    look, target = sheet.look, step_target(step)
    if step.kind == "review":
        sheet.row((("▸ ", look.key), lead, ("Review", look.link), (key, look.key)), link=target)
        return
    verb = f"{_VERBS.get(step.kind, 'Open')}: "
    sheet.row((("▸ ", look.key), lead, verb, (step.title or "", look.link), (key, look.key)), link=target)
