"""The plan of some goals, and the one thing to do now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from curriculum.errors import UsageError
from curriculum.learner import plan as planning
from curriculum.learner.evidence import Evidence, conditional
from curriculum.learner.plan import Action, Reason, Task
from curriculum.study import budget
from curriculum.study.asking import used_up
from curriculum.study.bottlenecks import longest_left, narrowest
from curriculum.study.exercises import exercise_line
from curriculum.study.forecast import finish, forecast_view, outlook
from curriculum.study.milestones import on_the_way
from curriculum.study.plan_views import PlanLine, PlanView, WithoutView
from curriculum.study.reviews import Chosen, reviews_now, room_today, was_long_away
from curriculum.study.road import road_to
from curriculum.study.topics import topic_link
from curriculum.study.views import ExerciseLine, NextStep
from curriculum.study.words import plural

if TYPE_CHECKING:
    from curriculum.learner.evidence import States
    from curriculum.learner.forecast import Outlook
    from curriculum.learner.plan import Labels, Plan
    from curriculum.study.desk import Desk


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What is asked of a plan beside its topics."""

    minutes_per_day: int | None = None
    """Minutes on a day of study; the setting where not given."""
    deadline: str | None = None
    """A day (YEAR-MONTH-DAY) by which to be done; the setting where not given."""
    without: str | None = None
    """A goal that is dropped, or a topic that is left out."""
    bottlenecks: int = 0
    """How many of the topics that most of the rest has to pass."""
    chains: int = 0
    """How many of the longest chains that remain."""
    by_minutes: bool = False
    """Whether the longest chains are those of most minutes rather than of most topics."""
    forecast: bool = True
    """Whether to say when it may be done; without that the plan is there sooner."""


def plan(desk: Desk, *goals: str, what_if: WhatIf | None = None) -> PlanView:
    """What is left on the way to some goals, each topic after its prerequisites; to those that are set by default.

    Raises:
        UnknownNameError: If there is no such topic.
        UsageError: If no goal is given and none is set, or a deadline or the minutes cannot be.
    """
    asked = what_if or WhatIf()
    chosen = tuple(dict.fromkeys(goals)) or desk.goals()
    if not chosen:
        raise UsageError("No goal is set.", fix="Set one with `curriculum goal set meta-learning`.")
    titles = [topic_link(desk.catalogue.summary(goal)) for goal in chosen]
    per_day = budget.minutes_per_day(desk)
    if asked.minutes_per_day is not None:
        per_day = budget.checked_minutes(asked.minutes_per_day)
    day = budget.deadline(desk) if asked.deadline is None else budget.checked_deadline(desk, asked.deadline)
    states = desk.states()
    labels = desk.labels(states)
    road = road_to(desk, labels, chosen, states)
    maybe = conditional(labels, states, desk.believed())
    stands_on = outlook(desk, states, per_day, maybe) if asked.forecast else None
    forecast = forecast_view(desk, road.minutes, stands_on, day) if stands_on else None
    return PlanView(
        goal=chosen[0],
        goal_title=desk.catalogue.summary(chosen[0]).name,
        goals=tuple(titles),
        remaining=_lines(desk, labels, road, maybe),
        milestones=on_the_way(desk, road),
        minutes_total=road.minutes_total,
        known=road.known,
        total=len(road.cone),
        finish=forecast.finish if forecast else None,
        forecast=forecast,
        without=_without(desk, labels, road, stands_on, asked.without) if asked.without and stands_on else None,
        bottlenecks=narrowest(desk, road, asked.bottlenecks) if asked.bottlenecks else (),
        chains=longest_left(desk, road, asked.chains, by_minutes=asked.by_minutes) if asked.chains else (),
    )


def _lines(desk: Desk, labels: Labels, road: Plan, maybe: Mapping[str, float]) -> tuple[PlanLine, ...]:
    return tuple(
        PlanLine(
            id=topic,
            title=desk.summaries[topic].title,
            distinguish=desk.summaries[topic].distinguish,
            level=desk.summaries[topic].level,
            strand=desk.summaries[topic].strand,
            minutes=road.minutes[topic],
            evidence=labels[topic].value,
            ready=all(labels[below].known for below in desk.graph.prerequisites(topic)),
            chance_known=round(maybe[topic], 2) if topic in maybe else None,
        )
        for topic in road.remaining
    )


def _without(desk: Desk, labels: Labels, road: Plan, stands_on: Outlook, dropped: str) -> WithoutView:
    """The plan when a goal is given up, or when a topic and what serves the goals through it alone are left out."""
    from curriculum.graph.remaining import only_through
    from curriculum.learner.forecast import forecast

    summary = desk.catalogue.summary(dropped)
    left: tuple[str, ...]
    if dropped in road.goals:
        left = road_to(desk, labels, [goal for goal in road.goals if goal != dropped]).remaining
    else:
        saved = only_through(desk.graph, road.remaining, road.goals, dropped)
        left = tuple(topic for topic in road.remaining if topic not in saved)
    minutes = {topic: road.minutes[topic] for topic in left}
    made = forecast(minutes, budget.local_now(desk), stands_on)
    above = desk.graph.descendants(dropped) if dropped in road.remaining and dropped not in road.goals else frozenset()
    return WithoutView(
        id=dropped,
        title=summary.name,
        is_goal=dropped in road.goals,
        topics_saved=len(road.remaining) - len(left),
        minutes_saved=road.minutes_total - sum(minutes.values()),
        built_on=len(above.intersection(left)),
        remaining=len(left),
        minutes_total=sum(minutes.values()),
        finish=finish(made) if made else None,
    )


