"""A graph folder read into a ``Curriculum``, with every problem at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from curriculum.content.curriculum import Curriculum, GraphInfo, History, Milestone, Strand
from curriculum.content.layout import (
    GRAPH_FILE,
    HISTORY_FILE,
    MILESTONES_FILE,
    STRANDS_FILE,
    TOPICS_FOLDER,
    Survey,
    quiz_file,
    survey,
    topic_file,
)
from curriculum.content.plain_text import read_text
from curriculum.content.problem import Problem
from curriculum.content.quiz_text import parse_quiz
from curriculum.content.toml_text import TomlDocument, parse_toml
from curriculum.content.topic import QuizItem, Topic
from curriculum.content.topic_text import parse_topic
from curriculum.content.validation import validate
from curriculum.errors import ContentError
from curriculum.graph.nearest import nearest_names

Model = TypeVar("Model", bound=BaseModel)
Listed = TypeVar("Listed", Strand, Milestone)

UNREAD = GraphInfo(id="unread", version=1, title="Unread", goals=("unread",))
"""Stands for a ``graph.toml`` that could not be read; its problems say so."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a folder, and every problem met on the way.

    Args:
        curriculum: Every topic whose front matter is right. A topic with a lesser problem, in a section or in a
            question, is there without the part that could not be read.
        problems: By file and line.
        unreadable: Ids of topic files that are not in ``curriculum``, so that edges to them are not called dangling.
    """

    curriculum: Curriculum
    problems: tuple[Problem, ...]
    unreadable: frozenset[str]


def read_folder(folder: Path) -> Reading:
    """Read every file of a graph folder. Never raises for what an author wrote: it is all in ``problems``."""
    if not folder.is_dir():
        what = "There is no such folder" if not folder.exists() else "This is a file, not a folder"
        problem = Problem(folder.as_posix(), None, what, "Name a folder that holds graph.toml", (), "file-missing")
        return Reading(Curriculum(UNREAD, (), {}), (problem,), frozenset())
    problems: list[Problem] = []
    info = _table(folder, GRAPH_FILE, GraphInfo, problems) or UNREAD
    strands = _strands(folder, problems)
    history = _history(folder, problems)
    milestones = _milestones(folder, problems)
    found = survey(folder)
    problems += found.problems
    problems += _unknown_strands(found, strands)
    if not found.topics and not problems:
        what = "The graph has no topic"
        fix = "Begin one: `curriculum new topic TITLE --strand STRAND`"
        problems.append(Problem(TOPICS_FOLDER, None, what, fix, (), "no-topics"))
    topics = {topic.id: topic for topic in _topics(folder, found, problems)}
    unreadable = frozenset(topic_id for _, topic_id in found.topics if topic_id not in topics)
    problems.sort(key=lambda problem: problem.place)
    return Reading(Curriculum(info, strands, topics, history, milestones), tuple(problems), unreadable)


def load_curriculum(folder: Path) -> Curriculum:
    """Read a graph folder that has no problems.

    Raises:
        ContentError: If there is any problem; the message says how many there are and which is the first.
    """
    reading = read_folder(folder)
    if reading.problems:
        count, first = len(reading.problems), reading.problems[0]
        number = "1 problem" if count == 1 else f"{count} problems; the first"
        raise ContentError(
            f"The curriculum in {folder} has {number}: {first}",
            fix="Run `curriculum lint` to see every problem.",
            nearest=first.nearest,
        )
    return reading.curriculum


def _topics(folder: Path, found: Survey, problems: list[Problem]) -> Iterator[Topic]:
    seen: set[str] = set()
    for strand, topic_id in found.topics:
        quiz: tuple[QuizItem, ...] = ()
        if (strand, topic_id) in found.quizzes:
            file = quiz_file(strand, topic_id)
            text, wrong = read_text(folder, file)
            problems += wrong
            if text is not None:
                quiz, wrong = parse_quiz(text, file)
                problems += wrong
        text, wrong = read_text(folder, topic_file(strand, topic_id))
        problems += wrong
        if text is None:
            continue
        topic, wrong = parse_topic(text, topic_id=topic_id, strand=strand, quiz=quiz)
        problems += wrong
        if topic is not None and topic_id not in seen:
            seen.add(topic_id)
            yield topic


def _document(folder: Path, file: str, problems: list[Problem]) -> TomlDocument | None:
    text, wrong = read_text(folder, file)
    problems += wrong
    if text is None:
        return None
    document = parse_toml(text, file)
    problems += document.problems
    return None if document.problems else document


def _table(folder: Path, file: str, model: type[Model], problems: list[Problem]) -> Model | None:
    if not (folder / file).exists():
        others = [path.name for path in folder.iterdir() if path.suffix == ".toml"]
        near = nearest_names(file, others, cutoff=75)
        what = f"There is no file `{file}`"
        problems.append(Problem(file, None, what, "Make it, or name the folder that holds it", near, "file-missing"))
        return None
    document = _document(folder, file, problems)
    if document is None:
        return None
    value, wrong = validate(model, document.value, file=file, line_of=document.line)
    problems += wrong
    return value


def _history(folder: Path, problems: list[Problem]) -> History:
    """A graph that has published nothing yet may leave out its history."""
    if not (folder / HISTORY_FILE).exists():
        return History()
    return _table(folder, HISTORY_FILE, History, problems) or History()


def _strands(folder: Path, problems: list[Problem]) -> tuple[Strand, ...]:
    if not (folder / STRANDS_FILE).exists():
        what, fix = f"There is no file `{STRANDS_FILE}`", "Make it, with a `[[strand]]` for each folder of topics"
        problems.append(Problem(STRANDS_FILE, None, what, fix, (), "file-missing"))
        return ()
    return tuple(_entries(folder, STRANDS_FILE, "strand", Strand, problems))


def _milestones(folder: Path, problems: list[Problem]) -> tuple[Milestone, ...]:
    """A graph need not have any."""
    if not (folder / MILESTONES_FILE).exists():
        return ()
    return tuple(_entries(folder, MILESTONES_FILE, "milestone", Milestone, problems))


def _entries(folder: Path, file: str, name: str, model: type[Listed], problems: list[Problem]) -> Iterator[Listed]:
    """The entries ``[[name]]`` of a file, in order, each id once."""
    document = _document(folder, file, problems)
    if document is None:
        return
    for key in document.value.keys() - {name}:
        what = f"There is no key `{key}`"
        problems.append(Problem(file, document.line((key,)), what, f"Write `[[{name}]]`", (name,), "unknown-key"))
    entries = document.value.get(name)
    if not isinstance(entries, list):
        if name in document.value or len(document.value) == 0:
            what = f"The {name}s are not written as a list of tables"
            problems.append(Problem(file, document.line((name,)), what, f"Write `[[{name}]]`", (), "value"))
        return
    seen: set[str] = set()
    for index, entry in enumerate(entries):
        within: tuple[str | int, ...] = (name, index)
        value, wrong = validate(model, entry, file=file, line_of=document.line, within=within)
        problems += wrong
        if value is not None and value.id in seen:
            line, what = document.line((*within, "id")), f"The {name} `{value.id}` stands twice"
            problems.append(Problem(file, line, what, "Keep one of the two", (), "duplicate-id"))
        elif value is not None:
            seen.add(value.id)
            yield value


def _unknown_strands(found: Survey, strands: tuple[Strand, ...]) -> Iterator[Problem]:
    known = [strand.id for strand in strands]
    for strand in sorted({strand for strand, _ in found.topics}.difference(known)):
        what = f"The strand `{strand}` is not in {STRANDS_FILE}"
        fix = "Add a `[[strand]]` for it, or rename the folder"
        yield Problem(f"{TOPICS_FOLDER}/{strand}", None, what, fix, nearest_names(strand, known), "strand")
