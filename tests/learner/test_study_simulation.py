"""Simulated study: the same seed, the laws that hold in it, and what comes of the habits."""

from __future__ import annotations

from datetime import timedelta
from statistics import fmean

import networkx as nx
import numpy as np
import pytest

from curriculum.graph.topic_graph import TopicGraph
from curriculum.learner.simulation.study import START, Course, Habits, Person, study


@pytest.fixture(scope="module")
def course() -> Course:
    """Ten strands of four topics, each exercising the one before it by .7, under one goal."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    for strand in range(10):
        for step in range(1, 4):
            graph.add_edge(f"{strand}-{step - 1}", f"{strand}-{step}", encompasses=0.7)
        graph.add_edge(f"{strand}-3", "goal", encompasses=0.0)
    road = [f"{strand}-{step}" for step in range(4) for strand in range(10)] + ["goal"]
    return Course(TopicGraph(graph), road, dict.fromkeys(road, 20.0))


def test_the_same_seed_gives_the_same_figures_and_another_does_not(course: Course) -> None:
    habits = Habits(days=30)
    first = study(course, habits, learners=2, seed=1)
    assert first == study(course, habits, learners=2, seed=1)
    assert first != study(course, habits, learners=2, seed=2)
    assert first[0] == study(course, habits, learners=1, seed=1)[0], "a learner does not depend on how many there are"


def test_the_day_is_not_overdrawn_by_more_than_its_last_review(course: Course) -> None:
    (trace,) = study(course, Habits(days=60, minutes_a_day=25), learners=1, seed=3)
    assert trace.lesson_minutes + trace.review_minutes <= 60 * 25 * 1.3
    assert trace.reviews > 0
    assert 0 < trace.learned <= 41
    assert all(0 < value <= 1 for value in (*trace.true, *trace.predicted))


def test_more_retention_takes_more_reviews_and_gives_more_true_recall(course: Course) -> None:
    def run(retention: float) -> tuple[float, float]:
        traces = study(course, Habits(days=80, retention=retention, credit=False), learners=6, seed=5)
        return (
            sum(t.reviews for t in traces) / sum(t.topic_days for t in traces),
            fmean(fmean(t.true) for t in traces),
        )

    (few, low), (many, high) = run(0.75), run(0.95)
    assert many > 1.5 * few
    assert high > low


def test_credit_takes_reviews_away(course: Course) -> None:
    def rate(credit: bool) -> float:
        traces = study(course, Habits(days=80, credit=credit), learners=4, seed=6)
        return sum(t.reviews for t in traces) / sum(t.topic_days for t in traces)

    assert rate(True) < rate(False)


@pytest.mark.parametrize("seed", range(6))
def test_how_a_person_forgets(course: Course, seed: int) -> None:
    person = Person(course, np.random.default_rng(seed))
    person.learn("0-0", START)
    stability, _ = person.memory["0-0"]
    after = START + timedelta(days=stability)
    assert person.recall("0-0", START) == 1
    assert person.recall("0-0", after) == pytest.approx(0.9, abs=0.001)
    assert person.recall("0-0", START + timedelta(days=4 * stability)) < person.recall("0-0", after)
    assert person.recall("never-learned", after) == 1
    person.strengthen("0-0", after)
    longer, _ = person.memory["0-0"]
    assert longer > stability
    person.weaken("0-0", after, 0.4)
    assert person.memory["0-0"][0] == pytest.approx(max(0.5, 0.4 * longer))


def test_transfer_differs_from_what_the_edges_say_and_is_nothing_on_some(course: Course) -> None:
    found = [
        weight
        for seed in range(40)
        for (below, _), weight in Person(course, np.random.default_rng(seed)).weight.items()
        if not below.endswith("3")
    ]
    assert np.mean([w == 0 for w in found]) == pytest.approx(0.15, abs=0.03)
    assert min(w for w in found if w) < 0.35
    assert max(found) > 0.95


def test_an_exercised_topic_is_practised_by_its_chance(course: Course) -> None:
    rng = np.random.default_rng(0)
    person = Person(course, rng)
    person.weight = dict.fromkeys(person.weight, 0.0) | {("0-0", "0-1"): 1.0, ("0-1", "0-2"): 0.5}
    assert person.beneath("0-2") == {"0-1": 0.5, "0-0": 0.5}
    assert person.beneath("0-1") == {"0-0": 1.0}
    later = START + timedelta(days=1)
    touched = 0
    for _ in range(200):
        person.learn("0-1", START)
        person.exercise("0-2", later, rng)
        touched += person.memory["0-1"][1] == later
    assert touched / 200 == pytest.approx(0.5, abs=0.1)
