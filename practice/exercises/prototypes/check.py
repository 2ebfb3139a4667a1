"""Checks of an episode with prototypes, from two means by hand to the path of the gradient through them."""

import math

import torch
from torch import nn

from practice.grader.expectations import (
    expect_backward,
    expect_close,
    expect_dtype,
    expect_equal,
    expect_grad_path,
    expect_shape,
    expect_unchanged,
    remember,
)

PROTOTYPICAL = "prototypical-networks"
CENTROID = "nearest-centroid"


def by_hand():
    """The support of the task, in the order of its labels."""
    return torch.tensor([[0.0, 0.0], [2.0, 2.0], [4.0, 0.0], [6.0, 2.0]]), torch.tensor([0, 0, 1, 1])


def check_prototypes_by_hand(work):
    """Each class is stood for by the mean of its examples."""
    got = work.prototypes(*by_hand(), 2)
    expect_shape(got, (2, 2), hint="One row for each class, as long as an embedding.")
    expect_close(
        got,
        [[1.0, 1.0], [5.0, 1.0]],
        hint="Entry by entry: the mean of (0, 0) and (2, 2) is (1, 1), that of (4, 0) and (6, 2) is (5, 1).",
        implicates=CENTROID,
    )


def check_any_order(work):
    """Support examples may come in any order, and classes may have different numbers of them."""
    z = torch.tensor(
        [[1.0, 8.0, 0.0], [5.0, 0.0, 3.0], [3.0, 2.0, 2.0], [0.0, -3.0, 6.0], [7.0, 1.0, 4.0], [2.0, 2.0, 1.0]]
    )
    labels = torch.tensor([2, 0, 2, 1, 0, 2])
    before = remember([z])
    got = work.prototypes(z.double(), labels, 3)
    expect_shape(got, (3, 3), hint="One row for each of the three classes.")
    expect_dtype(got, torch.float64, hint="The prototypes have the dtype of the embeddings.")
    expect_close(
        got,
        [[6.0, 0.5, 3.5], [0.0, -3.0, 6.0], [2.0, 4.0, 1.0]],
        hint="Rows 1 and 4 have label 0, row 3 has label 1, rows 0, 2 and 5 have label 2. Pick them by their labels, "
        "and divide "
        "by how many there are of each.",
        implicates=CENTROID,
    )
    expect_unchanged([z], before, hint="The embeddings are left as they were.")


def check_scores_by_hand(work):
    """A score is minus the squared distance, for every pair of query and prototype."""
    zq = torch.tensor([[2.5, 2.0], [5.0, 1.0], [1.0, -2.0]])
    got = work.scores(zq, torch.tensor([[1.0, 1.0], [5.0, 1.0]]))
    expect_shape(got, (3, 2), hint="A row for each query, a column for each prototype.")
    expect_close(
        got,
        [[-3.25, -7.25], [-16.0, 0.0], [-9.0, -25.0]],
        hint="The first query: 2.25 + 1 to (1, 1) and 6.25 + 1 to (5, 1). Squared distances without a root, and with "
        "a minus, so "
        "that the nearest prototype has the largest score.",
        implicates=PROTOTYPICAL,
    )


def check_as_many_queries_as_prototypes(work):
    """Every query meets every prototype, also when there are equally many of both."""
    points = torch.tensor([[0.0, 1.0], [3.0, 5.0]])
    got = work.scores(points, torch.tensor([[0.0, 0.0], [3.0, 1.0]]))
    expect_shape(got, (2, 2), hint="Two queries and two prototypes make four scores.")
    expect_close(
        got,
        [[-1.0, -9.0], [-34.0, -16.0]],
        hint="Row i belongs to query i and column k to prototype k: the second query lies at 34 from the first "
        "prototype.",
        implicates="broadcasting",
    )


def check_loss_by_hand(work):
    """The loss is the mean cross-entropy over the queries."""
    z, ys = by_hand()
    queries = torch.tensor([[2.5, 2.0], [3.5, 0.0], [2.5, 2.0]])
    got = work.episode_loss(nn.Identity(), z, ys, queries, torch.tensor([0, 1, 1]), 2)
    expect_shape(got, (), hint="One number, the mean over the queries.")
    near, far = math.log(1 + math.exp(-4)), math.log(1 + math.exp(4))
    expect_close(
        got,
        (2 * near + far) / 3,
        hint="The first two queries lie nearer to their own prototype, the third is of class 1 but lies nearer to "
        "class 0: losses "
        "0.018, 0.018 and 4.018. The labels to compare with are those of the queries.",
        implicates=PROTOTYPICAL,
    )


def check_embeds_before_averaging(work):
    """The network is applied to every example, and the means are taken after it."""
    z, ys = by_hand()
    squared = torch.tensor([[6.0, 4.0], [4.0, 9.0]])
    loss = work.episode_loss(lambda x: x**2 / 10, z, ys, squared.sqrt(), torch.tensor([1, 0]), 2)
    expect_close(
        loss,
        sum(math.log(1 + math.exp(-margin)) for margin in (-3.84, 4.8)) / 2,
        hint="This embedding squares each entry and divides by 10. It puts the queries at (0.6, 0.4) and (0.4, 0.9) "
        "and the prototypes at (0.2, 0.2) and (2.6, 0.2). "
        "Embed support and queries alike, and average afterwards: the mean of the inputs lands elsewhere.",
        implicates=PROTOTYPICAL,
    )


def check_gradient_through_the_prototypes(work):
    """The gradient reaches the support examples as well as the queries."""
    xs, xq = torch.randn(6, 3, dtype=torch.float64), torch.randn(5, 3, dtype=torch.float64)
    xs.requires_grad_()
    xq.requires_grad_()
    ys, yq = torch.tensor([1, 0, 2, 0, 1, 2]), torch.tensor([2, 0, 1, 1, 0])
    slopes = expect_grad_path(
        work.episode_loss(nn.Identity(), xs, ys, xq, yq, 3),
        [xs, xq],
        hint="Input 0 is the support, input 1 the queries. A prototype that is detached or made under no_grad is a "
        "constant, and the network "
        "then learns from the queries alone.",
        implicates=PROTOTYPICAL,
    )
    # Minus squared distances: moving all points alike changes nothing, so all slopes together cancel.
    expect_close(
        slopes[0].sum(dim=0) + slopes[1].sum(dim=0),
        torch.zeros(3, dtype=torch.float64),
        hint="Moving support and queries together leaves all distances, so their slopes have to cancel. They do not: "
        "a part of the "
        "path is missing.",
    )
    embed = nn.Linear(3, 4)
    expect_backward(
        work.episode_loss(embed, xs.detach().float(), ys, xq.detach().float(), yq, 3),
        hint="The loss is followed back to the weights of the embedding.",
    )


def check_predictions(work):
    """Predictions are labels, without a graph."""
    embed = nn.Linear(2, 2)
    with torch.no_grad():
        embed.weight.copy_(torch.tensor([[0.0, 2.0], [1.0, 0.0]]))
    z, ys = by_hand()
    order = torch.tensor([3, 0, 2, 1])
    got = work.predict(embed, z[order], ys[order], torch.tensor([[5.0, 1.0], [0.0, 3.0], [9.0, 9.0], [2.0, 0.0]]), 2)
    expect_shape(got, (4,), hint="One label for each query.")
    expect_equal(
        got, torch.tensor([1, 0, 1, 0]), hint="The label with the largest score, that is the nearest prototype."
    )
