"""Guides to length. They are warnings: where a topic is better served otherwise, its author leaves them be."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.content.lesson_text import ListBlock, Paragraph, Predict, explainer_parts
from curriculum.content.levels import Level
from curriculum.content.problem import Problem
from curriculum.content.topic import Topic
from curriculum.lint.context import Context
from curriculum.lint.passages import prose
from curriculum.lint.similarity import words

CORE_IDEA = (25, 120)
"""Words in two to four sentences."""
EXPLAINER_LOW, EXPLAINER_HIGH = (120, 300), (250, 550)
"""Words at foundations and elementary level, and above."""
MARGIN = 0.15
LONGEST_PARAGRAPH = 100
REASON = (6, 45)
MISTAKES = (2, 4)


def core_idea(context: Context) -> Iterator[Problem]:
    """A Core Idea is two to four sentences."""
    for topic in context.topics:
        count = len(topic.lesson.core_idea.split())
        if topic.lesson.core_idea and not CORE_IDEA[0] <= count <= CORE_IDEA[1]:
            what = f"The Core Idea has {count} words; two to four sentences have {CORE_IDEA[0]} to {CORE_IDEA[1]}"
            yield _warning(context, topic, "Core Idea", 0, what, _mend(count, CORE_IDEA))


def explainer(context: Context) -> Iterator[Problem]:
    """An Explainer keeps to the length of its level and has something to predict."""
    for topic in context.topics:
        if not topic.lesson.explainer:
            continue
        above = topic.level.rank > Level.ELEMENTARY.rank
        low, high = EXPLAINER_HIGH if above else EXPLAINER_LOW
        count = len(words(prose(topic.lesson.explainer)))
        if not low * (1 - MARGIN) <= count <= high * (1 + MARGIN):
            what = f"The Explainer has {count} words; at {topic.level} level it has {low} to {high}"
            yield _warning(context, topic, "Explainer", 0, what, _mend(count, (low, high)))
        parts = explainer_parts(topic.lesson.explainer)
        if above and not any(isinstance(part, Predict) for part in parts):
            fix = "Write `> Predict: ...` and `> Answer: ...` where a learner can foresee what comes"
            yield _warning(context, topic, "Explainer", 0, "The Explainer has nothing to predict", fix)


def long_paragraphs(context: Context) -> Iterator[Problem]:
    """A paragraph is one thing, of at most 100 words: a terminal shows about fourteen lines."""
    for topic in context.topics:
        for part in explainer_parts(topic.lesson.explainer):
            count = len(part.source.split())
            if isinstance(part, Paragraph) and count > LONGEST_PARAGRAPH * (1 + MARGIN):
                what = f"The paragraph has {count} words; {LONGEST_PARAGRAPH} is the most"
                yield _warning(context, topic, "Explainer", part.line, what, "Divide it, one thing each")


def common_mistakes(context: Context) -> Iterator[Problem]:
    """Two to four mistakes, where they are written as a list."""
    for topic in context.topics:
        lists = [part for part in explainer_parts(topic.lesson.common_mistakes) if isinstance(part, ListBlock)]
        count = sum(len(part.items) for part in lists)
        if lists and not MISTAKES[0] <= count <= MISTAKES[1]:
            what = f"There are {count} Common Mistakes; two to four is the guide"
            yield _warning(
                context, topic, "Common Mistakes", 0, what, _mend(count, MISTAKES, "Add", "Keep the commonest")
            )


def reasons(context: Context) -> Iterator[Problem]:
    """A ``why`` is one sentence that says something."""
    for topic in context.topics:
        for index, edge in enumerate(topic.prerequisites):
            count = len(edge.why.split())
            if not REASON[0] <= count <= REASON[1]:
                what = f"The reason for `{edge.id}` has {count} words; one sentence has {REASON[0]} to {REASON[1]}"
                line = context.line(topic, "prerequisites", index, "why")
                yield Problem(context.file(topic), line, what, _mend(count, REASON), (), "length", "warning")


def _mend(count: int, bounds: tuple[int, int], longer: str = "Say more", shorter: str = "Shorten it") -> str:
    return longer if count < bounds[0] else shorter


def _warning(context: Context, topic: Topic, heading: str, offset: int, what: str, fix: str) -> Problem:
    line = context.section_line(topic, heading, offset)
    return Problem(context.file(topic), line, what, fix, (), "length", "warning")
