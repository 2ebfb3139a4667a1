# Mistake: takes the gates as constants. Caught by: check_gradients
"""The gated recurrent unit, and a bit that it keeps."""

from __future__ import annotations

import torch
from torch import Tensor


def step(x: Tensor, h: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, b_hh: Tensor) -> Tensor:
    """The next state of each sequence, as PyTorch's GRU defines it.

    Args:
        x: one item of each sequence, shape (B, d).
        h: the old states, shape (B, n). They are left as they were.
        w_ih: weights for the item, shape (3n, d): rows of the gate r, then of the gate z, then of the candidate k.
        w_hh: weights for the old state, shape (3n, n), in the same order.
        b_ih: biases beside w_ih, shape (3n,), in the same order.
        b_hh: biases beside w_hh, shape (3n,), in the same order.

    Returns:
        The new states, shape (B, n).
    """
    # One product for all three, then cut along the features: r, z and k have n columns each.
    item_r, item_z, item_k = (x @ w_ih.T + b_ih).chunk(3, dim=1)
    state_r, state_z, state_k = (h @ w_hh.T + b_hh).chunk(3, dim=1)
    r = torch.sigmoid(item_r + state_r)
    z = torch.sigmoid(item_z + state_z)
    # r says how much the candidate hears of the old state; the item it always hears in full.
    k = torch.tanh(item_k + r * state_k)
    # z is the share that is kept.
    z = z.detach()
    return z * h + (1 - z) * k


def read(sequences: Tensor, h0: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, b_hh: Tensor) -> Tensor:
    """All states while the sequences are read item by item.

    Args:
        sequences: shape (B, T, d), with T at least 1.
        h0: the states before the first item, shape (B, n).
        w_ih, w_hh, b_ih, b_hh: as in `step`.

    Returns:
        The states after each item, shape (B, T, n).
    """
    states, h = [], h0
    for t in range(sequences.shape[1]):
        h = step(sequences[:, t], h, w_ih, w_hh, b_ih, b_hh)
        states.append(h)
    return torch.stack(states, dim=1)


def latch() -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Weights chosen by hand, with which one number keeps a bit.

    Items have two entries, a value and a mark. Where the mark is 1 the value is 1 or -1, and the state becomes nearly
    that. Where the mark is 0 the value is noise, at most about 5 in size, and the state stays as it is.

    Returns:
        w_ih of shape (3, 2), w_hh of shape (3, 1), b_ih and b_hh of shape (3,), float32.
    """
    # z: without a mark its sum is 15, so all but 3e-7 is kept at each item; with a mark it is -15 and nothing is.
    # k: the value alone, times 5, so that the tanh is 0.9999 for 1. The old state is not to be heard: w_hh is 0, and
    # with it r has no say.
    w_ih = torch.tensor([[0.0, 0.0], [0.0, -30.0], [5.0, 0.0]])
    b_ih = torch.tensor([0.0, 15.0, 0.0])
    return w_ih, torch.zeros(3, 1), b_ih, torch.zeros(3)
