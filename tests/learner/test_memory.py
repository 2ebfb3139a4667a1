"""The memory that follows from a log."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculum.graph.topic_graph import TopicGraph
from curriculum.learner.card import Grade, new_card
from curriculum.learner.events import (
    Answered,
    Draft,
    Event,
    Forgotten,
    LessonFinished,
    Mode,
    Payload,
    SettingChanged,
    Undone,
    event_from,
)
from curriculum.learner.evidence import learned_at
from curriculum.learner.fold import fold
from curriculum.learner.memory import Ground, Memory, advance, remember
from curriculum.learner.memory_text import memory_from, memory_text

SKILLS = dict.fromkeys("abcdef", ("s",)) | {"f": ("s", "t")}


def graph() -> TopicGraph:
    """a is exercised by b (.8), c (.5), d (.4), e (.3); b by f (.9)."""
    made: nx.DiGraph[str] = nx.DiGraph()
    for above, weight in {"b": 0.8, "c": 0.5, "d": 0.4, "e": 0.3}.items():
        made.add_edge("a", above, encompasses=weight)
    made.add_edge("b", "f", encompasses=0.9)
    return TopicGraph(made)


@pytest.fixture
def ground() -> Ground:
    return Ground(graph(), SKILLS)


def test_the_event_with_which_a_topic_is_learned_makes_its_card(log, ground) -> None:
    log.answer("f", "1", True)
    assert remember(log.events, ground).cards == {}, "one of two skills"
    last = log.answer("f", "2", True, skill="t")
    assert remember(log.events, ground).cards == {"f": new_card(last.time, "one")}


def test_answers_in_the_session_in_which_it_was_learned_are_no_reviews(log, ground) -> None:
    log.answer("a", "1", True)
    before = remember(log.events, ground)
    log.answer("a", "2", True)
    log.answer("a", "3", True, hint=True)
    assert remember(log.events, ground).cards == before.cards


@pytest.mark.parametrize(
    ("answers", "grade"),
    [
        ([{"right": True}], Grade.GOOD),
        ([{"right": True, "hint": True}], Grade.HARD),
        ([{"right": False}, {"right": True, "attempt": 2}], Grade.HARD),
        ([{"right": False}, {"right": False, "attempt": 2}], Grade.AGAIN),
        ([{"right": False}], None),
    ],
)
def test_how_an_answer_is_graded(log, ground, answers, grade) -> None:
    log.answer("a", "1", True)
    log.later(days=2)
    for answer in answers:
        log.answer("a", "2", session="two", **answer)
    reviews = remember(log.events, ground).reviews.get("a", ())
    assert [r.grade for r in reviews] == ([] if grade is None else [grade])


def test_giving_up_is_again(log, ground) -> None:
    log.answer("a", "1", True)
    gave_up = Answered(skill="s", question_kind="number", answer="", correct=False, typed=True, unsure=True)
    log.write(gave_up, "a", question_id="a/2", session="two")
    assert [r.grade for r in remember(log.events, ground).reviews.get("a", ())] == [Grade.AGAIN]


def test_a_placement_question_has_no_second_attempt(log, ground) -> None:
    log.answer("a", "1", True)
    missed = Answered(skill="s", question_kind="number", answer="5", correct=False, typed=True, mode=Mode.PLACEMENT)
    log.write(missed, "a", question_id="a/2", session="two")
    assert [r.grade for r in remember(log.events, ground).reviews.get("a", ())] == [Grade.AGAIN]


def test_a_session_is_one_review_but_for_a_later_miss_and_what_mends_it(log, ground) -> None:
    log.answer("a", "1", True)
    log.later(days=3)
    for number, right in enumerate([True, True, False, True, True], 2):
        log.answer("a", str(number), right, session="two")
        if not right:
            log.answer("a", str(number), False, session="two", attempt=2)
    memory = remember(log.events, ground)
    assert [r.grade for r in memory.reviews["a"]] == [Grade.GOOD, Grade.AGAIN, Grade.GOOD]
    assert not memory.cards["a"].relearning


def test_a_miss_that_takes_the_showing_back_takes_the_card_too(log, ground) -> None:
    log.answer("a", "1", True)
    log.answer("a", "2", False)
    assert remember(log.events, ground).cards == {}
    log.answer("a", "3", True)
    learned = log.answer("a", "4", True)
    assert remember(log.events, ground).cards["a"].learned == learned.time


def test_forgetting_removes_the_card_and_learning_anew_makes_one(log, ground) -> None:
    log.answer("a", "1", True)
    log.later(days=20)
    log.answer("a", "2", True, session="two")
    log.write(Forgotten(), "a")
    assert remember(log.events, ground).cards == {}
    log.write(LessonFinished(), "a")
    again = log.answer("a", "3", True, session="three")
    assert remember(log.events, ground).cards["a"] == new_card(again.time, "three")


def test_learning_an_advanced_topic_credits_what_it_exercises(log, ground) -> None:
    log.answer("a", "1", True)
    log.later(days=2)
    log.answer("b", "1", True, session="two")
    (credit,) = remember(log.events, ground).credits["a"]
    assert (credit.source, credit.weight, credit.passed) == ("b", 0.8, True)
    assert credit.due_after > credit.due_before
    assert "a" not in remember(log.events, Ground(graph(), SKILLS, credit=False)).credits


def test_credit_passes_along_a_path_by_the_product(log, ground) -> None:
    log.answer("a", "1", True)
    log.later(days=2)
    log.answer("f", "1", True, session="two")
    log.answer("f", "2", True, skill="t", session="two")
    (credit,) = remember(log.events, ground).credits["a"]
    assert (credit.source, credit.weight) == ("f", pytest.approx(0.72))


def test_hard_and_again_give_no_credit_and_a_second_good_of_a_session_none_either(log, ground) -> None:
    log.answer("a", "1", True)
    log.answer("b", "1", True)
    log.later(days=9)
    log.answer("b", "2", True, hint=True, session="two")
    assert "a" not in remember(log.events, ground).credits
    log.later(days=9)
    log.answer("b", "3", True, session="three")
    log.answer("b", "4", True, session="three")
    assert [c.source for c in remember(log.events, ground).credits["a"]] == ["b"]


def test_a_failure_brings_forward_the_three_that_exercise_it_most_once_a_session(log, ground) -> None:
    for topic in "abcde":
        log.answer(topic, "1", True)
    before = remember(log.events, ground).due()
    for number in "23":
        log.answer("a", number, False, session="two")
        log.answer("a", number, False, session="two", attempt=2)
    memory = remember(log.events, ground)
    assert {t for t in "bcde" if memory.due()[t] < before[t]} == {"b", "c", "d"}
    assert [len(memory.cards[t].pulls) for t in "bcde"] == [1, 1, 1, 0]
    assert memory.credits["b"][-1].passed is False


def test_the_miss_of_a_topic_not_learned_brings_forward_what_builds_on_it(log, ground) -> None:
    log.answer("b", "1", True)
    before = remember(log.events, ground).due()["b"]
    log.answer("a", "1", False, session="two")
    log.answer("a", "1", False, session="two", attempt=2)
    assert remember(log.events, ground).due()["b"] < before


def test_retention_changes_all_due_times(log, ground) -> None:
    log.answer("a", "1", True)
    log.later(days=2)
    log.answer("a", "2", True, session="two")
    usual = remember(log.events, ground).due()["a"]
    log.write(SettingChanged(name="retention", value=0.97))
    assert remember(log.events, ground).due()["a"] < usual
    log.write(SettingChanged(name="retention", value=0.8))
    assert remember(log.events, ground).due()["a"] > usual
    log.write(SettingChanged(name="retention", value="much"))
    assert remember(log.events, ground).retention == 0.8
    log.write(SettingChanged(name="retention", value=None))
    assert remember(log.events, ground).due()["a"] == usual


def test_a_renamed_topic_keeps_its_memory_and_a_stranger_has_none(log) -> None:
    log.answer("old", "1", True)
    log.answer("stranger", "1", True)
    log.later(days=2)
    log.answer("a", "2", True, session="two")
    found = remember(log.events, Ground(graph(), SKILLS, renamed={"old": "a"}))
    assert [len(entries) for entries in found.reviews.values()] == [1]
    assert list(found.cards) == ["a"]


def test_the_tally_compares_what_was_predicted_with_what_came(log, ground) -> None:
    log.answer("a", "1", True)
    log.later(days=2)
    log.answer("a", "2", True, session="two")
    log.answer("a", "3", True, session="three")
    log.later(days=11)
    log.answer("a", "4", False, session="four")
    log.answer("a", "4", False, session="four", attempt=2)
    tally = remember(log.events, ground).tally
    assert (tally.reviews, tally.recalled, tally.unaided) == (2, 1, 1), "the third session was on the same day"
    assert tally.predicted == pytest.approx(2 * 0.9, abs=0.02)


# Properties

STEPS = st.lists(
    st.tuples(
        st.sampled_from("abcdef"),
        st.sampled_from(["right", "hint", "wrong", "retry", "give-up", "forget", "study", "retention", "undo"]),
        st.sampled_from(["s", "t"]),
        st.sampled_from(["one", "two", "three", None]),
        st.integers(-40, 60),
    ),
    max_size=40,
)


def payload_of(what: str, skill: str, number: int, events: list[Event]) -> tuple[Payload, bool]:
    """A payload, and whether a hint was used."""
    match what:
        case "forget":
            return Forgotten(), False
        case "study":
            return LessonFinished(), False
        case "retention":
            return SettingChanged(name="retention", value=[0.8, 0.95, None][number % 3]), False
        case "undo":
            return Undone(event=events[number % len(events)].uuid if events else UUID(int=7)), False
    answer = Answered(
        skill=skill,
        question_kind="number",
        answer="4",
        correct=what in ("right", "hint", "retry"),
        typed=True,
        attempt=2 if what in ("retry", "wrong") else 1,
        unsure=what == "give-up",
    )
    return answer, what == "hint"


def written(steps, start) -> list[Event]:
    """A log whose clock jumps to and fro."""
    events: list[Event] = []
    time = start
    for number, (topic, what, skill, session, days) in enumerate(steps, 1):
        time += timedelta(days=days, minutes=7)
        payload, hint = payload_of(what, skill, number, events)
        draft = Draft(payload=payload, topic=topic, question_id=f"{topic}/{number}", session=session, hint_used=hint)
        events.append(event_from(draft, uuid=UUID(int=number), device="desk", sequence=number, time=time))
    return events


@settings(max_examples=150)
@given(steps=STEPS)
def test_advanced_kept_read_and_rebuilt_are_the_same(steps, new_log) -> None:
    events, ground = written(steps, new_log().time), Ground(graph(), SKILLS)
    rebuilt = remember(reversed(events), ground)
    if not any(e.kind == "undone" for e in events):
        memory = Memory()
        for event in events:
            memory = memory_from(memory_text(memory))
            advance(memory, ground, event)
        assert memory == rebuilt
    assert memory_from(memory_text(rebuilt)) == rebuilt
    assert memory_text(memory_from(memory_text(rebuilt))) == memory_text(rebuilt)


@settings(max_examples=150)
@given(steps=STEPS)
def test_every_learned_topic_has_a_card_and_none_is_due_before_what_set_it(steps, new_log) -> None:
    events, ground = written(steps, new_log().time), Ground(graph(), SKILLS)
    memory, states = remember(events, ground), fold(events).topics
    learned = {t for t, s in states.items() if learned_at(s, SKILLS[t]) is not None}
    assert set(memory.cards) == learned
    for topic, at in memory.due().items():
        card = memory.cards[topic]
        assert at >= card.touched >= card.last
        assert all(
            entry.due_after >= entry.time for entry in (*memory.reviews.get(topic, ()), *memory.credits.get(topic, ()))
        )


@settings(max_examples=100)
@given(steps=STEPS)
def test_answering_what_is_due_makes_it_due_later(steps, new_log) -> None:
    """Nothing is scheduled in the past for ever, wherever the clock stands."""
    events, ground = written(steps, new_log().time), Ground(graph(), SKILLS)
    memory = remember(events, ground)
    now = new_log().time - timedelta(days=1000)
    for number, topic in enumerate(sorted(memory.cards), len(events) + 1):
        at = memory.cards[topic].touched
        payload = Answered(skill="s", question_kind="number", answer="4", correct=True, typed=True)
        draft = Draft(payload=payload, topic=topic, question_id=f"{topic}/{number}", session="new")
        advance(memory, ground, event_from(draft, uuid=UUID(int=number), device="d", sequence=number, time=now))
        assert memory.due()[topic] > at
        assert len(memory.reviews[topic]) > 0


@settings(max_examples=100)
@given(steps=STEPS, offsets=st.lists(st.integers(0, 10**6), min_size=40, max_size=40))
def test_order_is_by_sequence_and_not_by_clock_nor_by_arrival(steps, offsets, new_log) -> None:
    events, ground = written(steps, new_log().time), Ground(graph(), SKILLS)
    shuffled = [e for _, e in sorted(zip(offsets, events, strict=False), key=lambda pair: pair[0])]
    assert remember(shuffled, ground) == remember(events, ground)
