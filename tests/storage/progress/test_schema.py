"""The SQLModel tables, the migrations and the plain SQL describe one schema."""

from __future__ import annotations

import sqlite3
import subprocess
import sys

import pytest
from sqlmodel import SQLModel

from curriculum.storage.progress.connection import connect
from curriculum.storage.progress.create import create_database
from curriculum.storage.progress.migrate import run_revisions
from curriculum.storage.progress.schema import CHAIN, DERIVED_TABLES, EVENT_COLUMNS, MIGRATIONS_FOLDER, REVISIONS
from curriculum.storage.progress.tables import METADATA


def describe(path) -> dict[str, object]:
    """Columns, keys, indexes and triggers of every table, whatever the spelling of the statements."""
    connection = sqlite3.connect(path)
    ask = lambda statement: connection.execute(statement).fetchall()  # noqa: E731
    found: dict[str, object] = {}
    for (name,) in ask(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ):
        indexes = []
        for _, index, unique, origin, partial in ask(f"PRAGMA index_list({name})"):
            columns = tuple(row[2] for row in ask(f"PRAGMA index_info({index})"))
            sql = ask(f"SELECT sql FROM sqlite_master WHERE name = '{index}'")[0][0] or ""
            condition = " ".join(sql.split("WHERE")[1].split()) if partial else ""
            indexes.append(("" if origin != "c" else index, unique, columns, condition))
        found[name] = (ask(f"PRAGMA table_info({name})"), ask(f"PRAGMA foreign_key_list({name})"), sorted(indexes))
    found["autoincrement"] = ask("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_sequence'")
    found["triggers"] = ask("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
    connection.close()
    return found


def test_the_tables_and_the_migrations_make_the_same_schema(tmp_path) -> None:
    made, migrated = tmp_path / "made.sqlite", tmp_path / "migrated.sqlite"
    create_database(made)
    sqlite3.connect(migrated).close()
    run_revisions(migrated, CHAIN)
    assert describe(migrated) == describe(made)


def test_the_plain_sql_names_the_columns_of_the_tables() -> None:
    events = METADATA.tables["events"]
    assert ("arrival", *EVENT_COLUMNS) == tuple(column.name for column in events.columns)
    assert set(METADATA.tables) == {"events", *DERIVED_TABLES}


def test_the_tables_have_a_registry_of_their_own() -> None:
    from curriculum.storage.catalogue.tables import METADATA as CATALOGUE

    assert not set(METADATA.tables) & (set(CATALOGUE.tables) | set(SQLModel.metadata.tables))


def test_the_chain_lists_the_revision_files() -> None:
    files = sorted(path.name.split("_")[0] for path in (MIGRATIONS_FOLDER / "versions").glob("[0-9]*.py"))
    assert tuple(files) == CHAIN.revisions
    assert CHAIN.revisions == REVISIONS


def test_a_new_file_is_in_wal_mode_with_our_mark(tmp_path) -> None:
    create_database(tmp_path / "a.sqlite")
    connection = connect(tmp_path / "a.sqlite")
    for pragma, value in (
        ("journal_mode", "wal"),
        ("foreign_keys", 1),
        ("synchronous", 2),
        ("application_id", 0x43555252),
    ):
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)
    connection.close()
    assert sorted(p.name for p in tmp_path.iterdir()) == [".a.sqlite.lock", "a.sqlite"]


def test_a_dangling_checkpoint_is_refused(tmp_path) -> None:
    create_database(tmp_path / "a.sqlite")
    connection = connect(tmp_path / "a.sqlite")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        connection.execute("INSERT INTO checkpoint VALUES (1, 1, 12)")
    connection.close()


def test_reading_states_loads_nothing_heavy(tmp_path, clock, drafts) -> None:
    from curriculum.storage.progress.store import ProgressStore

    with ProgressStore(tmp_path / "ada.sqlite", device="desk", clock=clock) as store:
        store.append(drafts[0]("a"))
    script = (
        "import sys; from datetime import datetime, UTC; from pathlib import Path\n"
        "from curriculum.storage.progress.store import ProgressStore\n"
        "with ProgressStore(Path(sys.argv[1]), device='d', clock=lambda: datetime.now(UTC)) as s:\n"
        "    assert s.states()['a']\n"
        "print([m for m in ('pydantic', 'sqlmodel', 'sqlalchemy', 'alembic', 'networkx') if m in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", script, str(tmp_path / "ada.sqlite")], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
