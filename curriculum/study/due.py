"""What is due when, and why."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from curriculum.learner.card import due, recall
from curriculum.study.memory import memory
from curriculum.study.memory_views import CreditLine, DueLine, DueView, DueWhy, OwnReview, RecallPoint
from curriculum.study.topics import topic_link
from curriculum.study.views import TopicLink

if TYPE_CHECKING:
    from curriculum.learner.card import Card, Credit, Review
    from curriculum.learner.memory import Tally
    from curriculum.study.desk import Desk

CURVE_DAYS = (0, 1, 3, 7, 14, 30, 60, 120)


def due_list(desk: Desk) -> DueView:
    """Every learned topic and its next review, the soonest first."""
    remembered, now = memory(desk), desk.clock()
    labels = desk.labels()
    times = sorted((at, topic) for topic, at in remembered.due().items() if topic in labels)
    return DueView(
        items=tuple(
            DueLine(
                **topic_link(desk.summaries[topic]).model_dump(),
                due=at,
                is_due=at <= now,
                recall=round(recall(remembered.cards[topic], now), 3),
                evidence=labels[topic].value,
            )
            for at, topic in times
        ),
        retention=remembered.retention,
        reviews=remembered.tally.reviews,
        **_shares(remembered.tally),
    )


def _shares(tally: Tally) -> dict[str, float | None]:
    sums = {"predicted": tally.predicted, "recalled": tally.recalled, "unaided": tally.unaided}
    return {name: round(value / tally.reviews, 3) if tally.reviews else None for name, value in sums.items()}


def why_due(desk: Desk, topic: str) -> DueWhy:
    """Why a topic is due when it is: its reviews, what other topics did to it, and how it fades.

    Raises:
        UnknownNameError: If there is no such topic.
    """
    summary = desk.catalogue.summary(topic)
    remembered, now = memory(desk), desk.clock()
    card = remembered.cards.get(topic)
    at = None if card is None else due(card, remembered.retention)
    states = desk.states()
    missed = topic in states and states[topic].open_miss
    moved = remembered.credits.get(topic, ())
    return DueWhy(
        **topic_link(summary).model_dump(),
        evidence=desk.labels(states)[topic].value,
        why=_why(
            card, moved[-1] if moved else None, remembered.retention, is_due=at is not None and at <= now, missed=missed
        ),
        learned=None if card is None else card.learned,
        due=at,
        is_due=at is not None and at <= now,
        recall=None if card is None else round(recall(card, now), 3),
        stability_days=None if card is None else round(card.stability, 2),
        difficulty=None if card is None else round(card.difficulty, 2),
        retention=remembered.retention,
        reviews=_reviews(remembered.reviews.get(topic, ())),
        credits=tuple(_credit(desk, entry) for entry in moved),
        curve=()
        if card is None
        else tuple(
            RecallPoint(days=days, recall=round(recall(card, now + timedelta(days=days)), 3)) for days in CURVE_DAYS
        ),
    )


def _why(card: Card | None, last: Credit | None, retention: float, *, is_due: bool, missed: bool) -> str:
    """The reason in a sentence."""
    if card is None:
        return "It is not learned yet, so it has no review."
    if missed:
        return "You have missed it since you showed it: two fresh right answers in a row mend that."
    if card.relearning:
        return "You missed it at its last review, so it comes back soon."
    if last is not None and not last.passed and last.time == card.touched:
        return "A miss on something it builds on brought its review nearer."
    fallen = f"the chance that you recall it {'has fallen' if is_due else 'will have fallen'} to {retention:.0%}"
    return f"By then {fallen}." if not is_due else f"Since its last review, {fallen} or less."


def _reviews(entries: tuple[Review, ...]) -> tuple[OwnReview, ...]:
    return tuple(
        OwnReview(
            time=entry.time,
            grade=entry.grade.name.lower(),
            recall=round(entry.recall, 3),
            due_before=entry.due_before,
            due_after=entry.due_after,
        )
        for entry in entries
    )


def _credit(desk: Desk, entry: Credit) -> CreditLine:
    known = desk.summaries.get(entry.source)
    return CreditLine(
        source=topic_link(known) if known else TopicLink(id=entry.source, title=entry.source),
        passed=entry.passed,
        weight=round(entry.weight, 3),
        share=round(entry.share, 3),
        time=entry.time,
        due_before=entry.due_before,
        due_after=entry.due_after,
    )
