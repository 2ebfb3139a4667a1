"""What a learner may know, as a cloud of knowledge states that answers and marks make more or less likely.

A particle is a set of known topics together with what made it: a general level, a level of its own for each strand,
how much was forgotten, how often a topic is known over a gap, and how the learner marks. Given its prerequisites, a
topic is known with

    p = exp(-forgetting * IN_USE / (IN_USE + resting)) * logistic(1.7 * (level + level of the strand - rank) / WIDTH),

where the rank is that of the number of topics beneath it, scaled to [0, 1], and ``resting`` how many topics rest on it:
what much else makes use of is forgotten less. Where a direct prerequisite is missing, it is known with ``leak * p``.

Answers weigh the particles; where the weights have grown too uneven they are resampled, and one Gibbs sweep over all
topics, with Metropolis steps on all else, moves them apart again.

After Falmagne and Doignon, Learning Spaces (2011), chapters 11 to 13, whose states are closed under prerequisites;
levels, forgetting, leak and marks are ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from curriculum.learner.marks import Marks
from curriculum.learner.shape import Shape

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    from curriculum.learner.shape import Group

    Bools = NDArray[np.bool_]
    Floats = NDArray[np.float32]

PARTICLES = 300
WIDTH = 0.15
LEVELS = (-0.1, 1.1)
"""Between which the general level lies, any value as likely as another."""
FORGETTING = (-2.0, 1.0)
"""Mean and standard deviation of the logarithm of forgetting."""
MOST_FORGETTING = 8.0
"""At the most, so that no chance of having been kept comes to nothing in single precision."""
IN_USE = 20.0
"""So many topics resting on a topic halve its forgetting."""
STRAND_SPREAD = 0.12
"""Standard deviation of a strand's own level."""
STEP = 0.05
"""Standard deviation of a Metropolis step on the general level; a strand's takes twice as much."""
LEAK = (0.5, 0.8)
"""Beta prior of the leak: either it hardly happens or it is common."""
LEAKS = (0.002, 0.998)
"""Between which the leak lies."""
FORGETTING_STEP = 0.5
"""Standard deviation of a Metropolis step on the logarithm of forgetting."""
_TINY = 1e-6


