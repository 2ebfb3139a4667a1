"""The memory of a desk: snapshots, undos, and that what is due reads as fading."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curriculum import paths
from curriculum.learner.events import Answered, Forgotten, LessonFinished, SettingChanged, Undone
from curriculum.learner.memory import Memory, remember
from curriculum.study import memory as remembering
from curriculum.study.desk import Desk
from curriculum.study.memory import ground, memory

TOPIC = "mean-of-numbers"


def answer(desk: Desk, skill: str, number: int, *, right: bool = True, topic: str = TOPIC, session: str = "s") -> None:
    payload = Answered(skill=skill, question_kind="number", answer="5", correct=right, typed=True)
    desk.record(payload, topic=topic, question_id=f"{topic}/{number}", session=session)


def learn(desk: Desk, topic: str = TOPIC) -> None:
    for number, skill in enumerate(desk.skills[topic]):
        answer(desk, skill, number, topic=topic)


def snapshots(desk: Desk) -> int:
    with closing(sqlite3.connect(paths.progress_file(desk.learner))) as connection:
        return connection.execute("SELECT count(*) FROM snapshot WHERE name = 'memory'").fetchone()[0]


def test_without_a_file_nothing_is_remembered_and_none_is_made(desk: Desk) -> None:
    assert memory(desk) == Memory()
    assert not paths.progress_file(desk.learner).exists()


def test_a_topic_whose_review_is_due_reads_fading(desk: Desk, clock) -> None:
    learn(desk)
    assert desk.labels()[TOPIC] == "demonstrated"
    clock.move(days=1, hours=23)
    assert desk.labels()[TOPIC] == "demonstrated"
    clock.move(hours=1)
    assert desk.labels()[TOPIC] == "fading"
    answer(desk, "compute", 9, session="later")
    assert desk.labels()[TOPIC] == "demonstrated"


def test_retention_moves_what_is_due(desk: Desk, clock) -> None:
    learn(desk)
    clock.move(days=2)
    desk.record(SettingChanged(name="retention", value=0.8))
    assert desk.labels()[TOPIC] == "demonstrated"


def test_a_snapshot_is_kept_after_more_than_twenty_events_and_read_by_the_next(
    open_tiny: Callable[[], Desk], clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_tiny()
    learn(first)
    memory(first)
    assert snapshots(first) == 0
    for number in range(20):
        clock.move(days=1)
        answer(first, "compute", 100 + number, session=str(number))
    whole = memory(first)
    assert snapshots(first) == 1
    assert whole == remember(first.progress.events(), ground(first))
    answer(first, "compute", 500, session="last")
    monkeypatch.setattr(remembering, "remember", lambda *_: pytest.fail("the log was folded again"))
    second = open_tiny()
    assert memory(second) == remember(second.progress.events(), ground(second))


def test_an_undo_is_seen(open_tiny: Callable[[], Desk], clock) -> None:
    desk = open_tiny()
    learn(desk)
    for number in range(25):
        answer(desk, "compute", 100 + number, session=str(number))
    before = memory(desk)
    forgotten = desk.record(Forgotten(), topic=TOPIC)
    assert memory(desk).cards == {}
    desk.record(Undone(event=forgotten.event.uuid), topic=TOPIC)
    assert memory(desk).cards == before.cards
    assert memory(open_tiny()).cards == before.cards


def test_a_snapshot_that_cannot_be_read_is_made_anew(open_tiny: Callable[[], Desk]) -> None:
    desk = open_tiny()
    learn(desk)
    for number in range(25):
        answer(desk, "compute", 100 + number, session=str(number))
    whole = memory(desk)
    with closing(sqlite3.connect(paths.progress_file(desk.learner))) as connection, connection:
        connection.execute("UPDATE snapshot SET state = '{\"cards\": 3}'")
    assert memory(open_tiny()) == whole


def test_another_process_of_the_same_file_is_seen(open_tiny: Callable[[], Desk]) -> None:
    first, second = open_tiny(), open_tiny()
    learn(first)
    assert TOPIC in memory(second).cards
    answer(first, "compute", 77, right=False)
    assert memory(second).cards == memory(first).cards == {}


def test_the_memory_given_before_does_not_change_when_the_log_grows(desk: Desk) -> None:
    learn(desk)
    before = memory(desk)
    learn(desk, "tensor-shape")
    assert set(memory(desk).cards) == {TOPIC, "tensor-shape"}
    assert set(before.cards) == {TOPIC}


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["right", "wrong", "give-up", "forget", "undo", "retention", "study"]),
        st.sampled_from([TOPIC, "sharing-by-facts", "tensor-shape"]),
        st.integers(0, 5),
        st.integers(-9, 30),
        st.booleans(),
    ),
    min_size=5,
    max_size=18,
)


def step(desk: Desk, what: str, topic: str, number: int, place: int) -> None:
    """One thing that a learner does."""
    skill = desk.skills[topic][number % len(desk.skills[topic])]
    match what:
        case "forget":
            desk.record(Forgotten(), topic=topic)
        case "study":
            desk.record(LessonFinished(), topic=topic)
        case "retention":
            desk.record(SettingChanged(name="retention", value=[0.8, 0.95, None][number % 3]))
        case "undo":
            events = desk.progress.events()
            if events:
                desk.record(Undone(event=events[-1 - number % len(events)].uuid))
        case _:
            payload = Answered(
                skill=skill,
                question_kind="number",
                answer="5",
                correct=what == "right",
                typed=True,
                attempt=2 if what == "wrong" else 1,
                unsure=what == "give-up",
            )
            desk.record(payload, topic=topic, question_id=f"{topic}/{place}", session=f"s{number}")


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=STEPS)
def test_whatever_was_done_the_memory_is_the_one_rebuilt_from_the_log(
    steps, open_tiny: Callable[[], Desk], clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two processes in turn, snapshots after every few events, undos, and a clock that jumps to and fro."""
    monkeypatch.setattr(remembering, "NEW_EVENTS", 3)
    paths.progress_file("me").unlink(missing_ok=True)
    for beside in paths.progress_file("me").parent.glob("me.sqlite-*"):
        beside.unlink()
    desks = (open_tiny(), open_tiny())
    for place, (what, topic, number, days, first) in enumerate(steps):
        clock.move(days=days)
        step(desks[first], what, topic, number, place)
        whole = remember(desks[0].progress.events(), ground(desks[0]))
        assert memory(desks[0]) == memory(desks[1]) == whole
        labels = desks[0].labels()
        assert {t for t, label in labels.items() if label in ("demonstrated", "fading")} == set(whole.cards)
    for desk in desks:
        desk.close()
