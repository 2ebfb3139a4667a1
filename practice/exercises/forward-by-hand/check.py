"""Checks of a forward run, from one example by hand to square layers."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_equal,
    expect_length,
    expect_shape,
    expect_type,
    expect_unchanged,
    remember,
)

NETWORKS = "neural-network-fundamentals"
LAYERS = "linear-layers"


def by_hand():
    """The network of the task, with two outputs: W1, b1, W2, b2."""
    return (
        torch.tensor([[2.0, -1.0], [1.0, 1.0], [-1.0, 0.5]]),
        torch.tensor([-1.0, 0.0, 1.0]),
        torch.tensor([[1.0, -2.0, 3.0], [0.5, 1.0, -1.0]]),
        torch.tensor([0.5, 2.0]),
    )


def network(inputs, hidden, outputs, dtype=torch.float32):
    """Random weights and biases."""
    return (
        torch.randn(hidden, inputs, dtype=dtype),
        torch.randn(hidden, dtype=dtype),
        torch.randn(outputs, hidden, dtype=dtype),
        torch.randn(outputs, dtype=dtype),
    )


def right(X, W1, b1, W2, b2):
    """The forward run, entry by entry of each layer as a sum of products."""
    Z = (X[:, None, :] * W1[None]).sum(2) + b1[None, :]
    H = torch.where(Z > 0, Z, torch.zeros_like(Z))
    return Z, H, (H[:, None, :] * W2[None]).sum(2) + b2[None, :]


def expect_run(got, expected, hint):
    """The learner's run, part by part: all shapes first."""
    expect_length(list(got) if isinstance(got, tuple) else got, 3, hint="Return Run(Z, H, Y).")
    for name, mine, wanted in zip(("Z", "H", "Y"), got, expected, strict=True):
        expect_shape(mine, tuple(wanted.shape), hint=f"This is {name}. One row for each example.", implicates=LAYERS)
    for name, mine, wanted in zip(("Z", "H", "Y"), got, expected, strict=True):
        expect_close(mine, wanted, hint=f"This is {name}. {hint}")


def check_one_example_by_hand(work):
    """One example gives the sums, values and outputs that it gives by hand."""
    Z, H, Y = work.run(torch.tensor([[1.0, 2.0]]), *by_hand())
    expect_shape(Z, (1, 3), hint="Three hidden sums for the one example of the batch.", implicates=LAYERS)
    expect_close(
        Z,
        [[-1.0, 3.0, 1.0]],
        hint="These are the hidden sums Z, before the bend: 2 - 2 - 1, 1 + 2 + 0 and -1 + 1 + 1. If the first is 0, "
        "the bend was put into the same tensor, and the sums are lost.",
        implicates=NETWORKS,
    )
    expect_close(
        H,
        [[0.0, 3.0, 1.0]],
        hint="These are the hidden values H. The sums are -1, 3 and 1; ReLU turns what is negative into 0.",
        implicates=NETWORKS,
    )
    expect_shape(Y, (1, 2), hint="Two outputs for the one example.", implicates=LAYERS)
    expect_close(
        Y,
        [[-2.5, 4.0]],
        hint="With h = (0, 3, 1) the outputs are 0 - 6 + 3 + 0.5 and 0 + 3 - 1 + 2. The hidden values go into the "
        "second layer, and no bend follows it.",
        implicates=NETWORKS,
    )


def check_batch(work):
    """Every row of a batch is run by itself."""
    for n in (1, 7, 0):
        X, params = torch.randn(n, 3), network(3, 5, 2)
        expected = right(X, *params)
        expect_run(
            work.run(X, *params),
            expected,
            f"A batch of {n} examples, 3 inputs, 5 hidden units, 2 outputs: each row depends on its own example alone.",
        )


def check_square_layers(work):
    """Layers with as many inputs as units use the rows of their weights."""
    X, params = torch.randn(6, 4), network(4, 4, 4)
    expected = right(X, *params)
    expect_run(
        work.run(X, *params),
        expected,
        "4 inputs, 4 hidden units and 4 outputs: no shape protects you here. A row of the weights belongs to one unit, "
        "so the product is X @ W1.T, and H @ W2.T after it.",
    )


def check_bias_by_units(work):
    """A bias belongs to a unit, also when there are as many examples as units."""
    X, params = torch.randn(5, 3), network(3, 5, 5)
    expected = right(X, *params)
    expect_run(
        work.run(X, *params),
        expected,
        "5 examples and 5 units: a bias along the other dimension fits too, and shifts examples where it should shift "
        "units. Bias b of shape (units,) is added to every row.",
    )


def check_given_tensors(work):
    """What was given is left as it was, and 64 bits stay 64 bits."""
    X, params = torch.randn(4, 3, dtype=torch.float64), network(3, 5, 2, torch.float64)
    given = [X, *params]
    before, expected = remember(given), right(X, *params)
    got = work.run(X, *params)
    expect_unchanged(given, before, hint="Batch and weights are used again by the caller. Build new tensors.")
    expect_run(
        got,
        expected,
        "Everything given was float64, and so is the result; make no tensor of a dtype of its own.",
    )


def check_without_bend(work):
    """Two layers without a bend are one."""
    W, b = work.without_bend(*by_hand())
    # W2 @ W1: (2 - 2 - 3, -1 - 2 + 1.5) and (1 + 1 + 1, -0.5 + 1 - 0.5); W2 @ b1 + b2: -1 + 3 + 0.5, -0.5 - 1 + 2.
    expect_shape(W, (2, 2), hint="The one layer goes from 2 inputs to 2 outputs.", implicates=NETWORKS)
    expect_close(
        W,
        [[-3.0, -1.5], [3.0, 0.0]],
        hint="Weights: W2 times W1, the later layer on the left. Row 1 is (2 - 2 - 3, -1 - 2 + 1.5).",
        implicates=NETWORKS,
    )
    expect_close(
        b,
        [2.5, 0.5],
        hint="Bias: b1 goes through the second layer's weights, and b2 is added: -1 + 3 + 0.5 and -0.5 - 1 + 2.",
        implicates=NETWORKS,
    )
    W1, b1, W2, b2 = network(3, 5, 2)
    W, b = work.without_bend(W1, b1, W2, b2)
    expect_close(W, torch.einsum("oh,hi->oi", W2, W1), hint="3 inputs, 5 hidden units, 2 outputs: weights (2, 3).")
    expect_close(b, torch.einsum("oh,h->o", W2, b1) + b2, hint="3 inputs, 5 hidden units, 2 outputs: bias (2,).")


def check_parameters(work):
    """The numbers to learn are counted, biases included."""
    for sizes, expected in (((2, 3, 1), 13), ((64, 30, 10), 2260), ((5, 1, 4), 14)):
        inputs, hidden, outputs = sizes
        got = work.parameters(inputs, hidden, outputs)
        expect_type(got, int, hint="A count is a whole number.")
        expect_equal(
            got,
            expected,
            hint=f"{inputs}-{hidden}-{outputs}: {hidden} rows of {inputs} weights with {hidden} biases, then {outputs} "
            f"rows of {hidden} weights with {outputs} biases. Inputs have no bias, and hidden values are not learned.",
            implicates=LAYERS,
        )
