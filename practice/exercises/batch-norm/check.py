"""Checks of batch normalisation, from two columns by hand to its gradients."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_grad_path,
    expect_raises,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

BATCH_NORM = "batch-normalisation"


def columns():
    """Two features with means 3 and 30 and variances 4 and 400; deviations that are not symmetrical."""
    return torch.tensor([[2.0, 70.0], [2.0, 20.0], [2.0, 20.0], [2.0, 20.0], [7.0, 20.0]])


def scales():
    """The scale and the shift of the two features."""
    return torch.tensor([4.0, -2.0]), torch.tensor([1.0, 10.0])


def check_two_columns(work):
    """In training each column is standardised, scaled and shifted."""
    got = work.batch_norm(columns(), torch.zeros(2), torch.ones(2), *scales(), True)
    expect_shape(got, (5, 2), hint="The shape of x stays.")
    expect_close(
        got,
        [[-1.0, 6.0], [-1.0, 11.0], [-1.0, 11.0], [-1.0, 11.0], [9.0, 11.0]],
        hint="The columns have the means 3 and 30 and, dividing by n = 5, the standard deviations 2 and 20. So the "
        "first becomes -0.5 four times and then 2; times 4, plus 1. Did you reduce dim=0, and divide by the root?",
        implicates=BATCH_NORM,
    )


def check_running_mean(work):
    """The running mean moves towards that of the batch, in place."""
    mean, var = torch.tensor([10.0, -20.0]), torch.ones(2)
    work.batch_norm(columns(), mean, var, *scales(), True)
    expect_close(
        mean,
        [9.3, -15.0],
        hint="The running means 10 and -20 meet 3 and 30. With momentum 0.1 the new value counts 0.1: 9 + 0.3 and "
        "-18 + 3. The tensor that the caller holds has to change; `running_mean = ...` only gives the name a new one.",
        implicates="exponential-moving-average",
    )


def check_running_variance(work):
    """The running variance is fed with the sum of squares divided by n - 1."""
    mean, var = torch.zeros(2), torch.tensor([1.0, 300.0])
    work.batch_norm(columns(), mean, var, *scales(), True)
    expect_close(
        var,
        [1.4, 320.0],
        hint="The sums of squares are 20 and 2000. The output divides them by 5, the running variance is fed with the "
        "quotients by 4: 0.9 * 1 + 0.1 * 5 and 0.9 * 300 + 0.1 * 500.",
        implicates=BATCH_NORM,
    )


def check_evaluation(work):
    """In evaluation the running averages stand in, and stay."""
    mean, var = torch.tensor([4.0, 20.0]), torch.tensor([4.0, 100.0])
    before = remember([mean, var])
    got = work.batch_norm(torch.tensor([[8.0, 5.0]]), mean, var, *scales(), False)
    expect_shape(got, (1, 2), hint="One example in, one example out.")
    expect_close(
        got,
        [[9.0, 13.0]],
        hint="With running means 4 and 20 and variances 4 and 100, the example (8, 5) becomes z = (2, -1.5), whoever "
        "comes with it; then scale and shift.",
        implicates=BATCH_NORM,
    )
    expect_unchanged([mean, var], before, hint="Evaluation only reads the running averages.", implicates=BATCH_NORM)


def check_momentum_and_eps(work):
    """Another momentum and another eps are used."""
    mean, var = torch.tensor([8.0, 40.0]), torch.tensor([1.0, 100.0])
    got = work.batch_norm(columns(), mean, var, *scales(), True, 0.25, 12.0)
    expect_close(mean, [6.75, 37.5], hint="momentum is 0.25 here: 0.75 * 8 + 0.25 * 3. Use the argument.")
    expect_close(
        got[:, 0],
        [0.0, 0.0, 0.0, 0.0, 5.0],
        hint="The variance is 4 and eps 12, so the first column is divided by the root of 16. eps belongs under the "
        "root, and not behind it.",
        implicates=BATCH_NORM,
    )
    # Under the root in evaluation too: sqrt(4 + 12) = 4.
    got = work.batch_norm(torch.tensor([[7.0, 3.0]]), mean, torch.tensor([4.0, 4.0]), *scales(), False, 0.25, 12.0)
    expect_close(got[0, 0], 1.25, hint="In evaluation eps is added to the running variance, as in training.")


def check_single_example(work):
    """One example alone is refused in training, and leaves no trace."""
    mean, var = torch.zeros(2), torch.ones(2)
    before = remember([mean, var])
    expect_raises(
        ValueError,
        work.batch_norm,
        torch.tensor([[2.0, 3.0]]),
        mean,
        var,
        *scales(),
        True,
        hint="With n = 1 the running variance would divide by n - 1 = 0 and become nan, and stay nan ever after. Raise "
        "a ValueError first.",
    )
    expect_unchanged([mean, var], before, hint="Look at the size of the batch before you count it in.")


def check_inputs_unchanged(work):
    """x, the scale and the shift are left as they were, and float64 stays."""
    x = torch.randn(6, 3, dtype=torch.float64) * 5 + 2
    gamma, delta = torch.randn(3, dtype=torch.float64), torch.randn(3, dtype=torch.float64)
    before = remember([x, gamma, delta])
    for training in (True, False):
        mean, var = torch.randn(3, dtype=torch.float64), torch.rand(3, dtype=torch.float64) + 1
        got = work.batch_norm(x, mean, var, gamma, delta, training)
        expect_dtype(got, torch.float64, hint="The result has the dtype of x.")
        expect_unchanged(
            [x, gamma, delta], before, hint="Build new tensors, x - mean and not x -= mean: the caller needs its batch."
        )


def check_gradients(work):
    """The gradient goes through the batch's mean and variance, and not through the running averages."""
    x = (torch.randn(7, 3, dtype=torch.float64) * 3 + 1).requires_grad_()
    gamma = torch.randn(3, dtype=torch.float64).requires_grad_()
    delta = torch.randn(3, dtype=torch.float64).requires_grad_()
    weights = torch.randn(7, 3, dtype=torch.float64)
    mean, var = torch.zeros(3, dtype=torch.float64), torch.ones(3, dtype=torch.float64)
    got = work.batch_norm(x, mean, var, gamma, delta, True)
    gradients = expect_grad_path(
        (got * weights).sum(),
        [x, gamma, delta],
        hint="The output is built from x, gamma and delta by tensor operations.",
    )
    out = torch.nn.functional.batch_norm(x, None, None, gamma, delta, training=True)
    expected = torch.autograd.grad((out * weights).sum(), [x, gamma, delta])
    for ours, theirs, name in zip(gradients, expected, ("x", "gamma", "delta"), strict=True):
        expect_close(
            ours,
            theirs,
            hint=f"This is the gradient for {name}. An example moves the mean and the variance of its batch as well, "
            f"so these two belong to the graph: only the running averages are worked out under no_grad.",
        )
    expect_true(
        mean.requires_grad is False and var.requires_grad is False,
        "After a training pass a running average requires gradients.",
        hint="Update the running averages under torch.no_grad(), or from detached statistics; otherwise each batch "
        "hangs its graph on those of all before it.",
    )
