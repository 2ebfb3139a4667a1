"""Placement as a library: any graph, a generator, and answers."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from curriculum.errors import GraphError, UnknownNameError
from curriculum.learner.placement import EASY_EVERY, MOST_OFTEN, Placement

LADDER = nx.DiGraph((f"t{rung:02}", f"t{rung + 1:02}") for rung in range(30))


def place(known: int, seed: int = 0) -> Placement:
    """Someone who knows the first ``known`` rungs of a ladder of 31 answers until nothing is open."""
    placement = Placement(LADDER, np.random.default_rng(seed), particles=300)
    while (topic := placement.next_topic()) is not None:
        placement.record(topic, int(topic[1:]) < known)
    return placement


@pytest.mark.parametrize("known", [0, 1, 11, 30, 31])
def test_a_ladder_is_placed_to_the_rung(known: int) -> None:
    placement = place(known)
    chances = placement.probabilities()
    found = [topic for topic, chance in chances.items() if chance > 0.5]
    assert abs(len(found) - known) <= 1
    assert placement.questions < 20
    assert placement.settled() >= 27


def test_no_topic_is_asked_too_often_or_twice_running_while_others_are_open() -> None:
    placement = Placement(LADDER, np.random.default_rng(1), particles=300)
    asked = []
    while (topic := placement.next_topic()) is not None:
        asked.append(topic)
        placement.record(topic, len(asked) % 2 == 0)
    assert max(map(asked.count, asked)) <= MOST_OFTEN


def test_every_third_question_is_likely_to_be_answered_right() -> None:
    placement = Placement(LADDER, np.random.default_rng(2), particles=300)
    for number in range(1, EASY_EVERY + 1):
        topic = placement.next_topic()
        assert topic is not None
        assert (placement.probabilities()[topic] > 0.7) == (number == EASY_EVERY)
        placement.record(topic, True)


def test_not_knowing_tells_against_a_topic_more_than_a_wrong_answer_to_a_choice() -> None:
    doubtful, honest = (Placement(LADDER, np.random.default_rng(3), particles=300) for _ in range(2))
    doubtful.record("t15", False, slip=0.2, guess=0.3)
    honest.record("t15", None)
    assert honest.probabilities()["t15"] < doubtful.probabilities()["t15"] < 0.5


def test_a_mark_counts_for_less_than_an_answer() -> None:
    start, marked, answered = (Placement(LADDER, np.random.default_rng(4), particles=300) for _ in range(3))
    marked.mark("t15", sure=True)
    answered.record("t15", True)
    chances = [placement.probabilities()["t15"] for placement in (start, marked, answered)]
    assert chances == sorted(chances)
    assert chances[0] < chances[1] - 0.1


def test_what_is_no_graph_or_no_topic_is_said() -> None:
    with pytest.raises(GraphError):
        Placement(nx.DiGraph([("a", "b"), ("b", "a")]), np.random.default_rng(0))
    with pytest.raises(UnknownNameError):
        Placement(LADDER, np.random.default_rng(0)).record("t99", True)
