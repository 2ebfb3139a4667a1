"""What a learner has done at a PyTorch exercise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile
from math import isfinite
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curriculum.learner.events import Event, ExerciseGraded, ExerciseHint, KeptCurve

PASSED = "passed"


@dataclass(frozen=True, slots=True)
class ExerciseState:
    """The fold of one exercise's events. Times are aware UTC."""

    exercise: str
    started: datetime | None = None
    runs: int = 0
    hints: int = 0
    """Hints seen: the first so many of them."""
    last_outcome: str | None = None
    last_run: datetime | None = None
    passed: datetime | None = None
    """When it first passed."""
    unaided: bool = False
    """It passed before its solution was shown."""
    solution_shown: datetime | None = None


KEPT_CURVES = 8
KEPT_POINTS = 200
"""What is kept of a run's curves at the most, so that grading on every save does not fill the log."""


def kept_curves(curves: Iterable[tuple[str, Sequence[float]]]) -> tuple[KeptCurve, ...]:
    """What is kept of the curves that checks reported.

    Five significant digits of evenly spaced values, the first and the last among them. Values that are no numbers end
    a curve: what came after a loss has overflowed says nothing.
    """
    from curriculum.learner.events import KeptCurve

    kept: list[KeptCurve] = []
    for name, values in curves:
        finite = list(takewhile(isfinite, values))
        count = min(len(finite), KEPT_POINTS)
        if count and len(kept) < KEPT_CURVES:
            places = [round(n * (len(finite) - 1) / max(1, count - 1)) for n in range(count)]
            thinned = tuple(float(f"{finite[at]:.5g}") for at in places)
            kept.append(KeptCurve(name=name[:120], values=thinned, points=len(finite)))
    return tuple(kept)


def exercise_of(event: Event) -> str | None:
    """The exercise that an event is about, or ``None``."""
    return getattr(event.payload, "exercise", None) if event.known and event.kind in EXERCISE_KINDS else None


def apply(state: ExerciseState, event: Event) -> ExerciseState:
    """The exercise's state after one more event; an event about another exercise changes nothing."""
    if exercise_of(event) != state.exercise:
        return state
    if event.kind == "exercise-started":
        return replace(state, started=state.started or event.time)
    if event.kind == "exercise-graded":
        return _graded(state, event)
    if event.kind == "exercise-hint":
        payload: ExerciseHint = event.payload  # type: ignore[assignment]
        return replace(state, hints=max(state.hints, payload.index + 1))
    if event.kind == "solution-shown":
        return replace(state, solution_shown=state.solution_shown or event.time)
    return state


def _graded(state: ExerciseState, event: Event) -> ExerciseState:
    payload: ExerciseGraded = event.payload  # type: ignore[assignment]
    first_pass = payload.outcome == PASSED and state.passed is None
    return replace(
        state,
        started=state.started or event.time,
        runs=state.runs + 1,
        last_outcome=payload.outcome,
        last_run=event.time,
        passed=event.time if first_pass else state.passed,
        unaided=state.solution_shown is None if first_pass else state.unaided,
    )


EXERCISE_KINDS = frozenset({"exercise-started", "exercise-graded", "exercise-hint", "solution-shown", "exercise-reset"})
