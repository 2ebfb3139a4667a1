"""Checks of tuning through the training, from one weight by hand to a strength that is found."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_grad_path,
    expect_length,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

UNROLLED = "unrolled-optimisation"
BILEVEL = "bilevel-optimisation"


def night(work, train_y=2.0, val_y=1.0):
    """One weight, one training and one validation example."""
    one = torch.ones(1, 1, dtype=torch.float64)
    return work.Split(one, torch.tensor([train_y], dtype=one.dtype), one, torch.tensor([val_y], dtype=one.dtype))


def some(work):
    """Random data: seven examples to train on, five to judge by, three features."""
    x, y = torch.randn(12, 3, dtype=torch.float64), torch.randn(12, dtype=torch.float64)
    return work.Split(x[:7], y[:7], x[7:], y[7:])


def at(value):
    """One weight."""
    return torch.tensor([value], dtype=torch.float64)


def strength(value):
    """A penalty strength that requires gradients."""
    return torch.tensor(value, dtype=torch.float64, requires_grad=True)


def numbers(got):
    """The loss and the slope that hypergradient returns."""
    expect_length(got, 2, hint="Return two plain numbers: the validation loss and its derivative in the strength.")
    for number in got:
        expect_type(number, float, hint="Both results are plain numbers; item() takes them out.")
    return got


def check_steps_by_hand(work):
    """The inner steps go where they go by hand."""
    for steps, expected in ((0, 3.0), (1, 2.5), (2, 2.15)):
        got = work.train(strength(0.5), at(3.0), night(work), 0.1, steps)
        expect_shape(got, (1,), hint="The trained weights have the shape of the start.")
        expect_close(
            got,
            [expected],
            hint=f"After {steps} steps. The inner slope is 2(w - 2) + 2 · 0.5 · w: 5 at 3 and 3.5 at 2.5, and the rate "
            "is 0.1. The training "
            "examples decide here, and the penalty is strength times w squared, without a half.",
            implicates="gradient-descent",
        )


def check_trains_a_table(work):
    """With many examples and features the steps are those of gradient descent on the penalised loss."""
    split, start = some(work), torch.randn(3, dtype=torch.float64)
    before = remember([start, *split])
    got = work.train(strength(0.3), start, split, 0.05, 4)
    w = start.clone()
    for _ in range(4):
        w = w - 0.05 * (2 / 7 * split.train_x.T @ (split.train_x @ w - split.train_y) + 0.6 * w)
    expect_close(
        got, w, hint="Each step follows the gradient of the mean squared error plus strength times the sum of squares."
    )
    expect_unchanged([start, *split], before, hint="The next training begins at the same start: build new tensors.")
    expect_true(
        not start.requires_grad and start.grad is None,
        "The start that was handed over requires gradients now, or has a .grad.",
        hint="requires_grad_() works in place; call it on a copy. torch.autograd.grad leaves .grad alone.",
        implicates="create-graph",
    )


def check_one_step_connected(work):
    """The trained weights know the strength that made them."""
    given = strength(0.5)
    (slope,) = expect_grad_path(
        work.train(given, at(3.0), night(work), 0.1, 1),
        [given],
        hint="The step is w - rate * gradient, and the gradient holds the strength. It must be recorded "
        "(create_graph), and the strength "
        "must stay a tensor in the loss.",
        implicates="create-graph",
    )
    expect_close(slope, -0.6, hint="After one step from 3, dw/d(strength) is -0.1 · 2 · 3.", implicates=UNROLLED)


def check_all_steps_connected(work):
    """Every step passes on what the steps before owe to the strength."""
    given = strength(0.5)
    (slope,) = expect_grad_path(
        work.train(given, at(3.0), night(work), 0.1, 2),
        [given],
        hint="Both steps depend on the strength.",
        implicates="create-graph",
    )
    expect_close(
        slope,
        -0.92,
        hint="The second step adds -0.5 of its own, and passes on the -0.6 of the first with the factor 0.7. A result "
        "of -0.5 means that "
        "w was cut off between the steps; -1.1, that the gradient of the second step was taken as a constant in w.",
        implicates=UNROLLED,
    )


def check_validation_loss(work):
    """The outer objective is judged on the validation examples, without a penalty."""
    loss, _ = numbers(work.hypergradient(0.5, at(3.0), night(work), 0.1, 2))
    expect_close(
        loss,
        1.3225,
        hint="The weight is 2.15 after two steps, and the validation target is 1: 1.15 squared. The training loss "
        "would be 0.0225, and "
        "with the penalty it would be larger by 0.5 · 2.15 squared.",
        implicates=BILEVEL,
    )


def check_total_derivative(work):
    """The slope is the total derivative, through the training."""
    for steps, expected in ((1, -1.8), (2, -2.116)):
        _, slope = numbers(work.hypergradient(0.5, at(3.0), night(work), 0.1, steps))
        expect_close(
            slope,
            expected,
            hint=f"After {steps} step(s). The outer slope 2(w - 1) times dw/d(strength): 3 · (-0.6) and 2.3 · (-0.92). "
            "It is the derivative in "
            "the strength itself and not in its logarithm.",
            implicates=BILEVEL,
        )
    split, start = some(work), torch.randn(3, dtype=torch.float64)
    _, slope = numbers(work.hypergradient(0.3, start, split, 0.05, 6))
    higher, _ = numbers(work.hypergradient(0.3 + 1e-5, start, split, 0.05, 6))
    lower, _ = numbers(work.hypergradient(0.3 - 1e-5, start, split, 0.05, 6))
    expect_close(
        slope,
        (higher - lower) / 2e-5,
        rtol=1e-4,
        atol=1e-7,
        hint="This is the slope of your own validation loss for random data, expected by nudging the strength, got by "
        "autograd.",
        implicates=UNROLLED,
    )


def check_one_outer_step(work):
    """An outer step moves the logarithm of the strength against its own slope."""
    # lambda = 0.5: the slope in lambda is -2.116, in ln lambda -1.058.
    got = work.tune(math.log(0.5), at(3.0), night(work), 0.1, 2, 0.3, 1)
    expect_length(got, 2, hint="One outer step gives two numbers: the beginning and the place after.")
    for number in got:
        expect_type(number, float, hint="The path holds plain numbers.")
    expect_close(got[0], math.log(0.5), hint="The path begins with the log strength that was handed over.")
    expect_close(
        got[1],
        math.log(0.5) + 0.3 * 1.058,
        hint="At strength 0.5 the slope in lambda is -2.116. With lambda = exp(u) it is lambda times that in u, "
        "-1.058, and the step goes "
        "against it.",
        implicates="multivariable-chain-rule",
    )


def check_finds_the_best_strength(work):
    """Tuning finds the strength that the outer objective asks for."""
    # Trained to the end, w = 2 / (1 + lambda), and the target t is met at lambda = 2 / t - 1.
    for target in (1.0, 0.5):
        split = night(work, 2.0, target)
        got = work.tune(math.log(0.2), at(3.0), split, 0.2, 20, 2.0, 25)
        expect_length(got, 26, hint="25 outer steps give 26 numbers.")
        expect_type(got[-1], float, hint="The path holds plain numbers.")
        expect_close(
            math.exp(min(got[-1], 50.0)),
            2 / target - 1,
            rtol=1e-3,
            hint=f"Trained to the end the weight is 2 / (1 + lambda), so the validation target {target} is met at "
            f"lambda = {2 / target - 1:.0f}; "
            "shown is your last lambda. Does every outer step use the strength that the last one found, and does every "
            "training begin "
            "at the same start?",
            implicates=BILEVEL,
        )
