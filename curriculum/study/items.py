"""From a question's id to the question, and from a topic to everything it can ask."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from curriculum.errors import ContentError, UnknownNameError
from curriculum.study.translate import practice_errors

if TYPE_CHECKING:
    from curriculum.storage.catalogue.records import QuizRecord
    from curriculum.study.desk import Desk
    from practice.questions import GeneratorUse, Question, QuestionId

CHOSEN_KINDS = frozenset({"choice", "choices", "order"})
"""Kinds whose answers are chosen among what is shown rather than written."""

SEEDS = 2**63
"""Seeds are taken modulo this, so that any integer is one and the log can hold it."""


@dataclass(frozen=True, slots=True)
class TopicItems:
    """What a topic can ask, in the author's order."""

    topic: str
    authored: tuple[QuizRecord, ...]
    generated: tuple[QuizRecord, ...]

    def generator_name(self, item: QuizRecord) -> str:
        """How a generated question's id names its generator: by the item's own id where the quiz uses it twice."""
        uses = [other for other in self.generated if other.generator == item.generator]
        return item.id if len(uses) > 1 or item.generator is None else item.generator


def topic_items(desk: Desk, topic_id: str) -> TopicItems:
    """Everything a topic can ask.

    Raises:
        UnknownNameError: If there is no such topic.
    """
    desk.catalogue.summary(topic_id)
    quiz = desk.catalogue.quiz(topic_id)
    return TopicItems(
        topic_id,
        tuple(item for item in quiz if item.generator is None),
        tuple(item for item in quiz if item.generator is not None),
    )


def parsed(item: QuizRecord) -> Question | GeneratorUse:
    """An entry of a quiz, strictly parsed.

    Raises:
        ContentError: If its author wrote it wrong.
    """
    with practice_errors():
        return _parsed(item.source)


@lru_cache(maxsize=128)
def _parsed(source: str) -> Question | GeneratorUse:
    """Kept, since one answer asks for its question several times, and reading all its options takes its time."""
    from practice.questions import parse_item

    return parse_item(json.loads(source))


def generated_id(items: TopicItems, item: QuizRecord, seed: int, level: int) -> str:
    """The id of a question that a generator of the topic makes of a seed (0 and up) and a level (1 to 3).

    Raises:
        ContentError: If its author names a generator that there is not.
    """
    from practice.questions import GENERATORS, QuestionId

    if item.generator is None or item.generator not in GENERATORS:
        raise ContentError(
            f"{items.topic} asks the generator `{item.generator}`, which there is not.", fix="Run `curriculum lint`."
        )
    version = GENERATORS[item.generator].version
    return str(QuestionId(items.topic, items.generator_name(item), version, seed, level))


def find_question(desk: Desk, question_id: str) -> tuple[Question, QuestionId]:
    """The question of an id, made anew where a generator makes it.

    Raises:
        UnknownNameError: If the id names no question; it carries the nearest.
        ContentError: If its author wrote it wrong.
    """
    from practice.questions import GENERATORS, QuestionId

    with practice_errors():
        name = QuestionId.parse(question_id)
        items = topic_items(desk, name.topic)
        if name.version is None or name.seed is None or name.level is None:
            found = next((item for item in items.authored if item.id == name.item), None)
            if found is None:
                raise _unknown(question_id, items)
            return parsed(found), name  # type: ignore[return-value]
        use = next((item for item in items.generated if items.generator_name(item) == name.item), None)
        if use is None or use.generator is None or use.generator not in GENERATORS:
            raise _unknown(question_id, items)
        return _generated(use.generator, name.version, name.seed, name.level, use.source, use.skill), name


@lru_cache(maxsize=16)
def _generated(generator: str, version: int, seed: int, level: int, source: str, skill: str) -> Question:
    """A question from its generator; kept, since it is asked for again at each key that changes an answer to it."""
    from practice.questions import generate

    return generate(generator, version, seed, level, json.loads(source).get("parameters", {}), skill=skill)


def _unknown(question_id: str, items: TopicItems) -> UnknownNameError:
    from curriculum.graph.nearest import nearest_names

    names = [f"{items.topic}/{item.id}" for item in items.authored]
    return UnknownNameError(
        f"There is no question `{question_id}`.",
        fix=f"`curriculum questions {items.topic}` lists them.",
        nearest=nearest_names(question_id, names),
    )
