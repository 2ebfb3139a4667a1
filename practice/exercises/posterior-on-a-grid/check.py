"""Checks of a posterior on a grid, from three shares by hand to thousands of tosses."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

POSTERIOR = "prior-and-posterior"
LIKELIHOOD = "log-likelihood"
UNDERFLOW = "overflow-and-underflow"
INF = float("inf")


def three(dtype=torch.float64):
    """Three shares of heads and the logarithms of their priors 0.5, 0.3, 0.2."""
    return torch.tensor([0.25, 0.5, 0.75], dtype=dtype), torch.tensor([0.5, 0.3, 0.2], dtype=dtype).log()


def shares(values):
    """Float64, as a column of probabilities."""
    return torch.tensor(values, dtype=torch.float64)


def check_grid(work):
    """The grid has the middles of equal pieces."""
    got = work.grid(4)
    expect_shape(got, (4,), hint="One share for each piece.")
    expect_close(
        got,
        shares([0.125, 0.375, 0.625, 0.875]),
        hint="Four pieces of length 0.25, whose middles are 0.125, 0.375 and so on. Neither 0 nor 1 is among them.",
    )
    expect_close(
        work.grid(1, torch.float32),
        torch.tensor([0.5]),
        hint="A single piece has its middle at 0.5, here in float32: the dtype is an argument.",
    )


def check_log_likelihood(work):
    """The logarithm of the likelihood is a sum of two terms."""
    theta = shares([0.25, 0.5, 0.75])
    got = work.log_likelihood(theta, 3, 1)
    expect_shape(got, (3,), hint="One number for each share.")
    expect_close(
        got,
        shares([-4.4465652, -2.7725887, -2.2493405]),
        hint="At 0.25 it is 3 ln 0.25 + 1 ln 0.75 = -4.159 - 0.288. A result of -3.060 has a factor 4 for the orders "
        "in it: the tosses came in one order, and a factor that all shares have in common changes nothing.",
        implicates=LIKELIHOOD,
    )


def check_ends_of_the_range(work):
    """A share of 0 or 1 can be judged too."""
    theta = shares([0.0, 0.5, 1.0])
    ln_half = math.log(0.5)
    cases = {
        (2, 0): ([-INF, 2 * ln_half, 0.0], "Two heads: impossible at a share of 0, and certain at a share of 1."),
        (0, 3): ([0.0, 3 * ln_half, -INF], "Three tails: certain at a share of 0, and impossible at a share of 1."),
        (1, 1): ([-INF, 2 * ln_half, -INF], "A head and a tail rule out both ends."),
        (0, 0): ([0.0, 0.0, 0.0], "No tosses at all are certain under each share: ln 1 = 0."),
    }
    for (heads, tails), (wanted, why) in cases.items():
        got = work.log_likelihood(theta, heads, tails)
        expect_shape(got, (3,), hint="One number for each share, also without any tosses.")
        hint = (
            f"{why} 0 times minus infinity is nan in floats: what was not seen brings no term. And what is "
            "impossible stays so, without a small number to keep the logarithm finite."
        )
        impossible = shares(wanted) == -INF
        expect_true(
            bool((got[impossible] == -INF).all()),
            f"Expected:  {wanted}\nGot:       {got.tolist()}",
            hint=hint,
            implicates=LIKELIHOOD,
        )
        expect_close(got[~impossible], shares(wanted)[~impossible], hint=hint, implicates=LIKELIHOOD)


def check_rescale(work):
    """Weights are rescaled to a total of 1, whatever their size."""
    got = work.rescale(shares([3.0, 1.0, 4.0]).log())
    expect_shape(got, (3,), hint="As many logarithms come out as go in.")
    expect_close(
        got.exp(),
        shares([0.375, 0.125, 0.5]),
        hint="Weights 3, 1 and 4 add up to 8 and become 0.375, 0.125 and 0.5. Return their logarithms.",
        implicates=POSTERIOR,
    )
    for shift in (-20_000.0, 20_000.0):
        got = work.rescale(torch.tensor([3.0, 1.0, 4.0, 0.0]).log() + shift)
        expect_shape(got, (4,), hint="As many logarithms come out as go in.")
        expect_close(
            got.exp(),
            torch.tensor([0.375, 0.125, 0.5, 0.0]),
            rtol=1e-2,
            atol=5e-3,
            hint=f"The same weights and a 0, each times e to the power {shift:.0f}: nothing that a float can hold. "
            f"Only ratios count, so take the largest logarithm away first; then the exponentials lie between 0 and 1.",
            implicates=UNDERFLOW,
        )


def check_posterior_by_hand(work):
    """Two heads and a tail, with three shares."""
    theta, log_prior = three()
    before = remember([theta, log_prior])
    got = work.update(log_prior, theta, 2, 1)
    expect_shape(got, (3,), hint="One logarithm for each share.")
    expect_close(
        got.exp(),
        shares([5 / 19, 8 / 19, 6 / 19]),
        hint="The likelihoods are 3/64, 8/64 and 9/64; times 0.5, 0.3 and 0.2 that is in proportion 15 : 24 : 18, so "
        "5/19, 8/19 and 6/19. With the likelihood alone it would be 3/20, 8/20 and 9/20. In logarithms a product is a "
        "sum.",
        implicates=POSTERIOR,
    )
    expect_unchanged(
        [theta, log_prior],
        before,
        hint="Build a new tensor: log_prior += ... writes into the prior of the caller.",
    )


def check_ruled_out(work):
    """A prior of 0 stays 0."""
    theta = shares([0.2, 0.5, 0.9])
    got = work.update(shares([0.5, 0.5, 0.0]).log(), theta, 60, 0)
    expect_shape(got, (3,), hint="One logarithm for each share, also for one that is ruled out.")
    expect_true(
        bool(got[2] == -INF),
        f"The share 0.9 had the prior 0 and has the log-posterior {got[2].item():.4g}.",
        hint="A product with 0 stays 0, and its logarithm minus infinity, though 60 heads speak for 0.9. Do not add a "
        "small number to the prior.",
        implicates=POSTERIOR,
    )
    expect_close(
        got[:2],
        shares([60 * math.log(0.4), 0.0]),
        hint="Between the two others each head multiplies the ratio by 0.2/0.5 = 0.4: after 60 of them it is 1.3e-24, "
        "and its logarithm -54.98.",
        implicates=LIKELIHOOD,
    )


def check_thousands_of_tosses(work):
    """The likelihood of ten thousand tosses is no number that a float can hold."""
    theta = torch.tensor([0.45, 0.5, 0.52])
    got = work.update(torch.tensor([0.2, 0.5, 0.3]).log(), theta, 5067, 4933)
    wanted = [
        math.log(p) + 5067 * math.log(t) + 4933 * math.log(1 - t) for p, t in ((0.2, 0.45), (0.5, 0.5), (0.3, 0.52))
    ]
    top = max(wanted)
    total = top + math.log(sum(math.exp(value - top) for value in wanted))
    expect_dtype(got, torch.float32, hint="float32 in, float32 out.")
    # float32 holds 7,000 to about 0.0005, and three such terms are added here.
    expect_close(
        got,
        torch.tensor([value - total for value in wanted]),
        rtol=1e-3,
        atol=5e-3,
        hint="Each likelihood is about e to the power -6,931, which is 0 in floats. Stay with logarithms all the way "
        "from the prior to the posterior.",
        implicates=UNDERFLOW,
    )


def check_step_by_step(work):
    """In steps comes out what comes out at once."""
    theta = work.grid(200)
    flat = torch.full_like(theta, 1 / 200).log()
    in_steps = work.update(work.update(work.update(flat, theta, 3000, 0), theta, 0, 4000), theta, 1000, 0)
    at_once = work.update(flat, theta, 4000, 4000)
    expect_shape(at_once, (200,), hint="One logarithm for each share.")
    # Share number 99 is 0.4975, number 50 is 0.2525.
    expect_close(
        at_once[50] - at_once[99],
        shares(4000 * math.log(0.2525 * 0.7475 / (0.4975 * 0.5025))),
        hint="This is the logarithm of the ratio of 0.2525 and 0.4975 after 4,000 heads and 4,000 tails, at once.",
        implicates=LIKELIHOOD,
    )
    expect_close(
        in_steps,
        at_once,
        rtol=1e-6,
        atol=1e-6,
        hint="3,000 heads, 4,000 tails, 1,000 heads, against 4,000 of each at once, on 200 shares. After the heads the "
        "share 0.5 has a posterior of about e to the power -2,066. As a probability that is 0, and a 0 is never "
        "forgiven; as a logarithm it comes back. Hand logarithms from step to step.",
        implicates=POSTERIOR,
    )


def check_predict(work):
    """What the next tosses bring, over all shares."""
    theta, _ = three()
    log_posterior = shares([5 / 19, 8 / 19, 6 / 19]).log()
    got = work.predict(log_posterior, theta, 1, 0)
    expect_shape(got, (), hint="A probability is one number: a tensor of shape ().")
    expect_close(
        got,
        shares(9.75 / 19),
        hint="(5 * 0.25 + 8 * 0.5 + 6 * 0.75)/19 = 9.75/19 = 0.5132: each share's chance of heads, weighted by its "
        "posterior.",
        implicates="total-probability",
    )
    expect_close(
        work.predict(log_posterior, theta, 2, 0),
        shares(5.6875 / 19),
        hint="(5 * 0.0625 + 8 * 0.25 + 6 * 0.5625)/19 = 0.2993. The square of 0.5132 is 0.2634: that takes the share "
        "for known. A first head makes high shares more plausible, and a second head with them.",
        implicates="total-probability",
    )
    expect_close(
        work.predict(log_posterior, theta, 1, 2),
        shares((5 * 0.140625 + 8 * 0.125 + 6 * 0.046875) / 19),
        hint="One head and two tails have the likelihoods 0.140625, 0.125 and 0.046875.",
        implicates="total-probability",
    )
