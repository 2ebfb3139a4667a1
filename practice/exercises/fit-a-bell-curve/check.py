"""Checks of a bell curve fitted twice, from one log-density to a climb from a far start."""

import math
from itertools import pairwise

import torch

from practice.grader.expectations import (
    curve,
    expect_close,
    expect_dtype,
    expect_length,
    expect_raises,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    last,
    remember,
)

NORMAL = "normal-distribution"
MAXIMUM = "maximum-likelihood"


def number(value, dtype=torch.float32):
    """One number as a tensor of shape ()."""
    return torch.tensor(value, dtype=dtype)


def clocks(dtype=torch.float32):
    """Four values with mean 4 and, dividing by n, standard deviation 3."""
    return torch.tensor([-1.0, 7.0, 5.0, 5.0], dtype=dtype)


def check_log_density(work):
    """The log-density is right at the mean and two standard deviations above it."""
    got = work.log_density(torch.tensor([4.0, 10.0]), number(4.0), number(3.0))
    expect_shape(got, (2,), hint="One number a value; adding them up is for later.")
    expect_close(
        got,
        [-2.017551, -4.017551],
        hint="With sigma = 3 the logarithm of the factor in front is -ln 3 - ln(2 pi)/2 = -1.0986 - 0.9189. At 10, z "
        "is 2 "
        "and the exponent -z^2/2 = -2 is added. Take natural logarithms, and divide by sigma, not by the variance.",
        implicates=NORMAL,
    )


def check_far_values(work):
    """A value forty standard deviations away still has a log-density."""
    got = work.log_density(torch.tensor([40.0, -130.0]), number(0.0), number(1.0))
    expect_close(
        got,
        [-800.918939, -8450.918939],
        hint="-40^2/2 is -800, and the density itself, e^-800, is too small for a computer: it becomes 0, and ln 0 is "
        "-inf. Take the logarithm on paper, so that the density is never computed.",
        implicates="log-likelihood",
    )


def check_estimate(work):
    """The estimates are the mean and the spread that divides by n."""
    got = work.estimate(clocks())
    expect_length(got, 2, hint="Return mu and sigma.")
    mu, sigma = got
    expect_shape(mu, (), hint="mu is one number.")
    expect_shape(sigma, (), hint="sigma is one number.")
    expect_close(mu, 4.0, hint="The values -1, 7, 5 and 5 add up to 16.", implicates="mean")
    expect_close(
        sigma,
        3.0,
        hint="The squared deviations are 25, 9, 1 and 1. The log-likelihood is highest at sigma^2 = 36/4; dividing by "
        "n - 1 gives 3.46 in place of 3, and forgetting the root 9.",
        implicates=MAXIMUM,
    )


def check_estimate_of_large_values(work):
    """Values far from 0 keep their spread."""
    got = work.estimate(torch.tensor([9999.0, 10007.0, 10005.0, 10005.0]))
    expect_length(got, 2, hint="Return mu and sigma.")
    mu, sigma = got
    expect_close(mu, 10004.0, hint="The four clocks, each 10,000 later.", implicates="mean")
    expect_close(
        sigma,
        3.0,
        hint="Squares of such values are near 100,000,000, and about seven digits are kept, so the 9 that is looked "
        "for "
        "drowns in a difference of squares. Subtract the mean first, then square.",
    )


def check_no_best_sigma(work):
    """Equal values, and a single value, have no best sigma."""
    for values in ([2.5, 2.5, 2.5], [7.0]):
        expect_raises(
            ValueError,
            work.estimate,
            torch.tensor(values),
            hint="All deviations are 0. The bell at that value grows without end as sigma goes to 0, so there is no "
            "peak "
            "to return: raise a ValueError.",
            implicates=MAXIMUM,
        )


