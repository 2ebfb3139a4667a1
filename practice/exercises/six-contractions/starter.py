"""Six contractions, each one call of torch.einsum. Write them; `python examples.py` tries them."""

from __future__ import annotations

import torch
from torch import Tensor


def agreed(table: Tensor) -> Tensor:
    """How many cups were named rightly.

    Args:
        table: counts, shape (c, c); entry [i, j] says how many cups of kind j were named kind i.

    Returns:
        The sum of the entries on the diagonal, a scalar of shape ().
    """
    raise NotImplementedError


def named(table: Tensor) -> Tensor:
    """How often each kind was named, rightly or not.

    Args:
        table: counts, shape (r, c), a row for each kind that was named.

    Returns:
        The sum of each row, shape (r,).
    """
    raise NotImplementedError


def by_chance(rows: Tensor, columns: Tensor) -> Tensor:
    """All products of an entry of one list with an entry of another.

    Args:
        rows: shape (r,), one number for each row.
        columns: shape (c,), one number for each column.

    Returns:
        Shape (r, c); entry [i, j] is entry i of rows times entry j of columns.
    """
    raise NotImplementedError


def likeness(cups: Tensor, kinds: Tensor) -> Tensor:
    """The dot product of each cup with each kind, session by session.

    Args:
        cups: shape (b, n, d), in each of b sessions n cups with d notes each.
        kinds: shape (b, m, d), in the same sessions m known kinds with d notes each.

    Returns:
        Shape (b, n, m); entry [s, i, k] is the dot product of cup i and kind k of session s.
    """
    raise NotImplementedError


def panel(weights: Tensor, notes: Tensor) -> Tensor:
    """The notes of a panel, each taster counted with a weight of their own.

    Args:
        weights: shape (h,), one for each taster.
        notes: shape (h, n, d), for each taster the notes of n cups.

    Returns:
        Shape (n, d), the weighted sum over the tasters.
    """
    raise NotImplementedError


def worth(p: Tensor, payoff: Tensor, q: Tensor) -> Tensor:
    """The sum of p_i times payoff_ij times q_j over all i and j.

    Args:
        p: shape (r,), one number for each row.
        payoff: shape (r, c).
        q: shape (c,), one number for each column.

    Returns:
        A scalar of shape ().
    """
    raise NotImplementedError
