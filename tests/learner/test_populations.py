"""The simulated learners are what their docstring says."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from curriculum.graph.topic_graph import TopicGraph
from curriculum.learner.simulation.populations import POPULATIONS, TURNED_OVER, World, draw


@pytest.fixture(scope="module")
def world() -> World:
    digraph = nx.DiGraph()
    for strand in range(4):
        for rung in range(30):
            digraph.add_node(f"s{strand}r{rung:02}", strand=str(strand))
            if rung:
                digraph.add_edge(f"s{strand}r{rung - 1:02}", f"s{strand}r{rung:02}")
    return World.of(TopicGraph(digraph))


def learners(world: World, population: str, count: int = 60) -> list:
    return [draw(world, population, np.random.default_rng((5, number))) for number in range(count)]


def test_only_the_first_population_is_closed_under_prerequisites(world: World) -> None:
    over_gaps = {
        name: np.mean([(one.known & ~world.closed(one.known)).mean() for one in learners(world, name)])
        for name in POPULATIONS
    }
    assert over_gaps["strands"] == 0
    assert min(over_gaps["gaps"], over_gaps["forgetting"]) > TURNED_OVER


def test_strands_differ_within_a_learner_and_go_together_between_learners(world: World) -> None:
    shares = np.array(
        [[one.known[world.strand == s].mean() for s in range(4)] for one in learners(world, "strands", 300)]
    )
    between = np.corrcoef(shares.T)[np.triu_indices(4, 1)]
    assert np.all((between > 0.3) & (between < 0.7))


def test_marks_over_claim_near_the_edge_most(world: World) -> None:
    near, far = [], []
    for one in learners(world, "strands", 200):
        missing = (world.beneath & ~one.known).sum(axis=1)
        near += one.sure[~one.known & (missing == 0)].tolist()
        far += one.sure[~one.known & (missing > 10)].tolist()
    assert np.mean(near) > 3 * np.mean(far) > 0


def test_noise_differs_from_item_to_item_around_its_mean(world: World) -> None:
    one = learners(world, "gaps", 1)[0]
    assert one.slip.std() > 0.01
    assert one.slip.mean() == pytest.approx(world.slip, rel=0.2)
    assert one.guess.mean() == pytest.approx(world.guess, rel=0.2)


@pytest.mark.parametrize("population", POPULATIONS)
def test_answers_follow_what_is_known(world: World, population: str) -> None:
    rng = np.random.default_rng(0)
    for one in learners(world, population, 5):
        for topic in range(0, 120, 10):
            rate = np.mean([one.answers(topic, rng) for _ in range(300)])
            assert (rate > 0.5) == one.known[topic]
