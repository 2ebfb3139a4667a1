"""What was left before its end: a practice session, a review, an exercise."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from curriculum import paths
from curriculum.study.sessions import next_question
from curriculum.study.sitting import sitting
from curriculum.study.views import ExerciseLine, ItemView, PracticeSummary, UnfinishedReview, UnfinishedSession

if TYPE_CHECKING:
    from curriculum.study.desk import Desk

KEPT_FOR = timedelta(days=7)
"""After this long a session is not offered any more: a new one asks what is missing by then."""

REVIEW_KEPT_FOR = timedelta(days=1)
"""What is due changes from day to day: after this long a new review asks the rest, and what came due since."""
LATEST = 8
"""Sessions looked at."""


def unfinished_session(desk: Desk) -> UnfinishedSession | None:
    """The latest practice session, if it was begun in the last days and still waits for an answer."""
    if not paths.progress_file(desk.learner).exists():
        return None
    latest = next((s for s in desk.progress.latest_sessions(LATEST) if s.mode == "practice"), None)
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


def unfinished_review(desk: Desk) -> UnfinishedReview | None:
    """The latest review, if some of it was answered in the last day and it still waits for an answer."""
    if not paths.progress_file(desk.learner).exists():
        return None
    latest = next((s for s in desk.progress.latest_sessions(LATEST) if s.mode == "review"), None)
    if latest is None or not latest.questions or desk.clock() - latest.last_seen > REVIEW_KEPT_FOR:
        return None
    if not isinstance(next_question(desk, latest.session), ItemView):
        return None
    now = sitting(desk, latest.session)
    asked = {now.topic_of(question) for question in now.questions}
    left = [topic for topic in now.topics if topic not in asked and desk.catalogue.has(topic)]
    return UnfinishedReview(session=latest.session, answered=len(now.questions), left=len(left), last=latest.last_seen)


def unfinished_exercise(desk: Desk) -> ExerciseLine | None:
    """The exercise that was last begun or graded and has not passed yet."""
    from curriculum.study.exercises import exercise_line

    begun = [s for s in desk.exercise_states().values() if s.started is not None and s.passed is None]
    for state in sorted(begun, key=lambda s: s.last_run or s.started or desk.clock(), reverse=True):
        line = exercise_line(desk, state.exercise)
        if line is not None:
            return line
    return None
