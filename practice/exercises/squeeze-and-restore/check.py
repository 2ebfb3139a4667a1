"""Checks of a linear autoencoder, from one distance by hand to the floor that training reaches."""

import torch

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_dtype,
    expect_grad_path,
    expect_length,
    expect_less,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    last,
    remember,
)

PCA = "principal-component-analysis"
REPRESENTATIONS = "representation-learning"


def readings():
    """Mean (10, 20); centred rows ±(6, 8) and ±(1.6, -1.2): 10 and 2 from the middle, at right angles."""
    return torch.tensor([[16.0, 28.0], [4.0, 12.0], [11.6, 18.8], [8.4, 21.2]])


def check_squared_error(work):
    """The error is a mean of squared distances."""
    x = torch.tensor([[1.0, 2.0, 0.0], [4.0, 4.0, 4.0]])
    got = work.squared_error(x, torch.tensor([[1.0, 0.0, 1.0], [4.0, 1.0, 4.0]]))
    expect_shape(got, (), hint="The error is one number.")
    expect_close(
        got,
        7.0,
        hint="The squared distances are 4 + 1 = 5 and 9, and their mean over two examples is 7. A mean over all six "
        "entries would be 14/6: sum along each example first, and take no root.",
        implicates="residuals-and-squared-error",
    )


def check_least_error(work):
    """What k components leave is the sum of the other variances."""
    got = work.least_error(readings(), 1)
    expect_shape(got, (), hint="One number for the whole table.")
    expect_close(
        got,
        2.0,
        hint="Along the second component the coordinates of the centred readings are 0, 0, 2 and -2, with the mean "
        "square 8/4 = 2. Centre first; square the singular values; divide by n = 4.",
        implicates=PCA,
    )
    expect_close(
        work.least_error(readings(), 0),
        52.0,
        hint="With no component kept all the variance is left: 50 + 2.",
        implicates=PCA,
    )
    expect_close(work.least_error(readings(), 2), 0.0, atol=1e-4, hint="With both components kept nothing is lost.")


def check_rebuild(work):
    """Copies go through the encoder, the decoder and back to the mean."""
    mean = torch.tensor([10.0, 20.0])
    got = work.rebuild(
        torch.tensor([[16.0, 28.0], [11.0, 19.0], [10.0, 20.0]]),
        mean,
        torch.tensor([[1.0, 2.0]]),
        torch.tensor([[0.25], [-0.5]]),
    )
    expect_shape(got, (3, 2), hint="A copy for each example, as long as the example.")
    expect_close(
        got,
        [[15.5, 9.0], [9.75, 20.5], [10.0, 20.0]],
        hint="(16, 28) less the mean is (6, 8); its code is 6 + 2 * 8 = 22, the decoder makes (5.5, -11) of it, and "
        "the mean is added. The mean is the one handed over, not that of these three.",
        implicates=REPRESENTATIONS,
    )
    one = work.rebuild(
        torch.tensor([[1.0, 2.0, 4.0]], dtype=torch.float64),
        torch.zeros(3, dtype=torch.float64),
        torch.tensor([[1.0, 0.0, 1.0], [0.0, 3.0, 0.0]], dtype=torch.float64),
        torch.tensor([[1.0, 0.0], [0.0, 1.0], [2.0, -1.0]], dtype=torch.float64),
    )
    expect_dtype(one, torch.float64, hint="The copies have the dtype of the examples.")
    expect_close(
        one,
        [[5.0, 6.0, 4.0]],
        hint="One example, two codes: 1 + 4 = 5 and 3 * 2 = 6. The decoder has a row for each entry: 5, 6 and "
        "2 * 5 - 6 = 4.",
    )


def check_gradients(work):
    """Autograd reaches both matrices, with the right slopes."""
    x = torch.randn(7, 4, dtype=torch.float64)
    mean = torch.randn(4, dtype=torch.float64)
    encoder = torch.randn(2, 4, dtype=torch.float64, requires_grad=True)
    decoder = torch.randn(4, 2, dtype=torch.float64, requires_grad=True)
    before = remember([x, mean, encoder, decoder])
    loss = work.squared_error(x, work.rebuild(x, mean, encoder, decoder))
    got = expect_grad_path(loss, [encoder, decoder], hint="Build the copies from the matrices themselves, no detach.")
    X, E, D = x - mean, encoder.detach(), decoder.detach()
    # By the formula: with the residuals R = X E' D' - X, the gradients are 2 D' R' X / n and 2 R' X E' / n.
    residual = X @ E.T @ D.T - X
    wanted = (2 * D.T @ residual.T @ X / 7, 2 * residual.T @ X @ E.T / 7)
    for name, mine, right in zip(("encoder", "decoder"), got, wanted, strict=True):
        expect_close(mine, right, hint=f"This is the gradient of the {name}, for seven random examples in float64.")
    expect_unchanged([x, mean, encoder, decoder], before, hint="x - mean, not x -= mean: build new tensors.")


