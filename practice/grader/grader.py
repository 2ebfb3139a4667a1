"""Grading: a warm worker that is kept between submissions."""

from __future__ import annotations

import ast
import importlib.util
import math
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from practice.grader import exercises
from practice.grader.errors import GraderClosedError, GraderError, SubmissionError, TorchMissingError
from practice.grader.exercises import Exercise
from practice.grader.job import Job
from practice.grader.process import START_SECONDS, WorkerProcess
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

IsolationChoice = Literal["auto", "bubblewrap", "landlock", "limits"]
StrategyChoice = Literal["fork", "single-use"]
OnEvent = Callable[[GradingEvent], None]

LONGEST_FILE = 1_000_000
# Beyond the learner's own limit: time for the worker to kill, collect and answer before it counts as stuck.
_GRACE_SECONDS = 15.0
_FULL_SECONDS = 120.0
_UNCHANGED = "Nothing is changed yet: this is how the code fails as it was given."


class Grader:
    """Grades submissions one at a time in a worker process that imported PyTorch once.

    Safe to use from several threads; each waits its turn. A worker that died is replaced at the next submission.

    Args:
        folder: Folder of exercises; those that came with the package when left out.
        isolation: ``auto`` for the strongest this machine has; a named level otherwise, without any stronger one.
        strategy: ``fork`` (Linux) or ``single-use`` (elsewhere); chosen by the system when left out.

    Raises:
        TorchMissingError: PyTorch is not installed.
    """

    def __init__(
        self,
        *,
        folder: Path | None = None,
        isolation: IsolationChoice = "auto",
        strategy: StrategyChoice | None = None,
    ) -> None:
        if importlib.util.find_spec("torch") is None:
            raise TorchMissingError
        self._folder = folder
        self._isolation: IsolationChoice = isolation
        self._strategy: StrategyChoice = strategy or ("fork" if sys.platform == "linux" else "single-use")
        self._turn = threading.RLock()  # held by the thread that talks to the worker
        self._state = threading.Lock()  # guards the two fields below, held briefly
        self._worker: WorkerProcess | None = None
        self._closed = False
        self._layers: str | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def isolation(self) -> str | None:
        """The active layers joined by ``+``; None until the worker has answered once."""
        return self._layers

    @property
    def worker_pid(self) -> int | None:
        """Process id of the worker (or of the bubblewrap around it); None when there is none."""
        with self._state:
            return self._worker.pid if self._worker is not None else None

    def start(self) -> None:
        """Start the worker without waiting for it, so that it is warm when the first submission comes."""
        with self._turn:
            self._running_worker()

    def close(self) -> None:
        """End the worker at once, also in the middle of a submission, whose ``grade`` then raises GraderClosedError."""
        with self._state:
            self._closed = True
            if self._worker is not None:
                self._worker.kill()
        with self._turn:
            self._drop_worker()

    def grade(
        self,
        exercise_id: str,
        path: str | Path,
        *,
        seed: int = 0,
        full: bool = False,
        on_event: OnEvent | None = None,
    ) -> Verdict:
        """Grade the file at ``path`` as an answer to an exercise.

        Args:
            exercise_id: Which exercise.
            path: The learner's file.
            seed: Seed of the checks; the same file and seed give the same verdict.
            full: Train at full size, in an exercise that is marked ``long``; the time limit is then two minutes.
            on_event: Called in this thread with each check and each curve point as they come.

        Raises:
            UnknownExerciseError, ExerciseError: The exercise.
            SubmissionError: The file is missing or far too large.
            GraderError: The worker cannot be started.
            GraderClosedError: The grader was closed.
        """
        exercise = exercises.load(exercise_id, folder=self._folder)
        path = Path(path)
        content = _read_submission(path)
        try:
            source = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
            message = f"{path.name}, line {line}: this is not UTF-8 text. Save the file as UTF-8."
            return Verdict(exercise_id=exercise_id, outcome=Outcome.FAILED, message=message, seed=seed)
        return self.grade_text(exercise, source, file_name=path.name, seed=seed, full=full, on_event=on_event)

    def grade_text(
        self,
        exercise: Exercise,
        source: str,
        *,
        file_name: str = "starter.py",
        check: str | None = None,
        seed: int = 0,
        full: bool = False,
        on_event: OnEvent | None = None,
    ) -> Verdict:
        """Grade text that need not be on disk; ``check`` replaces the exercise's check file. Errors as ``grade``."""
        job = Job(
            exercise_id=exercise.id,
            file_name=file_name,
            source=source,
            check=exercise.check.read_text(encoding="utf-8") if check is None else check,
            forbid=exercise.forbid,
            seconds=_FULL_SECONDS if full and exercise.long else exercise.limits.seconds,
            memory_mb=exercise.limits.memory_mb,
            seed=seed,
            full=full and exercise.long,
        )
        with self._turn:
            verdict = (
                self._attempt(job, on_event, is_last=False)
                or self._attempt(job, on_event, is_last=True)
                or _broken(job, "It gave no answer.", self._layers)
            )
        if verdict.outcome is Outcome.FAILED and exercise.kind == "repair" and _is_starter(exercise, source):
            return verdict.model_copy(update={"outcome": Outcome.NOT_ATTEMPTED, "message": _UNCHANGED})
        return verdict

    def _attempt(self, job: Job, on_event: OnEvent | None, *, is_last: bool) -> Verdict | None:
        """Have a job graded once. None when the worker turned out to be dead before it said anything, so that a fresh
        one may try; with ``is_last`` that too is a verdict."""
        worker = self._ready_worker()
        run = _Run(job, worker, self._layers or "none", on_event)
        try:
            return run.verdict()
        except GraderClosedError:
            raise
        except GraderError as error:
            self._drop_worker()
            return _broken(job, str(error), self._layers) if is_last or run.heard else None
        except BaseException:
            # The caller's on_event raised, or Ctrl-C: what is left of this submission must not reach the next.
            self._drop_worker()
            raise

    def _running_worker(self) -> WorkerProcess:
        with self._state:
            if self._closed:
                raise GraderClosedError("The grader is closed.", fix="Open a new one.")
            if self._worker is not None and self._worker.alive:
                return self._worker
        self._drop_worker()
        worker = WorkerProcess(self._isolation, self._strategy)
        with self._state:
            self._worker, self._layers = worker, None
            if self._closed:
                worker.kill()
        return worker

    def _ready_worker(self) -> WorkerProcess:
        worker = self._running_worker()
        if self._layers is None:
            try:
                message = worker.receive(time.monotonic() + START_SECONDS)
            except GraderError:
                self._drop_worker()
                raise
            self._layers = str(message["isolation"])
        return worker

    def _drop_worker(self) -> None:
        with self._state:
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.kill()
            worker.release()


