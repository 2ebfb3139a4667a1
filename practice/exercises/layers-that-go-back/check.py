"""Checks of layers that go back: each one by hand, what an object keeps, a chain beside autograd, and learning."""

from itertools import pairwise

import torch

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_length,
    expect_less,
    expect_shape,
    expect_type,
    expect_unchanged,
    last,
    remember,
)

BACKPROP = "backpropagation-algorithm"
CLASSES = "classes-and-objects"


def small(work):
    """The layer of the task."""
    return work.Linear(torch.tensor([[1.0, -1.0], [2.0, 1.0]]), torch.tensor([0.0, -1.0]))


def parameters(widths, dtype=torch.float64):
    """Pairs of weight and bias, of a good size for ReLU."""
    return [
        (torch.randn(b, a, dtype=dtype) * (2 / a) ** 0.5, 0.1 * torch.randn(b, dtype=dtype))
        for a, b in pairwise(widths)
    ]


def chain(work, pairs):
    """The learner's network: a bend after every layer but the last."""
    parts = []
    for weight, bias in pairs:
        parts += [work.Linear(weight.clone(), bias.clone()), work.ReLU()]
    return work.Chain(parts[:-1])


def run(pairs, X):
    """The same network, for autograd."""
    for index, (weight, bias) in enumerate(pairs):
        X = X @ weight.T + bias
        if index < len(pairs) - 1:
            X = torch.where(X > 0, X, torch.zeros_like(X))
    return X


def check_linear_forward(work):
    """A linear layer runs a batch."""
    X = torch.tensor([[1.0, 2.0], [3.0, 0.0], [0.0, -1.0]])
    got = small(work).forward(X)
    expect_shape(got, (3, 2), hint="One row an example, one column a unit.")
    expect_close(
        got,
        [[-1.0, 3.0], [3.0, 5.0], [1.0, -2.0]],
        hint="The weights have the rows (1, -1) and (2, 1), the bias is (0, -1): X @ weight.T + bias. For (1, 2) that "
        "is 1 - 2 + 0 and 2 + 2 - 1.",
    )


def check_linear_backward(work):
    """A linear layer files two adjoints and passes one down."""
    layer = small(work)
    X, bar = torch.tensor([[1.0, 2.0], [3.0, 0.0], [0.0, -1.0]]), torch.tensor([[1.0, 4.0], [-1.0, 0.0], [2.0, 0.5]])
    layer.forward(X)
    before = remember([X, bar, layer.weight])
    got = layer.backward(bar)
    expect_unchanged([X, bar, layer.weight], before, hint="The way back changes neither the data nor the weights.")
    expect_close(
        got,
        [[9.0, 3.0], [-1.0, 1.0], [3.0, -1.5]],
        hint="This is what is passed down: for the first example 1 (1, -1) + 4 (2, 1). A value fed both units and "
        "collects from both.",
        implicates=BACKPROP,
    )
    expect_close(
        layer.weight_bar,
        [[-2.0, 0.0], [4.0, 7.5]],
        hint="This is weight_bar. Row 1 is 1 (1, 2) - 1 (3, 0) + 2 (0, -1): what came back to unit 1, times the "
        "inputs, added over the examples.",
        implicates=BACKPROP,
    )
    expect_close(
        layer.bias_bar,
        [2.0, 4.5],
        hint="This is bias_bar: what came back to each unit, added over the examples.",
        implicates=BACKPROP,
    )


def check_relu_both_ways(work):
    """The bend lets back what it let forward."""
    bend = work.ReLU()
    X = torch.tensor([[-1.0, 0.0, 3.0], [0.5, -2.0, 10.0]])
    before = remember([X])
    expect_close(bend.forward(X), [[0.0, 0.0, 3.0], [0.5, 0.0, 10.0]], hint="What is negative becomes 0.")
    expect_unchanged([X], before, hint="The bend builds a new tensor; what it was given belongs to the layer below.")
    expect_close(
        bend.backward(torch.tensor([[5.0, -6.0, -7.0], [8.0, 9.0, -0.5]])),
        [[0.0, 0.0, -7.0], [8.0, 0.0, -0.5]],
        hint="The forward run was on (-1, 0, 3) and (0.5, -2, 10). Where that is positive the slope is 1, elsewhere, "
        "at 0 too, it is 0, whatever comes back.",
        implicates=BACKPROP,
    )


