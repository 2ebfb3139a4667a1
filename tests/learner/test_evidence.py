"""The labels of topics and what outweighs what."""

from __future__ import annotations

from datetime import timedelta

import pytest

from curriculum.learner.events import Claimed, Forgotten, LessonFinished, LessonOpened, Undone
from curriculum.learner.evidence import Believed, Evidence, TopicState, apply, conditional, labels, strangers

SKILLS = dict.fromkeys("abcde", ("s",))


def shown(graph, log, **more) -> str:
    """The labels of a to e as initials: u, c, i, d, f."""
    found = labels(graph, log.fold().topics, log.time, **{"skills": SKILLS, **more})
    return "".join(found[topic][0] for topic in "abcde")


def test_at_first_all_is_unknown(ladder, log) -> None:
    assert shown(ladder, log) == "uuuuu"


def test_a_claim_covers_what_lies_beneath(ladder, log) -> None:
    log.write(Claimed(), "d")
    assert shown(ladder, log) == "ccccu"


def test_a_claim_leaves_out_its_exclusions_and_nothing_else(ladder, log) -> None:
    log.write(Claimed(excluded=("b",)), "d")
    assert shown(ladder, log) == "cuccu"


def test_a_later_claim_on_the_same_topic_takes_the_earlier_ones_place(ladder, log) -> None:
    log.write(Claimed(), "d")
    second = log.write(Claimed(excluded=("b",)), "d")
    assert shown(ladder, log) == "cuccu"
    log.write(Undone(event=second.uuid))
    assert shown(ladder, log) == "ccccu"


def test_a_contrary_answer_overrides_a_claim_for_that_topic_alone(ladder, log) -> None:
    log.write(Claimed(), "d")
    log.answer("b", "1", False)
    assert shown(ladder, log) == "cuccu"
    log.answer("b", "1", True, attempt=2)
    assert shown(ladder, log) == "cuccu", "a retry is no evidence"
    log.answer("b", "2", True)
    assert shown(ladder, log) == "ccccu"


def test_a_claim_made_after_the_contrary_answer_holds(ladder, log) -> None:
    log.answer("b", "1", False)
    log.write(Claimed(), "d")
    assert shown(ladder, log) == "ccccu"
    log.answer("b", "2", False)
    assert shown(ladder, log) == "cuccu"


def test_beneath_a_demonstrated_topic_all_is_inferred(ladder, log) -> None:
    log.answer("d", "1", True)
    assert shown(ladder, log) == "iiidu"


def test_own_wrong_answers_outweigh_an_inference_whichever_came_first(ladder, log) -> None:
    log.answer("b", "1", False)
    log.answer("d", "1", True)
    assert shown(ladder, log) == "iuidu"
    log.answer("c", "1", False)
    assert shown(ladder, log) == "iuudu"


def test_a_claim_outranks_an_inference_and_own_answers_a_claim(ladder, log) -> None:
    log.write(Claimed(), "b")
    log.answer("d", "1", True)
    log.answer("a", "1", True)
    assert shown(ladder, log) == "dcidu"


def test_what_is_due_or_missed_since_fades(ladder, log) -> None:
    log.answer("d", "1", True, session="first")
    log.answer("e", "1", True, session="first")
    due = {"d": log.time, "e": log.time + timedelta(seconds=1), "a": log.time}
    assert shown(ladder, log, due=due) == "iiifd"
    log.answer("e", "2", False, session="second")
    assert shown(ladder, log) == "iiidf"


def test_a_topic_forgotten_is_unknown_until_later_evidence(ladder, log) -> None:
    log.write(Claimed(), "d")
    log.write(Forgotten(), "b")
    assert shown(ladder, log) == "cuccu"
    log.answer("e", "1", True)
    assert shown(ladder, log) == "ciccd".replace(" ", "")


def test_forgetting_the_claimed_topic_leaves_what_lies_beneath(ladder, log) -> None:
    log.write(Claimed(), "d")
    log.write(Forgotten(), "d")
    assert shown(ladder, log) == "cccuu"


