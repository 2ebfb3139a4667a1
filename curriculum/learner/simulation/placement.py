"""How well placement tells what simulated learners know, after so many questions."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from curriculum.learner.simulation.judges import Judge, judge_maker
from curriculum.learner.simulation.populations import POPULATIONS, Learner, World, draw

if TYPE_CHECKING:
    from numpy.random import Generator

QUESTIONS = (0, 10, 20, 30, 40, 60)
WORST = 0.1
"""The share of learners, the worst placed ones, whose mean is reported beside that of all."""


@dataclass
class Figures:
    """Shares of all topics, one list entry a learner, by the number of questions asked."""

    right: dict[int, list[float]] = field(default_factory=dict)
    false_known: dict[int, list[float]] = field(default_factory=dict)
    false_unknown: dict[int, list[float]] = field(default_factory=dict)
    seconds: float = 0.0
    asked: int = 0

    def count(self, questions: int, judged: np.ndarray, known: np.ndarray) -> None:
        """Take in one learner after so many questions."""
        self.right.setdefault(questions, []).append(float((judged == known).mean()))
        self.false_known.setdefault(questions, []).append(float((judged & ~known).mean()))
        self.false_unknown.setdefault(questions, []).append(float((~judged & known).mean()))

    def mean(self, shares: dict[int, list[float]]) -> dict[str, float]:
        """The mean over learners, by the number of questions."""
        return {str(questions): round(float(np.mean(values)), 4) for questions, values in shares.items()}

    def worst(self) -> dict[str, float]:
        """The mean share of topics right among the worst tenth of learners."""
        found = {}
        for questions, values in self.right.items():
            some = np.sort(values)[: max(1, round(WORST * len(values)))]
            found[str(questions)] = round(float(some.mean()), 4)
        return found

    @property
    def milliseconds_per_question(self) -> float:
        """Time to take in an answer and choose the next question."""
        return round(1000 * self.seconds / max(1, self.asked), 2)


def simulate(
    world: World,
    population: str,
    *,
    learners: int,
    seed: int,
    ticks: int = 0,
    method: str = "belief",
    questions: Sequence[int] = QUESTIONS,
    on_learner: Callable[[int], None] | None = None,
) -> Figures:
    """Place so many learners of a population; the same seed draws the same learners for every method.

    Args:
        world: What the learners have in common.
        population: A name of ``POPULATIONS``.
        learners: How many.
        seed: Of all draws.
        ticks: Topics that each learner marks before the questions, each chosen by the method.
        method: A name of ``METHODS``.
        questions: After how many questions to look.
        on_learner: Told how many are done.
    """
    make = judge_maker(method, world, population, seed)
    which = list(POPULATIONS).index(population)
    figures = Figures()
    for number in range(learners):
        draws, judging, answering = (np.random.default_rng((seed, which, number, use)) for use in range(3))
        learner = draw(world, population, draws)
        _place(make(judging), learner, figures, ticks, questions, answering)
        if on_learner is not None:
            on_learner(number + 1)
    return figures


def _place(
    judge: Judge, learner: Learner, figures: Figures, ticks: int, questions: Sequence[int], rng: Generator
) -> None:
    """One learner: marks, then questions, each about another topic while there are any."""
    size = len(learner.known)
    unmarked = list(range(size))
    for _ in range(min(ticks, size)):
        topic = judge.choose(unmarked)
        unmarked.remove(topic)
        judge.marked(topic, bool(learner.sure[topic]))
    unasked = list(range(size))
    for number in range(max(questions) + 1):
        if number in questions:
            figures.count(number, judge.chances() > 0.5, learner.known)
        if number == max(questions):
            return
        started = time.perf_counter()
        topic = judge.choose(unasked or list(range(size)))
        if topic in unasked:
            unasked.remove(topic)
        judge.answered(topic, learner.answers(topic, rng))
        figures.seconds += time.perf_counter() - started
        figures.asked += 1
