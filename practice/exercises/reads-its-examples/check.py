"""Checks of a matching network, from one query by hand to kinds that it has never met."""

import math

import torch
from torch import nn

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_grad_path,
    expect_less,
    expect_shape,
    last,
)

BLACK_BOX = "black-box-learners"
ATTENTION = "attention"
EPISODIC = "episodic-training"


def check_attention_by_hand(work):
    """A weighted mean of values, by a scaled softmax."""
    queries = torch.tensor([[2.0, 0.0, 2.0, 0.0], [0.0, 0.0, 0.0, 0.0]])
    keys = torch.tensor([[1.0, 5.0, 1.0, 0.0], [1.0, 0.0, -1.0, 3.0], [0.0, 1.0, 0.0, 1.0]])
    values = torch.tensor([[10.0, 0.0], [0.0, 10.0], [4.0, 4.0]])
    got = work.attend(queries, keys, values)
    expect_shape(
        got, (2, 2), hint="A row for each query, a column for each number of the values.", implicates=ATTENTION
    )
    top, rest = math.exp(2) / (math.exp(2) + 2), 1 / (math.exp(2) + 2)
    expect_close(
        got,
        [[10 * top + 4 * rest, 14 * rest], [14 / 3, 14 / 3]],
        hint="The first query has the dot products 4, 0, 0, divided by sqrt(4) the scores 2, 0, 0 and the weights "
        "0.787, 0.107, "
        "0.107. The second has the scores 0, 0, 0 and weighs all alike. Each query's weights add up to 1 along "
        "its row.",
        implicates=ATTENTION,
    )


def case():
    """Support, labels and queries with d = 4."""
    support = torch.tensor([[1.0, 5.0, 1.0, 0.0], [1.0, 0.0, -1.0, 3.0], [0.0, 1.0, 0.0, 1.0]])
    return support, torch.tensor([0, 1, 1]), torch.tensor([[2.0, 0.0, 2.0, 0.0]])


def check_answer(work):
    """The values are the labels of the support set."""
    support, labels, queries = case()
    top = math.exp(2) / (math.exp(2) + 2)
    got = work.answer(nn.Identity(), support, labels, queries, 2)
    expect_shape(got, (1, 2), hint="A probability for each query and class.")
    expect_close(
        got,
        [[top, 1 - top]],
        hint="Weights 0.787, 0.107, 0.107 and labels 0, 1, 1: class 0 gets 0.787, class 1 both of the others. "
        "Answers are "
        "probabilities as they are; another softmax would flatten them.",
        implicates=BLACK_BOX,
    )
    got = work.answer(nn.Identity(), support.double(), torch.tensor([2, 0, 2]), queries.double(), 4)
    expect_shape(got, (1, 4), hint="There are as many columns as ways, also for a class that no support item has.")
    expect_close(
        got,
        torch.tensor([[(1 - top) / 2, 0.0, (1 + top) / 2, 0.0]], dtype=torch.float64),
        hint="Dealt anew, the labels are 2, 0, 2 of 4 classes: the same weights, added up by these labels, in the "
        "dtype of the "
        "embedding.",
        implicates=BLACK_BOX,
    )


class Affine(nn.Module):
    """An embedding that moves what it gets."""

    def forward(self, x):
        return x**2 - 1


def check_both_are_embedded(work):
    """Support and queries go through the embedding."""
    support, labels = torch.tensor([[1.0, 2.0], [0.5, -1.0], [3.0, 0.2]]), torch.tensor([1, 0, 2])
    queries = torch.ones(1, 2) / 2
    keys, query = support**2 - 1, queries**2 - 1
    weights = torch.exp(keys @ query[0] / 2**0.5)
    expect_close(
        work.answer(Affine(), support, labels, queries, 3),
        (weights / weights.sum())[[1, 0, 2]][None],
        hint="Scores are taken between the embedded query and the embedded support examples. d is the size of the "
        "embedding.",
        implicates=BLACK_BOX,
    )


def check_order_does_not_count(work):
    """A support set has no order, and queries do not see each other."""
    support, labels, queries = torch.randn(6, 5), torch.tensor([0, 2, 1, 1, 0, 2]), torch.randn(4, 5)
    got = work.answer(nn.Identity(), support, labels, queries, 3)
    order = torch.tensor([3, 5, 0, 1, 4, 2])
    expect_close(
        work.answer(nn.Identity(), support[order], labels[order], queries, 3),
        got.detach(),
        hint="The same support examples with their labels, in another order, should give the same answer: each "
        "label has to "
        "stay with its example.",
        implicates=BLACK_BOX,
    )
    expect_close(
        work.answer(nn.Identity(), support, labels, queries[2:3], 3),
        got[2:3].detach(),
        hint="A query asked by itself should get the answer that it gets among others. Look for a mean or a "
        "softmax over the "
        "queries, and for queries among the keys.",
        implicates=BLACK_BOX,
    )


