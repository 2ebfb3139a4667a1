"""PyTorch exercises: started into the learner's own folder, graded, hinted at, solved, reset."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING, Any

from curriculum import paths
from curriculum.errors import UnknownNameError, UsageError
from curriculum.study.topics import topic_link
from curriculum.study.translate import practice_errors
from curriculum.study.views import CheckLine, ExerciseLine, ExercisePage, GradeView, TopicLink

if TYPE_CHECKING:
    from curriculum.learner.evidence import Evidence
    from curriculum.learner.exercises import ExerciseState
    from curriculum.study.desk import Desk
    from practice.grader import Exercise, Grader, Verdict, Verification

OnCheck = Callable[[CheckLine], None]
OnCurve = Callable[[str, tuple[float, ...]], None]


def torch_installed() -> bool:
    """Whether exercises can be graded here; nothing is imported for it."""
    return util.find_spec("torch") is not None


def list_exercises(desk: Desk) -> tuple[ExerciseLine, ...]:
    """All exercises by strand, in the order of the topics they belong to.

    Those that the learner has what it takes for are marked as ready, and the shallowest of them not begun as the next.
    """
    lines = _ordered(desk)
    following = next((line.exercise_id for line in lines if line.state == "new" and line.ready), "")
    ranks = {title: rank for rank, title in enumerate(desk.strand_titles.values())}
    return tuple(
        line.model_copy(update={"next": line.exercise_id == following})
        for line in sorted(lines, key=lambda line: ranks.get(line.strand, len(ranks)))
    )


def exercises_ahead(desk: Desk, exercise_id: str) -> tuple[ExerciseLine, tuple[ExerciseLine, ...]]:
    """An exercise, and those that have not passed: first those after it by depth, then those before.

    Raises:
        UnknownNameError: If there is no such exercise.
    """
    _load(exercise_id)
    lines = _ordered(desk)
    at = next(i for i, line in enumerate(lines) if line.exercise_id == exercise_id)
    return lines[at], tuple(line for line in (*lines[at + 1 :], *lines[:at]) if line.state != "passed")


def _ordered(desk: Desk) -> list[ExerciseLine]:
    """All exercises by the depth of their topics; those that the learner has what it takes for are ready."""
    from practice.grader import list_exercises as find

    with practice_errors():
        exercises = find(paths.exercises_folder())
    states = desk.exercise_states()
    depth = {topic: summary.depth for topic, summary in desk.summaries.items()}

    def place(exercise: Exercise) -> tuple[int, int, str]:
        deepest = max((depth.get(topic, 0) for topic in (*exercise.topics, *exercise.needs)), default=0)
        return deepest, exercise.difficulty, exercise.id

    lines = [ExerciseLine(**_line(desk, e, states.get(e.id))) for e in sorted(exercises, key=place)]
    labels = desk.labels()
    return [line.model_copy(update={"ready": _within_reach(desk, labels, line)}) for line in lines]


def _within_reach(desk: Desk, labels: Mapping[str, Evidence], line: ExerciseLine) -> bool:
    """Whether every topic of an exercise is known or ready to be learned, and what its code leans on is known."""
    topics = _in_graph(desk, line.topics)
    below = {known for topic in topics if not labels[topic].known for known in desk.graph.prerequisites(topic)}
    return bool(topics) and all(labels[topic].known for topic in (*below, *_in_graph(desk, line.needs)))


def exercise_line(desk: Desk, exercise_id: str) -> ExerciseLine | None:
    """One exercise as a list shows it; ``None`` if this version has no such exercise."""
    try:
        exercise = _load(exercise_id)
    except UnknownNameError:
        return None
    return ExerciseLine(**_line(desk, exercise, desk.exercise_states().get(exercise_id)))


def exercise_page(desk: Desk, exercise_id: str) -> ExercisePage:
    """An exercise with its task, and the hints already shown.

    Raises:
        UnknownNameError: If there is no such exercise.
    """
    exercise = _load(exercise_id)
    state = desk.exercise_states().get(exercise_id)
    labels = desk.labels()
    unknown = [topic for topic in _in_graph(desk, exercise.needs) if not labels[topic].known]
    return ExercisePage(
        **_line(desk, exercise, state),
        task=exercise.task,
        hints_total=len(exercise.hints),
        hints_shown=exercise.hints[: state.hints if state else 0],
        out_of_scope=exercise.out_of_scope,
        unknown=tuple(topic_link(desk.catalogue.summary(topic)) for topic in unknown),
        predict=_asked(desk, exercise.predict),
        explain=_asked(desk, exercise.explain),
        torch_installed=torch_installed(),
    )


def _in_graph(desk: Desk, topics: Sequence[str]) -> list[str]:
    return [topic for topic in topics if desk.catalogue.has(topic)]


def _asked(desk: Desk, question: str | None) -> str | None:
    """A question's id, if the graph on the desk has its topic: exercises may come with another one."""
    return question if question and desk.catalogue.has(question.partition("/")[0]) else None


