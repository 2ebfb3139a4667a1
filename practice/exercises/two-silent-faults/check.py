"""Checks of a network that was mended: its bend, its output, its loss, and whether it follows a V."""

import torch

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_grad_path,
    expect_less,
    expect_shape,
    last,
)

NETWORKS = "neural-network-fundamentals"
ACTIVATIONS = "activation-functions"


def by_hand():
    """The network of the task: hidden sums x and -x, output 2 h1 + h2 - 3."""
    return [torch.tensor([[1.0], [-1.0]]), torch.zeros(2), torch.tensor([[2.0, 1.0]]), torch.tensor([-3.0])]


def check_bend_between_the_layers(work):
    """The hidden values are bent."""
    got = work.forward(by_hand(), torch.tensor([[4.0], [-5.0]]))
    expect_shape(got, (2, 1), hint="One prediction a row, as the docstring says: shape (n, 1).")
    expect_close(
        got,
        [[5.0], [2.0]],
        hint="At 4 the hidden sums are 4 and -4, the hidden values 4 and 0, and the output is 8 + 0 - 3. A result of 1 "
        "comes from a second unit that was not switched off: two layers with no bend between them are one line.",
        implicates=NETWORKS,
    )


def check_negative_outputs(work):
    """An output may be negative."""
    got = work.forward(by_hand(), torch.tensor([[-2.0], [0.5], [4.0]]))
    expect_close(
        got,
        [[-1.0], [-2.0], [5.0]],
        hint="At -2 the hidden values are 0 and 2, and the output is 0 + 2 - 3 = -1. Targets go down to -1, so the "
        "last sum leaves the network as it is: after a ReLU it could never be negative.",
        implicates=ACTIVATIONS,
    )


def check_loss_by_hand(work):
    """Each prediction is compared with its own target."""
    got = work.loss_of(torch.tensor([[-1.0], [-2.0], [4.0]]), torch.tensor([1.0, -2.0, 3.0]))
    expect_shape(got, (), hint="The loss is one number.")
    expect_close(
        got,
        5.0 / 3.0,
        hint="The differences are -2, 0 and 1: three of them, with squares 4, 0 and 1. A column (3, 1) minus a row "
        "(3,) gives a table (3, 3), in which every prediction meets every target. Drop a dimension of the predictions.",
        implicates=NETWORKS,
    )


def check_loss_of_one_example(work):
    """The loss is a mean, for one example and for many."""
    for n in (1, 8):
        predicted, y = torch.randn(n, 1, dtype=torch.float64), torch.randn(n, dtype=torch.float64)
        got = work.loss_of(predicted, y)
        wanted = sum((p - t) ** 2 for p, t in zip(predicted.flatten().tolist(), y.tolist(), strict=True)) / n
        expect_shape(got, (), hint="The loss is one number.")
        expect_close(
            got,
            torch.tensor(wanted, dtype=torch.float64),
            hint=f"With n = {n} and float64: the mean is the sum of all squared differences, divided by n.",
        )


def check_every_parameter_counts(work):
    """Weights and biases of both layers move the loss."""
    params = work.start(6, torch.float64)
    x, y = torch.randn(9, 1, dtype=torch.float64), torch.randn(9, dtype=torch.float64)
    loss = work.loss_of(work.forward(params, x), y)
    got = expect_grad_path(
        loss, params, hint="Work with the parameters themselves: no detach, .data or item() on the way."
    )
    W1, b1, W2, b2 = (param.detach().requires_grad_() for param in params)
    z = (x[:, None, :] * W1[None]).sum(2) + b1
    wanted_loss = ((torch.where(z > 0, z, torch.zeros_like(z)) * W2).sum(1) + b2 - y).pow(2).mean()
    wanted = torch.autograd.grad(wanted_loss, (W1, b1, W2, b2))
    for name, mine, right in zip(("W1", "b1", "W2", "b2"), got, wanted, strict=True):
        expect_close(
            mine, right, hint=f"This is the gradient of {name} on nine examples, by autograd through your functions."
        )


# Measured here after 500 steps: at most 0.005 over 40 seeds of the solution; the two faults leave 0.79 to 1.08.
STEPS, RATE, LARGEST_LOSS = 500, 0.05, 0.02


@last
def check_follows_a_v(work):
    """After training the predictions form a V."""
    x = torch.linspace(-2, 2, 41)[:, None]
    y = 1.5 * x[:, 0].abs() - 1
    params = work.start(20)
    losses = work.train(params, x, y, RATE, STEPS)
    curve("loss", losses[::10])
    predicted = work.forward(params, x).detach()
    expect_shape(predicted, (41, 1), hint="One prediction a row: shape (n, 1).")
    error = (predicted[:, 0] - y).pow(2).mean().item()
    expect_less(
        error,
        LARGEST_LOSS,
        f"the mean squared error after {STEPS} steps",
        hint="forward and loss_of are right by now. start and train were right as they stood; put back what was "
        "changed in them.",
    )
