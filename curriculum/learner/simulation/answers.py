"""Logs of answers drawn by a process that is stated, with the true chances, to check predictors and their scores on.

Every learner practises topics in spells: each answer is on the topic of the one before with the chance ``STAY``, or on
one drawn evenly. How an answer comes out is drawn by one of two processes:

- ``formula``: by the next-answer predictor's own chance. Then that predictor must be calibrated but for noise, and no
  other can have a lower log-loss on average: it is the entropy of the chances.
- ``tracing``: learners who know a topic or not (Bayesian knowledge tracing), of differing gifts and pace, on topics of
  differing difficulty, slips and guesses. It is another process than the predictor's. The true chance is told here by
  somebody who knows all those numbers, and of the learner's answers only what came before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import exp
from random import Random

from curriculum.learner.predict import Predictor
from curriculum.learner.records import AnswerRecord

STAY = 0.8
"""Chance that an answer is on the same topic as the one before."""
START = datetime(2026, 1, 5, 9, tzinfo=UTC)
_MINUTES_APART = 2

Process = Callable[[str, bool | None], float]
"""One learner: the topic asked, and how the last answer came out (``None`` before the first); gives the true chance."""


@dataclass(frozen=True, slots=True)
class _Topic:
    """What differs between topics in the process ``tracing``: logits of knowing it at first, and two rates."""

    ease: float
    slip: float
    guess: float


def simulate_answers(
    rng: Random, *, process: str, learners: int, answers: int, topics: int = 20
) -> Iterator[AnswerRecord]:
    """A log of ``learners * answers`` answers, learner by learner, each with its true chance.

    Args:
        rng: The source of all draws.
        process: A name of ``ANSWER_PROCESSES``.
        learners: How many.
        answers: Answers of each.
        topics: How many there are to practise.
    """
    names = [f"topic-{number:02}" for number in range(1, topics + 1)]
    new_learner = ANSWER_PROCESSES[process](rng, names)
    for number in range(1, learners + 1):
        learner = new_learner()
        topic, right = rng.choice(names), None
        for place in range(answers):
            if place and rng.random() >= STAY:
                topic = rng.choice(names)
            chance = learner(topic, right)
            right = rng.random() < chance
            time = START + timedelta(minutes=_MINUTES_APART * place)
            yield AnswerRecord(f"learner-{number:03}", topic, time, right, chance)


def _by_formula(rng: Random, names: list[str]) -> Callable[[], Process]:  # noqa: ARG001
    def new_learner() -> Process:
        predictor = Predictor()
        asked = ""

        def chance(topic: str, last: bool | None) -> float:
            nonlocal asked
            if last is not None:
                predictor.record(asked, last)
            asked = topic
            return predictor.chance(topic)

        return chance

    return new_learner


def _by_tracing(rng: Random, names: list[str]) -> Callable[[], Process]:
    topics = {name: _Topic(rng.gauss(-0.3, 1.0), rng.uniform(0.02, 0.2), rng.uniform(0.02, 0.35)) for name in names}

    def new_learner() -> Process:
        gift, pace = rng.gauss(0, 1), rng.betavariate(2, 12)
        known: dict[str, float] = {}
        asked = ""

        def chance(topic: str, last: bool | None) -> float:
            nonlocal asked
            if last is not None:
                known[asked] = _learned(known[asked], topics[asked], last, pace)
            asked = topic
            of = topics[topic]
            share = known.setdefault(topic, 1 / (1 + exp(-gift - of.ease)))
            return share * (1 - of.slip) + (1 - share) * of.guess

        return chance

    return new_learner


def _learned(known: float, topic: _Topic, right: bool, pace: float) -> float:
    """The chance that the topic is known after an answer, and after what was learned from it."""
    here, not_here = (1 - topic.slip, topic.guess) if right else (topic.slip, 1 - topic.guess)
    after = known * here / (known * here + (1 - known) * not_here)
    return after + (1 - after) * pace


ANSWER_PROCESSES: dict[str, Callable[[Random, list[str]], Callable[[], Process]]] = {
    "formula": _by_formula,
    "tracing": _by_tracing,
}
