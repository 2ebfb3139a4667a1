"""Snapshots of what takes long to fold, and what came into the log since."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

import pytest

from curriculum.learner.events import Draft, GoalSet, Undone
from curriculum.storage.progress.store import ProgressStore

KINDS = ("claimed",)


@pytest.fixture
def store(tmp_path, clock):
    with ProgressStore(tmp_path / "ada.sqlite", device="desk", clock=clock) as opened:
        yield opened


def test_without_a_log_there_is_no_snapshot_and_none_is_kept(store) -> None:
    store.keep_snapshot("memory", "k", 0, "{}")
    assert store.snapshot("memory", "k") is None
    assert (store.grown_since(0, KINDS).events, store.grown_since(0, KINDS).arrival) == ((), 0)
    assert not store.path.exists()


def test_a_snapshot_is_found_under_its_key_alone_and_replaces_the_one_before(store, drafts) -> None:
    store.append(drafts[0]("a"))
    store.keep_snapshot("memory", "k", 1, "old")
    store.keep_snapshot("memory", "k", 1, "new")
    assert store.snapshot("memory", "k") == (1, "new")
    assert store.snapshot("memory", "another graph") is None
    assert store.snapshot("belief", "k") is None


def test_a_log_that_grew_at_its_end_gives_the_new_events(store, drafts) -> None:
    first = store.append(drafts[0]("a")).event
    second = store.append(drafts[0]("b")).event
    grown = store.grown_since(1, KINDS)
    assert (grown.arrival, grown.events, grown.at_end) == (2, (second,), True)
    assert store.grown_since(0, KINDS).events == (first, second)
    assert store.grown_since(2, KINDS).events == ()


def test_an_undo_asks_for_the_whole_log(store, drafts) -> None:
    first = store.append(drafts[0]("a")).event
    undo = store.append(Draft(payload=Undone(event=first.uuid))).event
    grown = store.grown_since(1, KINDS)
    assert (grown.events, grown.at_end) == ((first, undo), False)
    assert store.grown_since(2, KINDS).at_end


def test_an_undo_of_something_of_another_kind_disturbs_nothing(store, drafts) -> None:
    store.append(drafts[0]("a"))
    other = store.append(Draft(payload=GoalSet(), topic="a")).event
    undo = store.append(Draft(payload=Undone(event=other.uuid))).event
    second = store.append(drafts[0]("b")).event
    grown = store.grown_since(1, KINDS)
    assert (grown.arrival, grown.events, grown.at_end) == (4, (second,), True)
    store.append(Draft(payload=Undone(event=undo.uuid)))
    assert not store.grown_since(4, KINDS).at_end


def test_an_event_of_another_device_that_belongs_earlier_asks_for_the_whole_log(store, drafts) -> None:
    store.append_all((drafts[0]("a"), drafts[0]("b")))
    connection = sqlite3.connect(store.path)
    with connection:
        same = "time, kind, payload_version, parameters, hint_used, payload"
        connection.execute(
            f"INSERT INTO events (uuid, device, sequence, topic, {same}) "
            f"SELECT '00000000-0000-4000-8000-000000000001', 'attic', 1, 'c', {same} FROM events WHERE arrival = 1"
        )
    connection.close()
    grown = store.grown_since(2, KINDS)
    assert not grown.at_end
    assert [event.topic for event in grown.events] == ["c", "a", "b"]


def test_a_clock_set_back_does_not_disturb_the_order(store, drafts, clock) -> None:
    store.append(drafts[0]("a"))
    clock.now -= timedelta(days=400)
    store.append(drafts[0]("b"))
    assert store.grown_since(1, KINDS).at_end


def test_a_file_put_back_from_an_older_copy_is_folded_anew(store, drafts) -> None:
    store.append(drafts[0]("a"))
    assert not store.grown_since(5, KINDS).at_end


def test_what_cannot_be_written_keeps_no_snapshot(store, drafts) -> None:
    store.append(drafts[0]("a"))
    store._open()
    store._writable = False
    store.keep_snapshot("memory", "k", 1, "{}")
    assert store.snapshot("memory", "k") is None
