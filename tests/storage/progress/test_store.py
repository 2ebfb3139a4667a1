"""Appending to the log and reading what follows from it."""

from __future__ import annotations

import json
import sqlite3
import threading
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from curriculum.errors import DamagedDatabaseError, StorageError
from curriculum.learner import evidence
from curriculum.learner.events import (
    Draft,
    ExerciseGraded,
    Forgotten,
    GoalCleared,
    GoalSet,
    Kept,
    LessonFinished,
    Mode,
    SessionStarted,
    SettingChanged,
    Undone,
)
from curriculum.learner.fold import fold
from curriculum.storage.progress import derived
from curriculum.storage.progress.schema import DERIVED_TABLES
from curriculum.storage.progress.store import ProgressStore


@pytest.fixture
def store(tmp_path, clock):
    with ProgressStore(tmp_path / "ada.sqlite", device="desk", clock=clock, graph=("tiny", 3)) as opened:
        yield opened


def tables(store) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(store.path) as connection:
        found = {name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall()) for name in DERIVED_TABLES}
    connection.close()
    return found


def test_reading_makes_no_file(store) -> None:
    assert store.states() == {}
    assert (store.goals(), store.settings(), store.session("x"), store.events()) == ((), {}, None, ())
    assert not store.path.exists()
    assert list(store.path.parent.iterdir()) == []


def test_an_event_is_given_all_that_its_draft_leaves_open(store, drafts, clock) -> None:
    claim, _ = drafts
    first = store.append(claim("a", "b")).event
    assert (first.device, first.sequence, first.kind, first.payload_version) == ("desk", 1, "claimed", 1)
    assert (first.graph_id, first.graph_version, first.time) == ("tiny", 3, clock.now)
    second = store.append(claim("b").model_copy(update={"graph_id": "other", "graph_version": 1})).event
    assert (second.sequence, second.graph_id) == (2, "other")
    assert store.events() == (first, second)
    assert store.event(second.uuid) == second
    assert store.event(UUID(int=5)) is None


def test_the_name_of_the_machine_is_asked_for_only_to_write(tmp_path, clock, drafts) -> None:
    asked = []

    def name() -> str:
        asked.append(1)
        return "found"

    with ProgressStore(tmp_path / "ada.sqlite", device=name, clock=clock) as store:
        assert store.states() == {}
        assert asked == []
        assert store.append(drafts[0]()).event.device == "found"


def test_the_sequence_follows_the_largest_in_the_log_not_the_count(store, drafts) -> None:
    claim, _ = drafts
    store.append(claim())
    insert_raw(store, sequence=40, kind="claimed", payload="{}", topic="b", device="far")
    assert store.append(claim("c")).event.sequence == 41


def test_everything_is_there_after_reopening(store, drafts, clock) -> None:
    _, answered = drafts
    store.append(Draft(payload=GoalSet(), topic="a"))
    store.append(Draft(payload=SettingChanged(name="theme", value="dark")))
    store.append(Draft(payload=SessionStarted(mode=Mode.PRACTICE), session="s1", topic="a", seed=4))
    store.append(answered("1"))
    store.append(Draft(payload=ExerciseGraded(exercise="maml", outcome="failed")))
    with ProgressStore(store.path, device="desk", clock=clock) as again:
        assert again.goals() == ("a",)
        assert again.settings() == {"theme": "dark"}
        assert again.states()["a"].skills["s"].shown
        assert again.exercises()["maml"].runs == 1
        session = again.session("s1")
        assert session is not None
        assert session.questions == ("a/1",)
        assert again.latest_sessions() == (session,)


def test_an_attempt_is_logged_once(store, drafts) -> None:
    _, answered = drafts
    first = store.append(answered("1", False))
    again = store.append(answered("1", True))
    assert not first.repeated
    assert again.repeated
    assert again.event == first.event
    assert store.answer("s1", "a/1", 1) == first.event
    assert store.answer("s1", "a/1", 2) is None
    assert not store.append(answered("1", True, attempt=2)).repeated
    assert not store.append(answered("1", True, session="s2")).repeated
    assert not store.append(answered("1", True, session=None)).repeated
    assert not store.append(answered("1", True, session=None)).repeated
    assert store.event_count() == 5


def test_several_events_are_appended_together_or_not_at_all(store, drafts) -> None:
    claim, answered = drafts
    fixed = iter([UUID(int=1), UUID(int=2), UUID(int=1)])
    store._new_uuid = lambda: next(fixed)
    assert [r.event.sequence for r in store.append_all((claim("a"), answered("1")))] == [1, 2]
    before = tables(store)
    store._new_uuid = iter([uuid4(), UUID(int=1)]).__next__
    with pytest.raises(StorageError):
        store.append_all((claim("b"), claim("c")))
    assert store.event_count() == 2
    assert tables(store) == before
    store._new_uuid = uuid4
    assert store.append(claim("c")).event.sequence == 3


