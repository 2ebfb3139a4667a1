"""Goals: the topics that a learner wants to reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.errors import UsageError
from curriculum.study.views import GoalLine

if TYPE_CHECKING:
    from curriculum.study.desk import Desk


def set_goal(desk: Desk, topic_id: str, *, beside: bool = False) -> GoalLine:
    """Make a topic the goal, in place of any other, or one more goal beside those there are.

    Raises:
        UnknownNameError: If there is no such topic.
    """
    from curriculum.learner.events import GoalSet

    desk.catalogue.summary(topic_id)
    desk.record(GoalSet(beside=beside), topic=topic_id)
    return goal_line(desk, topic_id)


def goals(desk: Desk) -> tuple[GoalLine, ...]:
    """The goals, the chief one first, each with how far it has come."""
    return tuple(goal_line(desk, goal) for goal in desk.goals() if desk.catalogue.has(goal))


def clear_goal(desk: Desk, topic_id: str | None = None) -> tuple[GoalLine, ...]:
    """Give up a goal, or all of them; the ones left.

    Raises:
        UsageError: If there is no such goal.
    """
    from curriculum.learner.events import GoalCleared

    present = desk.goals()
    if not present:
        raise UsageError("No goal is set.", fix="Set one with `curriculum goal set ID`.")
    if topic_id is not None and topic_id not in present:
        raise UsageError(f"`{topic_id}` is not a goal.", fix=f"Goals: {', '.join(present)}.", nearest=present)
    for logged in (topic_id,) if topic_id is None else _logged_names(desk, topic_id):
        desk.record(GoalCleared(), topic=logged)
    return goals(desk)


def _logged_names(desk: Desk, goal: str) -> tuple[str, ...]:
    """The names under which a goal stands in the log: an older one where its author renamed it since."""
    from curriculum.learner.carry import current_ids

    retired = desk.catalogue.retired()
    return tuple(
        name
        for name in desk.progress.goals()
        if name == goal or (name in retired and goal in current_ids(name, retired)[0])
    )


def goal_line(desk: Desk, topic_id: str) -> GoalLine:
    """One goal and how far it has come."""
    cone = desk.graph.ancestors(topic_id) | {topic_id}
    labels = desk.labels()
    left = [topic for topic in cone if not labels[topic].known]
    return GoalLine(
        id=topic_id,
        title=desk.catalogue.summary(topic_id).name,
        known=len(cone) - len(left),
        total=len(cone),
        minutes_left=sum(desk.summaries[topic].minutes for topic in left),
    )
