"""``practice`` has its own errors, since it knows nothing of the engine; here they become the engine's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from curriculum.errors import ContentError, CurriculumError, GraderError, MachineError, UnknownNameError, UsageError
from practice.errors import PracticeError


def translated(error: PracticeError) -> CurriculumError:
    """The same error in the engine's tree."""
    kinds: dict[str, type[CurriculumError]] = {
        "QuizError": ContentError,
        "QuizFileError": ContentError,
        "ExerciseError": ContentError,
        "GeneratorError": UsageError,
        "GeneratorVersionError": UsageError,
        "QuestionIdError": UnknownNameError,
        "UnknownExerciseError": UnknownNameError,
        "TorchMissingError": MachineError,
        "GraderError": GraderError,
        "GraderClosedError": GraderError,
        "WorkspaceError": MachineError,
    }
    kind = next((kinds[c.__name__] for c in type(error).__mro__ if c.__name__ in kinds), UsageError)
    return kind(error.message, fix=error.fix, nearest=error.nearest)


@contextmanager
def practice_errors() -> Iterator[None]:
    """Raise a ``PracticeError`` from inside the block as the ``CurriculumError`` that it is."""
    try:
        yield
    except PracticeError as error:
        raise translated(error) from error