def check_last_run_counts(work):
    """The way back belongs to the last forward run, and begins anew each time."""
    layer, bend = small(work), work.ReLU()
    for X, bar in (([[1.0, 2.0]], [[1.0, 4.0]]), ([[-2.0, 5.0]], [[3.0, -1.0]])):
        layer.forward(torch.tensor(X))
        layer.backward(torch.tensor(bar))
        bend.forward(torch.tensor(X))
        got = bend.backward(torch.tensor(bar))
    expect_close(
        layer.weight_bar,
        [[-6.0, 15.0], [2.0, -5.0]],
        hint="These are two runs, each with its way back; expected is what belongs to the second, x = (-2, 5) and (3, "
        "-1). The adjoints of a sweep replace those of the sweep before.",
        implicates=BACKPROP,
    )
    expect_close(
        layer.bias_bar, [3.0, -1.0], hint="The bias's adjoint of the second sweep, (3, -1), replaces that of the first."
    )
    expect_close(
        got,
        [[0.0, -1.0]],
        hint="The bend's second run was on (-2, 5): only the second unit was on.",
        implicates=BACKPROP,
    )


def check_objects_of_their_own(work):
    """Each object keeps its own run."""
    first, second = small(work), small(work)
    one, two = work.ReLU(), work.ReLU()
    X, other = torch.tensor([[1.0, 2.0]]), torch.tensor([[-3.0, 4.0]])
    for layer, x in ((first, X), (second, other), (one, X), (two, other)):
        layer.forward(x)
    bar = torch.tensor([[1.0, 4.0]])
    first.backward(bar)
    hint = (
        "Two objects were run on different inputs, the one asked first and then the other. What a run keeps is filed "
        "in self: a name of the class, or outside it, is shared by all."
    )
    expect_close(first.weight_bar, [[1.0, 2.0], [4.0, 8.0]], hint=hint, implicates=CLASSES)
    expect_close(one.backward(bar), [[1.0, 4.0]], hint=hint, implicates=CLASSES)


def check_step(work):
    """A step moves weight and bias against their adjoints."""
    weight, bias = torch.tensor([[1.0, -1.0], [2.0, 1.0]]), torch.tensor([0.0, -1.0])
    before = remember([weight, bias])
    layer = work.Linear(weight, bias)
    for expected_weight, expected_bias in (
        ([[0.9, -1.2], [1.6, 0.2]], [-0.1, -1.4]),
        ([[0.8, -1.4], [1.2, -0.6]], [-0.2, -1.8]),
    ):
        layer.forward(torch.tensor([[1.0, 2.0]]))
        layer.backward(torch.tensor([[1.0, 4.0]]))
        layer.step(0.1)
        expect_close(
            layer.weight,
            expected_weight,
            hint="The adjoint of the weight is [[1, 2], [4, 8]] both times, and a step of rate 0.1 takes a tenth of it "
            "away.",
        )
        expect_close(layer.bias, expected_bias, hint="The bias moves too, by a tenth of (1, 4).")
    expect_unchanged(
        [weight, bias],
        before,
        hint="These are the tensors that were handed to Linear. The step assigns new tensors: self.weight = "
        "self.weight - ...; -= would write into the caller's.",
    )
    work.ReLU().step(0.1)


