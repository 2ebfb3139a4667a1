"""Commands of the PyTorch exercises."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cyclopts import App

from curriculum.cli.options import Common
from curriculum.cli.output import aloud, markdown, say, show, table, wrapped
from curriculum.study.words import INSTALL_TORCH, named, way_up

if TYPE_CHECKING:
    from curriculum.errors import MachineError
    from curriculum.study.desk import Desk
    from curriculum.study.onward import Onward
    from curriculum.study.views import CheckLine, ExerciseLine, ExercisePage, GradeView

exercise_app = App(name="exercise", help="PyTorch exercises, graded in a sandbox.")

_MARKS = {"new": " ", "started": "~", "passed": "x"}


@exercise_app.command(name="list")
@exercise_app.default
def list_exercises(*, common: Common = Common()) -> None:
    """List the exercises: done [x], begun [~], next [>] and new [ ]."""
    from curriculum.study.exercises import list_exercises as find

    with common.desk() as desk:
        found = find(desk)
    rows = [(_mark(e), e.exercise_id, e.kind, f"{e.minutes} min", _difficulty(e), e.title) for e in found]
    show(found, as_json=common.json, lines=lambda: table(rows))


def _difficulty(line: ExerciseLine) -> str:
    return f"difficulty {line.difficulty}" if aloud() else "*" * line.difficulty


def _mark(line: ExerciseLine) -> str:
    if aloud():
        return "next" if line.next else line.state
    return f"[{'>' if line.next else _MARKS[line.state]}]"


@exercise_app.command
def start(exercise_id: str, /, *, common: Common = Common()) -> None:
    """Put an exercise into your folder (never over your own work) and show its task.

    Args:
        exercise_id: The exercise's id.
    """
    from curriculum.study import exercises

    with common.desk() as desk:
        file = exercises.start(desk, exercise_id)
        page = exercises.exercise_page(desk, exercise_id)
    show(page, as_json=common.json, lines=lambda: _task(page, file))


def _task(page: ExercisePage, file: Path) -> Iterator[str]:
    yield f"{page.title} ({page.minutes} minutes)"
    yield ""
    yield from markdown(page.task)
    yield ""
    for topic in page.unknown:
        yield f"Its code also uses {topic.title}: curriculum topic {topic.id}"
    if page.predict is not None:
        yield f"Predict: curriculum practice {page.predict}"
    yield f"Your file: {file}"
    yield f"Grade it: curriculum exercise check {page.exercise_id}"
    if page.explain is not None:
        yield f"Explain: curriculum practice {page.explain}, once it passes"
    if not page.torch_installed:
        yield f"Grading needs PyTorch: {INSTALL_TORCH}"


@exercise_app.command
def check(exercise_id: str, path: Path | None = None, /, *, common: Common = Common()) -> int:
    """Grade your file.

    Args:
        exercise_id: The exercise's id.
        path: Another file than the one in your folder.
    """
    from curriculum.study import exercises

    with common.desk() as desk:
        view = exercises.check(desk, exercise_id, path=path, on_check=None if common.json else _tell)
        after = _after(desk, view) if not common.json else None
    show(view, as_json=common.json, lines=lambda: _grade(view, after))
    if view.outcome == "grader-broke":
        return 3
    return 0 if view.outcome == "passed" else 1


def _tell(line: CheckLine) -> None:
    met = ("Met:" if line.passed else "Not met:") if aloud() else f"[{'x' if line.passed else ' '}]"
    say([f"{met} {line.title or line.name}"])


@exercise_app.command
def watch(exercise_id: str, /, *, common: Common = Common()) -> None:
    """Grade your file each time you save it, until Ctrl-C.

    Args:
        exercise_id: The exercise's id.
    """
    from curriculum.study import exercises
    from curriculum.study.watching import saves

    def unread(error: MachineError) -> None:
        print(f"{error.message} {error.fix}", file=sys.stderr, flush=True)

    with common.desk() as desk, exercises.open_grader() as grader:
        file = exercises.start(desk, exercise_id)
        page = exercises.exercise_page(desk, exercise_id)
        say([f"Watching {file}. Save it to have it graded; Ctrl-C ends."])
        for draft in saves(file, on_error=unread):
            say(["", page.title if aloud() else f"--- {page.title}"])
            view = exercises.check(desk, exercise_id, grader=grader, text=draft.text, on_check=_tell)
            say(_grade(view, _after(desk, view)))


_OUTCOMES = {
    "passed": "Passed: every check is met.",
    "failed": "Not there yet.",
    "not-attempted": "Not begun yet.",
    "timed-out": "It took too long and was stopped.",
    "crashed": "Your code ended the process before it could be graded.",
    "forbidden": "It uses something that this exercise does not allow.",
    "grader-broke": "The grader failed. That is our mistake, not yours.",
}


def _after(desk: Desk, view: GradeView) -> Onward | None:
    from curriculum.study.onward import onward

    return onward(desk, view.exercise_id) if view.outcome == "passed" else None


def _grade(view: GradeView, after: Onward | None) -> Iterator[str]:
    yield ""
    yield _OUTCOMES[view.outcome]
    if view.message:
        yield view.message
    failed = next((line for line in view.checks if not line.passed), None)
    if failed is not None:
        yield from ("", failed.title or failed.name, failed.message)
        if failed.implicates is not None:
            yield f"This belongs to {failed.implicates.title}: curriculum practice {failed.implicates.id}"
    if view.output:
        yield from ("", "What your code printed:", view.output.rstrip())
    if view.explain is not None:
        yield from ("", f"Explain why it works: curriculum practice {view.explain}")
    if after is not None:
        yield from _onward(after)
    yield from ("", f"{view.seconds:.2f} s, isolation: {view.isolation}")


def _onward(after: Onward) -> Iterator[str]:
    yield ""
    if after.topic is not None:
        yield f"You have built the idea of {named(after.topic.title, after.topic.distinguish)}."
        if after.way:
            way = [named(topic.title, topic.distinguish) for topic in after.way]
            yield from wrapped(f"It serves your goal through {way_up(way)}.")
    if after.exercise is not None:
        yield f"Next exercise: {after.exercise.title}: curriculum exercise start {after.exercise.exercise_id}"
    if after.step is not None and after.step.kind in ("learn", "practise"):
        yield f"On your plan: {after.step.title}: curriculum topic {after.step.topic}"


@exercise_app.command
def hint(exercise_id: str, /, *, common: Common = Common()) -> int:
    """Show the next hint.

    Args:
        exercise_id: The exercise's id.
    """
    from curriculum.study.exercises import next_hint

    with common.desk() as desk:
        text = next_hint(desk, exercise_id)
    show(
        {"exercise_id": exercise_id, "hint": text},
        as_json=common.json,
        lines=lambda: markdown(text) if text else ["You have seen all the hints."],
    )
    return 0 if text else 1


@exercise_app.command
def solution(exercise_id: str, /, *, common: Common = Common()) -> None:
    """Show the solution; a pass after that counts as practice.

    Args:
        exercise_id: The exercise's id.
    """
    from curriculum.study.exercises import solution as reveal

    with common.desk() as desk:
        text = reveal(desk, exercise_id)
    show({"exercise_id": exercise_id, "solution": text}, as_json=common.json, lines=text.splitlines)


@exercise_app.command
def reset(exercise_id: str, /, *, common: Common = Common()) -> None:
    """Put the starter back; your file is kept beside it.

    Args:
        exercise_id: The exercise's id.
    """
    from curriculum.study.exercises import reset as put_back

    with common.desk() as desk:
        kept = put_back(desk, exercise_id)
    note = f"Your file is kept as {kept}." if kept else "There was nothing of yours to keep."
    show(
        {"exercise_id": exercise_id, "kept": str(kept) if kept else None},
        as_json=common.json,
        lines=lambda: [f"The starter is back. {note}"],
    )


@exercise_app.command
def verify(*exercise_ids: str, jobs: int | None = None, full: bool = False, common: Common = Common()) -> int:
    """Run what exercises ship through their own checks: starter, solution, wrong solutions.

    Args:
        exercise_ids: Which ones; all when left out.
        jobs: How many at a time; as many as there are processors when left out.
        full: Also run the solutions of the long ones at full size.
    """
    from curriculum.study.exercises import verify as run

    done = 0

    def tell(name: str, holds: bool) -> None:
        nonlocal done
        done += 1
        if sys.stderr.isatty():
            print(f"{done}: {'ok' if holds else '!!'} {name}", file=sys.stderr)

    found = run(exercise_ids, jobs=jobs, full=full, on_done=tell)
    show(found, as_json=common.json, lines=lambda: (line for v in found for line in _verified(v)))
    return 0 if all(v["holds"] for v in found) else 1


def _verified(verification: dict[str, Any]) -> Iterator[str]:
    mark = "ok" if verification["holds"] else "!!"
    counts = f"{len(verification['checks'])} checks, {len(verification['caught'])} wrong solutions"
    yield f"{mark} {verification['exercise_id']}: {counts}"
    yield from (f"   {problem}" for problem in verification["problems"])
