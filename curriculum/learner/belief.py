"""What a learner may know, as a cloud of knowledge states that answers and marks make more or less likely.

A particle is a set of known topics together with what made it: a general level, a level of its own for each strand, how
often a topic is known over a gap, and how the learner marks. Given its prerequisites, a topic is known with

    p = (1 - GAP) * logistic(1.7 * (level + level of the strand - rank) / WIDTH),

where the rank is that of the number of topics beneath it, scaled to [0, 1]; where a direct prerequisite is missing,
with ``leak * p``. Answers weigh the particles; where the weights have grown too uneven they are resampled, and one
Gibbs sweep over all topics, with Metropolis steps on the levels, moves them apart again.

After Falmagne and Doignon, Learning Spaces (2011), chapters 11 to 13, whose states are closed under prerequisites;
levels, leak and marks are ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from curriculum.learner.arrays import ancestor_matrix, strand_numbers

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    from curriculum.graph.topic_graph import TopicGraph

    Bools = NDArray[np.bool_]
    Floats = NDArray[np.float64]

PARTICLES = 600
WIDTH = 0.15
GAP = 0.03
"""Share of topics that are not known although the level and all prerequisites would have it so."""
STRAND_SPREAD = 0.12
"""Standard deviation of a strand's own level."""
STEP = 0.05
"""Standard deviation of a Metropolis step on the general level; a strand's takes twice as much."""
LEAK = (0.5, 0.8)
"""Beta prior of the leak: either it hardly happens or it is common."""
OVER, UNDER = (2.0, 6.0), (2.0, 10.0)
"""Beta priors of the habits of over- and under-claiming."""
FAR = 0.4
"""Over-claiming of a topic whose prerequisites are not all known, in proportion to that of one whose are."""
_TINY = 1e-6


@dataclass(frozen=True)
class Shape:
    """What of a graph the belief needs, worked out once.

    Attributes:
        below: Direct prerequisites of each topic.
        above: Direct dependents of each topic.
        order: Topics, each after its prerequisites.
        rank: Rank of the number of topics beneath each, in [0, 1].
        strand: A number for each topic's strand.
    """

    below: Sequence[tuple[int, ...]]
    above: Sequence[tuple[int, ...]]
    order: Sequence[int]
    rank: Floats
    strand: NDArray[np.int64]

    @classmethod
    def of(cls, graph: TopicGraph) -> Shape:
        """The shape of a graph."""
        counts = ancestor_matrix(graph).sum(axis=1)
        ranks = (np.searchsorted(np.sort(counts), counts) + 0.5) / max(1, len(graph))
        return cls(graph.below, graph.above, graph.order, ranks, strand_numbers(graph))

    @property
    def strands(self) -> int:
        """How many strands there are."""
        return int(self.strand.max(initial=0)) + 1


