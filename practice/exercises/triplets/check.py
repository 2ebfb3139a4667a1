"""Checks of losses on distances, from four points by hand to the triples that must not pull."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_equal,
    expect_grad_path,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

METRIC = "metric-learning"


def umbrellas():
    """The four embeddings of the task and their labels."""
    return torch.tensor([[0.0, 0.0], [3.0, 4.0], [6.0, 0.0], [0.0, 12.0]]), torch.tensor([0, 0, 1, 1])


def check_distances_by_hand(work):
    """The distance of every pair is the length of their difference."""
    z, _ = umbrellas()
    got = work.distances(z)
    expect_shape(got, (4, 4), hint="A row and a column for each embedding.")
    expect_close(
        got,
        [
            [0.0, 5.0, 6.0, 12.0],
            [5.0, 0.0, 5.0, math.sqrt(73)],
            [6.0, 5.0, 0.0, math.sqrt(180)],
            [12.0, math.sqrt(73), math.sqrt(180), 0.0],
        ],
        atol=1e-3,
        hint="From (0, 0) to (3, 4): the root of 9 + 16. Plain distances, with the root, from each embedding to each.",
        implicates="vector-norms",
    )


def check_slopes_at_zero_distance(work):
    """The gradient is finite although every example is at distance 0 from itself."""
    z = torch.randn(4, 3)
    z[2] = z[0]
    z.requires_grad_()
    (slopes,) = expect_grad_path(
        work.distances(z), [z], hint="Build the distances from z by tensor operations: nothing detached, no item()."
    )
    expect_true(
        bool(torch.isfinite(slopes).all()),
        "The gradient of the distances holds nan or infinity.",
        hint="The slope of the root at 0 is infinite, and infinity times the slope 0 of the square is nan. Keep what "
        "goes into "
        "the root above 0.",
        implicates="vector-norms",
    )


def check_contrastive_by_hand(work):
    """Pairs of one class cost their squared distance, others what they lack of the margin, squared."""
    z, labels = umbrellas()
    # Margin 8. Within: 25 and 180. Between: 6 -> 4, 12 -> 0, 5 -> 9, sqrt 73 -> 0. Six pairs, each way round.
    got = work.contrastive_loss(z, labels, 8.0)
    expect_shape(got, (), hint="One number, the mean over the pairs.")
    expect_close(
        got,
        (25 + 180 + 4 + 0 + 9 + 0) / 6,
        hint="Within the classes 25 and 180. Between them the distances 6, 12, 5 and 8.54 lack 2, 0, 3 and 0 of the "
        "margin 8: 4 + 0 + "
        "9 + 0. The mean is over the six pairs; an example with itself is no pair.",
        implicates=METRIC,
    )


def check_hardest_negative(work):
    """The hardest negative is the nearest example of another class."""
    z, labels = umbrellas()
    d = torch.cdist(z, z)
    before = remember([d])
    got = work.hardest_negative(d, labels)
    expect_equal(
        got,
        torch.tensor([2, 2, 1, 1]),
        hint="From example 0 the negatives 2 and 3 are at 6 and 12: the nearer one is hardest. Examples of the same "
        "class and "
        "the example itself are no negatives.",
        implicates=METRIC,
    )
    expect_unchanged([d], before, hint="The distances are needed again: masked_fill, not masked_fill_.")
    labels = torch.tensor([7, 3, 7, 5, 3])
    d = torch.tensor(
        [
            [0.0, 4.0, 1.0, 3.0, 9.0],
            [4.0, 0.0, 8.0, 6.0, 2.0],
            [1.0, 8.0, 0.0, 90.0, 70.0],
            [3.0, 6.0, 90.0, 0.0, 5.0],
            [9.0, 2.0, 70.0, 5.0, 0.0],
        ]
    )
    expect_equal(
        work.hardest_negative(d, labels),
        torch.tensor([3, 0, 1, 0, 3]),
        hint="The labels here are 7, 3, 7, 5, 3. In each row look at the examples with another label only, and take "
        "the smallest.",
        implicates=METRIC,
    )


def check_triplets_by_hand(work):
    """Every pair of anchor and positive pays what it lacks of the margin."""
    z, labels = umbrellas()
    got = work.triplet_loss(z, labels, 1.0)
    expect_shape(got, (), hint="One number, the mean over the pairs of anchor and positive.")
    root = math.sqrt(180)
    expect_close(
        got,
        (0 + 1 + (root - 5 + 1) + (root - math.sqrt(73) + 1)) / 4,
        atol=1e-4,
        hint="The four pairs pay 0, 1, 9.416 and 5.872. The mean is over all pairs of an anchor and another example "
        "of its class, "
        "those that pay 0 included.",
        implicates=METRIC,
    )


def check_satisfied_triples(work):
    """A triple that keeps the margin pays nothing and pulls at nothing."""
    # Class 0 lies tightly, class 1 loosely: anchors 0 and 1 keep the margin by far, 2 and 3 do not.
    z = torch.tensor([[0.0, 0.0], [0.0, 0.1], [5.0, 0.0], [11.0, 0.0]], dtype=torch.float64, requires_grad=True)
    loss = work.triplet_loss(z, torch.tensor([0, 0, 1, 1]), 1.0)
    expect_close(
        loss,
        torch.tensor((0 + 0 + 2 + 0) / 4, dtype=torch.float64),
        hint="Anchor 2 has its positive at 6 and its nearest negative at 5 and pays 2. The others keep the margin; "
        "what they have to "
        "spare is not set against it: 0 for each of them, before the mean.",
        implicates=METRIC,
    )
    (slopes,) = expect_grad_path(loss, [z], hint="The loss has to lead back to the embeddings.")
    # Only d(2, 3) - d(2, 0) is left: anchor 2 goes both ways towards 3, positive 3 comes nearer, negative 0 goes away.
    expect_close(
        slopes,
        torch.tensor([[0.25, 0.0], [0.0, 0.0], [-0.5, 0.0], [0.25, 0.0]], dtype=torch.float64),
        hint="Only anchor 2, positive 3 and negative 0 are in a triple that pays. Example 1 is in none, so nothing "
        "may pull at it; for "
        "the others both distances of the triple count.",
        implicates=METRIC,
    )


def check_collapse_pays_the_margin(work):
    """With all embeddings in one place every triple pays the margin."""
    got = work.triplet_loss(torch.ones(5, 3), torch.tensor([0, 1, 1, 0, 1]), 0.3)
    expect_close(got, 0.3, hint="All distances are 0, so every pair pays 0 - 0 + 0.3.", implicates=METRIC)
    alone = work.triplet_loss(torch.randn(3, 2), torch.tensor([0, 1, 2]), 0.3)
    expect_shape(alone, (), hint="One number.")
    expect_close(
        alone, 0.0, hint="No class has two examples, so there is no pair: the mean of none is nan, and 0 is wanted."
    )
