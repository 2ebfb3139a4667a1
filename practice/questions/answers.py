"""Checking typed answers. Nothing a learner types is ever executed; bad input is no attempt."""

from __future__ import annotations

from typing import Any

from practice.errors import UnreadableAnswerError
from practice.questions.checked import Checked
from practice.questions.checkers.checker import Checker, NamedMistake
from practice.questions.checkers.expression import ExpressionChecker, IntervalChecker
from practice.questions.checkers.number import FractionChecker, NumberChecker
from practice.questions.checkers.options import ChoiceChecker, ChoicesChecker, OrderChecker
from practice.questions.checkers.sets import SetChecker
from practice.questions.checkers.tensor import MatrixChecker, ShapeChecker, VectorChecker
from practice.questions.checkers.words import OutputChecker, TextChecker
from practice.questions.question import Question

_CHECKERS: dict[str, Checker[Any, Any]] = {
    "choice": ChoiceChecker(),
    "choices": ChoicesChecker(),
    "number": NumberChecker(),
    "fraction": FractionChecker(),
    "expression": ExpressionChecker(),
    "set": SetChecker(),
    "interval": IntervalChecker(),
    "text": TextChecker(),
    "order": OrderChecker(),
    "matrix": MatrixChecker(),
    "vector": VectorChecker(),
    "shape": ShapeChecker(),
    "output": OutputChecker(),
}


def check_answer(question: Question, text: str) -> Checked:
    """Check what a learner typed.

    Args:
        question: Any question.
        text: Any text at all; options are answered by letter, by number or by their words.

    Returns:
        The verdict. ``correct`` is None, and ``accepts`` says what would be accepted, when the text cannot be read.

    >>> from practice.questions.quiz import parse_item
    >>> half = parse_item({"id": "half", "kind": "number", "skill": "divide", "prompt": "What is 1 divided by 2?",
    ...                    "answer": 0.5, "explanation": "Half of one is 0.5."})
    >>> [check_answer(half, text).correct for text in ("0.5", "1/2", ".5", "2", "a lot")]
    [True, True, True, False, None]
    """
    checker = _CHECKERS[question.kind]
    try:
        answer = checker.read(question, text)
        understood = checker.shown(question, answer)
        if checker.is_right(question, answer):
            return Checked(correct=True, feedback=checker.praise(question, answer), understood_as=understood)
        mistake = checker.named(question, answer)
    except UnreadableAnswerError as error:
        return Checked(correct=None, feedback=error.message, accepts=error.message)
    if mistake:
        return Checked(
            correct=False, feedback=mistake.feedback, implicates=mistake.implicates, understood_as=understood
        )
    return Checked(correct=False, feedback=checker.generic(question, answer), understood_as=understood)


def preview(question: Question, text: str) -> Checked:
    """How a text would be understood, without saying whether it is right.

    ``correct`` is always None; ``understood_as`` is empty and ``accepts`` filled when the text cannot be read.
    """
    checker = _CHECKERS[question.kind]
    try:
        return Checked(correct=None, understood_as=checker.shown(question, checker.read(question, text)))
    except UnreadableAnswerError as error:
        return Checked(correct=None, feedback=error.message, accepts=error.message)


def key_text(question: Question) -> str:
    """The key as text; typed in as an answer, it is right."""
    return _CHECKERS[question.kind].key(question)


def answer_hint(kind: str) -> str:
    """How an answer of this kind is typed: one or two sentences for the learner who asks."""
    return _CHECKERS[kind].hint


def named_mistakes(question: Question) -> tuple[NamedMistake, ...]:
    """The wrong answers with feedback of their own: wrong options, or the mistakes of a typed question."""
    return tuple(_CHECKERS[question.kind].mistakes(question))


def check_key(question: Question) -> tuple[str, ...]:
    """Every way in which a question contradicts itself; empty when it is sound.

    The key passes the checker; each mistake is marked wrong and gets its own feedback; no two mistakes are the same
    answer; none equals the key.
    """
    problems: list[str] = []
    verdict = check_answer(question, key_text(question))
    if not verdict.correct:
        problems.append(f"the key '{key_text(question)}' does not pass the checker: {verdict.feedback}")
    seen: dict[str, str] = {}
    for mistake in named_mistakes(question):
        found = check_answer(question, mistake.text)
        if found.correct:
            problems.append(f"the mistake '{mistake.text}' is marked right")
        elif found.correct is None:
            problems.append(f"the mistake '{mistake.text}' cannot be read: {found.feedback}")
        elif found.feedback != mistake.feedback:
            problems.append(f"the mistake '{mistake.text}' gets the feedback of another: '{found.feedback}'")
        elif found.understood_as in seen:
            problems.append(f"the mistakes '{seen[found.understood_as]}' and '{mistake.text}' are the same answer")
        seen.setdefault(found.understood_as, mistake.text)
    return tuple(problems)