class Belief:
    """The particles. Arrays are topics by particles, so that a topic is one row.

    Args:
        shape: Of the graph.
        rng: The source of all draws.
        particles: How many.

    Attributes:
        known: Which topics each particle knows.
        missing: How many direct prerequisites of each topic each particle does not know.
        evidence: Summed log-likelihood ratios of each topic's answers.
    """

    def __init__(self, shape: Shape, rng: Generator, particles: int = PARTICLES) -> None:
        self.shape, self.rng, self.particles = shape, rng, particles
        size = len(shape.rank)
        self.level = rng.uniform(-0.1, 1.1, size=particles)
        self.strand_level = rng.normal(scale=STRAND_SPREAD, size=(shape.strands, particles))
        self.leak = np.clip(rng.beta(*LEAK, size=particles), 0.002, 0.998)
        self.over = rng.beta(*OVER, size=particles)
        self.under = rng.beta(*UNDER, size=particles)
        self.chance = self._chance(self.level, self.strand_level)
        self.known = np.zeros((size, particles), dtype=np.bool_)
        self.missing = np.zeros((size, particles), dtype=np.int16)
        self.evidence = np.zeros(size)
        self.marks: dict[int, bool] = {}
        self.log_weight = np.zeros(particles)
        draws = rng.random((size, particles))
        for topic in shape.order:
            for below in shape.below[topic]:
                self.missing[topic] += ~self.known[below]
            self.known[topic] = draws[topic] < self._given_below(topic)

    def work_out(self) -> None:
        """Work out what follows from levels and known topics: the chances, and how many prerequisites are missing."""
        self.chance = self._chance(self.level, self.strand_level)
        self.missing = np.zeros(self.known.shape, dtype=np.int16)
        for topic, below in enumerate(self.shape.below):
            for one in below:
                self.missing[topic] += ~self.known[one]

    def _chance(self, level: Floats, strand_level: Floats) -> Floats:
        """The chance of each topic given that its prerequisites are known."""
        at = (level + strand_level[self.shape.strand] - self.shape.rank[:, None]) * (1.7 / WIDTH)
        chance: Floats = np.clip((1 - GAP) / (1 + np.exp(-np.clip(at, -30, 30))), _TINY, 1 - _TINY)
        return chance

    def _given_below(self, topic: int) -> Floats:
        """The chance of a topic in each particle, given what the particle knows beneath it."""
        chance: Floats = np.where(self.missing[topic] == 0, 1.0, self.leak) * self.chance[topic]
        return chance

    # What was observed

    @property
    def weights(self) -> Floats:
        """The particles' weights; they sum to 1."""
        raw = np.exp(self.log_weight - self.log_weight.max())
        weights: Floats = raw / raw.sum()
        return weights

    def marginals(self) -> Floats:
        """The chance that each topic is known."""
        chances: Floats = self.known @ self.weights
        return chances

    def answered(self, topic: int, right: bool, slip: float, guess: float) -> None:
        """Weigh in an answer to a question of a topic, given its rates of slips and lucky guesses."""
        if_known, if_not = (1 - slip, guess) if right else (slip, 1 - guess)
        ratio = float(np.log(if_known / if_not))
        self.evidence[topic] += ratio
        self.log_weight += ratio * self.known[topic]
        self._refresh()

    def marked(self, topic: int, sure: bool) -> None:
        """Weigh in that the learner marked a topic as sure, or saw it and did not."""
        self.marks[topic] = sure
        if_known, if_not = self._mark_likelihoods(topic)
        self.log_weight += np.where(self.known[topic], if_known, if_not)
        self._refresh()

    def _mark_likelihoods(self, topic: int) -> tuple[Floats, Floats]:
        """Log-likelihood of a topic's mark in each particle, were it known there, and were it not."""
        over = np.where(self.missing[topic] == 0, self.over, FAR * self.over)
        if self.marks[topic]:
            return np.log(1 - self.under), np.log(over)
        return np.log(self.under), np.log(1 - over)

    # Keeping the particles apart

    def _refresh(self) -> None:
        weights = self.weights
        if 1 / np.square(weights).sum() < self.particles / 2:
            self._resample(weights)
            self.sweep()

    def _resample(self, weights: Floats) -> None:
        """Systematic resampling: each particle as often as its weight says, to within one."""
        places = (np.arange(self.particles) + self.rng.random()) / self.particles
        chosen = np.minimum(np.searchsorted(np.cumsum(weights), places), self.particles - 1)
        for name in ("known", "missing", "level", "strand_level", "leak", "over", "under", "chance"):
            setattr(self, name, np.ascontiguousarray(getattr(self, name)[..., chosen]))
        self.log_weight = np.zeros(self.particles)

    def sweep(self) -> None:
        """Each topic drawn anew given all else, then levels, leak and habits given the topics."""
        self._draw_topics()
        self._move_levels()
        self._move_leak()
        self._draw_habits()

    def _draw_topics(self) -> None:
        """One Gibbs sweep: the odds of a topic are those given what lies beneath, times what its dependents say."""
        shape, known, missing = self.shape, self.known, self.missing
        log_leak, over_gap = np.log(self.leak), self.leak * self.chance
        odds = np.log(self.chance / (1 - self.chance))
        odds_over_gap = np.log(over_gap / (1 - over_gap))
        of_unknown = np.log((1 - self.chance) / (1 - over_gap))
        uniform = self.rng.random(known.shape)
        thresholds = np.log(uniform / (1 - uniform))
        for topic in self.rng.permutation(len(shape.rank)).tolist():
            log_odds = np.where(missing[topic] == 0, odds[topic], odds_over_gap[topic]) + self.evidence[topic]
            if topic in self.marks:
                if_known, if_not = self._mark_likelihoods(topic)
                log_odds += if_known - if_not
            before = known[topic]
            for dependent in shape.above[topic]:
                told = np.where(known[dependent], -log_leak, of_unknown[dependent])
                log_odds += np.where(missing[dependent] == ~before, told, 0.0)
            after = thresholds[topic] < log_odds
            change = before.astype(np.int16) - after
            for dependent in shape.above[topic]:
                missing[dependent] += change
            known[topic] = after

    def _log_prior(self, chance: Floats, leak: Floats) -> Floats:
        """Log-probability of what each particle knows, topic by topic."""
        given = np.where(self.missing == 0, chance, np.maximum(leak * chance, _TINY))
        log_prior: Floats = np.log(np.where(self.known, given, 1 - given))
        return log_prior

    def _move_levels(self) -> None:
        """Metropolis: first the general level, then each strand's own, all strands at once."""
        rng = self.rng
        now = self._log_prior(self.chance, self.leak)
        level = self.level + rng.normal(scale=STEP, size=self.particles)
        chance = self._chance(level, self.strand_level)
        then = self._log_prior(chance, self.leak)
        inside = (level > -0.1) & (level < 1.1)
        taken = inside & (np.log(rng.random(self.particles)) < (then - now).sum(axis=0))
        self.level = np.where(taken, level, self.level)
        self.chance = np.where(taken, chance, self.chance)
        now = np.where(taken, then, now)
        strand_level = self.strand_level + rng.normal(scale=2 * STEP, size=self.strand_level.shape)
        chance = self._chance(self.level, strand_level)
        gain = np.zeros_like(strand_level)
        np.add.at(gain, self.shape.strand, self._log_prior(chance, self.leak) - now)
        gain -= (np.square(strand_level) - np.square(self.strand_level)) / (2 * STRAND_SPREAD**2)
        taken = np.log(rng.random(gain.shape)) < gain
        self.strand_level = np.where(taken, strand_level, self.strand_level)
        self.chance = np.where(taken[self.shape.strand], chance, self.chance)

    def _move_leak(self) -> None:
        """Metropolis on the logit of the leak, whose prior there has the Beta's own two parameters as exponents."""
        logit = np.log(self.leak / (1 - self.leak)) + self.rng.normal(scale=0.7, size=self.particles)
        leak = np.clip(1 / (1 + np.exp(-logit)), 0.002, 0.998)
        gain = (self._log_prior(self.chance, leak) - self._log_prior(self.chance, self.leak)).sum(axis=0)
        gain += LEAK[0] * np.log(leak / self.leak) + LEAK[1] * np.log((1 - leak) / (1 - self.leak))
        self.leak = np.where(np.log(self.rng.random(self.particles)) < gain, leak, self.leak)

    def _draw_habits(self) -> None:
        """Over- and under-claiming given the marks, from their posteriors; those far off count for less."""
        if not self.marks:
            return
        topics = np.array(list(self.marks))
        sure = np.array(list(self.marks.values()))[:, None]
        known = self.known[topics]
        share = np.where(self.missing[topics] == 0, 1.0, FAR)
        over = [(~known & sure).sum(axis=0), (~known & ~sure) * share]
        self.over = np.clip(self.rng.beta(OVER[0] + over[0], OVER[1] + over[1].sum(axis=0)), 0.005, 0.95)
        under = [(known & ~sure).sum(axis=0), (known & sure).sum(axis=0)]
        self.under = np.clip(self.rng.beta(UNDER[0] + under[0], UNDER[1] + under[1]), 0.005, 0.95)

    def most_telling(self, allowed: Sequence[int]) -> int:
        """Of the topics allowed, the one whose chance of being known is nearest one half."""
        return nearest_half(self.marginals(), allowed)


def nearest_half(chances: Floats, allowed: Sequence[int]) -> int:
    """Of the topics allowed, the one whose chance is nearest one half."""
    return allowed[int(np.argmin(np.abs(chances[list(allowed)] - 0.5)))]
