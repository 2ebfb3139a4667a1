"""Checks of a comparison: the draw, what each way trains, the source left alone, the table, and the paired gain."""

import math

import torch
from torch import nn

from practice.grader.expectations import (
    expect_close,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

TRANSFER = "transfer-learning"
FINE_TUNING = "fine-tuning"


def new_body():
    """A body of six inputs and four features."""
    return nn.Sequential(nn.Linear(6, 4), nn.Tanh())


def target(work, examples=40):
    """A target of three classes in no special order."""
    return work.Target(new_body(), new_body, 4, torch.randn(examples, 6), torch.arange(examples) * 7 % 3)


class Recorder:
    """A fit that notes what it was handed, and moves those parameters by 0.5."""

    def __init__(self):
        self.calls = 0

    def __call__(self, net, parameters, x, y):
        self.calls += 1
        self.net, self.x, self.y = net, x.clone(), y.clone()
        self.parameters = list(parameters)
        self.start = remember(list(net.parameters()))
        with torch.no_grad():
            for parameter in self.parameters:
                parameter += 0.5


def recorded(work, data, way, n, seed):
    """The recorder and the accuracy of one run."""
    fit = Recorder()
    share = work.one_run(data, way, n, seed, fit)
    expect_true(
        fit.calls == 1, f"fit was called {fit.calls} times in one run.", hint="Call fit(net, parameters, x, y) once."
    )
    expect_type(share, float, hint="one_run gives the accuracy as a plain number.")
    return fit, share


def check_draw(work):
    """n examples of each class are drawn, and all others are for the test."""
    y = torch.tensor([2, 0, 1, 1, 0, 2, 0, 1, 2, 2, 0])
    seed = int(torch.randint(999, ()))
    train, test = work.draw_target(y, 2, seed)
    expect_shape(train, (6,), hint="Two of each of the three classes.")
    expect_shape(test, (5,), hint="All eleven examples but the six for training.")
    expect_true(
        torch.bincount(y[train]).tolist() == [2, 2, 2],
        f"The training examples are of the classes {y[train].tolist()}.",
        hint="Two of each class: draw class by class.",
    )
    expect_true(
        sorted(train.tolist() + test.tolist()) == list(range(11)),
        f"Training has the places {sorted(train.tolist())}, the test {sorted(test.tolist())}.",
        hint="Each place on one side and once. A test example that was trained on praises mere memory.",
        implicates="train-and-test-sets",
    )
    again, _ = work.draw_target(y, 2, seed)
    expect_true(torch.equal(again, train), "One seed gave two draws.", hint="A generator of its own, seeded by seed.")
    draws = {tuple(sorted(work.draw_target(y, 2, each)[0].tolist())) for each in range(12)}
    expect_true(
        len(draws) > 3, f"Twelve seeds gave {len(draws)} draws.", hint="Shuffle each class by the seed, then cut."
    )


def check_which_parameters(work):
    """Each way hands fit the parameters that it trains, on the right body."""
    data = target(work)
    source = remember(list(data.source_body.parameters()))
    for way, count in (("scratch", 4), ("frozen", 2), ("all", 4)):
        fit, _ = recorded(work, data, way, 3, 0)
        expect_true(
            len(fit.start) == 4 and tuple(fit.start[2].shape) == (3, 4),
            "The network is not a body followed by a linear head of 4 features and 3 classes.",
            hint="nn.Sequential(body, head), with a fresh nn.Linear(features, classes).",
        )
        expect_true(
            len(fit.parameters) == count,
            f'For "{way}" fit was handed {len(fit.parameters)} parameter tensors, where {count} are wanted.',
            hint="The network has four: weight and bias of the body, weight and bias of the head. With a frozen body "
            "only the "
            "head is trained.",
            implicates=FINE_TUNING,
        )
        from_source = torch.equal(fit.start[0], source[0])
        expect_true(
            from_source is (way != "scratch"),
            f'For "{way}" the body {"starts from" if from_source else "does not start from"} the source weights.',
            hint='"scratch" has a new body with random weights; the two other ways begin with the source body.',
            implicates=TRANSFER,
        )


def check_source_is_left_alone(work):
    """After each way the source body is what it was."""
    data = target(work)
    before = remember(list(data.source_body.parameters()))
    for way in ("frozen", "all", "scratch"):
        recorded(work, data, way, 3, 1)
        expect_unchanged(
            list(data.source_body.parameters()),
            before,
            hint=f'After "{way}" the source body has other weights: the next run would start from what this one '
            "learned. Each run trains a copy.",
            implicates=TRANSFER,
        )
        expect_true(
            all(parameter.requires_grad for parameter in data.source_body.parameters()),
            f'After "{way}" the source body is frozen for everybody.',
            hint="Freeze a copy, or hand fit the head's parameters alone.",
        )


def check_same_examples(work):
    """With one seed all three ways get the same examples."""
    data = target(work)
    seen = {way: recorded(work, data, way, 4, 11)[0] for way in ("scratch", "frozen", "all")}
    expect_shape(seen["scratch"].x, (12, 6), hint="Four examples of each of three classes.")
    for way in ("frozen", "all"):
        expect_true(
            torch.equal(seen[way].x, seen["scratch"].x) and torch.equal(seen[way].y, seen["scratch"].y),
            f'With seed 11 "{way}" was trained on other examples than "scratch".',
            hint="Then a lucky draw counts for one of them only. draw_target(y, n, seed) decides, and nothing else.",
            implicates=TRANSFER,
        )
    other, _ = recorded(work, data, "all", 4, 12)
    expect_true(
        not torch.equal(other.x, seen["all"].x), "Seeds 11 and 12 gave the same examples.", hint="Hand the seed on."
    )


def check_accuracy_on_the_test(work):
    """The accuracy is that of the trained network on the examples that were not drawn."""
    data = target(work, 50)
    for way in ("frozen", "scratch"):
        fit, share = recorded(work, data, way, 5, 2)
        used = {tuple(row) for row in fit.x.tolist()}
        rest = torch.tensor([tuple(row) not in used for row in data.x.tolist()])
        with torch.no_grad():
            right = fit.net(data.x[rest]).argmax(dim=1) == data.y[rest]
        expect_close(
            share,
            right.float().mean().item(),
            hint="Judged after training, on the 35 examples that were not trained on.",
            implicates="train-and-test-sets",
        )


def check_table(work):
    """The curve has a row for each number of examples and a column for each seed."""
    data = target(work)

    def plain(net, parameters, x, y):
        """Makes the head the class means of the features, so that sizes and seeds alone decide."""
        with torch.no_grad():
            z = net[0](x)
            net[1].weight.copy_(torch.stack([z[y == k].mean(dim=0) for k in range(3)]))
            net[1].bias.zero_()

    sizes, seeds = [1, 6], [4, 0, 9]
    got = work.learning_curve(data, "frozen", sizes, seeds, plain)
    expect_shape(got, (2, 3), hint="Two numbers of examples and three seeds.")
    wanted = [[work.one_run(data, "frozen", n, seed, plain) for seed in seeds] for n in sizes]
    expect_close(got, wanted, hint="Row i, column j is one_run for the size i and the seed j, with the fit handed on.")


def check_gain(work):
    """The gain is a mean of paired differences, with the interval for five of them."""
    transfer = torch.tensor([[63.0, 58.0, 70.0, 66.0, 61.0], [90.0, 88.0, 91.0, 89.0, 90.0]])
    scratch = torch.tensor([[52.0, 60.0, 55.0, 54.0, 55.0], [93.0, 92.0, 93.0, 91.0, 94.0]])
    got = work.gain(transfer, scratch)
    expect_true(type(got) is tuple and len(got) == 2, "The result is no pair.", hint="Return means and half-widths.")
    mean, half = got
    expect_shape(mean, (2,), hint="One mean difference for each number of examples.")
    expect_shape(half, (2,), hint="One half-width for each number of examples.")
    expect_close(
        mean,
        [8.4, -3.0],
        hint="Differences 11, -2, 15, 12, 6 and -3, -4, -2, -2, -4: transfer less scratch. A negative gain stays "
        "negative.",
        implicates=TRANSFER,
    )
    expect_close(
        half,
        [2.78 * math.sqrt(44.3 / 5), 2.78 * math.sqrt(1 / 5)],
        hint="The spread is that of the differences, with n - 1 below: the root of 44.3 and 1. Then 2.78 times it, "
        "over the root of 5.",
    )
