"""What a plan gives to the faces: what is left, when it may be done, and what would change that."""

from __future__ import annotations

from curriculum.study.views import EvidenceName, MilestoneLine, TopicLink, View


class PlanLine(View):
    """A topic still to be learned for a goal."""

    id: str
    title: str
    distinguish: str | None = None
    level: str
    strand: str
    minutes: int
    evidence: EvidenceName
    ready: bool
    chance_known: float | None = None
    """Where placement found it about as likely known as not: its first questions settle it."""


class Finish(View):
    """Days on which the goal is reached with chance 10, 50 and 90 per cent (ISO dates)."""

    p10: str
    p50: str
    p90: str


class CurvePoint(View):
    """The chance to be done by the end of a day."""

    date: str
    chance: float


class DeadlineView(View):
    """A day by which the goals are to be reached. Chances are shares of simulated roads."""

    date: str
    passed: bool
    """The day is over already; then the chance is 0."""
    chance: float
    minutes_for_half: int | None
    """Minutes a day that give a chance of 50 per cent; null where twelve hours a day do not."""
    minutes_for_most: int | None
    """The same for 80 per cent."""


class ForecastView(View):
    """When the goals may be reached, and what that stands on."""

    finish: Finish
    minutes_per_day: int
    """On a day of study, as given or set."""
    minutes_total: int
    """The median over all simulated roads, reviews among them."""
    review_share: float
    pace: float
    """The learner's own minutes to the author's, as far as the log tells."""
    pace_topics: int
    """Finished topics that the pace rests on."""
    chance_missed: float
    """Of a day."""
    days_seen: int
    """Days of the log that this chance rests on."""
    usual_minutes: int | None
    """Active minutes of a middling day of study; null while there are few."""
    curve: tuple[CurvePoint, ...]
    deadline: DeadlineView | None


class WithoutView(View):
    """What the plan would be without a goal, or without a topic."""

    id: str
    title: str
    is_goal: bool
    topics_saved: int
    minutes_saved: int
    built_on: int
    """Topics left in the plan that build on it: they would stand over a gap. None on a goal that is dropped."""
    remaining: int
    minutes_total: int
    finish: Finish | None


class BottleneckLine(TopicLink):
    """A remaining topic that much of the rest has to pass."""

    above: int
    """Remaining topics that cannot be reached before it."""
    above_minutes: int
    beneath: int
    """Remaining topics that serve the goals through it alone."""
    beneath_minutes: int
    share: float
    """Minutes above and beneath, as a share of all that remain but its own."""


class RemainingChain(View):
    """A chain of topics that each have to be learned before the next."""

    steps: tuple[TopicLink, ...]
    length: int
    minutes: int


class PlanView(View):
    """What is left in the cone of the goals, each topic after its prerequisites."""

    goal: str
    """The chief goal."""
    goal_title: str
    goals: tuple[TopicLink, ...]
    remaining: tuple[PlanLine, ...]
    milestones: tuple[MilestoneLine, ...] = ()
    minutes_total: int
    """The author's minutes of what is left, without reviews."""
    known: int
    total: int
    finish: Finish | None
    """Null only where nothing is left."""
    forecast: ForecastView | None = None
    without: WithoutView | None = None
    bottlenecks: tuple[BottleneckLine, ...] = ()
    chains: tuple[RemainingChain, ...] = ()
