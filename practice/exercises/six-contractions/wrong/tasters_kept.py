# Mistake: weights the tasters and does not add them. Caught by: check_panel
"""Six contractions, each one call of torch.einsum."""

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
    # One letter for both dimensions reads row i at column i only, and nothing after the arrow adds these up.
    return torch.einsum("ii->", table)


def named(table: Tensor) -> Tensor:
    """How often each kind was named, rightly or not.

    Args:
        table: counts, shape (r, c), a row for each kind that was named.

    Returns:
        The sum of each row, shape (r,).
    """
    # The row is kept and the column summed away.
    return torch.einsum("ij->i", table)


def by_chance(rows: Tensor, columns: Tensor) -> Tensor:
    """All products of an entry of one list with an entry of another.

    Args:
        rows: shape (r,), one number for each row.
        columns: shape (c,), one number for each column.

    Returns:
        Shape (r, c); entry [i, j] is entry i of rows times entry j of columns.
    """
    # Two letters, both kept: every entry meets every other one, and nothing is summed.
    return torch.einsum("i,j->ij", rows, columns)


def likeness(cups: Tensor, kinds: Tensor) -> Tensor:
    """The dot product of each cup with each kind, session by session.

    Args:
        cups: shape (b, n, d), in each of b sessions n cups with d notes each.
        kinds: shape (b, m, d), in the same sessions m known kinds with d notes each.

    Returns:
        Shape (b, n, m); entry [s, i, k] is the dot product of cup i and kind k of session s.
    """
    # b lines the sessions up and stays. d stands last in both and is summed, so rows meet rows: the transpose that @
    # would need is in the order of the letters.
    return torch.einsum("bnd,bmd->bnm", cups, kinds)


def panel(weights: Tensor, notes: Tensor) -> Tensor:
    """The notes of a panel, each taster counted with a weight of their own.

    Args:
        weights: shape (h,), one for each taster.
        notes: shape (h, n, d), for each taster the notes of n cups.

    Returns:
        Shape (n, d), the weighted sum over the tasters.
    """
    # h lines the weights up with the tasters and is summed away.
    return torch.einsum("h,hnd->hnd", weights, notes)


def worth(p: Tensor, payoff: Tensor, q: Tensor) -> Tensor:
    """The sum of p_i times payoff_ij times q_j over all i and j.

    Args:
        p: shape (r,), one number for each row.
        payoff: shape (r, c).
        q: shape (c,), one number for each column.

    Returns:
        A scalar of shape ().
    """
    # Three factors in each product, and both letters summed.
    return torch.einsum("i,ij,j->", p, payoff, q)
