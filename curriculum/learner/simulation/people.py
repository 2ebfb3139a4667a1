"""Simulated people whose knowledge is spiky, of whom placement must not think anything absurd.

What they know is a matter of strands and levels and not of prerequisites, so much of it may stand over gaps. How they
answer and mark is drawn as for everybody else; only the one who guesses has a guess right far more often.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from curriculum.learner.simulation.populations import person

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    from curriculum.learner.simulation.populations import Learner, World

    Bools = NDArray[np.bool_]

SCHOOL = ("foundations", "elementary", "middle-school", "high-school")
"""Levels, from the first to the last year of school."""
MACHINES = ("programming", "machine-learning", "deep-learning", "few-shot-and-meta-learning")
"""Strands that nobody meets who never sits before a computer."""
SHAPES = ("measurement-and-geometry", "trigonometry")
LUCKY = 0.3
"""How often the one who guesses is right about what they do not know."""


def _of(world: World, attribute: str, values: tuple[str, ...]) -> Bools:
    """Which topics have one of these values of an attribute."""
    graph = world.graph
    return np.array([graph.attribute(topic, attribute, "") in values for topic in graph.topics], dtype=np.bool_)


def _programmer(world: World) -> Bools:
    return _of(world, "strand", ("programming",)) | _of(world, "level", SCHOOL[:2])


def _mathematician(world: World) -> Bools:
    return ~_of(world, "strand", MACHINES)


def _without_geometry(world: World) -> Bools:
    return _of(world, "level", SCHOOL) & ~_of(world, "strand", SHAPES)


def _at_fractions(world: World) -> Bools:
    early = ("counting-and-place-value", "addition-and-subtraction", "multiplication-and-division")
    fractions = _of(world, "strand", ("fractions-to-percent",))
    first_half = world.difficulty < np.median(world.difficulty[fractions]) if fractions.any() else fractions
    return _of(world, "level", SCHOOL[:2]) & (_of(world, "strand", early) | fractions) & first_half


def _everything(world: World) -> Bools:
    return np.ones(len(world.graph), dtype=np.bool_)


def _nothing(world: World) -> Bools:
    return np.zeros(len(world.graph), dtype=np.bool_)


def _middle_school(world: World) -> Bools:
    return _of(world, "level", SCHOOL[:3])


GUESSER = "one who guesses"
PEOPLE: Mapping[str, Callable[[World], Bools]] = {
    "programmer with weak mathematics": _programmer,
    "mathematician who never programmed": _mathematician,
    "forgot geometry": _without_geometry,
    "child at fractions": _at_fractions,
    "knows everything": _everything,
    "knows nothing": _nothing,
    GUESSER: _middle_school,
}
"""What each of them knows."""
_FORGOTTEN = {"forgot geometry": SHAPES}


def draw_person(world: World, name: str, rng: Generator) -> Learner:
    """One of the people, with habits of answering and marking drawn for them."""
    known = PEOPLE[name](world)
    once = known | (_of(world, "strand", _FORGOTTEN.get(name, ())) & _of(world, "level", SCHOOL))
    learner = person(world, known, once, rng)
    return replace(learner, guess=np.full(len(known), LUCKY)) if name == GUESSER else learner


def unknown_strands(world: World) -> tuple[str, ...]:
    """The strands that the people are made of and that the graph has no topics of."""
    there = {str(world.graph.attribute(topic, "strand", "")) for topic in world.graph.topics}
    return tuple(strand for strand in (*MACHINES, *SHAPES, "fractions-to-percent") if strand not in there)
