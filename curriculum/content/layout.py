"""Which files a graph folder holds, and what each is called."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from curriculum.content.problem import Problem
from curriculum.graph.nearest import nearest_names

GRAPH_FILE = "graph.toml"
STRANDS_FILE = "strands.toml"
HISTORY_FILE = "history.toml"
MILESTONES_FILE = "milestones.toml"
TOPICS_FOLDER = "topics"
TOPIC_ENDING = ".md"
QUIZ_ENDING = ".quiz.yaml"

SLUG = re.compile(r"(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*")
NAMING = "Name it with lower-case letters, digits and single hyphens, such as `chain-rule`"


def topic_file(strand: str, topic_id: str) -> str:
    """The file of a topic, relative to the graph folder."""
    return f"{TOPICS_FOLDER}/{strand}/{topic_id}{TOPIC_ENDING}"


def quiz_file(strand: str, topic_id: str) -> str:
    """The quiz file of a topic, relative to the graph folder."""
    return f"{TOPICS_FOLDER}/{strand}/{topic_id}{QUIZ_ENDING}"


@dataclass(frozen=True, slots=True)
class Survey:
    """The files of a graph folder as (strand, topic id), sorted by id, and what is wrong with their names."""

    topics: tuple[tuple[str, str], ...]
    quizzes: frozenset[tuple[str, str]]
    problems: tuple[Problem, ...]


def survey(folder: Path) -> Survey:
    """Look through ``folder/topics``. Files whose names begin with a point are passed over, as editors leave them."""
    topics: list[tuple[str, str]] = []
    quizzes: set[tuple[str, str]] = set()
    problems: list[Problem] = []
    for strand, entry in _strand_entries(folder, problems):
        shown = _printable(entry.name)
        file = f"{TOPICS_FOLDER}/{strand}/{shown}"
        ending = QUIZ_ENDING if entry.name.endswith(QUIZ_ENDING) else TOPIC_ENDING
        stem = entry.name.removesuffix(ending)
        if stem == entry.name or entry.is_dir():
            kind = "folder" if entry.is_dir() else "file"
            what = f"A strand holds `<topic-id>.md` and `<topic-id>.quiz.yaml`; this {kind} is neither"
            near = nearest_names(shown, (f"{shown.split('.')[0]}{end}" for end in (TOPIC_ENDING, QUIZ_ENDING)))
            problems.append(Problem(file, None, what, "Rename it or move it elsewhere", near, "file-name"))
        elif not SLUG.fullmatch(stem):
            what = f"The id `{shown.removesuffix(ending)}` in the file's name is not one"
            problems.append(Problem(file, None, what, NAMING, (), "file-name"))
        elif ending == QUIZ_ENDING:
            quizzes.add((strand, stem))
        else:
            topics.append((strand, stem))
    topics.sort(key=lambda topic: (topic[1], topic[0]))
    problems += _repeated(topics)
    problems += _quizzes_alone(topics, quizzes)
    return Survey(tuple(topics), frozenset(quizzes), tuple(problems))


def _strand_entries(folder: Path, problems: list[Problem]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    top = folder / TOPICS_FOLDER
    if not top.is_dir():
        what = f"There is no folder `{TOPICS_FOLDER}`"
        problems.append(
            Problem(TOPICS_FOLDER, None, what, "Make it, with a folder for each strand", (), "file-missing")
        )
        return
    for strand in visible(top):
        file = f"{TOPICS_FOLDER}/{_printable(strand.name)}"
        if not strand.is_dir():
            what = f"A file stands in `{TOPICS_FOLDER}`, where only folders of strands do"
            problems.append(Problem(file, None, what, "Move it into the folder of its strand", (), "file-name"))
        elif not SLUG.fullmatch(strand.name):
            what = f"The strand `{_printable(strand.name)}` in the folder's name is not an id"
            problems.append(Problem(file, None, what, NAMING, (), "file-name"))
        else:
            for entry in visible(Path(strand.path)):
                yield strand.name, entry


def _printable(name: str) -> str:
    """The name with the bytes written out that are no text."""
    return name.encode("utf-8", "backslashreplace").decode()


def visible(folder: Path) -> list[os.DirEntry[str]]:
    """The entries of a folder whose names do not begin with a point, sorted by name."""
    with os.scandir(folder) as entries:
        return sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)


def _repeated(topics: list[tuple[str, str]]) -> Iterable[Problem]:
    """Ids are unique over all strands. ``topics`` is sorted by id."""
    for (first, topic_id), (strand, again) in pairwise(topics):
        if topic_id == again:
            what = f"The topic id `{again}` is used twice: also by `{topic_file(first, topic_id)}`"
            yield Problem(topic_file(strand, again), None, what, "Rename one of the two files", (), "duplicate-id")


def _quizzes_alone(topics: list[tuple[str, str]], quizzes: set[tuple[str, str]]) -> Iterable[Problem]:
    for strand, topic_id in sorted(quizzes.difference(topics)):
        what = f"The quiz has no topic: there is no `{topic_id}{TOPIC_ENDING}` beside it"
        near = nearest_names(topic_id, [topic for of, topic in topics if of == strand])
        yield Problem(quiz_file(strand, topic_id), None, what, "Rename the quiz after its topic", near, "quiz-alone")
