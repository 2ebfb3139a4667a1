"""Grading of PyTorch exercises. Importing this package loads neither torch nor yaml.

Example:
    >>> from practice.grader import grade
    >>> verdict = grade("maml-inner-loop", "starter.py")  # doctest: +SKIP
    >>> verdict.outcome, verdict.isolation  # doctest: +SKIP
    (<Outcome.PASSED: 'passed'>, 'landlock+seccomp+limits')
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from practice.grader.errors import (
        ExerciseError,
        GraderClosedError,
        GraderError,
        SubmissionError,
        TorchMissingError,
        UnknownExerciseError,
        WorkspaceError,
    )
    from practice.grader.exercises import Exercise, Limits, exercise_ids, exercise_titles, list_exercises, load
    from practice.grader.grader import Grader, grade
    from practice.grader.verdict import (
        CheckFinished,
        CheckResult,
        CheckStarted,
        Curve,
        CurvePoints,
        GradingEvent,
        Outcome,
        Verdict,
    )
    from practice.grader.verification import Verification, verify, verify_all

_HOMES = {
    "errors": (
        "ExerciseError",
        "GraderClosedError",
        "GraderError",
        "SubmissionError",
        "TorchMissingError",
        "UnknownExerciseError",
        "WorkspaceError",
    ),
    "exercises": ("Exercise", "Limits", "exercise_ids", "exercise_titles", "list_exercises", "load"),
    "grader": ("Grader", "grade"),
    "verdict": (
        "CheckFinished",
        "CheckResult",
        "CheckStarted",
        "Curve",
        "CurvePoints",
        "GradingEvent",
        "Outcome",
        "Verdict",
    ),
    "verification": ("Verification", "verify", "verify_all"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "CheckFinished",
    "CheckResult",
    "CheckStarted",
    "Curve",
    "CurvePoints",
    "Exercise",
    "ExerciseError",
    "Grader",
    "GraderClosedError",
    "GraderError",
    "GradingEvent",
    "Limits",
    "Outcome",
    "SubmissionError",
    "TorchMissingError",
    "UnknownExerciseError",
    "Verdict",
    "Verification",
    "WorkspaceError",
    "exercise_ids",
    "exercise_titles",
    "grade",
    "list_exercises",
    "load",
    "verify",
    "verify_all",
]


def __getattr__(name: str) -> object:
    """Load a name's module when it is first asked for."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
