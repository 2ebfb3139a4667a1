"""How well forecasts held: what would have been told on earlier days, from the log up to then, against what came."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from curriculum.learner.evidence import Evidence, conditional
from curriculum.learner.habits import days, pace, topic_minutes
from curriculum.study import budget
from curriculum.study.forecast import LATEST, finish, learned_times
from curriculum.study.progress_views import ForecastsView, PastForecast
from curriculum.study.settings import number
from curriculum.study.words import day as day_words

if TYPE_CHECKING:
    from curriculum.learner.evidence import States
    from curriculum.learner.forecast import Forecast, Outlook
    from curriculum.learner.history import History, Standing
    from curriculum.study.desk import Desk

MOST: Final = 5
"""Forecasts that are worked out."""
LEAST_DAYS: Final = 7
"""Whole days after a forecast before it is looked at: fewer say more of weekends than of the forecast."""
RUNS: Final = 300
FEW_RUNS: Final = 100
"""Runs of each forecast of the first topics alone: their draws are spread evenly, and only counts are told."""
LOW, EVEN, HIGH = 0.9, 0.5, 0.1


def past_forecasts(desk: Desk, log: History, today: date) -> ForecastsView:
    """At most five forecasts of earlier days since the goals were set and the latest placement ended."""
    until = today - timedelta(days=1)
    if not desk.goals() or log.goals_since is None:
        return _none("No goal is set, so there is no forecast to check.")
    found = desk.believed()
    begun = log.goals_since.astimezone().date()
    told = [s for s in log.standings if s.day >= begun and (found is None or s.position >= found.position)]
    old = [s for s in told if (until - s.day).days >= LEAST_DAYS]
    if not old:
        first = max(begun, min((s.day for s in told), default=begun)) + timedelta(days=LEAST_DAYS + 1)
        return _none(
            "A forecast is checked once a week has passed since your goal was set or your placement ended: "
            f"the first one from {day_words(first.isoformat())} on."
        )
    end = next(s for s in log.standings if s.day == until)
    states, labels = _told_at(desk, end)
    since = _Since(labels, learned_times(desk, states), until)
    checked = [view for s in _some(old) if (view := _checked(desk, log, s, since)) is not None]
    if not checked:
        return _none("Nothing was left to learn for your goal, so there was nothing to forecast.")
    return ForecastsView(checked=tuple(checked), held=sum(view.held for view in checked), why=None)


def _none(why: str) -> ForecastsView:
    return ForecastsView(checked=(), held=0, why=why)


def _some(standings: Sequence[Standing]) -> list[Standing]:
    """At most ``MOST`` of them, evenly spread, the first and the last among them."""
    count = min(MOST, len(standings))
    if count == 1:
        return [standings[0]]
    return [standings[round((len(standings) - 1) * n / (count - 1))] for n in range(count)]


def _told_at(desk: Desk, standing: Standing) -> tuple[States, dict[str, Evidence]]:
    from curriculum.learner.carry import carry_over
    from curriculum.study.progress import labels_at

    states = carry_over(standing.states, desk.catalogue.retired())
    return states, labels_at(desk, standing, states)


class _Since:
    """What has come by the end of the last whole day."""

    def __init__(self, labels: Mapping[str, Evidence], learned: Mapping[str, datetime], until: date) -> None:
        self.learned = learned
        self.until = until
        self.known_anyway = frozenset(
            topic for topic, label in labels.items() if label in (Evidence.CLAIMED, Evidence.INFERRED)
        )
        """Topics that count as known without having been learned: no forecast of study is about them."""


def _checked(desk: Desk, log: History, standing: Standing, since: _Since) -> PastForecast | None:
    """The forecast of the morning after a day, and what came; ``None`` where nothing was left to forecast."""
    from curriculum.learner.forecast import forecast
    from curriculum.study.road import road_to

    states, labels = _told_at(desk, standing)
    road = road_to(desk, labels, desk.goals())
    minutes = {topic: float(m) for topic, m in road.minutes.items() if topic not in since.known_anyway}
    morning = datetime.combine(standing.day + timedelta(days=1), time(6)).astimezone()
    stands_on = _outlook(desk, log, standing, states, labels, morning)
    made = forecast(minutes, morning, stands_on, runs=RUNS)
    if made is None:
        return None
    done = [since.learned[topic] for topic in minutes if topic in since.learned]
    reached = max(done).astimezone().date() if len(done) == len(minutes) else None
    low, even, high = _topics_by(minutes, morning, stands_on, since.until)
    held = low <= len(done) <= high
    if reached is not None:
        held = made.p10.date() <= reached <= made.p90.date()
    return PastForecast(
        made=morning.date().isoformat(),
        until=since.until.isoformat(),
        finish=finish(made),
        left=len(minutes),
        low=low,
        even=even,
        high=high,
        done=len(done),
        reached=reached.isoformat() if reached else None,
        held=held,
    )


def _outlook(
    desk: Desk, log: History, standing: Standing, states: States, labels: Mapping[str, Evidence], morning: datetime
) -> Outlook:
    """What the forecast would have stood on: pace, habits, reviews and settings as the log told them then."""
    from curriculum.learner.forecast import Outlook

    learned = learned_times(desk, states)
    moments = log.moments[max(0, standing.moments - LATEST) : standing.moments]
    author = {topic: float(minutes) for topic, minutes in desk.catalogue.minutes().items()}
    found = desk.believed()
    return Outlook(
        minutes_per_day=number(budget.MINUTES, standing.settings.get(budget.MINUTES)),
        pace=pace(topic_minutes(moments, learned, author), author),
        days=days(moments, morning),
        learned_ages=tuple(max(0.0, (morning - when).total_seconds() / 86_400) for when in learned.values()),
        retention=number("retention", standing.settings.get("retention")),
        chance_known=conditional(labels, states, found),
    )


def _topics_by(minutes: Mapping[str, float], now: datetime, stands_on: Outlook, day: date) -> tuple[int, int, int]:
    """How many of the first topics of a plan are done by a day with chances of 90, 50 and 10 per cent.

    The forecast of the first topics alone shares its draws with that of all, so the counts follow from a few of them.
    """
    from curriculum.learner.forecast import forecast

    topics = list(minutes)
    end = datetime.combine(day, time(12)).astimezone()

    @cache
    def chance(count: int) -> float:
        made: Forecast | None = forecast({t: minutes[t] for t in topics[:count]}, now, stands_on, runs=FEW_RUNS)
        return 1.0 if made is None else made.chance_by(end)

    return _most(chance, LOW, len(topics)), _most(chance, EVEN, len(topics)), _most(chance, HIGH, len(topics))


def _most(chance: Callable[[int], float], least: float, topics: int) -> int:
    """The most topics that are done with at least that chance: doubled until it is too low, then halved."""
    low, high = 0, 1
    while high <= topics and chance(high) >= least:
        low, high = high, 2 * high
    high = min(high, topics + 1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if chance(middle) >= least else (low, middle)
    return low