SCRIPT = (
    Draft(payload=SessionStarted(mode=Mode.PRACTICE), session="s1"),
    Draft(payload=GoalSet(), topic="a"),
    Draft(payload=LessonFinished(), topic="a"),
    Draft(payload=Forgotten(), topic="b"),
    Draft(payload=SettingChanged(name="theme", value="dark"), session="s1"),
    Draft(payload=ExerciseGraded(exercise="maml", outcome="passed"), topic="a"),
    Draft(payload=GoalSet(beside=True), topic="b"),
    Draft(payload=GoalCleared(), topic="a"),
)


def test_derived_tables_kept_in_step_are_those_rebuilt_from_the_log(store, drafts) -> None:
    claim, answered = drafts
    script = (*SCRIPT, claim("a"), answered("1", False), answered("1", True, attempt=2), answered("2"))
    events = [store.append(draft).event for draft in script]
    for target in (*events, events[3]):
        undo = store.append(Draft(payload=Undone(event=target.uuid)))
        check_rebuilt(store)
        if target.kind in ("claimed", "answered", "goal-set"):
            store.append(Draft(payload=Undone(event=undo.event.uuid)))
            check_rebuilt(store)
    store.append(Draft(payload=Undone(event=uuid4())))
    check_rebuilt(store)


def check_rebuilt(store) -> None:
    """The tables now, the tables rebuilt, and the log folded in memory all agree."""
    before = tables(store)
    whole = fold(store.events())
    assert (store.states(), store.goals(), store.settings()) == (whole.topics, whole.goals, whole.settings)
    assert store.exercises() == whole.exercises
    assert {s.session: s for s in store.latest_sessions()} == whole.sessions
    connection = store._open()
    connection.execute("BEGIN IMMEDIATE")
    derived.rebuild(connection)
    connection.execute("COMMIT")
    assert tables(store) == before


def test_what_an_undo_would_name(store, drafts) -> None:
    claim, _ = drafts
    first, second = (store.append(claim(topic)).event for topic in "ab")
    assert store.last_standing(("claimed",)) == second
    assert store.last_standing(("claimed",), topic="a") == first
    store.append(Draft(payload=Undone(event=second.uuid), topic="b"))
    assert store.last_standing(("claimed",)) == first
    assert store.last_standing(("claimed",), topic="b") is None
    assert store.void() == {second.uuid}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET topic = 'x'",
        "DELETE FROM events",
        "INSERT OR REPLACE INTO events SELECT * FROM events",
        "REPLACE INTO events SELECT NULL, uuid, device, 99, time, kind, payload_version, graph_id, graph_version, "
        "topic, question_id, content_hash, seed, parameters, response_ms, hint_used, session, payload, attempt "
        "FROM events",
    ],
)
def test_the_log_refuses_every_change(store, drafts, statement: str) -> None:
    store.append(drafts[0]())
    before = store.events()
    connection = sqlite3.connect(store.path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement)
    connection.close()
    assert store.events() == before


