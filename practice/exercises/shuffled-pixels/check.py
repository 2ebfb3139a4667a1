"""Checks of an ablation: the shuffle, why an MLP need not mind it, the runs, the cost, and what it shows."""

import math

import torch
from torch import nn

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_less,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    last,
    remember,
)

BIAS = "inductive-bias"


def small(work, places=5, n=12, tests=9, classes=3):
    """Random examples of the learner's own type."""
    return work.Data(
        torch.randn(n, places),
        torch.arange(n) % classes,
        torch.randn(tests, places),
        torch.arange(tests) * 2 % classes,
    )


class Recorder:
    """A fit that notes what it was handed, and gives the network weights that depend on start, classes and places."""

    def __init__(self):
        self.starts, self.inputs, self.nets = [], [], []

    def __call__(self, net, x, y):
        self.starts.append(net.weight.detach().clone())
        self.inputs.append(x.clone())
        self.nets.append(net)
        with torch.no_grad():
            means = torch.stack([x[y == k].mean(dim=0) for k in range(3)])
            # A factor for each place: without it the shuffle would change no accuracy at all.
            net.weight.copy_(means * torch.tensor([0.2, 3, 0.5, 4, 1]) + net.weight)


def share(net, x, y):
    """The accuracy of a network."""
    with torch.no_grad():
        return (net(x).argmax(dim=1) == y).float().mean().item()


def check_shuffled(work):
    """All inputs, for training and for the test, have their places in the same new order."""
    data = work.Data(
        torch.tensor([[5.0, 6, 7, 8], [1, 2, 3, 4]]),
        torch.tensor([1, 0]),
        torch.tensor([[10.0, 20, 30, 40], [0, 9, 0, 0], [2, 4, 6, 8]]),
        torch.tensor([0, 1, 1]),
    )
    got = work.shuffled(data, torch.tensor([2, 0, 3, 1]))
    expect_true(type(got) is work.Data, "shuffled returns no Data.", hint="Data(x, y, test_x, test_y).")
    expect_close(
        got.x,
        [[7.0, 5.0, 8.0, 6.0], [3.0, 1.0, 4.0, 2.0]],
        hint="New place 0 holds what stood at place order[0] = 2, which is 7 in the first input. 6 8 5 7 would be the "
        "order the other way round.",
        implicates="tensor-indexing",
    )
    expect_close(
        got.test_x,
        [[30.0, 10.0, 40.0, 20.0], [0.0, 0.0, 0.0, 9.0], [6.0, 2.0, 8.0, 4.0]],
        hint="The test inputs get the same order. A network that was trained on shuffled places would otherwise be "
        "asked about another world.",
        implicates="train-and-test-sets",
    )
    expect_equal(got.y, torch.tensor([1, 0]), hint="Classes stay: examples keep their order, their places do not.")
    expect_equal(got.test_y, torch.tensor([0, 1, 1]), hint="Classes stay as they are.")


def check_data_left_alone(work):
    """The data are left as they were."""
    data = small(work)
    before = remember(list(data))
    work.shuffled(data, torch.tensor([4, 2, 0, 1, 3]))
    expect_unchanged(
        list(data),
        before,
        hint="Build new tensors. The run without the shuffle needs the data as they were.",
        implicates="mutability-and-aliasing",
    )


def check_carry_over(work):
    """A linear layer can be rewritten so that the shuffle changes nothing."""
    order = torch.tensor([2, 0, 3, 1])
    layer = nn.Linear(4, 2)
    with torch.no_grad():
        layer.weight.copy_(torch.tensor([[1.0, 10, 100, 1000], [5, 6, 7, 8]]))
        layer.bias.copy_(torch.tensor([0.5, -2.0]))
    before = remember(list(layer.parameters()))
    got = work.carry_over(layer, order)
    expect_true(isinstance(got, nn.Linear), "carry_over returns no nn.Linear.", hint="Make a new nn.Linear.")
    expect_close(
        got.weight,
        [[100.0, 1.0, 1000.0, 10.0], [7.0, 5.0, 8.0, 6.0]],
        hint="New place 0 holds what stood at place 2, so it needs the weights of place 2, column by column: 100 and "
        "7. The units, which are the rows, stay.",
        implicates="linear-layers",
    )
    expect_close(got.bias, [0.5, -2.0], hint="The bias belongs to the unit and stays.", implicates="linear-layers")
    expect_unchanged(list(layer.parameters()), before, hint="The given layer stays; write into a new one.")


