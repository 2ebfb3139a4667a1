"""What the use cases on progress give to the faces: where a learner stands, and how they came there."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from curriculum.study.ahead_views import TrainingLine
from curriculum.study.plan_views import Finish
from curriculum.study.views import GoalLine, View


class ProgressView(View):
    """Where a learner stands."""

    learner: str
    goals: tuple[GoalLine, ...]
    evidence: dict[str, int]
    by_strand: tuple[dict[str, Any], ...]
    answers: int
    right_first_time: int
    exercises_passed: int
    since: datetime | None
    last: datetime | None


class DayLine(View):
    """A day of study, in the learner's own time zone."""

    date: str
    minutes: int
    """Active minutes, as far as the log can tell."""
    answers: int
    """First attempts."""
    right: int
    """Those of them that were right without a hint."""


class EvidencePoint(View):
    """How many topics counted as what at the end of a day."""

    date: str
    learned: int
    """Every skill was shown."""
    kept: int
    """Those of them that were right again on a later day."""
    claimed: int
    inferred: int
    """By answers, and by the latest placement from its day on; what earlier placements found is not among them."""


class RetentionView(View):
    """What the memory model promised of reviews a day or more after the one before, and what came of it."""

    wanted: float
    """The chance of recall at which reviews are due."""
    reviews: int
    predicted: float | None
    """The mean chance of recall that was predicted; null before the first review."""
    recalled: float | None
    """The share that was not missed."""
    unaided: float | None
    """The share that was right at once without help."""
    margin: float | None
    """Two standard errors of the recalled share, were the prediction right: differences within it come by chance."""


class PastForecast(View):
    """A forecast as it would have been told on the morning of an earlier day, and what has happened since."""

    made: str
    until: str
    """The last whole day that is looked at."""
    finish: Finish
    left: int
    """Topics that were left and had to be learned; those that turned out to be known already are not among them."""
    low: int
    """Topics of them that nine of ten simulated roads had done by ``until``, half of them, and one of ten."""
    even: int
    high: int
    done: int
    """Topics of them that were learned by ``until``."""
    reached: str | None
    """The day on which the last of them was learned, if all were."""
    held: bool
    """What came lies in the range that was told, which is meant to hold in eight cases of ten."""


class ForecastsView(View):
    """How well forecasts held."""

    checked: tuple[PastForecast, ...]
    """The earliest first. They overlap, so they are no independent trials."""
    held: int
    why: str | None
    """Why none could be checked; null where some were."""


class PassedExercise(View):
    """An exercise that passed."""

    exercise_id: str
    title: str
    passed: datetime
    unaided: bool
    """Before its solution was shown."""


class OwnRun(View):
    """A graded run of the learner's own MAML: the latest that passed, or else the latest, that reported a curve."""

    exercise_id: str
    graded: datetime
    passed: bool
    trained: int
    """How many meta-iterations it took, as far as its curve goes."""
    iterations: tuple[int, ...]
    """Those of which there is a loss, 1 first."""
    losses: tuple[float, ...]
    """The loss on query points after one inner step, at each of them: of one batch, so it is noisy."""
    before: float | None
    """Mean loss on new curves without a step, after training; null where the run did not come to it."""
    after: float | None
    """The same after one step."""


class FromScratch(View):
    """The comparison at the end of MAML from an empty file: mean losses on its own family of curves, over the seeds."""

    exercise_id: str
    graded: datetime
    passed: bool
    no_adaptation: float
    fine_tuning: float
    maml: float


class OwnMamlView(View):
    """The learner's own MAML beside the recorded run and the paper."""

    exercise_id: str
    """The exercise whose grading gives the curve."""
    title: str
    own: OwnRun | None
    from_scratch: FromScratch | None
    recorded: tuple[TrainingLine, ...]
    """The recorded run: sine curves of the same family, ten points, one step."""
    before: float
    """Its mean loss on test curves before and after one step."""
    after: float
    half_width: float
    """Half of the 95% interval of ``after``."""
    paper: float | None
    """What the paper has after one step, from ``paper_shots`` points."""
    paper_shots: int


class FullProgressView(ProgressView):
    """Where a learner stands, and how they came there, from the whole log."""

    today: str
    learned: int
    kept: int
    days: tuple[DayLine, ...]
    """Days of study alone, in their order."""
    over_time: tuple[EvidencePoint, ...]
    retention: RetentionView
    forecasts: ForecastsView | None
    """Null where it was not asked for."""
    passed: tuple[PassedExercise, ...]
    """In the order in which they passed."""
    maml: OwnMamlView | None
    """Null where the graph does not lead to it."""
