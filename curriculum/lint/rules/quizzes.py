"""Rules on questions: they can be read, their keys pass their own checker, and each shows a skill of its topic."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from curriculum.content.problem import Problem
from curriculum.graph.nearest import nearest_names
from curriculum.lint.context import Context
from practice.questions.answers import check_key
from practice.questions.question import Choice, Choices, Order, Output, Text

QUOTED = re.compile(r"[`'\"]([^`'\"]+)[`'\"]")
FENCE = "```"
SHORTEST_LINE = 60
"""A line of a wrapped paragraph, unless it is the last, has more signs than this."""
ALIGNED = re.compile(r"\S {3,}\S")
MARKED = re.compile(r"```|.*\n(?:```|[-*|] |\d+[.)] )|[-*|] |\d+[.)] ")
"""What keeps its lines apart: a fence, a list, a table."""
ONLY_TRUTH = frozenset(("true", "false", "yes", "no", "right", "wrong", "correct", "incorrect"))
WITHOUT_MISTAKES = (Choice, Choices, Order, Output, Text)
"""Kinds whose wrong answers are given, or too many to foresee."""


def readable(context: Context) -> Iterator[Problem]:
    """Every question can be read strictly. What the reader has said already is not said again."""
    said: dict[tuple[str, int | None], set[str]] = defaultdict(set)
    for problem in context.reading.problems:
        said[problem.file, problem.line].update(QUOTED.findall(problem.what), [""])
    for found in context.quiz_problems():
        names = set(QUOTED.findall(found.what)) or {""}
        if not names & said.get((found.file, found.line), set()):
            what = f"{found.item}: {found.what}" if found.item else found.what
            yield Problem(found.file, found.line, what, found.fix, found.nearest, "question")


def keys(context: Context) -> Iterator[Problem]:
    """A key passes its own checker; each named mistake is wrong, and gets its own feedback."""
    for topic in context.topics:
        quiz = context.quizzes.get(topic.id)
        for question in quiz.questions if quiz else ():
            for fault in check_key(question):
                what = f"{question.id}: {fault}"
                place = ("answer",) if "the key" in fault else ("mistakes",)
                fix = "Correct the key or the mistake; where two mistakes meet in one answer, choose other numbers"
                yield context.at_item(topic, question.id, place, what, fix, "key")


def skills_exist(context: Context) -> Iterator[Problem]:
    """An item names a skill of its topic."""
    for topic in context.topics:
        for item in topic.quiz:
            if item.skill not in topic.skills:
                what = f"{item.id}: the topic has no skill `{item.skill}`"
                near = nearest_names(item.skill, topic.skills)
                fix = f"Use one of {', '.join(topic.skills)}" if topic.skills else "Name the topic's skills first"
                yield context.at_item(topic, item.id, ("skill",), what, fix, "skill", near)


def rows_kept(context: Context) -> Iterator[Problem]:
    """Rows of a table stand in a fence: elsewhere the lines of a paragraph run together when they are shown."""
    for topic in context.topics:
        quiz = context.quizzes.get(topic.id)
        for question in quiz.questions if quiz else ():
            for key, text in (("prompt", question.prompt), ("explanation", question.explanation)):
                if (row := folded_row(text)) is not None:
                    what = f"{question.id}: `{row.strip()}` runs together with the line after it"
                    fix = "Put the rows between two lines of ```, or leave an empty line between paragraphs"
                    yield context.at_item(topic, question.id, (key,), what, fix, "rows")


def folded_row(text: str) -> str | None:
    """The first line, outside of fences, that is too short for a paragraph's and yet is followed by another."""
    fenced = False
    for line, following in pairwise(text.rstrip().split("\n")):
        fenced ^= line.startswith(FENCE)
        row = len(line) < SHORTEST_LINE or ALIGNED.search(line) is not None
        if not fenced and row and line.strip() and following.strip() and not MARKED.match(line + "\n" + following):
            return line
    return None


def reasons_asked(context: Context) -> Iterator[Problem]:
    """True or false is asked only together with the reason."""
    for topic in context.topics:
        quiz = context.quizzes.get(topic.id)
        for question in quiz.questions if quiz else ():
            if isinstance(question, Choice) and all(_bare(option.text) in ONLY_TRUTH for option in question.options):
                what = f"{question.id}: the options are only {' and '.join(option.text for option in question.options)}"
                fix = "Put the reason into each option, such as 'No, since ...', so that a guess is worth little"
                yield context.at_item(topic, question.id, ("options",), what, fix, "true-or-false")


def mistakes_named(context: Context) -> Iterator[Problem]:
    """A typed question lists the wrong answers that named mistakes give."""
    for topic in context.topics:
        quiz = context.quizzes.get(topic.id)
        for question in quiz.questions if quiz else ():
            if not isinstance(question, WITHOUT_MISTAKES) and not getattr(question, "mistakes", ()):
                what = f"{question.id}: no mistake is named, so every wrong answer gets the same feedback"
                line = context.quiz_line(topic, question.id)
                fix = "Add `mistakes:` with the answers that Common Mistakes lead to"
                yield Problem(context.quiz_file(topic), line, what, fix, (), "mistakes", "warning")


def _bare(text: str) -> str:
    return text.strip().strip(".").casefold()
