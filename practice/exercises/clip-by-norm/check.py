"""Checks of gradient clipping, from three tensors by hand to a step that must not be taken."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_length,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

CLIPPING = "gradient-clipping"


def three():
    """The gradients of the task, with the common norm 5."""
    return [torch.tensor([[2.0], [1.0]]), torch.tensor([4.0]), torch.tensor(-2.0)]


def by_norm(work, gradients, limit):
    """The learner's clip by norm, whose result is taken apart with care."""
    got = work.clip_by_norm(gradients, limit)
    expect_length(got, 2, hint="Return two things: the list of clipped gradients, and the norm from before.")
    clipped, norm = got
    expect_length(clipped, len(gradients), hint="One clipped gradient for each that was given.")
    for new, old in zip(clipped, gradients, strict=True):
        expect_shape(new, tuple(old.shape), hint="A clipped gradient has the shape of the given one.")
    expect_shape(norm, (), hint="The norm is one number, a tensor of shape ().")
    return clipped, norm


def check_common_norm(work):
    """All entries of all tensors count as one vector."""
    got = work.global_norm(three())
    expect_shape(got, (), hint="However many tensors there are, the norm is one number.")
    expect_close(
        got,
        5.0,
        hint="The squares are 4, 1, 16 and 4, with the sum 25. The norms of the three tensors are 2.24, 4 and 2: their "
        "squares may be "
        "added, and they themselves may not.",
        implicates="vector-norms",
    )
    wide = work.global_norm([torch.full((3, 2), 2.0, dtype=torch.float64), torch.tensor([1.0], dtype=torch.float64)])
    expect_dtype(wide, torch.float64, hint="The norm of gradients in float64 is in float64.")
    expect_close(wide, 5.0, hint="Six times 4, and 1, make 25.", implicates="vector-norms")


def check_clipped_together(work):
    """Above the limit all gradients shrink by one factor."""
    clipped, norm = by_norm(work, three(), 4.0)
    for got, expected in zip(clipped, ([[1.6], [0.8]], [3.2], -1.6), strict=True):
        expect_close(
            got,
            expected,
            hint="The common norm is 5 and the limit 4, so every entry of every tensor is multiplied by 0.8, also of "
            "those tensors "
            "whose own norm is below the limit.",
            implicates=CLIPPING,
        )
    expect_close(
        norm, 5.0, hint="The norm that is returned is the one from before the clip; afterwards it is always the limit."
    )


def check_below_the_limit(work):
    """Below the limit, and at zero, nothing changes."""
    for limit in (5.0, 7.0):
        clipped, norm = by_norm(work, three(), limit)
        for got, given in zip(clipped, three(), strict=True):
            expect_close(
                got,
                given,
                rtol=1e-5,
                hint=f"The norm 5 does not exceed the limit {limit}, so the gradients stay. The factor is never above "
                "1: clipping "
                "shortens, it does not stretch.",
                implicates=CLIPPING,
            )
        expect_close(norm, 5.0, hint="The norm is 5 whether or not anything is clipped.")
    clipped, _ = by_norm(work, [torch.zeros(2), torch.zeros(1)], 4.0)
    expect_close(
        clipped[0], [0.0, 0.0], hint="A gradient of 0 has the norm 0 and stays 0: mind the division, 0 / 0 is nan."
    )


def check_by_value(work):
    """By value every entry is cut by itself, on both sides."""
    got = work.clip_by_value([torch.tensor([[-12.0, 1.0], [6.0, -3.0]]), torch.tensor([0.5])], 4.0)
    expect_length(got, 2, hint="One clipped gradient for each that was given.")
    expect_close(
        got[0],
        [[-4.0, 1.0], [4.0, -3.0]],
        hint="-12 is cut to -4 and 6 to 4; 1 and -3 lie between -4 and 4 and stay as they are.",
        implicates=CLIPPING,
    )
    expect_close(got[1], [0.5], hint="A tensor within the limit stays.", implicates=CLIPPING)


def check_direction(work):
    """Clipping by norm keeps the direction and reaches the limit, however long the gradient is."""
    for scale in (1.0, 1e4):
        gradients = [scale * torch.randn(4, 3), scale * 30 * torch.randn(5)]
        long = torch.cat([g.flatten() for g in gradients])
        clipped, norm = by_norm(work, gradients, 0.5)
        short = torch.cat([g.flatten() for g in clipped])
        expect_close(
            short.norm(), 0.5, rtol=1e-3, hint="The common norm afterwards is the limit, here 0.5.", implicates=CLIPPING
        )
        expect_close(
            short / short.norm(),
            long / long.norm(),
            rtol=1e-3,
            hint="The clipped gradients, as one vector, should point the same way. Is each tensor clipped by its own "
            "norm?",
            implicates=CLIPPING,
        )
        expect_close(norm, long.norm(), rtol=1e-3, hint="The norm from before the clip is returned.")


def check_nothing_in_place(work):
    """The given gradients are left as they were."""
    given = three()
    before = remember(given)
    by_norm(work, given, 2.0)
    work.clip_by_value(given, 1.0)
    expect_unchanged(given, before, hint="Here new tensors are built. clamp_ and mul_ write into those of the caller.")


def check_step(work):
    """A step clips the gradients of its own loss before anything moves."""
    # The loss 3 a + 4 b has the gradient (3, 4), of norm 5; at the limit 2 it is (1.2, 1.6).
    a, b, unused = (torch.tensor([value], requires_grad=True) for value in (1.0, 1.0, 7.0))
    a.grad = torch.tensor([100.0])
    unused.grad = torch.tensor([100.0])
    norm = work.clipped_step([a, unused, b], (3 * a + 4 * b).sum(), 0.5, 2.0)
    expect_type(norm, float, hint="The norm is returned as a plain number.")
    expect_close(
        norm,
        5.0,
        hint="The gradients of this loss are 3 and 4. What .grad held before belongs to another loss: clear it for "
        "every parameter, "
        "used or not.",
        implicates="gradient-accumulation",
    )
    for param, expected in ((a, 0.4), (b, 0.2), (unused, 7.0)):
        expect_close(
            param,
            [expected],
            hint="The gradient (3, 4), clipped at 2, is (1.2, 1.6), so a step of rate 0.5 takes 1 and 1 to 0.4 and "
            "0.2, and the unused "
            "parameter stays at 7. Unclipped it would be -0.5 and -1.",
            implicates=CLIPPING,
        )
    expect_true(
        a.is_leaf and a.requires_grad,
        "After the step a parameter is no longer a leaf that requires gradients.",
        hint="Move the parameters in place under torch.no_grad().",
        implicates="leaves-and-the-graph",
    )


def check_no_step_on_nan(work):
    """When the norm is not finite, nothing moves."""
    for bad in (math.inf, math.nan):
        a, b = torch.tensor([1.0], requires_grad=True), torch.tensor([2.0], requires_grad=True)
        norm = work.clipped_step([a, b], (bad * a + 4 * b).sum(), 0.5, 2.0)
        expect_type(norm, float, hint="The norm is returned as a plain number, finite or not.")
        expect_true(
            not math.isfinite(norm),
            f"One gradient is {bad}, and the norm returned is {norm}.",
            hint="Return what arrived.",
        )
        for param, value in ((a, 1.0), (b, 2.0)):
            expect_close(
                param,
                [value],
                hint=f"The gradients here are {bad} and 4. Scaling by such a norm spoils every parameter: leave this "
                "step out.",
                implicates=CLIPPING,
            )
