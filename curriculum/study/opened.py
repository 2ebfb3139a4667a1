"""What a topic that was just learned opens, and how it serves the goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.study.topics import topic_link
from curriculum.study.views import Opened, TopicLink

if TYPE_CHECKING:
    from curriculum.learner.plan import Labels
    from curriculum.study.desk import Desk


def opened_by(desk: Desk, topic: str, labels: Labels) -> Opened | None:
    """The topics that became ready with this one, and the shortest way from it to the chief goal it lies beneath.

    ``None`` while the topic is not known. Topics outside the goals are named only where no goal is set.
    """
    return opens(desk, topic, labels) if labels[topic].known else None


def opens(desk: Desk, topic: str, labels: Labels) -> Opened:
    """What a topic opens once it is known, if it is not already, and the shortest way from it to the chief goal."""
    goals = desk.goals()
    cone = {t for goal in goals for t in (goal, *desk.graph.ancestors(goal))} or set(desk.graph.topics)
    ready = [
        above
        for above in desk.graph.dependents(topic)
        if above in cone
        and not labels[above].known
        and all(below == topic or labels[below].known for below in desk.graph.prerequisites(above))
    ]
    return Opened(
        ready=tuple(topic_link(desk.summaries[above]) for above in ready),
        way=way_to_goal(desk, topic),
    )


def way_to_goal(desk: Desk, topic: str) -> tuple[TopicLink, ...]:
    """The shortest way up from a topic to the first goal above it, the goal last; empty where there is none."""
    goal = next((goal for goal in desk.goals() if topic in desk.graph.ancestors(goal)), None)
    return () if goal is None else tuple(topic_link(desk.summaries[t]) for t in _way(desk, topic, goal))


def _way(desk: Desk, topic: str, goal: str) -> tuple[str, ...]:
    """The shortest way up from a topic to a goal, without the topic; among several the first by name."""
    above = desk.graph.ancestors(goal) | {goal}
    came_from = {topic: topic}
    waiting = [topic]
    for here in waiting:  # grows while it is read
        for dependent in desk.graph.dependents(here):
            if dependent in above and dependent not in came_from:
                came_from[dependent] = here
                waiting.append(dependent)
    way = [goal]
    while came_from[way[-1]] != topic:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))
