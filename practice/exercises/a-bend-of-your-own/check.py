"""Checks of two bends: their values, their slopes, sizes that overflow, and the slope at the kink."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_grad_path,
    expect_shape,
    expect_unchanged,
    remember,
)

SIGMOID = "derivatives-of-sigmoid-and-tanh"
KINKS = "kinks-and-subgradients"
PATH = "backward has to return what arrives times the slope, in the shape of x."


def check_softplus_values(work):
    """softplus has the right values."""
    x = torch.tensor([[0.0, math.log(3), -math.log(3)]])
    before = remember([x])
    got = work.softplus(x)
    expect_shape(got, (1, 3), hint="One value for each entry.")
    expect_close(
        got,
        [[math.log(2), math.log(4), math.log(4 / 3)]],
        hint="The exponentials are 1, 3 and 1/3, so the values are ln 2, ln 4 and ln 4/3: 0.6931, 1.3863 and 0.2877.",
    )
    expect_unchanged([x], before, hint="A trailing underscore writes into the caller's x. Make new tensors.")
    expect_dtype(work.softplus(x.double()), torch.float64, hint="The result has the dtype of x.")


def check_softplus_slopes(work):
    """The slope of softplus is the sigmoid, times what arrives."""
    x = torch.tensor([0.0, math.log(3), -math.log(3)], requires_grad=True)
    arriving = torch.tensor([2.0, -4.0, 8.0])
    (slopes,) = expect_grad_path((arriving * work.softplus(x)).sum(), [x], hint=PATH)
    expect_close(
        slopes,
        [1.0, -3.0, 2.0],
        hint="The slopes are 1/2, 3/4 and 1/4, and 2, -4 and 8 arrive from above. If you have 0.5, 0.75 and 0.25, "
        "backward leaves out what arrives; 0.5, -0.75 and 1.5 are the slopes of a sigmoid, s (1 - s), times what "
        "arrives.",
        implicates=SIGMOID,
    )


def check_softplus_large(work):
    """Large inputs neither overflow nor lose their slope."""
    x = torch.tensor([1000.0, -1000.0, 90.0], requires_grad=True)
    got = work.softplus(x)
    expect_close(
        got,
        [1000.0, 0.0, 90.0],
        hint="e^1000 is inf. Take max(0, x) out: what is left is ln(1 + e^-|x|), whose exponential is at most 1.",
    )
    (slopes,) = expect_grad_path(got, [x], hint=PATH)
    expect_close(
        slopes,
        [1.0, 0.0, 1.0],
        hint="The slope is 1 far to the right and 0 far to the left. e^x / (1 + e^x) as it stands is inf / inf at "
        "1000.",
        implicates=SIGMOID,
    )


def check_softplus_tiny(work):
    """Tiny values and slopes keep their digits."""
    x = torch.tensor([-20.0, -40.0], requires_grad=True)
    got = work.softplus(x)
    wanted = [math.exp(-20), math.exp(-40)]
    expect_close(
        got,
        wanted,
        atol=0,
        hint="Far to the left softplus is about e^x, small and not 0. 1 + e^-20 is rounded to 1 in float32 before the "
        "logarithm sees it; torch.log1p(t) is ln(1 + t) with all digits.",
    )
    (slopes,) = expect_grad_path(got, [x], hint=PATH)
    expect_close(
        slopes,
        wanted,
        atol=0,
        hint="Far to the left the slope is about e^x too. 1 - e^-y, with y the value, loses it to rounding: "
        "torch.expm1, or the sigmoid of the saved input, do not.",
        implicates=SIGMOID,
    )


def check_softplus_slope_of_the_slope(work):
    """The slope can be differentiated again."""
    x = torch.tensor([0.0, math.log(3), -1.3], dtype=torch.float64, requires_grad=True)
    (slopes,) = torch.autograd.grad(work.softplus(x).sum(), x, create_graph=True)
    (second,) = expect_grad_path(
        slopes,
        [x],
        hint="Autograd differentiates what backward does, if asked to. A slope worked out in forward, where nothing is "
        "recorded, is a constant to it: save x or the output by save_for_backward, and work the slope out in backward.",
    )
    s = torch.sigmoid(x.detach())
    expect_close(
        second,
        s * (1 - s),
        hint="The slope is the sigmoid s, and the slope of that is s (1 - s): 0.25 at 0. If you have 0, the slope "
        "was worked out in forward, where nothing is recorded, and counts as a constant: save x and work it out in "
        "backward.",
        implicates=SIGMOID,
    )


def check_kinked_values(work):
    """kinked is max(0, x)."""
    x = torch.tensor([[-2.0, 0.0, 3.0], [0.5, -0.25, 1.5]])
    before = remember([x])
    got = work.kinked(x, 0.25)
    expect_close(got, [[0.0, 0.0, 3.0], [0.5, 0.0, 1.5]], hint="max(0, x), entry by entry; 0 at 0, whatever the slope.")
    expect_unchanged([x], before, hint="clamp_ writes into the caller's x. Make a new tensor.")


def check_kinked_slopes(work):
    """At the kink the chosen slope counts, elsewhere 0 or 1."""
    for slope in (0.25, 0.0, 1.0):
        x = torch.tensor([-2.0, 0.0, 3.0], requires_grad=True)
        arriving = torch.tensor([4.0, -8.0, 6.0])
        (slopes,) = expect_grad_path(
            (arriving * work.kinked(x, slope)).sum(),
            [x],
            hint="forward has two arguments beside ctx, so backward returns two things: the gradient for x, and None.",
            implicates=KINKS,
        )
        expect_close(
            slopes,
            [0.0, -8.0 * slope, 6.0],
            hint=f"4, -8 and 6 arrive, and the slopes are 0, {slope} and 1: at exactly 0 the chosen one, left of it "
            "0, right of it 1.",
            implicates=KINKS,
        )


def check_two_kinks_in_one_graph(work):
    """Each call keeps the slope that it was given."""
    x = torch.tensor([0.0, 0.0, -1.0], dtype=torch.float64, requires_grad=True)
    (slopes,) = expect_grad_path(work.kinked(x, 0.2) + 3 * work.kinked(x, 0.9), [x], hint=PATH, implicates=KINKS)
    expect_dtype(slopes, torch.float64, hint="The slopes have the dtype of x.")
    expect_close(
        slopes,
        torch.tensor([2.9, 2.9, 0.0], dtype=torch.float64),
        hint="Two kinks at 0 in one graph, with slope 0.2 once and 0.9 three times: 2.9. If you have 3.6, the later "
        "call overwrote the slope of the earlier: keep it in ctx, which belongs to one call, and not in the class.",
        implicates=KINKS,
    )
