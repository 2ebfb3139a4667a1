"""The gate on answer length: the right option is the longest, or the shortest, no more often than chance makes it."""

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


Extreme = Literal["longest", "shortest"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How often the right option is the longest, or the shortest.

    Args:
        questions: How many choice questions there are.
        right: How often the right option is the extreme one, a tie of n counted as 1/n.
        chance: How often it would be if lengths told nothing: the sum of 1 / options.
        spread: The standard deviation of that number under chance, ties aside.
    """

    questions: int
    right: float
    chance: float
    spread: float

    @property
    def most(self) -> float:
        """The largest number that chance makes likely."""
        return self.chance + SURPRISE * self.spread

    @property
    def too_often(self) -> bool:
        """Whether it is more often than chance makes likely."""
        return self.right > self.most


def tally(questions: list[Choice], extreme: Extreme) -> Tally:
    """Count over authored questions; each is one draw, right with chance 1 / options."""
    chances = [1 / len(question.options) for question in questions]
    spread = math.sqrt(sum(chance * (1 - chance) for chance in chances))
    right = sum(_share(question, extreme) for question in questions)
    return Tally(len(questions), right, sum(chances), spread)


def longest_is_right(context: Context) -> Iterator[Problem]:
    """Over the whole curriculum, a learner who always takes the longest option does no better than one who guesses."""
    yield from _told_by_length(context, "longest", "Shorten right options or lengthen wrong ones")


def shortest_is_right(context: Context) -> Iterator[Problem]:
    """Nor does a learner who always takes the shortest."""
    yield from _told_by_length(context, "shortest", "Lengthen right options or shorten wrong ones")


def _told_by_length(context: Context, extreme: Extreme, mend: str) -> Iterator[Problem]:
    choices = {
        topic: [question for question in quiz.questions if isinstance(question, Choice)]
        for topic, quiz in context.quizzes.items()
    }
    found = tally([question for questions in choices.values() for question in questions], extreme)
    if found.questions < FEWEST or not found.too_often:
        return
    excess = {topic: sum(_share(q, extreme) - 1 / len(q.options) for q in qs) for topic, qs in choices.items()}
    worst = sorted((topic for topic in excess if excess[topic] > 0), key=lambda topic: (-excess[topic], topic))
    what = (
        f"The right option is the {extreme} in {found.right:.0f} of {found.questions} choice questions; "
        f"chance gives {found.chance:.0f}, and {found.most:.0f} is the most"
    )
    severity: Literal["error", "warning"] = "error" if found.questions >= ENOUGH else "warning"
    yield Problem(
        TOPICS_FOLDER, None, what, f"{mend}, first in {', '.join(worst[:SHOWN])}", (), f"{extreme}-option", severity
    )


def _share(question: Choice, extreme: Extreme) -> float:
    """1 if the right option alone is the extreme one, 1/n if it shares that with n - 1 others, else 0."""
    lengths = [len(option.text) for option in question.options]
    length = max(lengths) if extreme == "longest" else min(lengths)
    found = [option for option in question.options if len(option.text) == length]
    return sum(option.correct for option in found) / len(found)
