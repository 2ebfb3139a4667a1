"""What a learner says of topics, "sure today" or not, and how far that can be believed.

Somebody who knows a topic fails to mark it with the chance ``under``; somebody who does not marks it all the same with
a chance that is a habit of theirs and differs from strand to strand, and that is smaller where not even the
prerequisites are known. All of it is inferred, one guess a particle, together with what is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    from curriculum.learner.shape import Shape

    Bools = NDArray[np.bool_]
    Floats = NDArray[np.float32]

HABIT = (-1.1, 0.9)
"""Mean and standard deviation of the log-odds of over-claiming."""
BY_STRAND = 0.5
"""Standard deviation, between strands, of the log-odds of over-claiming."""
FAR = 0.3
"""Over-claiming of a topic whose prerequisites are not all known, in proportion to that of one whose are."""
UNDER = (2.0, 10.0)
"""Beta prior of the chance not to mark what is known."""
STEP = 0.5
"""Standard deviation of a Metropolis step on the log-odds of over-claiming."""
STEPS = 3
"""Metropolis steps on the habits in each sweep."""


class Marks:
    """The marks of one learner, and in each particle the habits that made them.

    Attributes:
        sure: What each marked topic was marked as.
        habit: Log-odds of over-claiming, by particle.
        by_strand: What each strand adds to them.
        under: The chance not to mark what is known.
        rng: The source of all draws.
    """

    def __init__(self, shape: Shape, rng: Generator, particles: int) -> None:
        self._shape, self.rng = shape, rng
        self.sure: dict[int, bool] = {}
        self.habit = HABIT[0] + HABIT[1] * rng.standard_normal(particles, dtype=np.float32)
        self.by_strand = np.float32(BY_STRAND) * rng.standard_normal((shape.strands, particles), dtype=np.float32)
        self.under = np.clip(rng.beta(*UNDER, size=particles), 0.005, 0.95).astype(np.float32)

    @property
    def over(self) -> Floats:
        """The chance to mark an unknown topic whose prerequisites are known, by strand and particle."""
        return _logistic(self.habit + self.by_strand)

    def take(self, chosen: NDArray[np.int64]) -> None:
        """Go on with the particles chosen."""
        self.habit, self.under = self.habit[chosen], self.under[chosen]
        self.by_strand = self.by_strand.take(chosen, axis=1)

    def likelihoods(self, topics: NDArray[np.int64]) -> tuple[Floats, Floats, Floats]:
        """Log-likelihood of the topics' marks: were they known, unknown, and unknown over unknown prerequisites."""
        sure = np.array([self.sure[topic] for topic in topics.tolist()])[:, None]
        over = self.over[self._shape.strand[topics]]
        return (
            np.log(np.where(sure, 1 - self.under, self.under)),
            np.log(np.where(sure, over, 1 - over)),
            np.log(np.where(sure, FAR * over, 1 - FAR * over)),
        )

    def draw(self, known: Bools, near: Bools) -> None:
        """Draw the habits anew given what is known.

        Args:
            known: Which topics each particle knows.
            near: Of which topics it knows all prerequisites.
        """
        if not self.sure:
            return
        strand = self._shape.strand
        topics = np.array(sorted(self.sure, key=lambda topic: strand[topic]))
        sure = np.array([self.sure[topic] for topic in topics.tolist()])[:, None]
        known, near = known[topics], near[topics]
        honest, modest = (known & sure).sum(axis=0), (known & ~sure).sum(axis=0)
        self.under = np.clip(self.rng.beta(UNDER[0] + modest, UNDER[1] + honest), 0.005, 0.95).astype(np.float32)
        strands, starts = np.unique(strand[topics], return_index=True)
        counts = np.zeros((4, *self.by_strand.shape), dtype=np.float32)
        for count, which in zip(counts, (near & sure, near & ~sure, ~near & sure, ~near & ~sure), strict=True):
            count[strands] = np.add.reduceat((which & ~known).astype(np.float32), starts, axis=0)
        for _ in range(STEPS):
            self._move(counts)

    def _move(self, counts: Floats) -> None:
        """Metropolis: first what each strand adds, all strands at once, then the habit."""
        rng, particles = self.rng, len(self.habit)
        step = np.float32(STEP) * rng.standard_normal(self.by_strand.shape, dtype=np.float32)
        now, then = self._fit(self.habit, self.by_strand, counts), self._fit(self.habit, self.by_strand + step, counts)
        gain = then - now - (np.square(self.by_strand + step) - np.square(self.by_strand)) / (2 * BY_STRAND**2)
        taken = np.log(rng.random(gain.shape)) < gain
        self.by_strand += np.where(taken, step, np.float32(0))
        step = np.float32(STEP) * rng.standard_normal(particles, dtype=np.float32)
        now, then = self._fit(self.habit, self.by_strand, counts), self._fit(self.habit + step, self.by_strand, counts)
        off = self.habit - HABIT[0]
        gain = (then - now).sum(axis=0) - (np.square(off + step) - np.square(off)) / (2 * HABIT[1] ** 2)
        taken = np.log(rng.random(particles)) < gain
        self.habit += np.where(taken, step, np.float32(0))

    def _fit(self, habit: Floats, by_strand: Floats, counts: Floats) -> Floats:
        """Log-likelihood of each strand's marks of unknown topics."""
        over = _logistic(habit + by_strand)
        sure, unsure, far_sure, far_unsure = counts
        fit: Floats = (sure + far_sure) * np.log(over) + unsure * np.log(1 - over)
        fit += far_unsure * np.log(1 - np.float32(FAR) * over)
        return fit


def _logistic(log_odds: Floats) -> Floats:
    """Between .005 and .95, so that no mark is ever proof."""
    chance: Floats = np.clip(1 / (1 + np.exp(-log_odds)), np.float32(0.005), np.float32(0.95))
    return chance
