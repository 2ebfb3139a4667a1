"""An embedding table, and a loss that learns it from neighbours."""

from __future__ import annotations

import torch
from torch import Tensor


def lookup(table: Tensor, items: Tensor) -> Tensor:
    """The rows of the table, shape (rows, width), at the item numbers of any shape: shape (*items.shape, width)."""
    return table[items]


def lookup_by_product(table: Tensor, items: Tensor) -> Tensor:
    """The same as lookup, as a product of one-hot rows with the table."""
    # As many columns as the table has rows, whichever items occur, and numbers of the table's own dtype.
    return torch.nn.functional.one_hot(items, len(table)).to(table.dtype) @ table


def pairs(sentences: list[list[int]], window: int) -> Tensor:
    """Every item with each of its neighbours.

    Args:
        sentences: lists of item numbers; neighbours stand in the same sentence.
        window: how many places away a neighbour may stand at most, to the left and to the right.

    Returns:
        Whole numbers of shape (pairs, 2): the centre and its neighbour, sentence by sentence, centre by centre and
        neighbours from left to right. Without any pair the shape is (0, 2).
    """
    found = []
    for sentence in sentences:
        for place, centre in enumerate(sentence):
            # max keeps a start left of the sentence from counting from its end.
            for other in range(max(0, place - window), min(len(sentence), place + window + 1)):
                # Places are compared, not items: the same item may stand twice.
                if other != place:
                    found.append((centre, sentence[other]))
    return torch.tensor(found, dtype=torch.int64).reshape(-1, 2)


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
    e = lookup(table, centres)
    near = (e * lookup(context, neighbours)).sum(dim=-1)
    far = (e[:, None, :] * lookup(context, negatives)).sum(dim=-1)
    # -ln sigmoid(s) = softplus(-s), and a negative has its sign turned once more.
    cost = torch.nn.functional.softplus(-near) + torch.nn.functional.softplus(far).sum(dim=-1)
    return cost.mean()
