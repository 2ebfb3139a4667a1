"""What is left on the way to the goals, in which order, and what to do now."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from curriculum.graph.apart import keep_apart
from curriculum.graph.cone import goal_cone, plan_order, positions
from curriculum.learner.evidence import Evidence, Skills, States
from curriculum.learner.skills import missing_skills

if TYPE_CHECKING:
    from curriculum.graph.topic_graph import TopicGraph

Labels = Mapping[str, Evidence]


@dataclass(frozen=True, slots=True)
class Plan:
    """The road to the goals."""

    goals: tuple[str, ...]
    remaining: tuple[str, ...]
    """Topics still unknown in the goals' cone, in the order in which to learn them."""
    minutes: Mapping[str, int]
    """The author's estimate for each remaining topic."""
    minutes_total: int
    cone: frozenset[str]
    """The goals and everything beneath them."""

    @property
    def known(self) -> int:
        """How many topics of the cone count as known."""
        return len(self.cone) - len(self.remaining)


def plan(
    graph: TopicGraph,
    labels: Labels,
    goals: Sequence[str],
    minutes: Mapping[str, int],
    *,
    position: Mapping[str, int] | None = None,
    stage: Mapping[str, int] | None = None,
    confusable: Sequence[tuple[str, str]] = (),
    day: int = 0,
    today: Collection[str] = (),
) -> Plan:
    """The topics still unknown beneath the goals, each after its prerequisites.

    Args:
        graph: The topics and their prerequisites.
        labels: The label of every topic of the graph; a topic without one is unknown.
        goals: The goals, the chief one first. Ids that the graph does not have are passed over.
        minutes: The median minutes of each topic to a learner who has its prerequisites; 0 where not given.
        position: The order preferred among topics that are ready (see ``graph.cone.plan_order``).
        stage: A number for each topic, such as the rank of its level; lower stages come first as a whole, so that
            nobody meets negative numbers before the last sums to ten. Without it all is one stage.
        confusable: Pairs of topics that are easily confused; they come on different days where the graph lets them.
        day: Minutes of a day of study.
        today: Topics learned today already.
    """
    present = tuple(goal for goal in goals if goal in graph)
    cone = goal_cone(graph, present)
    wanted = [topic for topic in cone if not labels.get(topic, Evidence.UNKNOWN).known]
    preferred = positions(graph) if position is None else position
    reached = _stages(graph, stage or {})
    order: tuple[str, ...] = ()
    for number in sorted({reached[topic] for topic in wanted}):
        order += plan_order(graph, [t for t in wanted if reached[t] == number], position=preferred, before=order)
    if confusable:
        order = keep_apart(graph, order, confusable, minutes, at_least=day, today=today, stage=reached)
    estimate = {topic: minutes.get(topic, 0) for topic in order}
    return Plan(present, order, estimate, sum(estimate.values()), cone)


def _stages(graph: TopicGraph, stage: Mapping[str, int]) -> dict[str, int]:
    """The stage at which a topic can be reached: its own, or that of a prerequisite where an author put it later."""
    reached: dict[str, int] = {}
    for place in graph.order:
        topic = graph.topics[place]
        beneath = [reached[below] for below in graph.prerequisites(topic)]
        reached[topic] = max([stage.get(topic, 0), *beneath])
    return reached


class Action(StrEnum):
    """What there is to do."""

    SET_GOAL = "set-goal"
    LEARN = "learn"
    CONTINUE = "continue"
    REVIEW = "review"
    REST = "rest"


class Reason(StrEnum):
    """Why this and nothing else."""

    NO_GOAL = "no-goal"
    GOAL_REACHED = "goal-reached"
    BEGUN = "begun"
    """The topic was begun and has skills to show."""
    MISSED = "missed"
    """A skill once shown has since been missed."""
    DUE = "due"
    """Its review is due."""
    CONTRARY = "contrary"
    """It counted as known, but the learner's own answers say otherwise."""
    FORGOTTEN = "forgotten"
    """The learner said that they do not know it any more."""
    GAP = "gap"
    """It is missing under a topic that counts as known."""
    READY = "ready"
    """Everything it builds on is known, and the plan has it first."""


@dataclass(frozen=True, slots=True)
class Task:
    """What to do now, and why, in parts that a face can put into words."""

    action: Action
    reason: Reason
    topic: str | None = None
    missing: tuple[str, ...] = ()
    """Skills of the topic still to be shown."""
    unchecked: tuple[str, ...] = ()
    """Direct prerequisites that only count as known by claim or inference: one item on each comes first."""
    opens: tuple[str, ...] = ()
    """Topics of the plan that build directly on this one."""
    goal: str | None = None
    remaining: int = 0
    minutes: int = 0


