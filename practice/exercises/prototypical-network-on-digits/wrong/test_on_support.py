# Mistake: judges on the support set. Caught by: check_test_accuracy
"""A prototypical network that learns new digits."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Episode(NamedTuple):
    """Support and query inputs, and their labels, 0 to ways - 1."""

    support_x: Tensor
    support_y: Tensor
    query_x: Tensor
    query_y: Tensor


def draw_episode(
    x: Tensor, labels: Tensor, ways: int, shots: int, queries: int, generator: torch.Generator
) -> Episode:
    """A fresh episode from the classes that occur in labels. This function is right."""
    classes = labels.unique()
    support, query = [], []
    for place in torch.randperm(len(classes), generator=generator)[:ways].tolist():
        examples = (labels == classes[place]).nonzero().flatten()
        picked = examples[torch.randperm(len(examples), generator=generator)[: shots + queries]]
        support.append(x[picked[:shots]])
        query.append(x[picked[shots:]])
    new = torch.arange(ways)
    return Episode(
        torch.cat(support), new.repeat_interleave(shots), torch.cat(query), new.repeat_interleave(queries)
    )


def scores(embed: nn.Module, episode: Episode) -> Tensor:
    """Minus the squared distance of each embedded query to each prototype, shape (queries, ways). It is right."""
    zs, zq = embed(episode.support_x), embed(episode.query_x)
    ways = int(episode.support_y.max()) + 1
    c = torch.stack([zs[episode.support_y == k].mean(dim=0) for k in range(ways)])
    return -((zq[:, None] - c[None]) ** 2).sum(dim=-1)


def episode_loss(embed: nn.Module, episode: Episode) -> Tensor:
    """The mean cross-entropy over the queries, a scalar. This function is right."""
    return F.cross_entropy(scores(embed, episode), episode.query_y)


def turned_classes(x: Tensor, labels: Tensor) -> tuple[Tensor, Tensor]:
    """Four classes of each: every picture as it is and after one, two and three quarter turns.

    Args:
        x: square pictures, shape (n, side, side).
        labels: 0 to classes - 1, each of which occurs; int64, shape (n,).

    Returns:
        Pictures of shape (4 * n, side, side), turned from the first of the two picture dimensions towards the second as
        torch.rot90 does, in any order; and their labels, shape (4 * n,): the old one plus classes a quarter turn.
    """
    classes = int(labels.max()) + 1
    # A turned 2 is not a 2: with the old label, one class would have four clumps, and its mean would lie between them.
    turned = [torch.rot90(x, quarter, dims=(1, 2)) for quarter in range(4)]
    return torch.cat(turned), torch.cat([labels + classes * quarter for quarter in range(4)])


def train(embed: nn.Module, draw: Callable[[], Episode], steps: int, rate: float) -> list[float]:
    """Train the embedding by episodes, with Adam.

    Args:
        embed: the embedding network; trained in place, in training mode.
        draw: gives a fresh episode at each call.
        steps: the number of steps, one episode each.
        rate: Adam's learning rate.

    Returns:
        The query loss of each step, before its update, as plain numbers.
    """
    embed.train()
    optimizer = torch.optim.Adam(embed.parameters(), lr=rate)
    losses = []
    for _ in range(steps):
        # A fresh episode each time: the only lasting way to a low loss is to make better use of any support set.
        loss = episode_loss(embed, draw())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def test_accuracy(embed: nn.Module, draw: Callable[[], Episode], episodes: int) -> float:
    """The mean over episodes of the share of queries answered rightly, a plain number.

    Args:
        embed: the embedding network; put into evaluation mode, and otherwise left as it is.
        draw: gives a fresh episode at each call.
        episodes: how many to draw.
    """
    embed.eval()
    shares = []
    with torch.no_grad():
        for _ in range(episodes):
            episode = draw()
            shares.append((scores(embed, episode._replace(query_x=episode.support_x)).argmax(dim=1) == episode.support_y).float().mean().item())
    return sum(shares) / len(shares)
