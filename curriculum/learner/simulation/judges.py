"""Ways to find out what a learner knows: placement's own, and the peers that it is measured against.

Each is told marks and answers, chooses the next topic, and gives the chance of every topic to be known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

import numpy as np

from curriculum.learner.answer_rates import SLIP, TYPED_GUESS
from curriculum.learner.belief import Belief, nearest
from curriculum.learner.placement import EASY, EASY_EVERY
from curriculum.learner.shape import Shape
from curriculum.learner.simulation.populations import POPULATIONS

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    from curriculum.learner.simulation.populations import World

    Bools = NDArray[np.bool_]
    Floats = NDArray[np.float64]

SAMPLE = 2000
"""States drawn to estimate how topics go together, for naive Bayes."""
BOUND_SAMPLE = 20_000
"""Learners drawn for the bound."""


class Judge(Protocol):
    """What the simulation asks of a way to place."""

    def choose(self, allowed: Sequence[int]) -> int:
        """The topic to ask about, or to have marked, next."""

    def marked(self, topic: int, sure: bool) -> None:
        """Take in a mark."""

    def answered(self, topic: int, right: bool) -> None:
        """Take in an answer."""

    def chances(self) -> Floats:
        """The chance of each topic to be known."""


class ByBelief:
    """The belief that placement uses, and its choice of question."""

    def __init__(self, shape: Shape, rng: Generator) -> None:
        self._belief = Belief(shape, rng)

    def choose(self, allowed: Sequence[int]) -> int:
        return self._belief.most_telling(allowed)

    def marked(self, topic: int, sure: bool) -> None:
        self._belief.marked(topic, sure)

    def answered(self, topic: int, right: bool) -> None:
        self._belief.answered(topic, right, SLIP, TYPED_GUESS)

    def chances(self) -> Floats:
        return self._belief.marginals()


class AtRandom(ByBelief):
    """The same belief, asked at random."""

    def __init__(self, shape: Shape, rng: Generator) -> None:
        super().__init__(shape, rng)
        self._rng = rng

    def choose(self, allowed: Sequence[int]) -> int:
        return allowed[int(self._rng.integers(len(allowed)))]


class Eased(ByBelief):
    """The same belief with the choice that a learner meets: every third question is likely to be answered right."""

    def __init__(self, shape: Shape, rng: Generator) -> None:
        super().__init__(shape, rng)
        self._answers = 0

    def choose(self, allowed: Sequence[int]) -> int:
        aim = EASY if self._answers % EASY_EVERY == EASY_EVERY - 1 else 0.5
        return nearest(self.chances(), allowed, aim)

    def answered(self, topic: int, right: bool) -> None:
        super().answered(topic, right)
        self._answers += 1


class BySample:
    """Weighs a fixed sample of learners by the likelihood of the answers, with questions nearest one half.

    With a sample from the very population it is the posterior under the true prior: the bound for any method that does
    not know each item's noise.
    """

    def __init__(self, states: Bools) -> None:
        self._states = states.astype(np.float32)
        self._known = states
        self._log_weight = np.zeros(len(states))

    def choose(self, allowed: Sequence[int]) -> int:
        return nearest(self.chances(), allowed)

    def marked(self, topic: int, sure: bool) -> None:
        self._log_weight += np.where(self._known[:, topic], *np.log(_mark_likelihoods(sure)))

    def answered(self, topic: int, right: bool) -> None:
        self._log_weight += np.where(self._known[:, topic], *np.log(_likelihoods(right)))

    def chances(self) -> Floats:
        weights = np.exp(self._log_weight - self._log_weight.max())
        chances: Floats = (weights.astype(np.float32) @ self._states).astype(np.float64) / weights.sum()
        return chances


class ByPairs:
    """Naive Bayes: every answer weighs on every topic by how the two go together in the prior, as if alone."""

    def __init__(self, states: Bools) -> None:
        counts = states.astype(np.float64)
        known = counts.sum(axis=0) + 1.0
        both = counts.T @ counts + 0.5
        self._if_known = both / (known + 0.5)[:, None]  # row v, column q: chance of q given v
        self._if_not = (known[None, :] - both + 0.5) / (len(states) - known + 2.0)[:, None]
        np.clip(self._if_not, 1e-4, 1 - 1e-4, out=self._if_not)
        np.clip(self._if_known, 1e-4, 1 - 1e-4, out=self._if_known)
        share = known / (len(states) + 2.0)
        self._log_odds = np.log(share / (1 - share))

    def choose(self, allowed: Sequence[int]) -> int:
        return nearest(self.chances(), allowed)

    def _weigh(self, topic: int, if_known: float, if_not: float) -> None:
        here, gone = self._if_known[:, topic], self._if_not[:, topic]
        self._log_odds += np.log((here * if_known + (1 - here) * if_not) / (gone * if_known + (1 - gone) * if_not))

    def marked(self, topic: int, sure: bool) -> None:
        self._weigh(topic, *_mark_likelihoods(sure))

    def answered(self, topic: int, right: bool) -> None:
        self._weigh(topic, *_likelihoods(right))

    def chances(self) -> Floats:
        chances: Floats = 1 / (1 + np.exp(-np.clip(self._log_odds, -30, 30)))
        return chances


class ByBalance:
    """A signed balance: a right answer counts for the topic and all beneath it, a wrong one against it and all above.

    A reading of Math Academy's diagnostic. It asks where the two outcomes would settle most topics between them; a
    topic that nothing was counted for is taken as known below the most difficult one that was counted as known.
    """

    def __init__(self, world: World) -> None:
        self._down = world.beneath | np.eye(len(world.graph), dtype=np.bool_)
        self._difficulty = world.difficulty
        self._balance = np.zeros(len(world.graph))

    def choose(self, allowed: Sequence[int]) -> int:
        undecided = self._balance == 0
        down = (self._down & undecided[None, :]).sum(axis=1)
        up = (self._down & undecided[:, None]).sum(axis=0)
        worth = np.minimum(down, up) + 0.01 * np.maximum(down, up)
        return max(allowed, key=lambda topic: (worth[topic], -abs(self._balance[topic])))

    def marked(self, topic: int, sure: bool) -> None:
        self._balance += np.where(self._down[topic], 0.4, 0.0) if sure else np.where(self._down[:, topic], -0.4, 0.0)

    def answered(self, topic: int, right: bool) -> None:
        self._balance += np.where(self._down[topic], 1.0, 0.0) if right else np.where(self._down[:, topic], -1.0, 0.0)

    def chances(self) -> Floats:
        decided = self._balance != 0
        edge = self._difficulty[self._balance > 0].max(initial=0.0)
        return np.where(decided, 1 / (1 + np.exp(-2 * self._balance)), np.where(self._difficulty < edge, 0.6, 0.4))


def _likelihoods(right: bool) -> tuple[float, float]:
    """Of an answer, were the topic known and were it not."""
    return (1 - SLIP, TYPED_GUESS) if right else (SLIP, 1 - TYPED_GUESS)


def _mark_likelihoods(sure: bool) -> tuple[float, float]:
    """Of a mark, were the topic known and were it not, to a peer that takes all learners for alike."""
    return (0.85, 0.2) if sure else (0.15, 0.8)


MakeJudge = Callable[["Generator"], Judge]


def judge_maker(method: str, world: World, population: str, seed: int) -> MakeJudge:
    """What makes a judge for each learner; what does not depend on the learner is worked out once.

    Args:
        method: A name of ``METHODS``.
        world: What the learners have in common.
        population: Whose learners the bound is drawn from.
        seed: Of the samples.
    """
    if method == "balance":
        return lambda _: ByBalance(world)
    shape = Shape.of(world.graph)
    if method == "belief":
        return lambda rng: ByBelief(shape, rng)
    if method == "eased":
        return lambda rng: Eased(shape, rng)
    if method == "random":
        return lambda rng: AtRandom(shape, rng)
    rng = np.random.default_rng((seed, 77))
    if method == "naive-bayes":
        prior = Belief(shape, rng, SAMPLE).known.T
        return lambda _: ByPairs(prior)
    states = np.array([POPULATIONS[population](world, rng)[0] for _ in range(BOUND_SAMPLE)])
    return lambda _: BySample(states)


METHODS = ("belief", "eased", "random", "naive-bayes", "balance", "bound")
