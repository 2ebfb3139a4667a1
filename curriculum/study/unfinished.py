"""What was left before its end: a practice session, an exercise."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from curriculum.study.sessions import next_question
from curriculum.study.views import ExerciseLine, ItemView, UnfinishedSession

if TYPE_CHECKING:
    from curriculum.learner.sessions import SessionState
    from curriculum.study.desk import Desk

KEPT_FOR = timedelta(days=7)
"""After this long a session is not offered any more: a new one asks what is missing by then."""
MODES = ("practice", "review", "check")
"""A lesson keeps its own place."""


def unfinished_session(desk: Desk) -> UnfinishedSession | None:
    """The latest session of its kind that was begun in the last days and still waits for an answer.

    A review is offered on its own day only: another day, another choice of topics is right.
    """
    if not desk.has_log:
        return None
    seen: set[str] = set()
    for state in desk.progress.latest_sessions(12):
        if state.mode not in MODES or state.mode in seen:
            continue
        seen.add(state.mode)
        found = _waiting(desk, state)
        if found is not None:
            return found
    return None


def _waiting(desk: Desk, state: SessionState) -> UnfinishedSession | None:
    now = desk.clock()
    if not state.questions or now - state.last_seen > KEPT_FOR:
        return None
    if state.mode == "review" and state.last_seen.astimezone().date() != now.astimezone().date():
        return None
    if state.mode == "practice" and not _lately(desk, state):
        return None
    item = next_question(desk, state.session)
    if not isinstance(item, ItemView):
        return None
    # A check names its lesson beside each question; the session itself is about many topics.
    topic = item.before.id if item.before is not None else state.topic
    return UnfinishedSession(
        session=state.session,
        mode=state.mode,
        topic=topic,
        topic_title=desk.catalogue.summary(topic).name if topic else "",
        answered=len(state.questions),
        last=state.last_seen,
    )


def _lately(desk: Desk, state: SessionState) -> bool:
    """Whether the topic of a practice session was not answered elsewhere since: a later miss opens no ended session."""
    if state.topic is None or not desk.catalogue.has(state.topic):
        return False
    found = desk.states().get(state.topic)
    return found is None or found.last_seen is None or found.last_seen <= state.last_seen


def unfinished_exercise(desk: Desk) -> ExerciseLine | None:
    """The exercise that was last begun or graded and has not passed yet."""
    from curriculum.study.exercises import exercise_line

    begun = [s for s in desk.exercise_states().values() if s.started is not None and s.passed is None]
    for state in sorted(begun, key=lambda s: s.last_run or s.started or desk.clock(), reverse=True):
        line = exercise_line(desk, state.exercise)
        if line is not None:
            return line
    return None
