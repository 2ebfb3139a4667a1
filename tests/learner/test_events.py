"""The event log's form."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from uuid import UUID

import pytest
from pydantic import ValidationError

from curriculum.learner.events import (
    PAYLOADS,
    Answered,
    Claimed,
    Draft,
    Event,
    ExerciseGraded,
    Kept,
    Kind,
    SettingChanged,
    Undone,
    event_from,
    payload_model,
)
from curriculum.learner.exercises import KEPT_CURVES, KEPT_POINTS, kept_curves

HEAD = {
    "uuid": UUID(int=1),
    "device": "desk",
    "sequence": 1,
    "time": datetime(2025, 3, 1, tzinfo=UTC),
    "topic": "a",
}


def test_every_kind_has_its_own_payload() -> None:
    assert set(PAYLOADS) == {str(kind) for kind in Kind}


def test_an_event_comes_back_from_json_as_it_was() -> None:
    payload = Answered(skill="s", question_kind="number", answer="½", correct=True, typed=True, implicates=("b",))
    draft = Draft(payload=payload, topic="a", question_id="a/q", parameters={"n": [1, 2]}, seed=7, session="x")
    event = event_from(draft, uuid=UUID(int=3), device="desk", sequence=9, time=HEAD["time"])
    assert Event.model_validate_json(event.model_dump_json()) == event
    assert json.loads(event.model_dump_json())["payload"]["implicates"] == ["b"]


def test_a_payload_of_an_unknown_kind_is_kept_whole() -> None:
    strange = {"kind": "x", "version": 3, "nested": {"a": [1, None]}}
    event = Event(**HEAD, kind="dreamt", payload_version=1, payload=strange)
    assert isinstance(event.payload, Kept)
    assert not event.known
    assert event.payload.model_dump(mode="json") == strange


def test_a_newer_payload_of_a_known_kind_is_kept_whole() -> None:
    event = Event(**HEAD, kind="claimed", payload_version=2, payload={"excluded": 5, "mood": "bold"})
    assert not event.known
    assert event.payload.model_dump() == {"excluded": 5, "mood": "bold"}


def test_a_payload_of_this_version_is_strict() -> None:
    with pytest.raises(ValidationError, match="mood"):
        Event(**HEAD, kind="claimed", payload_version=1, payload={"mood": "bold"})
    with pytest.raises(ValidationError, match="correct"):
        Answered(skill="s", question_kind="number", answer="4", correct="yes", typed=True)  # type: ignore[arg-type]


def test_a_payload_must_be_of_the_events_kind() -> None:
    with pytest.raises(ValidationError, match="cannot be Claimed"):
        Event(**HEAD, kind="forgotten", payload_version=1, payload=Claimed())
    assert payload_model("forgotten", 1) is not Claimed


def test_time_is_aware_and_kept_in_utc() -> None:
    there = datetime(2025, 3, 1, 14, tzinfo=timezone(timedelta(hours=5)))
    event = Event(**{**HEAD, "time": there}, kind="forgotten", payload_version=1, payload={})
    assert event.time.isoformat() == "2025-03-01T09:00:00+00:00"
    with pytest.raises(ValidationError, match="time"):
        Event(**{**HEAD, "time": datetime(2025, 3, 1)}, kind="forgotten", payload_version=1, payload={})  # noqa: DTZ001


def test_a_draft_lacks_nothing_that_its_kind_needs() -> None:
    with pytest.raises(ValidationError, match="needs topic"):
        Draft(payload=Claimed())
    with pytest.raises(ValidationError, match="needs topic, question_id"):
        Draft(payload=Answered(skill="s", question_kind="number", answer="4", correct=True, typed=True))
    with pytest.raises(ValidationError, match="only a known kind"):
        Draft(payload=Kept())
    assert Draft(payload=SettingChanged(name="theme", value="dark")).topic is None


def test_events_are_frozen() -> None:
    event = Event(**HEAD, kind="undone", payload_version=1, payload=Undone(event=UUID(int=9)))
    with pytest.raises(ValidationError, match="frozen"):
        event.topic = "b"  # type: ignore[misc]


def test_i_do_not_know_is_never_right() -> None:
    with pytest.raises(ValidationError, match="cannot be correct"):
        Answered(skill="s", question_kind="number", answer="", correct=True, typed=True, unsure=True)


def test_a_graded_exercise_of_the_version_without_curves_still_reads() -> None:
    old = {"exercise": "maml", "outcome": "passed", "checks": [], "seconds": 1.0, "implicates": [], "submission": None}
    event = Event(**HEAD, kind="exercise-graded", payload_version=1, payload=old)
    assert event.known
    assert isinstance(event.payload, ExerciseGraded)
    assert event.payload.curves == ()
    assert ExerciseGraded.version == 2


def test_of_a_long_curve_evenly_spaced_values_are_kept() -> None:
    (kept,) = kept_curves([("loss", [n / 7 for n in range(1000)])])
    assert (len(kept.values), kept.points) == (KEPT_POINTS, 1000)
    assert kept.values[0] == 0
    assert kept.values[-1] == 142.71
    gaps = {round(7 * (b - a)) for a, b in pairwise(kept.values)}
    assert gaps <= {5, 6}
    payload = ExerciseGraded(exercise="maml", outcome="failed", curves=(kept,))
    event = event_from(
        Draft(payload=payload, topic="a"), uuid=UUID(int=3), device="desk", sequence=9, time=HEAD["time"]
    )
    assert event.payload_version == 2
    assert Event.model_validate_json(event.model_dump_json()) == event
    assert len(event.model_dump_json()) < 3000


def test_a_curve_is_kept_until_it_overflows_and_no_more_of_them_than_a_few() -> None:
    (kept,) = kept_curves([("loss", [3.0, 2.0, math.nan, 1.0]), ("nothing", []), ("lost", [math.inf])])
    assert (kept.values, kept.points) == ((3.0, 2.0), 2)
    assert len(kept_curves((str(n), [1.0]) for n in range(20))) == KEPT_CURVES
    (single,) = kept_curves([("x" * 500, [2.0])])
    assert (len(single.name), single.values) == (120, (2.0,))