def next_task(
    graph: TopicGraph,
    labels: Labels,
    states: States,
    road: Plan,
    *,
    skills: Skills,
    reviews: bool = True,
    used_up: Callable[[str], bool] = lambda _: False,
) -> Task:
    """The one thing to do now.

    A topic begun is finished first, the one seen last before others; then what fades in the goals' cone is reviewed,
    what was missed before what is due, the longest unseen first; then the plan's first topic is learned.

    Args:
        graph: The topics and their prerequisites.
        labels: The label of every topic.
        states: The folded states.
        road: The plan, as :func:`plan` makes it of the same labels.
        skills: The skills of each topic.
        reviews: Whether the session has room for reviews.
        used_up: Whether no question of a topic begun would count today; it then waits, while there is anything else.
    """
    if not road.goals:
        return Task(Action.SET_GOAL, Reason.NO_GOAL)
    begun = [t for t in road.remaining if _begun(states, t) and _ready(graph, labels, t)]
    waiting = {t for t in begun if used_up(t)}
    # What builds on a topic that waits is not ready.
    first = next((t for t in road.remaining if t not in waiting and _ready(graph, labels, t)), None)
    if waiting and first is not None:
        begun = [t for t in begun if t not in waiting]
    if begun:
        return _task(graph, labels, states, road, skills, max(begun, key=lambda t: _seen(states, t)), Action.CONTINUE)
    fading = [t for t in sorted(road.cone) if labels.get(t) is Evidence.FADING] if reviews else []
    if fading:
        first = min(fading, key=lambda t: (not states[t].open_miss, _seen(states, t), t))
        return _task(graph, labels, states, road, skills, first, Action.REVIEW)
    if first is not None:
        return _task(graph, labels, states, road, skills, first, Action.LEARN)
    return Task(Action.REST, Reason.GOAL_REACHED, goal=road.goals[0])


def _begun(states: States, topic: str) -> bool:
    """Whether the learner is in the middle of the topic: its lesson opened, or a right answer given, in this epoch."""
    state = states.get(topic)
    if state is None:
        return False
    return state.studied or state.lesson_opened is not None or any(s.shown or s.run for s in state.skills.values())


def _ready(graph: TopicGraph, labels: Labels, topic: str) -> bool:
    return all(labels.get(below, Evidence.UNKNOWN).known for below in graph.prerequisites(topic))


def _seen(states: States, topic: str) -> float:
    seen = states[topic].last_seen
    return seen.timestamp() if seen else 0.0


def _reason(graph: TopicGraph, labels: Labels, states: States, topic: str, action: Action) -> Reason:
    state = states.get(topic)
    if action is Action.REVIEW:
        return Reason.MISSED if state is not None and state.open_miss else Reason.DUE
    if action is Action.CONTINUE:
        return Reason.BEGUN
    gap = any(labels.get(above, Evidence.UNKNOWN).known for above in graph.dependents(topic))
    if state is not None and state.contrary and (gap or state.claim is not None):
        return Reason.CONTRARY
    if state is not None and state.forgotten_at is not None:
        return Reason.FORGOTTEN
    return Reason.GAP if gap else Reason.READY


def _task(
    graph: TopicGraph, labels: Labels, states: States, road: Plan, skills: Skills, topic: str, action: Action
) -> Task:
    left = set(road.remaining)
    return Task(
        action=action,
        reason=_reason(graph, labels, states, topic, action),
        topic=topic,
        missing=missing_skills(states.get(topic), skills.get(topic, ())),
        unchecked=unchecked_prerequisites(graph, labels, states, topic),
        opens=tuple(above for above in graph.dependents(topic) if above in left),
        goal=road.goals[0],
        remaining=len(road.remaining),
        minutes=road.minutes.get(topic, 0),
    )


def unchecked_prerequisites(graph: TopicGraph, labels: Labels, states: States, topic: str) -> tuple[str, ...]:
    """Direct prerequisites that count as known by claim or inference and have no answer of the learner's own."""
    hearsay = (Evidence.CLAIMED, Evidence.INFERRED)
    return tuple(
        below
        for below in graph.prerequisites(topic)
        if labels.get(below) in hearsay and (below not in states or not states[below].answers)
    )
