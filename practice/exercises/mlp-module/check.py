"""Checks of an MLP: the count, what is registered, and what it computes."""

from itertools import pairwise

import torch
from torch import nn

from practice.grader.expectations import (
    expect_backward,
    expect_close,
    expect_equal,
    expect_shape,
    expect_true,
    expect_type,
)

MLPS = "multilayer-perceptrons"
MODULES = "nn-modules"


def made(work, sizes):
    """The learner's network, a module with any parameters at all."""
    network = work.MLP(list(sizes))
    expect_true(isinstance(network, nn.Module), "MLP is no module.", hint="class MLP(nn.Module), as in the starter.")
    return network


def weights_and_biases(network, sizes):
    """The registered weights and the biases, each in order, their number and shapes as the sizes say."""
    params = list(network.parameters())
    weights, biases = [p for p in params if p.dim() == 2], [p for p in params if p.dim() == 1]
    name, layers = "-".join(map(str, sizes)), len(sizes) - 1
    expect_true(
        len(weights) == len(biases) == layers and len(params) == 2 * layers,
        f"{name} should register {layers} weights and {layers} biases; it registers {len(weights)} and {len(biases)}, "
        f"and {len(params)} parameters in all.",
        hint="What is assigned to self is registered if it is a parameter or a module. A plain list of layers is "
        "neither; nn.ModuleList is a list that is a module. Each neighbouring pair of sizes needs a layer of its own.",
        implicates=MODULES,
    )
    for weight, bias, (values, units) in zip(weights, biases, pairwise(sizes), strict=True):
        expect_shape(
            weight, (units, values), hint=f"In {name}, nn.Linear({values}, {units}) keeps weights (outputs, inputs)."
        )
        expect_shape(bias, (units,), hint="One bias for each unit of the layer.", implicates=MLPS)
    return weights, biases


def right(weights, biases, x):
    """The network's outputs by its registered numbers; a bend after every layer but the last."""
    for index, (weight, bias) in enumerate(zip(weights, biases, strict=True)):
        x = torch.einsum("...i,oi->...o", x, weight) + bias
        if index < len(weights) - 1:
            x = torch.where(x > 0, x, torch.zeros_like(x))
    return x


def check_count(work):
    """The count is that of weights and biases."""
    for sizes, expected in (([2, 3, 1], 13), ([1, 40, 40, 1], 1761), ([5, 4], 24), ([7, 2, 6, 3, 2], 63)):
        got = work.count(list(sizes))
        expect_type(got, int, hint="A count is a whole number.")
        expect_equal(
            got,
            expected,
            hint="A layer from n values to m units has m * n weights and m biases. Add over neighbouring sizes: for "
            "1-40-40-1 that is 80 + 1640 + 41.",
            implicates=MLPS,
        )


def check_shapes(work):
    """The batch is the first size of every output."""
    for sizes, n, expected in (([1, 40, 40, 1], 25, [(25, 40), (25, 40), (25, 1)]), ([5, 4], 1, [(1, 4)])):
        got = work.output_shapes(list(sizes), n)
        expect_type(got, list, hint="A list with one shape, a pair, for each layer that has units.")
        expect_equal(
            got,
            expected,
            hint="Each layer gives one row an example and one column a unit. The inputs are no output of a layer.",
            implicates=MLPS,
        )


def check_registered(work):
    """Every weight and bias can be found from outside."""
    for sizes in ([1, 40, 40, 1], [3, 6, 6, 6, 2], [6, 2]):
        weights_and_biases(made(work, sizes), sizes)
    first, second = made(work, [2, 5, 1]), made(work, [2, 5, 1])
    mine, other = {id(p) for p in first.parameters()}, {id(p) for p in second.parameters()}
    expect_true(
        not mine & other,
        "Two networks made one after the other share parameters.",
        hint="Layers that are made in the class, outside __init__, or kept in a default argument, belong to all its "
        "objects. Make them in __init__.",
        implicates=MODULES,
    )


