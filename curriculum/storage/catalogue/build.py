"""Compiling a curriculum into a catalogue file: complete under its name, or absent."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from curriculum.storage.catalogue.measures import measure
from curriculum.storage.catalogue.schema import APPLICATION_ID, FORMAT, SEARCH_TABLE

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table

    from curriculum.content.curriculum import Curriculum
    from curriculum.content.topic import Topic

Progress = Callable[[str, int, int], None]
"""Called with the stage (``reading`` or ``compiling``), the steps done and the steps in all."""

Row = dict[str, Any]
_BATCH = 500
_WORD = re.compile(r"[^\W\d_]{3,}")
_SMALL_WORDS = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with")
)


@dataclass(frozen=True, slots=True)
class ExerciseLink:
    """An exercise, the topics it practises, the chief one first, and those that its code leans on besides."""

    exercise: str
    topics: tuple[str, ...]
    needs: tuple[str, ...] = ()


def catalogue_name(content_hash: str) -> str:
    """The file name of the catalogue of this content."""
    return f"catalogue-{FORMAT}-{content_hash}.sqlite"


def build(
    curriculum: Curriculum,
    exercises: Sequence[ExerciseLink],
    content_hash: str,
    folder: Path,
    *,
    progress: Progress | None = None,
) -> Path:
    """Write the catalogue under a temporary name, sync it, and put it in place.

    Args:
        curriculum: What to compile.
        exercises: The exercises; links to topics that are not in the curriculum are kept and lead nowhere.
        content_hash: Names the file; equal content gives an equal name.
        folder: Where the file goes; it must exist.
        progress: Told how far the work is.

    Raises:
        ContentError: If the prerequisites are no graph.
        OSError, sqlite3.Error: If the file cannot be written.
    """
    curriculum.graph()  # refuse what is no graph before anything is written
    handle, name = tempfile.mkstemp(prefix=".catalogue-", suffix=".new", dir=folder)
    os.close(handle)
    temporary = Path(name)
    try:
        rows = {
            "meta": list(_meta_rows(curriculum, content_hash)),
            "strand": [dict(s.model_dump(), number=n) for n, s in enumerate(curriculum.strands, 1)],
            "milestone": list(_milestone_rows(curriculum)),
            **_topic_rows(curriculum),
            "exercise_topic": [
                {"exercise": link.exercise, "topic": topic, "number": number}
                for link in exercises
                for number, topic in enumerate(dict.fromkeys(link.topics), 1)
            ],
            "exercise_need": [
                {"exercise": link.exercise, "topic": topic} for link in exercises for topic in dict.fromkeys(link.needs)
            ],
        }
        _write(temporary, rows, progress or _silent)
        temporary.chmod(0o644)  # it holds no secrets, and may be read from a folder that others made
        with temporary.open("rb") as file:
            os.fsync(file.fileno())
        final = folder / catalogue_name(content_hash)
        temporary.replace(final)
    finally:
        temporary.unlink(missing_ok=True)
    _sync(folder)
    return final


def _silent(_stage: str, _done: int, _total: int) -> None:
    """No one is told."""


def _sync(folder: Path) -> None:
    with suppress(OSError):  # a folder that cannot be synced costs a rebuild after a power cut, no more
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _write(path: Path, rows: dict[str, list[Row]], progress: Progress) -> None:
    from sqlalchemy import create_engine
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.pool import NullPool

    from curriculum.storage.catalogue.tables import METADATA

    engine = create_engine("sqlite://", creator=lambda: _connect(path), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            METADATA.create_all(connection)
            connection.exec_driver_sql(SEARCH_TABLE)
            _fill(connection, METADATA.sorted_tables, rows, progress)
            _fill_search(connection, rows["topic"], rows["term"])
            connection.exec_driver_sql("COMMIT")
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise error.orig from error
        raise
    finally:
        engine.dispose()


def _fill(connection: Connection, tables: Sequence[Table], rows: dict[str, list[Row]], progress: Progress) -> None:
    total = sum(map(len, rows.values()))
    done = 0
    for table in tables:
        for batch in _batches(rows[table.name]):
            connection.execute(table.insert(), batch)
            done += len(batch)
            progress("compiling", done, total)


def _connect(path: Path) -> sqlite3.Connection:
    """No journal and no syncing: until the file is complete nobody knows its name."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    return connection


def _batches(rows: list[Row]) -> Iterator[list[Row]]:
    for start in range(0, len(rows), _BATCH):
        yield rows[start : start + _BATCH]


