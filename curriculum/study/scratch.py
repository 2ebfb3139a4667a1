"""The scratch line beside a question, and what of it is worked out for the learner.

What is typed there is never graded nor kept. Whether it is worked out depends on what the question is to show:

- below high school, arithmetic itself is what is asked, so the line is plain text;
- in high school the four operations are worked out: they were shown long before, while powers, roots, logarithms and
  sines are what its topics teach;
- from the undergraduate level on, all that a pocket calculator has;
- where code is shown or its output is asked, nothing: what Python makes of it is the question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from curriculum.content.levels import Level
from curriculum.study.views import View

if TYPE_CHECKING:
    from curriculum.study.desk import Desk
    from curriculum.study.views import ItemView

Extent = Literal["nothing", "four-operations", "calculator"]


class WorkedOut(View):
    """What a calculation comes to; as ``practice.questions.scratch.WorkedOut``."""

    understood: str
    exact: str
    decimal: str
    rounded: bool
    value: str
    """What is copied into the answer."""


def extent(desk: Desk, item: ItemView) -> Extent:
    """How much of a scratch line is worked out at a question."""
    if item.code is not None or item.kind in ("output", "shape"):
        return "nothing"
    rank = Level(desk.summaries[item.topic].level).rank
    if rank < Level.HIGH_SCHOOL.rank:
        return "nothing"
    return "four-operations" if rank == Level.HIGH_SCHOOL.rank else "calculator"


def worked_out(desk: Desk, item: ItemView, text: str) -> WorkedOut | None:
    """What a calculation on the scratch line comes to, where it is worked out at this question; else ``None``."""
    from practice.questions.scratch import CALCULATOR, FOUR_OPERATIONS, work_out

    how_far = extent(desk, item)
    if how_far == "nothing":
        return None
    found = work_out(text, FOUR_OPERATIONS if how_far == "four-operations" else CALCULATOR)
    if found is None:
        return None
    return WorkedOut(
        understood=found.understood,
        exact=found.exact,
        decimal=found.decimal,
        rounded=found.rounded,
        value=found.value,
    )
