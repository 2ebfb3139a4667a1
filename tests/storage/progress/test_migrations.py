"""Bringing an older file up to date, with a later revision that exists only here."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from curriculum.errors import NewerDatabaseError, StorageError
from curriculum.storage.progress.care import examine
from curriculum.storage.progress.schema import CHAIN
from curriculum.storage.progress.store import ProgressStore

HEAD = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "0002"


def upgrade():
"""
GOOD = """
    with op.batch_alter_table("events", recreate="always") as events:
        events.add_column(sa.Column("place", sa.String(), nullable=True))
    op.create_table("extra", sa.Column("id", sa.Integer(), primary_key=True))
"""
BAD = """
    op.create_table("extra", sa.Column("id", sa.Integer(), primary_key=True))
    raise RuntimeError("half way")
"""


@pytest.fixture
def old(tmp_path, clock, drafts):
    """The path of a file of this revision with two events."""
    with ProgressStore(tmp_path / "ada.sqlite", device="desk", clock=clock) as store:
        store.append_all((drafts[0]("a"), drafts[1]("1")))
    return store.path


@pytest.fixture
def chain(tmp_path):
    """Makes the chain whose last revision does what it is told."""

    def make(body: str):
        folder = tmp_path / "revisions"
        folder.mkdir()
        (folder / "9999_later.py").write_text(HEAD + body)
        return replace(CHAIN, revisions=(*CHAIN.revisions, "9999"), folders=(*CHAIN.folders, folder))

    return make


def test_an_older_file_is_migrated_after_a_copy(old, chain, clock, drafts) -> None:
    before = old.read_bytes()
    with ProgressStore(old, device="desk", clock=clock) as store:
        events = store.events()
    later = chain(GOOD)
    assert examine(old, chain=later).state == "older"
    with ProgressStore(old, device="desk", clock=clock, chain=later) as store:
        assert store.events() == events
        assert set(store.states()) == {"a"}
        assert store.append(drafts[0]("b")).event.sequence == 3
    (copy,) = (old.parent / "backups").iterdir()
    assert copy.name.startswith("ada-20250301T0900")
    assert copy.name.endswith("-before-9999.sqlite")
    with ProgressStore(copy, device="desk", clock=clock) as store:
        assert store.events() == events
    assert before != old.read_bytes()
    assert examine(old, chain=later).state == "sound"


def test_the_log_is_still_append_only_after_a_migration_that_makes_its_table_anew(old, chain, clock) -> None:
    with ProgressStore(old, device="desk", clock=clock, chain=chain(GOOD)) as store:
        store.states()
    connection = sqlite3.connect(old)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute("DELETE FROM events")
    connection.close()


def test_a_migration_that_fails_changes_nothing(old, chain, clock) -> None:
    later = chain(BAD)
    with (
        ProgressStore(old, device="desk", clock=clock, chain=later) as store,
        pytest.raises(StorageError, match=r"from revision 0002 to 9999: half way") as caught,
    ):
        store.states()
    assert "a copy is at" in caught.value.fix
    with ProgressStore(old, device="desk", clock=clock) as store:
        assert store.event_count() == 2
    connection = sqlite3.connect(old)
    assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'extra'").fetchone() == (0,)
    connection.close()


def test_a_newer_file_is_not_touched(old, chain, clock, drafts) -> None:
    with ProgressStore(old, device="desk", clock=clock, chain=chain(GOOD)) as store:
        store.states()
    before = old.read_bytes()
    with ProgressStore(old, device="desk", clock=clock) as store:
        for use in (store.states, store.goals, lambda: store.append(drafts[0]("b"))):
            with pytest.raises(NewerDatabaseError, match="newer version") as caught:
                use()
    assert "Update curriculum" in caught.value.fix
    assert old.read_bytes() == before
    assert examine(old).state == "newer"


def test_a_store_open_while_the_file_is_migrated_writes_nothing_more(old, chain, clock, drafts) -> None:
    with ProgressStore(old, device="desk", clock=clock) as first:
        first.append(drafts[0]("b"))
        with ProgressStore(old, device="desk", clock=clock, chain=chain(GOOD)) as second:
            second.states()
        with pytest.raises(NewerDatabaseError):
            first.append(drafts[0]("c"))


def test_a_program_that_needs_no_migration_does_not_import_alembic(old, start) -> None:
    script = (
        "import sys; from datetime import datetime, UTC; from pathlib import Path\n"
        "from curriculum.learner.events import Claimed, Draft\n"
        "from curriculum.storage.progress.store import ProgressStore\n"
        "with ProgressStore(Path(sys.argv[1]), device='d', clock=lambda: datetime.now(UTC)) as s:\n"
        "    s.append(Draft(payload=Claimed(), topic='z'))\n"
        "print([m for m in ('alembic', 'sqlmodel', 'sqlalchemy') if m in sys.modules])\n"
    )
    out, err = start(script, old).communicate(timeout=30)
    assert out.strip() == "[]", err


def test_a_file_of_the_first_revision_gains_the_table_of_snapshots(tmp_path, clock, drafts) -> None:
    path = tmp_path / "ada.sqlite"
    with ProgressStore(path, device="desk", clock=clock) as store:
        store.append(drafts[0]("a"))
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("DROP TABLE snapshot")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    connection.close()
    assert examine(path).state == "older"
    with ProgressStore(path, device="desk", clock=clock) as store:
        assert set(store.states()) == {"a"}
        store.keep_snapshot("memory", "k", 1, "{}")
        assert store.snapshot("memory", "k") == (1, "{}")
    assert examine(path).state == "sound"
