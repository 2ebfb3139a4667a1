"""What the grader says about one submission."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Outcome(StrEnum):
    """How a submission ended. Only ``GRADER_BROKE`` is ours; it is never shown as the learner's mistake."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_ATTEMPTED = "not-attempted"
    TIMED_OUT = "timed-out"
    CRASHED = "crashed"
    FORBIDDEN = "forbidden"
    GRADER_BROKE = "grader-broke"


class Frozen(BaseModel):
    """Strict, immutable, no unknown keys."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class CheckResult(Frozen):
    """One named check.

    Attributes:
        name: The name without ``check_``, e.g. ``large_scores``.
        title: The first line of the check's docstring.
        passed: Whether the learner's code met it.
        message: Empty when passed; otherwise what was called, expected and got, a hint, and lines that reproduce it.
        implicates: Id of the topic that explains the mistake, where the check knows one.
    """

    name: str
    title: str = ""
    passed: bool
    message: str = ""
    implicates: str | None = None


class Curve(Frozen):
    """A series of values to plot, in the order in which the check reported them."""

    name: str
    values: tuple[float, ...]


class Verdict(Frozen):
    """The result of grading one submission.

    Attributes:
        exercise_id: The exercise that was graded.
        outcome: How it ended.
        message: One or two sentences on an outcome that no check explains, such as a time limit or a syntax error.
        checks: Every check that ran, from simplest to deepest.
        seconds: Wall-clock seconds from handing the file over to the verdict.
        isolation: The layers that held the learner's code, joined by ``+``, e.g. ``landlock+seccomp+limits``.
        output: What the learner's code printed, bounded.
        curves: Values that checks reported for plotting.
        seed: The seed that the checks ran under.
    """

    exercise_id: str
    outcome: Outcome
    message: str = ""
    checks: tuple[CheckResult, ...] = ()
    seconds: float = 0.0
    isolation: str = "none"
    output: str = ""
    curves: tuple[Curve, ...] = ()
    seed: int = 0

    @property
    def passed(self) -> bool:
        """Whether every check was met."""
        return self.outcome is Outcome.PASSED

    @property
    def first_failure(self) -> CheckResult | None:
        """The simplest check that was not met: the one to look at first."""
        return next((check for check in self.checks if not check.passed), None)

    def as_json(self) -> dict[str, object]:
        """The verdict as plain JSON values."""
        return self.model_dump(mode="json")


class CheckStarted(Frozen):
    """A check began to run."""

    name: str
    title: str = ""


class CheckFinished(Frozen):
    """A check ended."""

    result: CheckResult


class CurvePoints(Frozen):
    """New values of a curve."""

    name: str
    values: tuple[float, ...]


GradingEvent = CheckStarted | CheckFinished | CurvePoints
"""What ``on_event`` is called with while a submission is graded, in the thread that called ``grade``."""
