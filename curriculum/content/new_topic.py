"""The text of a topic that is about to be written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from curriculum.content.layout import SLUG, topic_file
from curriculum.content.levels import Level
from curriculum.content.topic_text import parse_topic
from curriculum.content.yaml_text import load
from curriculum.errors import UsageError
from curriculum.graph.nearest import nearest_names

MINUTES = 30


def topic_id(title: str) -> str:
    """The id that a title suggests: ``Bayes' Theorem`` gives ``bayes-theorem``.

    Raises:
        UsageError: If the title has no letter or digit to make an id from.
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    found = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))[:80].strip("-")
    if not found:
        raise UsageError(f"No id can be made from the title {title!r}.", fix="Give a title with letters in it.")
    return found


def outline_text(title: str, strand: str, level: str, prerequisites: Sequence[str] = ()) -> str:
    """A topic file of the status ``outline``, with a line for everything its author has to say.

    The reader accepts it as it is. What stands in it as an instruction to the author is to be replaced.

    Args:
        title: The topic's title.
        strand: The strand it will stand in; also its first tag.
        level: One of the levels.
        prerequisites: Ids of its direct prerequisites.

    Raises:
        UsageError: If the level is none, or the strand or a prerequisite is not an id, or the title is empty.
    """
    levels = [each.value for each in Level]
    if level not in levels:
        near = nearest_names(level, levels)
        raise UsageError(f"There is no level `{level}`.", fix=f"Use one of {', '.join(levels)}.", nearest=near)
    for name in (strand, *prerequisites):
        if not SLUG.fullmatch(name):
            raise UsageError(f"`{name}` is not an id.", fix="Ids are lower-case letters, digits and single hyphens.")
    title = " ".join(title.split())
    if not title.isprintable():
        raise UsageError("The title holds a character that no one sees.", fix="Type the title anew.")
    text = "\n".join(_lines(title, strand, level, prerequisites))
    topic, problems = parse_topic(text, topic_id=topic_id(title), strand=strand)
    if topic is None:
        where = topic_file(strand, topic_id(title))
        raise UsageError(f"No topic file {where} can be made: {problems[0].what}.", fix=f"{problems[0].fix}.")
    return text


def _quoted(text: str) -> str:
    """The text as YAML, in single quotes where it would otherwise be read as something else."""
    return text if load(f"key: {text}", "") == ({"key": text}, ()) else "'" + text.replace("'", "''") + "'"


def _lines(title: str, strand: str, level: str, prerequisites: Sequence[str]) -> list[str]:
    edges = [
        line
        for prerequisite in prerequisites
        for line in (
            f"  - id: {_quoted(prerequisite)}",
            f"    why: Say in one sentence what this topic uses of `{prerequisite}`.",
            "    encompasses: 0",
        )
    ]
    return [
        "---",
        f"title: {_quoted(title)}",
        f"level: {level}",
        f"tags: [{_quoted(strand)}]",
        f"minutes: {MINUTES}",
        "status: outline",
        "skills:",
        "  first: Say one thing that a person can do after this topic",
        "  second: Say another",
        *(["prerequisites:", *edges] if edges else ["prerequisites: []"]),
        "---",
        "",
        "## Core Idea",
        "",
        "Say in two to four sentences what this is, what it is for, and the one thing to remember.",
        "",
    ]
