"""The forecast of a plan, from what the learner's log says of pace, habit and reviews."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from curriculum.learner.habits import Days, Moment, Pace, days, pace, topic_minutes
from curriculum.learner.history import STUDY_KINDS
from curriculum.learner.skills import learned_time
from curriculum.study import budget
from curriculum.study.plan_views import CurvePoint, DeadlineView, Finish, ForecastView

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from curriculum.learner.evidence import States
    from curriculum.learner.forecast import Forecast, Outlook
    from curriculum.study.desk import Desk

LATEST: Final = 20_000
"""Events of study that are looked at, the latest."""
HALF, MOST = 0.5, 0.8


def outlook(desk: Desk, states: States, minutes_per_day: int, maybe: Mapping[str, float]) -> Outlook:
    """What a forecast for this learner stands on; ``maybe`` are the chances of topics that may be known already."""
    from curriculum.learner.forecast import Outlook

    now = budget.local_now(desk)
    learned = learned_times(desk, states)
    own_pace, own_days = _habits(desk, learned, now)
    return Outlook(
        minutes_per_day=float(minutes_per_day),
        pace=own_pace,
        days=own_days,
        learned_ages=tuple(max(0.0, (now - when).total_seconds() / 86_400) for when in learned.values()),
        retention=budget.retention(desk),
        chance_known=maybe,
    )


def learned_times(desk: Desk, states: States) -> dict[str, datetime]:
    """When each topic was learned that has been."""
    found = {topic: learned_time(state, desk.skills.get(topic)) for topic, state in states.items()}
    return {topic: when for topic, when in found.items() if when is not None and topic in desk.summaries}


def _habits(desk: Desk, learned: Mapping[str, datetime], now: datetime) -> tuple[Pace, Days]:

    if not desk.has_log:
        return Pace(), Days()
    moments = desk.reading().once("moments of study", lambda: _moments(desk))
    author = {topic: float(minutes) for topic, minutes in desk.catalogue.minutes().items()}
    return pace(topic_minutes(moments, learned, author), author), days(moments, now)


def _moments(desk: Desk) -> tuple[Moment, ...]:
    """The latest events of study, by the names of today."""
    names: dict[str, str] = {}
    moments: list[Moment] = []
    for when, kind, topic in desk.progress.moments(sorted(STUDY_KINDS), LATEST):
        if topic is not None and topic not in names:
            names[topic] = desk.current_topic(topic)
        moments.append(Moment(when, kind, None if topic is None else names[topic]))
    return tuple(moments)


def finish(made: Forecast) -> Finish:
    """The range of days of a forecast."""
    return Finish(**{name: getattr(made, name).date().isoformat() for name in ("p10", "p50", "p90")})


def forecast_view(desk: Desk, minutes: Mapping[str, int], stands_on: Outlook, day: date | None) -> ForecastView | None:
    """The forecast of some remaining topics, in the order of the plan; ``None`` where there are none.

    Args:
        desk: Whose present it is.
        minutes: The author's minutes of each topic.
        stands_on: What it stands on.
        day: A deadline, which may have passed.
    """
    from curriculum.learner.forecast import forecast

    made = forecast(minutes, budget.local_now(desk), stands_on)
    if made is None:
        return None
    usual = stands_on.days.minutes
    return ForecastView(
        finish=finish(made),
        minutes_per_day=round(stands_on.minutes_per_day),
        minutes_total=round(made.minutes),
        review_share=round(made.review_share, 3),
        pace=round(stands_on.pace.ratio, 2),
        pace_topics=stands_on.pace.topics,
        chance_missed=round(stands_on.days.chance_missed, 3),
        days_seen=stands_on.days.seen,
        usual_minutes=None if usual is None else round(usual),
        curve=tuple(CurvePoint(date=when.date().isoformat(), chance=share) for when, share in made.curve()),
        deadline=None if day is None else _deadline(minutes, made, stands_on, day),
    )


def _deadline(minutes: Mapping[str, int], made: Forecast, stands_on: Outlook, day: date) -> DeadlineView:
    from curriculum.learner.forecast import minutes_needed

    if day < made.start.date():
        return DeadlineView(date=day.isoformat(), passed=True, chance=0.0, minutes_for_half=None, minutes_for_most=None)
    end = datetime.combine(day, time(12), made.start.tzinfo)
    half, most = minutes_needed((HALF, MOST), end, minutes, made.start, stands_on)
    return DeadlineView(
        date=day.isoformat(), passed=False, chance=made.chance_by(end), minutes_for_half=half, minutes_for_most=most
    )
