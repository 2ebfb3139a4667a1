"""Random shifts and mirrorings of a batch of pictures. Write the functions; `python examples.py` tries them."""

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
    raise NotImplementedError


def mirror(pictures: Tensor, which: Tensor) -> Tensor:
    """Mirror some pictures left-right.

    Args:
        pictures: shape (N, channels, rows, columns). They are left as they were.
        which: booleans of shape (N,), True for the pictures to mirror.

    Returns:
        A new tensor of the shape and dtype of pictures.
    """
    raise NotImplementedError


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
    raise NotImplementedError
