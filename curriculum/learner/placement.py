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

from typing import TYPE_CHECKING

from curriculum.graph.topic_graph import TopicGraph
from curriculum.learner.belief import PARTICLES, Belief
from curriculum.learner.shape import Shape

if TYPE_CHECKING:
    from numpy.random import Generator

    from curriculum.graph.topic_graph import Digraph

SLIP, GUESS = 0.07, 0.02
"""Rates of a typed question: a wrong answer though the topic is known, a right one though it is not."""
DOES_NOT_KNOW = (0.02, 0.6)
"""How often somebody who knows a topic, and who does not, says "I don't know" instead of answering."""
SETTLED = 0.95
"""A topic at least so likely known, or unknown, is settled."""
EASY_EVERY, EASY = 3, 0.85
"""Every third question is one that is likely to be answered right: about so likely."""
MOST_OFTEN = 2
"""Questions of one topic at the most."""


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
        self._belief = Belief(Shape.of(self.graph), rng, particles)
        self._asked: list[int] = []

    @property
    def questions(self) -> int:
        """How many answers were recorded."""
        return len(self._asked)

    def next_topic(self) -> str | None:
        """The topic whose question tells most; every third time one that is likely to be answered right.

        ``None`` when every topic is settled, or was asked about as often as may be.
        """
        chances = self._belief.marginals()
        open_topics = [
            topic
            for topic in range(len(self.graph))
            if 1 - SETTLED < chances[topic] < SETTLED and self._asked.count(topic) < MOST_OFTEN
        ]
        others = [topic for topic in open_topics if topic not in self._asked[-1:]] or open_topics
        if not others:
            return None
        easy = self.questions % EASY_EVERY == EASY_EVERY - 1
        aim = EASY if easy else 0.5
        return self.graph.topics[min(others, key=lambda topic: (abs(chances[topic] - aim), topic))]

    def record(self, topic_id: str, right: bool | None, *, slip: float = SLIP, guess: float = GUESS) -> None:
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
        self._asked.append(topic)
        if right is None:
            if_known, if_not = DOES_NOT_KNOW
            self._belief.answered(topic, True, 1 - if_known, if_not)
        else:
            self._belief.answered(topic, right, slip, guess)

    def mark(self, topic_id: str, sure: bool) -> None:
        """Take in what the learner says of a topic before any question: sure of it today, or not.

        Raises:
            UnknownNameError: If there is no such topic.
        """
        self._belief.marked(self.graph.position(topic_id), sure)

    def probabilities(self) -> dict[str, float]:
        """The chance of each topic to be known."""
        return dict(zip(self.graph.topics, self._belief.marginals().tolist(), strict=True))

    def settled(self) -> int:
        """How many topics are known or unknown with a chance of ``SETTLED`` at least."""
        chances = self._belief.marginals()
        return int(((chances >= SETTLED) | (chances <= 1 - SETTLED)).sum())
