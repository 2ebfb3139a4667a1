"""Jacobians by rows, from backward sweeps, and by columns, from sweeps of sweeps. `python examples.py` tries it."""

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
    raise NotImplementedError


def jvp(f: Function, x: Tensor, v: Tensor) -> Tensor:
    """The Jacobian-vector product of f at x: how fast the outputs move when x moves along v. Exact, with no nudge.

    Args:
        f: from shape (n,) to shape (m,).
        x: inputs, shape (n,), of a floating dtype, not marked; left as they were.
        v: how fast each input moves, shape (n,), of the same dtype.

    Returns:
        Shape (m,), the dtype of x, without a graph.
    """
    raise NotImplementedError


def jacobian_by_rows(f: Function, x: Tensor) -> Tensor:
    """The Jacobian of f at x, shape (m, n), from one vector-Jacobian product for each row."""
    raise NotImplementedError


def jacobian_by_columns(f: Function, x: Tensor) -> Tensor:
    """The Jacobian of f at x, shape (m, n), from one Jacobian-vector product for each column."""
    raise NotImplementedError


def jacobian(f: Function, x: Tensor) -> Tensor:
    """The Jacobian of f at x, shape (m, n), in the way that takes fewer sweeps for its shape."""
    raise NotImplementedError
