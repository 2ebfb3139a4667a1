"""Dropout with a generator. Write the function; `python examples.py` tries it."""

from __future__ import annotations

import torch
from torch import Tensor


def dropout(
    x: Tensor, rate: float, generator: torch.Generator, training: bool = True, shared: int | None = None
) -> Tensor:
    """Set entries to 0 at random and enlarge the others, so that expected values stay.

    Args:
        x: a tensor of any shape, of a floating dtype. It is left as it was.
        rate: the probability with which an entry becomes 0, from 0 to 1, both included.
        generator: the source of all draws.
        training: False to give the values back as they are.
        shared: a dimension of x, perhaps counted from the end, along which one draw holds for all entries;
            None for a draw of its own for each entry.

    Returns:
        A tensor of the shape and dtype of x.

    Raises:
        ValueError: if rate is below 0 or above 1.
    """
    raise NotImplementedError