def _meta_rows(curriculum: Curriculum, content_hash: str) -> Iterator[Row]:
    facts = {
        "content_hash": content_hash,
        "format": FORMAT,
        "graph": curriculum.info.model_dump(mode="json"),
        "retired": {old: list(new) for old, new in sorted(curriculum.history.retired.items())},
    }
    for key, value in facts.items():
        yield {"key": key, "value": json.dumps(value, ensure_ascii=False)}


def _milestone_rows(curriculum: Curriculum) -> Iterator[Row]:
    for number, milestone in enumerate(curriculum.milestones, 1):
        yield {**milestone.model_dump(), "number": number, "topics": json.dumps(milestone.topics)}


def _topic_rows(curriculum: Curriculum) -> dict[str, list[Row]]:
    graph = curriculum.graph()
    measures = measure(graph)
    place = {topic: p for p, topic in enumerate(graph.topics)}
    strand_rank = {strand.id: number for number, strand in enumerate(curriculum.strands)}
    ordered = sorted(
        curriculum.topics.values(), key=lambda t: (strand_rank[t.strand], measures.depth[place[t.id]], t.id)
    )
    found: dict[str, list[Row]] = {name: [] for name in ("topic", "edge", "skill", "symbol", "term", "quiz_item")}
    for number, topic in enumerate(ordered, 1):
        position = place[topic.id]
        before = measures.chain_below[position]
        found["topic"].append(
            _topic_row(topic, number)
            | {
                "depth": measures.depth[position],
                "prerequisite_count": measures.beneath[position],
                "chain_below": None if before is None else graph.topics[before],
                "chain_count": str(measures.chain_count[position]),
            }
        )
        _add_parts(found, topic)
    found["word"] = [{"word": word} for word in sorted(_words(ordered))]
    return found


def _topic_row(topic: Topic, number: int) -> Row:
    return {
        "id": topic.id,
        "number": number,
        "strand": topic.strand,
        "title": topic.title,
        "distinguish": topic.distinguish,
        "level": topic.level.value,
        "tags": json.dumps(topic.tags, ensure_ascii=False),
        "minutes": topic.minutes,
        "status": topic.status,
        "question_count": topic.question_count,
        "sources": json.dumps(topic.sources, ensure_ascii=False),
        **topic.lesson.model_dump(),
    }


def _add_parts(found: dict[str, list[Row]], topic: Topic) -> None:
    for number, edge in enumerate(topic.prerequisites, 1):
        found["edge"].append(
            {
                "topic": topic.id,
                "prerequisite": edge.id,
                "number": number,
                "why": edge.why,
                "encompasses": edge.encompasses,
            }
        )
    for number, (name, text) in enumerate(topic.skills.items(), 1):
        found["skill"].append({"topic": topic.id, "id": name, "number": number, "text": text})
    for number, symbol in enumerate(topic.introduces, 1):
        found["symbol"].append({"topic": topic.id, "number": number, **symbol.model_dump()})
    for number, (term, meaning) in enumerate(topic.terms.items(), 1):
        found["term"].append({"topic": topic.id, "number": number, "term": term, "meaning": meaning})
    for number, item in enumerate(topic.quiz, 1):
        found["quiz_item"].append({"topic": topic.id, "number": number, **item.model_dump()})


def _words(topics: Iterable[Topic]) -> set[str]:
    found: set[str] = set()
    for topic in topics:
        for text in (topic.title, topic.distinguish or "", *topic.tags, *topic.terms):
            found.update(word.lower() for word in _WORD.findall(text))
    return found


def acronym(title: str) -> str:
    """The initials of a title's weighty words with what stands in brackets, e.g. ``SGD`` or ``MLP MLPs``."""
    inside = re.findall(r"\(([^)]*)\)", title)
    outside = re.sub(r"\([^)]*\)", " ", title)
    words = [w for w in re.findall(r"[^\W_]+", outside) if w.lower() not in _SMALL_WORDS]
    initials = "".join(w[0] for w in words).upper() if len(words) > 1 else ""
    return " ".join(part for part in (initials, *inside) if part)


def _fill_search(connection: Connection, topics: list[Row], terms: list[Row]) -> None:
    defined: dict[str, list[str]] = {}
    for row in terms:
        defined.setdefault(row["topic"], []).append(row["term"])
    connection.exec_driver_sql(
        "INSERT INTO topic_search (rowid, title, acronym, tags, core_idea, lesson) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                t["number"],
                f"{t['title']} {t['distinguish'] or ''}",
                acronym(t["title"]),
                " ".join((*json.loads(t["tags"]), *defined.get(t["id"], ()))),
                t["core_idea"],
                "\n".join(t[s] for s in ("opening_problem", "explainer", "worked_example", "common_mistakes")),
            )
            for t in topics
        ],
    )
