"""What follows an exercise that passed: which idea of the goal it serves, and where to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.study.exercises import exercises_ahead
from curriculum.study.opened import way_to_goal
from curriculum.study.plan import next_step
from curriculum.study.topics import topic_link
from curriculum.study.views import ExerciseLine, NextStep, TopicLink, View

if TYPE_CHECKING:
    from curriculum.study.desk import Desk


class Onward(View):
    """What follows an exercise that passed."""

    topic: TopicLink | None
    """Its topic that lies beneath the goal, else its nearest."""
    is_goal: bool
    way: tuple[TopicLink, ...]
    """The shortest way up from the topic to the goal, the goal last; empty where it lies beneath none."""
    exercise: ExerciseLine | None
    """The exercise to go on with; ``None`` when all passed."""
    step: NextStep | None
    """What the plan says to do now; ``None`` when it says nothing."""


def onward(desk: Desk, exercise_id: str) -> Onward:
    """The topic that an exercise serves a goal by, the way from there, the next exercise and the next of the plan.

    Of its topics the nearest one that lies beneath a goal counts, or the nearest where none does. The next exercise is
    one on the same topics if the learner has what it takes for it, else the nearest one that they have, else the one
    after it in the list.

    Raises:
        UnknownNameError: If there is no such exercise.
    """
    this, ahead = exercises_ahead(desk, exercise_id)
    goals = desk.goals()
    cone = {topic for goal in goals for topic in (goal, *desk.graph.ancestors(goal))}
    topics = [topic for topic in this.topics if desk.catalogue.has(topic)]
    serving = next((topic for topic in topics if topic in cone), topics[0] if topics else None)
    step = next_step(desk)
    return Onward(
        topic=None if serving is None else topic_link(desk.summaries[serving]),
        is_goal=serving in goals,
        way=() if serving is None else way_to_goal(desk, serving),
        exercise=_following(this, ahead),
        step=step if step.topic is not None and step.exercise != exercise_id else None,
    )


def _following(this: ExerciseLine, ahead: tuple[ExerciseLine, ...]) -> ExerciseLine | None:
    akin = [line for line in ahead if line.ready and set(line.topics) & set(this.topics)]
    near = [line for line in ahead if line.ready]
    return next(iter((*akin, *near, *ahead)), None)
