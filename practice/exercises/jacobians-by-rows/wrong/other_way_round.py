# Mistake: takes the dearer way. Caught by: check_fewer_sweeps
"""Jacobians by rows, from backward sweeps, and by columns, from sweeps of sweeps."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

Function = Callable[[Tensor], Tensor]
"""Takes inputs of shape (n,), returns outputs of shape (m,) that depend on them."""


def vjp(f: Function, x: Tensor, v: Tensor) -> Tensor:
    """The vector-Jacobian product of f at x: the Jacobian's rows, added up with the weights v.

    Args:
        f: from shape (n,) to shape (m,).
        x: inputs, shape (n,), of a floating dtype, not marked; left as they were.
        v: weights of the outputs, shape (m,), of the same dtype.

    Returns:
        Shape (n,), the dtype of x, without a graph.
    """
    leaf = x.detach().clone().requires_grad_()
    (product,) = torch.autograd.grad(f(leaf), leaf, grad_outputs=v)
    return product


def jvp(f: Function, x: Tensor, v: Tensor) -> Tensor:
    """The Jacobian-vector product of f at x: how fast the outputs move when x moves along v. Exact, with no nudge.

    Args:
        f: from shape (n,) to shape (m,).
        x: inputs, shape (n,), of a floating dtype, not marked; left as they were.
        v: how fast each input moves, shape (n,), of the same dtype.

    Returns:
        Shape (m,), the dtype of x, without a graph.
    """
    leaf = x.detach().clone().requires_grad_()
    outputs = f(leaf)
    # A stand-in for weights of the outputs. The sweep gives u^T J, whatever u is, and records how that depends on u.
    u = torch.ones_like(outputs).requires_grad_()
    (swept,) = torch.autograd.grad(outputs, leaf, grad_outputs=u, create_graph=True)
    # u^T J is linear in u with the Jacobian J^T, so weights v on its entries bring back v^T J^T, which is J v.
    (product,) = torch.autograd.grad(swept, u, grad_outputs=v)
    return product


def jacobian_by_rows(f: Function, x: Tensor) -> Tensor:
    """The Jacobian of f at x, shape (m, n), from one vector-Jacobian product for each row."""
    # Row i is the vector-Jacobian product that weighs output i by 1 and all others by 0.
    m = f(x).numel()
    return torch.stack([vjp(f, x, unit) for unit in torch.eye(m, dtype=x.dtype)])


def jacobian_by_columns(f: Function, x: Tensor) -> Tensor:
    """The Jacobian of f at x, shape (m, n), from one Jacobian-vector product for each column."""
    # Column j is the answer of all outputs to input j alone.
    return torch.stack([jvp(f, x, unit) for unit in torch.eye(x.numel(), dtype=x.dtype)], dim=1)


def jacobian(f: Function, x: Tensor) -> Tensor:
    """The Jacobian of f at x, shape (m, n), in the way that takes fewer sweeps for its shape."""
    return jacobian_by_columns(f, x) if x.numel() > f(x).numel() else jacobian_by_rows(f, x)
