"""Checks of the comparison: the angle, the two gradients, and training that is fair to both."""

import math
from itertools import pairwise

import torch

from practice.grader.expectations import (
    expect_close,
    expect_length,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    last,
    remember,
)

META = "meta-learning"
OBJECTIVE = "meta-objective"
THROUGH = "differentiating-through-an-update"


def check_angle_by_hand(work):
    """The angle between two small gradients."""
    got = work.angle([torch.tensor([[1.0]]), torch.tensor([1.0])], [torch.tensor([[0.8]]), torch.tensor([0.2])])
    expect_type(got, float, hint="A plain number, in degrees.")
    expect_close(
        got,
        30.9638,
        atol=0.05,
        hint="As one vector each these are (1, 1) and (0.8, 0.2). 0.54 is the angle in radians, 0.857 its cosine, "
        "and 0 "
        "is the mean of the angles of the parts: one entry alone has no direction to speak of.",
    )
    got = work.angle([torch.tensor([[3.0, 0.0], [0.0, 0.0]]), torch.tensor([-4.0])], [torch.zeros(2, 2), torch.ones(1)])
    expect_close(
        got,
        143.1301,
        atol=0.05,
        hint="(3, 0, 0, 0, -4) and (0, 0, 0, 0, 1): the cosine is -4/5. Length does not count and the sign does.",
    )


def check_angle_of_equal_directions(work):
    """Equal directions have the angle 0, and opposite ones 180."""
    for _ in range(20):
        one = [torch.randn(7, 3), torch.randn(3)]
        expect_close(
            work.angle(one, [2.5 * tensor for tensor in one]),
            0.0,
            atol=0.2,
            hint="The second is 2.5 times the first. A cosine that rounding has pushed above 1 has no angle: keep "
            "it from "
            "-1 to 1.",
        )
        expect_close(
            work.angle(one, [-tensor for tensor in one]), 180.0, atol=0.2, hint="The second is minus the first."
        )


def one_layer(bias=0.0):
    """At x = 0 the prediction is the bias: one parameter to follow."""
    return [torch.tensor([[0.0]], requires_grad=True), torch.tensor([[bias]], requires_grad=True)]


def at_zero(work, *pairs):
    """Tasks of one support and one query target each, all at x = 0."""
    zero = torch.zeros(len(pairs), 1, 1)
    support, query = (torch.tensor([pair[i] for pair in pairs]).reshape(-1, 1, 1) for i in (0, 1))
    return work.Tasks(zero, support, zero, query)


def gradient_of(work, params, tasks, rate, steps, first_order):
    """The learner's meta-gradient, as a list of the right shapes."""
    got = work.meta_gradient(params, tasks, rate, steps, first_order)
    expect_length(got, len(params), hint="One gradient for each tensor of params.")
    for gradient, param in zip(got, params, strict=True):
        expect_shape(
            gradient,
            tuple(param.shape),
            hint="A gradient in the start has the shapes of the start. With a dimension for tasks in front it is the "
            "gradient in the adapted networks.",
            implicates=THROUGH,
        )
    return got


def check_gradients_by_hand(work):
    """The full and the first-order gradient of one task."""
    tasks = at_zero(work, (1.0, 3.0))
    hint = (
        "Support loss (t - 1)^2, query loss (t - 3)^2, t = 0, rate 0.1: the step ends at 0.2 and the query slope there "
    )
    hint += (
        "is -5.6. The full gradient is 0.8 * (-5.6) = -4.48, the first-order one -5.6. At the start the query slope "
    )
    hint += "would be -6, and the support set as judge would give -1.28 or -1.6."
    for first_order, expected in ((False, -4.48), (True, -5.6)):
        got = gradient_of(work, one_layer(), tasks, 0.1, 1, first_order)
        expect_close(got[1], [[expected]], hint=f"With first_order={first_order}. {hint}", implicates=THROUGH)
    for first_order, expected in ((False, -3.3792), (True, -5.28)):
        got = gradient_of(work, one_layer(), tasks, 0.1, 2, first_order)
        expect_close(
            got[1],
            [[expected]],
            hint=f"Two steps lead to 0.36. With first_order={first_order} this should be {expected}: hand steps down.",
            implicates=THROUGH,
        )


