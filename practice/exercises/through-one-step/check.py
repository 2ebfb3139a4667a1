"""Checks of the gradient through a step, from one number by hand to many steps against nudges."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_length,
    expect_shape,
    expect_tensor,
    expect_true,
    expect_unchanged,
    remember,
)

THROUGH = "differentiating-through-an-update"
GRAPH = "create-graph"
UNROLLED = "unrolled-optimisation"


def cubic(t):
    """The support loss of the task text."""
    return (t**3 / 3 - t).sum()


def squares(t):
    """The query loss of the task text."""
    return ((t - 4) ** 2).sum()


def check_by_hand(work):
    """Both gradients by formula."""
    for t, rate, full, first in ((2.0, 0.1, -2.76, -4.6), (3.0, 0.05, -1.96, -2.8)):
        got = work.by_hand(t, rate)
        expect_length(got, 2, hint="Return two numbers: the full gradient, then the first-order one.")
        expect_true(
            all(type(number) in (int, float) for number in got),
            "The two results should be plain numbers.",
            hint="This function needs no tensors.",
        )
        expect_close(
            float(got[1]),
            first,
            hint=f"The first-order approximation is the query slope 2(t' - 4) at the adapted place. From {t} with "
            f"rate "
            f"{rate} the step ends at {t - rate * (t * t - 1):.2f}.",
            implicates=THROUGH,
        )
        expect_close(
            float(got[0]),
            full,
            hint=f"The factor is 1 - rate * S''(t), with S'' = 2t at the place where the step was taken, t = {t}, "
            f"and "
            "not where it ended. It multiplies the query slope.",
            implicates=THROUGH,
        )


def check_one_step_by_autograd(work):
    """Autograd finds the gradient through one step."""
    start = torch.tensor(2.0)
    got = work.through_steps(start, cubic, squares, 0.1, 1)
    expect_shape(got, (), hint="The gradient has the shape of the start.")
    expect_close(
        got,
        -2.76,
        hint="-4.6 means that the inner gradient came out as a constant, -4.6 being the slope at the end of the "
        "step. "
        "The call that is to be differentiated again is the first one, and it has to be recorded. -4 would be the "
        "slope "
        "of the query loss at the start, without any step.",
        implicates=GRAPH,
    )
    theta = torch.tensor([[2.0, 3.0, 0.5]])
    got = work.through_steps(theta, cubic, squares, 0.1, 1)
    # Entry by entry: 2 (t - 0.1 (t^2 - 1) - 4) (1 - 0.2 t).
    expect_close(
        got,
        2 * (theta - 0.1 * (theta**2 - 1) - 4) * (1 - 0.2 * theta),
        hint="A start of shape (1, 3): the gradient has that shape, and every entry takes its own step.",
        implicates=THROUGH,
    )


def check_first_order(work):
    """first_order takes the inner gradients as constants."""
    got = work.through_steps(torch.tensor(2.0), cubic, squares, 0.1, 1, True)
    expect_close(
        got,
        -4.6,
        hint="With first_order the answer is the query slope at the adapted place, 2(1.7 - 4). The path from the "
        "start "
        "through t' = t - rate * g stays, with factor 1; only g is a constant.",
        implicates=THROUGH,
    )
    # (t - 1)^2 from 0 with rate 0.1: 0.2, then 0.36, and the slope of (t - 3)^2 there is -5.28.
    got = work.through_steps(torch.tensor(0.0), lambda t: (t - 1) ** 2, lambda t: (t - 3) ** 2, 0.1, 2, True)
    expect_close(
        got,
        -5.28,
        hint="Two steps on (t - 1)^2 lead from 0 to 0.2 and 0.36, where (t - 3)^2 has the slope -5.28. Every one "
        "of the "
        "inner gradients is a constant.",
        implicates=THROUGH,
    )


def check_two_steps(work):
    """The graph stays whole through several steps."""
    got = work.through_steps(torch.tensor(0.0), lambda t: (t - 1) ** 2, lambda t: (t - 3) ** 2, 0.1, 2)
    expect_close(
        got,
        -3.3792,
        hint="Two steps on (t - 1)^2 lead from 0 to 0.36, with a factor 0.8 each: 0.8 * 0.8 * (-5.28) = -3.3792. "
        "-4.224 means that one factor is missing, -5.28 both. Each step begins where the last one ended, and what "
        "you "
        "differentiate by at the end is the start.",
        implicates=UNROLLED,
    )


def check_start_unchanged(work):
    """The start is left as it was, whatever it is connected to."""
    plain = torch.tensor([2.0, 3.0])
    before = remember([plain])
    first = work.through_steps(plain, cubic, squares, 0.1, 2)
    expect_unchanged([plain], before, hint="A step makes a new tensor: t - rate * g, and not t -= rate * g.")
    expect_true(
        not plain.requires_grad,
        "The caller's tensor requires gradients after your call.",
        hint="Make a leaf of your own, from a copy.",
    )
    connected = torch.tensor([1.0, 1.5], requires_grad=True) * 2
    second = work.through_steps(connected, cubic, squares, 0.1, 2)
    expect_close(
        second,
        first.detach(),
        hint="This start was computed from other tensors: it has a history and is no leaf. The gradient asked for is "
        "the one in the start itself.",
        implicates=GRAPH,
    )


def check_step_product(work):
    """The factor of a step, applied to a vector."""
    hessian = torch.tensor([[3.0, 1.0], [1.0, 2.0]])
    got = work.step_product(
        torch.tensor([0.5, -1.0]), lambda theta: theta @ hessian @ theta / 2, 0.1, torch.tensor([1.0, -2.0])
    )
    expect_shape(got, (2,), hint="A vector comes back.")
    expect_close(
        got,
        [0.9, -1.7],
        hint="H = [[3, 1], [1, 2]] times (1, -2) is (1, -3), and v - 0.1 H v = (0.9, -1.7). If you got 1.1 and "
        "-2.3, the "
        "sign of the step was lost: it goes down the slope.",
        implicates=THROUGH,
    )
    theta = torch.randn(5, dtype=torch.float64)
    v = torch.randn(5, dtype=torch.float64)
    mix = torch.randn(5, 5, dtype=torch.float64)

    def bent(t):
        return torch.sin(mix @ t).sum() + (t**4).sum()

    before = remember([theta, v])
    got = work.step_product(theta, bent, 0.05, v)
    expect_unchanged([theta, v], before, hint="Neither theta nor v is yours to change.")
    rows = mix.T @ torch.diag(-torch.sin(mix @ theta)) @ mix + torch.diag(12 * theta**2)
    expect_close(
        got,
        v - 0.05 * rows @ v,
        hint="For a loss with another curvature in each place, H is the one at theta.",
        implicates=THROUGH,
    )


class Counted(torch.autograd.Function):
    """The identity, which counts how often gradients pass."""

    times = 0

    @staticmethod
    def forward(ctx, x):
        return x.clone()

    @staticmethod
    def backward(ctx, gradient):
        Counted.times += 1
        return gradient


def check_no_hessian_is_formed(work):
    """The product takes a few passes, however many parameters there are."""
    d = 60
    theta, v = torch.randn(d), torch.randn(d)
    Counted.times = 0
    got = work.step_product(theta, lambda t: (Counted.apply(t) ** 4).sum(), 0.01, v)
    expect_close(got, v - 0.01 * 12 * theta**2 * v, rtol=1e-3, atol=1e-4, hint="Here H is diagonal, 12 theta^2.")
    # The solution passes twice; one pass a row of the Hessian would be 60 and more.
    expect_true(
        0 < Counted.times <= 8,
        f"For {d} parameters gradients went back through the support loss {Counted.times} times.",
        hint="That is one pass for each row of H, which a million parameters do not allow. Dot the recorded "
        "gradient with "
        "v first; the gradient of that single number is H v.",
        implicates=GRAPH,
    )


def check_against_nudges(work):
    """The gradient agrees with small nudges of the start, through three steps."""
    weights = torch.randn(4, 4, dtype=torch.float64)
    target = torch.randn(4, dtype=torch.float64)

    def support(t):
        return torch.cos(weights @ t).sum() + (t**2).sum()

    def query(t):
        return torch.tanh(t - target).pow(2).sum()

    start = torch.randn(4, dtype=torch.float64)
    got = work.through_steps(start, support, query, 0.1, 3)
    expect_tensor(got, hint="Return the gradient as one tensor.")
    slopes = []
    for i in range(4):
        ends = []
        for sign in (1, -1):
            moved = start.clone()
            moved[i] += sign * 1e-5
            for _ in range(3):
                leaf = moved.detach().requires_grad_()
                moved = leaf.detach() - 0.1 * torch.autograd.grad(support(leaf), leaf)[0]
            ends.append(query(moved))
        slopes.append((ends[0] - ends[1]) / 2e-5)
    expect_close(
        got,
        torch.stack(slopes),
        rtol=1e-4,
        atol=1e-6,
        hint="Expected: the start nudged entry by entry, three steps taken anew, and the query losses compared. They "
        "differ from your gradient when one of the steps was cut, or counted from the wrong place. float64 stays "
        "float64.",
        implicates=THROUGH,
    )
