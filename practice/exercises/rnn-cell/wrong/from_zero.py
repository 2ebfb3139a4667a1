# Mistake: starts from 0 whatever h0 is. Caught by: check_reads_like_pytorch
"""A recurrent network, forwards and back through time."""

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
    # A row of x or h is one sequence, so the matrices meet it from the right, transposed.
    return torch.tanh(x @ W.T + h @ U.T + b)


def read(sequences: Tensor, h0: Tensor, W: Tensor, U: Tensor, b: Tensor) -> Tensor:
    """All states while the sequences are read item by item.

    Args:
        sequences: shape (B, T, d), with T at least 1. They are left as they were, and so is h0.
        h0: the states before the first item, shape (B, n).
        W, U, b: as in `step`.

    Returns:
        The states after each item, shape (B, T, n).
    """
    states, h = [], torch.zeros_like(h0)
    for t in range(sequences.shape[1]):
        # The same three parameters at every item; only the state moves on.
        h = step(sequences[:, t], h, W, U, b)
        states.append(h)
    # A list and a stack, since writing into one big tensor would be a write into the graph.
    return torch.stack(states, dim=1)


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
    T, n = states.shape[1:]
    dW, dU, db = sequences.new_zeros(n, sequences.shape[2]), torch.zeros_like(U), sequences.new_zeros(n)
    arrived = []
    from_later = torch.zeros_like(h0)
    for t in reversed(range(T)):
        # The loss may look at this state itself, and through the next one.
        g = direct[:, t] + from_later
        s = g * (1 - states[:, t] ** 2)
        # What U met at this step is the state before it. Every step is one more use of the same weights.
        old = states[:, t - 1] if t > 0 else h0
        dW = dW + s.T @ sequences[:, t]
        dU = dU + s.T @ old
        db = db + s.sum(dim=0)
        # Forwards U.T stood behind the rows, so U stands there on the way back.
        from_later = s @ U
        arrived.append(g)
    return dW, dU, db, torch.stack(arrived[::-1], dim=1)
