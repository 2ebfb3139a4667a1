"""Simulated learners, drawn by processes that are not the prior of the placement model.

Three populations, fixed before that model was tuned:

- ``strands``: an ability of its own for each strand, correlated by .5 between strands;
- ``gaps``: one ability, and then 3% of all topics turned over, so that known topics stand over gaps and unknown ones
  have known dependents;
- ``forgetting``: everything once learned up to some point, and forgotten with the years, faster where little that is
  still in use stands on it.

All share how learners answer and mark. Slips and lucky guesses differ from item to item. "I know this" is over-claimed
near the edge of what a learner knows, by a habit of the learner's and more in some strands than in others, and
under-claimed by a modesty of the learner's. No model is told any of these numbers.

Difficulty is the longest chain beneath a topic, while the placement model ranks topics by how many lie beneath them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from curriculum.graph.depth import depths
from curriculum.learner.arrays import ancestor_matrix, strand_numbers

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    from curriculum.graph.topic_graph import TopicGraph

    Bools = NDArray[np.bool_]
    Floats = NDArray[np.float64]

STRAND_CORRELATION = 0.5
TURNED_OVER = 0.03
"""Share of all topics that no closure explains, in the population with gaps."""


@dataclass(frozen=True)
class Learner:
    """One simulated person. Arrays have one entry a topic, by the topic's position in the graph.

    Attributes:
        known: What they know.
        slip: The chance of a wrong answer to a topic's question although it is known.
        guess: The chance of a right answer although it is not.
        sure: Whether they would mark the topic "sure today".
        once: Whether they would mark it "once knew it", where they would not mark it as sure.
    """

    known: Bools
    slip: Floats
    guess: Floats
    sure: Bools
    once: Bools

    def answers(self, topic: int, rng: Generator) -> bool:
        """Whether they answer a question of a topic right."""
        return bool(rng.random() < (1 - self.slip[topic] if self.known[topic] else self.guess[topic]))


@dataclass(frozen=True)
class World:
    """What the learners of one graph have in common.

    Attributes:
        graph: The topics and their prerequisites.
        difficulty: The longest chain beneath each topic, scaled to [0, 1].
        strand: The strand of each topic, as a number.
        beneath: Row v, column u: whether u lies beneath v.
        slip: Mean chance of a slip.
        guess: Mean chance of a lucky guess.
    """

    graph: TopicGraph
    difficulty: Floats
    strand: NDArray[np.int64]
    beneath: Bools
    slip: float = 0.07
    guess: float = 0.02

    @classmethod
    def of(cls, graph: TopicGraph, *, slip: float = 0.07, guess: float = 0.02) -> World:
        """The world of a graph; topics without a strand share one."""
        longest = depths(graph)
        deepest = max(longest.values(), default=0) or 1
        return cls(
            graph=graph,
            difficulty=np.array([longest[topic] / deepest for topic in graph.topics]),
            strand=strand_numbers(graph),
            beneath=ancestor_matrix(graph),
            slip=slip,
            guess=guess,
        )

    @property
    def strands(self) -> int:
        """How many strands there are."""
        return int(self.strand.max(initial=0)) + 1

    def closed(self, wanted: Bools) -> Bools:
        """Of the topics wanted, those whose prerequisites are all among them, and so on down."""
        known = wanted.copy()
        for topic in self.graph.order:
            below = self.graph.below[topic]
            if below:
                known[topic] &= known[list(below)].all()
        return known


Draw = Callable[[World, "Generator"], "tuple[Bools, Bools]"]
"""Draws what one learner knows, and what they once knew."""


def _strands(world: World, rng: Generator) -> tuple[Bools, Bools]:
    share = STRAND_CORRELATION**0.5
    ability = share * rng.normal() + (1 - STRAND_CORRELATION) ** 0.5 * rng.normal(size=world.strands)
    reach = 1.6 * _normal_cdf(ability) - 0.1
    known = world.closed(world.difficulty + rng.normal(scale=0.08, size=len(world.graph)) < reach[world.strand])
    return known, known


def _gaps(world: World, rng: Generator) -> tuple[Bools, Bools]:
    reach = rng.uniform(-0.1, 1.1)
    known = world.closed(world.difficulty + rng.normal(scale=0.12, size=len(world.graph)) < reach)
    return known ^ (rng.random(len(world.graph)) < TURNED_OVER), known


def _forgetting(world: World, rng: Generator) -> tuple[Bools, Bools]:
    reach = rng.uniform(0.0, 1.1)
    learned = world.closed(world.difficulty + rng.normal(scale=0.1, size=len(world.graph)) < reach)
    years = rng.uniform(0, 30)
    kept_in_use = rng.gamma(2.0, 0.5, size=world.strands)[world.strand]
    standing_on_it = (world.beneath & learned[:, None]).sum(axis=0)
    half_life = 4.0 * kept_in_use * (1 + standing_on_it) + 1.0
    kept = rng.random(len(world.graph)) < 0.5 ** (years / half_life)
    return learned & kept, learned


POPULATIONS: dict[str, Draw] = {"strands": _strands, "gaps": _gaps, "forgetting": _forgetting}


def draw(world: World, population: str, rng: Generator) -> Learner:
    """One learner of a population: what they know, then how they answer and mark."""
    known, once = POPULATIONS[population](world, rng)
    return person(world, known, once, rng)


def person(world: World, known: Bools, once: Bools, rng: Generator) -> Learner:
    """A learner with this knowledge, and noise and habits of marking that are drawn for them."""
    size = len(world.graph)
    sure = rng.random(size) < np.where(known, 1 - rng.beta(2, 12), _over_claim(world, known, rng))
    remembers = np.where(once | known, 0.6, 0.1)
    return Learner(
        known=known,
        slip=_item_noise(world.slip, size, rng),
        guess=_item_noise(world.guess, size, rng),
        sure=sure,
        once=~sure & (rng.random(size) < remembers),
    )


def _over_claim(world: World, known: Bools, rng: Generator) -> Floats:
    """The chance to mark an unknown topic as sure: a habit, a factor of the strand, less the farther it lies beyond."""
    habit = rng.beta(2, 5)
    factor = np.exp(rng.normal(scale=0.5, size=world.strands))[world.strand]
    missing = (world.beneath & ~known).sum(axis=1)
    chance: Floats = np.minimum(0.9, habit * factor * np.exp(-missing / 6)) + 0.01
    return chance


def _item_noise(mean: float, size: int, rng: Generator) -> Floats:
    """A rate for each item, around the mean, of which the model only knows the mean's order."""
    noise: Floats = np.clip(mean * np.exp(rng.normal(loc=-0.125, scale=0.5, size=size)), 0.0, 0.45)
    return noise


def _normal_cdf(values: Floats) -> Floats:
    from math import erf

    return np.array([0.5 * (1 + erf(value / 2**0.5)) for value in values])
