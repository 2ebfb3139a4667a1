"""What a learner found wrong with questions: kept in the log, for them to export and send to the authors."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from curriculum.errors import UsageError
from curriculum.study.items import find_question
from curriculum.study.views import View

if TYPE_CHECKING:
    from curriculum.study.desk import Desk

LONGEST = 2000


class Report(View):
    """One report, with all that an author needs to find the question again."""

    question_id: str
    words: str
    time: datetime
    graph: str
    graph_version: int
    content_hash: str | None


def report_question(desk: Desk, question_id: str, words: str) -> Report:
    """Log what is wrong with a question.

    Raises:
        UnknownNameError: If there is no such question.
        UsageError: If nothing is said, or more than ``LONGEST`` characters.
    """
    from curriculum.learner.events import QuestionReported

    _, name = find_question(desk, question_id)
    said = words.strip()
    if not 1 <= len(said) <= LONGEST:
        raise UsageError("Say in a sentence or two what is wrong.", fix=f"From 1 to {LONGEST} characters.")
    recorded = desk.record(
        QuestionReported(words=said), topic=name.topic, question_id=str(name), content_hash=desk.info.content_hash
    )
    return Report(
        question_id=str(name),
        words=said,
        time=recorded.event.time,
        graph=desk.info.id,
        graph_version=desk.info.version,
        content_hash=desk.info.content_hash,
    )


def reports(desk: Desk) -> tuple[Report, ...]:
    """Every report of this learner's, in the order of the log."""
    if not desk.has_log:
        return ()
    return tuple(
        Report(
            question_id=event.question_id or "",
            words=event.payload.words,  # type: ignore[attr-defined]
            time=event.time,
            graph=event.graph_id or "",
            graph_version=event.graph_version or 0,
            content_hash=event.content_hash,
        )
        for event in desk.progress.events(kinds=("question-reported",))
        if event.known
    )
