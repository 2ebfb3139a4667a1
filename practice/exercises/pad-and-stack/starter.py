"""Batches of melodies of unequal length. Write the two functions; `python examples.py` tries them."""

from __future__ import annotations

import torch
from torch import Tensor


def pad_collate(items: list[tuple[Tensor, int]]) -> tuple[Tensor, Tensor, Tensor]:
    """Put the items of a batch together, melodies filled up with zeros at their end.

    Args:
        items: one or more pairs of a melody, shape (notes, quantities), and a label. The numbers of notes differ and
            may be 0; the number of quantities and the dtype are the same for all. The items are left as they were.

    Returns:
        The melodies, shape (items, longest, quantities) and of their own dtype, with longest for the number of notes
        of the longest melody in this list; the numbers of notes, shape (items,), dtype int64; the labels, shape
        (items,), dtype int64. All three are in the order of the items.
    """
    raise NotImplementedError


def unpad(melodies: Tensor, lengths: Tensor) -> list[Tensor]:
    """Take the melodies of a batch apart again, without the padding.

    Args:
        melodies: shape (items, longest, quantities).
        lengths: how many notes of each are real, shape (items,), dtype int64.

    Returns:
        A list with one tensor of shape (notes, quantities) for each item.
    """
    raise NotImplementedError
