"""A training loop with its measuring pass. The four faults are mended."""

from __future__ import annotations

import torch
from torch import Tensor, nn

Batches = list[tuple[Tensor, Tensor]]
"""Inputs of shape (n, features) and targets of shape (n, 1), one pair a batch; the batches may differ in size."""


def standardise(train_x: Tensor, test_x: Tensor) -> tuple[Tensor, Tensor]:
    """Bring every column to mean 0 and standard deviation 1 on the training rows, dividing by n.

    Args:
        train_x: shape (n, features), two rows or more.
        test_x: shape (m, features), perhaps a single row.

    Returns:
        The training rows and the test rows, both changed by the same mean and standard deviation of each column.
    """
    # Test rows stand for data that have not arrived yet, so nothing may be worked out from them.
    mean = train_x.mean(dim=0)
    deviation = (train_x - mean).pow(2).mean(dim=0).sqrt()
    return (train_x - mean) / deviation, (test_x - mean) / deviation


def measure(model: nn.Module, batches: Batches) -> float:
    """The mean squared error over all examples, in evaluation mode, with nothing recorded and nothing changed."""
    total, count = 0.0, 0
    model.eval()
    with torch.no_grad():
        for x, y in batches:
            total += (model(x) - y).pow(2).mean().item() * len(x)
            count += len(x)
    return total / count


def train(
    model: nn.Module, optimizer: torch.optim.Optimizer, batches: Batches, held_out: Batches, epochs: int
) -> list[tuple[float, float]]:
    """Train for some epochs, with one step a batch.

    Args:
        model: the module to train, handed over in either mode, perhaps with something left in .grad.
        optimizer: holds the parameters of the model.
        batches: the training data.
        held_out: data that the model is measured on after each epoch.
        epochs: how often the training data are gone through.

    Returns:
        For each epoch two plain numbers: the mean loss over the training examples, each counted before the step of its
        batch, and the loss on the data held out.
    """
    history = []
    for _ in range(epochs):
        total, count = 0.0, 0
        # Once before all epochs would not do: measure switches to evaluation at the end of each.
        model.train()
        for x, y in batches:
            loss = (model(x) - y).pow(2).mean()
            # For each batch, and before backward, which adds to what is there.
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            # The number: a sum of tensors would hold on to the graphs of all batches.
            total += loss.item() * len(x)
            count += len(x)
        history.append((total / count, measure(model, held_out)))
    return history