def next_topic(desk: Desk) -> str:
    """The topic of the one thing to do now.

    Raises:
        UsageError: If nothing is planned.
    """
    step = next_step(desk)
    if step.topic is None:
        raise UsageError(step.why, fix="Name a topic, or set a goal with `curriculum goal set ID`.")
    return step.topic


def next_step(desk: Desk, *, reviews: bool = True) -> NextStep:
    """The one thing to do now, and why: before a new lesson, an exercise of the topic that was learned last.

    Args:
        desk: The learner's desk.
        reviews: Whether it may be a review; without, what would come after it.
    """
    states = desk.states()
    labels = desk.labels(states)
    road = road_to(desk, labels, desk.goals(), states)
    back = _back_again(desk, labels) if reviews else None
    if back is not None and road.goals:
        return back
    fading = reviews and Evidence.FADING in labels.values() and (room_today(desk) or not road.remaining)
    chosen = reviews_now(desk, labels) if fading else None
    due = chosen is not None and bool(chosen.topics)
    task = planning.next_task(
        desk.graph,
        labels,
        states,
        road,
        skills=desk.skills,
        reviews=due,
        used_up=lambda topic: used_up(desk, topic, states.get(topic)),
    )
    if task.action in (Action.LEARN, Action.REST) and (found := _exercise_now(desk, labels, states, road)):
        topic, exercise = found
        why = f"You have learned {desk.summaries[topic].name}; this is an exercise on it."
        return NextStep(kind="exercise", topic=topic, title=exercise.title, exercise=exercise.exercise_id, why=why)
    if task.topic is None:
        kind = "set-goal" if task.action is Action.SET_GOAL else "goal-reached"
        return NextStep(kind=kind, topic=None, title=None, exercise=None, why=_REASONS[task.reason](desk, task))
    if task.action is Action.REVIEW and chosen is not None:
        return _review(desk, task, chosen)
    kind = "learn" if task.action is Action.LEARN else "practise"
    askable = desk.catalogue.topics_with_questions() if task.unchecked else frozenset()
    unchecked = tuple(below for below in task.unchecked if below in askable) if kind == "learn" else ()
    why = _REASONS[task.reason](desk, task)
    if unchecked:
        questions = "one question" if len(unchecked) == 1 else "a question on each"
        why += f" It builds on {_names(desk, unchecked)}, which you have not shown yet: {questions} comes first."
    return NextStep(
        kind=kind,
        topic=task.topic,
        title=desk.summaries[task.topic].name,
        exercise=None,
        why=why,
        unchecked=tuple(topic_link(desk.summaries[below]) for below in unchecked),
        lesson=_lesson_of(desk, task.topic),
    )


def _lesson_of(desk: Desk, topic: str) -> Literal["unwritten", "new", "begun"]:
    """Whether a topic's lesson is written, and was left before its end."""
    from curriculum.study.lesson_place import place_of

    if desk.summaries[topic].status != "published":
        return "unwritten"
    return "new" if place_of(desk, topic) is None else "begun"


def _back_again(desk: Desk, labels: Labels) -> NextStep | None:
    """After a long time away: a few telling questions before anything else."""
    if not was_long_away(desk):
        return None
    chosen = reviews_now(desk, labels)
    if not chosen.topics:
        return None
    first = chosen.topics[0]
    why = f"Welcome back. {plural(len(chosen.topics), 'question')} will tell what has stayed; nothing has piled up."
    return NextStep(kind="review", topic=first, title=desk.summaries[first].name, exercise=None, why=why)


def _review(desk: Desk, task: Task, chosen: Chosen) -> NextStep:
    """The review of today: what it asks stands for all that is due, as far as its share of the day goes."""
    first = task.topic if task.topic in chosen.topics else chosen.topics[0]
    names = _names(desk, (first, *(t for t in chosen.topics if t != first)))
    about = f"about {plural(max(1, round(chosen.minutes)), 'minute')}"
    why = f"{_REASONS[task.reason](desk, task)} This review asks {names}: {about}."
    return NextStep(kind="review", topic=first, title=desk.summaries[first].name, exercise=None, why=why)


def _exercise_now(desk: Desk, labels: Labels, states: States, road: Plan) -> tuple[str, ExerciseLine] | None:
    """The topic of the road that was demonstrated last, and an exercise of it that has not passed.

    All that the exercise takes besides is known. One that waited for this topic, since its code leans on it, counts.
    """
    learned = [topic for topic in road.cone if labels[topic] is Evidence.DEMONSTRATED and states[topic].last_seen]
    if not learned:
        return None
    topic = max(learned, key=lambda t: (states[t].last_seen, t))
    for name, topics in desk.catalogue.exercises_with(topic).items():
        if all(labels[one].known for one in topics if desk.catalogue.has(one)):
            exercise = exercise_line(desk, name)
            if exercise is not None and exercise.state != "passed":
                return topic, exercise
    return None


def _names(desk: Desk, topics: tuple[str, ...]) -> str:
    names = [desk.summaries[topic].name for topic in topics[:3]]
    more = len(topics) - len(names)
    last = f"{more} more" if more > 0 else names.pop()
    return f"{', '.join(names)} and {last}" if names else last


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
