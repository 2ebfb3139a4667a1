# Mistake: goes through the examples one by one. Caught by: check_many_examples
"""One-hot rows, and the ways between labels and tables."""

from __future__ import annotations

import torch
from torch import Tensor


def one_hot(y: Tensor, classes: int) -> Tensor:
    """A row of zeros with a single 1 for each label.

    Args:
        y: labels 0 to classes - 1, int64, shape (n,); n may be 0. It is left as it was, like all inputs here.
        classes: how many classes there are; not all of them need occur.

    Returns:
        int64, shape (n, classes): 1 in row i at column y[i], 0 elsewhere.

    Raises:
        ValueError: a label is less than 0, or not less than classes.
    """
    # Without this a label that does not exist would meet no column, and give a row of zeros that nobody notices.
    if ((y < 0) | (y >= classes)).any():
        raise ValueError(f"labels have to lie between 0 and {classes - 1}")
    # The column of labels meets the row 0, 1, 2, ... and is equal to it at one place in each row.
    return (y[:, None] == torch.arange(classes)).to(torch.int64)


def pick(s: Tensor, y: Tensor) -> Tensor:
    """From each row the score of its own label.

    Args:
        s: scores, shape (n, classes).
        y: labels 0 to classes - 1, int64, shape (n,).

    Returns:
        Shape (n,), of the dtype of s: entry i is s[i, y[i]].
    """
    # An address, and no product: a score of inf elsewhere in the row does no harm, while inf * 0 would be nan.
    return s.gather(1, y[:, None])[:, 0]


def put_back(v: Tensor, y: Tensor, classes: int) -> Tensor:
    """The way back from pick: each value in its own row, at the column of its label.

    Args:
        v: one value for each example, shape (n,).
        y: labels 0 to classes - 1, int64, shape (n,).
        classes: how many classes there are.

    Returns:
        Shape (n, classes), of the dtype of v: v[i] in row i at column y[i], 0 elsewhere.
    """
    table = torch.zeros(len(y), classes, dtype=v.dtype)
    # Row numbers and labels go in step, so each value has a place of its own.
    table[torch.arange(len(y)), y] = v
    return table


def totals(v: Tensor, y: Tensor, classes: int) -> Tensor:
    """The values added up class by class.

    Args:
        v: one value for each example, shape (n,). With ones the totals are counts.
        y: labels 0 to classes - 1, int64, shape (n,).
        classes: how many classes there are.

    Returns:
        Shape (classes,), of the dtype of v: entry k is the sum of the v[i] whose label is k, 0 where there is none.
    """
    # Not table[y] += v on a tensor of shape (classes,): examples with one label would write to one place, and the last
    # of them would win. In the table every example has its own row, and the sum meets all of them.
    sums = torch.zeros(classes, dtype=v.dtype)
    for value, k in zip(v, y.tolist(), strict=True):
        sums[k] += value
    return sums
