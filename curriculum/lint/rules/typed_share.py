"""Rules on typed answers: what a learner types shows more than what is picked from a list."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.content.layout import TOPICS_FOLDER
from curriculum.content.problem import Problem
from curriculum.lint.context import Context
from practice.questions.question import Choice, Choices

NUMERIC = frozenset(("number", "fraction", "expression", "set", "interval", "matrix", "vector", "shape", "output"))
FEWEST_TYPED = 3
"""Typed questions at a topic with numbers."""
LEAST_SHARE = 0.6
"""Share of typed answers over the whole curriculum."""
ENOUGH = 200
"""Questions from which on the share says something."""


def typed_at_numbers(context: Context) -> Iterator[Problem]:
    """At a topic with numbers at least three questions are typed, not chosen."""
    for topic in context.topics:
        quiz = context.quizzes.get(topic.id)
        if topic.status != "published" or quiz is None or not context.quiz_is_whole(topic):
            continue
        typed = [question for question in quiz.questions if not isinstance(question, Choice | Choices)]
        if any(question.kind in NUMERIC for question in typed) and len(typed) < FEWEST_TYPED:
            what = f"Only {len(typed)} of the questions are typed; at a topic with numbers it is {FEWEST_TYPED} or more"
            fix = "Ask for the result instead of offering it"
            yield Problem(context.quiz_file(topic), None, what, fix, (), "typed-questions")


def typed_over_all(context: Context) -> Iterator[Problem]:
    """Over the whole curriculum most answers are typed."""
    questions = [question for quiz in context.quizzes.values() for question in quiz.questions]
    typed = sum(not isinstance(question, Choice | Choices) for question in questions)
    if len(questions) >= ENOUGH and typed < LEAST_SHARE * len(questions):
        what = f"{typed} of {len(questions)} questions are typed; {LEAST_SHARE:.0%} is the least"
        yield Problem(TOPICS_FOLDER, None, what, "Turn choices into questions with a typed answer", (), "typed-share")
