"""Checks of a training loop: its steps, its modes, its numbers and its statistics."""

import torch
from torch import nn

from practice.grader.expectations import (
    expect_close,
    expect_equal,
    expect_length,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

LOOPS = "training-loops"


class Descent(torch.optim.SGD):
    """PyTorch's own. A class of the check's, since the first optimiser made of a class changes that class."""


def line(value=0.0):
    """A model of one weight, and a way to step it at the rate 0.1."""
    model = nn.Linear(1, 1, bias=False)
    nn.init.constant_(model.weight, value)
    return model, Descent(model.parameters(), lr=0.1)


def points(x, y, n=1):
    """A batch of n equal points."""
    return torch.full((n, 1), x), torch.full((n, 1), y)


class Watched(nn.Module):
    """One weight, which writes down the mode of each call and whether a graph is recorded."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.tensor(0.5))
        self.modes = []

    def forward(self, x):
        """The predictions."""
        self.modes.append(self.training)
        return x * self.weight


def check_three_steps_by_hand(work):
    """Each batch takes a step along its own gradient alone."""
    for batches, expected in ((1, 0.4), (2, 0.72), (3, 0.976)):
        model, optimizer = line()
        work.train(model, optimizer, [points(1.0, 2.0)] * batches, [points(1.0, 2.0)], 1)
        expect_close(
            model.weight.item(),
            expected,
            hint=f"After {batches} batches of one epoch the distance to 2 is 2 times 0.8 to the power {batches}. If "
            f"the weight went too far, backward() added to the gradients of the batches before; if it did not move, "
            f"they were cleared before the step.",
            implicates=LOOPS,
        )
    model, optimizer = line()
    model(torch.ones(1, 1)).sum().mul(7.0).backward()
    work.train(model, optimizer, [points(1.0, 2.0)], [points(1.0, 2.0)], 1)
    expect_close(
        model.weight.item(),
        0.4,
        hint="The model came with a gradient of something else in .grad. Clear it before your own first backward(), "
        "and not only after the step.",
        implicates=LOOPS,
    )


def check_modes(work):
    """Batches are trained on in training mode, in every epoch, and measured in evaluation mode."""
    for start in (True, False):
        model = Watched()
        model.train(start)
        optimizer = Descent(model.parameters(), lr=0.01)
        work.train(model, optimizer, [points(1.0, 2.0)] * 3, [points(1.0, 2.0)] * 2, 2)
        expect_equal(
            model.modes,
            [True, True, True, False, False] * 2,
            hint="These are the modes at each call, True for training, over two epochs of three batches, each "
            "measured on two. eval() holds until train() is called, so every epoch has to switch back before its "
            "first batch; otherwise batch normalisation stops learning its averages and dropout drops nothing.",
            implicates="batch-normalisation",
        )


def check_measure_changes_nothing(work):
    """Measuring moves no parameter and no running average, and counts every example alike."""
    model = nn.Sequential(nn.BatchNorm1d(1, eps=0.0), nn.Dropout(0.5))
    model.train()
    before = remember([*model.parameters(), *model.buffers()])
    got = work.measure(model, [points(1.0, 0.0, 3), (torch.tensor([[4.0]]), torch.tensor([[1.0]]))])
    expect_unchanged(
        [*model.parameters(), *model.buffers()],
        before,
        hint="A measuring pass in training mode counts the batches into the running averages of batch normalisation. "
        "Switch to evaluation first.",
        implicates="batch-normalisation",
    )
    expect_type(got, float, hint="The loss is a plain number.")
    # Running mean 0 and variance 1 leave x as it is: the squared errors are 1, 1, 1 and 9.
    expect_close(
        got,
        3.0,
        hint="The four squared errors are 1, 1, 1 and 9, with the mean 3. The mean of the two batch means is 5: it "
        "lets one example count as much as three.",
        implicates=LOOPS,
    )


def check_history_of_numbers(work):
    """The losses of each epoch are plain numbers, weighted by the sizes of the batches."""
    model, optimizer = line()
    history = work.train(model, optimizer, [points(1.0, 2.0, 3), points(1.0, 3.0)], [points(2.0, 1.0)], 2)
    expect_length(history, 2, hint="One pair for each epoch.")
    for pair in history:
        expect_length(pair, 2, hint="The training loss and the loss on the data held out.")
        for loss in pair:
            expect_type(
                loss,
                float,
                hint="A tensor made of recorded losses holds on to the graphs of all batches of the epoch, for as "
                "long as the history lives. item() gives the number alone.",
                implicates="detach-and-no-grad",
            )
    # w = 0: loss 4 of three examples; w = 0.4: loss 2.6^2 of one; then w = 0.92 predicts 1.84 for 1.
    expect_close(
        history[0][0],
        4.69,
        hint="Three examples had the loss 4, one had 6.76: (3 * 4 + 6.76) / 4. Weigh each batch by its size.",
        implicates=LOOPS,
    )
    expect_close(
        history[0][1], 0.7056, hint="After the epoch w = 0.92, which predicts 1.84 for x = 2 where 1 is right."
    )


def check_training_statistics(work):
    """The training rows alone give the mean and the standard deviation."""
    train_x = torch.tensor([[1.0, 80.0], [1.0, 30.0], [1.0, 30.0], [1.0, 30.0], [6.0, 30.0]])
    before = remember([train_x])
    for rows, expected in (([[10.0, 100.0]], [[4.0, 3.0]]), ([[0.0, 50.0], [4.0, 20.0]], [[-1.0, 0.5], [1.0, -1.0]])):
        got = work.standardise(train_x, torch.tensor(rows))
        expect_length(got, 2, hint="The training rows and the test rows.")
        expect_close(
            got[1],
            expected,
            hint="The training rows have the means 2 and 40 and the standard deviations 2 and 20, and test rows are "
            "measured by these. If the test rows help to make the statistics, the test has been told something of "
            "itself.",
            implicates=LOOPS,
        )
        expect_close(
            got[0],
            [[-0.5, 2.0], [-0.5, -0.5], [-0.5, -0.5], [-0.5, -0.5], [2.0, -0.5]],
            hint="A training row must come out the same whatever test rows there are.",
        )
    expect_true(
        bool(torch.equal(train_x, before[0])), "The training rows were changed in place.", hint="Return new tensors."
    )
