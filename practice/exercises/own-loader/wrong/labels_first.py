# Mistake: hands out the labels before the features. Caught by: check_in_order
"""A loader of shuffled minibatches."""

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
        if self.drop_last:
            return len(self.x) // self.batch_size
        # Rounded up: the examples that do not fill a batch make one more.
        return (len(self.x) + self.batch_size - 1) // self.batch_size

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor]]:
        """One epoch: pairs of features, shape (batch, ...), and labels, shape (batch,).

        Each example comes once, apart from those in a batch that is left out. Several loops over one loader may be
        under way at the same time, each with a place of its own.
        """
        examples = len(self.x)
        # Drawn here and not in __init__, so each epoch has its own. The generator is not seeded again: it goes on.
        order = torch.arange(examples)
        if self.shuffle:
            order = torch.randperm(examples, generator=self.generator)
        # All names are local, kept by the generator that yield makes of this method: each loop has its own place.
        for batch in range(len(self)):
            start = batch * self.batch_size
            positions = order[start : start + self.batch_size]
            # One set of positions for both keeps features and labels together.
            yield self.y[positions], self.x[positions]
