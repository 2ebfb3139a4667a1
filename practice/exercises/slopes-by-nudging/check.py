"""Checks of measured slopes, from one function by hand to a faulty gradient found among right ones."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_less,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    remember,
)

DIFFERENCES = "finite-differences"
CHECKING = "gradient-checking"


def of_the_clock(w):
    """w0^2 w1 + w1^3, the lesson's function."""
    return w[0] ** 2 * w[1] + w[1] ** 3


def check_two_slopes_by_hand(work):
    """Two slopes are measured as by hand."""
    got = work.measured_gradient(of_the_clock, torch.tensor([3.0, 2.0], dtype=torch.float64), 0.1)
    expect_shape(got, (2,), hint="One slope for each entry of x.")
    # Divided by h: 24 and 42.02; forward: 12.2 and 21.61; both entries at once: 33.07 twice.
    expect_close(
        got,
        [12.0, 21.01],
        hint="f(3.1, 2) - f(2.9, 2) = 2.4 and f(3, 2.1) - f(3, 1.9) = 4.202, each over a distance of 0.2. Twice as "
        "much means a division by h; 12.2 in front is a forward difference; 33 means that both entries moved at "
        "once, or that the first one was not put back.",
        implicates=DIFFERENCES,
    )


def check_any_shape(work):
    """Tables and single numbers keep their shape and dtype."""
    weights = torch.tensor([[1.0, -2.0, 0.5], [3.0, 4.0, -0.25]])
    table = torch.tensor([[0.3, 0.7, -1.1], [2.0, -0.4, 0.9]])
    # A quadratic: the central difference is exact whatever the nudge, up to rounding.
    got = work.measured_gradient(lambda t: (weights * t * t).sum(), table, 0.25)
    expect_shape(
        got, (2, 3), hint="Flatten to walk through the entries, and give the slopes the shape of x at the end."
    )
    expect_dtype(got, torch.float32, hint="The slopes have the dtype of x.")
    expect_close(got, 2 * weights * table, hint="f is the sum of weights * x ** 2, so the slopes are 2 * weights * x.")
    turned = table.T
    got = work.measured_gradient(lambda t: (weights.T * t * t).sum(), turned, 0.25)
    expect_close(
        got,
        2 * weights.T * turned,
        hint="x is a transposed table here, whose entries do not lie in a row in memory. Flatten a clone, and let f "
        "see the shape of x.",
    )
    got = work.measured_gradient(lambda t: t**2, torch.tensor(3.0, dtype=torch.float64), 0.25)
    expect_shape(
        got, (), hint="A single number has the shape (): x.reshape(-1) makes a row of it, reshape(x.shape) undoes it."
    )
    expect_close(got, torch.tensor(6.0, dtype=torch.float64), hint="The slope of x^2 at 3 is 6.")


def check_point_unchanged(work):
    """The point stays as it was, and nothing is recorded."""
    point = torch.tensor([[1.1, 0.3], [-0.7, 2.3]], dtype=torch.float64)
    before = remember([point])
    work.measured_gradient(lambda t: (t**3).sum(), point, 0.1)
    expect_unchanged(
        [point],
        before,
        hint="The nudges were written into the caller's x: view and flatten show its memory, and += and -= leave a "
        "rounding behind even if they are undone. Nudge a clone.",
        implicates=CHECKING,
    )
    leaf = torch.tensor([1.5, -2.0], dtype=torch.float64, requires_grad=True)
    got = work.measured_gradient(lambda t: (t**2).sum(), leaf, 0.1)
    expect_true(
        got.requires_grad is False,
        "The measured slopes carry a graph, as x requires gradients.",
        hint="A measurement is a plain number for autograd: detach x first, or work under torch.no_grad().",
        implicates=CHECKING,
    )


def check_nudges_by_hand(work):
    """The nudge fits the dtype and the size of the entry."""
    got = work.nudge_for(torch.tensor([[0.5, -1000.0, 0.0]], dtype=torch.float64))
    expect_shape(got, (1, 3), hint="One nudge for each entry.")
    small = (2.0**-52) ** (1 / 3)
    expect_close(
        got,
        torch.tensor([[small, 1000 * small, small]], dtype=torch.float64),
        atol=0,
        hint="In float64 eps is 2.2e-16 and its cube root 6.06e-6. That is the nudge for 0.5 and for 0; for -1000 it "
        "is 6.06e-3, positive. A nudge of 0 would divide by 0.",
        implicates=DIFFERENCES,
    )
    expect_close(
        work.nudge_for(torch.tensor([2.0])),
        [2 * (2.0**-23) ** (1 / 3)],
        atol=0,
        hint="In float32 eps is 1.2e-7 and its cube root 4.92e-3; take eps from the dtype of x.",
        implicates=DIFFERENCES,
    )


