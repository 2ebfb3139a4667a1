"""Checks of softmax, from one row by hand to its slopes."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_grad_path,
    expect_shape,
    expect_unchanged,
    remember,
)


def check_one_row(work):
    """One row of scores becomes probabilities."""
    got = work.softmax(torch.tensor([0.0, math.log(3)]))
    expect_shape(got, (2,), hint="One probability for each score.")
    expect_close(
        got,
        [0.25, 0.75],
        hint="The exponentials are 1 and 3. Divide each by their sum, 4.",
        implicates="softmax",
    )


def check_rows_by_themselves(work):
    """Each row of a table is divided by its own sum."""
    got = work.softmax(torch.tensor([[0.0, math.log(3), 0.0], [math.log(2), 0.0, 0.0]]))
    expect_shape(got, (2, 3), hint="The shape of the scores stays; only the numbers change.")
    expect_close(
        got,
        [[0.2, 0.6, 0.2], [0.5, 0.25, 0.25]],
        hint="The rows of exponentials are 1, 3, 1 and 2, 1, 1, with sums 5 and 4. Each row is divided by its own sum, "
        "along dim=-1, kept as a column so that it meets its row.",
        implicates="reductions",
    )


def check_stack_of_tables(work):
    """The last dimension counts, however many stand before it."""
    scores = torch.randn(4, 3, 5)
    got = work.softmax(scores)
    expect_shape(got, (4, 3, 5), hint="The shape of the scores stays.")
    expect_close(
        got.sum(-1),
        torch.ones(4, 3),
        hint="In a stack of tables the rows still lie along the last dimension: write dim=-1 and not dim=1.",
        implicates="reductions",
    )


def check_large_scores(work):
    """Scores far from zero neither overflow nor vanish."""
    for height in (1000.0, -1000.0):
        expect_close(
            work.softmax(torch.tensor([height, height + math.log(3)])),
            [0.25, 0.75],
            atol=1e-4,
            hint="The gap is ln 3, as in the first check, so the answer is the same. Subtract the row's largest score "
            "before the exponential: the largest exponential is then 1.",
            implicates="overflow-and-underflow",
        )


def check_rows_of_different_height(work):
    """A row far below another is still worked out."""
    got = work.softmax(torch.tensor([[500.0, 500.0], [0.0, math.log(3)]]))
    expect_close(
        got,
        [[0.5, 0.5], [0.25, 0.75]],
        hint="With one maximum for the whole table, the second row becomes exp(-500), which is 0. Each row needs its "
        "own: amax(dim=-1, keepdim=True).",
        implicates="overflow-and-underflow",
    )


def check_scores_unchanged(work):
    """The scores are left as they were."""
    scores = torch.tensor([[3.0, 1.0], [0.0, 2.0]])
    before = remember([scores])
    work.softmax(scores)
    expect_unchanged(
        [scores],
        before,
        hint="The caller still needs its scores. Build new tensors: x - m and not x -= m.",
    )


def check_slopes(work):
    """The slopes are those of the formula."""
    scores = torch.randn(4, dtype=torch.float64, requires_grad=True)
    got = work.softmax(scores)
    p = torch.exp(scores.detach()) / torch.exp(scores.detach()).sum()
    for i in range(4):
        (slopes,) = expect_grad_path(
            got[i],
            [scores],
            hint="Build the result from scores by tensor operations only; detach, .data and item() cut the graph, "
            "and /= or another write in place may spoil what autograd has saved.",
        )
        expected = -p[i] * p
        expected[i] += p[i]
        expect_close(
            slopes,
            expected,
            hint="For probabilities p the slope of p_i is p_i (1 - p_i) by its own score and -p_i p_j by another one. "
            "If yours differ, part of the computation was kept out of the graph.",
        )
