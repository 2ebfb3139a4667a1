"""How well placement tells what simulated learners know, after so many questions."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from curriculum.learner.simulation.judges import Judge, MakeJudge, judge_maker
from curriculum.learner.simulation.people import PEOPLE, draw_person
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

    def add(self, more: Figures) -> None:
        """Take in the figures of more learners."""
        for mine, theirs in (
            (self.right, more.right),
            (self.false_known, more.false_known),
            (self.false_unknown, more.false_unknown),
        ):
            for questions, shares in theirs.items():
                mine.setdefault(questions, []).extend(shares)
        self.seconds += more.seconds
        self.asked += more.asked

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


@dataclass(frozen=True)
class Trial:
    """One way to place, on the learners of one group; each learner has draws of their own, whoever comes before.

    Attributes:
        world: What the learners have in common.
        group: A name of ``POPULATIONS`` or of ``PEOPLE``.
        seed: Of all draws; the same seed draws the same learners for every method.
        ticks: Topics that each learner marks before the questions, each chosen by the method.
        method: A name of ``METHODS``.
        questions: After how many questions to look.
    """

    world: World
    group: str
    seed: int
    ticks: int = 0
    method: str = "belief"
    questions: Sequence[int] = QUESTIONS

    def judges(self) -> MakeJudge:
        """What makes the judge of each learner; it may take long to work out."""
        return judge_maker(self.method, self.world, self.group, self.seed)

    def place(self, make: MakeJudge, number: int) -> Figures:
        """Place the learner of this number."""
        which = (*POPULATIONS, *PEOPLE).index(self.group)
        draws, judging, answering = (np.random.default_rng((self.seed, which, number, use)) for use in range(3))
        learner = (draw if self.group in POPULATIONS else draw_person)(self.world, self.group, draws)
        figures = Figures()
        _place(make(judging), learner, figures, self.ticks, self.questions, answering)
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
