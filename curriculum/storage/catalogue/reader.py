"""Reading a catalogue with plain ``sqlite3``: nothing heavy is imported for it."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from curriculum.errors import DamagedDatabaseError, UnknownNameError
from curriculum.storage.catalogue.records import (
    EdgeRecord,
    GraphRecord,
    MilestoneRecord,
    QuizRecord,
    StrandRecord,
    SymbolRecord,
    TermRecord,
    TopicRecord,
    TopicSummary,
)
from curriculum.storage.catalogue.schema import APPLICATION_ID, LESSON_COLUMNS, SUMMARY_COLUMNS

if TYPE_CHECKING:
    from types import TracebackType

    from curriculum.graph.topic_graph import TopicGraph

Row = tuple[Any, ...]

_SUMMARY = f"SELECT {', '.join(SUMMARY_COLUMNS)} FROM topic"  # noqa: S608
_EDGE = "SELECT t.id, t.title, t.distinguish, t.level, e.why, e.encompasses FROM edge e JOIN topic t ON t.id = "
_SYMBOL = "SELECT topic, symbol, say, meaning, pytorch FROM symbol"
_QUIZ = "SELECT topic, id, skill, kind, generator, source FROM quiz_item"
_EXERCISE_TOPICS = """
SELECT exercise, topic FROM (
    SELECT exercise, topic, number FROM exercise_topic
    UNION ALL SELECT exercise, topic, 1000 FROM exercise_need
) WHERE exercise IN (SELECT value FROM json_each(?)) ORDER BY number, topic
"""


def connect_catalogue(path: Path) -> sqlite3.Connection:
    """A connection to a catalogue, which never changes once it has its name.

    Raises:
        sqlite3.DatabaseError: If the file is no catalogue.
    """
    connection = sqlite3.connect(
        f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise sqlite3.DatabaseError("not a catalogue")
        connection.execute("SELECT value FROM meta WHERE key = 'content_hash'").fetchone()[0]
    except (sqlite3.Error, TypeError) as error:
        connection.close()
        raise sqlite3.DatabaseError(f"not a catalogue: {error}") from error
    return connection


def _summary(row: Row) -> TopicSummary:
    plain = dict(zip(SUMMARY_COLUMNS, row, strict=True))
    plain["tags"] = tuple(json.loads(plain["tags"]))
    plain["chain_count"] = int(plain["chain_count"])
    return TopicSummary(**plain)


class Catalogue:
    """An open catalogue. May be shared by threads.

    Args:
        path: The file.
        renew: Makes the file anew and says where it is, for when it turns out to be damaged; ``None`` to raise instead.
    """

    def __init__(self, path: Path, *, renew: Callable[[], Path] | None = None) -> None:
        self.path = path
        self._renew = renew
        self._lock = threading.RLock()
        self._connection = connect_catalogue(path)

    def __enter__(self) -> Catalogue:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._connection.close()

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows of a query. A damaged file is made anew once, since all in it is derived.

        Raises:
            DamagedDatabaseError: If it is damaged and cannot be made anew.
        """
        with self._lock:
            try:
                return self._connection.execute(statement, values).fetchall()
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.ProgrammingError):
                    raise
                if self._renew is None:
                    raise DamagedDatabaseError(
                        f"The catalogue {self.path} is damaged: {error}.",
                        fix="Delete it: it is made anew from the text.",
                    ) from error
            path = self._renew()  # where it fails, what can still be read stays open
            fresh = connect_catalogue(path)
            self._connection.close()
            self.path, self._connection = path, fresh
            return self._connection.execute(statement, values).fetchall()

    # The whole

    def _meta(self, key: str) -> Any:
        return json.loads(self.rows("SELECT value FROM meta WHERE key = ?", (key,))[0][0])

    def info(self) -> GraphRecord:
        """The graph's own names."""
        graph = self._meta("graph")
        return GraphRecord(
            id=graph["id"],
            version=graph["version"],
            title=graph["title"],
            goals=tuple(graph["goals"]),
            content_hash=self._meta("content_hash"),
            confusable=tuple((first, second) for first, second in graph["confusable"]),
        )

    def retired(self) -> dict[str, tuple[str, ...]]:
        """Every retired topic id and its successors."""
        return {old: tuple(new) for old, new in self._meta("retired").items()}

    def strands(self) -> tuple[StrandRecord, ...]:
        """The strands in their author's order."""
        return tuple(
            StrandRecord(*row)
            for row in self.rows(
                "SELECT s.id, s.title, s.summary, (SELECT count(*) FROM topic t WHERE t.strand = s.id) "
                "FROM strand s ORDER BY s.number"
            )
        )

    def milestones(self) -> tuple[MilestoneRecord, ...]:
        """The milestones in their author's order."""
        return tuple(
            MilestoneRecord(name, can, tuple(json.loads(topics)), problem, exercise)
            for name, can, topics, problem, exercise in self.rows(
                "SELECT id, can, topics, problem, exercise FROM milestone ORDER BY number"
            )
        )

    def graph(self) -> TopicGraph:
        """The prerequisite graph, with the attributes that ``Curriculum.graph`` gives its nodes and edges."""
        import networkx as nx

        from curriculum.graph.topic_graph import TopicGraph

        digraph: nx.DiGraph[str] = nx.DiGraph()
        for name, title, level, minutes, strand in self.rows(
            "SELECT id, title, level, minutes, strand FROM topic ORDER BY id"
        ):
            digraph.add_node(name, title=title, level=level, minutes=minutes, strand=strand)
        for topic, prerequisite, why, encompasses in self.rows(
            "SELECT topic, prerequisite, why, encompasses FROM edge ORDER BY topic, number"
        ):
            digraph.add_edge(prerequisite, topic, why=why, encompasses=encompasses)
        return TopicGraph(digraph)

    # Topics

    def topics(self, *, strand: str | None = None, level: str | None = None) -> tuple[TopicSummary, ...]:
        """The topics by strand, depth and id; of one strand or level where given."""
        conditions = [f"{name} = ?" for name, value in (("strand", strand), ("level", level)) if value is not None]
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        values = [value for value in (strand, level) if value is not None]
        return tuple(_summary(row) for row in self.rows(f"{_SUMMARY}{where} ORDER BY number", values))

    def ids(self) -> tuple[str, ...]:
        """Every topic id, sorted."""
        return tuple(name for (name,) in self.rows("SELECT id FROM topic ORDER BY id"))

    def has(self, topic: str) -> bool:
        """Whether there is such a topic."""
        return bool(self.rows("SELECT 1 FROM topic WHERE id = ?", (topic,)))

    def summary(self, topic: str) -> TopicSummary:
        """One topic as lists show it.

        Raises:
            UnknownNameError: If there is none; it carries the nearest ids.
        """
        found = self.rows(f"{_SUMMARY} WHERE id = ?", (topic,))
        if not found:
            raise UnknownNameError(
                f"There is no topic `{topic}`.",
                fix="Use the id of a topic, as `curriculum topics` lists them.",
                nearest=self.nearest(topic),
            )
        return _summary(found[0])

    def summaries(self, topics: Iterable[str]) -> tuple[TopicSummary, ...]:
        """Several topics, in the order asked for; ids that do not exist are passed over."""
        wanted = tuple(topics)
        found = {
            row[0]: _summary(row)
            for row in self.rows(f"{_SUMMARY} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(wanted),))  # noqa: S608
        }
        return tuple(found[topic] for topic in wanted if topic in found)

    def topic(self, topic: str) -> TopicRecord:
        """Everything on a topic's page.

        Raises:
            UnknownNameError: If there is none; it carries the nearest ids.
        """
        summary = self.summary(topic)
        columns = ", ".join(LESSON_COLUMNS)
        lesson = dict(
            zip(LESSON_COLUMNS, self.rows(f"SELECT {columns} FROM topic WHERE id = ?", (topic,))[0], strict=True)  # noqa: S608
        )
        lesson["sources"] = tuple(json.loads(lesson["sources"]))
        below = self.rows(f"{_EDGE} e.prerequisite WHERE e.topic = ? ORDER BY e.number", (topic,))
        above = self.rows(f"{_EDGE} e.topic WHERE e.prerequisite = ? ORDER BY t.depth, t.id", (topic,))
        return TopicRecord(
            summary=summary,
            **lesson,
            skills=self.skills(topic),
            introduces=tuple(
                SymbolRecord(*row) for row in self.rows(f"{_SYMBOL} WHERE topic = ? ORDER BY number", (topic,))
            ),
            terms=tuple(
                TermRecord(*row)
                for row in self.rows("SELECT topic, term, meaning FROM term WHERE topic = ? ORDER BY number", (topic,))
            ),
            prerequisites=tuple(EdgeRecord(*row) for row in below),
            leads_to=tuple(EdgeRecord(*row) for row in above),
            exercises=self.exercises(topic),
        )

    def chain(self, topic: str) -> tuple[TopicSummary, ...]:
        """The longest chain of prerequisites that ends at ``topic``, as ``graph.chains.longest_chain`` defines it.

        Raises:
            UnknownNameError: If there is no such topic.
        """
        self.summary(topic)
        found = self.rows(
            "WITH RECURSIVE chain (id, below, place) AS ("
            "SELECT id, chain_below, 0 FROM topic WHERE id = ? UNION ALL "
            "SELECT t.id, t.chain_below, place + 1 FROM chain JOIN topic t ON t.id = chain.below) "
            "SELECT id FROM chain ORDER BY place DESC",
            (topic,),
        )
        return self.summaries(name for (name,) in found)

    def reasons(self, chain: Sequence[str]) -> dict[str, str]:
        """Why each topic of a chain, but the last, is needed by the one after it."""
        pairs = json.dumps(list(pairwise(chain)))
        found = self.rows(
            "SELECT e.prerequisite, e.why FROM json_each(?) p JOIN edge e "
            "ON e.prerequisite = json_extract(p.value, '$[0]') AND e.topic = json_extract(p.value, '$[1]')",
            (pairs,),
        )
        return dict(found)

    def minutes(self) -> dict[str, int]:
        """The minutes of every topic."""
        return dict(self.rows("SELECT id, minutes FROM topic ORDER BY id"))

    def nearest(self, name: str, *, limit: int = 3) -> tuple[str, ...]:
        """The topic ids that a person may have meant, best first: by id, then by title."""
        from curriculum.graph.nearest import nearest_names

        titles: dict[str, str] = dict(self.rows("SELECT id, title FROM topic ORDER BY id"))
        by_id = nearest_names(name, titles, limit=limit)
        by_title = nearest_names(name, titles.values(), limit=limit)
        more = (topic for title in by_title for topic, other in titles.items() if other == title)
        return tuple(dict.fromkeys((*by_id, *more)))[:limit]

    # Parts of topics

    def skills(self, topic: str) -> dict[str, str]:
        """A topic's skills and what each says, in the author's order."""
        return dict(self.rows("SELECT id, text FROM skill WHERE topic = ? ORDER BY number", (topic,)))

    def all_skills(self) -> dict[str, tuple[str, ...]]:
        """The skills of every topic, in the author's order, as ``learner.evidence.labels`` takes them."""
        found: dict[str, list[str]] = {}
        for topic, skill in self.rows("SELECT topic, id FROM skill ORDER BY topic, number"):
            found.setdefault(topic, []).append(skill)
        return {topic: tuple(skills) for topic, skills in found.items()}

    def symbols(self) -> tuple[SymbolRecord, ...]:
        """Every symbol, by the depth of the topic that introduces it."""
        found = self.rows(
            "SELECT y.topic, y.symbol, y.say, y.meaning, y.pytorch FROM symbol y JOIN topic t ON t.id = y.topic "
            "ORDER BY t.depth, t.id, y.number"
        )
        return tuple(SymbolRecord(*row) for row in found)

    def terms(self) -> tuple[TermRecord, ...]:
        """Every term, by the depth of the topic that defines it."""
        found = self.rows(
            "SELECT m.topic, m.term, m.meaning FROM term m JOIN topic t ON t.id = m.topic "
            "ORDER BY t.depth, t.id, m.number"
        )
        return tuple(TermRecord(*row) for row in found)

    def quiz(self, topic: str) -> tuple[QuizRecord, ...]:
        """A topic's questions and generators, in the author's order."""
        return tuple(QuizRecord(*row) for row in self.rows(f"{_QUIZ} WHERE topic = ? ORDER BY number", (topic,)))

    def topics_with_questions(self) -> frozenset[str]:
        """The topics that can ask something."""
        return frozenset(str(topic) for (topic,) in self.rows("SELECT DISTINCT topic FROM quiz_item"))

    def quiz_item(self, topic: str, item: str) -> QuizRecord | None:
        """One question or generator of a topic, or ``None``."""
        found = self.rows(f"{_QUIZ} WHERE topic = ? AND id = ?", (topic, item))
        return QuizRecord(*found[0]) if found else None

    def exercises(self, topic: str) -> tuple[str, ...]:
        """The exercises that practise a topic, those it is the chief topic of first."""
        found = self.rows("SELECT exercise FROM exercise_topic WHERE topic = ? ORDER BY number, exercise", (topic,))
        return tuple(name for (name,) in found)

    def exercises_with(self, topic: str) -> dict[str, tuple[str, ...]]:
        """The exercises that practise a topic or lean on it, in that order, each with all the topics of both kinds."""
        leaning = self.rows("SELECT exercise FROM exercise_need WHERE topic = ? ORDER BY exercise", (topic,))
        found: dict[str, list[str]] = {name: [] for name in (*self.exercises(topic), *(name for (name,) in leaning))}
        for name, practised in self.rows(_EXERCISE_TOPICS, (json.dumps(list(found)),)):
            found[name].append(practised)
        return {name: tuple(topics) for name, topics in found.items()}

    def search(self, text: str, *, limit: int = 20) -> tuple[TopicSummary, ...]:
        """The topics that a few words find, best first; see ``search.search``."""
        from curriculum.storage.catalogue.search import search

        return self.summaries(search(self, text, limit=limit))
