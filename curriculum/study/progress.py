"""Where a learner stands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from curriculum.study.goals import goals
from curriculum.study.views import ProgressView

if TYPE_CHECKING:
    from curriculum.study.desk import Desk


def overview(desk: Desk) -> ProgressView:
    """Goals, evidence by kind and by strand, answers and exercises."""
    from curriculum.learner.evidence import Evidence

    states = desk.states()
    labels = desk.labels(states)
    seen = [state for state in states.values() if state.first_seen is not None]
    topics = desk.catalogue.topics()
    return ProgressView(
        learner=desk.learner,
        goals=goals(desk),
        evidence={label.value: sum(found is label for found in labels.values()) for label in Evidence},
        by_strand=tuple(
            {
                "strand": strand.id,
                "title": strand.title,
                "total": strand.topic_count,
                **dict.fromkeys((label.value for label in Evidence), 0),
                **Counter(labels[t.id].value for t in topics if t.strand == strand.id),
            }
            for strand in desk.catalogue.strands()
        ),
        answers=sum(state.answers for state in states.values()),
        right_first_time=sum(state.right for state in states.values()),
        exercises_passed=sum(state.passed is not None for state in desk.exercise_states().values()),
        since=min((state.first_seen for state in seen if state.first_seen), default=None),
        last=max((state.last_seen for state in seen if state.last_seen), default=None),
    )
