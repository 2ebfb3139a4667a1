"""Checks of generalised zero-shot scoring, on four photographs by hand and on rows that tell mistakes apart."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_length,
    expect_shape,
    expect_type,
    expect_unchanged,
    remember,
)

ZERO_SHOT = "zero-shot-learning"
ACCURACY = "accuracy-and-confusion"


def flowers():
    """The four photographs of the task: scores, labels, and which classes are seen."""
    scores = torch.tensor([[0.9, 0.2, 0.6], [0.3, 0.7, 0.6], [0.8, 0.1, 0.7], [0.2, 0.9, 0.5]])
    return scores, torch.tensor([0, 1, 2, 2]), torch.tensor([True, True, False])


def accuracies(work, *arguments):
    """The learner's two accuracies, each a plain number."""
    got = work.two_accuracies(*arguments)
    expect_length(got, 2, hint="Return two numbers: the accuracy on seen classes, then the one on unseen classes.")
    for share in got:
        expect_type(share, float, hint="Each accuracy is a plain number: item() makes one of a tensor.")
    return got


def check_constant_by_hand(work):
    """The constant is taken from the seen columns and from no other."""
    scores, _, seen = flowers()
    before = remember([scores])
    got = work.calibrated(scores, seen, 0.2)
    expect_shape(got, (4, 3), hint="A score for each photograph and class, as before.")
    expect_close(
        got,
        torch.tensor([[0.7, 0.0, 0.6], [0.1, 0.5, 0.6], [0.6, -0.1, 0.7], [0.0, 0.7, 0.5]]),
        hint="Columns 0 and 1 are seen and lose 0.2 in every row; column 2 is unseen and stays.",
        implicates=ZERO_SHOT,
    )
    expect_unchanged([scores], before, hint="The scores that were handed over are left as they were: return new ones.")


def check_any_columns(work):
    """Seen columns may stand anywhere, and as many rows as columns change nothing."""
    scores = torch.randn(3, 3, dtype=torch.float64)
    got = work.calibrated(scores, torch.tensor([False, True, False]), -1.5)
    expect_dtype(got, torch.float64, hint="The new scores have the dtype of the old ones.")
    expect_close(
        got,
        scores + torch.tensor([0.0, 1.5, 0.0], dtype=torch.float64),
        hint="Here only class 1 is seen. It is a column, in every row; seen[0] is a class, not a photograph.",
        implicates=ZERO_SHOT,
    )


def check_two_accuracies(work):
    """Each accuracy is a share of the inputs of its own kind."""
    scores, labels, seen = flowers()
    p, q = accuracies(work, scores, labels, seen)
    expect_close(p, 1.0, hint="Both photographs of seen classes are answered rightly: 2 of 2.", implicates=ACCURACY)
    expect_close(
        q,
        0.0,
        hint="The last two photographs show class 2 and are given the seen classes 0 and 1. All classes compete.",
        implicates=ZERO_SHOT,
    )
    # Answers 1, 0, 3, 3, 2, 3 for the truths 1, 1, 3, 1, 2, 2; classes 1 and 3 are seen.
    answers, labels = torch.tensor([1, 0, 3, 3, 2, 3]), torch.tensor([1, 1, 3, 1, 2, 2])
    p, q = accuracies(work, torch.eye(4)[answers], labels, torch.tensor([False, True, False, True]))
    expect_close(
        p,
        0.5,
        hint="Four inputs have a seen class, 1 or 3, and two of these four are right. Divide by the number of inputs "
        "whose true class is seen: not by all inputs, and not by the answers that name a seen class.",
        implicates=ACCURACY,
    )
    expect_close(
        q,
        0.5,
        hint="Two inputs have the unseen class 2, and one of the two is right.",
        implicates=ACCURACY,
    )


def check_harmonic_mean(work):
    """The harmonic mean is small if either accuracy is, and 0 if both are 0."""
    expect_close(
        work.harmonic_mean(0.8, 0.2),
        0.32,
        hint="2 times 0.8 times 0.2, divided by 1. The ordinary mean would be 0.5, and the root of the product 0.4.",
        implicates=ZERO_SHOT,
    )
    expect_close(work.harmonic_mean(0.6, 0.3), 0.4, hint="2 times 0.18 is 0.36, divided by 0.9.")
    for p, q in ((0.9, 0.0), (0.0, 0.7), (0.0, 0.0)):
        expect_close(
            work.harmonic_mean(p, q), 0.0, hint="With one accuracy 0 it is 0; with both, 0 / 0 would be left: say 0."
        )


def check_best_constant(work):
    """The best candidate is chosen by the harmonic mean, each tried on the scores as given."""
    scores, labels, seen = flowers()
    before = remember([scores])
    got = work.best_constant(scores, labels, seen, [0.0, 0.2, 1.0])
    expect_unchanged(
        [scores], before, hint="The scores are needed as they were for every candidate: scores - c, not -=."
    )
    expect_type(got, float, hint="Return the candidate itself.")
    expect_close(got, 0.2, hint="0 gives p = 1 and q = 0, 1 gives p = 0 and q = 1, and 0.2 gives one half each.")
    # Two of ten inputs are unseen. Constant 0: p = 1, q = 0. 0.3: p = 5/8, q = 1, which costs overall accuracy.
    gaps = torch.tensor([0.2, 0.2, 0.2, 0.5, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25])
    labels = torch.tensor([0] * 8 + [1] * 2)
    got = work.best_constant(torch.stack([gaps, torch.zeros(10)], 1), labels, torch.tensor([True, False]), [0.0, 0.3])
    expect_close(
        got,
        0.3,
        hint="With 0 the accuracies are 1 and 0, with 0.3 they are 5/8 and 1. Over all inputs that is 8 right answers "
        "against 7, but it is the harmonic mean that decides.",
        implicates=ZERO_SHOT,
    )


def check_first_of_equals(work):
    """Of several best candidates the first one is given."""
    scores, labels, seen = flowers()
    got = work.best_constant(scores, labels, seen, [0.0, 0.25, 0.15, 0.2])
    expect_close(got, 0.25, hint="0.25, 0.15 and 0.2 are equally good here; the first of them in the list is wanted.")