def check_same_answers(work):
    """On shuffled inputs the rewritten layer answers as the old one did."""
    order = torch.randperm(9)
    layer, x = nn.Linear(9, 4, dtype=torch.float64), torch.randn(6, 9, dtype=torch.float64)
    got = work.carry_over(layer, order)
    expect_dtype(got.weight, torch.float64, hint="nn.Linear(..., dtype=layer.weight.dtype), or the product fails.")
    expect_close(
        got(x[:, order]).detach(),
        layer(x).detach(),
        rtol=1e-9,
        atol=1e-9,
        hint="The sum of weight times input has the same terms, in another order. This is why a fixed shuffle is "
        "nothing to an MLP: for each network there is one that does as well.",
        implicates=BIAS,
    )


def check_one_run(work):
    """A run makes a network from its seed, trains it once, and judges it on the test examples."""
    data, fit = small(work, n=30, tests=20), Recorder()
    got = work.one_run(lambda: nn.Linear(5, 3), data, 7, fit)
    expect_type(got, float, hint="A plain number: .item() takes it out of the tensor.")
    expect_length(fit.nets, 1, hint="fit(net, x, y) is called once in a run.")
    torch.manual_seed(7)
    expect_close(
        fit.starts[0],
        nn.Linear(5, 3).weight.detach(),
        hint="torch.manual_seed(seed) comes before make(), so that the seed decides the starting weights too.",
    )
    expect_close(fit.inputs[0], data.x, hint="fit is handed the examples to train on, all of them.")
    expect_close(
        got,
        share(fit.nets[0], data.test_x, data.test_y),
        hint="The accuracy is that of the trained network on the 20 test examples.",
        implicates="train-and-test-sets",
    )


def check_ablation(work):
    """Both kinds of run share seed, starting weights and data; only the places differ."""
    data, fit, order = small(work, n=30, tests=200), Recorder(), torch.tensor([4, 2, 0, 1, 3])
    # A weight of its own for each place in the rule, so that a wrong order shows in the accuracies.
    rule = torch.tensor([[3.0, 0, 0, 1, 0], [0, 2, 0, 0, 1], [0, 0, 1, 0, 2]])
    data = data._replace(y=(data.x @ rule.T).argmax(dim=1), test_y=(data.test_x @ rule.T).argmax(dim=1))
    data.y[:3] = torch.arange(3)
    got = work.ablation(lambda: nn.Linear(5, 3), data, order, [3, 11], fit)
    expect_length(got, 2, hint="Two tensors: accuracies as they are, and shuffled.")
    for part in got:
        expect_shape(part, (2,), hint="One accuracy for each of the two seeds.")
        expect_dtype(part, torch.float32, hint="torch.tensor([...]) of plain numbers is float32.")
    expect_length(fit.nets, 4, hint="Two seeds and two kinds of run: four networks, each trained once.")
    for net, start, x in zip(fit.nets, fit.starts, fit.inputs, strict=True):
        seeds = [seed for seed in (3, 11) if torch.equal(start, seeded(seed))]
        expect_true(
            len(seeds) == 1,
            "A network starts from weights that belong to none of the seeds 3 and 11.",
            hint="The run with the shuffle has the same seed as the run without it; otherwise luck is compared too.",
        )
        plain = torch.equal(x, data.x)
        expect_true(
            plain or torch.equal(x, data.x[:, order]),
            "A network was trained on inputs that are neither as they were nor in the given order.",
            hint="shuffled(data, order), with the same order in every run.",
            implicates=BIAS,
        )
        test_x = data.test_x if plain else data.test_x[:, order]
        expect_close(
            got[0 if plain else 1][(3, 11).index(seeds[0])].item(),
            share(net, test_x, data.test_y),
            hint=f"Seed {seeds[0]}, {'as they are' if plain else 'shuffled'}: first come the accuracies with the "
            "places as they are, then those after the shuffle, each in the order of the seeds.",
        )
    expect_true(
        sum(torch.equal(x, data.x) for x in fit.inputs) == 2,
        "Not two of the four networks were trained on the places as they are.",
        hint="One run of each kind for each seed.",
    )