def check_what_train_returns(work):
    """train gives mean, encoder, decoder and the errors, and starts at random."""
    data = torch.randn(9, 5, dtype=torch.float64) + 4
    before = remember([data])
    got = work.train(data, 2, 3, 0.01)
    expect_length(got, 4, hint="Return mean, encoder, decoder and the list of errors, in this order.")
    mean, encoder, decoder, errors = got
    expect_shape(mean, (5,), hint="The mean of each column.")
    expect_close(mean, data.mean(dim=0), hint="The mean of each of the five columns.")
    expect_shape(encoder, (2, 5), hint="From five numbers to two codes, stored as a linear layer does: (k, d).")
    expect_shape(decoder, (5, 2), hint="From two codes to five numbers: (d, k).")
    expect_dtype(encoder, torch.float64, hint="torch.randn(..., dtype=data.dtype).", implicates="dtypes")
    expect_true(
        not (encoder.requires_grad or decoder.requires_grad),
        "A matrix that train returned still requires gradients.",
        hint="Training is over: detach both before you return them.",
    )
    expect_type(errors, list, hint="A list of plain numbers.")
    expect_length(errors, 3, hint="Three steps, three errors, each taken before its step.")
    expect_type(errors[0], float, hint="loss.item() is a plain number; a tensor would keep its whole graph.")
    expect_unchanged([data], before, hint="Leave the data as they are.")
    expect_true(
        not torch.equal(work.train(data, 2, 1, 0.01)[1], encoder),
        "Two trainings gave the very same encoder.",
        hint="Start from small random numbers: at 0 both gradients are 0 and nothing ever moves.",
    )


def buoy():
    """60 readings of six instruments: variances 2.6, 1.7, 1 and then little, turned at random, far from 0."""
    stds = torch.tensor([1.6, 1.3, 1.0, 0.35, 0.25, 0.15])
    turn = torch.linalg.qr(torch.randn(6, 6))[0]
    scores = torch.randn(60, 6)
    scores = torch.linalg.qr(scores - scores.mean(dim=0))[0] * 60**0.5
    return scores * stds @ turn.T + 3 * torch.randn(6) + 2


STEPS, RATE = 400, 0.05
# Measured over 80 seeds of the solution: the ratio is 1.0025 at most, the copies are 0.0006 apart at most; with a start
# at 0.5 in place of 0.1 it is 1.055 at most (15 seeds). A network of which only the decoder is trained keeps a random
# subspace: its ratio is 2.8 to 14.8 (30 seeds).
LARGEST_RATIO, LARGEST_APART = 1.1, 0.05


@last
def check_lands_on_the_floor(work):
    """After training the error is that of principal components, and so are the copies."""
    data = buoy()
    floor = work.least_error(data, 3).item()
    got = work.train(data, 3, STEPS, RATE)
    expect_length(got, 4, hint="Return mean, encoder, decoder and the list of errors.")
    mean, encoder, decoder, errors = got
    curve("squared error", errors[::8])
    curve("least error", [floor] * len(errors[::8]))
    copies = work.rebuild(data, mean, encoder, decoder)
    error = work.squared_error(data, copies).item()
    expect_less(
        error / floor,
        LARGEST_RATIO,
        f"the error after {STEPS} steps ({error:.4f}) over the error that three principal components leave "
        f"({floor:.4f})",
        hint="Descent on both matrices gets within a per cent. Subtract the gradient, step by step, and train encoder "
        "and decoder both.",
        implicates="gradient-descent",
    )
    centred = data - data.mean(dim=0)
    components = torch.linalg.svd(centred, full_matrices=False)[2][:3]
    apart = (centred @ components.T @ components + data.mean(dim=0) - copies).pow(2).sum(dim=1).mean().item()
    expect_less(
        apart,
        LARGEST_APART,
        "the mean squared distance between your copies and those from three principal components",
        hint="An equal error means the same subspace, so the copies agree; the codes inside need not.",
        implicates=REPRESENTATIONS,
    )
