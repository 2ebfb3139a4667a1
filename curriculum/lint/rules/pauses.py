"""The rule on places to stop in long lessons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from curriculum.content.lesson_text import Pause, explainer_parts
from curriculum.content.problem import Problem
from curriculum.lint.context import Context

LONGEST_SITTING: Final = 30
"""Minutes that a lesson may take without a place to stop."""


def long_lessons(context: Context) -> Iterator[Problem]:
    """A lesson of more than half an hour has a place to stop and go on another day."""
    for topic in context.topics:
        if topic.minutes <= LONGEST_SITTING or not topic.lesson.explainer:
            continue
        if not any(isinstance(part, Pause) for part in explainer_parts(topic.lesson.explainer)):
            what = f"The lesson takes {topic.minutes} minutes and has no place to stop"
            fix = (
                "Write `> Pause: ...` between two thoughts: what the learner has in hand by then, and what comes after"
            )
            line = context.section_line(topic, "Explainer", 0)
            yield Problem(context.file(topic), line, what, fix, (), "pause")
