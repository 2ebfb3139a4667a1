"""Simulated learners who study day by day, and what they truly remember.

What they remember follows none of the models that schedule their reviews. Stability at first varies with the person and
the topic; forgetting is exponential for some people and a power law of their own for others; a recall lengthens
stability by a factor that grows with how much was forgotten, by a person's own gain. Practice of an advanced topic
exercises another beneath it by chance, all or nothing, and that chance differs from ``encompasses``: for each edge and
person it is turned up or down by up to 60%, and on 15% of edges it is nothing at all. What is exercised and recalled
gains as from a review; what is exercised and not recalled is looked up. A question is missed where the topic is
forgotten, by a slip, and where something that it exercises is forgotten.

Topics that a learner knew at the start are taken to stay known and are not counted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from statistics import fmean
from typing import TYPE_CHECKING
from uuid import UUID

import numpy as np

from curriculum.graph.encompassing import LEAST_WEIGHT
from curriculum.learner.card import recall
from curriculum.learner.events import Answered, Draft, Mode, event_from
from curriculum.learner.memory import Ground, Memory, advance
from curriculum.learner.reviews import choose, review_minutes

if TYPE_CHECKING:
    from numpy.random import Generator

    from curriculum.graph.topic_graph import TopicGraph

START = datetime(2026, 1, 1, 18, 0, tzinfo=UTC)
SKILL = "all"
"""One skill stands for all of a topic: its first right answer is the end of its lesson."""

SLIP = 0.05
MISSED_DAYS = 0.1
RIGHT_ON_RETRY = 0.3
MENDED = 0.85
"""The chance of a right answer just after the working was shown."""
FIRST_STABILITY = 4.0
"""Median days until recall of a topic just learned has fallen to .9."""
GAIN = 5.0
KEPT_AFTER_MISS, KEPT_AFTER_LOOKING_UP = 0.4, 0.7
"""Shares of stability."""
TRANSFER_SPREAD, NO_TRANSFER = 0.6, 0.15
LONGEST = 3650.0


@dataclass(frozen=True)
class Course:
    """What there is to learn, and how.

    Attributes:
        graph: The topics; edges carry ``encompasses``.
        road: The topics in the order in which they are learned.
        minutes: The minutes of each lesson.
    """

    graph: TopicGraph
    road: Sequence[str]
    minutes: Mapping[str, float]


@dataclass(frozen=True)
class Habits:
    """How the learners study.

    Attributes:
        days: How long.
        minutes_a_day: For lessons and reviews together.
        retention: The recall at which a topic is reviewed.
        share: The share of a day that reviews may take.
        credit: Whether answers on one topic count for others.
    """

    days: int = 120
    minutes_a_day: float = 30.0
    retention: float = 0.9
    share: float = 0.3
    credit: bool = True


@dataclass
class Trace:
    """What became of one learner."""

    reviews: int = 0
    review_minutes: float = 0.0
    lesson_minutes: float = 0.0
    learned: int = 0
    topic_days: int = 0
    """Days, summed over the topics learned by then."""
    true: list[float] = field(default_factory=list)
    """Mean true recall of the topics learned, at the start of each day."""
    predicted: list[float] = field(default_factory=list)
    """The same as the scheduler sees it."""
    expected: float = 0.0
    """Sum of predicted recall over reviews."""
    recalled: int = 0
    """Reviews that were right at once."""


class Person:
    """One simulated learner: habits of memory, and what is remembered."""

    def __init__(self, course: Course, rng: Generator) -> None:
        self.graph = course.graph
        self.first = FIRST_STABILITY * float(np.exp(rng.normal(scale=0.4)))
        self.gain = GAIN * float(np.exp(rng.normal(scale=0.25)))
        self.decay = float(rng.uniform(0.15, 0.6)) if rng.random() < 0.5 else 0.0
        """The exponent of a power law; 0 for exponential forgetting."""
        self.pace = float(np.exp(rng.normal(scale=0.25)))
        self.start = int(rng.uniform(0.0, 0.6) * len(course.road))
        self.topic_factor = dict(
            zip(self.graph.topics, np.exp(rng.normal(scale=0.5, size=len(self.graph))).tolist(), strict=True)
        )
        self.weight = {
            (below, topic): self._transfer(float(str(self.graph.edge_attribute(below, topic, "encompasses", 0.0))), rng)
            for topic in self.graph.topics
            for below in self.graph.prerequisites(topic)
        }
        self.memory: dict[str, tuple[float, datetime]] = {}
        """Stability in days, and when the topic was last practised."""
        self._beneath: dict[str, dict[str, float]] = {}

    @staticmethod
    def _transfer(authored: float, rng: Generator) -> float:
        nothing, turn = rng.random() < NO_TRANSFER, rng.uniform(1 - TRANSFER_SPREAD, 1 + TRANSFER_SPREAD)
        return 0.0 if nothing else min(1.0, authored * turn)

    def beneath(self, topic: str) -> Mapping[str, float]:
        """What practice of the topic exercises, each with its chance: the best product along a path."""
        if topic not in self._beneath:
            found: dict[str, float] = {}
            waiting = [(topic, 1.0)]
            while waiting:
                above, chance = waiting.pop()
                for below in self.graph.prerequisites(above):
                    product = chance * self.weight[below, above]
                    if product >= LEAST_WEIGHT and product > found.get(below, 0.0):
                        found[below] = product
                        waiting.append((below, product))
            self._beneath[topic] = found
        return self._beneath[topic]

    def recall(self, topic: str, now: datetime) -> float:
        """The true chance that a topic is recalled; topics known from the start stay known."""
        if topic not in self.memory:
            return 1.0
        stability, last = self.memory[topic]
        days = (now - last) / timedelta(days=1)
        if self.decay:
            return float((1 + (0.9 ** (-1 / self.decay) - 1) * days / stability) ** -self.decay)
        return float(0.9 ** (days / stability))

    def answers(self, topic: str, now: datetime, rng: Generator) -> bool:
        """Whether a question on the topic is answered right at once."""
        chance = (1 - SLIP) * self.recall(topic, now)
        for below in self.graph.prerequisites(topic):
            chance *= 1 - self.weight[below, topic] * (1 - self.recall(below, now))
        return bool(rng.random() < chance)

    def strengthen(self, topic: str, now: datetime) -> None:
        """After a recall: the more was forgotten, the more is gained."""
        stability, _ = self.memory[topic]
        factor = 1 + self.gain * (1 - self.recall(topic, now)) ** 0.6
        self.memory[topic] = (min(LONGEST, stability * factor), now)

    def weaken(self, topic: str, now: datetime, kept: float) -> None:
        """After a miss that was put right."""
        stability, _ = self.memory[topic]
        self.memory[topic] = (max(0.5, stability * kept), now)

    def learn(self, topic: str, now: datetime) -> None:
        """After a lesson."""
        self.memory[topic] = (self.first * self.topic_factor[topic], now)

    def exercise(self, topic: str, now: datetime, rng: Generator) -> None:
        """What practising the topic does to what lies beneath it."""
        for below, chance in self.beneath(topic).items():
            if below in self.memory and rng.random() < chance:
                if rng.random() < self.recall(below, now):
                    self.strengthen(below, now)
                else:
                    self.weaken(below, now, KEPT_AFTER_LOOKING_UP)


class Study:
    """One learner's days, with the scheduler that is on trial."""

    def __init__(self, course: Course, habits: Habits, person: Person, rng: Generator) -> None:
        self.course, self.habits, self.person, self.rng = course, habits, person, rng
        skills = dict.fromkeys(course.graph.topics, (SKILL,))
        self.ground = Ground(course.graph, skills, credit=habits.credit)
        self.memory = Memory(retention=habits.retention)
        self.trace = Trace()
        self.waiting = list(course.road[person.start :])
        self.left_of_lesson = 0.0
        self.minutes = {t: review_minutes(m) * person.pace for t, m in course.minutes.items()}
        self._number = 0

    def run(self) -> Trace:
        """Study for all days."""
        for day in range(self.habits.days):
            now = START + timedelta(days=day)
            self._measure(now)
            if self.rng.random() >= MISSED_DAYS:
                spent = self._review(now, f"review {day}")
                self._learn(now, f"lesson {day}", self.habits.minutes_a_day - spent)
        self.trace.learned = len(self.person.memory)
        self._measure(START + timedelta(days=self.habits.days))
        return self.trace

    def _measure(self, now: datetime) -> None:
        cards = self.memory.cards
        self.trace.topic_days += len(cards)
        if cards:
            self.trace.true.append(fmean(self.person.recall(topic, now) for topic in cards))
            self.trace.predicted.append(fmean(recall(card, now) for card in cards.values()))

    def _review(self, now: datetime, session: str) -> float:
        wanted = {topic for topic, at in self.memory.due().items() if at <= now}
        budget = self.habits.share * self.habits.minutes_a_day
        chosen = choose(self.memory, self.ground, wanted, now, minutes=self.minutes, budget=budget)
        spent = sum(self._ask(choice.topic, now, session) for choice in chosen)
        self.trace.review_minutes += spent
        return spent

    def _ask(self, topic: str, now: datetime, session: str) -> float:
        """One review of a topic; the minutes that it took."""
        self.trace.reviews += 1
        self.trace.expected += recall(self.memory.cards[topic], now)
        if self.person.answers(topic, now, self.rng):
            self.trace.recalled += 1
            self._answer(topic, now, session, right=True)
            self.person.strengthen(topic, now)
            self.person.exercise(topic, now, self.rng)
            return self.minutes[topic]
        retried = bool(self.rng.random() < RIGHT_ON_RETRY)
        self._answer(topic, now, session, right=retried, attempt=2)
        self.person.weaken(topic, now, KEPT_AFTER_MISS)
        if not retried:
            self._answer(topic, now, session, right=bool(self.rng.random() < MENDED))
        return 2 * self.minutes[topic]

    def _learn(self, now: datetime, session: str, minutes: float) -> None:
        while minutes > 0 and self.waiting:
            topic = self.waiting[0]
            if self.left_of_lesson <= 0:
                self.left_of_lesson = self.course.minutes[topic] * self.person.pace
            step = min(minutes, self.left_of_lesson)
            minutes -= step
            self.left_of_lesson -= step
            self.trace.lesson_minutes += step
            if self.left_of_lesson <= 1e-9:
                self.waiting.pop(0)
                self.person.learn(topic, now)
                self.person.exercise(topic, now, self.rng)
                self._answer(topic, now, session, right=True)

    def _answer(self, topic: str, now: datetime, session: str, *, right: bool, attempt: int = 1) -> None:
        """Log one answer with the scheduler; a wrong one is final."""
        self._number += 1
        payload = Answered(
            skill=SKILL,
            question_kind="number",
            answer="",
            correct=right,
            attempt=attempt,
            typed=True,
            mode=Mode.REVIEW,
            unsure=not right and attempt == 1,
        )
        draft = Draft(payload=payload, topic=topic, question_id=f"{topic}/{self._number}", session=session)
        event = event_from(draft, uuid=UUID(int=self._number), device="simulated", sequence=self._number, time=now)
        advance(self.memory, self.ground, event)


def study(
    course: Course,
    habits: Habits,
    *,
    learners: int,
    seed: int,
    on_learner: Callable[[int], None] | None = None,
) -> tuple[Trace, ...]:
    """What became of some learners. The same seed gives the same people, whatever their habits.

    Args:
        course: What there is to learn.
        habits: How they study.
        learners: How many.
        seed: Of all draws.
        on_learner: Told how many are done.
    """
    traces = []
    for number in range(learners):
        person = Person(course, np.random.default_rng((seed, number, 0)))
        traces.append(Study(course, habits, person, np.random.default_rng((seed, number, 1))).run())
        if on_learner is not None:
            on_learner(number + 1)
    return tuple(traces)
