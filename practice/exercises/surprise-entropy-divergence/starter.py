"""Surprise and its averages, in bits or nats. Write the four functions; `python examples.py` tries them."""

from __future__ import annotations

from torch import Tensor


def surprise(p: Tensor, unit: str = "bits") -> Tensor:
    """The surprise of each probability.

    Args:
        p: probabilities from 0 to 1, of a floating dtype and any shape.
        unit: "bits" or "nats".

    Returns:
        The surprises, in the shape of p: 0 for what is certain, inf for what has probability 0.

    Raises:
        ValueError: if the unit is another.
    """
    raise NotImplementedError


def entropy(p: Tensor, unit: str = "bits") -> Tensor:
    """The entropy of each distribution.

    Args:
        p: probabilities, shape (outcomes,), or one distribution a row, shape (rows, outcomes).
        unit: "bits" or "nats".

    Returns:
        One number, shape (), or one a row, shape (rows,).
    """
    raise NotImplementedError


def cross_entropy(p: Tensor, q: Tensor, unit: str = "bits") -> Tensor:
    """The average surprise of the forecast q when outcomes come from p.

    Args:
        p: the truth, shape (outcomes,) or (rows, outcomes).
        q: the forecast, of the same shape.
        unit: "bits" or "nats".

    Returns:
        One number, shape (), or one a row, shape (rows,); inf where q gives 0 to something that comes.
    """
    raise NotImplementedError


def divergence(p: Tensor, q: Tensor, unit: str = "bits") -> Tensor:
    """The KL divergence of the truth p from the forecast q.

    Args:
        p: the truth, shape (outcomes,) or (rows, outcomes).
        q: the forecast, of the same shape.
        unit: "bits" or "nats".

    Returns:
        One number, shape (), or one a row, shape (rows,); inf where q gives 0 to something that comes.
    """
    raise NotImplementedError
