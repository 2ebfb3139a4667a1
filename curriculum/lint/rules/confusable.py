"""Rules on pairs of topics that are easily confused."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.content.layout import GRAPH_FILE
from curriculum.content.problem import Problem
from curriculum.graph.nearest import nearest_names
from curriculum.lint.context import Context


def confusable(context: Context) -> Iterator[Problem]:
    """A pair names two topics, and stands once."""
    if not context.info_was_read:
        return
    seen: set[frozenset[str]] = set()
    for index, pair in enumerate(context.curriculum.info.confusable):
        line = context.graph_toml.line(("confusable", index))
        for topic in pair:
            if topic not in context.topic_ids:
                near = nearest_names(topic, context.topic_ids)
                what = f"`{topic}`, said to be easily confused, is not a topic"
                yield Problem(GRAPH_FILE, line, what, "Correct the id, or take the pair out", near, "confusable")
        if pair[0] == pair[1]:
            what, fix = f"`{pair[0]}` is paired with itself", "Name the topic that it is taken for"
            yield Problem(GRAPH_FILE, line, what, fix, (), "confusable")
        elif frozenset(pair) in seen:
            what = f"`{pair[0]}` and `{pair[1]}` are paired twice"
            yield Problem(GRAPH_FILE, line, what, "Keep one of the two", (), "confusable")
        seen.add(frozenset(pair))