class Belief:
    """The particles. Arrays are topics by particles, so that a topic is one row, in single precision.

    Args:
        shape: Of the graph.
        rng: The source of all draws.
        particles: How many.

    Attributes:
        known: Which topics each particle knows.
        missing: How many direct prerequisites of each topic each particle does not know.
        evidence: Summed log-likelihood ratios of each topic's answers.
        marks: What the learner marked, and the habits that may have made it.
    """

    def __init__(self, shape: Shape, rng: Generator, particles: int = PARTICLES) -> None:
        self.shape, self.rng, self.particles = shape, rng, particles
        size = len(shape.rank)
        self.level = rng.uniform(*LEVELS, size=particles).astype(np.float32)
        self.strand_level = STRAND_SPREAD * self._normal((shape.strands, particles))
        self.forgetting = FORGETTING[0] + FORGETTING[1] * self._normal(particles)
        self.leak = np.clip(rng.beta(*LEAK, size=particles), *LEAKS).astype(np.float32)
        self.kept = self._kept(self.forgetting, np.empty((size, particles), dtype=np.float32))
        self.chance = self._chance(self.level, self.strand_level, np.empty((size, particles), dtype=np.float32))
        self.marks = Marks(shape, rng, particles)
        self.evidence = np.zeros(size, dtype=np.float32)
        self.log_weight = np.zeros(particles)
        self._borne = np.ones(size, dtype=np.bool_)
        self.known = np.zeros((size, particles), dtype=np.bool_)
        self.missing = np.zeros((size, particles), dtype=np.int8)
        # Tables of a sweep: memory fresh from the system would cost more time than what is worked out in it.
        self._tables = np.empty((6, size, particles), dtype=np.float32)
        draws = rng.random((size, particles), dtype=np.float32)
        for topic in shape.order:
            for below in shape.below[topic]:
                self.missing[topic] += ~self.known[below]
            given = np.where(self.missing[topic] == 0, np.float32(1), self.leak)
            self.known[topic] = draws[topic] < given * self.chance[topic]

    def work_out(self) -> None:
        """Work out what follows from the rest: chances, missing prerequisites, and the tables of a sweep."""
        size = len(self.shape.rank)
        self.kept = self._kept(self.forgetting, np.empty((size, self.particles), dtype=np.float32))
        self.chance = self._chance(self.level, self.strand_level, np.empty_like(self.kept))
        self.missing = np.zeros((size, self.particles), dtype=np.int8)
        for topic, below in enumerate(self.shape.below):
            for one in below:
                self.missing[topic] += ~self.known[one]

    def _normal(self, size: int | tuple[int, int]) -> Floats:
        return self.rng.standard_normal(size, dtype=np.float32)

    def _kept(self, forgetting: Floats, out: Floats) -> Floats:
        """The chance of each topic not to have been forgotten."""
        unused = IN_USE / (IN_USE + self.shape.resting)
        np.multiply(-unused[:, None], np.minimum(np.exp(forgetting), MOST_FORGETTING), out=out)
        return np.exp(out, out=out)

    def _chance(self, level: Floats, strand_level: Floats, out: Floats) -> Floats:
        """The chance of each topic given that its prerequisites are known."""
        np.take(level + strand_level, self.shape.strand, axis=0, out=out, mode="clip")
        np.subtract(self.shape.rank[:, None], out, out=out)
        out *= 1.7 / WIDTH
        np.clip(out, -30, 30, out=out)
        np.exp(out, out=out)
        out += 1
        np.divide(self.kept, out, out=out)
        return np.clip(out, _TINY, 1 - _TINY, out=out)

    # What was observed

    @property
    def weights(self) -> NDArray[np.float64]:
        """The particles' weights; they sum to 1."""
        raw = np.exp(self.log_weight - self.log_weight.max())
        weights: NDArray[np.float64] = raw / raw.sum()
        return weights

    def marginals(self) -> NDArray[np.float64]:
        """The chance that each topic is known."""
        chances: NDArray[np.float64] = self.known @ self.weights
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
        self.marks.sure[topic] = sure
        if_known, if_near, if_far = self.marks.likelihoods(np.array([topic]))
        if_not = np.where(self.missing[topic] == 0, if_near[0], if_far[0])
        self.log_weight += np.where(self.known[topic], if_known[0], if_not)
        self._refresh()

    # Keeping the particles apart

    def _refresh(self) -> None:
        weights = self.weights
        if 1 / np.square(weights).sum() < self.particles / 2:
            self._resample(weights)
            self.sweep()

    def _resample(self, weights: NDArray[np.float64]) -> None:
        """Systematic resampling: each particle as often as its weight says, to within one."""
        places = (np.arange(self.particles) + self.rng.random()) / self.particles
        chosen = np.minimum(np.searchsorted(np.cumsum(weights), places), self.particles - 1)
        for name in ("known", "missing", "level", "strand_level", "forgetting", "kept", "leak", "chance"):
            setattr(self, name, getattr(self, name).take(chosen, axis=-1))
        self.marks.take(chosen)
        self.log_weight = np.zeros(self.particles)

    def sweep(self) -> None:
        """Each topic drawn anew given all else, then levels, forgetting, leak and habits given the topics.

        Topics that nothing observed rests on say nothing of the levels, forgetting and leak: those are moved without
        regard to them, and then they are drawn from the prior. Were they to be moved one by one, a level that the
        answers have long left behind would be held fast by hundreds of topics that were only ever supposed.
        """
        self._borne = self._bears_on_observed()
        self._draw_topics()
        self._move_levels()
        self._draw_unobserved()
        self.marks.draw(self.known, self.missing == 0)

    def _bears_on_observed(self) -> Bools:
        """Which topics were observed, or lie beneath one that was."""
        observed = self.evidence != 0
        observed[list(self.marks.sure)] = True
        borne: Bools = observed | self.shape.beneath[observed].any(axis=0)
        return borne

    def _draw_unobserved(self) -> None:
        """Draw the topics that nothing observed rests on, each after its prerequisites."""
        draws = self.rng.random(out=self._tables[0], dtype=np.float32)
        known = np.concatenate([self.known, np.ones((1, self.particles), dtype=np.bool_)])
        for layer in self.shape.layers:
            topics = layer[~self._borne[layer]]
            if len(topics):
                below = self.shape.below_table[topics]
                missing = below.shape[1] - known[below].sum(axis=1, dtype=np.int8)
                chance = np.where(missing == 0, np.float32(1), self.leak) * self.chance[topics]
                known[topics] = draws[topics] < chance
                self.missing[topics] = missing
        self.known = known[:-1]

    def _draw_topics(self) -> None:
        """One Gibbs sweep: the odds of a topic are those given what lies beneath, times what its dependents say."""
        thresholds, rest = self._tables[3], self._tables[4]
        self._tabulate()
        self.rng.random(out=thresholds, dtype=np.float32)
        np.subtract(1 + _TINY / 10, thresholds, out=rest)
        thresholds += np.float32(1e-30)
        thresholds /= rest
        np.log(thresholds, out=thresholds)
        for number in self.rng.permutation(len(self.shape.groups)).tolist():
            self._draw_group(self.shape.groups[number])

    def _tabulate(self) -> None:
        """Log-odds of each topic over a gap, what known prerequisites add, and what an unknown topic says of them.

        What it says is how much likelier it is to be unknown, and marked as it was, were its prerequisites known.
        """
        over_gap, added, if_unknown, gapless, not_known, _ = self._tables
        np.multiply(self.chance, self.leak, out=over_gap)
        np.subtract(1, self.chance, out=not_known)
        np.divide(not_known, np.subtract(1, over_gap, out=gapless), out=if_unknown)
        np.log(if_unknown, out=if_unknown)
        over_gap /= gapless
        np.log(over_gap, out=over_gap)
        np.subtract(-np.log(self.leak), if_unknown, out=added)  # p / (1 - p) is leak p / (1 - leak p), times this
        over_gap += self.evidence[:, None]
        if self.marks.sure:
            topics = np.array(list(self.marks.sure))
            known, near, far = self.marks.likelihoods(topics)
            over_gap[topics] += known - far
            added[topics] -= near - far
            if_unknown[topics] += near - far

    def _draw_group(self, group: Group) -> None:
        """Draw topics that do not bear on each other."""
        over_gap, added, if_unknown, thresholds = self._tables[:4]
        before = self.known[group.topics]
        log_odds = added[group.topics]
        log_odds *= self.missing[group.topics] == 0
        log_odds += over_gap[group.topics]
        missing, told = self.missing[group.dependents], added[group.dependents]
        told *= self.known[group.dependents]
        told += if_unknown[group.dependents]
        told *= missing == ~before[group.owner]
        start = 0
        for count in group.rounds:
            log_odds[:count] += told[start : start + count]
            start += count
        after = thresholds[group.topics] < log_odds
        self.known[group.topics] = after
        self.missing[group.dependents] = missing + (before.view(np.int8) - after.view(np.int8))[group.owner]

    def _log_prior(self, chance: Floats, passes: Floats, unknown: Floats, out: Floats) -> Floats:
        """Log-probability of what each particle knows, topic by topic, of those that what was observed rests on."""
        np.multiply(chance, passes, out=out)
        np.subtract(unknown, out, out=out)
        np.abs(out, out=out)
        np.maximum(out, np.float32(_TINY), out=out)
        np.log(out, out=out)
        out *= self._borne[:, None]
        return out

    def _passes(self, leak: Floats, out: Floats) -> Floats:
        """What a topic's chance is multiplied by: 1 over known prerequisites, the leak over a gap."""
        np.multiply(self.missing == 0, 1 - leak, out=out)
        out += leak
        return out

    def _move_levels(self) -> None:
        """Metropolis: first the general level, then each strand's own, all strands at once, then the rest."""
        rng, (now, then, chance, passes, unknown, _) = self.rng, self._tables
        np.copyto(unknown, ~self.known)
        self._passes(self.leak, passes)
        self._log_prior(self.chance, passes, unknown, now)
        level = self.level + STEP * self._normal(self.particles)
        self._log_prior(self._chance(level, self.strand_level, chance), passes, unknown, then)
        inside = (level > LEVELS[0]) & (level < LEVELS[1])
        taken = inside & (np.log(rng.random(self.particles)) < np.subtract(then, now, out=then).sum(axis=0))
        self.level = np.where(taken, level, self.level)
        _take(taken, chance, self.chance)
        now += np.multiply(then, taken, out=then)
        strand_level = self.strand_level + 2 * STEP * self._normal(self.strand_level.shape)
        self._log_prior(self._chance(self.level, strand_level, chance), passes, unknown, then)
        gain = self.shape.sums(np.subtract(then, now, out=then))
        gain -= (np.square(strand_level) - np.square(self.strand_level)) / (2 * STRAND_SPREAD**2)
        taken = np.log(rng.random(gain.shape)) < gain
        self.strand_level = np.where(taken, strand_level, self.strand_level)
        _take(taken[self.shape.strand], chance, self.chance)
        now += np.multiply(then, taken[self.shape.strand], out=then)
        self._move_forgetting(now, then, chance, passes, unknown)
        self._move_leak(now, then, passes, unknown)

    def _move_forgetting(self, now: Floats, then: Floats, chance: Floats, passes: Floats, unknown: Floats) -> None:
        """Metropolis on the logarithm of forgetting."""
        forgetting = self.forgetting + FORGETTING_STEP * self._normal(self.particles)
        kept = self._kept(forgetting, self._tables[5])
        np.divide(kept, self.kept, out=chance)
        chance *= self.chance
        np.clip(chance, _TINY, 1 - _TINY, out=chance)
        self._log_prior(chance, passes, unknown, then)
        gain = np.subtract(then, now, out=then).sum(axis=0)
        mean, deviation = FORGETTING
        gain -= (np.square(forgetting - mean) - np.square(self.forgetting - mean)) / (2 * deviation**2)
        taken = np.log(self.rng.random(self.particles)) < gain
        self.forgetting = np.where(taken, forgetting, self.forgetting)
        _take(taken, chance, self.chance)
        _take(taken, kept, self.kept)
        now += np.multiply(then, taken, out=then)

    def _move_leak(self, now: Floats, then: Floats, passes: Floats, unknown: Floats) -> None:
        """Metropolis on the logit of the leak, whose prior there has the Beta's own two parameters as exponents."""
        logit = np.log(self.leak / (1 - self.leak)) + 0.7 * self._normal(self.particles)
        leak = np.clip(1 / (1 + np.exp(-logit)), *LEAKS)
        self._log_prior(self.chance, self._passes(leak, passes), unknown, then)
        gain = np.subtract(then, now, out=then).sum(axis=0)
        gain += LEAK[0] * np.log(leak / self.leak) + LEAK[1] * np.log((1 - leak) / (1 - self.leak))
        self.leak = np.where(np.log(self.rng.random(self.particles)) < gain, leak, self.leak)

    def most_telling(self, allowed: Sequence[int]) -> int:
        """Of the topics allowed, the one whose chance of being known is nearest one half."""
        return nearest(self.marginals(), allowed)


def _take(where: Bools, new: Floats, out: Floats) -> None:
    """Put the new values where they were taken; a masked copy is slower by much, as it branches."""
    new -= out
    new *= where
    out += new


def nearest(chances: NDArray[np.float64], allowed: Sequence[int], aim: float = 0.5) -> int:
    """Of the topics allowed, the one whose chance is nearest to what is aimed at."""
    return allowed[int(np.argmin(np.abs(chances[list(allowed)] - aim)))]
