"""Where a learner stands, and how they came there."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from curriculum.study import budget
from curriculum.study.goals import goals
from curriculum.study.own_maml import exercise_title, own_maml
from curriculum.study.progress_views import (
    DayLine,
    EvidencePoint,
    ForecastsView,
    FullProgressView,
    PassedExercise,
    ProgressView,
    RetentionView,
)

if TYPE_CHECKING:
    from curriculum.learner.evidence import Evidence, States
    from curriculum.learner.history import History, Standing
    from curriculum.learner.memory import Memory
    from curriculum.study.desk import Desk

POINTS: Final = 40
"""Days at which evidence is counted, at the most: each takes a look at the whole graph."""


def overview(desk: Desk) -> ProgressView:
    """Goals, evidence by kind and by strand, answers and exercises."""
    from curriculum.learner.evidence import Evidence

    states = desk.states()
    labels = desk.labels(states)
    seen = [state for state in states.values() if state.first_seen is not None]
    by_strand: dict[str, Counter[str]] = defaultdict(Counter)
    for topic in desk.summaries.values():
        by_strand[topic.strand][labels[topic.id].value] += 1
    return ProgressView(
        learner=desk.learner,
        goals=goals(desk),
        evidence={label.value: sum(found is label for found in labels.values()) for label in Evidence},
        by_strand=tuple(
            {
                "strand": strand.id,
                "title": strand.title,
                "total": strand.topic_count,
                **dict.fromkeys((label.value for label in Evidence), 0),
                **by_strand[strand.id],
            }
            for strand in desk.catalogue.strands()
        ),
        answers=sum(state.answers for state in states.values()),
        right_first_time=sum(state.right for state in states.values()),
        exercises_passed=sum(state.passed is not None for state in desk.exercise_states().values()),
        since=min((state.first_seen for state in seen if state.first_seen), default=None),
        last=max((state.last_seen for state in seen if state.last_seen), default=None),
    )


def full_progress(desk: Desk, *, forecasts: bool = True, log: History | None = None) -> FullProgressView:
    """The overview, the days of study, evidence over time, retention, and how well forecasts held.

    Args:
        desk: Whose progress.
        forecasts: Whether earlier forecasts are worked out and checked, which takes a simulation for each.
        log: What ``history_of`` gave, where it is at hand already.
    """
    from curriculum.study.memory import memory
    from curriculum.study.past_forecasts import past_forecasts

    today = budget.local_now(desk).date()
    log = log or history_of(desk)
    last = log.standings[-1] if log.standings else None
    return FullProgressView(
        **overview(desk).model_dump(exclude={"goals"}),
        goals=goals(desk),
        today=today.isoformat(),
        learned=last.learned if last else 0,
        kept=last.kept if last else 0,
        days=tuple(
            DayLine(date=d.day.isoformat(), minutes=round(d.minutes), answers=d.answers, right=d.right)
            for d in log.days
        ),
        over_time=tuple(_point(desk, standing) for standing in log.standings),
        retention=_retention(memory(desk)),
        forecasts=past_forecasts(desk, log, today) if forecasts else None,
        passed=_passed(desk),
        maml=own_maml(desk),
    )


def forecasts_held(desk: Desk, log: History | None = None) -> ForecastsView:
    """How well earlier forecasts held; each takes a simulation. ``log`` is what ``history_of`` gave."""
    from curriculum.study.past_forecasts import past_forecasts

    log = log or history_of(desk)
    today = log.standings[-1].day if log.standings else budget.local_now(desk).date()
    return past_forecasts(desk, log, today)


def day_of(time: datetime) -> date:
    """The day of a time in the zone of this machine, as it was then."""
    return time.astimezone().date()


def history_of(desk: Desk) -> History:
    """The log day by day, with the standings at some days, yesterday and today always among them."""
    today = budget.local_now(desk).date()
    return desk.reading().once(f"history up to {today}", lambda: _history_up_to(desk, today))


def _history_up_to(desk: Desk, today: date) -> History:
    from curriculum.learner.history import Basis, History, history, spread

    events = desk.progress.events()
    if not events:
        return History()
    first = min(today, day_of(min(event.time for event in events)))
    ends = {*spread(first, today, POINTS), max(first, today - timedelta(days=1))}
    retired = {old: new for old in desk.catalogue.retired() if (new := desk.current_topic(old)) != old}
    author = {topic: float(minutes) for topic, minutes in desk.catalogue.minutes().items()}
    return history(events, Basis(desk.skills, day_of, author, retired), ends)


def labels_at(desk: Desk, standing: Standing, states: States | None = None) -> dict[str, Evidence]:
    """The label of every topic at the end of a day. What had faded by then is not told apart from what had not."""
    from curriculum.learner.carry import carry_over
    from curriculum.learner.evidence import labels

    states = carry_over(standing.states, desk.catalogue.retired()) if states is None else states
    found = desk.believed()
    told = found if found is not None and found.position <= standing.position else None
    return labels(desk.graph, states, desk.clock(), skills=desk.skills, believed=told)


def _point(desk: Desk, standing: Standing) -> EvidencePoint:
    counts = Counter(label.value for label in labels_at(desk, standing).values())
    return EvidencePoint(
        date=standing.day.isoformat(),
        learned=standing.learned,
        kept=standing.kept,
        claimed=counts["claimed"],
        inferred=counts["inferred"],
    )


def _retention(memory: Memory) -> RetentionView:
    tally = memory.tally
    if not tally.reviews:
        return RetentionView(
            wanted=memory.retention, reviews=0, predicted=None, recalled=None, unaided=None, margin=None
        )
    predicted = tally.predicted / tally.reviews
    return RetentionView(
        wanted=memory.retention,
        reviews=tally.reviews,
        predicted=round(predicted, 3),
        recalled=round(tally.recalled / tally.reviews, 3),
        unaided=round(tally.unaided / tally.reviews, 3),
        margin=round(2 * math.sqrt(predicted * (1 - predicted) / tally.reviews), 3),
    )


def _passed(desk: Desk) -> tuple[PassedExercise, ...]:
    """Exercises that passed, the first one first."""
    done = [(state.passed, state) for state in desk.exercise_states().values() if state.passed is not None]
    return tuple(
        PassedExercise(
            exercise_id=state.exercise, title=exercise_title(state.exercise), passed=passed, unaided=state.unaided
        )
        for passed, state in sorted(done, key=lambda pair: (pair[0], pair[1].exercise))
    )
