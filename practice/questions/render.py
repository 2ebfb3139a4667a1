"""A question as JSON, the contract of ``curriculum questions --json``."""

from __future__ import annotations

from practice.questions.answers import answer_hint, key_text, named_mistakes
from practice.questions.identity import QuestionId
from practice.questions.question import Choice, Choices, Expression, FractionQuestion, Number, Question
from practice.questions.shuffle import shown_options


def _answer_form(question: Question) -> dict[str, object]:
    """What a learner has to know to type the answer, beyond the prompt."""
    match question:
        case Number():
            return {"unit": question.units[0] if question.units else None, "unit_required": question.unit_required,
                    "percent": question.percent, "form": question.form}  # fmt: skip
        case FractionQuestion():
            return {"lowest_terms": question.lowest_terms}
        case Expression():
            return {"variables": {name: list(domain) for name, domain in question.variables.items()},
                    "form": question.form}  # fmt: skip
        case _:
            return {}


def as_json(
    question: Question, question_id: QuestionId | str | None = None, *, without_keys: bool = False
) -> dict[str, object]:
    """The question as JSON data.

    Args:
        question: Any question.
        question_id: Its full id; the question's own id when it stands in no topic.
        without_keys: Drop ``key``, ``explanation``, ``feedback``, ``implicates`` and ``mistakes``.

    Returns:
        ``options`` are ``{letter, text}`` as shown; ``feedback`` and ``implicates`` map an option's letter to its own;
        ``mistakes`` are ``{answer, feedback, implicates}``; ``key`` passes the checker when typed in.
    """
    shown = shown_options(question)
    data: dict[str, object] = {
        "question_id": str(question_id or question.id),
        "kind": question.kind,
        "skill": question.skill,
        "prompt": question.prompt,
        "code": question.code,
        "options": [{"letter": option.letter, "text": option.text} for option in shown],
        "hints": list(question.hints),
        "your_turn": question.your_turn,
        "transfer": question.transfer,
        "how_to_answer": answer_hint(question.kind),
        "answer_form": _answer_form(question),
    }
    if without_keys:
        return data
    authored = question.options if isinstance(question, Choice | Choices) else ()
    chosen = [(option.letter, authored[option.index]) for option in shown] if authored else []
    mistakes = () if authored else named_mistakes(question)
    return data | {
        "key": key_text(question),
        "explanation": question.explanation,
        "feedback": {letter: option.feedback for letter, option in chosen if option.feedback},
        "implicates": {letter: option.implicates for letter, option in chosen if option.implicates},
        "mistakes": [{"answer": m.text, "feedback": m.feedback, "implicates": m.implicates} for m in mistakes],
    }