def seeded(seed):
    """The starting weights that belong to a seed."""
    torch.manual_seed(seed)
    return nn.Linear(5, 3).weight.detach()


def check_cost(work):
    """The cost is a mean of paired differences with its interval."""
    for before, after, mean, squares in (
        ([0.90, 0.88, 0.93, 0.91, 0.88], [0.60, 0.63, 0.61, 0.66, 0.60], 0.28, 0.0038),
        ([0.50, 0.61, 0.55, 0.52, 0.57], [0.52, 0.60, 0.58, 0.57, 0.58], -0.02, 0.0020),
    ):
        got = work.cost(torch.tensor(before), torch.tensor(after))
        expect_length(got, 2, hint="A pair: the mean, and the half-width.")
        for part in got:
            expect_type(part, float, hint="Plain numbers.")
        expect_close(
            got[0],
            mean,
            rtol=1e-3,
            hint="As they are less shuffled, seed by seed. A shuffle that happens to help has a negative cost.",
        )
        expect_close(
            got[1],
            2.78 * math.sqrt(squares / 4 / 5),
            rtol=1e-3,
            hint=f"The spread is that of the differences: their squared deviations add up to {squares}, divided by 4. "
            "Then the root, times 2.78, over the root of 5.",
            implicates="standard-deviation",
        )


def bumps(work, n):
    """Three shapes of six numbers at random places among 24, in noise."""
    shapes = torch.tensor([[1.0, -1, 1, -1, 1, -1], [1, 1, 1, -1, -1, -1], [1, 1, -1, -1, 1, 1]])
    x, y = 0.3 * torch.randn(2 * n, 24), torch.randint(3, (2 * n,))
    for i in range(2 * n):
        start = int(torch.randint(19, ()))
        x[i, start : start + 6] += shapes[y[i]]
    return work.Data(x[:n], y[:n], x[n:], y[n:])


def convolutional():
    """One convolution, and the largest answer of each filter wherever it stands."""
    return nn.Sequential(
        nn.Unflatten(1, (1, 24)),
        nn.Conv1d(1, 12, 6),
        nn.ReLU(),
        nn.AdaptiveMaxPool1d(1),
        nn.Flatten(),
        nn.Linear(12, 3),
    )


def mlp():
    """An MLP 24-32-3."""
    return nn.Sequential(nn.Linear(24, 32), nn.ReLU(), nn.Linear(32, 3))


EXAMPLES, STEPS = 300, 60
# Measured here over 50 seeds of the solution: the convolutional network pays 0.35 to 0.57, the MLP -0.05 to 0.03.
LEAST_COST, LARGEST_MLP_COST = 0.15, 0.12


@last
def check_who_pays(work):
    """The shuffle costs the convolutional network much and the MLP nothing."""
    data, order = bumps(work, EXAMPLES), torch.randperm(24)

    def fit(net, x, y):
        work.fit(net, x, y, STEPS, 32, 0.02)

    costs = []
    for name, make in (("convolutional", convolutional), ("MLP", mlp)):
        before, after = work.ablation(make, data, order, [int(torch.randint(9999, ()))], fit)
        curve(f"{name}: as they are, shuffled", [before.item(), after.item()])
        costs.append((before - after).item())
    expect_less(
        -costs[0],
        -LEAST_COST,
        "minus the cost of the shuffle for a convolutional network, in shares of right answers",
        hint="Shapes of six neighbouring numbers stand at random places. After the shuffle their numbers are no "
        "neighbours any more, and a filter finds nothing. fit was right as it stood in the starter.",
        implicates=BIAS,
    )
    expect_less(
        abs(costs[1]),
        LARGEST_MLP_COST,
        "the size of the cost for an MLP",
        hint="To an MLP the places have no order. What is left is the luck of one run.",
        implicates=BIAS,
    )
