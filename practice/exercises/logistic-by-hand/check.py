"""Checks of logistic regression, from three losses by hand to a training run judged by the best fit."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_length,
    expect_less,
    expect_shape,
    expect_unchanged,
    last,
    remember,
)

LOGISTIC, DESCENT = "logistic-regression", "gradient-descent"


def reference_loss(scores, labels):
    """The mean log loss by the check's own means, for scores of any size."""
    towards_truth = torch.where(labels > 0.5, scores, -scores)
    return (torch.log1p(torch.exp(-towards_truth.abs())) - towards_truth.clamp(max=0)).mean()


def three():
    """Three learners; with the weights (ln 3, 0) their probabilities are 0.75, 0.25 and 0.5."""
    return torch.tensor([[1.0, 5.0], [-1.0, 2.0], [0.0, -4.0]]), torch.tensor([0.0, 1.0, 1.0])


def learners(n):
    """Learners in 64 bits whose passes follow known weights."""
    x = torch.randn(n, 2, dtype=torch.float64)
    probabilities = torch.sigmoid(x @ torch.tensor([1.2, -1.8], dtype=torch.float64) + 0.5)
    return x, (torch.rand(n, dtype=torch.float64) < probabilities).double()


def check_losses_by_hand(work):
    """The loss is the mean of minus the logarithm of what the true answer got."""
    got = work.log_loss(
        torch.tensor([math.log(3), math.log(3), -math.log(4)]),
        torch.tensor([1.0, 0.0, 1.0]),
    )
    expect_shape(got, (), hint="The loss of all examples together is one number.")
    expect_close(
        got,
        -(math.log(0.75) + math.log(0.25) + math.log(0.2)) / 3,
        hint="The probabilities of a yes are 0.75, 0.75 and 0.2, and the labels 1, 0 and 1. So the true answers got "
        "0.75, 0.25 and 0.2; take minus the natural logarithm of each, then the mean.",
        implicates=LOGISTIC,
    )


def check_large_scores(work):
    """Scores of any size give finite, exact losses."""
    for scores, labels, expected in (
        ([1000.0, -1000.0], [0.0, 1.0], 1000.0),
        ([1000.0, -1000.0], [1.0, 0.0], 0.0),
        ([30.0, -90.0, 300.0], [0.0, 1.0, 1.0], 40.0),
    ):
        got = work.log_loss(torch.tensor(scores), torch.tensor(labels))
        expect_shape(got, (), hint="The loss of all examples together is one number.")
        expect_close(
            got,
            expected,
            hint="A score of 1000 with the label 0 costs log(1 + exp(1000)), which is 1000. The exponential of a large "
            "number is inf, and a probability rounded to 0 or 1 has lost the score. Work from the score itself, and "
            "let only negative numbers into exp: exp(-|z|). A smallest probability of your own would cap the loss.",
            implicates="logistic-function",
        )


def check_losses_in_float64(work):
    """Random scores of moderate size agree with the formula."""
    for n in (1, 8):
        scores = 3 * torch.randn(n, dtype=torch.float64)
        labels = (torch.rand(n) < 0.5).double()
        before = remember([scores, labels])
        got = work.log_loss(scores, labels)
        expect_unchanged([scores, labels], before, hint="clamp, not clamp_: the caller's scores stay.")
        expect_dtype(got, torch.float64, hint="The loss has the dtype of the scores.")
        expect_close(
            got, reference_loss(scores, labels), atol=1e-9, rtol=1e-7, hint="Both labels and both signs occur."
        )


