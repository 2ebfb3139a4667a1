"""Checks of one line found in three ways, from four points by hand to the right angles that tie the ways together."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_raises,
    expect_shape,
    expect_unchanged,
    last,
    remember,
)

LEAST_SQUARES = "least-squares"
REGRESSION = "linear-regression"


def points():
    """Four points whose best line is 1 + 2t, with the residuals 1, -2, 1 and 0."""
    return torch.tensor([0.0, 1.0, 2.0, 5.0]), torch.tensor([2.0, 1.0, 6.0, 11.0])


def check_sums(work):
    """The formula for the slope gives the line of four points."""
    got = work.line_from_sums(*points())
    expect_shape(got, (2,), hint="One tensor with c and d.")
    expect_close(
        got,
        [1.0, 2.0],
        hint="The means are 2 and 5. The strays of t are -2, -1, 0, 3, those of y are -3, -4, 1, 6; their products "
        "add up "
        "to 28, the squares of the first to 14. So d = 2 and c = 5 - 2 * 2. c comes first.",
        implicates="line-of-best-fit",
    )


def check_inputs_far_from_zero(work):
    """Inputs far from 0 lose nothing."""
    t, y = points()
    expect_close(
        work.line_from_sums(t + 12345, y),
        [-24689.0, 2.0],
        hint="The inputs begin at 12345, and the slope is 2 as before. Squares of such inputs are near 152,000,000, "
        "and "
        "about seven digits are kept, so in n * sum(t^2) - sum(t)^2 nothing right is left of the 56. Subtract the "
        "means "
        "first, then multiply.",
    )


def check_no_single_line(work):
    """Equal inputs have no single best line."""
    for t, y in (([3.0, 3.0, 3.0], [1.0, 2.0, 6.0]), ([2.0], [5.0])):
        expect_raises(
            ValueError,
            work.line_from_sums,
            torch.tensor(t),
            torch.tensor(y),
            hint="All strays of t are 0, and the slope would be 0/0. Every line through the mean does as well as any "
            "other, so raise a ValueError.",
            implicates=LEAST_SQUARES,
        )


def check_normal_equations(work):
    """The normal equations give the same line."""
    got = work.line_from_normal_equations(*points())
    expect_shape(got, (2,), hint="One tensor with c and d; y as a column would give a column.")
    expect_close(
        got,
        [1.0, 2.0],
        hint="The columns of A are the ones and t. A^T A has the rows (4, 8) and (8, 30), A^T b is (20, 68): 4 + 16 "
        "= 20 "
        "and 8 + 60 = 68. Without the ones the line is forced through the origin, with the slope 2.27.",
        implicates=LEAST_SQUARES,
    )


def check_one_step(work):
    """The first step starts at (0, 0) and goes against the gradient."""
    got = work.line_by_steps(*points(), 0.01, 1)
    expect_shape(got, (2,), hint="One tensor with c and d.")
    expect_close(
        got,
        [0.1, 0.34],
        hint="At (0, 0) the errors, prediction less value, are -2, -1, -6, -11. Twice their mean is -10, and twice "
        "the mean "
        "of error times t is 2 * (-68)/4 = -34, both from these errors. Against that, with rate 0.01: 0.1 and 0.34.",
        implicates=REGRESSION,
    )


def check_next_steps(work):
    """Each step takes both derivatives where it begins."""
    expect_close(
        work.line_by_steps(*points(), 0.01, 2),
        [0.1844, 0.625],
        hint="At (0.1, 0.34) the errors are -1.9, -0.56, -5.22 and -9.2, the derivatives -8.44 and -28.5. Work out "
        "both "
        "from the same c and d, and anew at each step.",
        implicates="gradient-descent",
    )
    expect_close(
        work.line_by_steps(*points(), 0.01, 0),
        [0.0, 0.0],
        hint="No step leaves the start, c = 0 and d = 0.",
        implicates="gradient-descent",
    )


def check_residuals(work):
    """A residual is the measured value less the predicted one."""
    got = work.residuals(*points(), torch.tensor([1.5, 2.0]))
    expect_shape(got, (4,), hint="One residual a point.")
    expect_close(
        got,
        [0.5, -2.5, 0.5, -0.5],
        hint="The line 1.5 + 2t predicts 1.5, 3.5, 5.5 and 11.5, and 2, 1, 6 and 11 were measured. Value less "
        "prediction; "
        "use the line that is handed over, whatever it is.",
        implicates="residuals-and-squared-error",
    )


def check_dtype_and_inputs(work):
    """float64 stays float64, and the points are left as they were."""
    t, y = (values.double() for values in points())
    before = remember([t, y])
    line = torch.tensor([0.3, 0.7], dtype=torch.float64)
    for function, arguments in (
        (work.line_from_sums, (t, y)),
        (work.line_from_normal_equations, (t, y)),
        (work.line_by_steps, (t, y, 0.01, 3)),
        (work.residuals, (t, y, line)),
    ):
        expect_dtype(
            function(*arguments),
            torch.float64,
            hint="Make zeros and ones like t, for instance by torch.zeros_like(t[0]).",
        )
        expect_unchanged(
            [t, y], before, hint="t - t.mean() makes a new tensor; t -= t.mean() writes into the caller's."
        )


@last
def check_three_ways_agree(work):
    """On random points the three lines agree, and their residuals are orthogonal to the ones and to the inputs."""
    # Inputs in 0 to 3: over 200 seeds the steps end within 0.000002 of the exact line; 100 steps stay 0.09 away.
    t = torch.rand(12, dtype=torch.float64) * 3
    y = 4 - 1.5 * t + torch.randn(12, dtype=torch.float64)
    line = work.line_from_sums(t, y)
    for way, arguments, name in (
        (work.line_from_normal_equations, (t, y), "the normal equations"),
        (work.line_by_steps, (t, y, 0.05, 3000), "3,000 steps of 0.05"),
    ):
        expect_close(
            way(*arguments),
            line,
            rtol=1e-3,
            atol=1e-3,
            hint=f"Expected is your line from the sums, got is the one from {name}. They solve one problem.",
            implicates=LEAST_SQUARES,
        )
    left = work.residuals(t, y, line)
    for sum_of, name in ((left.sum(), "sum"), ((left * t).sum(), "sum weighted by t")):
        expect_close(
            sum_of,
            0.0,
            atol=1e-8,
            hint=f"The {name} of the residuals of the best line is 0: the residual vector is orthogonal to the "
            "columns.",
            implicates=LEAST_SQUARES,
        )
