"""A loader of shuffled minibatches. Write the two methods; `python examples.py` tries them."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor


class Loader:
    """Hands out examples in minibatches; each `for` over it is one epoch."""

    def __init__(
        self,
        x: Tensor,
        y: Tensor,
        batch_size: int,
        generator: torch.Generator,
        shuffle: bool = True,
        drop_last: bool = False,
    ) -> None:
        """Keep the data and the settings.

        Args:
            x: features, shape (examples, ...). They are left as they were.
            y: labels, shape (examples,); y[i] belongs to x[i]. They are left as they were.
            batch_size: how many examples a full batch has.
            generator: the stream from which orders are drawn, already seeded.
            shuffle: whether each epoch goes through the examples in a new random order.
            drop_last: whether a last batch that is not full is left out.
        """
        self.x, self.y = x, y
        self.batch_size = batch_size
        self.generator = generator
        self.shuffle = shuffle
        self.drop_last = drop_last

    def __len__(self) -> int:
        """The number of batches in an epoch."""
        raise NotImplementedError

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor]]:
        """One epoch: pairs of features, shape (batch, ...), and labels, shape (batch,).

        Each example comes once, apart from those in a batch that is left out. Several loops over one loader may be
        under way at the same time, each with a place of its own.
        """
        raise NotImplementedError
