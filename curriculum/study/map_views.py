"""What the map gives to the faces: a topic's neighbourhood, and the whole cone of the goals."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.study.views import EvidenceName, TopicLink, View


class MapNode(View):
    """A topic of a neighbourhood, or the node that stands for ``hidden`` topics that are not drawn."""

    id: str
    title: str
    distinguish: str | None = None
    level: str | None
    evidence: EvidenceName | None
    layer: int
    """0 for the topic itself, less for what it builds on, more for what builds on it."""
    order: int
    """Its place within the layer, from 0 at the top."""
    hidden: tuple[TopicLink, ...] = ()


class MapEdge(View):
    """An edge from a prerequisite to what builds on it; ``why`` is null at a node of hidden topics."""

    prerequisite: str
    topic: str
    why: str | None


class NeighbourhoodView(View):
    """A topic and what lies around it, in layers."""

    topic: str
    title: str
    radius: int
    nodes: tuple[MapNode, ...]
    edges: tuple[MapEdge, ...]


class ConeTopic(TopicLink):
    """A topic of the cone, each after its prerequisites within its strand and level."""

    evidence: EvidenceName
    depth: int
    milestone: str | None
    """What one can do when it is learned, where a milestone stands on it."""
    is_goal: bool


class ConeCell(View):
    """The topics of one strand and level."""

    level: str
    total: int
    evidence: Mapping[EvidenceName, int]
    """How many of each kind; kinds that do not occur are left out."""
    topics: tuple[ConeTopic, ...]


class ConeStrand(View):
    """A strand of the cone, with the levels that it has topics of, in order."""

    strand: str
    title: str
    known: int
    total: int
    cells: tuple[ConeCell, ...]


class ConeView(View):
    """Everything beneath the goals, by strand and level."""

    goals: tuple[TopicLink, ...]
    levels: tuple[str, ...]
    known: int
    total: int
    strands: tuple[ConeStrand, ...]
    here: str | None
    """The first topic of the chief goal's chain that is not known yet."""
