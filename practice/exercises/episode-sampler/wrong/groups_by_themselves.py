# Mistake: draws each group by itself. Caught by: check_split
"""A sampler of episodes, and a split of classes for it."""

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
    # Shuffle once and cut: every class has one place in the shuffled list, so it falls into one group at most.
    order = [classes[place] for place in torch.randperm(len(classes), generator=generator).tolist()]
    groups = []
    for size in sizes:
        order = [classes[place] for place in torch.randperm(len(classes), generator=generator).tolist()]
        groups.append(order[:size])
    return groups


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
    support, query = [], []
    for place in torch.randperm(len(classes), generator=generator)[:ways].tolist():
        examples = (labels == classes[place]).nonzero().flatten()
        # One draw of shots + queries different examples, then a cut: nothing can be on both sides.
        picked = examples[torch.randperm(len(examples), generator=generator)[: shots + queries]]
        support.append(picked[:shots])
        query.append(picked[shots:])
    # The classes were drawn in random order, so their place in that order is a label dealt anew.
    new = torch.arange(ways)
    return Episode(
        torch.cat(support), new.repeat_interleave(shots), torch.cat(query), new.repeat_interleave(queries)
    )
