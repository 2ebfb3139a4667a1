"""Chains of prerequisites, and what can be learned next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from curriculum.errors import UsageError
from curriculum.study.chain_views import ChainAlternative, ChainParting, ChainStep, ChainView
from curriculum.study.topics import topic_line, topic_link
from curriculum.study.views import TopicLine, TopicLink

if TYPE_CHECKING:
    from curriculum.learner.evidence import Evidence
    from curriculum.storage.catalogue.records import TopicSummary
    from curriculum.study.desk import Desk


def chain(desk: Desk, topic_id: str, *, alternatives: int = 0) -> ChainView:
    """The longest chain of prerequisites that ends at a topic, and so many of the next longest beside it.

    Raises:
        UnknownNameError: If there is no such topic.
        UsageError: If the number of alternatives is negative.
    """
    if alternatives < 0:
        raise UsageError(f"There cannot be {alternatives} alternatives.", fix="Ask for 1 or more.")
    labels = desk.labels()
    view = _view(desk, desk.catalogue.chain(topic_id), labels)
    if not alternatives:
        return view
    return view.model_copy(update={"alternatives": _alternatives(desk, view, labels, alternatives)})


def _alternatives(
    desk: Desk, view: ChainView, labels: Mapping[str, Evidence], count: int
) -> tuple[ChainAlternative, ...]:
    """The next longest chains, longest first, each by where it leaves the longest one and comes back to it."""
    from curriculum.graph.chains import longest_chains as find
    from curriculum.graph.partings import partings

    steps = tuple(step.id for step in view.steps)

    def links(topics: Sequence[str]) -> tuple[TopicLink, ...]:
        return tuple(topic_link(desk.summaries[topic]) for topic in topics)

    def link(topic: str | None) -> TopicLink | None:
        return None if topic is None else links((topic,))[0]

    others = [path for path in find(desk.graph, view.goal, count + 1) if path != steps]
    return tuple(
        ChainAlternative(
            length=len(path),
            shorter=view.length - len(path),
            known=sum(labels[topic].known for topic in path),
            partings=tuple(
                ChainParting(
                    after=link(parting.after),
                    instead=links(parting.instead),
                    through=links(parting.through),
                    meets=link(parting.meets),
                )
                for parting in partings(steps, path)
            ),
        )
        for path in others[:count]
    )


def longest_chains(desk: Desk, topic_id: str, count: int) -> tuple[ChainView, ...]:
    """The so many longest chains that end at a topic, the longest first.

    Raises:
        UnknownNameError: If there is no such topic.
    """
    from curriculum.graph.chains import longest_chains as find

    desk.catalogue.summary(topic_id)
    labels = desk.labels()
    return tuple(_view(desk, [desk.summaries[t] for t in path], labels) for path in find(desk.graph, topic_id, count))


def _view(desk: Desk, topics: Sequence[TopicSummary], labels: Mapping[str, Evidence]) -> ChainView:
    goal = topics[-1]
    reasons = desk.catalogue.reasons([topic.id for topic in topics])
    return ChainView(
        goal=goal.id,
        steps=tuple(
            ChainStep(
                position=place,
                id=topic.id,
                title=topic.title,
                distinguish=topic.distinguish,
                level=topic.level,
                evidence=labels[topic.id].value,
                why=reasons.get(topic.id),
            )
            for place, topic in enumerate(topics, 1)
        ),
        length=len(topics),
        depth=len(topics) - 1,
        prerequisite_count=goal.prerequisite_count,
    )


def frontier(desk: Desk) -> tuple[TopicLine, ...]:
    """The topics that are not known yet and whose prerequisites all are, within the goals where there are any."""
    from curriculum.graph.cone import frontier as find
    from curriculum.graph.cone import goal_cone

    labels = desk.labels()
    goals = [goal for goal in desk.goals() if goal in desk.graph]
    known = {topic for topic, label in labels.items() if label.known}
    within = goal_cone(desk.graph, goals) if goals else None
    ready = find(desk.graph, known, within)
    return tuple(topic_line(topic, labels) for topic in desk.catalogue.topics() if topic.id in ready)