def check_chain_beside_autograd(work):
    """A chain, and a chain in a chain, go back as autograd does."""
    pairs = parameters([3, 5, 4, 2])
    X, bar = torch.randn(6, 3, dtype=torch.float64), torch.randn(6, 2, dtype=torch.float64)
    leaves = [part.clone().requires_grad_() for pair in pairs for part in pair]
    leaf_X = X.clone().requires_grad_()
    output = run(list(zip(leaves[::2], leaves[1::2], strict=True)), leaf_X)
    *wanted, wanted_X = torch.autograd.grad(output, [*leaves, leaf_X], bar)
    layers = [work.Linear(weight, bias) for weight, bias in pairs]
    plain = [layers[0], work.ReLU(), layers[1], work.ReLU(), layers[2]]
    nested = [layers[0], work.Chain([work.ReLU(), layers[1], work.ReLU()]), layers[2]]
    for parts, what in (
        (plain, "Five parts, 3-5-4-2, in float64."),
        (nested, "The same with the middle three as a chain in the chain."),
    ):
        network = work.Chain(parts)
        expect_close(
            network.forward(X),
            output.detach(),
            hint=f"{what} Forward: each part is fed with what the one before it returned.",
        )
        got = network.backward(bar)
        expect_shape(got, (6, 3), hint=f"{what} backward returns what reaches the input.", implicates=BACKPROP)
        expect_close(
            got, wanted_X, hint=f"{what} Back: from the last part to the first, this is what reaches the input."
        )
        for layer, weight_bar, bias_bar in zip(layers, wanted[::2], wanted[1::2], strict=True):
            expect_close(layer.weight_bar, weight_bar, hint=f"{what} A layer's weight_bar is not autograd's.")
            expect_close(layer.bias_bar, bias_bar, hint=f"{what} A layer's bias_bar is not autograd's.")


def check_two_training_steps(work):
    """Training begins as gradient descent by autograd does."""
    for n in (7, 1):
        pairs = parameters([3, 6, 2])
        X, Y = torch.randn(n, 3, dtype=torch.float64), torch.randn(n, 2, dtype=torch.float64)
        leaves = [part.clone().requires_grad_() for pair in pairs for part in pair]
        wanted = []
        for _ in range(2):
            loss = (run(list(zip(leaves[::2], leaves[1::2], strict=True)), X) - Y).pow(2).sum() / n
            wanted.append(loss.item())
            gradients = torch.autograd.grad(loss, leaves)
            leaves = [(leaf - 0.05 * g).detach().requires_grad_() for leaf, g in zip(leaves, gradients, strict=True)]
        got = work.train(chain(work, pairs), X, Y, 0.05, 2)
        expect_length(got, 2, hint="One loss for each step.")
        for loss in got:
            expect_type(loss, float, hint="The losses are plain numbers: item().")
        expect_close(
            got[0],
            wanted[0],
            hint=f"The loss before the first step, {n} examples with 2 outputs: squared differences, added over the "
            "outputs, then the mean over the examples.",
        )
        expect_close(
            got[1],
            wanted[1],
            hint=f"The loss before the second step, {n} examples, rate 0.05. The slope at the predictions is 2 (P - Y) "
            "/ n. The sweep passes all layers with the old weights, and only then does each take its step.",
            implicates=BACKPROP,
        )


# The loss at the end over the mean square of the targets, measured here: 0.03 in the middle and 0.045 at most over 30
# seeds of the solution; 0.29 at least over 25 seeds if the rate is halved with every step, and 1 for a network that
# always says 0.
STEPS, RATE, LARGEST_SHARE = 300, 0.1, 0.15


@last
def check_learns_a_product(work):
    """The network learns the product of two dials."""
    X = 2 * torch.rand(60, 2) - 1
    Y = X[:, :1] * X[:, 1:]
    losses = work.train(chain(work, parameters([2, 16, 16, 1], torch.float32)), X, Y, RATE, STEPS)
    expect_length(losses, STEPS, hint="One loss for each step.")
    curve("loss", losses[::5])
    expect_less(
        losses[-1] / Y.pow(2).mean().item(),
        LARGEST_SHARE,
        f"the loss after {STEPS} steps ({losses[-1]:.4f}) over that of a network that says 0",
        hint="The first two steps were right. Look at what changes later: every step is a forward run, a sweep and a "
        "step, all of the same rate, on all examples.",
    )
