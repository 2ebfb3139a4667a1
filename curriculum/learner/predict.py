"""The chance that a learner's next answer on a topic is right, told from the answers before it.

    p = logistic(.533 + .326 ln(1+w) - .246 ln(1+f) + .198 ln(1+W) - .216 ln(1+F)
                 + 1.334 (r_s - .66) + 2.113 (r_u - .66))

w and f count right and wrong answers on the topic, W and F on all topics; r_s and r_u are recent rates on the topic and
on all, in which an answer weighs .7 (.95) times as much with each one that follows it. The features are those of
performance factors analysis (Pavlik, Cen and Koedinger 2009) and of recent-performance models (Galyardt and Goldin
2015); the constants were fitted on ASSISTments 2009 and are the same for every learner and topic.

It serves to choose a difficulty and to doubt a pass. It is no threshold of mastery: after ten right of twenty on a
topic it takes 34 right in a row to reach .90, and 17 on a new topic after ten right of twenty elsewhere.

Example:
    >>> history = [("fractions", True), ("fractions", True), ("decimals", False)]
    >>> round(predict_next(history, "fractions"), 2), round(predict_next(history, "decimals"), 2)
    (0.77, 0.52)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, log1p
from typing import NamedTuple

from curriculum.errors import UsageError

TOPIC_DECAY, OVERALL_DECAY = 0.7, 0.95
"""How much an answer still weighs in a recent rate after one more, on the topic and on all topics."""
_BASE, _TYPICAL = 0.533, 0.66
_TOPIC_RIGHT, _TOPIC_WRONG, _ALL_RIGHT, _ALL_WRONG = 0.326, -0.246, 0.198, -0.216
_TOPIC_RECENT, _ALL_RECENT = 1.334, 2.113
_TOPIC_PRIOR, _ALL_PRIOR = (1.0, 1.5), (3.3, 5.0)
"""Right answers, and answers, that a recent rate starts from."""


class Attempt(NamedTuple):
    """One answer; a plain pair of topic and right will do for it."""

    topic: str
    right: bool
    placement: bool = False
    """Asked by placement, which picks what is likely to be missed: it counts on its own topic alone."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Answers counted: all of them, and the recent ones by decayed sums."""

    right: int = 0
    wrong: int = 0
    recent_right: float = 0.0
    recent: float = 0.0

    def after(self, right: bool, decay: float) -> Tally:
        """The tally after one more answer."""
        return Tally(
            self.right + right, self.wrong + (not right), self.recent_right * decay + right, self.recent * decay + 1
        )


NOTHING = Tally()


def chance(topic: Tally, overall: Tally) -> float:
    """The chance in (0, 1) that the next answer on a topic is right.

    Args:
        topic: The answers on the topic, decayed by ``TOPIC_DECAY``.
        overall: The answers on all topics but those of placement, decayed by ``OVERALL_DECAY``.
    """
    recent_topic = (topic.recent_right + _TOPIC_PRIOR[0]) / (topic.recent + _TOPIC_PRIOR[1])
    recent_all = (overall.recent_right + _ALL_PRIOR[0]) / (overall.recent + _ALL_PRIOR[1])
    score = (
        _BASE
        + _TOPIC_RIGHT * log1p(topic.right)
        + _TOPIC_WRONG * log1p(topic.wrong)
        + _ALL_RIGHT * log1p(overall.right)
        + _ALL_WRONG * log1p(overall.wrong)
        + _TOPIC_RECENT * (recent_topic - _TYPICAL)
        + _ALL_RECENT * (recent_all - _TYPICAL)
    )
    return 1 / (1 + exp(-score))


class Predictor:
    """One learner's answers, taken in one at a time. It holds a few numbers a topic, however many the answers."""

    def __init__(self) -> None:
        self._topics: dict[str, Tally] = {}
        self._overall = NOTHING

    def chance(self, topic_id: str) -> float:
        """The chance in (0, 1) that the next answer on the topic is right."""
        return chance(self._topics.get(topic_id, NOTHING), self._overall)

    def record(self, topic_id: str, right: bool, *, placement: bool = False) -> None:
        """Take in one answer."""
        self._topics[topic_id] = self._topics.get(topic_id, NOTHING).after(right, TOPIC_DECAY)
        if not placement:
            self._overall = self._overall.after(right, OVERALL_DECAY)


def predict_next(history: Iterable[Attempt | tuple[str, bool]], topic_id: str) -> float:
    """The chance in (0, 1) that a learner's next answer on a topic is right.

    Args:
        history: The learner's first attempts so far on any topics, oldest first: pairs of topic and right, or
            :class:`Attempt`, which can also say that placement asked. An answer after a hint is best left out.
        topic_id: The topic asked about next; one without answers is judged by the others.

    Raises:
        UsageError: If an entry is no such pair.
    """
    predictor = Predictor()
    for place, entry in enumerate(history):
        topic, right, placement = _attempt(entry, place)
        predictor.record(topic, right, placement=placement)
    return predictor.chance(topic_id)


def _attempt(entry: Attempt | tuple[str, bool], place: int) -> Attempt:
    try:
        attempt = Attempt(*entry)
        if isinstance(attempt.topic, str) and attempt.right in (True, False):
            return attempt._replace(right=bool(attempt.right))
    except TypeError:
        pass
    raise UsageError(
        f"Entry {place} of the history is no answer: {entry!r}.", fix="Give pairs such as (topic_id, True)."
    )
