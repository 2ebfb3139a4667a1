# Mistake: gives places in the support set for labels. Caught by: check_nearest_neighbour
"""What a few-shot method has to beat."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Episode(NamedTuple):
    """Inputs of support and queries, and their labels, 0 to ways - 1, int64."""

    support_x: Tensor
    support_y: Tensor
    query_x: Tensor
    query_y: Tensor


Baseline = Callable[[Tensor, Tensor, Tensor], Tensor]
"""baseline(zs, ys, zq) gives a label for each query, int64, shape (queries,)."""


def nearest_neighbour(zs: Tensor, ys: Tensor, zq: Tensor) -> Tensor:
    """The label of the nearest support example, for each query.

    Args:
        zs: support features, shape (support, D).
        ys: support labels in any order, int64, shape (support,).
        zq: query features, shape (queries, D).

    Returns:
        int64, shape (queries,).
    """
    distances = ((zq[:, None] - zs[None]) ** 2).sum(dim=-1)
    # argmin gives a place in the support set; what is wanted is the label there.
    return distances.argmin(dim=1)


def nearest_mean(zs: Tensor, ys: Tensor, zq: Tensor) -> Tensor:
    """The label of the nearest class mean, for each query. Arguments and result as in `nearest_neighbour`."""
    means = torch.stack([zs[ys == k].mean(dim=0) for k in range(int(ys.max()) + 1)])
    return ((zq[:, None] - means[None]) ** 2).sum(dim=-1).argmin(dim=1)


def fit_head(zs: Tensor, ys: Tensor, steps: int, rate: float) -> tuple[Tensor, Tensor]:
    """Train a fresh linear head by gradient descent on the mean cross-entropy of the support set.

    Args:
        zs: support features, shape (support, D); constants, whatever they came from.
        ys: support labels, 0 to ways - 1, each of which occurs; int64, shape (support,).
        steps: the number of steps.
        rate: the learning rate.

    Returns:
        Weight, shape (ways, D), and bias, shape (ways,), of the dtype of zs. Both start at zero, so a support set gives
        one head. The scores of features z are z @ weight.T + bias.
    """
    ways = int(ys.max()) + 1
    # Frozen features: whatever made them gets no gradient from here.
    features = zs.detach()
    weight = torch.zeros(ways, zs.shape[1], dtype=zs.dtype, requires_grad=True)
    bias = torch.zeros(ways, dtype=zs.dtype, requires_grad=True)
    for _ in range(steps):
        loss = F.cross_entropy(features @ weight.T + bias, ys)
        slopes = torch.autograd.grad(loss, (weight, bias))
        with torch.no_grad():
            weight -= rate * slopes[0]
            bias -= rate * slopes[1]
    return weight.detach(), bias.detach()


def fresh_head(zs: Tensor, ys: Tensor, zq: Tensor) -> Tensor:
    """The answers of a head fitted in 100 steps at rate 0.5: a baseline as the two others. This function is right."""
    weight, bias = fit_head(zs, ys, 100, 0.5)
    return (zq @ weight.T + bias).argmax(dim=1)


def same_episodes(body: nn.Module, baselines: dict[str, Baseline], episodes: list[Episode]) -> dict[str, Tensor]:
    """The accuracy of each baseline on each episode, all with the same frozen body.

    Args:
        body: turns inputs into features; used in evaluation mode and left as it was in all else.
        baselines: by name.
        episodes: at least one.

    Returns:
        For each name the accuracies, shape (episodes,), float32.
    """
    body.eval()
    shares: dict[str, list[Tensor]] = {name: [] for name in baselines}
    for episode in episodes:
        # Embedded once: every baseline gets the same features, so that a difference can only be its own.
        with torch.no_grad():
            zs, zq = body(episode.support_x), body(episode.query_x)
        for name, baseline in baselines.items():
            shares[name].append((baseline(zs, episode.support_y, zq) == episode.query_y).float().mean())
    return {name: torch.stack(each) for name, each in shares.items()}
