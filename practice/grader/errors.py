"""What can go wrong around grading. A learner's mistake is never one of these: it is a verdict."""

from __future__ import annotations

from practice.errors import PracticeError


class GraderError(PracticeError):
    """The grader itself failed; it is never the learner's mistake."""


class TorchMissingError(GraderError):
    """PyTorch is not installed, so no exercise can be graded."""

    def __init__(self) -> None:
        super().__init__(
            "Grading an exercise needs PyTorch, which is not installed here.",
            fix='Install it with: pip install "torch>=2.6,<2.14"',
        )


class GraderClosedError(GraderError):
    """The grader was closed while, or before, something was graded."""


class ExerciseError(PracticeError):
    """The files of an exercise cannot be read as one."""


class UnknownExerciseError(PracticeError):
    """An exercise that does not exist."""


class SubmissionError(PracticeError):
    """A learner's file that cannot be read at all: it is missing, is no file, or is far too large."""


class WorkspaceError(PracticeError):
    """A learner's folder or file that cannot be written or read."""
