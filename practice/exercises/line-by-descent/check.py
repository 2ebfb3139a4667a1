"""Checks of linear regression by descent, from one step by hand to a run judged by the exact answer."""

import torch

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_dtype,
    expect_length,
    expect_less,
    expect_shape,
    expect_type,
    expect_unchanged,
    last,
    remember,
)

REGRESSION, DESCENT = "linear-regression", "gradient-descent"


def deliveries():
    """Three deliveries with a column of ones, their times, and the start w = 1, b = 0."""
    X = torch.tensor([[0.0, 1.0], [1.0, 1.0], [3.0, 1.0]])
    return X, torch.tensor([1.0, 1.0, 8.0]), torch.tensor([1.0, 0.0])


def table(n, d):
    """A random table in 64 bits with a column of ones, labels near a plane, and a start."""
    X = torch.cat([torch.randn(n, d - 1, dtype=torch.float64), torch.ones(n, 1, dtype=torch.float64)], dim=1)
    y = X @ (2 * torch.randn(d, dtype=torch.float64)) + torch.randn(n, dtype=torch.float64)
    return X, y, torch.randn(d, dtype=torch.float64)


def check_loss_by_hand(work):
    """The loss is the mean of the squared errors."""
    got = work.loss(*deliveries())
    expect_shape(got, (), hint="The loss is one number.")
    expect_close(
        got,
        26 / 3,
        hint="The predictions are 0, 1 and 3, the errors -1, 0 and -5, their squares 1, 0 and 25. Take the mean of the "
        "squares.",
        implicates=REGRESSION,
    )


def check_gradient_by_hand(work):
    """The gradient has the derivatives worked out by hand."""
    got = work.gradient(*deliveries())
    expect_shape(got, (2,), hint="One derivative for each weight; the bias is the last weight.")
    expect_close(
        got,
        [-10.0, -4.0],
        hint="The errors are -1, 0 and -5 (prediction less label). Twice the mean of error times input is "
        "2/3 (-5 times 3) for the weight, and twice the mean error is 2/3 (-6) for the bias.",
        implicates=REGRESSION,
    )


def check_gradient_by_nudging(work):
    """The gradient agrees with small nudges, for any number of examples and features."""
    for n, d in ((7, 4), (1, 3), (5, 1)):
        X, y, w = table(n, d)
        got = work.gradient(X, y, w)
        expect_shape(got, (d,), hint="One derivative for each weight.")
        expect_dtype(got, torch.float64, hint="The gradient keeps the dtype of the table.")
        nudge = 1e-5 * torch.eye(d, dtype=torch.float64)
        slopes = [(((X @ (w + e) - y) ** 2).mean() - ((X @ (w - e) - y) ** 2).mean()) / 2e-5 for e in nudge]
        expect_close(
            got,
            torch.stack(slopes),
            rtol=1e-5,
            atol=1e-7,
            hint=f"Here are {n} examples with {d} columns. The sums are divided by the number of examples.",
            implicates=REGRESSION,
        )


def check_one_step(work):
    """One step goes against the gradient, and the start stays where it was."""
    X, y, w = deliveries()
    before = remember([w])
    got = work.descend(X, y, w, 0.1, 1)
    expect_length(got, 2, hint="Return the weights and the list of losses.")
    expect_unchanged(
        [w],
        before,
        hint="The caller's start was moved. Make a new tensor at each step: w = w - ... instead of w -= ...",
    )
    expect_close(
        got[0],
        [2.0, 0.4],
        hint="At (1, 0) the gradient is (-10, -4). A step with rate 0.1 against it leads to (1 + 1, 0 + 0.4).",
        implicates=DESCENT,
    )


def check_loss_curve(work):
    """The curve has the loss at the start and after each step, as numbers."""
    for steps, expected in ((0, [26 / 3]), (1, [26 / 3, 4.88 / 3])):
        got = work.descend(*deliveries(), 0.1, steps)
        expect_length(got, 2, hint="Return the weights and the list of losses.")
        expect_type(got[1], list, hint="The losses are a list.")
        expect_length(got[1], steps + 1, hint=f"With {steps} steps: one loss at the start, and one after each step.")
        for value, wanted in zip(got[1], expected, strict=True):
            expect_type(value, float, hint="item() turns a tensor of one number into a plain number.")
            expect_close(value, wanted, hint="At (1, 0) the loss is 26/3, and after a step, at (2, 0.4), 4.88/3.")


def check_exact_line(work):
    """The exact weights leave errors that are orthogonal to every column."""
    X, y, _ = deliveries()
    got = work.closed_form(X, y)
    expect_shape(got, (2,), hint="A weight for each column of X.")
    expect_close(
        got,
        [2.5, 0.0],
        atol=1e-4,
        hint="The normal equations are 10w + 4b = 25 and 4w + 3b = 10.",
        implicates=REGRESSION,
    )
    X, y, _ = table(9, 4)
    got = work.closed_form(X, y)
    expect_shape(got, (4,), hint="A weight for each column of X.")
    expect_close(
        X.T @ (X @ got - y),
        torch.zeros(4, dtype=torch.float64),
        atol=1e-6,
        hint="Nine examples, three features and a bias: the errors times each column should add up to 0.",
        implicates=REGRESSION,
    )


@last
def check_descent_arrives(work):
    """Many steps lead to the exact line, whichever way the table lies."""
    X, y, w = table(40, 4)
    best = torch.linalg.lstsq(X, y[:, None]).solution[:, 0]
    lowest = ((X @ best - y) ** 2).mean().item()
    rate = 1 / torch.linalg.eigvalsh(2 / 40 * X.T @ X)[-1].item()
    got = work.descend(X, y, w, rate, 300)
    expect_length(got, 2, hint="Return the weights and the list of losses.")
    expect_length(got[1], 301, hint="One loss at the start, and one after each step.")
    curve("loss", got[1])
    expect_shape(got[0], (4,), hint="A weight for each column of X.")
    # Share of the first gap that is left, over 200 seeds: at most 2e-16 for the solution; at least 0.3 where every step
    # uses the first gradient, or starts at the start.
    gap = ((X @ got[0].detach() - y) ** 2).mean().item() - lowest
    expect_less(
        gap / (((X @ w - y) ** 2).mean().item() - lowest),
        1e-6,
        "the share of the first loss, above the exact one's, that is left after 300 steps",
        hint="With this rate every step should leave at most a fixed share of the distance. Every place needs "
        "a new gradient, and each step starts where the last one ended.",
        implicates=DESCENT,
    )
