"""What a day begins with."""

from __future__ import annotations

from typing import Literal

from curriculum.study.plan_views import ForecastView
from curriculum.study.views import GoalLine, MilestoneLine, TopicLine, View

OfferKind = Literal[
    "continue", "review", "check", "learn", "lesson", "practise", "exercise", "placement", "milestone", "goal"
]


class Offer(View):
    """Something to do now."""

    kind: OfferKind
    of: str = ""
    """The session, topic, exercise or question that it is about."""
    words: str
    """What it is, before its title: ``Learn:``."""
    title: str = ""
    beside: str = ""
    """How long it takes, or how far it has come."""
    why: str = ""


class TodayView(View):
    """The goal, the one thing to do now, and what else waits."""

    title: str
    """Of the graph."""
    goals: tuple[GoalLine, ...]
    milestones_reached: int
    milestones_total: int
    ahead: MilestoneLine | None
    """The next milestone on the way."""
    now: Offer | None
    then: tuple[Offer, ...]
    reviews: str = ""
    """What there is to say of reviews where none is offered."""
    evidence: dict[str, int]
    new: bool
    """Nothing is known of the learner yet."""
    leads: bool = False
    """The end of the road can be looked at."""
    suggested: tuple[TopicLine, ...]
    """The goals that the graph itself names, for who has chosen none."""
    forecast: ForecastView | None = None
    """When the goals may be reached; null until it is worked out, and where nothing is left."""
