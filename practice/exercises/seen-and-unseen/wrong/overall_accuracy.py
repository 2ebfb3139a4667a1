# Mistake: chooses by the accuracy over all inputs. Caught by: check_best_constant
"""Seen and unseen classes together: one constant, two accuracies, and their harmonic mean."""

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
    # The mask as numbers, 1 for seen and 0 for unseen, spreads over the rows: the same columns in each of them.
    return scores - constant * seen.to(scores.dtype)


def two_accuracies(scores: Tensor, labels: Tensor, seen: Tensor) -> tuple[float, float]:
    """Accuracy on inputs of seen classes and on inputs of unseen classes, when every class may be answered.

    Args:
        scores: shape (batch, classes); the answer is the class with the largest score.
        labels: true classes, int64, shape (batch,). There is at least one seen and one unseen among them.
        seen: bool, shape (classes,).

    Returns:
        The shares p, of right answers among inputs whose true class is seen, and q, among the others; plain numbers.
    """
    right = scores.argmax(dim=1) == labels
    # What counts is the true class, not the answer: these are rows of the confusion matrix.
    is_seen = seen[labels]
    return right[is_seen].double().mean().item(), right[~is_seen].double().mean().item()


def harmonic_mean(p: float, q: float) -> float:
    """2pq / (p + q), for two numbers from 0 to 1; 0 if both are 0."""
    return 2 * p * q / (p + q) if p + q > 0 else 0.0


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
    def quality(constant: float) -> float:
        return (calibrated(scores, seen, constant).argmax(dim=1) == labels).double().mean().item()

    # max keeps the first of several that are best. Each constant is tried on the scores as they were given.
    return max(candidates, key=quality)
