"""An embedding table, and a loss that learns it from neighbours. Write the functions; run `python examples.py`."""

from __future__ import annotations

import torch
from torch import Tensor


def lookup(table: Tensor, items: Tensor) -> Tensor:
    """The rows of the table, shape (rows, width), at the item numbers of any shape: shape (*items.shape, width)."""
    raise NotImplementedError


def lookup_by_product(table: Tensor, items: Tensor) -> Tensor:
    """The same as lookup, as a product of one-hot rows with the table."""
    raise NotImplementedError


def pairs(sentences: list[list[int]], window: int) -> Tensor:
    """Every item with each of its neighbours.

    Args:
        sentences: lists of item numbers; neighbours stand in the same sentence.
        window: how many places away a neighbour may stand at most, to the left and to the right.

    Returns:
        Whole numbers of shape (pairs, 2): the centre and its neighbour, sentence by sentence, centre by centre and
        neighbours from left to right. Without any pair the shape is (0, 2).
    """
    raise NotImplementedError


def neighbour_loss(table: Tensor, context: Tensor, centres: Tensor, neighbours: Tensor, negatives: Tensor) -> Tensor:
    """The skip-gram loss with negative samples, the mean over all pairs.

    Args:
        table: the rows of the centres, shape (items, width).
        context: the rows of neighbours and negatives, shape (items, width).
        centres: item numbers, shape (n,).
        neighbours: item numbers, shape (n,).
        negatives: item numbers, shape (n, k), the items drawn for each pair.

    Returns:
        A scalar, shape ().
    """
    raise NotImplementedError