def test_a_topic_with_a_skill_missing_is_not_demonstrated(ladder, log) -> None:
    log.answer("d", "1", True)
    assert shown(ladder, log, skills={**SKILLS, "d": ("s", "t")}) == "uuuuu"


def test_skills_that_authors_renamed_leave_the_topic_inferred(ladder, log) -> None:
    log.answer("d", "1", True)
    assert shown(ladder, log, skills={**SKILLS, "d": ("renamed",)}) == "iiiiu"


def test_states_of_topics_that_are_not_in_the_graph_are_kept_and_named(ladder, log) -> None:
    log.write(Claimed(), "long-gone")
    log.write(Claimed(), "a")
    assert strangers(ladder, log.fold().topics) == ("long-gone",)
    assert shown(ladder, log) == "cuuuu"


def test_counts_and_times(log) -> None:
    first = log.answer("a", "1", False)
    log.answer("a", "1", True, attempt=2)
    right = log.answer("a", "2", True)
    log.answer("a", "3", True, hint=True)
    log.answer("a", "4", False)
    last = log.answer("a", "4", False, attempt=2)
    state = log.fold().topics["a"]
    assert (state.right, state.wrong, state.aided, state.answers) == (1, 2, 2, 3)
    assert (state.first_seen, state.last_right, state.last_seen) == (first.time, right.time, last.time)
    assert state.contrary == 1


def test_studying_once_and_forgetting_each_open_an_epoch(log) -> None:
    for payload, epoch in ((LessonOpened(), 0), (LessonFinished(), 1), (LessonFinished(), 1), (Forgotten(), 2)):
        log.write(payload, "a")
        assert log.fold().topics["a"].epoch == epoch
    log.write(LessonFinished(), "a")
    assert log.fold().topics["a"].epoch == 3


def test_an_event_of_another_topic_or_without_meaning_for_topics_changes_nothing(log) -> None:
    state = TopicState("a")
    assert apply(state, log.write(Claimed(), "b")) is state
    assert apply(state, log.write(Undone(event=log.events[0].uuid), "a")) is state


@pytest.mark.parametrize("evidence", list(Evidence))
def test_known_for_planning_is_all_but_unknown(evidence) -> None:
    assert evidence.known == (evidence.value != "unknown")


def test_what_placement_finds_likely_is_inferred_and_what_lies_between_is_open(ladder, log) -> None:
    believed = Believed({"a": 0.97, "b": 0.7, "c": 0.3}, (5, "desk"))
    assert shown(ladder, log, believed=believed) == "iuuuu"
    found = labels(ladder, {}, log.time, believed=believed)
    assert conditional(found, {}, believed) == {"b": 0.7}
    assert conditional(found, {}, None) == {}


def test_a_later_placement_shows_gaps_under_a_claim_and_a_later_claim_covers_them(ladder, log) -> None:
    log.write(Claimed(), "d")
    doubts = {"a": 0.2, "b": 0.6, "d": 0.2}
    assert shown(ladder, log, believed=Believed(doubts, (2, "desk"))) == "uccuu"
    log.later(days=1)
    log.write(LessonOpened(), "e")
    log.write(Claimed(), "d")
    assert shown(ladder, log, believed=Believed(doubts, (2, "desk"))) == "ccccu"


def test_no_placement_takes_away_what_was_demonstrated(ladder, log) -> None:
    log.answer("b", "1", True)
    assert shown(ladder, log, believed=Believed({"a": 0.1, "b": 0.1}, (9, "desk"))) == "uduuu"


def test_an_own_wrong_answer_outweighs_a_placement_and_what_was_forgotten_since_is_unknown(ladder, log) -> None:
    believed = Believed(dict.fromkeys("abc", 0.99), (1, "desk"))
    log.answer("a", "1", False)
    log.write(Forgotten(), "b")
    assert shown(ladder, log, believed=believed) == "uuiuu"
    assert conditional({}, log.fold().topics, Believed({"a": 0.6}, (1, "desk"))) == {}
