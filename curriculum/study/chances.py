"""What the next-answer predictor is used for: how hard a generated question is, and whether a pass may not hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from curriculum.study.sitting import Sitting, answered

if TYPE_CHECKING:
    from curriculum.learner.evidence import TopicState
    from curriculum.learner.predict import Tally
    from curriculum.study.desk import Desk

EASY_BELOW, HARD_FROM = 0.65, 0.8
"""Predicted chances below which a generated question is of level 1, and from which it is of level 3.

Somebody who has answered nothing stands at .63 and so begins at level 1; one right answer leads to .77, two to .83.
"""
DOUBTFUL_BELOW = 0.6
"""A topic just learned of which the next answer is less likely to be right than this may not hold."""
RECENT = 150
"""Answers of the log that are read for the recent rate: those before them weigh less than .95**150 = .0005."""


def next_chance(desk: Desk, topic: str, states: Mapping[str, TopicState]) -> float:
    """The chance in (0, 1) that the learner's next answer on a topic is right.

    Args:
        desk: The learner's desk; of its log, only the last answers are read.
        topic: The topic's id of today.
        states: ``desk.states()``.
    """
    from curriculum.learner.predict import NOTHING, chance

    return chance(states[topic].tally if topic in states else NOTHING, _overall(desk, states))


def _overall(desk: Desk, states: Mapping[str, TopicState]) -> Tally:
    """The learner's answers on all topics but those of placement: counts from the states, recent ones from the log."""
    from curriculum.learner.predict import NOTHING, OVERALL_DECAY, Tally

    recent = NOTHING
    for event in desk.progress.latest_practice(RECENT):
        if not (answered(event).correct and event.hint_used):
            recent = recent.after(answered(event).correct, OVERALL_DECAY)
    return Tally(
        sum(state.right - state.placed_right for state in states.values()),
        sum(state.wrong - state.placed_wrong for state in states.values()),
        recent.recent_right,
        recent.recent,
    )


def level(desk: Desk, now: Sitting, topic: str, skill: str, states: Mapping[str, TopicState]) -> int:
    """How hard the next generated question on a topic is, 1 to 3: by the chance that it is answered right.

    The variant that comes back for a missed question is not harder than that one was.
    """
    predicted = next_chance(desk, topic, states)
    wanted = 1 if predicted < EASY_BELOW else 2 if predicted < HARD_FROM else 3
    return min(wanted, _level_missed(now, topic, skill))


def _level_missed(now: Sitting, topic: str, skill: str) -> int:
    """The level of the session's last question on a skill, if that was a generated one and was missed; else 3."""
    from practice.questions import QuestionId

    on_topic = [q for q in now.questions if now.topic_of(q) == topic]
    on_skill = [q for q in on_topic if answered(now.on(q)[0]).skill == skill]
    if not on_skill or answered(now.on(on_skill[-1])[0]).correct:
        return 3
    return QuestionId.parse(on_skill[-1]).level or 3


def doubtful(desk: Desk, now: Sitting, states: Mapping[str, TopicState]) -> bool:
    """Whether this session completed a topic that the predictor would not trust: a reason to ask on, nothing more."""
    from curriculum.learner.skills import learned_at

    state = states.get(now.topic)
    completed = learned_at(state, desk.skills.get(now.topic, ()))
    if state is None or completed is None:
        return False
    here = any(s.shown_at == completed and s.shown_session == now.session for s in state.skills.values())
    return here and next_chance(desk, now.topic, states) < DOUBTFUL_BELOW
