"""The tree of errors of everything under ``practice``. Nothing here prints; a face of the program does."""

from __future__ import annotations

from collections.abc import Sequence


class PracticeError(Exception):
    """Something a person can put right.

    Args:
        message: What is wrong, in one sentence, naming the file or name.
        fix: What to do about it, in one sentence.
        nearest: The nearest right names, best first, when a name was not found.
    """

    def __init__(self, message: str, *, fix: str = "", nearest: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix
        self.nearest = tuple(nearest)

    def __str__(self) -> str:
        parts = [self.message]
        if self.fix:
            parts.append(self.fix)
        if self.nearest:
            parts.append(f"Nearest: {', '.join(self.nearest)}.")
        return " ".join(parts)


class QuizError(PracticeError):
    """A quiz file, or one item of it, that cannot be read as questions."""


class QuestionIdError(PracticeError):
    """A text that is no question id, or an id that names no question."""


class GeneratorError(PracticeError):
    """A generator that does not exist, or that cannot make what was asked of it."""


class GeneratorVersionError(GeneratorError):
    """A question made by a version of a generator that is no longer here."""


class UnreadableAnswerError(PracticeError):
    """A typed answer that cannot be understood. It is no attempt: ``message`` says what would be accepted."""
