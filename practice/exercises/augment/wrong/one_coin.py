# Mistake: mirrors the whole batch or nothing. Caught by: check_labels_and_draws
"""Random shifts and mirrorings of a batch of pictures."""

from __future__ import annotations

import torch
from torch import Tensor


def shift(pictures: Tensor, down: Tensor, right: Tensor) -> Tensor:
    """Move each picture by its own amounts, filling with 0.

    Args:
        pictures: shape (N, channels, rows, columns). They are left as they were.
        down: how many rows each picture moves down, integers of shape (N,); negative for up.
        right: how many columns each moves to the right, integers of shape (N,); negative for left.

    Returns:
        A new tensor of the shape and dtype of pictures.
    """
    _, channels, height, width = pictures.shape
    # New row i shows old row i - down: one list of old rows for each picture, and one of old columns.
    rows = torch.arange(height) - down[:, None]
    columns = torch.arange(width) - right[:, None]
    seen = ((rows >= 0) & (rows < height))[:, None, :, None] & ((columns >= 0) & (columns < width))[:, None, None, :]
    # Old places outside the picture are drawn back to its edge, so that the indexing works, and then made 0.
    rows, columns = rows.clamp(0, height - 1), columns.clamp(0, width - 1)
    which = torch.arange(len(pictures))[:, None, None, None]
    moved = pictures[which, torch.arange(channels)[:, None, None], rows[:, None, :, None], columns[:, None, None, :]]
    return torch.where(seen, moved, torch.zeros_like(moved))


def mirror(pictures: Tensor, which: Tensor) -> Tensor:
    """Mirror some pictures left-right.

    Args:
        pictures: shape (N, channels, rows, columns). They are left as they were.
        which: booleans of shape (N,), True for the pictures to mirror.

    Returns:
        A new tensor of the shape and dtype of pictures.
    """
    # Columns are the last dimension; the choice belongs to the picture, the first.
    return torch.where(which[:, None, None, None], pictures.flip(-1), pictures)


def augment(
    pictures: Tensor, labels: Tensor, reach: int, mirror_rate: float, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Move and mirror each picture at random, by draws of its own.

    Args:
        pictures: shape (N, channels, rows, columns). They are left as they were.
        labels: shape (N,).
        reach: the largest shift in each direction.
        mirror_rate: the probability with which a picture is mirrored.
        generator: the source of all draws.

    Returns:
        New pictures of the same shape and dtype, and their labels.
    """
    n = len(pictures)
    # randint leaves its upper end out, so reach + 1 makes reach itself possible.
    down = torch.randint(-reach, reach + 1, (n,), generator=generator)
    right = torch.randint(-reach, reach + 1, (n,), generator=generator)
    which = torch.rand(1, generator=generator).expand(n) < mirror_rate
    # Nothing changes the order of the pictures, so the labels still stand beside their own.
    return mirror(shift(pictures, down, right), which), labels