def check_mean_over_tasks(work):
    """The meta-gradient is that of a mean over tasks."""
    got = gradient_of(work, one_layer(), at_zero(work, (1.0, 3.0), (-1.0, -2.0), (0.0, 0.0)), 0.1, 1, False)
    # -4.48, 0.8 * 2 * (-0.2 + 2) = 2.88, and 0.
    expect_close(
        got[1],
        [[-1.6 / 3]],
        hint="The three tasks have the gradients -4.48, 2.88 and 0. Their mean is -0.533, their sum -1.6.",
        implicates=OBJECTIVE,
    )


def check_start_left_alone(work):
    """Asking for a gradient changes nothing."""
    params = one_layer(0.3)
    before = remember(params)
    for first_order in (False, True):
        work.meta_gradient(params, at_zero(work, (1.0, 3.0)), 0.1, 1, first_order)
    expect_unchanged(params, before, hint="The gradient is asked for at params; no step is taken.")
    expect_true(
        all(param.grad is None for param in params),
        "The start has a .grad after your call.",
        hint="backward() adds to .grad, so that the second method's gradient would come on top of the first one's. "
        "torch.autograd.grad returns the gradients and leaves .grad alone.",
    )


def network(widths):
    """A start in float64."""
    params = []
    for inputs, outputs in pairwise(widths):
        for shape in ((inputs, outputs), (1, outputs)):
            params.append(((torch.rand(shape, dtype=torch.float64) * 2 - 1) / math.sqrt(inputs)).requires_grad_())
    return params


def curves(work, n, points):
    """Sinusoid tasks in float64."""
    x = 10 * torch.rand(n, 2 * points, 1, dtype=torch.float64) - 5
    y = (0.1 + 4.9 * torch.rand(n, 1, 1)).double() * torch.sin(x - math.pi * torch.rand(n, 1, 1).double())
    return work.Tasks(x[:, :points], y[:, :points], x[:, points:], y[:, points:])


def own_gradient(params, tasks, rate, first_order):
    """The meta-gradient of one step, task by task, by this file's own network."""

    def loss(theta, x, y):
        return ((torch.relu(x @ theta[0] + theta[1]) @ theta[2] + theta[3] - y) ** 2).mean()

    total = 0.0
    for sx, sy, qx, qy in zip(*tasks, strict=True):
        inner = torch.autograd.grad(loss(params, sx, sy), params, create_graph=not first_order)
        adapted = [param - rate * gradient for param, gradient in zip(params, inner, strict=True)]
        total = total + loss(adapted, qx, qy) / len(tasks[0])
    return torch.autograd.grad(total, params)


@last
def check_equal_training(work):
    """Both methods train from the same start, on the same batches, with an optimiser of their own."""
    start = network([1, 6, 1])
    before = remember(start)
    batches = [curves(work, 3, 4) for _ in range(5)]
    for first_order in (False, True):
        got = work.trained(start, batches, 0.03, 1, first_order, 0.02)
        expect_length(got, 4, hint="trained returns a list of parameters like start.")
        expect_unchanged(
            start,
            before,
            hint="The start was moved. The other method is to begin at the same place: train copies, made once "
            "before the "
            "loop.",
            implicates=META,
        )
        wanted = [param.detach().clone().requires_grad_() for param in start]
        optimizer = torch.optim.Adam(wanted, lr=0.02)
        for tasks in batches:
            for param, gradient in zip(wanted, own_gradient(wanted, tasks, 0.03, first_order), strict=True):
                param.grad = gradient
            optimizer.step()
        for new, right in zip(got, wanted, strict=True):
            expect_close(
                new,
                right.detach(),
                rtol=1e-4,
                atol=1e-6,
                hint=f"Five outer steps with first_order={first_order}: one step of Adam a batch, in order, each "
                f"with the "
                "meta-gradient at the parameters that the step before left. Look for a gradient left over from the "
                "step before, an optimiser made anew in the loop, and first_order and outer_rate handed down.",
                implicates=META,
            )
