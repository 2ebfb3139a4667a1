# Mistake: cuts off at 0. Caught by: check_mistakes_removed
"""An ablation of a recipe with four parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor

Arm = frozenset[str]
"""The parts that a version of the recipe has."""
Recipe = Callable[[Arm, int], float]
"""Called with an arm and a seed, trains once and gives the score in per cent."""

PARTS = ["scale", "own rates", "shrink", "average"]


class Data(NamedTuple):
    """Inputs of shape (n, features) and classes 0, 1, ... of shape (n,)."""

    x: Tensor
    y: Tensor


def recipe(data: Data, arm: Arm, seed: int) -> float:
    """Train a linear classifier on five examples a class and give its test accuracy in per cent. This one is right.

    scale: each feature gets the mean 0 and the spread 1 on the training examples.
    own rates: each weight's step is divided by the recent size of its own gradient.
    shrink: after each step all weights are multiplied by 0.98.
    average: the answer comes from the mean of the weights over the second half of the steps.
    """
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(data.y), generator=generator)
    x, y = data.x[order], data.y[order]
    classes = int(y.max()) + 1
    train = torch.cat([(y == k).nonzero().flatten()[:5] for k in range(classes)])
    test = torch.ones(len(y), dtype=torch.bool).index_fill(0, train, False)
    if "scale" in arm:
        x = (x - x[train].mean(dim=0)) / x[train].std(dim=0)
    x = torch.cat([x, torch.ones(len(x), 1)], dim=1)  # the last column carries the bias
    w = 0.1 * torch.randn(x.shape[1], classes, generator=generator)
    size, total = torch.zeros_like(w), torch.zeros_like(w)
    for step in range(1, 61):
        gradient = x[train].T @ (torch.softmax(x[train] @ w, dim=1) - torch.eye(classes)[y[train]]) / len(train)
        size = 0.9 * size + 0.1 * gradient**2
        if "own rates" in arm:
            gradient = gradient / ((size / (1 - 0.9**step)).sqrt() + 1e-8)
        w = w - 0.3 * gradient
        if "shrink" in arm:
            w = 0.98 * w
        if step > 30:
            total = total + w / 30
    if "average" in arm:
        w = total
    return 100 * ((x[test] @ w).argmax(dim=1) == y[test]).float().mean().item()


def arms(parts: list[str]) -> list[Arm]:
    """The arms of a one-off ablation: the full method, the method without each part in turn, and without all of them.

    Args:
        parts: names of the parts; left as it is.

    Returns:
        The full arm first, then one arm for each part in the order of `parts`, the empty arm last.
    """
    full = frozenset(parts)
    return [full, *(full - {part} for part in parts), frozenset()]


def score_table(recipe: Recipe, arms: list[Arm], seeds: list[int]) -> Tensor:
    """The score of each arm with each seed, float32, shape (arms, seeds)."""
    return torch.tensor([[recipe(arm, seed) for seed in seeds] for arm in arms])


def paired_gaps(table: Tensor) -> tuple[Tensor, Tensor]:
    """By how much the full method is better than each other arm, seed by seed.

    Args:
        table: scores, the full method in row 0, shape (arms, seeds) with two seeds or more; left as it is.

    Returns:
        Mean of the differences, full less arm, and uncertainty of that mean, each of shape (arms - 1,).
    """
    differences = table[0] - table[1:]
    return differences.mean(dim=1), differences.std(dim=1) / table.shape[1] ** 0.5


def verdicts(gaps: Tensor, uncertainties: Tensor) -> list[str]:
    """What may be claimed of each gap, both of shape (n,).

    Returns:
        "carries" for a gap above twice its uncertainty, "costs" for one below minus that, otherwise "not shown".
    """
    words = []
    for gap, uncertainty in zip(gaps.tolist(), uncertainties.tolist(), strict=True):
        if gap > 2 * uncertainty:
            words.append("carries")
        elif gap < -2 * uncertainty:
            words.append("costs")
        else:
            words.append("not shown")
    return words


def mistakes_removed(score: float, labels: Tensor) -> float:
    """Which share of the mistakes of the best constant answer a method removes; below 0 if it makes more.

    Args:
        score: the method's accuracy in per cent.
        labels: the true classes of the test examples, at least two different ones, int64, shape (n,).

    Returns:
        A plain number.
    """
    constant = 100 * torch.bincount(labels).max().item() / len(labels)
    return max((score - constant) / (100 - constant), 0.0)
