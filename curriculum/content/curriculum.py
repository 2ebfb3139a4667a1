"""A whole curriculum as read from its folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, TypeAlias

import networkx as nx
from pydantic import Field, StringConstraints

from curriculum.content.topic import Authored, Sentence, Slug, Topic
from curriculum.errors import GraphError, UnknownNameError
from curriculum.graph.nearest import nearest_names
from curriculum.graph.topic_graph import TopicGraph

if TYPE_CHECKING:
    Digraph: TypeAlias = nx.DiGraph[str]


Pair = Annotated[tuple[Slug, Slug], Field(strict=False)]


class GraphInfo(Authored):
    """The file ``graph.toml``."""

    id: Slug
    version: Annotated[int, Field(ge=1, le=1_000_000)]
    title: Sentence
    goals: Annotated[tuple[Slug, ...], Field(strict=False, min_length=1)]
    confusable: Annotated[tuple[Pair, ...], Field(strict=False)] = ()
    """Pairs of topics that are easily taken for one another: a plan puts them on different days."""


class Strand(Authored):
    """One ``[[strand]]`` of ``strands.toml``."""

    id: Slug
    title: Sentence
    summary: Sentence


class Milestone(Authored):
    """One ``[[milestone]]`` of ``milestones.toml``: a point on the way where something new can be done."""

    id: Slug
    can: Sentence
    """What goes on after "You can now"."""
    topics: Annotated[tuple[Slug, ...], Field(strict=False, min_length=1)]
    """It is reached when these, and all beneath them, are known."""
    problem: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")] | None = None
    """A question, as ``topic/item``, that mixes what was learned."""
    exercise: Slug | None = None
    """A small build instead of a problem."""


Successors = Annotated[tuple[Slug, ...], Field(strict=False)]


class History(Authored):
    """The file ``history.toml``: what has become of ids that once stood in the graph."""

    ledger: Annotated[tuple[Slug, ...], Field(strict=False)] = ()
    """Every topic id ever published."""
    retired: dict[Slug, Successors] = Field(default_factory=dict)
    """A retired id and the ids that carry on its evidence: one after a rename, several after a split."""


@dataclass(frozen=True)
class Curriculum:
    """Topics with their lessons and quizzes, the strands that order them, and the graph's own names.

    ``strands`` and ``milestones`` are in the author's order; ``topics`` are by id, sorted.
    """

    info: GraphInfo
    strands: tuple[Strand, ...]
    topics: Mapping[str, Topic]
    history: History = field(default_factory=History)
    milestones: tuple[Milestone, ...] = ()

    def topic(self, topic_id: str) -> Topic:
        """The topic with this id.

        Raises:
            UnknownNameError: If there is none; it carries the nearest ids.
        """
        try:
            return self.topics[topic_id]
        except KeyError:
            raise UnknownNameError(
                f"There is no topic `{topic_id}`.",
                fix="Use the id of a topic, as `curriculum topics` lists them.",
                nearest=nearest_names(topic_id, self.topics),
            ) from None

    def digraph(self) -> Digraph:
        """A new networkx graph, prerequisite -> dependent, which may have loops.

        Nodes carry ``title``, ``level``, ``minutes`` and ``strand``; edges ``why`` and ``encompasses``. Prerequisites
        that are not topics are left out: ``missing_prerequisites`` names them.
        """
        digraph: Digraph = nx.DiGraph()
        for topic in self.topics.values():
            level = topic.level.value
            digraph.add_node(topic.id, title=topic.title, level=level, minutes=topic.minutes, strand=topic.strand)
        for topic in self.topics.values():
            for edge in topic.prerequisites:
                if edge.id in self.topics:
                    digraph.add_edge(edge.id, topic.id, why=edge.why, encompasses=edge.encompasses)
        return digraph

    def missing_prerequisites(self) -> tuple[tuple[str, str], ...]:
        """The pairs (topic, prerequisite) whose prerequisite is not a topic, sorted."""
        edges = ((topic.id, edge.id) for topic in self.topics.values() for edge in topic.prerequisites)
        return tuple(sorted(pair for pair in edges if pair[1] not in self.topics))

    def graph(self) -> TopicGraph:
        """The prerequisite graph, built once.

        Raises:
            GraphError: If a prerequisite is not a topic, or prerequisites run in a loop.
        """
        return self._graph

    @cached_property
    def _graph(self) -> TopicGraph:
        for topic, prerequisite in self.missing_prerequisites():
            raise GraphError(
                f"The topic `{topic}` has the prerequisite `{prerequisite}`, which is not a topic.",
                fix="Correct the id, or add the topic; `curriculum lint` shows the line.",
                nearest=nearest_names(prerequisite, self.topics),
            )
        return TopicGraph(self.digraph())
