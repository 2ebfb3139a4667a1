"""Rules on exercises: they can be read, and the topics they name are topics."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from curriculum.content.problem import Problem
from curriculum.graph.nearest import nearest_names
from curriculum.lint.context import Context
from practice.errors import PracticeError
from practice.grader.exercises import Exercise, exercise_ids, load

CHECK = "check.py"
TASK = "task.md"
PLACE = re.compile(r"^(?P<file>\S.*?/(?P<name>[\w.]+))(?::(?P<line>\d+))?: (?P<what>.*)$", re.DOTALL)


def exercises(context: Context) -> Iterator[Problem]:
    """Each exercise can be read, belongs to topics, and asks about and implicates these or what lies beneath them.

    Exercises of which not one names a topic of this graph, of today or of its ledger, are another graph's: left alone.
    """
    folder = context.exercises_folder
    if folder is None:
        return
    found: list[Exercise] = []
    for exercise_id in exercise_ids(folder):
        try:
            found.append(load(exercise_id, folder=folder))
        except PracticeError as error:
            yield _unreadable(folder, exercise_id, error)
    ours = context.topic_ids.union(context.curriculum.history.ledger)
    if any(topic in ours for exercise in found for topic in exercise.topics):
        for exercise in found:
            yield from _topics(context, exercise)
            yield from _needs(context, exercise)
            yield from _questions(context, exercise)
            yield from _implicated(context, exercise)


def _file(folder: Path, exercise_id: str, name: str) -> str:
    """The file by the last folders of its path, since it does not stand in the graph folder."""
    return f"{folder.parent.name}/{folder.name}/{exercise_id}/{name}"


def _unreadable(folder: Path, exercise_id: str, error: PracticeError) -> Problem:
    found = PLACE.match(error.message)
    if found and found["name"] == TASK:
        line = int(found["line"]) if found["line"] else None
        what = found["what"].rstrip(".")
        return Problem(_file(folder, exercise_id, TASK), line, what, error.fix, error.nearest, "exercise")
    what = error.message.replace(f"{folder / exercise_id}", "the exercise").rstrip(".")
    return Problem(_file(folder, exercise_id, "").rstrip("/"), None, what, error.fix, error.nearest, "exercise")


def _task_line(exercise: Exercise, part: str) -> int:
    """The number of the first line of the task file that holds this; 1 if none does."""
    lines = (exercise.folder / TASK).read_text(encoding="utf-8").split("\n")
    return next((number for number, text in enumerate(lines, start=1) if part in text), 1)


def _topics(context: Context, exercise: Exercise) -> Iterator[Problem]:
    for topic in (*exercise.topics, *exercise.needs):
        if topic not in context.topic_ids:
            line = _task_line(exercise, topic)
            near = context.curriculum.history.retired.get(topic) or nearest_names(topic, context.topic_ids)
            file = _file(exercise.folder.parent, exercise.id, TASK)
            yield Problem(file, line, f"The topic `{topic}` does not exist", "Correct the id", near, "exercise-topic")


def _needs(context: Context, exercise: Exercise) -> Iterator[Problem]:
    """What an exercise leans on besides is neither a topic of it nor beneath one, or beneath another need."""
    named = [topic for topic in (*exercise.topics, *exercise.needs) if topic in context.curriculum.topics]
    for need in exercise.needs:
        above = next((topic for topic in named if need in context.beneath(topic)), None)
        if above is None and need not in exercise.topics:
            continue
        file = _file(exercise.folder.parent, exercise.id, TASK)
        why = f"is beneath `{above}`" if above else "is a topic of the exercise"
        what = f"`{need}` need not be named under `needs`: it {why}"
        yield Problem(file, _task_line(exercise, "needs:"), what, "Leave it out", (), "exercise-needs")


def _questions(context: Context, exercise: Exercise) -> Iterator[Problem]:
    """A question to predict by stands before, one that asks for the reason after."""
    among = _with_beneath(context, exercise.topics)
    if not among:
        return  # it names no topic of today, which has been said
    for key, name in (("predict", exercise.predict), ("explain", exercise.explain)):
        file = _file(exercise.folder.parent, exercise.id, TASK)
        if name is None:
            fix = f"Write `{key}: topic/item`, a question of its topics' quizzes"
            yield Problem(file, 1, f"It names no question under `{key}`", fix, (), "exercise-question")
        elif (fault := context.named_question(name, among)) is not None:
            line = _task_line(exercise, f"{key}: {name}")
            what, near = fault
            yield Problem(file, line, what, "Name a question of its topics or beneath them", near, "exercise-question")


def _with_beneath(context: Context, topics: Iterable[str]) -> set[str]:
    """The topics and all that lies beneath them."""
    ours = [topic for topic in topics if topic in context.curriculum.topics]
    return {below for topic in ours for below in (topic, *context.beneath(topic))}


def _implicated(context: Context, exercise: Exercise) -> Iterator[Problem]:
    allowed = _with_beneath(context, (*exercise.topics, *exercise.needs))
    file = _file(exercise.folder.parent, exercise.id, CHECK)
    for line, name in implicated(exercise.check.read_text(encoding="utf-8")):
        if name not in context.topic_ids:
            near = nearest_names(name, allowed or context.topic_ids)
            yield Problem(
                file, line, f"`{name}` is implicated, which is not a topic", "Correct the id", near, "implicates"
            )
        elif allowed and name not in allowed:
            what = f"`{name}` is implicated, which is neither a topic of this exercise nor beneath one"
            fix = "Name the prerequisite that explains the failure"
            yield Problem(file, line, what, fix, nearest_names(name, allowed), "implicates")


def implicated(source: str) -> list[tuple[int, str]]:
    """The topics that a check file names as ``implicates=...``, written out or by a constant of the file, with lines.

    The file is parsed and never run. One that is not Python names none: the grader's own verification says so.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return []
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "implicates":
            value = node.value
            name = value.value if isinstance(value, ast.Constant) else constants.get(getattr(value, "id", ""))
            if isinstance(name, str):
                found.append((value.lineno, name))
    return sorted(found)
