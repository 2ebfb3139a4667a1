"""A review as it runs: one question a topic, a second where the first was missed, and what is known at its end."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Literal

from curriculum.study.asking import asked_of, candidates, item_id, seen_before
from curriculum.study.chances import level
from curriculum.study.items import topic_items
from curriculum.study.memory import memory
from curriculum.study.memory_views import MovedLine, ReviewLine, ReviewSummary
from curriculum.study.notes import note_text
from curriculum.study.order import VARIANT_AFTER, next_item
from curriculum.study.sitting import Sitting, answered, closes
from curriculum.study.topics import topic_link

if TYPE_CHECKING:
    from datetime import datetime

    from curriculum.learner.evidence import TopicState
    from curriculum.study.desk import Desk


def next_review(desk: Desk, now: Sitting) -> str | None:
    """The question that comes after those closed, or ``None`` at the end.

    A topic that was missed, or was called rusty, comes back after ``VARIANT_AFTER`` others, or at the end.
    """
    asked = [now.topic_of(question) for question in now.questions]
    again = [t for t in dict.fromkeys(asked) if asked.count(t) == 1 and (t in now.rusty or _missed(now, t))]
    waited = [t for t in again if len(asked) - 1 - asked.index(t) >= VARIANT_AFTER]
    fresh = [t for t in now.topics if t not in asked]
    for topic in (*waited, *fresh, *again):
        question = _question(desk, now, topic) if desk.catalogue.has(topic) else None
        if question is not None:
            return question
    return None


def _missed(now: Sitting, topic: str) -> bool:
    """Whether the first answer on a topic was wrong."""
    first = next(e for e in now.answers if now.topic_of(e.question_id or "") == topic)
    return not answered(first).correct


def _question(desk: Desk, now: Sitting, topic: str) -> str | None:
    """A fresh question on the skill that was missed, or else on the one that was asked about least recently."""
    items = topic_items(desk, topic)
    asked = [asked_of(items, now, q) for q in now.questions if now.topic_of(q) == topic]
    everything = candidates(items)
    states = desk.states()
    skill = asked[-1].skill if asked else _least_recent(states.get(topic), [c.skill for c in everything])
    chosen = next_item(
        [c for c in everything if c.skill == skill],
        asked,
        () if skill is None else (skill,),
        seen_before(desk, now, topic),
        random.Random(now.seed * 1_000_003 + len(now.questions) + 1),  # noqa: S311
    )
    if chosen is None:
        return None
    hard = level(desk, now, topic, chosen.skill, states) if chosen.generator else 1
    return item_id(items, chosen, now, len(now.questions) + 1, hard)


def _least_recent(state: TopicState | None, skills: list[str]) -> str | None:
    """Of the skills that can be asked: one with an open miss, or else the one asked about longest ago."""
    known = {} if state is None else state.skills

    def rank(skill: str) -> tuple[bool, float]:
        past = known.get(skill)
        if past is None:
            return True, 0.0
        return not past.missed, past.last_time.timestamp() if past.last_time else 0.0

    return min(dict.fromkeys(skills), key=rank, default=None)


def review_summary(desk: Desk, now: Sitting) -> ReviewSummary:
    """What a review found, and when each of its topics comes back."""
    remembered = memory(desk)
    due = remembered.due()
    topics = [t for t in dict.fromkeys(map(now.topic_of, now.questions)) if desk.catalogue.has(t)]
    firsts = [now.on(question)[0] for question in now.questions]
    return ReviewSummary(
        session=now.session,
        recalibration=now.recalibration,
        answered=len(firsts),
        right_first_time=sum(answered(e).correct and not e.hint_used for e in firsts),
        topics=tuple(
            ReviewLine(
                **topic_link(desk.catalogue.summary(topic)).model_dump(),
                outcome=_outcome(now, topic),
                due=due.get(topic),
                note=note_text(desk, topic),
            )
            for topic in topics
        ),
        moved=_moved(desk, now, topics),
        next_due=next_due(desk),
    )


def _outcome(now: Sitting, topic: str) -> Literal["kept", "with-help", "missed"]:
    """By the first question that was asked of a topic."""
    answers = [e for e in now.answers if now.topic_of(e.question_id or "") == topic]
    last = next((e for e in answers if closes(e)), answers[-1])
    if not answered(last).correct:
        return "missed"
    return "with-help" if last.hint_used or answered(last).attempt > 1 else "kept"


def _moved(desk: Desk, now: Sitting, topics: list[str]) -> tuple[MovedLine, ...]:
    """What else the review moved to a later day."""
    found = []
    remembered = memory(desk)
    for topic in sorted(remembered.cards):
        entries = remembered.credits.get(topic, ())
        given = [c for c in entries if c.passed and c.time >= now.started and c.source in topics]
        if topic in topics or not given or not desk.catalogue.has(topic):
            continue
        if given[-1].due_after > given[0].due_before:
            found.append(
                MovedLine(
                    **topic_link(desk.catalogue.summary(topic)).model_dump(),
                    source=topic_link(desk.catalogue.summary(given[-1].source)),
                    due_before=given[0].due_before,
                    due_after=given[-1].due_after,
                )
            )
    return tuple(found)


def next_due(desk: Desk) -> datetime | None:
    """When the next review is due, or ``None`` where one is due already or nothing is learned."""
    times = memory(desk).due().values()
    first = min(times, default=None)
    return first if first is not None and first > desk.clock() else None
