"""The progress database as SQLModel tables, in a registry of their own: the source of the schema.

Reading and appending use ``sqlite3`` directly (see ``schema``), since importing SQLModel costs a third of a second.
"""

from __future__ import annotations

from sqlalchemy import Index, text
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel


class ProgressTable(SQLModel, registry=registry()):
    """Base of the progress tables; its metadata holds no other table."""


class EventRow(ProgressTable, table=True):
    """The log, append-only."""

    __tablename__ = "events"
    __table_args__ = (
        Index("events_in_order", "sequence", "device", unique=True),
        Index("events_by_topic", "topic"),
        Index("events_by_session", "session"),
        Index("events_by_kind", "kind"),
        Index(
            "events_answered_once",
            "session",
            "question_id",
            "attempt",
            unique=True,
            sqlite_where=text("kind = 'answered' AND session IS NOT NULL"),
        ),
        {"sqlite_autoincrement": True},
    )

    arrival: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(unique=True)
    device: str
    sequence: int
    time: str
    kind: str
    payload_version: int
    graph_id: str | None
    graph_version: int | None
    topic: str | None
    question_id: str | None
    content_hash: str | None
    seed: int | None
    parameters: str
    response_ms: int | None
    hint_used: bool
    session: str | None
    payload: str
    attempt: int | None


class TopicStateRow(ProgressTable, table=True):
    """The folded state of one topic, as JSON."""

    __tablename__ = "topic_state"

    topic: str = Field(primary_key=True)
    state: str


class ExerciseStateRow(ProgressTable, table=True):
    """The folded state of one exercise, as JSON."""

    __tablename__ = "exercise_state"

    exercise: str = Field(primary_key=True)
    state: str


class SessionStateRow(ProgressTable, table=True):
    """The folded state of one session, as JSON; ``last_seen`` is repeated for sorting."""

    __tablename__ = "session_state"
    __table_args__ = (Index("session_state_by_time", "last_seen"),)

    session: str = Field(primary_key=True)
    last_seen: str
    state: str


class GoalRow(ProgressTable, table=True):
    """One goal; the chief one has rank 0."""

    __tablename__ = "goal"

    rank: int = Field(primary_key=True)
    topic: str = Field(unique=True)


class SettingRow(ProgressTable, table=True):
    """One setting that is not at its default, as JSON."""

    __tablename__ = "setting"

    name: str = Field(primary_key=True)
    value: str


class CheckpointRow(ProgressTable, table=True):
    """Up to which event, and with which version of the fold, the derived tables were made."""

    __tablename__ = "checkpoint"

    id: int = Field(primary_key=True)
    model_version: int
    arrival: int = Field(foreign_key="events.arrival")


class SnapshotRow(ProgressTable, table=True):
    """A derived state after some event, as JSON; ``key`` names all that it depends on besides the log."""

    __tablename__ = "snapshot"

    name: str = Field(primary_key=True)
    key: str
    arrival: int
    state: str


METADATA = ProgressTable.metadata
