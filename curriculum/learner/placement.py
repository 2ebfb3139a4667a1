"""Placement: which topic to ask about next, and what the answers so far say of all the others.

Example:
    >>> import networkx, numpy
    >>> graph = networkx.DiGraph([("add", "multiply"), ("multiply", "power")])
    >>> placement = Placement(graph, numpy.random.default_rng(0))
    >>> placement.record("multiply", right=True)
    >>> chances = placement.probabilities()
    >>> chances["add"] > chances["power"]
    True
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

import numpy as np

from curriculum.graph.topic_graph import TopicGraph
from curriculum.learner.answer_rates import SLIP, TYPED_GUESS
from curriculum.learner.belief import PARTICLES, Belief
from curriculum.learner.shape import Shape

if TYPE_CHECKING:
    from numpy.random import Generator

    from curriculum.graph.topic_graph import Digraph

DOES_NOT_KNOW = (0.02, 0.6)
"""How often somebody who knows a topic, and who does not, says "I don't know" instead of answering."""
SETTLED = 0.95
"""A topic at least so likely known, or unknown, is settled."""
EASY_EVERY, EASY = 3, 0.85
"""Every third question is one that is likely to be answered right: about so likely."""
MOST_OFTEN = 2
"""Questions of one topic at the most."""
LADDER = 12
"""Topics of a strand shown to be marked, at the most."""


class Placement:
    """What one learner knows, found out question by question.

    Args:
        graph: The topics and their prerequisites; a plain networkx ``DiGraph`` of prerequisite -> dependent will do.
        rng: The source of all draws; the same seed and the same answers give the same questions.
        particles: How many knowledge states stand for all of them.

    Raises:
        GraphError: If the graph has a loop.
    """

    def __init__(self, graph: TopicGraph | Digraph, rng: Generator, *, particles: int = PARTICLES) -> None:
        self.graph = graph if isinstance(graph, TopicGraph) else TopicGraph(graph)
        self.belief = Belief(Shape.of(self.graph), rng, particles)
        self.asked: list[int] = []

    @classmethod
    def of(cls, graph: TopicGraph, belief: Belief, asked: list[int]) -> Placement:
        """A placement that goes on from a belief and the topics asked about so far."""
        placement = cls.__new__(cls)
        placement.graph, placement.belief, placement.asked = graph, belief, asked
        return placement

    @property
    def questions(self) -> int:
        """How many answers were recorded."""
        return len(self.asked)

    def next_topic(self, among: Collection[str] | None = None, easy: Collection[str] = ()) -> str | None:
        """The topic whose question tells most; every third time one that is likely to be answered right.

        Args:
            among: The topics that may be asked about; all by default.
            easy: Those preferred for every third question while any of them is open.

        Returns:
            ``None`` when every topic is settled, or was asked about as often as may be.
        """
        chances = self.belief.marginals()
        open_topics = [
            topic
            for topic in range(len(self.graph))
            if 1 - SETTLED < chances[topic] < SETTLED
            and self.asked.count(topic) < MOST_OFTEN
            and (among is None or self.graph.topics[topic] in among)
        ]
        others = [topic for topic in open_topics if topic not in self.asked[-1:]] or open_topics
        if not others:
            return None
        aim = 0.5
        if self.questions % EASY_EVERY == EASY_EVERY - 1:
            aim = EASY
            others = [t for t in others if self.graph.topics[t] in easy and chances[t] > 0.5] or others
        return self.graph.topics[min(others, key=lambda topic: (abs(chances[topic] - aim), topic))]

    def ladder(self, topics: Sequence[str], most: int = LADDER) -> tuple[str, ...]:
        """Of some topics, those worth a mark: not settled, at most so many, spread over how likely they are known.

        They come in the order of their chances, the likeliest first.
        """
        chances = self.probabilities()
        unsettled = [topic for topic in topics if 1 - SETTLED < chances[topic] < SETTLED]
        ranked = sorted(unsettled, key=lambda topic: (-chances[topic], topic))
        if len(ranked) <= most:
            return tuple(ranked)
        return tuple(ranked[round(step * (len(ranked) - 1) / (most - 1))] for step in range(most))

    def record(self, topic_id: str, right: bool | None, *, slip: float = SLIP, guess: float = TYPED_GUESS) -> None:
        """Take in the answer to a question of a topic.

        Args:
            topic_id: The topic.
            right: Whether the answer was right; ``None`` for "I don't know".
            slip: How often such a question is answered wrong though its topic is known.
            guess: How often it is answered right though its topic is not known.

        Raises:
            UnknownNameError: If there is no such topic.
        """
        topic = self.graph.position(topic_id)
        self.asked.append(topic)
        if right is None:
            if_known, if_not = DOES_NOT_KNOW
            self.belief.answered(topic, True, 1 - if_known, if_not)
        else:
            self.belief.answered(topic, right, slip, guess)

    def mark(self, topic_id: str, sure: bool) -> None:
        """Take in what the learner says of a topic before any question: sure of it today, or not.

        Raises:
            UnknownNameError: If there is no such topic.
        """
        self.belief.marked(self.graph.position(topic_id), sure)

    def probabilities(self) -> dict[str, float]:
        """The chance of each topic to be known."""
        return dict(zip(self.graph.topics, self.belief.marginals().tolist(), strict=True))

    def settled(self) -> int:
        """How many topics' worth of doubt is gone: all of them less twice the number that a guess now would miss.

        A topic as likely known as not counts for none, one that is sure for a whole one; so each answer adds, unless
        it is a surprise.
        """
        chances = self.belief.marginals()
        return round(len(self.graph) - 2 * float(np.minimum(chances, 1 - chances).sum()))
