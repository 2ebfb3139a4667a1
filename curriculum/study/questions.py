"""Questions outside any session: to read, and to check an answer that is not logged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from curriculum.errors import UsageError
from curriculum.study.items import SEEDS, TopicItems, find_question, generated_id, topic_items
from curriculum.study.translate import practice_errors

if TYPE_CHECKING:
    from curriculum.study.desk import Desk
    from practice.questions.question import Question


def questions(
    desk: Desk, topic_id: str, *, seed: int | None = None, count: int | None = None, without_keys: bool = False
) -> tuple[dict[str, Any], ...]:
    """The questions of a topic as JSON.

    Without a seed: the authored ones, or the first ``count``. With a seed: ``count`` generated ones (20 by default),
    of rising level and all different, or the authored ones where the topic has no generator.

    Raises:
        UnknownNameError: If there is no such topic.
        UsageError: If ``count`` is negative.
        ContentError: If a question is written wrong.
    """
    from practice.questions import as_json

    if count is not None and count < 0:
        raise UsageError(f"There are no {count} questions.", fix="Ask for none or more.")
    items = topic_items(desk, topic_id)
    with practice_errors():
        if seed is None or not items.generated:
            ids = [f"{topic_id}/{item.id}" for item in items.authored][:count]
            found = {name: find_question(desk, name)[0] for name in ids}
        else:
            found = _generated(desk, items, seed, 20 if count is None else count)
        return tuple(as_json(question, name, without_keys=without_keys) for name, question in found.items())


_MOST_DRAWS = 20
"""Draws for each question asked for, before fewer are given: the smallest numbers make few different questions."""


def _generated(desk: Desk, items: TopicItems, seed: int, wanted: int) -> dict[str, Question]:
    """Generated questions by id, of rising level, no two alike to a reader."""
    found: dict[str, Question] = {}
    seen: set[str] = set()
    for n in range(wanted * _MOST_DRAWS):
        if len(found) == wanted:
            break
        use = items.generated[n % len(items.generated)]
        level = 1 + 3 * len(found) // wanted
        name = generated_id(items, use, (seed * 1_000_003 + n) % SEEDS, level)
        question = find_question(desk, name)[0]
        shown = question.model_dump_json(include={"prompt", "code", "options", "items"})
        if shown not in seen:
            seen.add(shown)
            found[name] = question
    return found


def check_question(desk: Desk, question_id: str, answer: str) -> dict[str, Any]:
    """Whether an answer is right; nothing is logged. ``correct`` is null for input that cannot be read.

    Raises:
        UnknownNameError: If there is no such question.
    """
    from practice.questions import check_answer

    question, name = find_question(desk, question_id)
    with practice_errors():
        checked = check_answer(question, answer)
    return {
        "question_id": str(name),
        "correct": checked.correct,
        "feedback": checked.feedback,
        "implicates": checked.implicates,
        "understood_as": checked.understood_as,
    }
