# Mistake: puts the longest melody first. Caught by: check_padded_by_hand
"""Batches of melodies of unequal length."""

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
    items = sorted(items, key=lambda item: -len(item[0]))
    longest = max(len(melody) for melody, _ in items)
    padded = []
    for melody, _ in items:
        # new_zeros takes over the dtype of the melody. For the longest one the padding has 0 rows.
        padding = melody.new_zeros(longest - len(melody), melody.shape[1])
        # End to end along the notes, a dimension that both have ...
        padded.append(torch.cat([melody, padding]))
    lengths = torch.tensor([len(melody) for melody, _ in items])
    labels = torch.tensor([label for _, label in items])
    # ... and side by side along a new one, which counts the items.
    return torch.stack(padded), lengths, labels


def unpad(melodies: Tensor, lengths: Tensor) -> list[Tensor]:
    """Take the melodies of a batch apart again, without the padding.

    Args:
        melodies: shape (items, longest, quantities).
        lengths: how many notes of each are real, shape (items,), dtype int64.

    Returns:
        A list with one tensor of shape (notes, quantities) for each item.
    """
    # Only the length tells what is real: a real note may be 0 as well.
    return [melody[:length] for melody, length in zip(melodies, lengths.tolist(), strict=True)]
