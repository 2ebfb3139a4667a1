"""Checks of residual blocks, from one block by hand to forty of them."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_length,
    expect_raises,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

RESIDUAL = "residual-connections"


def wide_block():
    """A block from two features by three hidden ones to two."""
    first = torch.tensor([[1.0, -1.0], [-1.0, 0.0], [2.0, 1.0]])
    return first, torch.tensor([[2.0, 5.0, 1.0], [-3.0, 1.0, 0.0]])


def numbers(*slopes):
    """Blocks on single numbers; on positive ones the branches have these slopes."""
    one = torch.ones(1, 1, dtype=torch.float64)
    return [(one, slope * one) for slope in slopes]


def check_one_block(work):
    """A block adds its input to what its branch gives."""
    got = work.residual_block(torch.tensor([[2.0, 1.0], [-1.0, 3.0]]), wide_block())
    expect_shape(got, (2, 2), hint="One row for each example, with as many features as before.")
    expect_close(
        got,
        [[9.0, -2.0], [5.0, 4.0]],
        hint="For the first example W1 x = (1, -2, 5), after ReLU (1, 0, 5), and W2 makes (7, -3) of it. Add the input "
        "(2, 1). The bend stands inside the branch, and none follows the addition.",
        implicates=RESIDUAL,
    )


def check_matrix_on_the_shortcut(work):
    """A matrix on the shortcut brings the input to the width of the branch."""
    first, second = wide_block()
    second = torch.cat([second, torch.tensor([[0.0, 1.0, -1.0]])])
    projection = torch.tensor([[1.0, 0.0], [2.0, -1.0], [0.0, 3.0]])
    got = work.residual_block(torch.tensor([[2.0, 1.0]]), (first, second), projection)
    expect_shape(got, (1, 3), hint="P has the shape (outputs, inputs), so the shortcut carries x @ P.T.")
    expect_close(
        got,
        [[9.0, 0.0, -2.0]],
        hint="The branch gives (7, -3, -5), from x as it comes in, and P x = (2, 3, 3). Only the shortcut goes "
        "through P.",
        implicates=RESIDUAL,
    )


def check_shapes_must_agree(work):
    """A branch of another width is refused, not broadcast."""
    first = torch.randn(3, 4)
    expect_raises(
        ValueError,
        work.residual_block,
        torch.randn(5, 4),
        (first, torch.randn(1, 3)),
        hint="The branch gives (5, 1) and the shortcut carries (5, 4). Added, the one number would go to all four "
        "features. Compare the shapes, and raise a ValueError.",
        implicates=RESIDUAL,
    )


def check_stack_with_shortcuts(work):
    """Every block starts where the last one ended, and all results are kept."""
    x = torch.ones(1, 1, dtype=torch.float64) * 2
    got = work.stack_outputs(x, numbers(0.5, 2.0, -0.25), True)
    expect_length(got, 4, hint="x itself, and one output for each of the three blocks.")
    for tensor, value in zip(got, (2.0, 3.0, 9.0, 6.75), strict=True):
        expect_close(
            tensor,
            [[value]],
            hint="From 2 the blocks with the factors 1.5, 3 and 0.75 lead over 3 and 9 to 6.75. Each block takes the "
            "output of the one before, and the list begins with x.",
            implicates=RESIDUAL,
        )


def check_plain_stack(work):
    """Without shortcuts only the branches are run."""
    x = torch.ones(1, 1, dtype=torch.float64) * 2
    got = work.stack_outputs(x, numbers(0.5, 2.0, 0.25), False)
    expect_length(got, 4, hint="x itself, and one output for each of the three blocks.")
    for tensor, value in zip(got, (2.0, 1.0, 2.0, 0.5), strict=True):
        expect_close(
            tensor,
            [[value]],
            hint="With shortcuts=False a block is its branch alone: the factors are 0.5, 2 and 0.25, and nothing is "
            "added.",
        )


def check_sizes_by_hand(work):
    """The sizes of the gradient at three blocks are those by hand."""
    x = torch.ones(1, 1, dtype=torch.float64)
    got = work.gradient_sizes(x, numbers(0.5, 2.0, -0.25), True, 4 * x)
    expect_length(got, 3, hint="One size for each block; the last output is the input of none.")
    for size, value in zip(got, (13.5, 9.0, 3.0), strict=True):
        expect_type(size, float, hint="A size is a plain number: norm().item().")
        expect_close(
            size,
            value,
            hint="The 4 arrives at the end. Block 3 multiplies it by 0.75, block 2 by 3 and block 1 by 1.5. The list "
            "has the first block first, and the gradient at its input is the one that passed all three.",
            implicates=RESIDUAL,
        )


def check_sizes_of_a_batch(work):
    """A size counts all entries of the gradient, and y_bar is what arrives."""
    x = torch.tensor([[2.0, 1.0], [-1.0, 3.0]])
    y_bar = torch.tensor([[1.0, 2.0], [-2.0, 0.0]])
    # By hand, first row: W2' y_bar = (-4, 7, 1), the middle one is off, W1' makes (-2, 5) of it; second row:
    # (-4, -10, -2), the first is off, and W1' makes (6, -2) of it. With the shortcut (-1, 7) and (4, -2).
    for shortcuts, value in ((True, 70.0**0.5), (False, 69.0**0.5)):
        got = work.gradient_sizes(x, [wide_block()], shortcuts, y_bar)
        expect_length(got, 1, hint="One block, one size.")
        expect_close(
            got[0],
            value,
            hint="At the input the two examples have the gradients (-1, 7) and (4, -2) with the shortcut, (-2, 5) "
            "and (6, -2) without. The size is the root of the sum of all four squares, and y_bar is what is sent back.",
            implicates="exploding-gradients",
        )


def check_forty_blocks(work):
    """Through forty blocks the plain gradient vanishes, and the other one does not."""
    x = torch.ones(1, 1, dtype=torch.float64)
    plain = work.gradient_sizes(x, numbers(*[0.05] * 40), False, x)
    expect_close(
        plain[0] * 1e53,
        9.0949,
        hint="Forty factors of 0.05 make 9.1e-53, which 64 bits hold and 32 bits do not. Keep the dtype of x all the "
        "way.",
        implicates="exploding-gradients",
    )
    kept = work.gradient_sizes(x, numbers(*[0.05] * 40), True, x)
    expect_close(
        kept[0],
        7.04,
        rtol=1e-4,
        hint="With shortcuts every block has the factor 1.05, and 1.05 to the power 40 is 7.04.",
    )


def check_nothing_is_left_behind(work):
    """The caller's x and matrices are as they were, and so are their gradients."""
    x = torch.randn(3, 2)
    block = tuple(matrix.requires_grad_() for matrix in wide_block())
    before = remember([x, *block])
    work.gradient_sizes(x, [block, block], True, torch.randn(3, 2))
    expect_unchanged([x, *block], before, hint="gradient_sizes measures; it moves nothing.")
    expect_true(
        x.requires_grad is False,
        "After the call the caller's x requires gradients.",
        hint="requires_grad_() changes the tensor itself. Put it on a copy: x.detach() gives one that shares the "
        "numbers.",
    )
    expect_true(
        all(matrix.grad is None for matrix in block),
        "After the call the matrices have a .grad.",
        hint="backward() fills the .grad of all leaves. torch.autograd.grad gives the gradients you ask for and "
        "leaves .grad alone.",
    )
