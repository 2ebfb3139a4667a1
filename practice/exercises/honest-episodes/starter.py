"""An honest number over episodes. Write the last three functions; `python examples.py` tries them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor


class Episode(NamedTuple):
    """One episode: inputs of shape (examples, features) and labels, int64, of shape (examples,)."""

    support_x: Tensor
    support_y: Tensor
    query_x: Tensor
    query_y: Tensor


class Interval(NamedTuple):
    """A mean and how far its 95% interval reaches to each side, as plain numbers."""

    mean: float
    half: float


class Comparison(NamedTuple):
    """The intervals of two learners, and that of the differences, first less second."""

    first: Interval
    second: Interval
    difference: Interval


Learner = Callable[[Tensor, Tensor, Tensor], Tensor]
"""learner(support_x, support_y, query_x) gives scores of shape (queries, ways)."""


def nearest_mean(support_x: Tensor, support_y: Tensor, query_x: Tensor) -> Tensor:
    """Scores by nearness to the mean of each class."""
    means = torch.stack([support_x[support_y == k].mean(dim=0) for k in range(int(support_y.max()) + 1)])
    return -torch.cdist(query_x, means)


def nearest_recording(support_x: Tensor, support_y: Tensor, query_x: Tensor) -> Tensor:
    """Scores by nearness to the nearest example of each class."""
    distances = torch.cdist(query_x, support_x)
    ways = int(support_y.max()) + 1
    return torch.stack([-distances[:, support_y == k].min(dim=1).values for k in range(ways)], dim=1)


def draw_songs(generator: torch.Generator, ways: int = 5, shots: int = 5, queries: int = 15) -> Episode:
    """An episode of made-up songs, 16 numbers each: classes spread by 0.6, songs of a class by 1."""
    means = 0.6 * torch.randn(ways, 1, 16, generator=generator)
    songs = means + torch.randn(ways, shots + queries, 16, generator=generator)
    labels = torch.arange(ways)
    return Episode(
        songs[:, :shots].flatten(0, 1),
        labels.repeat_interleave(shots),
        songs[:, shots:].flatten(0, 1),
        labels.repeat_interleave(queries),
    )


def accuracies(learner: Learner, episodes: list[Episode]) -> Tensor:
    """The learner's accuracy on each episode.

    Args:
        learner: gets support_x, support_y and query_x of an episode.
        episodes: at least one; they may have different numbers of queries.

    Returns:
        The share of queries answered rightly in each episode, float64, shape (episodes,).
    """
    raise NotImplementedError


def interval(values: Tensor) -> Interval:
    """The mean of the values and the half-width 1.96 s / sqrt(n) of its 95% interval; s divides by n - 1.

    Args:
        values: one number for each episode, shape (n,), n at least 1.

    Returns:
        Plain numbers. For n = 1 the half-width is infinite, float("inf").
    """
    raise NotImplementedError


def compare(
    first: Learner, second: Learner, draw: Callable[[torch.Generator], Episode], n: int, seed: int
) -> Comparison:
    """Compare two learners on the same n episodes.

    Args:
        first: a learner.
        second: another one.
        draw: makes an episode from a generator; it is to be called with one generator, n times in a row.
        n: the number of episodes.
        seed: of that generator.

    Returns:
        Each learner's interval, and the interval of the differences, first less second.
    """
    raise NotImplementedError
