"""The practice session that was left before its end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from curriculum import paths
from curriculum.study.sessions import next_question
from curriculum.study.views import PracticeSummary, UnfinishedSession

if TYPE_CHECKING:
    from curriculum.study.desk import Desk

KEPT_FOR = timedelta(days=7)
"""After this long a session is not offered any more: a new one asks what is missing by then."""


def unfinished_session(desk: Desk) -> UnfinishedSession | None:
    """The latest practice session, if it was begun in the last days and still waits for an answer."""
    if not paths.progress_file(desk.learner).exists():
        return None
    latest = next((s for s in desk.progress.latest_sessions(8) if s.mode == "practice"), None)
    if latest is None or latest.topic is None or not desk.catalogue.has(latest.topic):
        return None
    if not latest.questions or desk.clock() - latest.last_seen > KEPT_FOR:
        return None
    if isinstance(next_question(desk, latest.session), PracticeSummary):
        return None
    return UnfinishedSession(
        session=latest.session,
        topic=latest.topic,
        topic_title=desk.catalogue.summary(latest.topic).name,
        answered=len(latest.questions),
        last=latest.last_seen,
    )
