"""Checks of layer normalisation, from one row by hand to its gradients."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_grad_path,
    expect_shape,
    expect_unchanged,
    remember,
)

LAYER_NORM = "layer-normalisation"


def check_one_row(work):
    """One row is standardised by its own numbers."""
    x = torch.tensor([[1.0, 1.0, 1.0, 1.0, 6.0]])
    got = work.layer_norm(x, torch.tensor([1.0, 1.0, 1.0, 1.0, 3.0]), torch.tensor([0.0, 0.0, 0.0, 2.0, 0.0]))
    expect_shape(got, (1, 5), hint="The shape of x stays.")
    expect_close(
        got,
        [[-0.5, -0.5, -0.5, 1.5, 6.0]],
        hint="The row has the mean 2 and the variance 20 / 5 = 4. Divide the deviations -1, -1, -1, -1, 4 by the "
        "root of the variance, then multiply each feature by its scale and add its shift. All zeros and shifts mean "
        "that you reduced the dimension of the examples.",
        implicates=LAYER_NORM,
    )


def check_rows_apart(work):
    """Each row of a table has a mean and a variance of its own."""
    # As many rows as features: without keepdim the means would be laid along the rows, and no error would tell.
    x = torch.tensor([[0.0, 0.0, 3.0], [10.0, 40.0, 10.0], [-4.0, -6.0, 1.0]])
    got = work.layer_norm(x, torch.ones(3), torch.zeros(3))
    expect_shape(got, (3, 3), hint="The shape of x stays.")
    r = 2**-0.5
    s = (26 / 3) ** -0.5
    expect_close(
        got,
        [[-r, -r, 2 * r], [-r, 2 * r, -r], [-s, -3 * s, 4 * s]],
        atol=1e-4,
        hint="The rows have the means 1, 20 and -3 and the variances 2, 200 and 26/3. There are as many rows as "
        "features here, so statistics without keepdim=True are laid along the rows, and no error warns you; with one "
        "mean for all rows the second would look large.",
        implicates="reductions",
    )


def check_batch_of_recordings(work):
    """The last dimension counts, however many stand before it, and no example sees another."""
    x = torch.randn(4, 7, 5) * 3 + 1
    gamma, delta = torch.randn(5), torch.randn(5)
    got = work.layer_norm(x, gamma, delta)
    expect_shape(got, (4, 7, 5), hint="The shape of x stays.")
    for recording, moment in ((0, 0), (2, 6)):
        row = x[recording, moment]
        z = (row - row.mean()) / torch.sqrt(row.var(correction=0) + 1e-5)
        expect_close(
            got[recording, moment],
            gamma * z + delta,
            atol=1e-4,
            hint="Seven moments of five features in each of four recordings: gamma has the shape (5,), so each "
            "moment is standardised by its five numbers. Count dimensions from the end.",
            implicates=LAYER_NORM,
        )
    expect_close(
        work.layer_norm(x[1:2, :3], gamma, delta)[0],
        got[1, :3],
        atol=1e-4,
        hint="Three moments of one recording, alone, differ from the same three in the batch. Nothing of another "
        "example may enter.",
        implicates=LAYER_NORM,
    )


def check_two_dimensions_together(work):
    """If gamma has two dimensions, the last two are normalised as one."""
    x = torch.tensor([[[1.0, 1.0, 1.0], [1.0, 1.0, 7.0]], [[20.0, 20.0, 80.0], [20.0, 20.0, 20.0]]])
    gamma, delta = torch.tensor([[1.0, 2.0, 1.0], [1.0, 1.0, 3.0]]), torch.tensor([[0.0, 0.0, 0.0], [5.0, 0.0, 0.0]])
    got = work.layer_norm(x, gamma, delta)
    expect_shape(got, (2, 2, 3), hint="The shape of x stays.")
    r = 5**-0.5
    expect_close(
        got,
        [[[-r, -2 * r, -r], [5 - r, -r, 15 * r]], [[-r, -2 * r, 5 * r], [5 - r, -r, -3 * r]]],
        atol=1e-4,
        hint="gamma has the shape (2, 3), so the six numbers of a picture have one mean, 2 in the first, and one "
        "variance, 30 / 6 = 5. Reduce as many dimensions, from the end, as gamma has.",
        implicates=LAYER_NORM,
    )


def check_eps_and_equal_numbers(work):
    """eps stands under the root, and equal numbers come out as the shifts."""
    delta = torch.tensor([4.0, -1.0, 2.0])
    got = work.layer_norm(torch.full((2, 3), 5.0), torch.ones(3), delta)
    expect_close(
        got,
        [[4.0, -1.0, 2.0], [4.0, -1.0, 2.0]],
        hint="All deviations and the variance are 0. Add eps to the variance before you divide, and 0 stays 0.",
    )
    got = work.layer_norm(torch.tensor([[1.0, 1.0, 1.0, 1.0, 6.0]]), torch.ones(5), torch.zeros(5), 12.0)
    expect_close(
        got,
        [[-0.25, -0.25, -0.25, -0.25, 1.0]],
        hint="The variance is 4 and eps is 12 here, so the deviations are divided by the root of 16. Use the "
        "argument, and add it under the root.",
    )


def check_inputs_unchanged(work):
    """The inputs are left as they were, and float64 stays."""
    x = torch.randn(3, 4, dtype=torch.float64) * 5 + 2
    gamma, delta = torch.randn(4, dtype=torch.float64), torch.randn(4, dtype=torch.float64)
    before = remember([x, gamma, delta])
    got = work.layer_norm(x, gamma, delta)
    expect_dtype(got, torch.float64, hint="The result has the dtype of x.")
    expect_unchanged([x, gamma, delta], before, hint="Build new tensors, x - mean and not x -= mean.")


def check_gradients(work):
    """The gradient goes through the mean and the variance of the example."""
    x = (torch.randn(2, 3, 4, dtype=torch.float64) * 3 + 1).requires_grad_()
    gamma = torch.randn(4, dtype=torch.float64).requires_grad_()
    delta = torch.randn(4, dtype=torch.float64).requires_grad_()
    weights = torch.randn(2, 3, 4, dtype=torch.float64)
    got = work.layer_norm(x, gamma, delta)
    gradients = expect_grad_path(
        (got * weights).sum(),
        [x, gamma, delta],
        hint="The output is built from x, gamma and delta by tensor operations.",
    )
    out = torch.nn.functional.layer_norm(x, (4,), gamma, delta)
    expected = torch.autograd.grad((out * weights).sum(), [x, gamma, delta])
    for ours, theirs, name in zip(gradients, expected, ("x", "gamma", "delta"), strict=True):
        expect_close(
            ours,
            theirs,
            hint=f"This is the gradient for {name}. A feature moves the mean and the variance of its row as well; "
            f"detach and no_grad would cut that part off.",
        )
