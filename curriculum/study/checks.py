"""Beginning the checks before a lesson, and refreshing a topic that is rusty."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from curriculum.errors import UsageError
from curriculum.study.items import SEEDS, find_question
from curriculum.study.sessions import expect, next_question
from curriculum.study.sitting import sitting
from curriculum.study.topics import topic_link, topic_page
from curriculum.study.views import CheckSummary, ItemView, Refresher

if TYPE_CHECKING:
    from curriculum.study.desk import Desk
    from curriculum.study.sessions import Summary


def start_checks(desk: Desk, topic: str, *, seed: int) -> ItemView | Summary:
    """Begin with the hardest of what a lesson builds on and nobody has asked about; give the first question.

    Where there is nothing to check, the summary says so at once, and nothing is logged.

    Raises:
        UnknownNameError: If there is no such topic.
    """
    from curriculum.learner.events import Mode, SessionStarted

    page = topic_page(desk, topic)
    if not page.unchecked:
        labels = desk.labels()
        ready = all(labels[below].known for below in desk.graph.prerequisites(topic))
        link = topic_link(desk.catalogue.summary(topic))
        written = bool(page.explainer)
        return CheckSummary(session="", before=link, answered=0, topics=(), ready=ready, written=written)
    session = uuid4().hex
    hardest_first = sorted(page.unchecked, key=lambda link: (-desk.summaries[link.id].depth, link.id))
    desk.record(
        SessionStarted(mode=Mode.CHECK),
        session=session,
        seed=seed % SEEDS,
        parameters={"topics": [link.id for link in hardest_first], "before": topic},
    )
    return next_question(desk, session)


def rusty(desk: Desk, session: str, question_id: str) -> Refresher:
    """Log that a topic is rusty: what to read again. Its next two questions then decide.

    Raises:
        UnknownNameError: If there is no such session or question.
        UsageError: If the session checks nothing, or waits for another question.
    """
    from curriculum.learner.events import Rusty

    now = sitting(desk, session)
    _, name = find_question(desk, question_id)
    if now.mode != "check":
        raise UsageError("Only a check before a lesson can be answered with 'rusty'.", fix="Say that you don't know.")
    expect(desk, now, str(name))
    topic = now.topic_of(str(name))
    if topic not in now.rusty:
        desk.record(Rusty(), topic=topic, question_id=str(name), session=session)
    page = desk.catalogue.topic(topic)
    return Refresher(topic=topic_link(page.summary), core_idea=page.core_idea, worked_example=page.worked_example)
