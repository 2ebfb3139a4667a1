"""Checks of softmax."""

import torch

from practice.grader.expectations import curve, expect_close, expect_shape


def check_two_scores(work):
    """Equal scores share equally."""
    got = work.softmax(torch.tensor([0.0, 0.0]))
    expect_shape(got, (2,), hint="One probability a score.")
    expect_close(got, [0.5, 0.5], hint="Probabilities sum to 1.", implicates="probability-basics")


def check_large_scores(work):
    """Large scores do not overflow."""
    got = work.softmax(torch.tensor([1000.0, 1000.0]))
    expect_close(got, [0.5, 0.5], hint="Subtract the largest score before the exponential.")
    curve("probabilities", [0.5, 0.5])
