"""Rules on the history of ids: none vanishes without a word, since learners' progress files name them for ever."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.content.layout import HISTORY_FILE
from curriculum.content.problem import Problem
from curriculum.graph.nearest import nearest_names
from curriculum.lint.context import Context

UPDATE = "Run `curriculum lint --update-ledger`"


def vanished(context: Context) -> Iterator[Problem]:
    """An id of the ledger is a topic or is retired."""
    if not context.history_was_read:
        return
    history = context.curriculum.history
    new = context.topic_ids.difference(history.ledger)
    for topic_id in dict.fromkeys(history.ledger):
        if topic_id in context.topic_ids or topic_id in history.retired:
            continue
        near = nearest_names(topic_id, new) or nearest_names(topic_id, context.topic_ids)
        what = f"The topic `{topic_id}` has vanished: it is in the ledger but has no file"
        successor = f'["{near[0]}"]' if near else '["its-successor"]'
        fix = f"Restore its file, or say under [retired] what carries on: {topic_id} = {successor}"
        yield Problem(HISTORY_FILE, _line(context, topic_id), what, fix, near, "vanished-id")


def not_in_ledger(context: Context) -> Iterator[Problem]:
    """Every id, of today or retired, is in the ledger."""
    if not context.history_was_read:
        return
    history = context.curriculum.history
    for topic in context.topics:
        if topic.id not in history.ledger:
            what = f"The id `{topic.id}` is not in the ledger of {HISTORY_FILE}"
            yield context.at(topic, ("title",), what, UPDATE, "not-in-ledger")
    for topic_id in history.retired:
        if topic_id not in history.ledger:
            what = f"The retired id `{topic_id}` is not in the ledger"
            near = nearest_names(topic_id, history.ledger)
            fix = f"{UPDATE}, or correct the id"
            yield Problem(HISTORY_FILE, _line(context, topic_id, key=True), what, fix, near, "not-in-ledger")


def successors(context: Context) -> Iterator[Problem]:
    """A retired id is no topic any more, and leads by way of its successors to topics of today."""
    retired = context.curriculum.history.retired
    for topic_id, following in retired.items():
        line = _line(context, topic_id, key=True)
        if topic_id in context.topic_ids:
            what = f"The id `{topic_id}` is retired, and yet it has a file"
            yield Problem(HISTORY_FILE, line, what, "Delete the line, or rename the topic", (), "retired-id")
        for successor in following:
            if successor not in context.topic_ids and successor not in retired:
                what = f"The successor `{successor}` of `{topic_id}` is not a topic"
                near = nearest_names(successor, context.topic_ids)
                yield Problem(HISTORY_FILE, line, what, "Correct the id", near, "retired-id")
        if _runs_in_circle(topic_id, retired):
            what = f"The successors of `{topic_id}` lead back to it"
            yield Problem(HISTORY_FILE, line, what, "Name a topic that has a file", (), "retired-id")


def _runs_in_circle(topic_id: str, retired: dict[str, tuple[str, ...]]) -> bool:
    reached, waiting = set(), list(retired[topic_id])
    while waiting:
        successor = waiting.pop()
        if successor not in reached:
            reached.add(successor)
            waiting += retired.get(successor, ())
    return topic_id in reached


def _line(context: Context, topic_id: str, *, key: bool = False) -> int | None:
    """The line of an id in the ledger, or of the key that retires it."""
    pattern = rf"^\s*[\"']?{re.escape(topic_id)}[\"']?\s*=" if key else rf"[\"']{re.escape(topic_id)}[\"']"
    found = re.search(pattern, context.history_text, re.MULTILINE)
    return context.history_text.count("\n", 0, found.end()) + 1 if found else None
