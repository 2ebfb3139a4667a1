"""The gated recurrent unit, and a bit that it keeps. Write the three functions; `python examples.py` tries them."""

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
    raise NotImplementedError


def read(sequences: Tensor, h0: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, b_hh: Tensor) -> Tensor:
    """All states while the sequences are read item by item.

    Args:
        sequences: shape (B, T, d), with T at least 1.
        h0: the states before the first item, shape (B, n).
        w_ih, w_hh, b_ih, b_hh: as in `step`.

    Returns:
        The states after each item, shape (B, T, n).
    """
    raise NotImplementedError


def latch() -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Weights chosen by hand, with which one number keeps a bit.

    Items have two entries, a value and a mark. Where the mark is 1 the value is 1 or -1, and the state becomes nearly
    that. Where the mark is 0 the value is noise, at most about 5 in size, and the state stays as it is.

    Returns:
        w_ih of shape (3, 2), w_hh of shape (3, 1), b_ih and b_hh of shape (3,), float32.
    """
    raise NotImplementedError
