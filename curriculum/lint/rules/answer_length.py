"""The gate on answer length: the right option is the longest no more often than chance would have it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from curriculum.content.layout import TOPICS_FOLDER
from curriculum.content.problem import Problem
from curriculum.lint.context import Context
from practice.questions.question import Choice

ENOUGH = 200
"""Questions from which on the gate is an error."""
FEWEST = 20
"""Questions under which nothing can be said."""
SURPRISE = 2.0
"""Standard deviations above chance that are too many."""
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Tally:
    """How often the right option is the longest.

    Args:
        questions: How many choice questions there are.
        longest: How often the right option is the longest, a tie of n counted as 1/n.
        chance: How often it would be if lengths told nothing: the sum of 1 / options.
        spread: The standard deviation of that number under chance, ties aside.
    """

    questions: int
    longest: float
    chance: float
    spread: float

    @property
    def too_often(self) -> bool:
        """Whether it is more often than chance makes likely."""
        return self.longest > self.chance + SURPRISE * self.spread


def tally(questions: list[Choice]) -> Tally:
    """Count over authored questions; each is one draw, right with chance 1 / options."""
    chances = [1 / len(question.options) for question in questions]
    spread = math.sqrt(sum(chance * (1 - chance) for chance in chances))
    return Tally(len(questions), sum(map(_is_longest, questions)), sum(chances), spread)


def longest_is_right(context: Context) -> Iterator[Problem]:
    """Over the whole curriculum, a learner who always takes the longest option does no better than one who guesses."""
    choices = {
        topic: [question for question in quiz.questions if isinstance(question, Choice)]
        for topic, quiz in context.quizzes.items()
    }
    found = tally([question for questions in choices.values() for question in questions])
    if found.questions < FEWEST or not found.too_often:
        return
    excess = {topic: sum(map(_is_longest, qs)) - sum(1 / len(q.options) for q in qs) for topic, qs in choices.items()}
    worst = sorted((topic for topic in excess if excess[topic] > 0), key=lambda topic: (-excess[topic], topic))
    what = (
        f"The right option is the longest in {found.longest:.0f} of {found.questions} choice questions; "
        f"chance gives {found.chance:.0f}, and {found.chance + SURPRISE * found.spread:.0f} is the most"
    )
    fix = f"Shorten right options or lengthen wrong ones, first in {', '.join(worst[:SHOWN])}"
    severity: Literal["error", "warning"] = "error" if found.questions >= ENOUGH else "warning"
    yield Problem(TOPICS_FOLDER, None, what, fix, (), "longest-option", severity)


def _is_longest(question: Choice) -> float:
    most = max(len(option.text) for option in question.options)
    longest = [option for option in question.options if len(option.text) == most]
    return sum(option.correct for option in longest) / len(longest)
