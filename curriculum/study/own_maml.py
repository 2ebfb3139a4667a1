"""The learner's own MAML, as its exercises' graded runs kept it, beside the recorded run and the paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from curriculum import paths
from curriculum.learner.exercises import PASSED
from curriculum.study.ahead import leads_there, recorded, training_lines
from curriculum.study.progress_views import FromScratch, OwnMamlView, OwnRun
from curriculum.study.translate import practice_errors

if TYPE_CHECKING:
    from curriculum.learner.events import Event, ExerciseGraded, KeptCurve
    from curriculum.study.desk import Desk

EXERCISE: Final = "maml-inner-loop"
LOSS: Final = "meta-loss"
EVERY: Final = 5
"""Its check reports the loss of every so-manieth meta-iteration, the first among them."""
NEW_CURVES: Final = "new curves: before, after one step"
SCRATCH: Final = "maml-from-scratch"
COMPARED: Final = "no adaptation, fine-tuning, MAML"
"""Three losses a seed."""
PAPER_SHOTS: Final = 5
"""The points from which the paper prints figures for this family."""


def own_maml(desk: Desk) -> OwnMamlView | None:
    """The latest curve of the learner's own, and what to hold it against; ``None`` where the graph leads elsewhere."""
    if not leads_there(desk):
        return None
    recording = recorded(desk)
    shots = recording.run.shots
    before, after = recording.loss("maml", shots, 0), recording.loss("maml", shots, 1)
    if before is None or after is None:
        return None
    graded = [event for event in desk.progress.events(kinds=("exercise-graded",)) if event.known]
    return OwnMamlView(
        exercise_id=EXERCISE,
        title=exercise_title(EXERCISE),
        own=_own(_latest(graded, EXERCISE, LOSS)),
        from_scratch=_from_scratch(_latest(graded, SCRATCH, COMPARED)),
        recorded=training_lines(recording),
        before=before.mean,
        after=after.mean,
        half_width=after.half_width,
        paper=recording.printed("maml", PAPER_SHOTS, 1),
        paper_shots=PAPER_SHOTS,
    )


def _payload(event: Event) -> ExerciseGraded:
    return event.payload  # type: ignore[return-value]


def _curve(event: Event, name: str) -> KeptCurve | None:
    return next((curve for curve in _payload(event).curves if curve.name == name), None)


def _latest(graded: Sequence[Event], exercise: str, curve: str) -> Event | None:
    """The latest run with the curve that passed; the latest with it where none did."""
    runs = [e for e in graded if _payload(e).exercise == exercise and _curve(e, curve) is not None]
    passed = [event for event in runs if _payload(event).outcome == PASSED]
    return next(reversed(passed or runs), None)


def _own(event: Event | None) -> OwnRun | None:
    curve = _curve(event, LOSS) if event is not None else None
    if event is None or curve is None:
        return None
    # Where values were left out, those that are kept stand evenly from the first to the last.
    apart = (curve.points - 1) / max(1, len(curve.values) - 1)
    ends = _curve(event, NEW_CURVES)
    before, after = ends.values if ends is not None and len(ends.values) == 2 else (None, None)
    return OwnRun(
        exercise_id=EXERCISE,
        graded=event.time,
        passed=_payload(event).outcome == PASSED,
        trained=EVERY * curve.points,
        iterations=tuple(1 + EVERY * round(n * apart) for n in range(len(curve.values))),
        losses=curve.values,
        before=before,
        after=after,
    )


def _from_scratch(event: Event | None) -> FromScratch | None:
    curve = _curve(event, COMPARED) if event is not None else None
    if event is None or curve is None or len(curve.values) % 3:
        return None
    seeds = len(curve.values) // 3
    means = [round(sum(curve.values[place::3]) / seeds, 4) for place in range(3)]
    return FromScratch(
        exercise_id=SCRATCH,
        graded=event.time,
        passed=_payload(event).outcome == PASSED,
        no_adaptation=means[0],
        fine_tuning=means[1],
        maml=means[2],
    )


def exercise_title(exercise_id: str) -> str:
    """An exercise's title; the id of one that this version does not have."""
    from practice.grader.exercises import read_exercise

    folder = paths.exercises_folder() / exercise_id
    if not (folder / "task.md").exists():
        return exercise_id
    with practice_errors():
        return read_exercise(folder).title
