"""What a predictor of answers is measured against: running rates, and Bayesian knowledge tracing.

Each knows only the answers before the one it predicts.
"""

from __future__ import annotations

from typing import Protocol

from curriculum.learner.predict import Predictor


class AnswerModel(Protocol):
    """Anything that gives a chance to the next answer, and is then told how it came out."""

    def chance(self, learner: str, topic: str) -> float:
        """The chance in (0, 1) that the learner's next answer on the topic is right."""
        ...

    def record(self, learner: str, topic: str, right: bool) -> None:
        """Take in one answer."""
        ...


class NextAnswer:
    """The predictor of ``predict``, for many learners."""

    def __init__(self) -> None:
        self._learners: dict[str, Predictor] = {}

    def chance(self, learner: str, topic: str) -> float:
        """The chance that the next answer is right."""
        return self._learners.setdefault(learner, Predictor()).chance(topic)

    def record(self, learner: str, topic: str, right: bool) -> None:
        """Take in one answer."""
        self._learners.setdefault(learner, Predictor()).record(topic, right)


class RunningRate:
    """The share of right answers so far, with one right and one wrong added (Laplace).

    Args:
        by_learner: Count each learner apart.
        by_topic: Count each topic apart.
    """

    def __init__(self, *, by_learner: bool = False, by_topic: bool = False) -> None:
        self._by_learner, self._by_topic = by_learner, by_topic
        self._counts: dict[tuple[str, str], tuple[int, int]] = {}

    def _key(self, learner: str, topic: str) -> tuple[str, str]:
        return (learner if self._by_learner else "", topic if self._by_topic else "")

    def chance(self, learner: str, topic: str) -> float:
        """The rate so far."""
        right, count = self._counts.get(self._key(learner, topic), (0, 0))
        return (right + 1) / (count + 2)

    def record(self, learner: str, topic: str, right: bool) -> None:
        """Take in one answer."""
        key = self._key(learner, topic)
        before, count = self._counts.get(key, (0, 0))
        self._counts[key] = (before + right, count + 1)


class KnowledgeTracing:
    """Bayesian knowledge tracing (Corbett and Anderson 1995), one skill a topic, its four parameters fixed.

    A topic is known or not. Who does not know it learns it after any answer with the chance ``learn``.
    """

    def __init__(self, *, known: float = 0.4, learn: float = 0.1, slip: float = 0.1, guess: float = 0.2) -> None:
        self._start, self._learn, self._slip, self._guess = known, learn, slip, guess
        self._known: dict[tuple[str, str], float] = {}

    def chance(self, learner: str, topic: str) -> float:
        """The chance that the next answer is right."""
        known = self._known.get((learner, topic), self._start)
        return known * (1 - self._slip) + (1 - known) * self._guess

    def record(self, learner: str, topic: str, right: bool) -> None:
        """Take in one answer."""
        known = self._known.get((learner, topic), self._start)
        here, not_here = (1 - self._slip, self._guess) if right else (self._slip, 1 - self._guess)
        after = known * here / (known * here + (1 - known) * not_here)
        self._known[learner, topic] = after + (1 - after) * self._learn


def answer_models() -> dict[str, AnswerModel]:
    """Our predictor and its baselines by name, all fresh."""
    return {
        "predict-next": NextAnswer(),
        "mean-so-far": RunningRate(),
        "topic-rate": RunningRate(by_topic=True),
        "own-topic-rate": RunningRate(by_learner=True, by_topic=True),
        "bkt": KnowledgeTracing(),
    }