def check_loss(work):
    """The loss is minus the logarithm of the right class's probability."""
    support, labels, queries = case()
    queries = torch.cat([queries, torch.zeros(1, 4)])
    episode = work.Episode(support, labels, queries, torch.tensor([0, 1]))
    got = work.episode_loss(nn.Identity(), episode, 2)
    expect_shape(got, (), hint="The mean over the queries.")
    top = math.exp(2) / (math.exp(2) + 2)
    expect_close(
        got,
        -(math.log(top) + math.log(2 / 3)) / 2,
        hint="The right classes have the probabilities 0.787 and 0.667: losses 0.240 and 0.405, mean 0.322. "
        "cross_entropy takes "
        "scores and applies a softmax of its own; given probabilities it makes 0.494 of these.",
        implicates=EPISODIC,
    )


def check_finite_and_connected(work):
    """A hopeless answer costs much, not infinitely much, and all examples are corrected."""
    support = torch.tensor([[40.0, 0.0], [0.0, 40.0]], requires_grad=True)
    queries = torch.tensor([[40.0, 0.0]], requires_grad=True)
    episode = work.Episode(support, torch.tensor([0, 1]), queries, torch.tensor([1]))
    expect_less(
        work.episode_loss(nn.Identity(), episode, 2),
        2000.0,
        "the loss of a query that is sure of the wrong class",
        hint="The right class has the probability exp(-1131), which is 0 in 32 bits, and log(0) is minus "
        "infinity. Put a small "
        "floor under the probability.",
        implicates="overflow-and-underflow",
    )
    support, queries = torch.randn(3, 4, requires_grad=True), torch.randn(2, 4, requires_grad=True)
    episode = work.Episode(support, torch.tensor([0, 1, 1]), queries, torch.tensor([1, 0]))
    expect_grad_path(
        work.episode_loss(nn.Identity(), episode, 2),
        [support, queries],
        hint="The embedding learns from keys and from queries: the loss should lead back to both.",
        implicates=ATTENTION,
    )


def birds(classes, mixing):
    """The family of the task text."""
    hidden = 2.0 * torch.randn(classes, 30, 20)
    hidden[..., :4] = 1.5 * torch.randn(classes, 1, 4) + 0.5 * torch.randn(classes, 30, 4)
    return hidden @ mixing


def episode_of(work, recordings, ways=5, shots=1, queries=10):
    """A 5-way 1-shot episode; labels in the order drawn."""
    kinds = torch.randperm(len(recordings))[:ways]
    rows = torch.stack([torch.randperm(30)[: shots + queries] for _ in range(ways)])
    picked = recordings[kinds[:, None], rows]
    labels = torch.arange(ways)
    return work.Episode(
        picked[:, :shots].reshape(-1, 20),
        labels.repeat_interleave(shots),
        picked[:, shots:].reshape(-1, 20),
        labels.repeat_interleave(queries),
    )


def embedding():
    """An untrained network."""
    return nn.Sequential(nn.Linear(20, 32), nn.ReLU(), nn.Linear(32, 16))


@last
def check_reads_new_kinds(work):
    """After training, new kinds are told apart without any further training."""
    mixing = torch.linalg.qr(torch.randn(20, 20))[0]
    known, new, model = birds(40, mixing), birds(20, mixing), embedding()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for step in range(100):
        loss = work.episode_loss(model, episode_of(work, known), 5)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 5 == 0:
            curve("loss", loss.item())
    wrong = 0.0
    with torch.no_grad():
        for _ in range(60):
            episode = episode_of(work, new)
            got = work.answer(model, episode.support_x, episode.support_y, episode.query_x, 5)
            expect_shape(got, (50, 5), hint="A probability for each query and class.")
            wrong += (got.argmax(1) != episode.query_y).float().mean().item() / 60
    # Over 24 seeds the solution is wrong in 0.27 to 0.47; untrained embeddings in 0.70 to 0.76.
    expect_less(
        wrong,
        0.58,
        "the share of wrong answers on 20 new kinds, 5-way 1-shot, after 100 episodes",
        hint="It should be about 0.38, and is 0.73 for an untrained embedding. The loss has to let every query "
        "learn: see what "
        "your floor does to the slopes of small probabilities.",
        implicates=BLACK_BOX,
    )
