"""Evidence after authors rename, merge, split and drop topics."""

from __future__ import annotations

import pytest

from curriculum.learner.carry import carry_over, current_ids
from curriculum.learner.events import Claimed, Forgotten
from curriculum.learner.evidence import Evidence, labels


def label(ladder, log, retired, topic: str) -> str:
    states = carry_over(log.fold().topics, retired)
    return str(labels(ladder, states, log.time, skills=dict.fromkeys("abcde", ("s",)))[topic])


def test_a_rename_carries_everything_over(ladder, log) -> None:
    log.answer("old", "1", True)
    log.answer("old", "2", False, session="later")
    states = carry_over(log.fold().topics, {"old": ("b",)})
    assert "old" not in states
    assert (states["b"].topic, states["b"].right, states["b"].wrong) == ("b", 1, 1)
    assert label(ladder, log, {"old": ("b",)}, "b") == "fading"


def test_a_rename_is_followed_through_several_names(ladder, log) -> None:
    log.write(Claimed(), "older")
    assert label(ladder, log, {"older": ("old",), "old": ("d",)}, "b") == "claimed"


def test_a_split_carries_over_as_inferred(ladder, log) -> None:
    log.answer("old", "1", True)
    retired = {"old": ("b", "c")}
    assert [label(ladder, log, retired, t) for t in "abcd"] == ["inferred", "inferred", "inferred", "unknown"]


def test_a_split_of_a_claim_is_inferred_too_and_own_answers_outweigh_it(ladder, log) -> None:
    log.write(Claimed(), "old")
    log.answer("c", "1", False)
    retired = {"old": ("b", "c")}
    assert [label(ladder, log, retired, t) for t in "bc"] == ["inferred", "unknown"]


def test_a_split_of_what_was_not_known_carries_nothing(ladder, log) -> None:
    log.answer("old", "1", False)
    log.write(Claimed(), "older")
    log.write(Forgotten(), "older")
    assert label(ladder, log, {"old": ("b", "c"), "older": ("d", "e")}, "b") == "unknown"
    assert label(ladder, log, {"old": ("b", "c"), "older": ("d", "e")}, "d") == "unknown"


def test_a_split_leaves_own_evidence_of_the_successor_standing(ladder, log) -> None:
    log.answer("old", "1", True)
    log.answer("b", "1", True)
    assert label(ladder, log, {"old": ("b", "c")}, "b") == "demonstrated"


def test_two_topics_merged_into_one_add_up(ladder, log) -> None:
    log.answer("one", "1", True, skill="s")
    log.answer("two", "1", True, skill="t")
    log.answer("two", "2", True, skill="s")
    log.write(Claimed(), "two")
    states = carry_over(log.fold().topics, {"one": ("b",), "two": ("b",)})
    assert set(states["b"].skills) == {"s", "t"}
    assert (states["b"].right, states["b"].claim is not None) == (3, True)
    assert label(ladder, log, {"one": ("b",), "two": ("b",)}, "b") == "demonstrated"


def test_recent_answers_of_two_topics_merged_are_those_of_one_after_the_other(log) -> None:
    for number, right in enumerate([True, False, True]):
        log.answer("one", str(number), right)
    log.answer("two", "1", False)
    log.answer("two", "2", True)
    apart = carry_over(log.fold().topics, {"one": ("b",), "two": ("b",)})["b"]
    for event in list(log.events):
        log.answer("b", event.question_id or "", event.payload.correct)
    log.events = log.events[5:]
    assert apart.tally.recent == pytest.approx(log.fold().topics["b"].tally.recent)
    assert apart.tally.recent_right == pytest.approx(log.fold().topics["b"].tally.recent_right)


def test_a_dropped_topic_keeps_its_evidence_under_its_own_id(log) -> None:
    log.write(Claimed(), "old")
    assert set(carry_over(log.fold().topics, {"old": ()})) == {"old"}


def test_a_circle_of_renames_ends() -> None:
    assert current_ids("x", {"x": ("y",), "y": ("x",)}) == ((), False)
    assert current_ids("x", {"x": ("y",), "y": ("b", "c")}) == (("b", "c"), True)


def test_without_retired_topics_nothing_changes(ladder, log) -> None:
    log.write(Claimed(), "d")
    states = log.fold().topics
    assert carry_over(states, {}) == states
    assert label(ladder, log, {}, "d") == Evidence.CLAIMED
