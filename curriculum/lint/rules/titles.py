"""Rules on names: two topics that share a title are told apart, and only they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from curriculum.content.problem import Problem
from curriculum.content.topic import Topic
from curriculum.lint.context import Context


def told_apart(context: Context) -> Iterator[Problem]:
    """A title repeats only where every topic that bears it declares its own ``distinguish``."""
    for same in _by_title(context).values():
        for topic in same:
            others = [other for other in same if other is not topic]
            where = ", ".join(context.file(other) for other in others)
            if not others:
                if topic.distinguish is not None and not context.reading.unreadable:
                    what = f"`distinguish` stands on the only topic with the title {topic.title!r}"
                    fix = "Delete it; every list would show it for nothing"
                    yield context.at(topic, ("distinguish",), what, fix, "title")
            elif topic.distinguish is None:
                what = f"The title {topic.title!r} is used twice, also by {where}, and this topic has no `distinguish`"
                fix = "Add `distinguish:` with a short phrase to each of them, or change a title"
                yield context.at(topic, ("title",), what, fix, "title")
            elif any(_plain(topic.distinguish) == _plain(other.distinguish or "") for other in others):
                what = f"The phrase {topic.distinguish!r} does not tell this topic from {where}"
                yield context.at(topic, ("distinguish",), what, "Use another phrase for each of them", "title")


def _by_title(context: Context) -> dict[str, list[Topic]]:
    found: dict[str, list[Topic]] = defaultdict(list)
    for topic in context.topics:
        found[_plain(topic.title)].append(topic)
    return found


def _plain(title: str) -> str:
    """Without case, punctuation and extra spaces, which no one hears."""
    return " ".join(re.findall(r"\w+", title.casefold()))
