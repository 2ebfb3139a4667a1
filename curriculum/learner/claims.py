"""What an "I know this" would change, counted before it is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from curriculum.errors import UnknownNameError
from curriculum.learner.evidence import Evidence, Skills, States, labels

if TYPE_CHECKING:
    from curriculum.graph.topic_graph import TopicGraph


@dataclass(frozen=True, slots=True)
class StrandCount:
    """How much of one strand a claim covers."""

    strand: str
    newly_known: int
    """Topics that would become known."""
    already_known: int


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a claim would do. Topics are in the graph's order, prerequisites first."""

    topic: str
    newly_known: tuple[str, ...]
    already_known: tuple[str, ...]
    doubted: tuple[str, ...]
    """Covered topics where the learner's own answers were wrong so far; the claim sets those answers aside."""
    excluded: tuple[str, ...]
    strands: tuple[StrandCount, ...]
    """Strands with a covered topic, in the order of their names."""


def check_exclusions(graph: TopicGraph, topic: str, excluded: Collection[str]) -> tuple[str, ...]:
    """The exclusions, sorted, each once.

    Raises:
        UnknownNameError: If the topic does not exist, or an exclusion does not lie beneath it.
    """
    beneath = graph.ancestors(topic)
    for name in sorted(excluded):
        if name not in beneath:
            from curriculum.graph.nearest import nearest_names

            raise UnknownNameError(
                f"`{name}` does not lie under `{topic}`, so it cannot be left out of the claim.",
                fix="Leave out only topics beneath the one you know.",
                nearest=nearest_names(name, beneath),
            )
    return tuple(sorted(set(excluded)))


def consequences(
    graph: TopicGraph,
    states: States,
    topic: str,
    excluded: Collection[str] = (),
    *,
    now: datetime,
    skills: Skills | None = None,
    current: Mapping[str, Evidence] | None = None,
) -> Consequences:
    """What claiming ``topic`` would change, by strand.

    Args:
        graph: The topics; the node attribute ``strand`` groups them.
        states: The folded states.
        topic: The topic to be claimed.
        excluded: Topics beneath it that the claim would leave out.
        now: The present, aware.
        skills: The skills of each topic, as for ``evidence.labels``.
        current: The labels of now, where they are known already.

    Raises:
        UnknownNameError: As :func:`check_exclusions`.
    """
    left_out = check_exclusions(graph, topic, excluded)
    current = current or labels(graph, states, now, skills=skills)
    covered_set = (graph.ancestors(topic) | {topic}) - set(left_out)
    covered = [graph.topics[p] for p in graph.order if graph.topics[p] in covered_set]
    new = tuple(t for t in covered if not current[t].known)
    old = tuple(t for t in covered if current[t].known)
    strand_of = {t: str(graph.attribute(t, "strand", "")) for t in covered}
    new_counts, old_counts = Counter(strand_of[t] for t in new), Counter(strand_of[t] for t in old)
    return Consequences(
        topic=topic,
        newly_known=new,
        already_known=old,
        doubted=tuple(t for t in new if t in states and states[t].contrary),
        excluded=left_out,
        strands=tuple(
            StrandCount(s, new_counts[s], old_counts[s]) for s in sorted(new_counts.keys() | old_counts.keys())
        ),
    )
