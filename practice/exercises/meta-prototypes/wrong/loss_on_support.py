# Mistake: takes the loss on the support set. Caught by: check_loss_on_queries
"""A prototypical network, trained episode by episode."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor, nn

FEATURES, SIGNAL = 20, 4


class Episode(NamedTuple):
    """One small task; labels are 0 to ways - 1, dealt anew in each episode and in no particular order."""

    support_x: Tensor  # (ways * shots, features)
    support_y: Tensor  # (ways * shots,), whole numbers
    query_x: Tensor  # (ways * queries, features)
    query_y: Tensor  # (ways * queries,), whole numbers


def new_mixing(generator: torch.Generator) -> Tensor:
    """How a microphone mixes 20 hidden numbers into 20 recorded ones: a rotation, shape (20, 20)."""
    return torch.linalg.qr(torch.randn(FEATURES, FEATURES, generator=generator))[0]


def bird_calls(classes: int, mixing: Tensor, generator: torch.Generator) -> Tensor:
    """Recordings of some kinds of bird, 30 each, shape (classes, 30, 20).

    A kind is known by 4 hidden numbers; the other 16 are wind and traffic, larger and of no use. Recorded are 20
    mixtures of all of them, mixed alike for all kinds.
    """
    hidden = 2.0 * torch.randn(classes, 30, FEATURES, generator=generator)
    kinds = 1.5 * torch.randn(classes, 1, SIGNAL, generator=generator)
    hidden[..., :SIGNAL] = kinds + 0.5 * torch.randn(classes, 30, SIGNAL, generator=generator)
    return hidden @ mixing


def draw_episode(recordings: Tensor, ways: int, shots: int, queries: int, generator: torch.Generator) -> Episode:
    """An episode from recordings of shape (classes, examples, features); queries counts those of one class."""
    parts: list[list[Tensor]] = [[], [], [], []]
    for label, kind in enumerate(torch.randperm(len(recordings), generator=generator)[:ways]):
        picked = recordings[kind][torch.randperm(recordings.shape[1], generator=generator)[: shots + queries]]
        for part, x in ((0, picked[:shots]), (2, picked[shots:])):
            parts[part].append(x)
            parts[part + 1].append(torch.full((len(x),), label))
    support_x, support_y, query_x, query_y = (torch.cat(part) for part in parts)
    order = torch.randperm(len(support_y), generator=generator)
    return Episode(support_x[order], support_y[order], query_x, query_y)


def new_embedding() -> nn.Module:
    """An untrained embedding network, from 20 recorded numbers to 8."""
    return nn.Sequential(nn.Linear(FEATURES, 32), nn.ReLU(), nn.Linear(32, 8))


def prototypes(embedded: Tensor, labels: Tensor, ways: int) -> Tensor:
    """The mean of the embedded support examples of each class.

    Args:
        embedded: support examples in the embedding space, shape (support, d).
        labels: their classes, 0 to ways - 1, shape (support,), in any order and number.
        ways: how many classes.

    Returns:
        Shape (ways, d); row k belongs to class k.
    """
    return torch.stack([embedded[labels == k].mean(dim=0) for k in range(ways)])


def scores(embedded: Tensor, means: Tensor) -> Tensor:
    """Minus the squared distance of every query to every prototype.

    Args:
        embedded: queries in the embedding space, shape (queries, d).
        means: prototypes, shape (ways, d).

    Returns:
        Shape (queries, ways).
    """
    # (queries, 1, d) and (1, ways, d) meet as (queries, ways, d). The minus makes near mean high.
    return -(embedded[:, None] - means[None]).pow(2).sum(dim=-1)


def episode_loss(model: nn.Module, episode: Episode, ways: int) -> Tensor:
    """The mean cross-entropy over the queries of an episode, as a scalar that the embedding can be trained by."""
    # Embed first and average then: a mean of recordings is a blur. The gradient passes through the prototypes too.
    means = prototypes(model(episode.support_x), episode.support_y, ways)
    return nn.functional.cross_entropy(scores(model(episode.support_x), means), episode.support_y)


def train(model: nn.Module, draw: Callable[[], Episode], ways: int, steps: int, rate: float) -> list[float]:
    """Train the embedding in place, by one step of Adam on one episode at a time.

    Args:
        model: the embedding.
        draw: gives another episode at each call.
        ways: how many classes an episode has.
        steps: how many outer steps.
        rate: Adam's learning rate.

    Returns:
        The loss of each step, before it, as plain numbers.
    """
    optimizer = torch.optim.Adam(model.parameters(), lr=rate)
    losses = []
    for _ in range(steps):
        loss = episode_loss(model, draw(), ways)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def accuracy(model: nn.Module, episodes: list[Episode], ways: int) -> float:
    """The share of right answers to the queries, averaged over episodes, with the functions above."""
    shares = []
    with torch.no_grad():
        for episode in episodes:
            means = prototypes(model(episode.support_x), episode.support_y, ways)
            answers = scores(model(episode.query_x), means).argmax(dim=1)
            shares.append((answers == episode.query_y).float().mean().item())
    return sum(shares) / len(shares)
