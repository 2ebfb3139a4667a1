"""Folding the whole log."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.learner.events import (
    Claimed,
    Event,
    ExerciseGraded,
    ExerciseHint,
    ExerciseReset,
    ExerciseStarted,
    Forgotten,
    GoalCleared,
    GoalSet,
    Mode,
    SessionStarted,
    SettingChanged,
    SolutionShown,
    Undone,
)
from curriculum.learner.fold import fold, void_events


def test_an_undo_leaves_no_trace_of_what_it_names(log) -> None:
    claim = log.write(Claimed(), "a")
    before = log.fold()
    wrong = log.answer("a", "1", False)
    log.write(Undone(event=wrong.uuid), "a")
    after = log.fold()
    assert after.topics == before.topics
    log.write(Undone(event=claim.uuid), "a")
    assert log.fold().topics == {}


def test_an_undo_can_be_undone(log) -> None:
    claim = log.write(Claimed(), "a")
    undo = log.write(Undone(event=claim.uuid), "a")
    redo = log.write(Undone(event=undo.uuid), "a")
    assert log.fold().topics["a"].claim is not None
    assert void_events(log.events) == {undo.uuid}
    log.write(Undone(event=redo.uuid), "a")
    assert log.fold().topics == {}


def test_an_undo_of_nothing_is_no_error(log) -> None:
    log.write(Undone(event=UUID(int=999)))
    assert fold(log.events) == fold([])


def test_goals(log) -> None:
    log.write(GoalSet(), "a")
    log.write(GoalSet(beside=True), "b")
    log.write(GoalSet(beside=True), "b")
    assert log.fold().goals == ("a", "b")
    log.write(GoalCleared(), "a")
    assert log.fold().goals == ("b",)
    other = log.write(GoalSet(), "c")
    assert log.fold().goals == ("c",)
    log.write(Undone(event=other.uuid))
    assert log.fold().goals == ("b",)
    log.write(GoalCleared())
    assert log.fold().goals == ()


def test_settings(log) -> None:
    log.write(SettingChanged(name="theme", value="dark"))
    log.write(SettingChanged(name="pace", value=[1, 2]))
    log.write(SettingChanged(name="theme", value=None))
    assert log.fold().settings == {"pace": [1, 2]}


def test_sessions(log) -> None:
    started = log.write(SessionStarted(mode=Mode.REVIEW), "a", session="one", seed=5)
    log.answer("a", "1", False)
    log.answer("a", "1", True, attempt=2)
    last = log.answer("b", "2", True)
    log.answer("b", "3", True, session="never-started")
    sessions = log.fold().sessions
    assert set(sessions) == {"one"}
    one = sessions["one"]
    assert (one.mode, one.topic, one.seed, one.started, one.last_seen) == ("review", "a", 5, started.time, last.time)
    assert (one.answered, one.right, one.questions) == (2, 1, ("a/1", "b/2"))


def test_exercises(log) -> None:
    begun = log.write(ExerciseStarted(exercise="maml"))
    log.write(ExerciseHint(exercise="maml", index=1))
    log.write(ExerciseGraded(exercise="maml", outcome="failed"))
    passed = log.write(ExerciseGraded(exercise="maml", outcome="passed"))
    log.write(SolutionShown(exercise="maml"))
    again = log.write(ExerciseGraded(exercise="maml", outcome="passed"))
    log.write(ExerciseReset(exercise="maml"))
    log.write(SolutionShown(exercise="softmax"))
    log.write(ExerciseGraded(exercise="softmax", outcome="passed"))
    states = log.fold().exercises
    maml = states["maml"]
    assert (maml.started, maml.passed, maml.last_run) == (begun.time, passed.time, again.time)
    assert (maml.runs, maml.hints, maml.last_outcome, maml.unaided) == (3, 2, "passed", True)
    assert not states["softmax"].unaided
    assert states["softmax"].started is not None


def test_events_that_this_program_does_not_know_are_passed_over(log) -> None:
    log.write(Claimed(), "a")
    before = log.fold()
    head = {"device": "desk", "time": log.time, "topic": "a", "session": "one"}
    strange = Event(**head, uuid=UUID(int=50), sequence=50, kind="dreamt", payload_version=1, payload={"x": 1})
    newer = Event(**head, uuid=UUID(int=51), sequence=51, kind="forgotten", payload_version=9, payload={"x": 1})
    assert fold([*log.events, strange, newer]) == before


KINDS = st.sampled_from(["claim", "forget", "right", "wrong", "undo"])


@given(st.lists(st.tuples(KINDS, st.sampled_from("abc"), st.integers(1, 4)), max_size=25), st.randoms())
def test_order_of_arrival_does_not_matter(
    new_log: Callable[[], Any], steps: list[tuple[str, str, int]], rng: random.Random
) -> None:
    log = new_log()
    for kind, topic, number in steps:
        if kind == "undo" and log.events:
            log.write(Undone(event=log.events[number % len(log.events)].uuid))
        elif kind in ("right", "wrong"):
            log.answer(topic, str(number), kind == "right")
        else:
            log.write(Claimed() if kind == "claim" else Forgotten(), topic)
    shuffled = rng.sample(log.events, len(log.events))
    assert fold(shuffled) == log.fold()


def test_the_clock_does_not_decide_the_order(log) -> None:
    log.write(Forgotten(), "a")
    log.later(days=-400)
    log.write(Claimed(), "a")
    state = log.fold().topics["a"]
    assert state.claim is not None
    assert state.forgotten_at is not None
    assert state.claim.position > state.forgotten_at
    assert state.first_seen is not None
    assert state.last_seen is not None
    assert state.first_seen < state.last_seen


@pytest.mark.parametrize("device", ["attic", "zoo"])
def test_equal_sequences_are_ordered_by_device(log, device: str) -> None:
    mine = log.write(Claimed(), "a")
    other = mine.model_copy(update={"device": device, "uuid": UUID(int=77)})
    claim = fold([mine, other]).topics["a"].claim
    assert claim is not None
    assert claim.event == max((mine, other), key=lambda e: e.device).uuid