def check_slopes_by_hand(work):
    """The two slopes of the mean log-likelihood are right at two places."""
    for place, s, expected, why in (
        (1.0, 0.0, (3.0, 17.0), "the factor is 1: 3, and 18 - 1"),
        (1.0, math.log(2.0), (0.75, 3.5), "the factor is 1/4: 3/4, and 18/4 - 1"),
    ):
        x = clocks()
        got = work.slopes(x, number(place), number(s))
        expect_length(got, 2, hint="Return the slope in mu, then the slope in s.")
        for ours, theirs, name in zip(got, expected, ("mu", "s"), strict=True):
            expect_shape(ours, (), hint=f"The slope in {name} is one number, the mean over the values.")
            expect_close(
                ours,
                theirs,
                hint=f"This is the slope in {name}. From mu = 1 the deviations are -2, 6, 4, 4 with mean 3, their "
                "squares "
                f"have the mean 18. With sigma = e^s = {math.exp(s):.0f}, {why}. Is sigma squared, and is the step "
                "to s "
                f"(not sigma) made? Both slopes are means over the values, not sums.",
                implicates="chain-rule",
            )
        expect_unchanged([x], [clocks()], hint="x - mu makes a new tensor; x.sub_(mu) writes into the caller's values.")


def check_one_step(work):
    """A step goes up both slopes, taken at the same place, and heights are noted."""
    mu, s = number(1.0), number(0.0)
    before = remember([mu, s])
    got = work.climb(clocks(), mu, s, 0.01, 1)
    expect_length(got, 3, hint="Return mu, s and the list of heights.")
    end_mu, end_s, heights = got
    expect_close(end_mu, 1.03, hint="The slope in mu is 3 and the rate 0.01; uphill means adding: 1 + 0.03.")
    expect_close(
        end_s,
        0.17,
        hint="The slope in s is 17 where the step begins, at mu = 1: 0 + 0.01 * 17. At the new mu, 1.03, it would be "
        "16.82; work out both slopes before you move. And s is returned, not sigma.",
    )
    expect_type(heights, list, hint="The heights are a list of plain numbers.")
    expect_length(heights, 2, hint="The height at the start, and the height after each step: two for one step.")
    for ours, theirs in zip(heights, (-9.918939, -7.431132), strict=True):
        expect_type(ours, float, hint="A height is a plain number; .item() makes one of a tensor.")
        expect_close(
            ours,
            theirs,
            hint="The mean log-density: -18/2 - 0.9189 at the start, then with mu = 1.03 and sigma = e^0.17.",
            implicates="log-likelihood",
        )
    expect_unchanged([mu, s], before, hint="mu = mu + ... makes a new tensor; mu += ... writes into the caller's.")


def check_float64(work):
    """float64 stays float64, and the values are left alone."""
    x = torch.randn(6, dtype=torch.float64) * 3 + 5
    before = remember([x])
    mu, s = number(4.0, torch.float64), number(0.5, torch.float64)
    hint = "Build results from x, without float() or a tensor of another dtype."
    expect_dtype(work.log_density(x, mu, s), torch.float64, hint=hint)
    for function, arguments, length in (
        (work.estimate, (x,), 2),
        (work.slopes, (x, mu, s), 2),
        (work.climb, (x, mu, s, 0.01, 2), 3),
    ):
        got = function(*arguments)
        expect_length(got, length, hint="The results come as a tuple, two tensors first.")
        for result in got[:2]:
            expect_dtype(result, torch.float64, hint=hint)
    expect_unchanged([x], before, hint="x - mu makes a new tensor; x -= mu writes into the caller's values.")


@last
def check_climb_meets_the_formula(work):
    """From a far start, the climb ends at the mean and the spread of the data."""
    # 50 draws with mean about 2 and spread about 1.5. Over 100 seeds the solution is off by 0.000015 at most.
    x = torch.randn(50) * 1.5 + 2
    mu, s, heights = work.climb(x, number(-1.0), number(1.0), 0.1, 500)
    curve("mean log-likelihood", heights[::10])
    centre = sum(x.tolist()) / 50
    spread = math.sqrt(sum((value - centre) ** 2 for value in x.tolist()) / 50)
    hint = (
        "After 500 steps of 0.1 the hill is climbed: both slopes are 0 there, which is the equation that the formulas "
        "solve. Is each slope taken anew at each step?"
    )
    expect_close(mu, centre, rtol=1e-3, atol=1e-3, hint=hint, implicates=MAXIMUM)
    expect_close(torch.exp(s), spread, rtol=1e-3, atol=1e-3, hint=hint, implicates=MAXIMUM)
    expect_true(
        all(later >= earlier - 1e-5 for earlier, later in pairwise(heights)),
        "The mean log-likelihood fell at some step.",
        hint="Each step of this size goes uphill. A fall means that a slope has the wrong size or sign there.",
    )
