"""Rules on milestones: each stands on topics, further on than those before it, and ends in something to do."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.content.curriculum import Milestone
from curriculum.content.layout import MILESTONES_FILE
from curriculum.content.problem import Problem
from curriculum.graph.nearest import nearest_names
from curriculum.lint.context import Context
from practice.grader.exercises import exercise_ids


def milestones(context: Context) -> Iterator[Problem]:
    """A milestone names topics, leads beyond the milestones before it, and has one problem or exercise of its own."""
    behind: set[str] = set()
    for index, milestone in enumerate(context.curriculum.milestones):
        cone = {name for topic in milestone.topics for name in (topic, *_beneath(context, topic))}
        found = [*_topics(context, milestone)] or [*_to_do(context, milestone, cone)]
        if not cone - behind and not found:
            what = "It is reached no later than those before it"
            found.append(("topics", what, "Move it up, or name more topics", ()))
        behind |= cone
        for key, what, fix, near in found:
            line = context.milestones_toml.line(("milestone", index, key))
            yield Problem(MILESTONES_FILE, line, f"{milestone.id}: {what}", fix, near, "milestone")


Fault = tuple[str, str, str, tuple[str, ...]]
"""The key, what is wrong, how to put it right, and the nearest right names."""


def _beneath(context: Context, topic: str) -> frozenset[str]:
    return context.beneath(topic) if topic in context.curriculum.topics else frozenset()


def _topics(context: Context, milestone: Milestone) -> Iterator[Fault]:
    for topic in milestone.topics:
        if topic not in context.topic_ids:
            near = context.curriculum.history.retired.get(topic) or nearest_names(topic, context.topic_ids)
            yield "topics", f"The topic `{topic}` does not exist", "Correct the id", tuple(near)


def _to_do(context: Context, milestone: Milestone, cone: set[str]) -> Iterator[Fault]:
    if (milestone.problem is None) == (milestone.exercise is None):
        yield "id", "It has a problem or an exercise, one of the two", 'Write `problem = "topic/item"`', ()
    if milestone.problem is not None and (fault := context.named_question(milestone.problem, cone)) is not None:
        what, nearest = fault
        yield "problem", what, "Name a question of its topics or of what lies beneath them", nearest
    folder = context.exercises_folder
    if milestone.exercise is not None and folder is not None and milestone.exercise not in exercise_ids(folder):
        near = nearest_names(milestone.exercise, exercise_ids(folder))
        yield "exercise", f"The exercise `{milestone.exercise}` does not exist", "Correct the id", near
