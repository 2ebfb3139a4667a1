# Mistake: lists the last block first. Caught by: check_sizes_by_hand
"""Residual blocks, and the gradient through many of them."""

from __future__ import annotations

import torch
from torch import Tensor

Block = tuple[Tensor, Tensor]
"""W1 of shape (hidden, inputs) and W2 of shape (outputs, hidden)."""


def branch(x: Tensor, block: Block) -> Tensor:
    """What the layers of a block compute, W2 ReLU(W1 x), for x of shape (n, inputs): shape (n, outputs)."""
    first, second = block
    return torch.relu(x @ first.T) @ second.T


def residual_block(x: Tensor, block: Block, projection: Tensor | None = None) -> Tensor:
    """A block with its shortcut.

    Args:
        x: shape (n, inputs), examples as rows.
        block: the two matrices of the branch.
        projection: the matrix P on the shortcut, shape (outputs, inputs); None for a shortcut that changes nothing.

    Returns:
        Shape (n, outputs).

    Raises:
        ValueError: if what the shortcut carries and what the branch gives differ in shape.
    """
    carried = x if projection is None else x @ projection.T
    change = branch(x, block)
    # An addition would broadcast (n, 1) along all features without complaint.
    if carried.shape != change.shape:
        raise ValueError(f"the shortcut carries {tuple(carried.shape)} and the branch gives {tuple(change.shape)}")
    return carried + change


def stack_outputs(x: Tensor, blocks: list[Block], shortcuts: bool) -> list[Tensor]:
    """x, and the output of each block, each block starting from the output of the one before.

    Args:
        x: shape (n, features).
        blocks: pairs of matrices; with shortcuts they all keep the number of features.
        shortcuts: True for residual blocks, False for the branches alone.

    Returns:
        One tensor more than there are blocks; the first is x.
    """
    outputs = [x]
    for block in blocks:
        outputs.append(residual_block(outputs[-1], block) if shortcuts else branch(outputs[-1], block))
    return outputs


def gradient_sizes(x: Tensor, blocks: list[Block], shortcuts: bool, y_bar: Tensor) -> list[float]:
    """The length of the gradient at the input of each block.

    Args:
        x: shape (n, features). It is left as it was, and so are the matrices and their .grad.
        blocks: pairs of matrices.
        shortcuts: True for residual blocks, False for the branches alone.
        y_bar: the gradient that arrives at the last output, of its shape.

    Returns:
        One number a block, first block first: the root of the sum of all squared entries of the gradient there.
    """
    # A copy of x that requires gradients, so that the caller's own tensor keeps its ways.
    outputs = stack_outputs(x.detach().requires_grad_(), blocks, shortcuts)
    # The input of a block is the output of the one before; the last output is no block's input.
    gradients = torch.autograd.grad(outputs[-1], outputs[:-1], grad_outputs=y_bar)
    return [gradient.norm().item() for gradient in reversed(gradients)]
