"""The event log and the tables derived from it."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table of the first version."""
    _events()
    for table, key in (("topic_state", "topic"), ("exercise_state", "exercise")):
        op.create_table(
            table,
            sa.Column(key, sa.String(), nullable=False),
            sa.Column("state", sa.String(), nullable=False),
            sa.PrimaryKeyConstraint(key),
        )
    op.create_table(
        "session_state",
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("last_seen", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("session"),
    )
    op.create_index("session_state_by_time", "session_state", ["last_seen"])
    op.create_table(
        "goal",
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("rank"),
        sa.UniqueConstraint("topic"),
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "checkpoint",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("model_version", sa.Integer(), nullable=False),
        sa.Column("arrival", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["arrival"], ["events.arrival"]),
        sa.PrimaryKeyConstraint("id"),
    )


def _events() -> None:
    op.create_table(
        "events",
        sa.Column("arrival", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("time", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("payload_version", sa.Integer(), nullable=False),
        sa.Column("graph_id", sa.String(), nullable=True),
        sa.Column("graph_version", sa.Integer(), nullable=True),
        sa.Column("topic", sa.String(), nullable=True),
        sa.Column("question_id", sa.String(), nullable=True),
        sa.Column("content_hash", sa.String(), nullable=True),
        sa.Column("seed", sa.Integer(), nullable=True),
        sa.Column("parameters", sa.String(), nullable=False),
        sa.Column("response_ms", sa.Integer(), nullable=True),
        sa.Column("hint_used", sa.Boolean(), nullable=False),
        sa.Column("session", sa.String(), nullable=True),
        sa.Column("payload", sa.String(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("arrival"),
        sa.UniqueConstraint("uuid"),
        sqlite_autoincrement=True,
    )
    op.create_index("events_in_order", "events", ["sequence", "device"], unique=True)
    op.create_index("events_by_topic", "events", ["topic"])
    op.create_index("events_by_session", "events", ["session"])
    op.create_index("events_by_kind", "events", ["kind"])
    op.create_index(
        "events_answered_once",
        "events",
        ["session", "question_id", "attempt"],
        unique=True,
        sqlite_where=sa.text("kind = 'answered' AND session IS NOT NULL"),
    )
