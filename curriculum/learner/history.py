"""What a log says day by day: when somebody studied, and how much they had learned and kept by the end of each day.

One pass over the events. Each event touches one topic, whose own skills alone are looked at again, so that a log twice
as long takes twice as long.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from curriculum.learner.evidence import TOPIC_KINDS, Skills, TopicState, apply
from curriculum.learner.fold import void_events
from curriculum.learner.habits import Moment, active_gaps
from curriculum.learner.sessions import GOAL_KINDS, SETTING_KINDS, apply_to_goals, apply_to_settings
from curriculum.learner.skills import Position, learned_time

if TYPE_CHECKING:
    from curriculum.learner.events import Answered, Event

STUDY_KINDS = frozenset(
    {
        "session-started",
        "answered",
        "hint-shown",
        "lesson-opened",
        "lesson-finished",
        "exercise-started",
        "exercise-graded",
        "exercise-hint",
    }
)
"""The kinds of event that show somebody studying."""

DayOf = Callable[[datetime], date]
"""The day of a time where the learner is."""


@dataclass(frozen=True, slots=True)
class StudyDay:
    """A day on which somebody studied."""

    day: date
    minutes: float
    """Active minutes; see ``habits.active_gaps``."""
    answers: int
    """First attempts."""
    right: int
    """Those of them that were right without a hint."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stood at the end of a day."""

    day: date
    learned: int
    """Topics all of whose skills had been shown."""
    kept: int
    """Those of them that were right again, unaided, on a later day."""
    states: Mapping[str, TopicState]
    goals: tuple[str, ...]
    settings: Mapping[str, object]
    moments: int
    """How many of the history's moments had been by then."""
    position: Position = (0, "")
    """Place in the log of the last event by then."""


@dataclass(frozen=True, slots=True)
class History:
    """A whole log, day by day."""

    days: tuple[StudyDay, ...] = ()
    """The days of study alone, in their order."""
    standings: tuple[Standing, ...] = ()
    """One for each day that was asked for."""
    moments: tuple[Moment, ...] = ()
    """Every event of study, those taken back among them: the time that they took was spent."""
    goals_since: datetime | None = None
    """When the goals became what they are now; ``None`` where there are none."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a history depends on beside the log."""

    skills: Skills
    """The skills of every topic; one that is not among them is never learned."""
    day_of: DayOf
    author: Mapping[str, float] = field(default_factory=dict)
    """The author's minutes of each topic, which limit how long a reading may last."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Retired ids that have one successor, and that successor."""


def history(events: Sequence[Event], on: Basis, ends: Collection[date] = ()) -> History:
    """The days of study, and how things stood at the end of some days.

    What was taken back counts as if it had never been said, in the days before it was taken back too. Where clocks went
    back, or logs of two devices were merged, an event belongs to no day before that of an event that it follows.

    Args:
        events: The log, in its order.
        on: The topics and the learner's day.
        ends: The days at whose end the standing is wanted.
    """
    void = void_events(events)
    fold = _Fold(on)
    waiting = sorted(set(ends), reverse=True)
    found: list[Standing] = []
    for event in events:
        day = on.day_of(event.time)
        while waiting and day > waiting[-1]:
            found.append(fold.standing(waiting.pop()))
        fold.take(event, counts=event.uuid not in void)
    found += [fold.standing(day) for day in reversed(waiting)]
    return History(_days(fold, on), tuple(found), tuple(fold.moments), fold.goals_since if fold.goals else None)


class _Fold:
    """The pass over the log."""

    def __init__(self, on: Basis) -> None:
        self._on = on
        self._states: dict[str, TopicState] = {}
        self._settings: dict[str, object] = {}
        self._learned: dict[str, date] = {}
        self._kept: set[str] = set()
        self._position: Position = (0, "")
        self.goals: tuple[str, ...] = ()
        self.goals_since: datetime | None = None
        self.moments: list[Moment] = []
        self.answers: dict[date, list[int]] = {}
        """A day's first attempts, and the right ones."""

    def take(self, event: Event, *, counts: bool) -> None:
        """One more event; one that was taken back leaves its time alone."""
        self._position = event.position
        topic = self._on.renamed.get(event.topic or "", event.topic)
        if event.kind in STUDY_KINDS:
            self.moments.append(Moment(event.time, event.kind, topic))
        if not counts or not event.known:
            return
        if event.kind in TOPIC_KINDS and topic is not None:
            self._take_topic(topic, event if topic == event.topic else event.model_copy(update={"topic": topic}))
        elif event.kind in GOAL_KINDS:
            goals = apply_to_goals(self.goals, event)
            if goals != self.goals:
                self.goals, self.goals_since = goals, event.time
        elif event.kind in SETTING_KINDS:
            self._settings = apply_to_settings(self._settings, event)

    def _take_topic(self, topic: str, event: Event) -> None:
        state = apply(self._states.get(topic) or TopicState(topic), event)
        self._states[topic] = state
        if event.kind == "answered":
            payload: Answered = event.payload  # type: ignore[assignment]
            if payload.attempt == 1:
                count = self.answers.setdefault(self._on.day_of(event.time), [0, 0])
                count[0] += 1
                count[1] += payload.correct and not event.hint_used
        self._count(topic, state)

    def _count(self, topic: str, state: TopicState) -> None:
        """Whether the topic counts as learned and as kept now: what ``skills.learned`` and ``skills.kept`` say."""
        skills = self._on.skills.get(topic)
        time = learned_time(state, skills) if skills else None
        self._learned.pop(topic, None)
        self._kept.discard(topic)
        if time is None:
            return
        day = self._learned[topic] = self._on.day_of(time)
        if state.last_right is not None and self._on.day_of(state.last_right) > day:
            self._kept.add(topic)

    def standing(self, day: date) -> Standing:
        """How things stand now, which is the end of a day."""
        return Standing(
            day=day,
            learned=len(self._learned),
            kept=len(self._kept),
            states=dict(self._states),
            goals=self.goals,
            settings=self._settings,
            moments=len(self.moments),
            position=self._position,
        )


def _days(fold: _Fold, on: Basis) -> tuple[StudyDay, ...]:
    minutes: dict[date, float] = {}
    for moment, active in active_gaps(fold.moments, on.author):
        day = on.day_of(moment.time)
        minutes[day] = minutes.get(day, 0.0) + (active or 0.0)
    return tuple(StudyDay(day, minutes[day], *fold.answers.get(day, (0, 0))) for day in sorted(minutes))


def spread(first: date, last: date, most: int) -> tuple[date, ...]:
    """At most so many days from the first to the last, both among them, as evenly spaced as whole days can be."""
    whole = (last - first).days
    if whole < 0 or most < 1:
        return ()
    if whole == 0 or most == 1:
        return (last,)
    count = min(most, whole + 1)
    return tuple(date.fromordinal(first.toordinal() + round(whole * n / (count - 1))) for n in range(count))
