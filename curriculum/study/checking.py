"""Checks before a lesson: one question on each topic that it builds on and that nobody has asked about yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from curriculum.study.sitting import Sitting, answered, closes
from curriculum.study.topics import topic_link
from curriculum.study.views import CheckedTopic, CheckSummary

if TYPE_CHECKING:
    from curriculum.study.desk import Desk


def check_summary(desk: Desk, now: Sitting) -> CheckSummary:
    """Which of the topics beneath a lesson hold."""
    labels = desk.labels()
    present = [topic for topic in now.topics if desk.catalogue.has(topic)]
    topics = tuple(
        CheckedTopic(
            **topic_link(desk.catalogue.summary(topic)).model_dump(),
            outcome=_outcome(now, topic),
            evidence=labels[topic].value,
        )
        for topic in present
    )
    before = now.before if now.before is not None and desk.catalogue.has(now.before) else None
    return CheckSummary(
        session=now.session,
        before=None if before is None else topic_link(desk.catalogue.summary(before)),
        answered=len(now.questions),
        topics=topics,
        ready=before is not None and all(labels[below].known for below in desk.graph.prerequisites(before)),
        written=before is not None and desk.summaries[before].status == "published",
    )


def _outcome(now: Sitting, topic: str) -> Literal["holds", "missed", "open"]:
    """By the last question that was closed: a miss that was made good holds."""
    closed = [e for e in now.answers if now.topic_of(e.question_id or "") == topic and closes(e)]
    if not closed:
        return "open"
    return "holds" if answered(closed[-1]).correct and answered(closed[-1]).attempt == 1 else "missed"
