"""How many reviews simulated learners of this graph need, and what they remember."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from statistics import fmean
from typing import TYPE_CHECKING

from curriculum.errors import UsageError
from curriculum.learner.card import RETENTION_RANGE
from curriculum.learner.evidence import Evidence
from curriculum.study.road import road_to
from curriculum.study.views import View

if TYPE_CHECKING:
    from curriculum.learner.simulation.study import Course, Habits, Trace
    from curriculum.study.desk import Desk

HALVINGS = 6
"""Steps in which the wanted retention is found that gives a certain true one."""


class StudyFigures(View):
    """What became of simulated learners: means over them."""

    reviews: float
    review_minutes: float
    lesson_minutes: float
    topics_learned: float
    reviews_per_1000_topic_days: float
    """Reviews for a thousand days that a topic was held, since who reviews less learns more."""
    review_minutes_per_1000_topic_days: float
    true_retention_mean: float
    """True recall of the topics learned, a mean over topics and days."""
    true_retention_end: float
    true_retention_worst_decile: float
    """The mean over days of the worst tenth of learners."""
    predicted_retention_mean: float
    predicted_retention_end: float
    recalled_at_reviews: float
    """The share of reviews that were right at once; slips among the others."""
    predicted_at_reviews: float


class MatchedStudy(View):
    """The same learners without implicit credit."""

    same_retention: StudyFigures
    """With the same wanted retention."""
    retention: float
    """The wanted retention that gives them the same true one."""
    matched: StudyFigures
    fewer_reviews: float
    """By what share the reviews with credit are fewer, at the same true retention, a thousand topic days."""
    fewer_review_minutes: float


class SimulatedStudy(StudyFigures):
    """A simulation of study: its settings and its figures."""

    learners: int
    seed: int
    days: int
    minutes_a_day: float
    retention: float
    credit: bool
    goal: str
    without_credit: MatchedStudy | None


def simulate_study(
    desk: Desk,
    *,
    learners: int,
    seed: int,
    days: int = 120,
    minutes_a_day: float = 30.0,
    retention: float = 0.9,
    credit: bool = True,
    compare: bool = False,
    goal: str | None = None,
    on_learner: Callable[[str, int], None] | None = None,
) -> SimulatedStudy:
    """Let simulated learners study towards a goal, day by day.

    Args:
        desk: The graph.
        learners: How many.
        seed: Of all draws: the same figures come again.
        days: How long they study.
        minutes_a_day: For lessons and reviews together.
        retention: The recall at which a topic is reviewed.
        credit: Whether answers on one topic count for others.
        compare: Whether to run the same learners without credit too, and to find the wanted retention that gives them
            the same true one.
        goal: What they study for; the graph's own goal when left out.
        on_learner: Told which run it is and how many learners are done.

    Raises:
        UnknownNameError: If there is no such topic.
        UsageError: If a number makes no sense.
    """
    from curriculum.learner.simulation.study import Course, Habits

    low, high = RETENTION_RANGE
    if learners < 1 or not 1 <= days <= 3650 or not 1 <= minutes_a_day <= 960 or not low <= retention <= high:
        raise UsageError(
            "These learners cannot be simulated.",
            fix=f"One learner or more, 1 to 3650 days, 1 to 960 minutes a day, retention from {low:g} to {high:g}.",
        )
    if compare and not credit:
        raise UsageError("--compare compares with no credit.", fix="Leave out --without-credit.")
    chosen = goal or next(iter(desk.goals() or desk.info.goals))
    desk.catalogue.summary(chosen)
    nothing = dict.fromkeys(desk.graph.topics, Evidence.UNKNOWN)
    course = Course(desk.graph, road_to(desk, nothing, (chosen,)).remaining, desk.catalogue.minutes())
    runs = _Runs(course, learners, seed, on_learner)
    habits = Habits(days=days, minutes_a_day=minutes_a_day, retention=retention, credit=credit)
    found = runs.figures("with credit" if credit else "without credit", habits)
    return SimulatedStudy(
        **found.model_dump(),
        learners=learners,
        seed=seed,
        days=days,
        minutes_a_day=minutes_a_day,
        retention=retention,
        credit=credit,
        goal=chosen,
        without_credit=_matched(runs, habits, found) if compare else None,
    )


class _Runs:
    """The same learners, with other habits each time."""

    def __init__(self, course: Course, learners: int, seed: int, on_learner: Callable[[str, int], None] | None) -> None:
        self.course, self.learners, self.seed, self.on_learner = course, learners, seed, on_learner

    def figures(self, name: str, habits: Habits) -> StudyFigures:
        from curriculum.learner.simulation.study import study

        told = None if self.on_learner is None else lambda done: self.on_learner(name, done)  # type: ignore[misc]
        return _figures(study(self.course, habits, learners=self.learners, seed=self.seed, on_learner=told))


def _matched(runs: _Runs, habits: Habits, found: StudyFigures) -> MatchedStudy:
    """Without credit: as much true retention for how many reviews."""
    without = replace(habits, credit=False)
    same = runs.figures("without credit", without)
    low, high = RETENTION_RANGE
    best = (abs(same.true_retention_mean - found.true_retention_mean), habits.retention, same)
    for step in range(1, HALVINGS + 1):
        middle = (low + high) / 2
        figures = runs.figures(f"without credit, matching {step} of {HALVINGS}", replace(without, retention=middle))
        best = min(best, (abs(figures.true_retention_mean - found.true_retention_mean), middle, figures), key=_first)
        if figures.true_retention_mean < found.true_retention_mean:
            low = middle
        else:
            high = middle
    _, retention, matched = best
    return MatchedStudy(
        same_retention=same,
        retention=round(retention, 3),
        matched=matched,
        fewer_reviews=round(1 - found.reviews_per_1000_topic_days / matched.reviews_per_1000_topic_days, 3),
        fewer_review_minutes=round(
            1 - found.review_minutes_per_1000_topic_days / matched.review_minutes_per_1000_topic_days, 3
        ),
    )


def _first(row: tuple[float, float, StudyFigures]) -> float:
    return row[0]


def _figures(traces: Sequence[Trace]) -> StudyFigures:
    held = max(1, sum(t.topic_days for t in traces))
    reviews = sum(t.reviews for t in traces)
    means = sorted(_mean(t.true) for t in traces)
    return StudyFigures(
        reviews=round(fmean(t.reviews for t in traces), 1),
        review_minutes=round(fmean(t.review_minutes for t in traces), 1),
        lesson_minutes=round(fmean(t.lesson_minutes for t in traces), 1),
        topics_learned=round(fmean(t.learned for t in traces), 1),
        reviews_per_1000_topic_days=round(1000 * reviews / held, 2),
        review_minutes_per_1000_topic_days=round(1000 * sum(t.review_minutes for t in traces) / held, 2),
        true_retention_mean=round(fmean(means), 4),
        true_retention_end=round(fmean(t.true[-1] if t.true else 1.0 for t in traces), 4),
        true_retention_worst_decile=round(fmean(means[: max(1, len(means) // 10)]), 4),
        predicted_retention_mean=round(fmean(_mean(t.predicted) for t in traces), 4),
        predicted_retention_end=round(fmean(t.predicted[-1] if t.predicted else 1.0 for t in traces), 4),
        recalled_at_reviews=round(sum(t.recalled for t in traces) / max(1, reviews), 4),
        predicted_at_reviews=round(sum(t.expected for t in traces) / max(1, reviews), 4),
    )


def _mean(values: Sequence[float]) -> float:
    """Nothing learned is nothing forgotten."""
    return fmean(values) if values else 1.0
