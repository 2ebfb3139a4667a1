"""Checks of Reptile, from one parameter by hand to a family of lines."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_length,
    expect_less,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

META = "meta-learning"
INNER = "inner-loop-adaptation"


def one_layer(bias=0.0):
    """At x = 0 the prediction is the bias: one parameter t."""
    return [torch.tensor([[0.0]]), torch.tensor([bias])]


def batches(*targets):
    """One point at x = 0 for each batch: its loss is (t - target)^2."""
    return [(torch.tensor([[0.0]]), torch.tensor([[target]])) for target in targets]


def like(got, params, what):
    """The learner's parameters, looked at."""
    expect_length(got, len(params), hint=f"{what} returns a list of as many tensors as params.")
    for new, old in zip(got, params, strict=True):
        expect_shape(
            new, tuple(old.shape), hint="Every tensor keeps its shape; a mean over tasks leaves none in front."
        )
    return got


def check_inner_steps_by_hand(work):
    """One inner step a batch, each from where the last one ended."""
    got = like(work.adapt(one_layer(), batches(1.0), 0.25), one_layer(), "adapt")
    expect_close(
        got[1],
        [0.5],
        hint="The loss is (t - 1)^2 at t = 0: the slope is -2, and a step of rate 0.25 against it ends at 0.5.",
        implicates=INNER,
    )
    got = work.adapt(one_layer(), batches(1.0, 1.0, 3.0), 0.25)
    expect_close(
        got[1],
        [1.875],
        hint="Three batches with the targets 1, 1 and 3: each step halves the distance to its own target, so 0, "
        "0.5, 0.75, "
        "1.875. Each batch is used once, in order.",
        implicates=INNER,
    )


def check_start_unchanged(work):
    """The start survives, and what comes back is cut off from it."""
    for needs in (False, True):
        params = [torch.randn(1, 4), torch.randn(4), torch.randn(4, 1), torch.randn(1)]
        for param in params:
            param.requires_grad_(needs)
        before = remember(params)
        task = [(torch.randn(5, 1), torch.randn(5, 1)) for _ in range(3)]
        got = like(work.adapt(params, task, 0.1), params, "adapt")
        expect_unchanged(
            params,
            before,
            hint="The outer step needs the start as it was: it looks at the way from there. Step on copies.",
            implicates=INNER,
        )
        expect_true(
            not any(tensor.requires_grad for tensor in got),
            "The adapted parameters still carry a graph.",
            hint="Reptile takes no gradient through its steps, and a start that kept the graph of every task "
            "would grow with "
            "each. Return detached tensors.",
            implicates=INNER,
        )
        expect_true(all(param.grad is None for param in params), "The start has a .grad now.", hint="Step on copies.")


def check_outer_step(work):
    """The start moves a part of the way to where the task ended."""
    params = [torch.tensor([[1.0, -2.0]]), torch.tensor([0.5])]
    before = remember(params)
    adapted = [torch.tensor([[3.0, -3.0]]), torch.tensor([0.0])]
    got = like(work.outer_step(params, [adapted], 0.25), params, "outer_step")
    expect_close(
        got[0],
        [[1.5, -2.25]],
        hint="From 1 a quarter of the way to 3 is 1.5, and from -2 to -3 it is -2.25. The step goes towards the "
        "adapted "
        "parameters, and it begins at params.",
        implicates=META,
    )
    expect_close(got[1], [0.375], hint="Biases move like weights: from 0.5 a quarter of the way to 0.")
    expect_unchanged([*params], before, hint="Return a new list of new tensors.")


def check_mean_of_tasks(work):
    """With several tasks the start moves towards their mean."""
    params = [torch.tensor([[1.0, -2.0]]), torch.tensor([0.5])]
    adapted = [[params[0] + shift, params[1] - shift] for shift in (1.0, 2.0, 6.0)]
    got = like(work.outer_step(params, adapted, 0.5), params, "outer_step")
    expect_close(
        got[0],
        [[2.5, -0.5]],
        hint="The three tasks ended 1, 2 and 6 further on, so their mean is 3 further, and half of that is 1.5. A "
        "sum would "
        "move by 4.5, and one task after the other by something else.",
        implicates=META,
    )
    expect_close(got[1], [-1.0], hint="The biases ended 1, 2 and 6 lower.")


def lines(count):
    """Tasks y = w x + b with w near 3 and b near -2, three batches each."""
    tasks = []
    for _ in range(count):
        w, b = 3 + 0.3 * torch.randn(()), -2 + 0.3 * torch.randn(())
        tasks.append([(x, w * x + b) for x in 2 * torch.rand(3, 8, 1) - 1])
    return tasks


def check_learns_a_family(work):
    """After training, the start lies in the middle of the tasks."""
    start = [torch.zeros(1, 1), torch.zeros(1)]
    before = remember(start)
    got = like(work.train(start, lines(100), 0.1, 0.5), start, "train")
    expect_unchanged(start, before, hint="The first start stays the caller's.")
    distance = (got[0] - 3).abs().item() + (got[1] + 2).abs().item()
    # Over 60 seeds the solution ends within 0.15 of it; the untrained start is 5 away.
    expect_less(
        distance,
        0.6,
        "the distance of the trained start from the middle of its tasks, w = 3 and b = -2",
        hint="From (0, 0), a hundred lines with w near 3 and b near -2 should pull the start there. Each task "
        "begins at the "
        "start that the task before has left, and each outer step goes towards where the inner steps ended.",
        implicates=META,
    )


def check_outer_rate_falls(work):
    """The outer rate falls evenly over the tasks."""
    got = work.train(one_layer(), [batches(1.0, 1.0), batches(-1.0, -1.0)], 0.25, 0.8)
    expect_close(
        got[1],
        [0.12],
        hint="0 to 0.75 on the first task, and 0.8 of that is 0.6. On the second task from 0.6 to -0.6, and 0.4 "
        "of that way "
        "leads to 0.12. At a constant rate it would be -0.36, and with 1 - (i + 1) / n it would be 0.3.",
        implicates=META,
    )
    got = work.train(one_layer(), [batches(1.0)] * 4, 0.25, 1.0)
    # The distance to 1 shrinks by half of 1, 0.75, 0.5 and 0.25.
    expect_close(
        got[1],
        [1 - 0.5 * 0.625 * 0.75 * 0.875],
        hint="Four tasks alike: the outer rates are 1, 0.75, 0.5 and 0.25.",
        implicates=META,
    )
