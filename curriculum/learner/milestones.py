"""How far off a point on the way is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from curriculum.graph.cone import goal_cone

if TYPE_CHECKING:
    from curriculum.graph.topic_graph import TopicGraph


@dataclass(frozen=True, slots=True)
class Distance:
    """What is left before a milestone."""

    left: tuple[str, ...]
    """Its topics still unknown and all unknown beneath them, in the order of the plan."""

    @property
    def reached(self) -> bool:
        """Whether nothing is left."""
        return not self.left

    @property
    def last(self) -> str | None:
        """The topic of the plan that reaches it."""
        return self.left[-1] if self.left else None


def distance(graph: TopicGraph, topics: Iterable[str], remaining: Sequence[str]) -> Distance:
    """What is left of a plan before all of ``topics``, and all beneath them, are known.

    Args:
        graph: The topics and their prerequisites.
        topics: The topics of the milestone.
        remaining: What is left of a plan whose cone holds them, in the order in which to learn it.
    """
    cone = goal_cone(graph, tuple(topics))
    return Distance(tuple(topic for topic in remaining if topic in cone))