def check_bends(work):
    """There is a bend after every hidden layer."""
    for sizes in ([2, 6, 1], [3, 7, 5, 6, 2]):
        network = made(work, sizes)
        weights, biases = weights_and_biases(network, sizes)
        x = torch.randn(9, sizes[0])
        # Weights that are larger than those of nn.Linear, so that about half of the units of each layer are off.
        with torch.no_grad():
            for param in weights + biases:
                param.copy_(torch.randn_like(param))
        expected = right(weights, biases, x).detach()
        # Outputs all pushed up, so that a bend after the last layer changes nothing yet.
        with torch.no_grad():
            biases[-1] += 1 - expected.min()
        expected = right(weights, biases, x).detach()
        got = network(x)
        expect_shape(got, (9, sizes[-1]), hint="One row an example, one column an output.", implicates=MLPS)
        expect_close(
            got,
            expected,
            rtol=1e-3,
            hint=f"This is {'-'.join(map(str, sizes))} with weights of our own, run on nine examples: expected with a "
            "ReLU after every layer but the last. Shapes and counts do not show a bend that is missing, or layers "
            "that are run in another order.",
            implicates=MLPS,
        )


def check_outputs_of_any_sign(work):
    """The last layer has no bend."""
    for sizes in ([2, 6, 3], [4, 3]):
        network = made(work, sizes)
        weights, biases = weights_and_biases(network, sizes)
        with torch.no_grad():
            biases[-1] -= 20
        x = torch.randn(5, sizes[0])
        expect_close(
            network(x),
            right(weights, biases, x).detach(),
            rtol=1e-3,
            hint=f"The output biases of {'-'.join(map(str, sizes))} were set far below 0, so its outputs are negative. "
            "What leaves the last layer is not bent, and with two sizes the last layer is the first.",
            implicates=MLPS,
        )


def check_batches_and_dtype(work):
    """A batch of one, stacked batches and 64 bits pass through."""
    sizes = [3, 5, 4, 2]
    network = made(work, sizes).double()
    weights, biases = weights_and_biases(network, sizes)
    for shape in ((1, 3), (6, 3), (2, 4, 3), (0, 3)):
        x = torch.randn(shape, dtype=torch.float64)
        got = network(x)
        expect_shape(got, (*shape[:-1], 2), hint="Only the last dimension changes, from 3 to 2. No squeeze, no view.")
        expect_close(got, right(weights, biases, x).detach(), hint="After network.double() everything is float64.")


def check_sizes_left_alone(work):
    """The list of sizes is left as it was."""
    sizes = [3, 5, 2]
    made_from_it = work.MLP(sizes)
    work.count(sizes)
    work.output_shapes(sizes, 4)
    expect_equal(
        sizes, [3, 5, 2], hint="The caller builds the next network from the same list. pop() takes its sizes away."
    )
    sizes.append(7)
    expect_shape(
        made_from_it(torch.randn(4, 3)), (4, 2), hint="Its layers were made in __init__; the list may change later."
    )


def check_every_layer_learns(work):
    """One call of backward reaches every parameter, and all of them are saved."""
    sizes = [2, 30, 20, 1]
    network = made(work, sizes)
    weights_and_biases(network, sizes)
    expect_backward((network(torch.randn(50, 2)) - 1).pow(2).mean())
    for name, param in network.named_parameters():
        expect_true(
            param.grad is not None and bool(param.grad.abs().sum() > 0),
            f"No gradient arrives at {name}.",
            hint="Each layer is used once, in order, and nothing on the way is detached.",
            implicates=MODULES,
        )
    saved = sum(value.numel() for value in network.state_dict().values())
    expect_equal(
        saved, 731, hint="For 2-30-20-1 the state dict holds 90 + 620 + 21 numbers. Layers are registered once."
    )
