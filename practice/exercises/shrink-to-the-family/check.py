"""Checks of partial pooling, from three stages by hand to a learned prior."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_grad_path,
    expect_length,
    expect_less,
    expect_shape,
    expect_true,
    expect_unchanged,
    last,
    remember,
)

BAYES = "hierarchical-bayes"


def check_shrink_by_hand(work):
    """Every estimate is a weighted mean of the group and the prior."""
    means, sizes = torch.tensor([95.0, 80.0, 64.0, 70.0]), torch.tensor([2.0, 36.0, 4.0, 9.0])
    before = remember([means, sizes])
    got = work.shrink(means, sizes, 70.0, 4.0)
    expect_shape(got, (4,), hint="One estimate for each group.")
    expect_close(
        got,
        [470 / 6, 79.0, 67.0, 70.0],
        hint="With mu = 70 worth m = 4: (4 * 70 + 2 * 95) / 6 = 78.33, and (4 * 70 + 36 * 80) / 40 = 79. Each "
        "group is weighted "
        "by its own number of observations.",
        implicates="weighted-mean",
    )
    expect_unchanged([means, sizes], before, hint="Build a new tensor.")
    got = work.shrink(means.double(), sizes.double(), torch.tensor(60.0).double(), torch.tensor(0.0).double())
    expect_close(
        got,
        means.double(),
        hint="A prior worth no observations leaves every mean where it is. mu and m may be tensors too.",
        implicates=BAYES,
    )


def check_group_without_observations(work):
    """A group that has not been observed gets the prior's mean."""
    got = work.shrink(torch.tensor([95.0, math.nan]), torch.tensor([2.0, 0.0]), 70.0, 4.0)
    expect_close(
        got,
        [470 / 6, 70.0],
        hint="The second group has no observations, so its mean is nan, and nan times 0 is nan. Put another "
        "number in its "
        "place before it is weighted with 0.",
        implicates=BAYES,
    )


def check_prior_loss(work):
    """A prior is judged by both parts of the variance."""
    got = work.prior_loss(torch.tensor([72.0]), torch.tensor([12.0]), torch.tensor(70.0), torch.tensor(0.0), 36.0)
    expect_shape(got, (), hint="A scalar.")
    expect_close(
        got,
        math.log(4) / 2 + 0.5,
        hint="The spread is exp(0) = 1 and a mean of 12 observations has the variance 36 / 12 = 3, together 4. "
        "The loss is "
        "ln(4) / 2 + (72 - 70)^2 / 8 = 1.193. Variances add, standard deviations do not.",
        implicates=BAYES,
    )
    means, sizes = torch.tensor([72.0, 61.0]), torch.tensor([12.0, 2.0])
    got = work.prior_loss(means, sizes, torch.tensor(70.0), torch.tensor(math.log(3.0)), 36.0)
    # Variances 12 and 27.
    expect_close(
        got,
        (math.log(12) / 2 + 4 / 24 + math.log(27) / 2 + 81 / 54) / 2,
        hint="With a spread of 3 the two groups have the variances 9 + 3 = 12 and 9 + 18 = 27. log_spread is the "
        "logarithm of "
        "the standard deviation, so its exponential is squared; and the loss is the mean over groups.",
        implicates=BAYES,
    )


def check_slopes_of_the_loss(work):
    """The loss can be lowered in both numbers."""
    mu, log_spread = torch.tensor(68.0, requires_grad=True), torch.tensor(0.5, requires_grad=True)
    means, sizes = torch.tensor([72.0, 61.0, 75.0]), torch.tensor([12.0, 2.0, 5.0])
    got = work.prior_loss(means, sizes, mu, log_spread, 36.0)
    slopes = expect_grad_path(
        got,
        [mu, log_spread],
        hint="Both numbers should move the loss: keep to tensor operations, without item() and math.",
    )
    v = math.e + 36 / sizes
    expect_close(slopes[0], ((68 - means) / v).mean(), hint="The slope in mu is the mean of (mu - mean) / variance.")
    expect_close(
        slopes[1],
        (math.e / v - (means - 68).pow(2) * math.e / v.pow(2)).mean(),
        hint="The variance stands in two places: under the squared distance, and in ln(v) / 2, without which an "
        "ever wider "
        "prior would look ever better.",
        implicates=BAYES,
    )