def check_chosen_nudge(work):
    """Without a given nudge, each entry gets its own."""
    # Relative errors of the solution: 2e-5 in float32 and 1e-10 in float64. In float32 one nudge of 0.005 for both
    # entries is off by 1e-2, one of 1e-6 entirely.
    for dtype, bound in ((torch.float32, 1e-3), (torch.float64, 1e-7)):
        point = torch.tensor([1.5, 3000.0], dtype=dtype)
        got = work.measured_gradient(lambda t: t[0] ** 3 + (t[1] / 1000) ** 2, point)
        expect_close(
            got,
            torch.tensor([6.75, 0.006], dtype=dtype),
            rtol=bound,
            atol=0,
            hint="f is x0^3 + (x1 / 1000)^2 at (1.5, 3000), called without a nudge. Take nudge_for(x), entry by entry: "
            "around 3000 a small nudge is lost in rounding, and around 1.5 a large one is too coarse.",
            implicates=DIFFERENCES,
        )


def priyas_gradient(w):
    """Her gradient of ``of_the_clock``, without the 3 in its second entry."""
    return torch.stack((2 * w[0] * w[1], w[0] ** 2 + w[1] ** 2))


def right_gradient(w):
    """The gradient of ``of_the_clock``."""
    return torch.stack((2 * w[0] * w[1], w[0] ** 2 + 3 * w[1] ** 2))


def check_relative_error_by_hand(work):
    """A forgotten factor shows as a relative error."""
    got = work.check_gradient(of_the_clock, priyas_gradient, torch.tensor([3.0, 2.0]))
    expect_type(got, float, hint="Return a plain number: item() takes it out of a tensor of one entry.")
    expect_close(
        got,
        8 / 21,
        hint="The entries claimed are 12 and 13, those measured 12 and 21, so the relative errors are 0 and 8/21 = "
        "0.381, and the largest counts. 8 is the distance alone; 8/13 divides by the smaller of the two; 0.19 is a "
        "mean.",
        implicates=CHECKING,
    )
    # The claimed entry is now the larger one, and negative.
    got = work.check_gradient(lambda w: -(w**2).sum(), lambda w: -5 * w, torch.tensor([0.5]))
    expect_close(
        got,
        0.6,
        hint="Claimed is -2.5, measured -1: the distance 1.5 over the larger absolute value 2.5. Mind the signs.",
        implicates=CHECKING,
    )


def check_float64(work):
    """A right gradient passes by far, also at a point in float32."""
    point = torch.tensor([0.7, 1.9], dtype=torch.float32)
    # The solution is off by 3e-11 here; measured in float32 it is 1e-6 to 1e-4.
    expect_less(
        work.check_gradient(of_the_clock, right_gradient, point),
        1e-7,
        "the largest relative error of a right gradient",
        hint="The point was given in float32. Turn it to float64 first, and measure there, and ask gradient for its "
        "claim at that same point.",
        implicates=CHECKING,
    )


def check_slopes_of_zero(work):
    """Where both slopes are nearly 0, the plain distance counts."""
    point = torch.tensor([2.0, 0.0], dtype=torch.float64)
    got = work.check_gradient(
        lambda w: w[0] ** 2 + torch.cos(w[1]), lambda w: torch.stack((2 * w[0], -torch.sin(w[1]))), point
    )
    expect_less(
        got,
        1e-7,
        "the error of a right gradient with an entry of 0",
        hint="Claimed and measured are both 0 for the second entry, and 0 / 0 is nan. Where the larger of the two is "
        "below NEARLY_ZERO, take the distance itself.",
        implicates=CHECKING,
    )
    # The slope in w1 is 2e-8 where 0 is claimed: as far off as rounding would be.
    got = work.check_gradient(
        lambda w: w[0] ** 2 + 2e-8 * w[1], lambda w: torch.stack((2 * w[0], 0 * w[1])), torch.tensor([0.3, 1.7])
    )
    expect_less(
        got,
        1e-6,
        "the error of a claim of 0 where 2e-8 is measured",
        hint="The second entry claims 0 where about 2e-8 is measured, which rounding could explain. Relative to the "
        "larger of them that is an error of 1; below NEARLY_ZERO the plain distance counts, and not only at exactly "
        "0.",
        implicates=CHECKING,
    )
    # Only one of the two is nearly 0: that is a fault, and an error of 1.
    got = work.check_gradient(lambda w: (w**2).sum(), lambda w: 0 * w, torch.tensor([0.001, 3.0]))
    expect_close(
        got,
        1.0,
        hint="Claimed is 0 and measured 0.002: the larger of them is not nearly 0, so this is a relative error of 1. "
        "Look at the larger of the two, and not at the smaller.",
        implicates=CHECKING,
    )
