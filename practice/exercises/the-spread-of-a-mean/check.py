"""Checks of spreads of values and of means, from four values by hand to thousands of samples."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_raises,
    expect_shape,
    expect_true,
    expect_type,
    expect_unchanged,
    last,
    remember,
)

SAMPLING = "sampling-error"
DEVIATION = "standard-deviation"
SAMPLES = "samples-and-populations"


def seeded(seed):
    """A generator of its own."""
    return torch.Generator().manual_seed(seed)


def any_seed():
    """A seed that differs from grading to grading."""
    return int(torch.randint(10000, ()))


def check_spreads(work):
    """sigma divides by n, and s by n - 1."""
    for x, sigma, s, squares in (
        ([2.0, 6.0, 6.0, 6.0], 1.732051, 2.0, "9, 1, 1, 1, in all 12: divided by 4 and by 3"),
        ([1.0, 2.0, 3.0, 6.0, 13.0], 4.335897, 4.847680, "16, 9, 4, 1, 64, in all 94: divided by 5 and by 4"),
    ):
        got = work.spreads(torch.tensor(x))
        expect_length(got, 2, hint="Return sigma and s.")
        for ours, theirs, name in zip(got, (sigma, s), ("sigma", "s"), strict=True):
            expect_shape(ours, (), hint=f"{name} is one number.")
            expect_close(
                ours,
                theirs,
                hint=f"This is {name}. The mean is 5 and the squared deviations are {squares}. The root comes last.",
                implicates=DEVIATION,
            )


def check_large_values(work):
    """Values far from 0 keep their spread."""
    got = work.spreads(torch.tensor([12342.0, 12346.0, 12346.0, 12346.0]))
    expect_length(got, 2, hint="Return sigma and s.")
    expect_close(
        got[1],
        2.0,
        hint="The four values 2, 6, 6, 6, each 12,340 larger: the spread stays. Squares near 152,000,000 leave "
        "nothing of "
        "it, since about seven digits are kept. Subtract the mean first, then square.",
        implicates=DEVIATION,
    )


def check_too_few(work):
    """One value alone says nothing about a spread."""
    for x in ([7.0], []):
        expect_raises(
            ValueError,
            work.spreads,
            torch.tensor(x),
            hint="With n = 1 the sum of squares is 0 and n - 1 is 0: 0/0. Raise a ValueError.",
            implicates=SAMPLING,
        )


def check_standard_error(work):
    """The standard error is s over the root of n."""
    for x, expected, how in (
        ([2.0, 6.0, 6.0, 6.0], 1.0, "2 over the root of 4"),
        ([1.0, 2.0, 3.0, 6.0, 13.0], 2.167948, "4.8477 over the root of 5"),
    ):
        got = work.standard_error(torch.tensor(x))
        expect_shape(got, (), hint="One number for one sample.")
        expect_close(
            got,
            expected,
            hint=f"Here it is {how}. The n - 1 belongs to s alone; the mean of n values has the root of n.",
            implicates=SAMPLING,
        )


def check_draw(work):
    """Samples are rows of values of the population, and each value may come again."""
    population = torch.tensor([10.0, 20.0, 50.0])
    got = work.draw_samples(population, 7, 4, seeded(any_seed()))
    expect_shape(
        got, (4, 7), hint="repeats rows of n values; n may be more than the population has, for each is put back."
    )
    strange = [value for value in got.flatten().tolist() if value not in (10.0, 20.0, 50.0)]
    expect_true(
        not strange,
        f"Drawn were values that the population does not have, such as {strange[:3]}.",
        hint="Draw places, from 0 to size - 1, and look the values up.",
        implicates=SAMPLES,
    )
    expect_dtype(
        work.draw_samples(population.double(), 2, 3, seeded(1)),
        torch.float64,
        hint="Values keep the population's dtype.",
    )


def check_fair_draw(work):
    """Every value has the same chance, samples differ, and the generator alone decides."""
    # Starts drawn from 500 with their neighbours still give some 225 different rows: that is for the last check.
    got = work.draw_samples(torch.arange(500.0), 10, 300, seeded(any_seed()))
    expect_shape(got, (300, 10), hint="One sample a row.")
    different = len({tuple(row) for row in got.tolist()})
    expect_true(
        different > 100,
        f"Of 300 samples of ten from 500 values only {different} are different.",
        hint="Every sample is drawn afresh. Copies of one sample have the same mean and would show no scatter.",
        implicates=SAMPLING,
    )
    population, seed = torch.arange(5.0), any_seed()
    got = work.draw_samples(population, 10, 300, seeded(seed))
    expect_shape(got, (300, 10), hint="One sample a row.")
    shares = torch.bincount(got.long().flatten(), minlength=5) / 3000
    # The standard error of a share is 0.0073.
    expect_true(
        bool(((shares - 0.2).abs() < 0.04).all()),
        f"Of five values each should come in about 0.2 of 3,000 draws; the shares are "
        f"{[round(v, 3) for v in shares.tolist()]}.",
        hint="Each place from 0 to 4, both included, has the same chance.",
        implicates=SAMPLES,
    )
    expect_equal(
        work.draw_samples(population, 10, 300, seeded(seed)),
        got,
        hint="With the generator set back the same samples come again. Hand it on: torch.randint(..., "
        "generator=generator).",
    )


def by_loop(samples, population):
    """The four numbers, worked out sample by sample."""
    size, values = len(population), population.tolist()
    centre = sum(values) / size
    variance = sum((value - centre) ** 2 for value in values) / size
    n, means, squares = samples.shape[1], [], []
    for row in samples.tolist():
        means.append(sum(row) / n)
        squares.append(sum((value - means[-1]) ** 2 for value in row))
    average, middle = sum(squares) / len(squares), sum(means) / len(means)
    of_means = math.sqrt(sum((mean - middle) ** 2 for mean in means) / len(means))
    return average / n / variance, average / (n - 1) / variance, of_means, math.sqrt(variance / n)


def check_measure(work):
    """The four numbers are those of the samples that were drawn."""
    population, seed = torch.tensor([0.0, 1.0, 1.0, 2.0, 5.0, 9.0], dtype=torch.float64), any_seed()
    before = remember([population])
    for n, repeats in ((3, 40), (2, 25)):
        samples = work.draw_samples(population, n, repeats, seeded(seed))
        expect_shape(samples, (repeats, n), hint="One sample a row.")
        got = work.measure(population, n, repeats, seeded(seed))
        expect_true(type(got) is work.Measured, "The result is no Measured.", hint="Return Measured(by_n=..., ...).")
        hints = (
            "The mean over samples of sum of squares / n, over the population's variance, which is 10 here. Squares "
            "are "
            "taken around each sample's own mean, and variances are averaged, not their roots.",
            "As by_n, with n - 1 in place of n; the population's variance still divides by its size, 6.",
            "The standard deviation of the sample means around their own mean, dividing by their number.",
            "The root of 10, over the root of n. No sample comes into it.",
        )
        for ours, theirs, name, hint in zip(got, by_loop(samples, population), got._fields, hints, strict=True):
            expect_type(ours, float, hint=f"{name} is a plain number; .item() makes one of a tensor.")
            expect_close(ours, theirs, hint=f"This is {name} for {repeats} samples of {n}. {hint}", implicates=SAMPLING)
    expect_unchanged(
        [population], before, hint="x - x.mean() makes a new tensor; x -= x.mean() changes the population."
    )


@last
def check_many_samples(work):
    """Over thousands of samples n - 1 is right on average, n is too small, and means scatter by sigma over root n."""
    # A population in ascending order. Over 200 seeds the solution gives 0.733 to 0.768, 0.977 to 1.025, and 0.973 to
    # 1.044; neighbours give less than 0.02 in the first two.
    population = torch.linspace(0, 6, 200, dtype=torch.float64).pow(2)
    got = work.measure(population, 4, 4000, seeded(any_seed()))
    for value, wanted, what in (
        (got.by_n, 0.75, "by_n"),
        (got.by_one_less, 1.0, "by_one_less"),
        (got.of_means / got.predicted, 1.0, "of_means / predicted"),
    ):
        expect_true(
            abs(value - wanted) < 0.1,
            f"Over 4,000 samples of four, {what} should be near {wanted}; yours is {value:.3f}.",
            hint="This holds for independent draws. Draws that resemble each other, such as neighbours in the list, "
            "lie "
            "close together, and their means scatter more than sigma over the root of n says.",
            implicates="iid-samples",
        )