class _Run:
    """One submission on its way through a worker."""

    def __init__(self, job: Job, worker: WorkerProcess, layers: str, on_event: OnEvent | None) -> None:
        self._job = job
        self._worker = worker
        self._layers = layers
        self._on_event = on_event
        self._checks: list[CheckResult] = []
        self._curves: dict[str, list[float]] = {}
        self.heard = False

    def verdict(self) -> Verdict:
        """Hand the job over and read messages until the verdict."""
        started = time.monotonic()
        self._worker.send(self._job.as_line())
        while True:
            message = self._worker.receive(started + self._job.seconds + _GRACE_SECONDS)
            self.heard = True
            event = _event(message)
            if event is None:
                return self._closed(message, time.monotonic() - started)
            self._take(event)

    def _take(self, event: GradingEvent) -> None:
        if isinstance(event, CheckFinished):
            self._checks.append(event.result)
        elif isinstance(event, CurvePoints):
            self._curves.setdefault(event.name, []).extend(event.values)
        if self._on_event is not None:
            self._on_event(event)

    def _closed(self, message: dict[str, Any], seconds: float) -> Verdict:
        return Verdict(
            exercise_id=self._job.exercise_id,
            outcome=Outcome(message["outcome"]),
            message=message["message"],
            checks=tuple(self._checks),
            seconds=round(seconds, 4),
            isolation=self._layers,
            output=message["output"],
            curves=tuple(Curve(name=name, values=tuple(values)) for name, values in self._curves.items()),
            seed=self._job.seed,
        )


def grade(
    exercise_id: str, path: str | Path, *, folder: Path | None = None, seed: int = 0, on_event: OnEvent | None = None
) -> Verdict:
    """Grade one file with a worker of its own: simple, and seconds slower than a ``Grader`` that is kept.

    Example:
        >>> grade("maml-inner-loop", "starter.py").outcome  # doctest: +SKIP
        <Outcome.NOT_ATTEMPTED: 'not-attempted'>
    """
    with Grader(folder=folder) as grader:
        return grader.grade(exercise_id, path, seed=seed, on_event=on_event)


def _read_submission(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise SubmissionError(f"{path} is not a file.", fix="Name the Python file that you wrote.")
        if path.stat().st_size > LONGEST_FILE:
            raise SubmissionError(f"{path} is larger than {LONGEST_FILE} bytes.", fix="Hand in the Python file alone.")
        return path.read_bytes()
    except OSError as error:
        raise SubmissionError(f"{path} cannot be read: {error.strerror}.", fix="Check its permissions.") from error


def _event(message: dict[str, Any]) -> GradingEvent | None:
    """A worker's message as an event; None for the closing verdict."""
    match message["kind"]:
        case "started":
            return CheckStarted(name=message["name"], title=message["title"])
        case "result":
            return CheckFinished(result=CheckResult.model_validate(message["result"]))
        case "curve":
            values = tuple(math.nan if value is None else float(value) for value in message["values"])
            return CurvePoints(name=message["name"], values=values)
        case _:
            return None


def _is_starter(exercise: Exercise, source: str) -> bool:
    """Whether this is the starter's code, comments and layout aside. Code to repair runs, and fails, as it is given."""
    try:
        return ast.dump(ast.parse(source)) == ast.dump(ast.parse(exercise.starter.read_text(encoding="utf-8")))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False


def _broken(job: Job, why: str, layers: str | None) -> Verdict:
    return Verdict(
        exercise_id=job.exercise_id,
        outcome=Outcome.GRADER_BROKE,
        message=f"The grader failed, which says nothing about your code. {why}",
        isolation=layers or "none",
        seed=job.seed,
    )
