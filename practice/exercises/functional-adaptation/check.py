"""Checks of adaptation as a function, from one weight by hand to a module with names of its own."""

import torch
from torch import nn
from torch.func import functional_call

from practice.grader.expectations import (
    expect_close,
    expect_grad_path,
    expect_requires_grad,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

INNER = "inner-loop-adaptation"
FUNCTIONAL = "functional-call"
GRAPH = "create-graph"


def line(weight):
    """One weight, no bias."""
    model = nn.Linear(1, 1, bias=False)
    nn.init.constant_(model.weight, weight)
    return model


def column(*numbers):
    """Numbers as a column."""
    return torch.tensor(numbers).reshape(-1, 1)


def adapted_by(work, model, *arguments, **named):
    """The learner's adapted parameters, with the names looked at."""
    got = work.adapt(model, *arguments, **named)
    expect_type(got, dict, hint="adapt returns a dictionary from names to tensors.")
    wanted = [name for name, _ in model.named_parameters()]
    expect_true(
        list(got) == wanted,
        f"The names should be {wanted}; yours are {list(got)}.",
        hint="Take the names from model.named_parameters(), and keep their order. functional_call passes over a name "
        "that it does not know and falls back on the module's own parameter, both without a word.",
        implicates=FUNCTIONAL,
    )
    for name, parameter in model.named_parameters():
        expect_shape(got[name], tuple(parameter.shape), hint=f"{name} keeps its shape: param - rate * gradient.")
    return got


def check_one_step_by_hand(work):
    """One step goes where it goes by hand."""
    got = adapted_by(work, line(1.0), column(1.0, 2.0), column(3.0, 4.0), 0.1, 1)
    expect_close(
        got["weight"],
        [[1.6]],
        hint="The slope at w = 1 is -6, the mean of -4 and -8, and a step of rate 0.1 against it ends at 1.6.",
        implicates=INNER,
    )


def check_several_steps(work):
    """Each step begins where the last one ended."""
    for steps, expected in ((2, 1.9), (3, 2.05)):
        got = adapted_by(work, line(1.0), column(1.0, 2.0), column(3.0, 4.0), 0.1, steps)
        expect_close(
            got["weight"],
            [[expected]],
            hint="From 1 the steps lead to 1.6, 1.9 and 2.05. The loss of the second step is that of the module "
            "with the "
            "parameters of the first step in place of its own: give those to functional_call.",
            implicates=FUNCTIONAL,
        )


class Seesaw(nn.Module):
    """A module with nested names and a parameter that stands alone."""

    def __init__(self):
        super().__init__()
        self.tilt = nn.Parameter(torch.tensor([0.7]))
        self.inner = nn.Sequential(nn.Linear(3, 4), nn.Tanh())
        self.out = nn.Linear(4, 1)

    def forward(self, x):
        return self.tilt * self.out(self.inner(x)) + x.sum(dim=1, keepdim=True)


def check_any_module(work):
    """A module with layers and names of its own."""
    model = Seesaw().double()
    x, y = torch.randn(7, 3, dtype=torch.float64), torch.randn(7, 1, dtype=torch.float64)
    got = adapted_by(work, model, x, y, 0.05, 1)
    loss = (model(x) - y).pow(2).mean()
    gradients = torch.autograd.grad(loss, list(model.parameters()))
    for (name, parameter), gradient in zip(model.named_parameters(), gradients, strict=True):
        expect_close(
            got[name],
            parameter - 0.05 * gradient,
            hint=f"This is {name}. Every parameter takes its step with its own gradient; torch.autograd.grad "
            f"gives them in "
            "the order in which you listed the parameters.",
            implicates=FUNCTIONAL,
        )


def tasks_of(work):
    """Two tasks of a line through 0."""
    return [
        work.Task(column(1.0), column(3.0), column(2.0), column(4.0)),
        work.Task(column(2.0), column(2.0), column(1.0), column(1.0)),
    ]


def check_query_losses(work):
    """Every task is judged on its queries, from the same start."""
    got = work.query_losses(line(0.5), tasks_of(work), 0.05, 1)
    expect_shape(got, (2,), hint="Two tasks, two losses: stack them.")
    expect_close(
        got,
        [6.25, 0.09],
        hint="Task 1: the slope on (1, 3) at 0.5 is -5, the step ends at 0.75, and on the query (2, 4) the loss is "
        "(1.5 - 4)^2. Task 2: from 0.5 again, the slope on (2, 2) is -4, the step ends at 0.7, the loss on (1, 1) is "
        "(0.7 - 1)^2.",
        implicates=INNER,
    )
    got = work.query_losses(line(0.5), tasks_of(work)[:1], 0.05, 1)
    expect_shape(got, (1,), hint="One task, and still a tensor of losses.")


def check_module_unchanged(work):
    """The module is left as it was."""
    model = Seesaw()
    before = remember(list(model.parameters()))
    given = list(model.parameters())
    x, y = torch.randn(5, 3), torch.randn(5, 1)
    hint = (
        "The next task starts from this module. Make new tensors, and differentiate by torch.autograd.grad, which does "
    )
    hint += "not write into .grad."
    for call in (
        lambda: work.adapt(model, x, y, 0.1, 2),
        lambda: work.query_losses(model, [work.Task(x, y, x + 1, y)], 0.1, 2),
    ):
        call()
        expect_true(
            all(now is was for now, was in zip(model.parameters(), given, strict=True)),
            "The module holds other parameter objects than before.",
            hint=hint,
            implicates=INNER,
        )
        expect_unchanged(list(model.parameters()), before, hint=hint, implicates=INNER)
        expect_true(
            all(parameter.grad is None for parameter in model.parameters()),
            "The module's parameters have a .grad after your call; before it they had none.",
            hint=hint,
            implicates=FUNCTIONAL,
        )
    got = adapted_by(work, model, x, y, 0.1, 0)
    expect_unchanged(list(got.values()), before, hint="No steps: the adapted parameters are those of the module.")


def check_constant_inner_gradients(work):
    """Without create_graph the direct path to the start remains."""
    model = line(0.5)
    got = adapted_by(work, model, column(1.0), column(3.0), 0.05, 1)
    expect_requires_grad(
        got["weight"],
        hint="The adapted weight is the module's weight less something. Keep that path: no detach, no .data, no "
        "no_grad.",
        implicates=FUNCTIONAL,
    )
    loss = (functional_call(model, got, (column(2.0),)) - column(4.0)).pow(2).mean()
    (slope,) = expect_grad_path(
        loss,
        [model.weight],
        hint="The way from the loss back to model.weight is cut. Begin with the module's own tensors, not with copies.",
        implicates=FUNCTIONAL,
    )
    expect_close(
        slope,
        [[-10.0]],
        hint="With create_graph=False the inner gradient counts as a constant and the factor is 1: the slope is the "
        "query slope at the adapted weight, -10.",
        implicates=GRAPH,
    )


def check_through_the_steps(work):
    """query_losses can be differentiated through the inner steps."""
    model = line(0.5)
    losses = work.query_losses(model, tasks_of(work), 0.05, 1)
    for loss, expected in zip(losses, (-9.0, -0.36), strict=True):
        (slope,) = expect_grad_path(
            loss,
            [model.weight],
            hint="A query loss should lead back to model.weight. Loading or detaching adapted values cuts the way.",
            implicates=FUNCTIONAL,
        )
        expect_close(
            slope,
            [[expected]],
            hint="The query slopes at the adapted weights are -10 and -0.6, and a step on (1, 3) or (2, 2) has "
            "the factor "
            "0.9 or 0.6. If you got -10 or -0.6, the inner gradients came out as constants.",
            implicates=GRAPH,
        )
    # Two steps on (1, 3) and (2, 4) from 1 have the factor 0.5 each: 1.9, and the slope of (1.9 - 3)^2 is -2.2.
    model = line(1.0)
    task = work.Task(column(1.0, 2.0), column(3.0, 4.0), column(1.0), column(3.0))
    losses = work.query_losses(model, [task], 0.1, 2)
    (slope,) = expect_grad_path(losses.sum(), [model.weight], hint="Two steps, and still a way back to the start.")
    expect_close(
        slope,
        [[-0.55]],
        hint="Two steps with a factor 0.5 each: -2.2 * 0.25. -1.1 means that one of them was cut.",
        implicates=GRAPH,
    )