def stages(spread, scatter, groups):
    """Means, sizes and true values of made-up groups around 70."""
    sizes = torch.tensor([2.0, 3, 4, 5, 6, 8, 10, 15, 25, 40]).repeat(groups // 10)
    truth = 70 + spread * torch.randn(groups)
    return truth + scatter / sizes.sqrt() * torch.randn(groups), sizes, truth


def fitted(work, means, sizes, within=144.0):
    """mu and m from the learner's fit."""
    got = work.fit_prior(means, sizes, within)
    expect_length(got, 2, hint="fit_prior returns mu and m.")
    expect_true(
        all(type(number) in (int, float) for number in got),
        "mu and m should be plain numbers.",
        hint="item() makes a number of a scalar.",
    )
    return got


def check_learned_prior(work):
    """The groups say how strong the prior is."""
    # Over 40 seeds the solution's m is 3.4 to 4.5 for a spread of 6 and 0.90 to 1.10 for one of 12.
    for spread, low, high in ((6.0, 2.9, 5.6), (12.0, 0.7, 1.45)):
        means, sizes, _ = stages(spread, 12, 1000)
        before = remember([means, sizes])
        mu, m = fitted(work, means, sizes)
        expect_unchanged([means, sizes], before, hint="The means are the data; only mu and log_spread are learned.")
        expect_true(
            abs(mu - 70) < 0.25 * spread + 1,
            f"For groups around 70 the learned mu is {mu:.2f}.",
            hint="mu begins at the mean of the means and is moved by descent; look at its slope.",
            implicates=BAYES,
        )
        expect_true(
            low < m < high,
            f"For a scatter of 12 within and a spread of {spread:.0f} between groups the learned m is {m:.2f}; 144 / "
            f"{spread * spread:.0f} is {144 / spread**2:.0f}.",
            hint="m = within / spread^2, with the learned spread, squared, and not its logarithm. Groups that "
            "differ much make "
            "the prior weak. If m stays near 144, the spread never moved from 1.",
            implicates=BAYES,
        )


@last
def check_beats_both_extremes(work):
    """Shrunk estimates are nearer to the truth than separate and pooled ones."""
    means, sizes, truth = stages(6.0, 20, 1000)
    mu, m = fitted(work, means, sizes, 400.0)
    estimates = work.shrink(means, sizes, mu, m)
    expect_shape(estimates, (1000,), hint="One estimate for each group.")
    ours, separate, one_mean, best = (
        (guess - truth).pow(2).mean().item()
        for guess in (
            estimates,
            means,
            (sizes * means).sum() / sizes.sum(),
            (70 * 400 / 36 + sizes * means) / (400 / 36 + sizes),
        )
    )
    # Over 40 seeds the solution's ratios are 0.49 to 0.66 here and 0.99 to 1.05 below.
    expect_less(
        ours / min(separate, one_mean),
        0.9,
        f"the squared error of your estimates ({ours:.1f}) over that of the better extreme "
        f"({separate:.1f} separate, {one_mean:.1f} pooled)",
        hint="Here single observations scatter by 20, so within is 400. Both extremes should lie well behind.",
        implicates=BAYES,
    )
    expect_less(
        ours / best,
        1.08,
        f"the squared error of your estimates ({ours:.1f}) over that with the true prior ({best:.1f})",
        hint="Here single observations scatter by 20, so within is 400 and m should be near 11. Use the within "
        "that you are "
        "given, in the loss and in m.",
        implicates=BAYES,
    )
