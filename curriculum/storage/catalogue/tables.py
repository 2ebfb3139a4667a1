"""The catalogue as SQLModel tables, in a registry of their own: the source of the schema."""

from __future__ import annotations

from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel


class CatalogueTable(SQLModel, registry=registry()):
    """Base of the catalogue's tables; its metadata holds no other table."""


class MetaRow(CatalogueTable, table=True):
    """Facts about the whole: the graph's names, the content hash, the retired ids. Values are JSON."""

    __tablename__ = "meta"

    key: str = Field(primary_key=True)
    value: str


class StrandRow(CatalogueTable, table=True):
    """A strand, in its author's order."""

    __tablename__ = "strand"

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    title: str
    summary: str


class MilestoneRow(CatalogueTable, table=True):
    """A point on the way where something new can be done, in its author's order."""

    __tablename__ = "milestone"

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    can: str
    topics: str
    """The ids of its topics, as JSON."""
    problem: str | None
    exercise: str | None


class TopicRow(CatalogueTable, table=True):
    """A topic with its lesson and what the graph says of it."""

    __tablename__ = "topic"

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    """Rank by strand, depth and id, 1 first; the row of the full text."""
    strand: str = Field(foreign_key="strand.id", index=True)
    title: str
    distinguish: str | None
    level: str
    tags: str
    minutes: int
    status: str
    depth: int
    prerequisite_count: int
    """Topics beneath it."""
    chain_below: str | None = Field(foreign_key="topic.id")
    """The topic before it on its longest chain."""
    chain_count: str
    """How many chains of that length there are, in decimal digits: the number may pass 64 bits."""
    question_count: int
    """Authored questions."""
    core_idea: str
    opening_problem: str
    explainer: str
    worked_example: str
    your_turn: str
    common_mistakes: str
    sources: str


class EdgeRow(CatalogueTable, table=True):
    """A prerequisite of a topic, in its author's order."""

    __tablename__ = "edge"

    topic: str = Field(primary_key=True, foreign_key="topic.id")
    prerequisite: str = Field(primary_key=True, foreign_key="topic.id", index=True)
    number: int
    why: str
    encompasses: float


class SkillRow(CatalogueTable, table=True):
    """A skill of a topic, in its author's order."""

    __tablename__ = "skill"

    topic: str = Field(primary_key=True, foreign_key="topic.id")
    id: str = Field(primary_key=True)
    number: int
    text: str


class SymbolRow(CatalogueTable, table=True):
    """A symbol that a topic introduces."""

    __tablename__ = "symbol"

    topic: str = Field(primary_key=True, foreign_key="topic.id")
    number: int = Field(primary_key=True)
    symbol: str = Field(index=True)
    say: str
    meaning: str
    pytorch: str | None


class TermRow(CatalogueTable, table=True):
    """A term that the lesson of a topic defines."""

    __tablename__ = "term"

    topic: str = Field(primary_key=True, foreign_key="topic.id")
    number: int = Field(primary_key=True)
    term: str = Field(index=True)
    meaning: str


class QuizItemRow(CatalogueTable, table=True):
    """A question or a generator of a topic, as its author wrote it."""

    __tablename__ = "quiz_item"

    topic: str = Field(primary_key=True, foreign_key="topic.id")
    id: str = Field(primary_key=True)
    number: int
    skill: str
    kind: str | None
    generator: str | None
    source: str


class ExerciseTopicRow(CatalogueTable, table=True):
    """An exercise practises a topic."""

    __tablename__ = "exercise_topic"

    exercise: str = Field(primary_key=True)
    topic: str = Field(primary_key=True, index=True)
    number: int
    """Rank of the topic among the exercise's."""


class ExerciseNeedRow(CatalogueTable, table=True):
    """The code of an exercise leans on a topic that it does not practise."""

    __tablename__ = "exercise_need"

    exercise: str = Field(primary_key=True)
    topic: str = Field(primary_key=True, index=True)


class WordRow(CatalogueTable, table=True):
    """A word of a title or tag, for putting misspelt searches right."""

    __tablename__ = "word"

    word: str = Field(primary_key=True)


METADATA = CatalogueTable.metadata
