"""Rules on ``implicates``: a mistake leads down to the topic that explains it; and on the generators that name some."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from curriculum.content.problem import Problem
from curriculum.content.topic import Topic
from curriculum.graph.nearest import nearest_names
from curriculum.lint.context import Context
from practice.errors import PracticeError
from practice.questions.generators import GENERATORS
from practice.questions.question import Question
from practice.questions.quiz import GeneratorUse

FEWEST_DRAWS, MOST_DRAWS = 6, 24
"""Questions drawn from a generator: until each of its prompts was seen, within these bounds."""


def authored(context: Context) -> Iterator[Problem]:
    """What a wrong answer implicates is a topic beneath this one, at any depth."""
    for topic in context.topics:
        quiz = context.quizzes.get(topic.id)
        for question in quiz.questions if quiz else ():
            for path, name in _implicated(question):
                fault = _fault(context, topic, name)
                if fault:
                    what, fix, near = fault
                    yield context.at_item(topic, question.id, path, f"{question.id}: {what}", fix, "implicates", near)


def generated(context: Context) -> Iterator[Problem]:
    """A generator makes questions with the parameters it is given, and implicates topics beneath this one."""
    drawn: dict[str, tuple[dict[str, None], str]] = {}
    for topic in context.topics:
        quiz = context.quizzes.get(topic.id)
        for use in quiz.generator_uses if quiz else ():
            spelling = f"{use.generator} {json.dumps(use.parameters, sort_keys=True)}"
            if spelling not in drawn:
                drawn[spelling] = _draw(use)
            names, failure = drawn[spelling]
            if failure:
                what, fix = (
                    f"{use.id}: {failure}",
                    "Change the parameters so that it can",
                )
                yield context.at_item(topic, use.id, ("parameters",), what, fix, "generator")
            for name in names:
                fault = _fault(context, topic, name)
                if fault:
                    what, fix, near = fault
                    what = f"{use.id}: the generator `{use.generator}` says that {what}"
                    yield context.at_item(topic, use.id, ("generator",), what, fix, "implicates", near)


def _draw(use: GeneratorUse) -> tuple[dict[str, None], str]:
    """The topics that questions of a generator implicate, and why it fails where it does."""
    structures = set(GENERATORS[use.generator].structures)
    names: dict[str, None] = {}
    for seed in range(MOST_DRAWS):
        if seed >= FEWEST_DRAWS and not structures:
            break
        try:
            question = use.question(seed, 1 + seed % 3)
        except PracticeError as error:
            return names, error.message.rstrip(".")
        structures.discard(str(question.facts.get("structure")))
        names.update((name, None) for _, name in _implicated(question))
    return names, ""


def _implicated(question: Question) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for key in ("options", "mistakes"):
        for index, wrong in enumerate(getattr(question, key, ())):
            if wrong.implicates is not None:
                yield (key, index, "implicates"), wrong.implicates


def _fault(context: Context, topic: Topic, name: str) -> tuple[str, str, tuple[str, ...]] | None:
    """What is wrong with implicating ``name`` at ``topic``: the fault, its mending and the nearest right names."""
    beneath = context.beneath(topic.id)
    if name in beneath or name in context.reading.unreadable:
        return None
    if name not in context.topic_ids:
        retired: Mapping[str, tuple[str, ...]] = context.curriculum.history.retired
        near = retired.get(name) or nearest_names(name, beneath)
        return f"`{name}` is implicated, which is not a topic", "Correct the id", tuple(near)
    if _road_is_broken(context, topic):
        return None
    if name == topic.id:
        return "the topic implicates itself", "Name what lies beneath it, or leave `implicates` out", ()
    what = f"`{name}` is implicated, which is not beneath `{topic.id}`"
    return what, "Name a topic beneath it, or add the edge that is missing", nearest_names(name, beneath)


def _road_is_broken(context: Context, topic: Topic) -> bool:
    """Whether a topic beneath cannot be read, so that what lies beneath that one is not known."""
    reached = (context.curriculum.topics[below] for below in (topic.id, *context.beneath(topic.id)))
    unreadable = context.reading.unreadable
    return bool(unreadable) and any(edge.id in unreadable for each in reached for edge in each.prerequisites)
