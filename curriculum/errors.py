"""The one tree of errors. Only ``cli/`` and ``tui/`` print them; everything else raises them."""

from __future__ import annotations

from collections.abc import Sequence


class CurriculumError(Exception):
    """Something a person can put right.

    Args:
        message: What is wrong, in one sentence, naming the file or command.
        fix: What to do about it, in one sentence.
        nearest: The nearest right names, best first, when a name was not found.
    """

    exit_status = 2

    def __init__(self, message: str, *, fix: str = "", nearest: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix
        self.nearest = tuple(nearest)

    def as_json(self) -> dict[str, object]:
        """The error as every command prints it under ``--json``."""
        return {"error": {"message": self.message, "fix": self.fix, "nearest": list(self.nearest)}}


class UsageError(CurriculumError):
    """A command or a key was used in a way it does not allow."""


class UnknownNameError(UsageError):
    """A topic, exercise, skill, learner or question that does not exist."""


class NotAskedError(UsageError):
    """A question that its session does not wait for, say since other answers have settled it meanwhile."""


class ContentError(CurriculumError):
    """Authored text that cannot be read as a topic, a quiz or a graph."""


class GraphError(ContentError):
    """A set of prerequisites that is not a graph a person can climb."""


class StorageError(CurriculumError):
    """A database that cannot be opened, read or written."""

    exit_status = 3


class DamagedDatabaseError(StorageError):
    """A database whose contents are not what was written."""


class NewerDatabaseError(StorageError):
    """A database written by a newer version of this program."""


class MachineError(CurriculumError):
    """The machine lacks something: torch, a terminal, space on the disk."""

    exit_status = 3


class GraderError(MachineError):
    """The grader itself failed; it is never the learner's mistake."""
