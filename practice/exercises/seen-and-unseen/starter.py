"""Seen and unseen classes together. Write four functions; `python examples.py` tries them."""

from __future__ import annotations

from torch import Tensor


def calibrated(scores: Tensor, seen: Tensor, constant: float) -> Tensor:
    """Take a constant from the scores of all seen classes.

    Args:
        scores: shape (batch, classes). Left as it was.
        seen: for each class whether it had examples in training; bool, shape (classes,).
        constant: what is subtracted; may be negative.

    Returns:
        New scores, of the same shape and dtype.
    """
    raise NotImplementedError


def two_accuracies(scores: Tensor, labels: Tensor, seen: Tensor) -> tuple[float, float]:
    """Accuracy on inputs of seen classes and on inputs of unseen classes, when every class may be answered.

    Args:
        scores: shape (batch, classes); the answer is the class with the largest score.
        labels: true classes, int64, shape (batch,). There is at least one seen and one unseen among them.
        seen: bool, shape (classes,).

    Returns:
        The shares p, of right answers among inputs whose true class is seen, and q, among the others; plain numbers.
    """
    raise NotImplementedError


def harmonic_mean(p: float, q: float) -> float:
    """2pq / (p + q), for two numbers from 0 to 1; 0 if both are 0."""
    raise NotImplementedError


def best_constant(scores: Tensor, labels: Tensor, seen: Tensor, candidates: list[float]) -> float:
    """The candidate with the largest harmonic mean of the two accuracies; the first of them if several are best.

    Args:
        scores: shape (batch, classes), of validation inputs. Left as it was.
        labels: shape (batch,).
        seen: bool, shape (classes,).
        candidates: constants to try, at least one.

    Returns:
        One of the candidates.
    """
    raise NotImplementedError
