"""What every kind's checker offers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from practice.questions.question import Question

Q = TypeVar("Q", bound=Question)
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class NamedMistake:
    """A wrong answer its author named, as text that reads back as that answer."""

    text: str
    feedback: str
    implicates: str | None


class Checker(ABC, Generic[Q, R]):
    """Reads the answers of one kind. ``R`` is what an answer is read as."""

    hint: str
    """How to type an answer of this kind."""

    @abstractmethod
    def read(self, question: Q, text: str) -> R:
        """Read a typed answer; raise `UnreadableAnswerError`, which is no attempt, if it cannot be understood."""

    @abstractmethod
    def shown(self, question: Q, answer: R) -> str:
        """The answer as it was understood, in text that reads back as the same answer."""

    @abstractmethod
    def is_right(self, question: Q, answer: R) -> bool:
        """Whether it is right, form included."""

    @abstractmethod
    def key(self, question: Q) -> str:
        """The key as text that passes this checker."""

    @abstractmethod
    def same(self, question: Q, answer: R, other: R) -> bool:
        """Whether two answers are the same in value."""

    @abstractmethod
    def generic(self, question: Q, answer: R) -> str:
        """What can be said of a wrong answer that no mistake names, without giving the key away."""

    def mistakes(self, question: Q) -> Sequence[NamedMistake]:
        """The named wrong answers."""
        return [
            NamedMistake(self.mistake_text(question, mistake.answer), mistake.feedback, mistake.implicates)
            for mistake in getattr(question, "mistakes", ())
        ]

    def mistake_text(self, question: Q, answer: object) -> str:  # noqa: ARG002 - kinds with lists override it
        """An authored wrong answer as text that this checker reads."""
        return str(answer)

    def named(self, question: Q, answer: R) -> NamedMistake | None:
        """The named mistake that this answer is, by value."""
        for mistake in self.mistakes(question):
            if self.same(question, answer, self.read(question, mistake.text)):
                return mistake
        return None

    def praise(self, question: Q, answer: R) -> str:  # noqa: ARG002 - only some kinds have more to say
        """What to say to a right answer."""
        return "Right."
