"""Search by cosine similarity. Write the last three functions; `python examples.py` tries them."""

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
    raise NotImplementedError


def similarities(queries: Tensor, texts: Tensor) -> Tensor:
    """Give the cosine similarity of every query with every text.

    Args:
        queries: shape (q, d), of a floating dtype.
        texts: shape (n, d), of the same dtype.

    Returns:
        Shape (q, n) and that dtype. A row of zeros has the similarity 0 with everything.
    """
    raise NotImplementedError


def search(queries: Tensor, texts: Tensor, k: int) -> Tensor:
    """Find the texts that are most like each query.

    Args:
        queries: shape (q, d).
        texts: shape (n, d).
        k: how many texts are wanted, 1 or more; if there are fewer than k texts, all of them are returned.

    Returns:
        Shape (q, min(k, n)), dtype int64: numbers of texts, the most similar first. Equal ones come in any order.
    """
    raise NotImplementedError
