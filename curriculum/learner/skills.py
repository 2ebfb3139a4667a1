"""When a skill counts as shown, and a topic as learned or kept.

A skill is shown by one unaided right typed answer, or by two chosen ones; after a miss, by two fresh ones in a row.
Fresh means another question than any whose answer the learner has been helped with, until the skill was left alone for
half a day: a topic has only so many questions, and by then it is knowledge that answers them. An answer after a hint,
and a right answer on the second attempt, is practice and no evidence.

A miss in the very session in which the skill was shown takes the showing back. A miss in a later session is a matter of
memory: the skill stays shown, with the miss open until two fresh right answers close it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curriculum.learner.evidence import TopicState

IN_A_ROW = 2
"""Right answers that show a skill when they were chosen, or follow a miss."""

SPENT_KEPT = 64
"""Questions remembered as no longer fresh, the latest ones, so that a state stays small."""

FRESH_AFTER = timedelta(hours=12)
"""A skill that was not asked about for so long finds all its questions fresh again."""

Position = tuple[int, str]


@dataclass(frozen=True, slots=True)
class SkillState:
    """What a learner's answers say of one skill of one topic."""

    shown_at: Position | None = None
    """Place in the log of the answer that showed it."""
    shown_time: datetime | None = None
    shown_session: str | None = None
    missed: bool = False
    """A miss stands that two fresh right answers in a row have not yet closed."""
    run: tuple[str, ...] = ()
    """Fresh questions answered right in a row since the last miss, while they still count towards a showing."""
    spent: tuple[str, ...] = ()
    """Questions whose answer the learner was helped with or shown."""
    misses: int = 0
    """Misses in this epoch."""
    last_time: datetime | None = None
    """When the skill was last asked about."""

    @property
    def shown(self) -> bool:
        """Whether it was shown and not taken back."""
        return self.shown_at is not None

    def rested(self, now: datetime) -> bool:
        """Whether its questions are fresh again."""
        return self.last_time is None or now - self.last_time >= FRESH_AFTER

    def fresh(self, question_id: str, now: datetime) -> bool:
        """Whether a right answer to a question would count towards a showing."""
        return self.rested(now) or question_id not in (*self.run, *self.spent)


@dataclass(frozen=True, slots=True)
class Answer:
    """The parts of an answered question that count for a skill."""

    question_id: str
    correct: bool
    typed: bool
    attempt: int
    hint_used: bool
    session: str | None
    position: Position
    time: datetime

    @property
    def unaided(self) -> bool:
        """First attempt, no hint: the only kind of right answer that is evidence."""
        return self.attempt == 1 and not self.hint_used


def _with_spent(state: SkillState, question_id: str) -> tuple[str, ...]:
    return (*(q for q in state.spent if q != question_id), question_id)[-SPENT_KEPT:]


def _after_miss(state: SkillState, answer: Answer) -> SkillState:
    state = replace(
        state,
        missed=True,
        run=(),
        spent=_with_spent(state, answer.question_id),
        misses=state.misses + (answer.attempt == 1),
        last_time=answer.time,
    )
    if state.shown and state.shown_session == answer.session:
        return replace(state, shown_at=None, shown_time=None, shown_session=None)
    return state


def _after_unaided_right(state: SkillState, answer: Answer) -> SkillState:
    fresh = state.fresh(answer.question_id, answer.time)
    state = replace(state, spent=() if state.rested(answer.time) else state.spent, last_time=answer.time)
    if (state.shown and not state.missed) or not fresh:
        return state
    run = (*state.run, answer.question_id)
    if not (answer.typed and not state.missed) and len(run) < IN_A_ROW:
        return replace(state, run=run)
    state = replace(state, missed=False, run=())
    if state.shown:
        return state
    return replace(state, shown_at=answer.position, shown_time=answer.time, shown_session=answer.session)


def after_answer(state: SkillState, answer: Answer) -> SkillState:
    """The skill's state after one more answer."""
    if not answer.correct:
        return _after_miss(state, answer)
    if answer.unaided:
        return _after_unaided_right(state, answer)
    return replace(state, spent=_with_spent(state, answer.question_id), last_time=answer.time)


def after_study(state: SkillState) -> SkillState:
    """The skill's state once its topic was studied for the first time: earlier misses were before the lesson."""
    if state.shown:
        return state
    return replace(state, missed=False, run=(), misses=0)


def required_skills(state: TopicState, skills: Collection[str] | None) -> Collection[str]:
    """The skills that count for the topic: its author's, or those that were asked about where none are known."""
    return skills if skills else state.skills.keys()


def missing_skills(state: TopicState | None, skills: Collection[str]) -> tuple[str, ...]:
    """The skills still to be shown, or to be shown again after an open miss, in their author's order."""
    if state is None:
        return tuple(skills)
    known = state.skills
    return tuple(s for s in skills if s not in known or not known[s].shown or known[s].missed)


def answers_needed(state: SkillState | None, *, typed: bool) -> int:
    """How many more unaided right answers show the skill, or close its open miss, if none goes wrong."""
    state = state or SkillState()
    if state.shown and not state.missed:
        return 0
    return 1 if typed and not state.missed else IN_A_ROW - len(state.run)


def learned_at(state: TopicState | None, skills: Collection[str] | None) -> Position | None:
    """Place in the log at which the last of the skills was shown, or ``None`` while one is missing."""
    if state is None:
        return None
    return _latest(state.skills, required_skills(state, skills))


def _latest(known: Mapping[str, SkillState], required: Collection[str]) -> Position | None:
    places = [known[s].shown_at for s in required if s in known]
    shown = [place for place in places if place is not None]
    return max(shown) if shown and len(shown) == len(required) else None


def learned(state: TopicState | None, skills: Collection[str] | None) -> bool:
    """Whether every skill of the topic has been shown."""
    return learned_at(state, skills) is not None


def learned_time(state: TopicState | None, skills: Collection[str] | None) -> datetime | None:
    """When the topic was learned, or ``None``."""
    place = learned_at(state, skills)
    if state is None or place is None:
        return None
    return next(s.shown_time for s in state.skills.values() if s.shown_at == place)


def kept(state: TopicState | None, skills: Collection[str] | None, *, zone: tzinfo = UTC) -> bool:
    """Whether the topic was learned and answered right, unaided, on a later day of the learner's ``zone``."""
    time = learned_time(state, skills)
    if state is None or time is None or state.last_right is None:
        return False
    return state.last_right.astimezone(zone).date() > time.astimezone(zone).date()