def check_gradient_by_hand(work):
    """The gradient is error times input, averaged."""
    got = work.gradient(*three(), torch.tensor([math.log(3), 0.0]), torch.tensor(0.0))
    expect_length(got, 2, hint="Return the derivatives for the weights and the one for the bias.")
    expect_shape(got[0], (2,), hint="One derivative for each weight.")
    expect_shape(got[1], (), hint="The bias has one derivative.")
    expect_close(
        got[0],
        [0.5, 4.25 / 3],
        hint="The probabilities are 0.75, 0.25 and 0.5, the errors p - y are 0.75, -0.75 and -0.5. Multiply each by "
        "its row of x and take the mean. The slope of the sigmoid is no longer in it.",
        implicates=LOGISTIC,
    )
    expect_close(got[1], -0.5 / 3, hint="The bias gets the mean error.", implicates=LOGISTIC)


def check_gradient_by_nudging(work):
    """The gradient agrees with small nudges, for any number of examples and features."""
    for n, d in ((9, 4), (1, 2), (5, 1)):
        x, weights = torch.randn(n, d, dtype=torch.float64), torch.randn(d, dtype=torch.float64)
        labels, bias = (torch.rand(n) < 0.5).double(), torch.randn((), dtype=torch.float64)
        got = work.gradient(x, labels, weights, bias)
        expect_length(got, 2, hint="Return the derivatives for the weights and the one for the bias.")
        expect_shape(got[0], (d,), hint="One derivative for each weight.")
        nudge = 1e-5
        slopes = [
            (reference_loss(x @ (weights + e) + bias, labels) - reference_loss(x @ (weights - e) + bias, labels)) / 2e-5
            for e in nudge * torch.eye(d, dtype=torch.float64)
        ]
        scores = x @ weights + bias
        hint = f"Here are {n} examples with {d} features, and a bias that is not 0. The mean is one over the examples."
        expect_close(got[0], torch.stack(slopes), atol=1e-7, hint=hint, implicates=LOGISTIC)
        slope = (reference_loss(scores + nudge, labels) - reference_loss(scores - nudge, labels)) / 2e-5
        expect_close(got[1], slope, atol=1e-7, hint=hint, implicates=LOGISTIC)


def check_first_step(work):
    """The first step from zero goes where it goes by hand."""
    got = work.train(*three(), 0.6, 1)
    expect_length(got, 2, hint="Return the weights and the bias.")
    expect_shape(got[0], (2,), hint="One weight for each feature.")
    expect_shape(got[1], (), hint="The bias is one number.")
    expect_close(
        got[0],
        [-0.2, -0.7],
        hint="At zero every probability is 0.5, so the errors are 0.5, -0.5, -0.5, and the gradient is (1/3, 3.5/3). A "
        "step of rate 0.6 goes against it.",
        implicates=DESCENT,
    )
    expect_close(got[1], 0.1, hint="The mean error is -1/6, so the bias moves by 0.1, upwards.", implicates=DESCENT)


@last
def check_training(work):
    """Training comes close to the best loss there is."""
    x, labels = learners(400)
    got = work.train(x, labels, 0.5, 300)
    expect_length(got, 2, hint="Return the weights and the bias.")
    expect_shape(got[0], (2,), hint="One weight for each feature.")
    expect_dtype(got[0], torch.float64, hint="The weights have the dtype of x.")
    # The best fit by Newton's method, which needs a few steps only.
    columns, best = torch.cat([x, torch.ones_like(x[:, :1])], dim=1), torch.zeros(3, dtype=torch.float64)
    for _ in range(12):
        p = torch.sigmoid(columns @ best)
        best = best - torch.linalg.solve(columns.T @ (columns * (p * (1 - p))[:, None]), columns.T @ (p - labels))
    lowest = reference_loss(columns @ best, labels).item()
    reached = reference_loss(x @ got[0].detach() + got[1].detach(), labels).item()
    # Over 100 seeds the solution ends within 0.000002 of the best; one step is off by 0.16 at least, and 300 steps
    # along the first gradient by 2.7.
    expect_less(
        reached - lowest,
        0.003,
        f"your mean loss after 300 steps ({reached:.4f}) less the best one ({lowest:.4f})",
        hint="Each step needs the gradient at the place where the last one ended, for the weights and the bias.",
        implicates=DESCENT,
    )
