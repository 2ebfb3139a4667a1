"""A generated question before it has an id, and the rules that keep its wrong answers honest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from pydantic import JsonValue

from practice.questions.answers import check_key
from practice.questions.question import KINDS, Question, as_amount


class RedrawError(Exception):
    """The numbers drawn make two mistakes coincide, or an answer too awkward: draw again."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong answer and the mistake that gives it."""

    answer: Any
    feedback: str
    implicates: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a structure returns: everything of a question but its id and skill.

    ``fields`` are those of the kind. ``facts`` are the numbers behind the prompt, for an independent check.
    """

    kind: str
    prompt: str
    explanation: str
    facts: dict[str, JsonValue]
    fields: dict[str, Any]
    hints: Sequence[str] = field(default_factory=tuple)
    code: str | None = None

    def question(self, identity: str, skill: str, structure: str) -> Question:
        """The question; `RedrawError` if two of its wrong answers coincide or one equals the key."""
        made = KINDS[self.kind].model_validate(
            {
                "id": identity,
                "kind": self.kind,
                "skill": skill,
                "prompt": self.prompt,
                "explanation": self.explanation,
                "hints": list(self.hints),
                "code": self.code,
                "facts": {"structure": structure, **self.facts},
                **self.fields,
            }
        )
        if check_key(made):
            raise RedrawError
        return made


def _mistakes(wrong: Sequence[Wrong]) -> list[dict[str, Any]]:
    return [{"answer": w.answer, "feedback": w.feedback, "implicates": w.implicates} for w in wrong]


def _amount(value: Any) -> Any:
    return as_amount(value) if isinstance(value, int | Fraction) else value


def number(
    prompt: str,
    answer: int | Fraction | float,
    wrong: Sequence[Wrong],
    explanation: str,
    facts: dict[str, Any],
    *,
    hints: Sequence[str] = (),
    code: str | None = None,
    **fields: Any,
) -> Draft:
    """A number question. Fractions become decimals where these are exact and short."""
    listed = _mistakes([Wrong(_amount(w.answer), w.feedback, w.implicates) for w in wrong])
    return Draft(
        "number", prompt, explanation, facts, {"answer": _amount(answer), "mistakes": listed, **fields}, hints, code
    )


def typed(
    kind: str,
    prompt: str,
    answer: Any,
    wrong: Sequence[Wrong],
    explanation: str,
    facts: dict[str, Any],
    *,
    hints: Sequence[str] = (),
    code: str | None = None,
    **fields: Any,
) -> Draft:
    """A question of another typed kind."""
    return Draft(
        kind, prompt, explanation, facts, {"answer": answer, "mistakes": _mistakes(wrong), **fields}, hints, code
    )


def choice(
    prompt: str,
    right: str,
    wrong: Sequence[Wrong],
    explanation: str,
    facts: dict[str, Any],
    *,
    hints: Sequence[str] = (),
    code: str | None = None,
) -> Draft:
    """A choice question; wrong answers are option texts."""
    options: list[dict[str, Any]] = [{"text": right, "correct": True}]
    options += [{"text": str(w.answer), "feedback": w.feedback, "implicates": w.implicates} for w in wrong]
    if len({option["text"] for option in options}) < len(options):
        raise RedrawError
    return Draft("choice", prompt, explanation, facts, {"options": options}, hints, code)
