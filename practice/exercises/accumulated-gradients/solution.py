"""Fitting a line through the origin by gradient descent. The three faults are mended."""

from __future__ import annotations

import torch
from torch import Tensor


def loss_of(w: Tensor, x: Tensor, y: Tensor) -> Tensor:
    """Mean squared error of the predictions w * x, a scalar."""
    return (w * x - y).pow(2).mean()


def train(w: Tensor, batches: list[tuple[Tensor, Tensor]], rate: float) -> list[float]:
    """Take one step of gradient descent for each batch.

    Args:
        w: the weight, a scalar leaf that requires gradients; it is moved in place. What w.grad held before is dropped.
        batches: inputs and targets, each of shape (n,), one pair a step.
        rate: the learning rate.

    Returns:
        The loss on each batch before its step, as plain numbers.
    """
    losses = []
    for x, y in batches:
        loss = loss_of(w, x, y)
        # backward() adds to what is there, so without this every step would follow the sum of all slopes so far.
        w.grad = None
        loss.backward()
        with torch.no_grad():
            w -= rate * w.grad
        # A number, not the tensor: the tensor would keep its graph in memory for as long as the list lives.
        losses.append(loss.item())
    return losses


def accumulated_step(w: Tensor, x: Tensor, y: Tensor, rate: float, piece: int) -> None:
    """Take one step on the whole batch, going through it in pieces so that only one piece's graph exists at a time.

    Args:
        w: the weight, a scalar leaf that requires gradients; it is moved in place. What w.grad held before is dropped.
        x: inputs, shape (n,).
        y: targets, shape (n,).
        rate: the learning rate.
        piece: how many examples a piece has; the last piece may have fewer.
    """
    w.grad = None
    for start in range(0, len(x), piece):
        part_x, part_y = x[start : start + piece], y[start : start + piece]
        # The mean over the batch is the pieces' means, each weighted by its share of the examples. Here it is
        # right that backward() adds up.
        (loss_of(w, part_x, part_y) * len(part_x) / len(x)).backward()
    with torch.no_grad():
        w -= rate * w.grad
