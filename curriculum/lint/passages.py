"""Everything in a curriculum that a learner reads, piece by piece, each with its place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from curriculum.content.problem import Problem
from curriculum.content.topic import Topic
from curriculum.content.topic_text import SECTIONS

if TYPE_CHECKING:
    from curriculum.lint.context import Context

FENCED = re.compile(r"^[ \t]*(`{3,}|~{3,}).*?(?:^[ \t]*\1|\Z)", re.MULTILINE | re.DOTALL)
NOT_PROSE = re.compile(r"``.*?``|`[^`]*`|\$\$.*?\$\$|(?<!\\)\$[^$]*(?<!\\)\$|https?://\S+|<[^>\s]*>", re.DOTALL)


class Kind(StrEnum):
    """What part a passage plays."""

    CORE_IDEA = "Core Idea"
    SECTION = "section"
    HEAD = "front matter"
    WHY = "why"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text that a learner reads.

    Args:
        topic: The topic it belongs to.
        kind: What part it plays.
        name: How a sentence names it, such as ``the Explainer`` or ``the prompt of `one-step```.
        text: The Markdown.
        place: The file, and the line of the n-th line of ``text``, 0 first.
    """

    topic: Topic
    kind: Kind
    name: str
    text: str
    place: Callable[[int], tuple[str, int | None]]

    def problem(self, offset: int, what: str, fix: str, rule: str) -> Problem:
        """An error ``offset`` lines into the text."""
        file, line = self.place(offset)
        return Problem(file, line, what, fix, (), rule)


def prose(text: str) -> str:
    """The text with code, formulas and addresses blanked out; every line stays where it is."""

    def blank(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", match[0])

    if "```" in text or "~~~" in text:
        text = FENCED.sub(blank, text)
    return NOT_PROSE.sub(blank, text) if any(mark in text for mark in "`$<:") else text


def passages(context: Context) -> Iterator[Passage]:
    """All of them, topic by topic: the sections, the front matter, then the questions."""
    for topic in context.topics:
        yield from _sections(context, topic)
        yield from _head(context, topic)
        yield from _questions(context, topic)


def _sections(context: Context, topic: Topic) -> Iterator[Passage]:
    file = context.file(topic)
    for heading, field in SECTIONS.items():
        text = getattr(topic.lesson, field)
        if text:
            kind = Kind.CORE_IDEA if field == "core_idea" else Kind.SECTION

            def place(offset: int, heading: str = heading) -> tuple[str, int | None]:
                return file, context.section_line(topic, heading, offset)

            yield Passage(topic, kind, f"the {heading}", text, place)


def _head(context: Context, topic: Topic) -> Iterator[Passage]:
    def passage(kind: Kind, name: str, text: str, *path: str | int) -> Passage:
        return Passage(topic, kind, name, text, lambda _: (context.file(topic), context.line(topic, *path)))

    yield passage(Kind.HEAD, "the title", topic.title, "title")
    if topic.distinguish:
        yield passage(Kind.HEAD, "`distinguish`", topic.distinguish, "distinguish")
    for skill, sentence in topic.skills.items():
        yield passage(Kind.HEAD, f"the skill `{skill}`", sentence, "skills", skill)
    for index, symbol in enumerate(topic.introduces):
        for key in ("symbol", "say", "meaning"):
            yield passage(Kind.HEAD, f"the {key} of {symbol.symbol}", getattr(symbol, key), "introduces", index, key)
    for term, meaning in topic.terms.items():
        yield passage(Kind.HEAD, f"the term `{term}`", term, "terms", term)
        yield passage(Kind.HEAD, f"the meaning of `{term}`", meaning, "terms", term)
    for index, edge in enumerate(topic.prerequisites):
        yield passage(Kind.WHY, f"the reason for `{edge.id}`", edge.why, "prerequisites", index, "why")


def _questions(context: Context, topic: Topic) -> Iterator[Passage]:
    for item in topic.quiz:
        if not item.source:
            continue
        for path, text in _texts(json.loads(item.source)):
            name = f"the {_name(path)} of `{item.id}`"

            def place(_: int, item_id: str = item.id, path: tuple[str | int, ...] = path) -> tuple[str, int | None]:
                return context.quiz_file(topic), context.quiz_line(topic, item_id, *path)

            yield Passage(topic, Kind.QUESTION, name, text, place)


def _texts(item: object) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What is shown of a question: prompt and explanation, hints, options, items to order, and feedback."""
    if not isinstance(item, dict):
        return
    for key in ("prompt", "explanation", "feedback", "text"):
        if isinstance(item.get(key), str):
            yield (key,), item[key]
    for key in ("hints", "items", "options", "mistakes"):
        entries = item.get(key)
        for index, entry in enumerate(entries if isinstance(entries, list) else []):
            if isinstance(entry, str):
                yield (key, index), entry
            for path, text in _texts(entry):
                yield (key, index, *path), text


def _name(path: tuple[str | int, ...]) -> str:
    """``prompt``, ``hint 1``, ``feedback of option 2``."""
    if len(path) == 1:
        return str(path[0])
    group, index, *rest = path
    numbered = f"{str(group).removesuffix('s')} {int(index) + 1}"
    return numbered if not rest or rest == ["text"] else f"{rest[0]} of {numbered}"
