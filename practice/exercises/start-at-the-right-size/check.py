"""Checks of the starting scale: the rule by hand, the draws, and both ways through many layers."""

import math
from itertools import pairwise

import torch

from practice.grader.expectations import (
    expect_close,
    expect_length,
    expect_less,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

INITIALISATION = "weight-initialisation"
EXPLODING = "exploding-gradients"
BENDS = {"relu": torch.relu, "tanh": torch.tanh, "none": lambda z: z * 1}
# After thirty ReLU layers the logarithm to base ten of the mean square was between -0.93 and 0.63 over 80 draws of the
# solution, for the signal and for the gradient; with half or twice the scale it is near -18 or 18.
LAYERS, WIDTH, LARGEST_DISTANCE = 30, 200, 2.0


def generator(seed=None):
    """A seeded generator of the check's own."""
    return torch.Generator().manual_seed(int(torch.randint(10**6, ()).item()) if seed is None else seed)


def weights_of(widths, deviation):
    """Random weights in float64, all with one deviation times the root of the fan-in."""
    return [torch.randn(b, a, dtype=torch.float64) * deviation / a**0.5 for a, b in pairwise(widths)]


def expect_sizes(got, wanted, why, implicates):
    """A list of plain numbers, compared relative to their size."""
    expect_type(got, list, hint="A list with one plain number for each layer.")
    expect_length(got, len(wanted), hint="A list with one plain number for each layer.")
    for index, (mine, right) in enumerate(zip(got, wanted, strict=True)):
        expect_type(mine, float, hint="Plain numbers: item() takes one out of a tensor.")
        expect_close(
            mine, right, rtol=1e-4, atol=0.0, hint=f"This is entry {index} of the list. {why}", implicates=implicates
        )


def check_scale(work):
    """The scale is the root of the variance by the rule."""
    for fan_in, activation, expected in (
        (200, "relu", 0.1),
        (25, "tanh", 0.2),
        (64, "none", 0.125),
        (50, "relu", 0.2),
        (1, "tanh", 1.0),
    ):
        expect_close(
            work.scale(fan_in, activation),
            expected,
            hint=f"{fan_in} inputs, {activation}. The variance is {2 if activation == 'relu' else 1} / {fan_in}, and "
            "the standard deviation is its root.",
            implicates=INITIALISATION,
        )


def check_foreseen(work):
    """The rule of averages is a power."""
    for arguments, expected in (
        ((50, 0.1, "relu", 4, 3.0), 3.0 / 256),
        ((50, 0.4, "relu", 5, 2.25), 2304.0),
        ((50, 0.1, "none", 3, 2.0), 0.25),
        ((8, 0.5, "relu", 0, 7.0), 7.0),
        ((8, 0.5, "relu", 40, 7.0), 7.0),
    ):
        fan_in, deviation, activation, layers, mean_square = arguments
        expect_close(
            work.foreseen(*arguments),
            expected,
            hint=f"One layer, activation {activation}, multiplies the mean square by {fan_in} times {deviation} "
            f"squared, and ReLU halves it. It begins at {mean_square} and passes {layers} layers; the factors "
            "multiply.",
            implicates=INITIALISATION,
        )


def check_draws(work):
    """Weights are normal draws from the generator, each for itself."""
    first, again, other = (work.start([40, 40, 40, 40], "relu", generator(seed)) for seed in (3, 3, 4))
    expect_close(
        again[0],
        first[0],
        hint="Two starts from generators with the same seed are the same: draw with generator=generator.",
    )
    expect_true(
        not torch.equal(first[0], other[0]),
        "Generators with different seeds gave the same weights.",
        hint="Draw from the generator that is given, and seed nothing yourself.",
    )
    expect_true(
        not torch.allclose(first[0], first[1]) and not torch.allclose(first[0][0], first[0][1]),
        "Two layers, or two units of a layer, start with the same weights.",
        hint="Every weight is a draw of its own, or units stay copies of one another. Draw the layers one after the "
        "other from the one generator.",
        implicates=INITIALISATION,
    )
    far = (first[0].abs() > 2 * first[0].std()).double().mean().item()
    expect_true(
        far > 0.02,
        f"Of the 1,600 weights of a layer a share of {far:.4f} lies more than two standard deviations from 0.",
        hint="Of normal draws about 0.046 do, of uniform ones none. Use torch.randn.",
    )


def check_start_of_each_layer(work):
    """Every layer is drawn with a scale of its own."""
    widths = [900, 400, 1200, 100, 600]
    for activation, top in (("relu", 2.0), ("tanh", 1.0)):
        got = work.start(widths, activation, generator())
        expect_type(got, list, hint="A list of weights.")
        expect_length(got, 4, hint="Five widths have four layers between them.")
        layers = list(pairwise(widths))
        for W, (values, units) in zip(got, layers, strict=True):
            expect_shape(
                W,
                (units, values),
                hint="Weights have one unit a row and one input a column.",
                implicates=INITIALISATION,
            )
        for W, (values, units) in zip(got, layers, strict=True):
            # The deviation of 60,000 draws or more scatters by 0.3 percent of itself, their mean by 0.4.
            why = (
                f"The layer from {values} values to {units} units, {activation}. Its fan-in is {values}, so its "
                f"deviation is the root of {top:.0f} / {values}."
            )
            expect_close(
                W.std().item(),
                math.sqrt(top / values),
                rtol=0.03,
                hint=f"This is the standard deviation. {why}",
                implicates=INITIALISATION,
            )
            expect_close(
                W.mean().item() * math.sqrt(values / top),
                0.0,
                atol=0.2,
                hint="This is the mean over the scale; the draws have mean 0.",
            )


def check_signal_by_hand(work):
    """The sizes of the signal are measured after each bend."""
    W1, W2 = torch.tensor([[1.0, -1.0], [2.0, 1.0], [0.0, 2.0]]), torch.tensor([[1.0, 0.5, -1.0], [-1.0, 1.0, 1.0]])
    X = torch.tensor([[1.0, 2.0]])
    # Sums -1, 4, 4; values 0, 4, 4: mean square 32 / 3. Then sums -2, 8; values 0, 8: mean square 32.
    expect_sizes(
        work.signal_sizes(X, [W1, W2], "relu"),
        [32.0 / 3.0, 32.0],
        "ReLU, x = (1, 2): the first layer has the sums -1, 4, 4 and the values 0, 4, 4; the second the sums -2, 8 and "
        "the values 0, 8. The mean square is the mean of the squares of the values.",
        INITIALISATION,
    )


def check_signal_through_layers(work):
    """The sizes follow the signal through many layers."""
    widths = [30, 40, 20, 50, 10]
    for activation, deviation in (("relu", 1.4), ("tanh", 1.0), ("none", 1.1)):
        X, weights = torch.randn(25, 30, dtype=torch.float64), weights_of(widths, deviation)
        before, signal, wanted = remember([X, *weights]), X, []
        for W in weights:
            signal = BENDS[activation](signal @ W.T)
            wanted.append((signal * signal).mean().item())
        got = work.signal_sizes(X, weights, activation)
        expect_unchanged([X, *weights], before, hint="Batch and weights belong to the caller.")
        expect_sizes(
            got,
            wanted,
            f"The layers are {widths}, {activation}, 25 examples: each is fed with what the one before it gave.",
            INITIALISATION,
        )


def check_gradient_by_hand(work):
    """The gradient passes the slope first and the weights after it."""
    W1, W2 = torch.tensor([[1.0, -1.0], [2.0, 1.0], [0.0, 2.0]]), torch.tensor([[1.0, 0.5, -1.0], [1.0, 1.0, -0.5]])
    X, bar = torch.tensor([[1.0, 2.0]]), torch.tensor([[3.0, -2.0]])
    # Sums -1, 4, 4 and then -2, 2. Layer 2 passes (0, -2) @ W2 = (-2, -2, 1), mean square 3.
    # Layer 1 passes (0, -2, 1) @ W1 = (-4, 0), mean square 8.
    expect_sizes(
        work.gradient_sizes(X, [W1, W2], "relu", bar),
        [3.0, 8.0],
        "ReLU, x = (1, 2): the sums are (-1, 4, 4) and (-2, 2), and (3, -2) arrives. The bend of layer 2 leaves (0, "
        "-2), its weights make (-2, -2, 1) of that. The bend of layer 1 leaves (0, -2, 1), its weights make (-4, 0). "
        "The last layer comes first in the list.",
        EXPLODING,
    )


def check_thirty_layers(work):
    """The gradient goes back through thirty layers as autograd does, and the right start brings both ways through."""
    for activation, deviation in (("relu", 1.5), ("tanh", 1.3), ("none", 0.9)):
        widths = torch.randint(10, 41, (31,)).tolist()
        X, weights = torch.randn(9, widths[0], dtype=torch.float64), weights_of(widths, deviation)
        bar = torch.randn(9, widths[-1], dtype=torch.float64)
        inputs, signal = [], X.clone().requires_grad_()
        for W in weights:
            inputs.append(signal)
            signal = BENDS[activation](signal @ W.T)
        gradients = torch.autograd.grad(signal, inputs, bar)
        before = remember([X, bar, *weights])
        got = work.gradient_sizes(X, weights, activation, bar)
        expect_unchanged([X, bar, *weights], before, hint="Batch, weights and the gradient belong to the caller.")
        expect_sizes(
            got,
            [gradient.pow(2).mean().item() for gradient in reversed(gradients)],
            f"Thirty layers, {activation}, 9 examples, expected by autograd. Each layer's slope is taken at its own "
            "sums, those of the forward run.",
            EXPLODING,
        )
    X, bar = torch.randn(50, WIDTH), torch.randn(50, WIDTH)
    weights = work.start([WIDTH] * (LAYERS + 1), "relu", generator())
    for name, sizes in (
        ("signal after thirty layers", work.signal_sizes(X, weights, "relu")),
        ("gradient out of the first of thirty layers", work.gradient_sizes(X, weights, "relu", bar)),
    ):
        expect_length(sizes, LAYERS, hint="One number for each layer.")
        expect_less(
            abs(math.log10(max(sizes[-1], 1e-300))),
            LARGEST_DISTANCE,
            f"the distance from 1, in powers of ten, of the mean square of the {name} ({sizes[-1]:.2g})",
            hint="Both begin with mean square 1. With the right variance a ReLU layer keeps it on average.",
            implicates=INITIALISATION,
        )
