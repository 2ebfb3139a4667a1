"""Checks of three baselines, from three points by hand to one frozen body for all of them."""

import torch
import torch.nn.functional as F
from torch import nn

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

FEW_SHOT = "few-shot-learning"
FINE_TUNING = "fine-tuning"


def by_hand():
    """The three support examples of the task, their labels, and the query."""
    return torch.tensor([[0.0, 0.0], [4.0, 1.0], [6.0, 0.0]]), torch.tensor([0, 1, 0]), torch.tensor([[5.0, 0.0]])


def check_nearest_neighbour(work):
    """The nearest support example lends its label."""
    got = work.nearest_neighbour(*by_hand())
    expect_equal(
        got, torch.tensor([0]), hint="(6, 0) is nearest, at distance 1. It stands at place 2, and its label is 0."
    )
    zs = torch.tensor([[1.0, 9.0, 0.0], [4.0, 0.0, 1.0], [-3.0, 2.0, 2.0], [0.0, 0.0, 5.0]])
    zq = torch.tensor([[0.0, 1.0, 4.0], [4.0, 2.0, 1.0], [1.0, 7.0, 0.0], [0.0, 0.0, 6.0], [-2.0, 2.0, 2.0]])
    got = work.nearest_neighbour(zs, torch.tensor([2, 0, 1, 0]), zq)
    expect_shape(got, (5,), hint="One label for each query.")
    expect_equal(
        got,
        torch.tensor([0, 0, 2, 0, 1]),
        hint="The nearest examples stand at places 3, 1, 0, 3 and 2, and the labels are 2, 0, 1, 0: give the label at "
        "the place.",
        implicates="tensor-indexing",
    )


def check_nearest_mean(work):
    """The nearest class mean decides."""
    got = work.nearest_mean(*by_hand())
    expect_equal(
        got,
        torch.tensor([1]),
        hint="The means are (3, 0) and (4, 1), at distances 2 and 1.41 from the query. Rows 0 and 2 are of class 0.",
        implicates="nearest-centroid",
    )
    zs = torch.tensor([[0.0, 8.0], [2.0, 0.0], [0.0, 4.0], [9.0, 9.0], [6.0, 0.0], [0.0, 0.0]])
    got = work.nearest_mean(
        zs, torch.tensor([1, 0, 1, 2, 0, 1]), torch.tensor([[3.0, 1.0], [1.0, 3.0], [8.0, 6.0], [0.0, 1.0]])
    )
    expect_equal(
        got,
        torch.tensor([0, 1, 2, 1]),
        hint="The means are (4, 0) of two examples, (0, 4) of three, and (9, 9) of one: pick the rows by their labels.",
        implicates="nearest-centroid",
    )


def check_head_by_hand(work):
    """One step of a fresh head goes where it goes by hand."""
    zs, ys, _ = by_hand()
    got = work.fit_head(zs, ys, 1, 0.3)
    expect_true(type(got) is tuple and len(got) == 2, "The result is no pair.", hint="Return the weight and the bias.")
    expect_shape(got[0], (2, 2), hint="A row for each of the two classes, as long as the features.")
    expect_close(
        got[0],
        [[0.1, -0.05], [-0.1, 0.05]],
        hint="From zeros every example has probabilities one half. The mean slope for class 0 is (-1/3, 1/6), and a "
        "step of 0.3 "
        "goes against it. With a random start or with the sum over the examples it ends elsewhere.",
        implicates=FINE_TUNING,
    )
    expect_close(got[1], [0.05, -0.05], hint="The mean slope of the bias of class 0 is -1/6.", implicates=FINE_TUNING)


def check_head_after_many_steps(work):
    """Many steps go where gradient descent goes, in the dtype of the features."""
    zs, ys = torch.randn(7, 3, dtype=torch.float64), torch.tensor([2, 0, 1, 0, 2, 1, 0])
    weight = torch.zeros(3, 3, dtype=torch.float64, requires_grad=True)
    bias = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    for _ in range(25):
        slopes = torch.autograd.grad(F.cross_entropy(zs @ weight.T + bias, ys), (weight, bias))
        weight = (weight - 0.4 * slopes[0]).detach().requires_grad_()
        bias = (bias - 0.4 * slopes[1]).detach().requires_grad_()
    got = work.fit_head(zs, ys, 25, 0.4)
    expect_dtype(got[0], torch.float64, hint="The head has the dtype of the features.")
    hint = (
        "After 25 steps. Each slope is taken where the last step ended, and slopes of earlier steps do not count again."
    )
    expect_close(got[0], weight.detach(), hint=hint, implicates="gradient-descent")
    expect_close(got[1], bias.detach(), hint=hint, implicates="gradient-descent")