def _load(exercise_id: str) -> Exercise:
    from practice.grader import load

    with practice_errors():
        return load(exercise_id, folder=paths.exercises_folder())


def _line(desk: Desk, exercise: Exercise, state: ExerciseState | None) -> dict[str, Any]:
    from practice.grader.workspace import learner_file

    file = learner_file(exercise.id, paths.workspace_folder())
    passed = state is not None and state.passed is not None
    topic = next(iter(_in_graph(desk, exercise.topics)), None)
    summary = desk.summaries[topic] if topic else None
    begun = file.is_file() or (state is not None and state.started is not None)
    return {
        "exercise_id": exercise.id,
        "title": exercise.title,
        "kind": exercise.kind,
        "topics": exercise.topics,
        "topic_title": summary.name if summary else "",
        "strand": desk.strand_titles.get(summary.strand, "") if summary else "",
        "needs": exercise.needs,
        "minutes": exercise.minutes,
        "difficulty": exercise.difficulty,
        "state": "passed" if passed else "started" if begun else "new",
        "file": str(file) if file.is_file() else None,
    }


def start(desk: Desk, exercise_id: str) -> Path:
    """Lay the starter out in the learner's folder, unless it is there already; the learner's file.

    Raises:
        UnknownNameError: If there is no such exercise.
        MachineError: If the folder cannot be written.
    """
    from curriculum.learner.events import ExerciseStarted
    from practice.grader.workspace import start as lay_out

    exercise = _load(exercise_id)
    with practice_errors():
        started = lay_out(exercise, paths.workspace_folder())
    state = desk.exercise_states().get(exercise_id)
    if started.created or state is None or state.started is None:
        desk.record(ExerciseStarted(exercise=exercise_id), topic=_chief_topic(desk, exercise))
    return started.path


def save(exercise_id: str, text: str) -> Path:
    """Replace the learner's file, whole or not at all.

    Raises:
        MachineError: If it cannot be written.
    """
    from practice.grader.workspace import save as write

    with practice_errors():
        return write(_load(exercise_id).id, paths.workspace_folder(), text)


def keep(exercise_id: str, text: str) -> Path:
    """Write a copy beside the learner's file, under a name of its own.

    Raises:
        MachineError: If it cannot be written.
    """
    from practice.grader.workspace import keep as write

    with practice_errors():
        return write(_load(exercise_id).id, paths.workspace_folder(), text)


def _chief_topic(desk: Desk, exercise: Exercise) -> str | None:
    return next((topic for topic in exercise.topics if desk.catalogue.has(topic)), None)


def open_grader() -> Grader:
    """A grader whose worker stays warm; close it at the end.

    Raises:
        MachineError: If PyTorch is not installed.
    """
    from practice.grader import Grader

    with practice_errors():
        return Grader(folder=paths.exercises_folder())


def check(
    desk: Desk,
    exercise_id: str,
    *,
    grader: Grader | None = None,
    path: Path | None = None,
    text: str | None = None,
    on_check: OnCheck | None = None,
    on_curve: OnCurve | None = None,
) -> GradeView:
    """Grade and log the learner's file, or another.

    Args:
        desk: The learner's desk.
        exercise_id: Which exercise.
        grader: A warm grader; one is opened for the purpose when left out, which takes seconds.
        path: The file; the learner's own when left out.
        text: What was read from it already: what an editor makes of the file meanwhile then changes nothing.
        on_check: Told each check as it ends.
        on_curve: Told the name and new values of each curve as they come.

    Raises:
        UnknownNameError: If there is no such exercise.
        UsageError: If there is nothing to grade yet.
        MachineError: If PyTorch is not installed.
        GraderError: If the grader cannot be started.
    """
    from practice.grader.workspace import learner_file

    exercise = _load(exercise_id)
    file = path or learner_file(exercise_id, paths.workspace_folder())
    if text is None and not file.is_file():
        fix = "Check the path." if path else f"Begin it with `curriculum exercise start {exercise_id}`."
        raise UsageError(f"There is no file {file} to grade.", fix=fix)

    def heard(event: Any) -> None:
        if hasattr(event, "result") and on_check is not None:
            on_check(_check_line(desk, event.result))
        elif hasattr(event, "values") and on_curve is not None:
            on_curve(event.name, event.values)

    submission = _digest(file.read_bytes() if text is None else text.encode())
    with contextlib.ExitStack() as stack, practice_errors():
        graded_by = grader or stack.enter_context(open_grader())
        if text is None:
            verdict = graded_by.grade(exercise_id, file, on_event=heard)
        else:
            verdict = graded_by.grade_text(exercise, text, file_name=file.name, on_event=heard)
    _log(desk, exercise, verdict, submission)
    return grade_view(desk, verdict, explain=_asked(desk, exercise.explain))


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def _log(desk: Desk, exercise: Exercise, verdict: Verdict, submission: str) -> None:
    from curriculum.learner.events import CheckResult, ExerciseGraded
    from curriculum.learner.exercises import kept_curves

    desk.record(
        ExerciseGraded(
            exercise=exercise.id,
            outcome=str(verdict.outcome),
            checks=tuple(CheckResult(name=c.name, passed=c.passed) for c in verdict.checks),
            seconds=verdict.seconds,
            implicates=tuple(c.implicates for c in verdict.checks if c.implicates and not c.passed),
            submission=submission,
            curves=kept_curves((curve.name, curve.values) for curve in verdict.curves),
        ),
        topic=_chief_topic(desk, exercise),
        seed=verdict.seed,
    )


