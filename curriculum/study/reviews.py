"""Reviews: what to review now, and the session that asks it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from curriculum.learner.contrast import side_by_side, with_partners
from curriculum.learner.evidence import Evidence
from curriculum.learner.reviews import choose, mixed, review_minutes, telling, was_away
from curriculum.study.budget import minutes_per_day
from curriculum.study.items import SEEDS
from curriculum.study.memory import ground, memory
from curriculum.study.memory_views import ReviewSummary
from curriculum.study.reviewing import next_due
from curriculum.study.sessions import next_question
from curriculum.study.settings import number_of
from curriculum.study.views import ItemView

if TYPE_CHECKING:
    from datetime import datetime

    from curriculum.learner.memory import Memory
    from curriculum.learner.plan import Labels
    from curriculum.study.desk import Desk
    from curriculum.study.sessions import Summary

SETTLES = timedelta(hours=8)
"""A topic that was missed and then right is not asked again sooner: that would be the same memory."""
LATEST = 20
"""Sessions looked at for what was reviewed today and when the learner was last here."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What to review now."""

    topics: tuple[str, ...]
    """In the order in which they are asked."""
    minutes: float
    recalibration: bool


def reviews_now(desk: Desk, labels: Labels | None = None) -> Chosen:
    """What to review now, within the share of a day's minutes that reviews may take; after ten days away, a few.

    Topics that are easily confused stand side by side, and one reviewed for the first time brings the other along.

    Args:
        desk: The learner's desk.
        labels: The label of every topic, where they are at hand.
    """
    remembered, on, now, confusable = memory(desk), ground(desk), desk.clock(), desk.info.confusable
    minutes = {topic: review_minutes(lesson) for topic, lesson in desk.catalogue.minutes().items()}
    askable = desk.catalogue.topics_with_questions()
    away = was_long_away(desk)
    if away:
        topics = telling(remembered, on, now, askable=askable)
    else:
        wanted = _wanted(remembered, labels or desk.labels(), now)
        budget = review_minutes_a_day(desk)
        found = choose(remembered, on, wanted, now, minutes=minutes, budget=budget, askable=askable)
        topics = tuple(choice.topic for choice in found)
        topics = with_partners(topics, confusable, remembered, minutes=minutes, budget=budget, askable=askable)
    strand = {topic: desk.summaries[topic].strand for topic in topics}
    order = side_by_side(mixed(topics, strand), confusable)
    return Chosen(order, sum(minutes[topic] for topic in topics), away)


def _wanted(remembered: Memory, labels: Labels, now: datetime) -> set[str]:
    """What fades: due, or missed and not yet mended, but then not before some hours have passed."""
    due = remembered.due()
    fading = {topic for topic, label in labels.items() if label is Evidence.FADING}
    return {t for t in fading if t not in due or due[t] <= now or now - remembered.cards[t].last >= SETTLES}


def review_minutes_a_day(desk: Desk) -> float:
    """The minutes of a day that reviews may take."""
    return number_of(desk, "review-share") * minutes_per_day(desk)


def was_long_away(desk: Desk) -> bool:
    """Whether something is learned and the learner was not seen for ten days."""
    if not memory(desk).cards:
        return False
    seen = [session.last_seen for session in desk.progress.latest_sessions(LATEST)]
    return was_away(max(seen, default=None), desk.clock())


def room_today(desk: Desk) -> bool:
    """Whether reviews have not yet taken their share of today."""
    today = desk.clock().astimezone().date()
    minutes = desk.catalogue.minutes()
    used = 0.0
    for session in desk.progress.latest_sessions(LATEST):
        if session.mode == "review" and session.last_seen.astimezone().date() == today:
            topics = {question.partition("/")[0] for question in session.questions}
            used += sum(review_minutes(minutes.get(topic, 0)) for topic in topics)
    return used < review_minutes_a_day(desk)


def start_review(desk: Desk, *, seed: int) -> ItemView | Summary:
    """Begin a review and give its first question; where nothing is to be reviewed, say when something will be.

    Args:
        desk: The learner's desk.
        seed: Fixes which questions are asked.
    """
    from curriculum.learner.events import Mode, SessionStarted

    chosen = reviews_now(desk)
    if chosen.topics:
        session = uuid4().hex
        about = {"topics": list(chosen.topics), "recalibration": chosen.recalibration}
        desk.record(SessionStarted(mode=Mode.REVIEW), session=session, seed=seed % SEEDS, parameters=about)
        return next_question(desk, session)
    return ReviewSummary(
        session=None,
        recalibration=False,
        answered=0,
        right_first_time=0,
        topics=(),
        moved=(),
        next_due=next_due(desk),
    )
