"""How fast and how often a learner studies, as far as their own log shows it.

Both are posteriors: what is common among people, moved by what this person did. Nothing is asked of the learner.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from statistics import median

IDLE = timedelta(minutes=10)
"""A gap between two events of the log that is longer was a break, and counts nothing."""
READING = 2.0
"""Nothing is logged while a lesson is read, so the gap after it opens may last this many times the author's minutes."""
SHORTEST = 1.0
"""Minutes below which the log cannot tell how long a topic took."""

PACE_SD = 0.35
"""Spread of log pace among people: one in six takes more than 1.4 times the author's minutes."""
DRIFT_SD = 0.15
"""The part of that spread which past topics cannot tell, since those ahead are of another kind."""
NOISE_SD, NOISE_WEIGHT = 0.5, 10
"""The log of a topic's ratio scatters this much about the learner's pace, as if that many topics had shown it."""
MISSED, STUDIED = 2.0, 5.0
"""Before anything is known: two days of seven are missed, known no better than from one week."""
WINDOW = 60
"""Days back from today in which habits are read: older ones were another life."""
DAYS_FOR_MINUTES = 5
"""Days of study before their usual length is told."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One event of the log, as far as time goes."""

    time: datetime
    kind: str
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Pace:
    """Belief over the learner's pace on the topics ahead: the log of own minutes to the author's is normal."""

    mean: float = 0.0
    sd: float = PACE_SD
    topics: int = 0
    """Finished topics that it rests on."""

    @property
    def ratio(self) -> float:
        """The middle of the belief as a factor on the author's minutes."""
        return math.exp(self.mean)


@dataclass(frozen=True, slots=True)
class Days:
    """Belief over the chance that a day is missed: a Beta distribution."""

    missed: float = MISSED
    studied: float = STUDIED
    seen: int = 0
    """Days of the log that it rests on."""
    minutes: float | None = None
    """Active minutes of a middling day on which the learner did study; ``None`` while there are too few."""

    @property
    def chance_missed(self) -> float:
        """The mean of the belief."""
        return self.missed / (self.missed + self.studied)


def active_gaps(moments: Sequence[Moment], author: Mapping[str, float]) -> list[tuple[Moment, float | None]]:
    """Each event with the active minutes that led up to it; ``None`` where a reading was too long to be told.

    A gap of at most ``IDLE`` is work. A longer one was a break, except that the gap between the opening of a lesson
    and the next event on the same topic is reading up to ``READING`` times the author's minutes.

    Args:
        moments: The events in the order of the log.
        author: The author's minutes of each topic.
    """
    found: list[tuple[Moment, float | None]] = []
    before: Moment | None = None
    for moment in moments:
        minutes: float | None = 0.0
        if before is not None:
            gap = moment.time - before.time
            reading = before.kind == "lesson-opened" and moment.topic == before.topic and moment.kind != before.kind
            limit = IDLE
            if reading and before.topic is not None:
                limit = max(IDLE, timedelta(minutes=READING * author.get(before.topic, 0.0)))
            if timedelta() <= gap <= limit:
                minutes = gap / timedelta(minutes=1)
            elif reading:
                minutes = None
        found.append((moment, minutes))
        before = moment
    return found


def topic_minutes(
    moments: Sequence[Moment], learned: Mapping[str, datetime], author: Mapping[str, float]
) -> dict[str, float]:
    """Active minutes from a topic's first lesson to the answer that finished it, where the log can tell.

    A topic learned without its lesson, or whose reading was interrupted, tells nothing and is left out.

    Args:
        moments: The events in the order of the log.
        learned: When each finished topic was learned.
        author: The author's minutes of each topic.
    """
    spent: dict[str, float] = {}
    untold: set[str] = set()
    for moment, minutes in active_gaps(moments, author):
        topic = moment.topic
        if topic is None or topic not in learned or moment.time > learned[topic]:
            continue
        if moment.kind == "lesson-opened":
            spent.setdefault(topic, 0.0)
        elif topic in spent:
            if minutes is None:
                untold.add(topic)
            else:
                spent[topic] += minutes
    return {topic: minutes for topic, minutes in spent.items() if topic not in untold and minutes >= SHORTEST}


def pace(own: Mapping[str, float], author: Mapping[str, float]) -> Pace:
    """The belief over the pace after some finished topics.

    The logs of the ratios are normal about the learner's pace; the pace is normal about 0 among people. The scatter is
    estimated, shrunk to ``NOISE_SD``. One topic moves the belief little, twenty move it nearly all the way; what past
    topics cannot tell of those ahead (``DRIFT_SD``) stays.

    Args:
        own: The learner's minutes of each finished topic.
        author: The author's.
    """
    ratios = [math.log(minutes / author[topic]) for topic, minutes in own.items() if author.get(topic, 0) > 0]
    if not ratios:
        return Pace()
    count = len(ratios)
    centre = sum(ratios) / count
    scatter = sum((ratio - centre) ** 2 for ratio in ratios)
    noise = (NOISE_WEIGHT * NOISE_SD**2 + scatter) / (NOISE_WEIGHT + count - 1)
    common = PACE_SD**2 - DRIFT_SD**2
    precision = 1 / common + count / noise
    return Pace(centre * count / noise / precision, math.sqrt(1 / precision + DRIFT_SD**2), count)


def days(moments: Iterable[Moment], now: datetime, *, zone: tzinfo | None = None) -> Days:
    """The belief over missed days after the days from the learner's first to yesterday, at most ``WINDOW`` of them.

    Args:
        moments: The events in the order of the log.
        now: The present, aware. Today is not over, so it does not count.
        zone: Where a day begins and ends; that of ``now`` by default.
    """
    zone = zone or now.tzinfo
    today = now.astimezone(zone).date()
    active: dict[date, float] = {}
    for moment, minutes in active_gaps(list(moments), {}):
        day = moment.time.astimezone(zone).date()
        if day < today:
            active[day] = active.get(day, 0.0) + (minutes or 0.0)
    if not active:
        return Days()
    first = max(min(active), today - timedelta(days=WINDOW))
    recent = {day: minutes for day, minutes in active.items() if day >= first}
    seen = (today - first).days
    usual = median(recent.values()) if len(recent) >= DAYS_FOR_MINUTES else None
    return Days(MISSED + seen - len(recent), STUDIED + len(recent), seen, usual)
