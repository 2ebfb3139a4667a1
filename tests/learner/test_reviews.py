"""Which topics are reviewed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.graph.topic_graph import TopicGraph
from curriculum.learner.card import Card, Grade, credited, due, new_card, recall, reviewed
from curriculum.learner.memory import Ground, Memory
from curriculum.learner.reviews import choose, mixed, review_minutes, telling, was_away

NOW = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def ground(*edges: tuple[str, str, float]) -> Ground:
    made: nx.DiGraph[str] = nx.DiGraph()
    for below, above, weight in edges:
        made.add_edge(below, above, encompasses=weight)
    return Ground(TopicGraph(made), {})


def learned(days_ago: float) -> Card:
    return new_card(NOW - timedelta(days=days_ago))


def fresh() -> Card:
    return reviewed(learned(30), Grade.GOOD, NOW - DAY, 0.9)[0]


FAN = ground(("a", "top", 0.8), ("b", "top", 0.8), ("c", "top", 0.15), ("a", "side", 0.8))


def test_one_topic_that_exercises_two_due_ones_stands_for_them() -> None:
    memory = Memory(cards={"a": learned(3), "b": learned(3), "top": fresh()})
    (only,) = choose(memory, FAN, {"a", "b"}, NOW, minutes={}, budget=60)
    assert (only.topic, only.covers) == ("top", ("a", "b"))


def test_one_that_would_stand_for_a_single_one_is_not_asked_for_it() -> None:
    memory = Memory(cards={"a": learned(3), "side": fresh()})
    (only,) = choose(memory, FAN, {"a"}, NOW, minutes={}, budget=60)
    assert only.topic == "a"


def test_a_due_topic_stands_for_itself_and_for_what_it_exercises() -> None:
    memory = Memory(cards={"a": learned(3), "side": learned(3)})
    (only,) = choose(memory, FAN, {"a", "side"}, NOW, minutes={}, budget=60)
    assert (only.topic, only.covers) == ("side", ("a", "side"))


def test_a_weight_too_small_for_what_is_long_due_covers_nothing() -> None:
    memory = Memory(cards={"c": learned(300), "top": learned(3)})
    found = choose(memory, FAN, {"c", "top"}, NOW, minutes={}, budget=60)
    assert {choice.topic for choice in found} == {"c", "top"}


def test_what_was_missed_is_asked_itself_and_stands_for_nothing_while_it_is() -> None:
    missed, _ = reviewed(learned(9), Grade.AGAIN, NOW - DAY, 0.9)
    memory = Memory(cards={"a": missed, "b": learned(3), "top": learned(3)})
    assert {c.topic for c in choose(memory, FAN, {"a", "b", "top"}, NOW, minutes={}, budget=60)} == {"a", "top"}
    memory = Memory(cards={"a": learned(3), "b": learned(3), "top": missed})
    assert {c.topic for c in choose(memory, FAN, {"a", "b"}, NOW, minutes={}, budget=60)} == {"a", "b"}


def test_the_budget_holds_but_one_topic_is_always_chosen() -> None:
    memory = Memory(cards={"a": learned(3), "b": learned(3), "c": learned(3)})
    minutes = dict.fromkeys("abc", 3.0)
    assert len(choose(memory, FAN, set("abc"), NOW, minutes=minutes, budget=7)) == 2
    assert len(choose(memory, FAN, set("abc"), NOW, minutes=minutes, budget=1)) == 1
    assert choose(memory, FAN, set(), NOW, minutes=minutes, budget=60) == ()


def test_what_is_most_likely_forgotten_comes_first() -> None:
    memory = Memory(cards={"a": learned(3), "b": learned(90)})
    assert [
        c.topic for c in choose(memory, ground(("a", "z", 0), ("b", "z", 0)), {"a", "b"}, NOW, minutes={}, budget=9)
    ] == [
        "b",
        "a",
    ]


def test_a_topic_without_questions_is_neither_asked_nor_asked_for_others() -> None:
    memory = Memory(cards={"a": learned(3), "b": learned(3), "top": fresh()})
    found = choose(memory, FAN, {"a", "b"}, NOW, minutes={}, budget=60, askable={"a"})
    assert [c.topic for c in found] == ["a"]


@given(st.data())
def test_passing_all_that_was_chosen_leaves_nothing_due(data: st.DataObject) -> None:
    names = "abcdefgh"
    edges = [
        (low, high, data.draw(st.sampled_from([0.0, 0.2, 0.5, 0.9])))
        for place, low in enumerate(names)
        for high in names[place + 1 :]
        if data.draw(st.booleans())
    ]
    on = ground(*edges, ("a", "h", 0.3))
    cards = {t: learned(data.draw(st.floats(0.1, 60))) for t in on.graph.topics if data.draw(st.booleans())}
    memory = Memory(cards=cards)
    wanted = {t for t, at in memory.due().items() if at <= NOW}
    chosen = choose(memory, on, wanted, NOW, minutes={}, budget=1000)
    assert {t for choice in chosen for t in choice.covers} == wanted
    assert len(chosen) <= len(wanted)
    for choice in chosen:
        for below, weight in on.beneath(choice.topic).items():
            if below in cards:
                cards[below], _ = credited(cards[below], choice.topic, weight, NOW, 0.9)
        cards[choice.topic], _ = reviewed(cards[choice.topic], Grade.GOOD, NOW, 0.9)
    assert all(due(cards[t], 0.9) > NOW for t in wanted)


def test_the_most_telling_are_near_one_half_and_stand_for_many() -> None:
    long_ago = next(d for d in range(1, 9999) if recall(learned(d), NOW) < 0.5)
    memory = Memory(cards={"a": learned(1), "b": learned(long_ago), "side": learned(2)})
    assert telling(memory, FAN, NOW, number=1) == ("b",)
    same = Memory(cards=dict.fromkeys(("a", "b", "top"), learned(long_ago)))
    assert telling(same, FAN, NOW, number=1) == ("top",), "it tells of a and b as well"
    assert set(telling(same, FAN, NOW, number=5)) == {"a", "b", "top"}
    assert telling(same, FAN, NOW, number=5, askable={"a"}) == ("a",)


@given(st.lists(st.sampled_from("xyz"), max_size=12))
def test_strands_are_mixed_where_they_can_be(strands: list[str]) -> None:
    topics = [str(n) for n in range(len(strands))]
    strand = dict(zip(topics, strands, strict=True))
    found = mixed(topics, strand)
    assert sorted(found) == sorted(topics)
    most = max((strands.count(s) for s in "xyz"), default=0)
    if most <= len(strands) - most + 1:
        assert all(strand[a] != strand[b] for a, b in pairwise(found))


@pytest.mark.parametrize(("lesson", "review"), [(5, 1), (25, 2.5), (90, 5)])
def test_minutes_of_a_review(lesson: float, review: float) -> None:
    assert review_minutes(lesson) == review


def test_being_away() -> None:
    assert was_away(NOW - 10 * DAY, NOW)
    assert not was_away(NOW - 9.9 * DAY, NOW)
    assert not was_away(None, NOW)