def check_features_are_frozen(work):
    """No gradient goes back to what made the features."""
    body = nn.Linear(4, 3)
    zs = body(torch.randn(5, 4))
    before = remember([zs])
    weight, _ = work.fit_head(zs, torch.tensor([0, 1, 0, 2, 1]), 3, 0.5)
    expect_true(
        body.weight.grad is None,
        "Fitting the head has left a gradient in the body that made the features.",
        hint="The features count as constants: detach them before the head reads them.",
        implicates=FINE_TUNING,
    )
    expect_true(
        not weight.requires_grad,
        "The head comes back with a graph or still requires gradients.",
        hint="Nobody trains it further: hand it over detached.",
    )
    expect_unchanged([zs], before, hint="The features are left as they were.")


class Body(nn.Module):
    """Doubles its inputs, drops entries in training mode, and counts its calls."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.tensor(2.0))
        self.dropout, self.norm = nn.Dropout(0.5), nn.BatchNorm1d(2)
        self.calls = 0

    def forward(self, x):
        self.calls += 1
        return self.dropout(self.norm(self.weight * x))


class Listens:
    """A baseline that keeps what it got and answers from a list."""

    def __init__(self, *answers):
        self.answers, self.got = list(answers), []

    def __call__(self, *given):
        self.got.append(given)
        return torch.tensor(self.answers[len(self.got) - 1])


def check_same_episodes(work):
    """All baselines get the same features of the same episodes, and each its own accuracies."""
    ys = torch.tensor([0, 1])
    truths = (torch.tensor([0, 1, 1, 0]), torch.tensor([1, 0, 0, 0]))
    episodes = [work.Episode(torch.randn(2, 2), ys, torch.randn(4, 2), truth) for truth in truths]
    one, other = Listens([0, 1, 1, 1], [1, 1, 1, 1]), Listens([1, 1, 1, 0], [1, 0, 0, 0])
    body = Body()
    before = remember([*body.parameters(), *body.buffers()])
    got = work.same_episodes(body, {"one": one, "other": other}, episodes)
    expect_type(got, dict, hint="A dictionary with the names of the baselines.")
    expect_true(list(got) == ["one", "other"], f"The names are {list(got)}.", hint="The names as they were given.")
    expect_close(
        got["one"],
        [0.75, 0.25],
        hint="This baseline answers 3 of 4 queries rightly in the first episode and 1 of 4 in the second: one share "
        "an episode.",
        implicates="accuracy-and-confusion",
    )
    expect_close(got["other"], [0.75, 1.0], hint="The other baseline is right in 3 of 4 and in 4 of 4.")
    expect_unchanged(
        [*body.parameters(), *body.buffers()],
        before,
        hint="Something in the body has moved, perhaps its running averages: they move in every pass in training mode.",
        implicates=FINE_TUNING,
    )
    for index, episode in enumerate(episodes):
        for name, learner in (("first", one), ("second", other)):
            expect_length(
                learner.got[index], 3, hint="A baseline takes support features, support labels, query features."
            )
            zs, labels, zq = learner.got[index]
            hint = f"What the {name} baseline gets in episode {index}: features by the body in evaluation mode."
            with torch.no_grad():
                scale = 2.0 / (1 + body.norm.eps) ** 0.5
                expect_close(zs, scale * episode.support_x, hint=hint, implicates=FINE_TUNING)
                expect_close(zq, scale * episode.query_x, hint=hint, implicates=FINE_TUNING)
            expect_equal(labels, ys, hint="The labels of the support, not those of the queries.")
            expect_true(
                not zs.requires_grad and not zq.requires_grad,
                "The features come with the graph of the body.",
                hint="The body is frozen here: embed under no_grad.",
                implicates=FINE_TUNING,
            )


def check_head_among_them(work):
    """The head can be fitted inside, anew for each episode."""
    ys = torch.tensor([1, 0, 2, 1, 0, 2])
    means = torch.tensor([[4.0, 0.0], [0.0, 4.0], [-4.0, -4.0]])
    first = work.Episode(means[ys] + 0.1 * torch.randn(6, 2), ys, means, torch.arange(3))
    # The same places under other labels: a head that is kept from the first episode answers wrongly in the second.
    second = work.Episode(first.support_x, (ys + 1) % 3, means, (torch.arange(3) + 1) % 3)
    names = {"head": work.fresh_head, "mean": work.nearest_mean}
    got = work.same_episodes(nn.Identity(), names, [first, second, first])
    expect_close(
        got["head"],
        [1.0, 1.0, 1.0],
        hint="These classes lie far apart. The labels are dealt anew in each episode, so the head has to start from "
        "zeros each time, "
        "and its steps need gradients: they cannot run under no_grad.",
        implicates=FEW_SHOT,
    )
    expect_close(got["mean"], [1.0, 1.0, 1.0], hint="The classes lie far apart, and the nearest mean tells them apart.")
