"""A recurrent network, forwards and back through time. Write the three functions; `python examples.py` tries them."""

from __future__ import annotations

import torch
from torch import Tensor


def step(x: Tensor, h: Tensor, W: Tensor, U: Tensor, b: Tensor) -> Tensor:
    """The next state of each sequence.

    Args:
        x: one item of each sequence, shape (B, d).
        h: the old states, shape (B, n).
        W: weights from item to state, shape (n, d).
        U: weights from old to new state, shape (n, n).
        b: shape (n,).

    Returns:
        The new states, shape (B, n).
    """
    raise NotImplementedError


def read(sequences: Tensor, h0: Tensor, W: Tensor, U: Tensor, b: Tensor) -> Tensor:
    """All states while the sequences are read item by item.

    Args:
        sequences: shape (B, T, d), with T at least 1. They are left as they were, and so is h0.
        h0: the states before the first item, shape (B, n).
        W, U, b: as in `step`.

    Returns:
        The states after each item, shape (B, T, n).
    """
    raise NotImplementedError


def back(
    sequences: Tensor, h0: Tensor, states: Tensor, U: Tensor, direct: Tensor
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """The sweep back through time.

    Args:
        sequences: shape (B, T, d).
        h0: shape (B, n).
        states: what `read` gave, shape (B, T, n).
        U: shape (n, n).
        direct: the derivatives of the loss with respect to each state where it looks at that state itself,
            shape (B, T, n); 0 where it does not. It is left as it was.

    Returns:
        dW: derivatives of the loss for W, shape (n, d).
        dU: for U, shape (n, n).
        db: for b, shape (n,).
        arrived: for each state, on all ways together, shape (B, T, n).
    """
    raise NotImplementedError
