"""People whose knowledge is spiky: none is placed absurdly, on the real graph."""

from __future__ import annotations

import numpy as np
import pytest

from curriculum import load_curriculum
from curriculum.learner.simulation.people import GUESSER, LUCKY, PEOPLE, draw_person, unknown_strands
from curriculum.learner.simulation.placement import Trial
from curriculum.learner.simulation.populations import World

LEAST = {
    "programmer with weak mathematics": (0.75, 0.8),
    "mathematician who never programmed": (0.75, 0.88),
    "forgot geometry": (0.82, 0.85),
    "child at fractions": (0.9, 0.93),
    "knows everything": (0.95, 0.95),
    "knows nothing": (0.98, 0.98),
    GUESSER: (0.8, 0.85),
}
"""The least share of topics right after 20 questions, without marks and with 40 of them."""


@pytest.fixture(scope="module")
def world() -> World:
    return World.of(load_curriculum().graph())


@pytest.mark.parametrize("name", PEOPLE)
def test_nobody_is_placed_absurdly(world: World, name: str) -> None:
    for ticks, least in zip((0, 40), LEAST[name], strict=True):
        trial = Trial(world, name, seed=0, ticks=ticks, questions=(20,))
        figures = trial.place(trial.judges(), 0)
        assert figures.right[20][0] >= least
        assert figures.false_known[20][0] <= (0.15 if name == GUESSER else 0.08)


def test_the_people_are_what_they_are_called(world: World) -> None:
    graph = world.graph
    known = {
        name: {topic for topic, knows in zip(graph.topics, of(world), strict=True) if knows}
        for name, of in PEOPLE.items()
    }
    assert "running-python" in known["programmer with weak mathematics"] - known["mathematician who never programmed"]
    assert "dividing-fractions" not in known["child at fractions"]
    assert "unit-fractions" in known["child at fractions"]
    strands = {graph.attribute(topic, "strand") for topic in known["forgot geometry"]}
    assert not strands & {"trigonometry", "measurement-and-geometry"}
    assert known["knows nothing"] == set()
    assert known["knows everything"] == set(graph.topics)
    assert not unknown_strands(world)


def test_the_one_who_guesses_is_lucky_and_the_others_are_not(world: World) -> None:
    guesses = {name: draw_person(world, name, np.random.default_rng(0)).guess.mean() for name in PEOPLE}
    assert guesses.pop(GUESSER) == pytest.approx(LUCKY)
    assert max(guesses.values()) < 0.05
