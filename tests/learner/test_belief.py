"""The belief over what is known, beside sums over every knowledge state that there is."""

from __future__ import annotations

from itertools import product

import networkx as nx
import numpy as np
import pytest

from curriculum.graph.topic_graph import TopicGraph
from curriculum.learner.belief import FORGETTING, IN_USE, LEAK, STRAND_SPREAD, WIDTH, Belief
from curriculum.learner.shape import Shape

EDGES = (("a", "c"), ("b", "c"), ("c", "d"), ("b", "e"))
"""Topics a and b under c, c under d, and e on b alone."""
SLIP, GUESS = 0.1, 0.05


@pytest.fixture(scope="module")
def shape() -> Shape:
    return Shape.of(TopicGraph(nx.DiGraph(EDGES)))


def exact(shape: Shape, evidence: dict[int, float]) -> np.ndarray:
    """The chance of each topic, by a sum over all states and a grid of levels, forgetting and leaks."""
    levels = np.linspace(-0.1, 1.1, 41)[:, None, None, None]
    own, forgetting = np.linspace(-3, 3, 15)[:, None, None], np.linspace(-3, 3, 11)[:, None]
    leaks = np.linspace(0.005, 0.995, 30)
    weight = (
        np.exp(-np.square(own) / 2 - np.square(forgetting) / 2) * leaks ** (LEAK[0] - 1) * (1 - leaks) ** (LEAK[1] - 1)
    )
    lost = np.exp(FORGETTING[0] + FORGETTING[1] * forgetting)
    chance = [
        np.exp(-lost * IN_USE / (IN_USE + resting)) / (1 + np.exp(-1.7 * (levels + own * STRAND_SPREAD - rank) / WIDTH))
        for rank, resting in zip(shape.rank, shape.resting, strict=True)
    ]
    total, known = 0.0, np.zeros(len(shape.rank))
    for state in product((False, True), repeat=len(shape.rank)):
        probability = np.ones(1)
        for topic, knows in enumerate(state):
            missing = not all(state[below] for below in shape.below[topic])
            p = chance[topic] * (leaks if missing else 1.0)
            probability = probability * (p if knows else 1 - p)
        mass = (probability * weight).sum() * np.exp(sum(evidence.get(t, 0.0) for t, k in enumerate(state) if k))
        total += mass
        known += mass * np.array(state)
    return known / total


def posterior(shape: Shape, answers: list[tuple[int, bool]], seed: int) -> np.ndarray:
    """The belief after answers, averaged over sweeps."""
    belief = Belief(shape, np.random.default_rng(seed), particles=4000)
    for topic, right in answers:
        belief.answered(topic, right, SLIP, GUESS)
    found = [belief.marginals()]
    for _ in range(20):
        belief._resample(belief.weights)
        belief.sweep()
        found.append(belief.marginals())
    return np.mean(found[1:], axis=0)


@pytest.mark.parametrize(
    "answers", [[], [(3, True)], [(0, False)], [(3, True), (1, False)], [(2, False), (4, True), (2, False)]]
)
def test_the_particles_agree_with_the_sum_over_all_states(shape: Shape, answers: list[tuple[int, bool]]) -> None:
    evidence: dict[int, float] = {}
    for topic, right in answers:
        ratio = np.log((1 - SLIP) / GUESS) if right else np.log(SLIP / (1 - GUESS))
        evidence[topic] = evidence.get(topic, 0.0) + float(ratio)
    assert posterior(shape, answers, seed=0) == pytest.approx(exact(shape, evidence), abs=0.03)


def test_a_right_answer_lifts_what_lies_beneath_and_a_wrong_one_lowers_what_stands_on_it(shape: Shape) -> None:
    before = Belief(shape, np.random.default_rng(1)).marginals()
    right, wrong = Belief(shape, np.random.default_rng(1)), Belief(shape, np.random.default_rng(1))
    right.answered(2, True, SLIP, GUESS)
    wrong.answered(2, False, SLIP, GUESS)
    assert (right.marginals()[[0, 1, 2, 3]] > before[[0, 1, 2, 3]]).all()
    assert (wrong.marginals()[[2, 3]] < before[[2, 3]]).all()


def test_the_count_of_missing_prerequisites_is_kept_right(shape: Shape) -> None:
    belief = Belief(shape, np.random.default_rng(2), particles=50)
    belief.marked(3, True)
    belief.marked(4, False)
    for topic, right in ((0, True), (3, False), (4, True), (1, False)):
        belief.answered(topic, right, SLIP, GUESS)
        belief.sweep()
        for one, below in enumerate(shape.below):
            assert (belief.missing[one] == (~belief.known[list(below)]).sum(axis=0)).all()


def test_marks_of_one_who_marks_everything_say_little(shape: Shape) -> None:
    """Two who mark all topics as sure: one of them then misses every question, so his marks stop counting."""
    honest, boaster = (Belief(shape, np.random.default_rng(3), particles=2000) for _ in range(2))
    for belief, right in ((honest, True), (boaster, False)):
        for topic in (0, 1, 2, 3, 4):
            belief.marked(topic, True)
        for topic in (1, 0, 4):
            belief.answered(topic, right, SLIP, GUESS)
        belief.sweep()
    assert honest.marginals()[3] > 0.6 > 0.45 > boaster.marginals()[3]
    assert np.mean(boaster.marks.over) > np.mean(honest.marks.over)


def test_the_same_seed_gives_the_same_belief(shape: Shape) -> None:
    found = []
    for _ in range(2):
        belief = Belief(shape, np.random.default_rng(7), particles=100)
        for topic in (2, 3, 2, 0):
            belief.answered(topic, topic > 1, SLIP, GUESS)
        found.append(belief.marginals())
    assert (found[0] == found[1]).all()


def test_the_most_telling_topic_is_the_least_certain(shape: Shape) -> None:
    belief = Belief(shape, np.random.default_rng(4))
    chances = belief.marginals()
    assert belief.most_telling([0, 1, 2, 3, 4]) == int(np.argmin(abs(chances - 0.5)))
    assert belief.most_telling([4]) == 4


def test_topics_never_asked_about_do_not_hold_back_what_the_answers_show() -> None:
    """All particles know nothing of a ladder; its first rung then turns out to be known, and the level is high."""
    ladder = nx.DiGraph((f"t{rung:02}", f"t{rung + 1:02}") for rung in range(30))
    belief = Belief(Shape.of(TopicGraph(ladder)), np.random.default_rng(5))
    belief.known[:], belief.missing[1:], belief.level[:], belief.leak[:] = False, 1, 0.95, 0.01
    belief.chance[:] = belief._chance(belief.level, belief.strand_level, np.empty_like(belief.chance))
    belief.evidence[0] = 5.0
    belief.sweep()
    chances = belief.marginals()
    assert chances[0] > 0.9
    assert chances[15] > 0.2
