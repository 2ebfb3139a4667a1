"""What a rule may look at: the reading, its graph, its quizzes, and the lines of everything in its files."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from curriculum.content.curriculum import Curriculum
from curriculum.content.layout import GRAPH_FILE, HISTORY_FILE, MILESTONES_FILE, Survey, quiz_file, survey, topic_file
from curriculum.content.plain_text import read_text
from curriculum.content.problem import Problem
from curriculum.content.reader import UNREAD, Reading
from curriculum.content.toml_text import TomlDocument, parse_toml
from curriculum.content.topic import Topic
from curriculum.content.topic_text import TopicText, split_topic
from curriculum.content.yaml_text import Document, Step, parse
from curriculum.graph.nearest import nearest_names
from practice.questions.quiz import Quiz, QuizProblem, read_quiz

if TYPE_CHECKING:
    from curriculum.lint.passages import Passage

    Digraph: TypeAlias = nx.DiGraph[str]

Faulty: TypeAlias = tuple[str, tuple[str, ...]]
"""What is wrong with a name, and the nearest right ones."""


class Context:
    """A graph folder as the rules see it. Everything is read once; lines are looked up only where a problem is.

    Args:
        folder: The graph folder.
        reading: What could be read of it.
        exercises_folder: The folder of exercises, or None where exercises are not looked at.
    """

    def __init__(self, folder: Path, reading: Reading, exercises_folder: Path | None) -> None:
        self.folder = folder
        self.reading = reading
        self.exercises_folder = exercises_folder
        self._texts: dict[str, TopicText] = {}
        self._documents: dict[str, Document] = {}
        self._beneath: dict[str, frozenset[str]] = {}

    @property
    def curriculum(self) -> Curriculum:
        """The topics that could be read."""
        return self.reading.curriculum

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics that could be read, by id."""
        return tuple(self.curriculum.topics.values())

    @cached_property
    def topic_ids(self) -> frozenset[str]:
        """Every id that has a topic file, also one that could not be read."""
        return frozenset(self.curriculum.topics) | self.reading.unreadable

    @property
    def goals(self) -> tuple[str, ...]:
        """The declared goals that are topics."""
        return tuple(goal for goal in self.curriculum.info.goals if goal in self.curriculum.topics)

    @property
    def info_was_read(self) -> bool:
        """Whether ``graph.toml`` could be read."""
        return self.curriculum.info is not UNREAD

    @cached_property
    def history_was_read(self) -> bool:
        """Whether there is a ``history.toml`` and it could be read: a graph not yet published has none."""
        wrong = any(problem.file == HISTORY_FILE for problem in self.reading.problems)
        return not wrong and (self.folder / HISTORY_FILE).is_file()

    @cached_property
    def digraph(self) -> Digraph:
        """Prerequisite -> dependent, without edges to what is no topic; it may have loops."""
        return self.curriculum.digraph()

    def beneath(self, topic: str) -> frozenset[str]:
        """Every topic from which a path leads up to ``topic``."""
        if topic not in self._beneath:
            self._beneath[topic] = frozenset(nx.ancestors(self.digraph, topic))
        return self._beneath[topic]

    def named_question(self, name: str, among: Set[str]) -> Faulty | None:
        """What is wrong with the name, ``topic/item``, of an authored question of these topics; None if nothing is."""
        topic, _, item = name.partition("/")
        if topic in self.topic_ids and topic not in self.curriculum.topics:
            return None  # its file could not be read, which has been said
        if topic not in among:
            return f"The question is of `{topic}`, which lies elsewhere", nearest_names(topic, among)
        authored = [i.id for i in self.curriculum.topics[topic].quiz if i.generator is None]
        if item not in authored:
            return f"The topic `{topic}` has no question `{item}`", nearest_names(item, authored)
        return None

    @staticmethod
    def file(topic: Topic) -> str:
        """The topic's file."""
        return topic_file(topic.strand, topic.id)

    @staticmethod
    def quiz_file(topic: Topic) -> str:
        """The topic's quiz file, whether it exists or not."""
        return quiz_file(topic.strand, topic.id)

    def line(self, topic: Topic, *path: Step) -> int:
        """The line of a key of the topic's front matter."""
        return self._text(topic).front.line(path)

    def section_line(self, topic: Topic, heading: str, offset: int = 0) -> int | None:
        """The line of the n-th line of a section's text, 0 first; None where there is no such section."""
        section = self._text(topic).section(heading)
        return None if section is None else section.text_line + offset

    def heading_line(self, topic: Topic, heading: str) -> int | None:
        """The line of a section's heading."""
        section = self._text(topic).section(heading)
        return None if section is None else section.line

    def quiz_line(self, topic: Topic, item: str, *path: Step) -> int:
        """The line of a key of the question ``item`` in the topic's quiz file."""
        file = self.quiz_file(topic)
        if file not in self._documents:
            self._documents[file] = parse(read_text(self.folder, file)[0] or "", file)
        document = self._documents[file]
        entries = document.value if isinstance(document.value, list) else []
        for index, entry in enumerate(entries):
            if isinstance(entry, dict) and entry.get("id") == item:
                return document.line((index, *path))
        return 1

    @cached_property
    def survey(self) -> Survey:
        """Which topic and quiz files there are."""
        return survey(self.folder) if self.folder.is_dir() else Survey((), frozenset(), ())

    @cached_property
    def quizzes(self) -> dict[str, Quiz]:
        """The quiz of each topic that has one, with the questions that could be read."""
        files = ((topic.id, self.quiz_file(topic)) for topic in self.topics)
        return {topic: self._read_quizzes[file][0] for topic, file in files if file in self._read_quizzes}

    def quiz_is_whole(self, topic: Topic) -> bool:
        """Whether every entry of the topic's quiz could be read, so that its questions can be counted."""
        return topic.id in self.quizzes and self.quiz_file(topic) not in self._faulty_files

    @cached_property
    def _faulty_files(self) -> frozenset[str]:
        found = [problem.file for problem in self.reading.problems]
        return frozenset([*found, *(problem.file for problem in self.quiz_problems())])

    def quiz_problems(self) -> Iterator[QuizProblem]:
        """What ``practice`` could not read, also in the quizzes of topics that cannot be read themselves."""
        for _, problems in self._read_quizzes.values():
            yield from problems

    @cached_property
    def _read_quizzes(self) -> dict[str, tuple[Quiz, tuple[QuizProblem, ...]]]:
        found = {}
        for strand, topic_id in sorted(self.survey.quizzes):
            file = quiz_file(strand, topic_id)
            text, _ = read_text(self.folder, file)
            if text is not None:
                found[file] = read_quiz(text, file)
        return found

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Everything that a learner reads, piece by piece."""
        from curriculum.lint.passages import passages  # which itself stands on this module

        return tuple(passages(self))

    @cached_property
    def graph_toml(self) -> TomlDocument:
        """The file ``graph.toml``, for its lines."""
        return parse_toml(read_text(self.folder, GRAPH_FILE)[0] or "", GRAPH_FILE)

    @cached_property
    def milestones_toml(self) -> TomlDocument:
        """The file ``milestones.toml``, for its lines."""
        return parse_toml(read_text(self.folder, MILESTONES_FILE)[0] or "", MILESTONES_FILE)

    @cached_property
    def history_text(self) -> str:
        """The text of ``history.toml``; empty where there is none."""
        return (read_text(self.folder, HISTORY_FILE)[0] or "") if (self.folder / HISTORY_FILE).is_file() else ""

    def _text(self, topic: Topic) -> TopicText:
        if topic.id not in self._texts:
            file = self.file(topic)
            self._texts[topic.id] = split_topic(read_text(self.folder, file)[0] or "", file)
        return self._texts[topic.id]

    def at(
        self, topic: Topic, path: tuple[Step, ...], what: str, fix: str, rule: str, near: tuple[str, ...] = ()
    ) -> Problem:
        """An error at a key of the topic's front matter."""
        return Problem(self.file(topic), self.line(topic, *path), what, fix, near, rule)

    def at_item(
        self,
        topic: Topic,
        item: str,
        path: tuple[Step, ...],
        what: str,
        fix: str,
        rule: str,
        near: tuple[str, ...] = (),
    ) -> Problem:
        """An error at a key of one question."""
        return Problem(self.quiz_file(topic), self.quiz_line(topic, item, *path), what, fix, near, rule)
