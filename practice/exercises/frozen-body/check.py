"""Checks of a frozen body: what moves, what does not, and what moves without a gradient."""

import math

import torch
import torch.nn.functional as F
from torch import nn

from practice.grader.expectations import (
    expect_close,
    expect_length,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

TRANSFER = "transfer-learning"
FINE_TUNING = "fine-tuning"


def small_body():
    """Five inputs, four features, with parts that behave otherwise in training mode."""
    return nn.Sequential(nn.Linear(5, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.5), nn.Linear(8, 4))


def parts(net):
    """The body and the head of what the learner built, after a look at its kind."""
    expect_type(net, nn.Sequential, hint="Return nn.Sequential(body, head).")
    expect_true(len(net) == 2, f"The network has {len(net)} parts, not 2.", hint="Its parts are the body and the head.")
    return net[0], net[1]


def doubling(work):
    """The case of the task: a body that doubles, a head of two classes that starts at zero."""
    body = nn.Linear(1, 1, bias=False)
    nn.init.constant_(body.weight, 2.0)
    net = work.with_new_head(body, 1, 2)
    _, head = parts(net)
    nn.init.zeros_(head.weight)
    nn.init.zeros_(head.bias)
    return net, head


def check_new_head(work):
    """The body is followed by a linear layer of the right size."""
    body = small_body()
    got, head = parts(work.with_new_head(body, 4, 3))
    expect_true(
        got is body,
        "The first part is not the body that was handed over.",
        hint="Put the body itself into nn.Sequential, not a copy or a part of it.",
    )
    expect_type(head, nn.Linear, hint="The head is one nn.Linear.")
    expect_shape(
        head.weight, (3, 4), hint="nn.Linear(features, classes): it reads the features and gives a score a class."
    )
    expect_true(head.bias is not None, "The head has no bias.", hint="The head is an nn.Linear with its bias.")


def check_who_is_frozen(work):
    """The body's parameters require no gradient, the head's do."""
    body, head = parts(work.with_new_head(small_body(), 4, 3))
    for name, parameter in body.named_parameters():
        expect_true(
            not parameter.requires_grad,
            f"The body's parameter {name} still requires a gradient.",
            hint="Freeze every parameter of the body, in all its layers.",
            implicates=FINE_TUNING,
        )
    for name, parameter in head.named_parameters():
        expect_true(
            parameter.requires_grad,
            f"The head's {name} requires no gradient: nothing is left to train.",
            hint="Freezing came after the new head was in, or reached it. Freeze the body alone.",
            implicates=FINE_TUNING,
        )


def check_steps_by_hand(work):
    """One step of the head goes where it goes by hand, and so does a second one."""
    net, head = doubling(work)
    losses = work.fit_head(net, torch.tensor([[1.0]]), torch.tensor([0]), 0.1, 1)
    expect_length(losses, 1, hint="One loss for each step.")
    expect_type(losses[0], float, hint="The loss as a number: item() gives it.")
    expect_close(losses[0], math.log(2), hint="Both scores are 0 before the step, so the loss is ln 2.")
    expect_close(
        head.weight,
        [[0.1], [-0.1]],
        hint="The slopes of the scores are -0.5 and 0.5, the feature is 2, the rate 0.1, and a "
        "step goes against the slope.",
    )
    expect_close(
        head.bias, [0.05, -0.05], hint="The slopes of the biases are -0.5 and 0.5. The head's bias is trained too."
    )
    net, head = doubling(work)
    losses = work.fit_head(net, torch.tensor([[1.0], [1.0]]), torch.tensor([0, 0]), 0.1, 2)
    expect_length(losses, 2, hint="One loss for each step.")
    # After the first step the scores are 0.25 and -0.25; the second slope is 1 / (1 + e^0.5) = 0.3775.
    expect_close(
        losses[1],
        math.log(1 + math.exp(-0.5)),
        hint="After one step of the mean loss the scores are 0.25 and -0.25. Two equal examples step as one of them "
        "does.",
    )
    expect_close(
        head.bias,
        [0.05 + 0.03775, -0.05 - 0.03775],
        hint="Two steps on two equal examples. The second slope is -0.3775: let no slope of the first "
        "step count again, and take the mean over the batch, not the sum.",
        implicates="training-loops",
    )


def check_body_keeps_its_parameters(work):
    """Training the head moves no parameter of the body."""
    body = nn.Sequential(nn.Linear(5, 7), nn.Tanh(), nn.Linear(7, 4))
    net = work.with_new_head(body, 4, 3)
    before = remember(list(body.parameters()))
    start = remember(list(net[1].parameters()))
    work.fit_head(net, torch.randn(9, 5), torch.arange(9) % 3, 0.5, 5)
    expect_unchanged(
        list(body.parameters()),
        before,
        hint="A parameter of the body moved. The step is for the head's parameters alone.",
        implicates=FINE_TUNING,
    )
    expect_true(
        not torch.equal(net[1].weight, start[0]),
        "After five steps the head is where it was.",
        hint="The step has to move the parameters of the head that is in net.",
    )


def check_nothing_moves_without_a_gradient(work):
    """The body's running averages stay, and its dropout is off."""
    body = small_body()
    net = work.with_new_head(body, 4, 3)
    net.train()
    x, y = 3 * torch.randn(12, 5) + 2, torch.arange(12) % 3
    before = remember(list(body.buffers()))
    body.eval()
    first_loss = F.cross_entropy(net(x), y).item()
    net.train()
    losses = work.fit_head(net, x, y, 0.1, 3)
    expect_unchanged(
        list(body.buffers()),
        before,
        hint="These are the running averages of the body's batch normalisation. They move in every forward pass in "
        "training mode; freezing does not hold them. Which mode is the body in while you train?",
        implicates=TRANSFER,
    )
    expect_close(
        losses[0],
        first_loss,
        hint="With its dropout off, the body gives this loss before the first step. Put the body into evaluation mode.",
        implicates=FINE_TUNING,
    )


def check_two_groups(work):
    """Each part gets its own rate, and the body can move again."""
    net = work.with_new_head(small_body(), 4, 3)
    groups = work.two_rates(net, 0.002, 0.05)
    expect_length(groups, 2, hint="A list of two groups, the body's and the head's.")
    for group, part, rate, name in ((groups[0], net[0], 0.002, "body"), (groups[1], net[1], 0.05, "head")):
        expect_type(group, dict, hint='A group is a dictionary with the keys "params" and "lr".')
        expect_true("params" in group and "lr" in group, "A key is missing.", hint='The keys are "params" and "lr".')
        expect_close(group["lr"], rate, hint=f"The rate of the {name}. The body's group comes first.")
        held = [id(parameter) for parameter in group["params"]]
        own = [id(parameter) for parameter in part.parameters()]
        strangers = len([each for each in held if each not in own])
        expect_true(
            sorted(held) == sorted(own),
            f"The {name} has {len(own)} parameter tensors. Its group holds {len(held)}, and {strangers} of them are "
            f"not its own.",
            hint=f"The group of the {name} holds the parameters of the {name}: all of them, once, and no others, in a "
            f"list.",
        )


def check_body_thaws(work):
    """With its group the body can move again."""
    body = nn.Sequential(nn.Linear(5, 4), nn.Tanh())
    net = work.with_new_head(body, 4, 3)
    optimizer = torch.optim.Adam(work.two_rates(net, 0.01, 0.3))
    for name, parameter in body.named_parameters():
        expect_true(
            parameter.requires_grad,
            f"The body's parameter {name} still requires no gradient, so no step can move it.",
            hint="An optimiser passes over a frozen parameter that it holds. Thaw the body first.",
            implicates=FINE_TUNING,
        )
    before = remember(list(net.parameters()))
    F.cross_entropy(net(torch.randn(6, 5)), torch.arange(6) % 3).backward()
    optimizer.step()
    for old, parameter in zip(before, net.parameters(), strict=True):
        expect_true(
            not torch.equal(old, parameter),
            f"One step left a parameter of shape {tuple(old.shape)} where it was.",
            hint="Hand over the network's own parameters, not copies of them.",
        )
