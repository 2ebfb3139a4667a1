"""Rules on where the graph leads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.content.layout import GRAPH_FILE, topic_file
from curriculum.content.plain_text import read_text
from curriculum.content.problem import Problem
from curriculum.graph.nearest import nearest_names
from curriculum.lint.context import Context

NAMED = re.compile(r"""\bid:\s*['"]?([a-z0-9-]+)""")


def goals_exist(context: Context) -> Iterator[Problem]:
    """A declared goal is a topic."""
    if not context.info_was_read:
        return
    for goal in context.curriculum.info.goals:
        if goal not in context.topic_ids:
            line = context.graph_toml.line(("goals",))
            near = nearest_names(goal, context.topic_ids)
            fix = "Correct the id, or add the topic"
            yield Problem(GRAPH_FILE, line, f"The goal `{goal}` is not a topic", fix, near, "goal")


def leads_somewhere(context: Context) -> Iterator[Problem]:
    """Every topic but a goal is a prerequisite of another."""
    if not context.info_was_read:
        return
    used = {edge.id for topic in context.topics for edge in topic.prerequisites} | _named_by_unreadable(context)
    for topic in context.topics:
        if topic.id not in used and topic.id not in context.curriculum.info.goals:
            what = f"No topic builds on `{topic.id}`, and it is not a goal"
            fix = f"Make it a prerequisite of the topic that uses it, or declare it a goal in {GRAPH_FILE}"
            yield context.at(topic, ("title",), what, fix, "leads-nowhere")


def _named_by_unreadable(context: Context) -> set[str]:
    """The ids in files that cannot be read: their edges are not known, but what they name is not called unused."""
    names: set[str] = set()
    if context.reading.unreadable:
        for strand, topic_id in context.survey.topics:
            if topic_id in context.reading.unreadable:
                text, _ = read_text(context.folder, topic_file(strand, topic_id))
                names.update(NAMED.findall(text or ""))
    return names
