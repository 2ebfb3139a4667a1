# Mistake: forgets the factor 2 of the square. Caught by: check_gradient_of_a_batch
"""Stochastic gradient descent by hand: shuffled minibatches, one epoch of steps, and the noise of a batch."""

from __future__ import annotations

import torch
from torch import Tensor


def hive_data(n: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Days at a beehive: inputs (n, 3), namely a one, warmth and sun, standardised; the weight gained in kg, (n,)."""
    x = torch.randn(n, 3, generator=generator)
    x[:, 0] = 1.0
    return x, x @ torch.tensor([0.5, 0.8, -0.3]) + 0.6 * torch.randn(n, generator=generator)


def mean_squared_error(w: Tensor, x: Tensor, y: Tensor) -> Tensor:
    """The loss of the predictions x @ w, a scalar: the mean over the examples of the squared error."""
    return (x @ w - y).pow(2).mean()


def batch_gradient(w: Tensor, x: Tensor, y: Tensor) -> Tensor:
    """The gradient of the mean squared error over one batch.

    Args:
        w: weights, shape (features,).
        x: inputs of the batch, shape (b, features), for any b of at least 1.
        y: targets of the batch, shape (b,).

    Returns:
        Shape (features,): the mean over the batch of the gradients of (x_i @ w - y_i)^2.
    """
    # A mean and not a sum: the step then keeps its length when the batch grows or the last one is short.
    return x.T @ (x @ w - y) / len(x)


def shuffled_batches(n: int, size: int, generator: torch.Generator) -> list[Tensor]:
    """The numbers 0 to n - 1 in random order, dealt out in batches: the plan of one epoch.

    Args:
        n: how many examples there are.
        size: examples in a batch; the last batch has what is left over.
        generator: where the chance comes from; the next call with it gives another order.

    Returns:
        A list of tensors of dtype int64, each of shape (size,), the last perhaps shorter.
    """
    # The examples are shuffled, and not whole batches: otherwise the same examples would always meet.
    return list(torch.randperm(n, generator=generator).split(size))


def sgd_epoch(w: Tensor, x: Tensor, y: Tensor, rate: float, size: int, generator: torch.Generator) -> Tensor:
    """Go once through the data in shuffled batches, taking one step for each batch.

    Args:
        w: weights at the beginning, shape (features,). They are left as they were.
        x: all inputs, shape (n, features).
        y: all targets, shape (n,).
        rate: the learning rate.
        size: the batch size.
        generator: where the order comes from.

    Returns:
        The weights after the epoch, shape (features,).
    """
    for batch in shuffled_batches(len(x), size, generator):
        # The gradient is taken where the last batch has led, so w is carried on inside the loop.
        w = w - rate * batch_gradient(w, x[batch], y[batch])
    return w


def gradient_noise(w: Tensor, x: Tensor, y: Tensor, size: int, draws: int, generator: torch.Generator) -> float:
    """How far minibatch gradients scatter about the full one, measured by drawing batches at the same w.

    Args:
        w: weights, shape (features,); no step is taken.
        x: all inputs, shape (n, features).
        y: all targets, shape (n,).
        size: examples in each batch, each drawn at random from all n, so that one may come twice.
        draws: how many batches to draw.
        generator: where the batches come from.

    Returns:
        The root of the mean, over the draws, of the squared distance between a batch's gradient and that of all data.
    """
    full = batch_gradient(w, x, y)
    squares = 0.0
    for _ in range(draws):
        batch = torch.randint(len(x), (size,), generator=generator)
        # The squared distance of two vectors: a sum over entries. The mean comes afterwards, over draws.
        squares += (batch_gradient(w, x[batch], y[batch]) - full).pow(2).sum().item()
    return (squares / draws) ** 0.5
