"""A sampler of episodes. Write two functions; `python examples.py` tries them."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor


class Episode(NamedTuple):
    """One episode, by the places of its examples in the collection. All four are int64.

    support and support_labels have shape (ways * shots,), query and query_labels have shape (ways * queries,).
    """

    support: Tensor
    support_labels: Tensor
    query: Tensor
    query_labels: Tensor


def split_classes(classes: list[int], sizes: list[int], generator: torch.Generator) -> list[list[int]]:
    """Divide a list of classes at random into groups that have no class in common.

    Args:
        classes: the numbers of the classes, all different. Left as it was.
        sizes: how many classes each group gets; they add up to len(classes) at most.
        generator: where all randomness comes from.

    Returns:
        For each size a list of that many class numbers.
    """
    raise NotImplementedError


def draw_episode(
    labels: Tensor, classes: list[int], ways: int, shots: int, queries: int, generator: torch.Generator
) -> Episode:
    """Draw one episode from the given classes.

    Args:
        labels: the class number of each example of the collection, int64, shape (examples,).
        classes: the classes to draw from, at least `ways`; each has at least shots + queries examples.
        ways: how many classes the episode has.
        shots: support examples of each class.
        queries: query examples of each class.
        generator: where all randomness comes from.

    Returns:
        The episode. Its labels are 0 to ways - 1, dealt to its classes anew, and no example is in it twice.
    """
    raise NotImplementedError
