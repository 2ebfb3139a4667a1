"""Checks of the count of dead units, of what foresees it, and of the steps that cause it."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_equal,
    expect_length,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

ACTIVATIONS = "activation-functions"
NAMES = ("W1", "b1", "W2", "b2")


def network(inputs=4, hidden=30):
    """Parameters in float64; the check's own, so that a changed starter cannot move them."""
    W1 = torch.randn(hidden, inputs, dtype=torch.float64) * (2 / inputs) ** 0.5
    W2 = torch.randn(1, hidden, dtype=torch.float64) / hidden**0.5
    return [W1, torch.zeros(hidden, dtype=torch.float64), W2, torch.zeros(1, dtype=torch.float64)]


def data(n=50, inputs=4):
    """Readings between 0 and 1, and targets above 3."""
    X = torch.rand(n, inputs, dtype=torch.float64)
    return X, 3 + 4 * X[:, 0] * X[:, 1]


def stepped(params, X, y, rate, share=0.0):
    """One step, by the check's own network."""
    leaves = [param.detach().clone().requires_grad_() for param in params]
    W1, b1, W2, b2 = leaves
    z = X @ W1.T + b1
    predicted = (torch.where(z > 0, z, share * z) @ W2.T + b2)[:, 0]
    gradients = torch.autograd.grad((predicted - y).pow(2).mean(), leaves)
    return [(leaf - rate * gradient).detach() for leaf, gradient in zip(leaves, gradients, strict=True)]


def is_dead(W1, b1, X):
    """Which units have no positive sum."""
    return ~((X @ W1.T + b1) > 0).any(dim=0)


def check_dead_by_hand(work):
    """A unit is dead if no example gives it a positive sum."""
    X = torch.tensor([[1.0, 0.0], [2.0, 1.0], [4.0, -1.0]])
    W1 = torch.tensor([[2.0, 0.0], [2.0, 0.0], [-1.0, 0.0], [0.0, 3.0], [2.0, 1.0]])
    b1 = torch.tensor([-9.0, -7.5, 1.0, -2.0, -7.0])
    got = work.dead_units(W1, b1, X)
    expect_shape(
        got, (5,), hint="One answer for each of the five units: reduce over the examples.", implicates=ACTIVATIONS
    )
    expect_equal(
        got,
        torch.tensor([True, False, True, False, True]),
        hint="The sums of the five units on the three examples: (-7, -5, -1), (-5.5, -3.5, 0.5), (0, -1, -3), (-2, 1, "
        "-5) and (-5, -2, 0). One positive sum keeps a unit alive; a sum of exactly 0 has slope 0 and does not.",
        implicates=ACTIVATIONS,
    )


def check_dead_from_by_hand(work):
    """The bias that kills is minus the highest weighted sum."""
    X = torch.tensor([[1.0, 0.0], [2.0, 1.0], [4.0, -1.0]])
    got = work.dead_from(torch.tensor([[2.0, 0.0], [-1.0, 0.0], [0.0, 3.0], [2.0, 1.5]]), X)
    expect_shape(got, (4,), hint="One bias for each unit.")
    expect_close(
        got,
        [-8.0, 1.0, -3.0, -6.5],
        hint="Without a bias the sums are (2, 4, 8), (-1, -2, -4), (0, 3, -3) and (2, 5.5, 6.5). The highest sum plus "
        "the bias must not be above 0. The second unit is dead even with bias 1.",
        implicates=ACTIVATIONS,
    )


def check_foreseen_and_counted(work):
    """What was foreseen is what is counted."""
    X, _ = data(40, 3)
    W1 = torch.randn(60, 3, dtype=torch.float64)
    edge = work.dead_from(W1, X)
    expect_close(edge, -(X[:, None, :] * W1[None]).sum(2).amax(0), hint="60 units, 40 examples, 3 inputs, in float64.")
    for distance, name in ((-0.01, "below"), (0.01, "above")):
        b1 = (edge + distance).detach()
        before = remember([W1, b1, X])
        got = work.dead_units(W1, b1, X)
        expect_unchanged([W1, b1, X], before, hint="Weights, biases and data belong to the caller.")
        expect_equal(
            got,
            is_dead(W1, b1, X),
            hint=f"60 units with biases 0.01 {name} the ones that dead_from gave, on 40 examples with 3 inputs: "
            f"{'all are' if distance < 0 else 'none is'} dead.",
        )


