"""The rule on reading level: an Explainer reads no harder than its topic's level."""

from __future__ import annotations

import re
from collections.abc import Iterator

from curriculum.content.levels import Level
from curriculum.content.problem import Problem
from curriculum.lint.context import Context
from curriculum.lint.passages import prose

CEILING = {
    Level.FOUNDATIONS: 5.0,
    Level.ELEMENTARY: 5.5,
    Level.MIDDLE_SCHOOL: 6.0,
    Level.HIGH_SCHOOL: 6.5,
    Level.UNDERGRADUATE: 7.5,
    Level.GRADUATE: 8.5,
    Level.RESEARCH: 9.5,
}
"""The hardest that an Explainer may read. Without its formulas even advanced prose is short: the first 24 lessons
measured 1 to 4 up to high school, 2 to 4 at undergraduate level and 3 to 5 above."""
FEWEST_WORDS = 80
"""Words under which the index says little."""
SENTENCE_END = re.compile(r"[.?!:;](?=\s|$)|\n\s*\n|\n\s*(?:[-*>]|\d+\.)\s")
WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’-][^\W_]+)*")


def readability(text: str) -> float:
    """The Automated Readability Index of a text's prose (Smith and Senter 1967): about the school grade that reads it.

    Formulas and code are left out. A text without words has index 0.
    """
    plain = prose(text)
    words = WORD.findall(plain)
    if not words:
        return 0.0
    sentences = sum(bool(WORD.search(part)) for part in SENTENCE_END.split(plain) if part)
    letters = sum(map(len, words))
    return 4.71 * letters / len(words) + 0.5 * len(words) / max(1, sentences) - 21.43


def reading_level(context: Context) -> Iterator[Problem]:
    """An Explainer reads no harder than its topic's level."""
    for topic in context.topics:
        text = topic.lesson.explainer
        if len(WORD.findall(prose(text))) < FEWEST_WORDS:
            continue
        found, most = readability(text), CEILING[topic.level]
        if found > most:
            what = f"The Explainer reads at grade {found:.1f}; at {topic.level} level {most:.1f} is the most"
            fix = "Use shorter sentences and plainer words"
            line = context.section_line(topic, "Explainer", 0)
            yield Problem(context.file(topic), line, what, fix, (), "reading-level", "warning")