def insert_raw(store, **columns: object) -> None:
    """A row from another program: a newer version, or another machine."""
    row = {
        "uuid": str(uuid4()),
        "device": "desk",
        "sequence": 50,
        "time": "2025-03-02T00:00:00+00:00",
        "kind": "dreamt",
        "payload_version": 1,
        "parameters": "{}",
        "hint_used": 0,
        "payload": '{"mood": ["bold"]}',
        **columns,
    }
    with sqlite3.connect(store.path) as connection:
        names = ", ".join(row)
        connection.execute(f"INSERT INTO events ({names}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))
    connection.close()


def test_rows_of_unknown_kinds_are_kept_and_passed_over(store, drafts) -> None:
    claim, _ = drafts
    store.append(claim())
    insert_raw(store, topic="a", session="s1")
    assert set(store.states()) == {"a"}
    strange = store.events()[-1]
    assert isinstance(strange.payload, Kept)
    assert strange.payload.model_dump() == {"mood": ["bold"]}
    assert store.append(claim("b")).event.sequence == 51
    assert len(store.events()) == 3


def test_events_from_elsewhere_are_folded_in_at_the_next_read(store, drafts) -> None:
    claim, _ = drafts
    store.append(claim("a"))
    insert_raw(store, kind="claimed", payload="{}", topic="b")
    assert set(store.states()) == {"a", "b"}
    check_rebuilt(store)


def test_another_version_of_the_fold_rebuilds_the_tables(store, drafts, monkeypatch) -> None:
    store.append(drafts[0]("a"))
    with sqlite3.connect(store.path) as connection:
        connection.execute('UPDATE topic_state SET state = \'{"skills":{},"topic":"a","right":99}\'')
    connection.close()
    assert store.states()["a"].right == 99
    monkeypatch.setattr(derived, "MODEL_VERSION", evidence.MODEL_VERSION + 1)
    assert store.states()["a"].right == 0
    check_rebuilt(store)


def test_no_read_replays_the_log(store, drafts, monkeypatch) -> None:
    store.append(drafts[0]("a"))

    def never(*_arguments: object) -> None:
        raise AssertionError("the log was read")

    monkeypatch.setattr(derived, "read_events", never)
    assert set(store.states()) == {"a"}
    assert store.goals() == ()


def test_a_row_that_is_no_event_is_damage(store, drafts) -> None:
    store.append(drafts[0]("a"))
    insert_raw(store, time="yesterday")
    with pytest.raises(DamagedDatabaseError, match="a row cannot be read"):
        store.events()
    with pytest.raises(DamagedDatabaseError, match="a row cannot be read"):
        store.append(drafts[0]("b"))
    assert store.event_count() == 2


def test_a_store_may_be_shared_by_threads(store, drafts) -> None:
    _, answered = drafts
    threads = [
        threading.Thread(target=lambda n=n: [store.append(answered(f"{n}-{i}")) for i in range(10)]) for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [event.sequence for event in store.events()] == list(range(1, 41))
    check_rebuilt(store)


def test_an_answer_outlives_a_file_put_in_the_place_of_the_open_one(store, drafts, clock, tmp_path) -> None:
    claim, _ = drafts
    store.append(claim("a"))
    store.path.rename(tmp_path / "moved.sqlite")
    for end in ("-wal", "-shm"):
        (tmp_path / f"ada.sqlite{end}").unlink(missing_ok=True)
    store.append(claim("b"))
    with ProgressStore(store.path, device="desk", clock=clock) as again:
        assert set(again.states()) == {"b"}


def test_events_are_chosen_by_every_condition_given(store, drafts) -> None:
    claim, answered = drafts
    store.append_all((claim("a"), answered("1"), answered("2", topic="b"), answered("3", session="s2")))
    assert [e.question_id for e in store.events(session="s1")] == ["a/1", "b/2"]
    assert [e.question_id for e in store.events(topic="a", kinds=("answered",))] == ["a/1", "a/3"]
    assert store.events(topic="b", session="s2") == ()


def test_moments_are_the_latest_in_the_order_of_the_log(store, drafts, clock) -> None:
    assert store.moments(("answered",), 5) == ()
    claim, answered = drafts
    store.append(claim("a"))
    for number, topic in enumerate("abc"):
        store.append(answered(str(number), topic=topic))
        clock.now -= timedelta(minutes=3)  # a clock set back changes no order
    found = store.moments(("answered", "lesson-opened"), 2)
    assert [(kind, topic) for _, kind, topic in found] == [("answered", "b"), ("answered", "c")]
    assert found[0][0] > found[1][0]
    assert [topic for _, _, topic in store.moments(("claimed", "answered"), 9)] == ["a", "a", "b", "c"]


def test_states_survive_the_trip_through_json(store, drafts) -> None:
    claim, answered = drafts
    script = (claim("a", "x", "y"), answered("1", False), answered("2"), answered("3", session="s2"))
    for draft in (*script, Draft(payload=Forgotten(), topic="a"), answered("9", False), *SCRIPT):
        store.append(draft)
        assert store.states() == fold(store.events()).topics
    text = tables(store)["topic_state"][0][1]
    assert "null" not in str(text)
    assert json.loads(str(text))["topic"] == "a"


def test_the_latest_session_is_the_one_the_log_names_last_whatever_the_clock_says(store, drafts, clock) -> None:
    for name in ("old", "new"):
        store.append(Draft(payload=SessionStarted(mode=Mode.PRACTICE), session=name))
        store.append(drafts[1]("1", session=name))
        clock.now -= timedelta(days=365)
    assert [state.session for state in store.latest_sessions()] == ["new", "old"]
    store.append(drafts[1]("2", session="old"))
    assert [state.session for state in store.latest_sessions()] == ["old", "new"]
    assert [state.session for state in store.latest_sessions(1)] == ["old"]
    assert list(fold(store.events()).sessions) == ["new", "old"]


def test_an_answer_of_bytes_that_are_no_text_is_logged_and_read_back(store, drafts) -> None:
    draft = drafts[1]("1")
    draft = draft.model_copy(update={"payload": draft.payload.model_copy(update={"answer": "é\udcff"})})
    store.append(draft)
    assert [event.payload.answer for event in store.events()] == ["é\udcff"]


def test_a_damaged_file_is_let_go_at_once(store, drafts) -> None:
    store.append(drafts[0]("a"))
    with sqlite3.connect(store.path) as connection:
        connection.execute("UPDATE topic_state SET state = '{'")
    connection.close()
    with pytest.raises(DamagedDatabaseError):
        store.states()
    assert store._connection is None