def check_one_step_by_hand(work):
    """One step goes where it goes by hand, with ReLU and with a leaky one."""
    start = [torch.tensor([[2.0]]), torch.tensor([-1.0]), torch.tensor([[3.0]]), torch.tensor([1.0])]
    cases = (
        # x = 1: sum 1, prediction 4, slope at the prediction 4, at the sum 12.
        (
            1.0,
            0.0,
            ([[0.8]], [-2.2], [[2.6]], [0.6]),
            "ReLU, x = 1, y = 2: the sum is 1, the prediction 4, and the slopes are 12, 12, 4 and 4.",
        ),
        # x = -1: sum -3, prediction 3 * -0.3 + 1 = 0.1, slope at the prediction -3.8, at the sum -1.14.
        (
            -1.0,
            0.1,
            ([[1.886]], [-0.886], [[2.886]], [1.38]),
            "Leaky ReLU with share 0.1, x = -1, y = 2: the sum is -3, the "
            "hidden value -0.3, the prediction 0.1, and the slopes are 1.14, -1.14, 1.14 and -3.8.",
        ),
    )
    for x, share, expected, why in cases:
        got = work.one_step([part.clone() for part in start], torch.tensor([[x]]), torch.tensor([2.0]), 0.1, share)
        expect_length(got, 4, hint="Return [W1, b1, W2, b2].")
        for name, part, wanted in zip(NAMES, got, expected, strict=True):
            expect_close(part, wanted, hint=f"This is {name} after a step of rate 0.1 from 2, -1, 3 and 1. {why}")


def check_start_left_alone(work):
    """A step leaves its start as it was and gives tensors that are free of the graph."""
    params, (X, y) = network(), data()
    for asks in (False, True):
        given = [param.clone().requires_grad_(asks) for param in params]
        before, expected = remember(given), stepped(params, X, y, 0.2)
        got = work.one_step(given, X, y, 0.2)
        expect_unchanged(given, before, hint="The start is used again for the next rate. Build new parameters.")
        for name, part, wanted in zip(NAMES, got, expected, strict=True):
            expect_close(
                part, wanted, rtol=1e-9, atol=1e-9, hint=f"This is {name} after a step of rate 0.2 on 50 examples."
            )
            expect_true(
                not part.requires_grad,
                f"{name} still asks for gradients after the step.",
                hint="The docstring promises tensors without gradients: detach() what was built, or subtract under "
                "no_grad.",
            )


def check_rates_from_one_start(work):
    """Every rate is tried from the same start."""
    rates = [10.0, 0.3, 3.0, 0.01, 1.0]
    for hidden in (30, 80):
        params, (X, y) = network(4, hidden), data()
        before = remember(params)
        expected = [int(is_dead(*stepped(params, X, y, rate)[:2], X).sum()) for rate in rates]
        got = work.dead_by_rate(params, X, y, rates)
        expect_type(got, list, hint="A list with one count for each rate.")
        for count in got:
            expect_type(count, int, hint="A count is a plain whole number.")
        expect_unchanged(params, before, hint="The start is left as it was.")
        expect_equal(
            got,
            expected,
            hint=f"{hidden} units and the rates {rates}, in this order, not sorted. Each is one step from params; a "
            "step that goes on from the one before it shows what the larger rate had killed.",
        )


def check_who_moves(work):
    """With ReLU the dead do not move at all, and with a leaky one everybody does."""
    for rate, steps in ((0.001, 4), (1e-7, 1)):
        params, (X, y) = network(4, 40), data()
        params = stepped(params, X, y, 3.0)
        dead = is_dead(params[0], params[1], X)
        before = remember(params)
        for share, expected in ((0.0, ~dead), (0.01, torch.ones_like(dead))):
            got = work.moved(params, X, y, rate, steps, share)
            expect_unchanged(params, before, hint="The parameters before the first step are left as they were.")
            expect_shape(got, (40,), hint="One answer for each hidden unit: a row of W1 and an entry of b1.")
            expect_equal(
                got,
                expected,
                hint=f"{steps} step(s) of rate {rate} with share {share}; {int(dead.sum())} of 40 units are dead. A "
                "unit has moved if any of its weights or its bias differs at all from before, however little.",
                implicates=ACTIVATIONS,
            )
