"""The plan of a goal, and the one thing to do now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from curriculum.errors import UsageError
from curriculum.learner import plan as planning
from curriculum.learner.plan import Action, Reason, Task
from curriculum.study.milestones import on_the_way
from curriculum.study.road import road_to
from curriculum.study.views import NextStep, PlanLine, PlanView

if TYPE_CHECKING:
    from curriculum.study.desk import Desk


def plan(desk: Desk, goal: str | None = None) -> PlanView:
    """What is left on the way to a goal, each topic after its prerequisites; the chief goal by default.

    Raises:
        UnknownNameError: If there is no such topic.
        UsageError: If no goal is given and none is set.
    """
    chosen = goal or next(iter(desk.goals()), None)
    if chosen is None:
        raise UsageError("No goal is set.", fix="Set one with `curriculum goal set meta-learning`.")
    summary = desk.catalogue.summary(chosen)
    labels = desk.labels()
    road = road_to(desk, labels, (chosen,))
    return PlanView(
        goal=chosen,
        goal_title=summary.name,
        remaining=tuple(
            PlanLine(
                id=topic,
                title=desk.summaries[topic].title,
                distinguish=desk.summaries[topic].distinguish,
                level=desk.summaries[topic].level,
                strand=desk.summaries[topic].strand,
                minutes=road.minutes[topic],
                evidence=labels[topic].value,
                ready=all(labels[below].known for below in desk.graph.prerequisites(topic)),
            )
            for topic in road.remaining
        ),
        milestones=on_the_way(desk, road),
        minutes_total=road.minutes_total,
        known=road.known,
        total=len(road.cone),
        finish=None,
    )


def next_step(desk: Desk) -> NextStep:
    """The one thing to do now, and why."""
    states = desk.states()
    labels = desk.labels(states)
    road = road_to(desk, labels, desk.goals())
    task = planning.next_task(desk.graph, labels, states, road, skills=desk.skills)
    if task.topic is None:
        kind = "set-goal" if task.action is Action.SET_GOAL else "goal-reached"
        return NextStep(kind=kind, topic=None, title=None, exercise=None, why=_REASONS[task.reason](desk, task))
    why = _REASONS[task.reason](desk, task)
    exercise = _open_exercise(desk, task)
    if exercise is not None:
        kind, why = "exercise", f"All its questions are answered; its exercise is still open. {why}"
    else:
        kind = "learn" if task.action is Action.LEARN else "practise"
    return NextStep(kind=kind, topic=task.topic, title=desk.summaries[task.topic].name, exercise=exercise, why=why)


def _open_exercise(desk: Desk, task: Task) -> str | None:
    """An exercise of a topic whose skills are all shown, not passed yet."""
    if task.topic is None or task.missing:
        return None
    passed = {name for name, state in desk.exercise_states().items() if state.passed}
    return next((name for name in desk.catalogue.exercises(task.topic) if name not in passed), None)


def _names(desk: Desk, topics: tuple[str, ...]) -> str:
    shown = [desk.summaries[topic].name for topic in topics[:3]]
    more = len(topics) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def _no_goal(desk: Desk, task: Task) -> str:  # noqa: ARG001
    return "No goal is set: choose what you want to reach."


def _reached(desk: Desk, task: Task) -> str:
    return f"Everything up to {desk.summaries[task.goal].name} is known." if task.goal else "The goal is reached."


def _begun(desk: Desk, task: Task) -> str:  # noqa: ARG001
    left = len(task.missing)
    return f"You have begun it; {left} skill{'s are' if left != 1 else ' is'} still to be shown."


def _ready(desk: Desk, task: Task) -> str:
    opens = f" It opens {_names(desk, task.opens)}." if task.opens else ""
    return f"Everything it builds on is known, and it is first of {task.remaining} on your plan.{opens}"


def _gap(desk: Desk, task: Task) -> str:
    above = tuple(t for t in desk.graph.dependents(task.topic or "") if t in desk.summaries)
    return f"It is missing under something that counts as known: {_names(desk, above)}."


_REASONS: dict[Reason, Callable[[Desk, Task], str]] = {
    Reason.NO_GOAL: _no_goal,
    Reason.GOAL_REACHED: _reached,
    Reason.BEGUN: _begun,
    Reason.MISSED: lambda desk, task: "You showed it once, and have missed it since.",  # noqa: ARG005
    Reason.DUE: lambda desk, task: "Its review is due.",  # noqa: ARG005
    Reason.CONTRARY: lambda desk, task: "It counted as known, but your own answers say otherwise.",  # noqa: ARG005
    Reason.FORGOTTEN: lambda desk, task: "You said that you do not know it any more.",  # noqa: ARG005
    Reason.GAP: _gap,
    Reason.READY: _ready,
}
