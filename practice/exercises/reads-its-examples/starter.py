"""A matching network: attention over a support set. `python examples.py` tries it."""

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
    """An untrained embedding network, from 20 recorded numbers to 16."""
    return nn.Sequential(nn.Linear(FEATURES, 32), nn.ReLU(), nn.Linear(32, 16))


def attend(queries: Tensor, keys: Tensor, values: Tensor) -> Tensor:
    """Scaled dot-product attention.

    Args:
        queries: shape (queries, d).
        keys: shape (items, d).
        values: shape (items, v), one row for each key.

    Returns:
        For each query the mean of the values, weighted by a softmax over its scores q . k / sqrt(d): (queries, v).
    """
    raise NotImplementedError


def answer(model: nn.Module, support_x: Tensor, support_y: Tensor, query_x: Tensor, ways: int) -> Tensor:
    """Read the support set and answer the queries, in one forward pass.

    Args:
        model: the embedding, for support and queries alike; queries and keys are embedded examples.
        support_x: shape (items, features).
        support_y: labels 0 to ways - 1, shape (items,); the values are these labels, one-hot.
        query_x: shape (queries, features).
        ways: how many classes.

    Returns:
        A probability for each query and class, shape (queries, ways).
    """
    raise NotImplementedError


def episode_loss(model: nn.Module, episode: Episode, ways: int) -> Tensor:
    """The mean over the queries of minus the logarithm of the probability given to the right class: a scalar.

    It stays finite where that probability has been rounded to 0.
    """
    raise NotImplementedError


def train(model: nn.Module, draw: Callable[[], Episode], ways: int, steps: int, rate: float) -> list[float]:
    """Train the embedding in place, by one step of Adam on one fresh episode at a time. Given."""
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
    """The share of right answers to the queries, averaged over episodes. Nothing is trained here. Given."""
    shares = []
    with torch.no_grad():
        for episode in episodes:
            answers = answer(model, episode.support_x, episode.support_y, episode.query_x, ways).argmax(dim=1)
            shares.append((answers == episode.query_y).float().mean().item())
    return sum(shares) / len(shares)
