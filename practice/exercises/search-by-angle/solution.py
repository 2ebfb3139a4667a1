"""Search by cosine similarity."""

from __future__ import annotations

import torch
from torch import Tensor


def count_words(texts: list[str], words: list[str]) -> Tensor:
    """Count the given words in each text: shape (number of texts, number of words), float32. Given."""
    split = [text.lower().replace(",", " ").replace(".", " ").split() for text in texts]
    return torch.tensor([[float(text.count(word)) for word in words] for text in split])


def normalise(rows: Tensor) -> Tensor:
    """Bring each row to length 1.

    Args:
        rows: shape (n, d), of a floating dtype. It is left as it was.

    Returns:
        A new tensor of the same shape and dtype. Rows of zeros stay zero.
    """
    # keepdim makes a column of lengths, so that each meets its own row.
    lengths = torch.linalg.vector_norm(rows, dim=1, keepdim=True)
    # Divided by 1, a row of zeros stays what it is. A small number added to every length would do that too, but it
    # would make the other rows a little too short, and rows with tiny entries far too short.
    return rows / torch.where(lengths > 0, lengths, 1)


def similarities(queries: Tensor, texts: Tensor) -> Tensor:
    """Give the cosine similarity of every query with every text.

    Args:
        queries: shape (q, d), of a floating dtype.
        texts: shape (n, d), of the same dtype.

    Returns:
        Shape (q, n) and that dtype. A row of zeros has the similarity 0 with everything.
    """
    # Entry i, j is the dot product of unit vector i and unit vector j: the cosine.
    return normalise(queries) @ normalise(texts).T


def search(queries: Tensor, texts: Tensor, k: int) -> Tensor:
    """Find the texts that are most like each query.

    Args:
        queries: shape (q, d).
        texts: shape (n, d).
        k: how many texts are wanted, 1 or more; if there are fewer than k texts, all of them are returned.

    Returns:
        Shape (q, min(k, n)), dtype int64: numbers of texts, the most similar first. Equal ones come in any order.
    """
    # topk sorts along the last dimension, the texts, and gives values and places.
    return similarities(queries, texts).topk(min(k, len(texts)), dim=1).indices