def grade_view(desk: Desk, verdict: Verdict, *, explain: str | None = None) -> GradeView:
    """A verdict as the faces show it, with the question that follows a pass."""
    return GradeView(
        exercise_id=verdict.exercise_id,
        outcome=verdict.outcome.value,
        checks=tuple(_check_line(desk, c) for c in verdict.checks),
        message=verdict.message,
        output=verdict.output,
        seconds=verdict.seconds,
        isolation=verdict.isolation,
        curves={curve.name: curve.values for curve in verdict.curves},
        explain=explain if verdict.passed else None,
    )


def _check_line(desk: Desk, result: Any) -> CheckLine:
    implicates: TopicLink | None = None
    if result.implicates and desk.catalogue.has(result.implicates):
        implicates = topic_link(desk.catalogue.summary(result.implicates))
    return CheckLine(
        name=result.name, title=result.title, passed=result.passed, message=result.message, implicates=implicates
    )


def next_hint(desk: Desk, exercise_id: str) -> str | None:
    """The next hint, logged as shown; ``None`` when all were.

    Raises:
        UnknownNameError: If there is no such exercise.
    """
    from curriculum.learner.events import ExerciseHint

    exercise = _load(exercise_id)
    state = desk.exercise_states().get(exercise_id)
    index = state.hints if state else 0
    if index >= len(exercise.hints):
        return None
    desk.record(ExerciseHint(exercise=exercise_id, index=index), topic=_chief_topic(desk, exercise))
    return exercise.hints[index]


def solution(desk: Desk, exercise_id: str) -> str:
    """The solution's text, logged as shown: a later pass is practice.

    Raises:
        UnknownNameError: If there is no such exercise.
    """
    from curriculum.learner.events import SolutionShown

    exercise = _load(exercise_id)
    desk.record(SolutionShown(exercise=exercise_id), topic=_chief_topic(desk, exercise))
    return exercise.solution.read_text(encoding="utf-8")


def reset(desk: Desk, exercise_id: str) -> Path | None:
    """Put the starter back; where the learner's file was kept, or ``None`` if there was nothing to keep.

    Raises:
        UnknownNameError: If there is no such exercise.
        MachineError: If the folder cannot be written.
    """
    from curriculum.learner.events import ExerciseReset
    from practice.grader.workspace import reset as put_back

    exercise = _load(exercise_id)
    with practice_errors():
        kept = put_back(exercise, paths.workspace_folder())
    desk.record(ExerciseReset(exercise=exercise_id), topic=_chief_topic(desk, exercise))
    return kept


def verify(
    exercise_ids: Sequence[str] = (),
    *,
    jobs: int | None = None,
    full: bool = False,
    on_done: Callable[[str, bool], None] | None = None,
) -> tuple[dict[str, Any], ...]:
    """Run what exercises ship through their own checks: starter, solution and wrong solutions; all by default.

    Args:
        exercise_ids: Which ones; all when left out.
        jobs: How many at a time; as many as there are processors when left out.
        full: Also run the solutions of exercises marked ``long`` at full size.
        on_done: Told each one's id as it ends, and whether it holds.

    Raises:
        UnknownNameError: If there is no such exercise.
        MachineError: If PyTorch is not installed.
    """
    from practice.grader import exercise_ids as every
    from practice.grader import verify_all as run

    wanted = tuple(exercise_ids) or every(paths.exercises_folder())
    for name in wanted:
        _load(name)

    def told(found: Verification) -> None:
        if on_done is not None:
            on_done(found.exercise_id, found.holds)

    with practice_errors():
        found = run(wanted, folder=paths.exercises_folder(), jobs=jobs or os.cpu_count() or 1, full=full, on_done=told)
    return tuple(one.as_json() for one in found)
