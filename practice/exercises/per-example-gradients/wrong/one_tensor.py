# Mistake: keeps the same .grad in every row. Caught by: check_loop_by_hand
"""Gradients of single examples."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor
from torch.func import grad, vmap

Params = dict[str, Tensor]
"""Parameters by name, each of any shape."""

Loss = Callable[[Params, Tensor, Tensor], Tensor]
"""loss(params, x, y) gives the loss of one example as a scalar: x has the shape (d,) and y the shape ()."""


def by_loop(loss: Loss, params: Params, X: Tensor, Y: Tensor) -> Params:
    """The gradient of the loss of every example, by a loop and torch.autograd.grad.

    Args:
        loss: the loss of one example.
        params: tensors that may or may not require gradients. They are left as they were.
        X: inputs, one example a row, shape (n, d), n at least 1.
        Y: targets, shape (n,).

    Returns:
        For each name a tensor of shape (n, ...): in row i the gradient of the loss of example i, in the shape of that
        parameter.
    """
    own = {name: value.detach().requires_grad_() for name, value in params.items()}
    rows = {name: [] for name in own}
    for x, y in zip(X, Y, strict=True):
        loss(own, x, y).backward()
        for name, value in own.items():
            rows[name].append(value.grad)
    return {name: torch.stack(column) for name, column in rows.items()}


def by_vmap(loss: Loss, params: Params, X: Tensor, Y: Tensor) -> Params:
    """The same as by_loop for all examples at once: loss is called a single time.

    Args:
        loss: the loss of one example.
        params: tensors that may or may not require gradients. They are left as they were.
        X: inputs, one example a row, shape (n, d), n at least 1.
        Y: targets, shape (n,).

    Returns:
        For each name a tensor of shape (n, ...), as by_loop gives it.
    """
    # The parameters are shared, examples are mapped. grad differentiates in the first argument, a dictionary, and
    # gives a dictionary of the same names.
    return vmap(grad(loss), in_dims=(None, 0, 0))(params, X, Y)


def mean_gradient(gradients: Params) -> Params:
    """The mean over the examples, for each parameter.

    Args:
        gradients: for each name a tensor of shape (n, ...), as by_loop gives it.

    Returns:
        For each name a tensor in the shape of the parameter: the gradient of the mean loss.
    """
    # A derivative of a mean is the mean of the derivatives, so this is the gradient that a batch gives.
    return {name: rows.mean(dim=0) for name, rows in gradients.items()}


def norms(gradients: Params) -> Tensor:
    """The length of each example's gradient, all parameters together.

    Args:
        gradients: for each name a tensor of shape (n, ...), as by_loop gives it.

    Returns:
        Shape (n,): the root of the sum of all squared entries that belong to the example.
    """
    # reshape lays all that belongs to an example into one row, also for a parameter of a single number. Squares are
    # added over all parameters before the root is taken: it is one vector, stored in pieces.
    squares = [rows.reshape(len(rows), -1).pow(2).sum(dim=1) for rows in gradients.values()]
    return torch.stack(squares).sum(dim=0).sqrt()


def odd_one(loss: Loss, params: Params, X: Tensor, Y: Tensor) -> int:
    """The position of the example that pulls hardest on the parameters: the one with the longest gradient."""
    return int(norms(by_vmap(loss, params, X, Y)).argmax())


def fit(loss: Loss, params: Params, X: Tensor, Y: Tensor, rate: float, steps: int) -> Params:
    """New parameters after some steps of gradient descent on the mean loss. This function is right."""
    for _ in range(steps):
        step = mean_gradient(by_vmap(loss, params, X, Y))
        params = {name: value - rate * step[name] for name, value in params.items()}
    return params
