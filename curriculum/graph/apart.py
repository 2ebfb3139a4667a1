"""An order of topics in which those that are easily confused do not come on one day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice
from math import inf

from curriculum.graph.cone import LONGEST_RUN
from curriculum.graph.topic_graph import TopicGraph

LOOKED_AT = 12
"""Topics that may be learned before one that has to wait, at the most."""


def keep_apart(
    graph: TopicGraph,
    order: Sequence[str],
    pairs: Iterable[tuple[str, str]],
    minutes: Mapping[str, int],
    *,
    at_least: int,
    today: Collection[str] = (),
    stage: Mapping[str, int] | None = None,
) -> tuple[str, ...]:
    """The same topics, each still after its prerequisites, with the two of a pair as far apart as a day where possible.

    A topic waits while the other of its pair began less than ``at_least`` minutes of study before; meanwhile the next
    of the order that can be learned is taken. Where none can, it is learned all the same. A topic that has waited does
    not cut a run of lessons of one strand that can go on.

    Args:
        graph: Where prerequisites are read, also through topics that are not in the order.
        order: The order preferred, each topic after its prerequisites.
        pairs: Topics that are easily confused. Ids that are not in the order are passed over.
        minutes: Minutes of each topic.
        at_least: Minutes of a day of study: what begins so much later comes on another day.
        today: Topics learned today already; they count as begun when the order begins.
        stage: No topic comes before another of a lower stage that the order has first.

    Raises:
        UnknownNameError: If a topic of the order is not in the graph.
    """
    others: dict[str, set[str]] = {}
    pairs = tuple(pairs)
    if not pairs:
        return tuple(order)
    for first, second in pairs:
        others.setdefault(first, set()).add(second)
        others.setdefault(second, set()).add(first)
    began: dict[str, float] = dict.fromkeys(today, 0.0)
    waiting = dict.fromkeys(order)
    beneath = _Beneath(graph, waiting)
    found: list[str] = []
    clock, strand, run = 0.0, None, 0
    stage = stage or {}
    while waiting:
        first = next(iter(waiting))
        near = [t for t in islice(waiting, LOOKED_AT) if stage.get(t) == stage.get(first)]
        fits = [t for t in near if _since(others.get(t, ()), began, clock) >= at_least]
        ready = [t for t in fits if not beneath.of(t) & waiting.keys()]
        going_on = (t for t in ready if run < LONGEST_RUN and graph.attribute(t, "strand", "") == strand)
        topic = next(going_on, ready[0] if ready else first)
        run = run + 1 if graph.attribute(topic, "strand", "") == strand else 1
        strand = graph.attribute(topic, "strand", "")
        del waiting[topic]
        found.append(topic)
        began[topic] = clock
        clock += minutes.get(topic, 0)
    return tuple(found)


def _since(others: Iterable[str], began: Mapping[str, float], clock: float) -> float:
    """Minutes since the last of some topics began."""
    return min((clock - began[other] for other in others if other in began), default=inf)


class _Beneath:
    """The topics of an order right beneath each topic, through those that are not in it."""

    def __init__(self, graph: TopicGraph, order: Collection[str]) -> None:
        self._graph = graph
        self._within = frozenset(order)
        self._found: dict[str, set[str]] = {}

    def of(self, topic: str) -> set[str]:
        """Those beneath one topic."""
        if topic not in self._found:
            found: set[str] = set()
            seen = {topic}
            stack = [topic]
            while stack:
                for below in self._graph.prerequisites(stack.pop()):
                    if below in self._within:
                        found.add(below)
                    elif below not in seen:
                        seen.add(below)
                        stack.append(below)
            self._found[topic] = found
        return self._found[topic]
