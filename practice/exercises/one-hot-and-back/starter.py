"""One-hot rows, and the ways between labels and tables. Write the four functions; `python examples.py` tries them."""

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
    raise NotImplementedError


def pick(s: Tensor, y: Tensor) -> Tensor:
    """From each row the score of its own label.

    Args:
        s: scores, shape (n, classes).
        y: labels 0 to classes - 1, int64, shape (n,).

    Returns:
        Shape (n,), of the dtype of s: entry i is s[i, y[i]].
    """
    raise NotImplementedError


def put_back(v: Tensor, y: Tensor, classes: int) -> Tensor:
    """The way back from pick: each value in its own row, at the column of its label.

    Args:
        v: one value for each example, shape (n,).
        y: labels 0 to classes - 1, int64, shape (n,).
        classes: how many classes there are.

    Returns:
        Shape (n, classes), of the dtype of v: v[i] in row i at column y[i], 0 elsewhere.
    """
    raise NotImplementedError


def totals(v: Tensor, y: Tensor, classes: int) -> Tensor:
    """The values added up class by class.

    Args:
        v: one value for each example, shape (n,). With ones the totals are counts.
        y: labels 0 to classes - 1, int64, shape (n,).
        classes: how many classes there are.

    Returns:
        Shape (classes,), of the dtype of v: entry k is the sum of the v[i] whose label is k, 0 where there is none.
    """
    raise NotImplementedError
