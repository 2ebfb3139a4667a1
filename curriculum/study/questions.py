"""Questions outside any session: to read, and to check an answer that is not logged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from curriculum.errors import UsageError
from curriculum.study.items import SEEDS, find_question, generated_id, topic_items
from curriculum.study.translate import practice_errors

if TYPE_CHECKING:
    from curriculum.study.desk import Desk


def questions(
    desk: Desk, topic_id: str, *, seed: int | None = None, count: int | None = None, without_keys: bool = False
) -> tuple[dict[str, Any], ...]:
    """The questions of a topic as JSON.

    Without a seed: the authored ones, or the first ``count``. With a seed: ``count`` generated ones (20 by default),
    of rising level, or the authored ones where the topic has no generator.

    Raises:
        UnknownNameError: If there is no such topic.
        UsageError: If ``count`` is negative.
        ContentError: If a question is written wrong.
    """
    from practice.questions import as_json

    if count is not None and count < 0:
        raise UsageError(f"There are no {count} questions.", fix="Ask for none or more.")
    items = topic_items(desk, topic_id)
    if seed is None or not items.generated:
        ids = [f"{topic_id}/{item.id}" for item in items.authored][:count]
    else:
        wanted = 20 if count is None else count
        uses = items.generated
        ids = [
            generated_id(items, uses[n % len(uses)], (seed * 1_000_003 + n) % SEEDS, 1 + 3 * n // max(wanted, 1))
            for n in range(wanted)
        ]
    with practice_errors():
        return tuple(as_json(find_question(desk, name)[0], name, without_keys=without_keys) for name in ids)


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
