"""Checks of careful sums: small cases, what a float loses, streams that are gone, and the error over many rows."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_length,
    expect_less,
    expect_raises,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

ROUNDING = "rounding-error"
FLOATS = "floating-point-numbers"


def exact_sums(rows):
    """The exact sum of each column, by Python's own exact summation."""
    return [math.fsum(column) for column in rows.T.tolist()]


def expect_whole(got, wanted, **hints):
    """Compare float values that differ beyond the digits that are usually shown."""
    numbers = [f"{number:.0f}" for number in got.flatten().tolist()]
    expect_true(
        numbers == [f"{number:.0f}" for number in wanted],
        f"The sums differ.\nExpected:  {', '.join(f'{number:.0f}' for number in wanted)}\n"
        f"Got:       {', '.join(numbers)}",
        **hints,
    )


def check_plain_cases(work):
    """Sums that float32 holds exactly come out exactly."""
    got = work.kahan_sum(torch.tensor([1.5, -0.25, 8.0]))
    expect_shape(got, (), hint="Rows of shape () have a sum of shape ().")
    expect_close(got, 9.25, hint="1.5 - 0.25 + 8. Nothing is rounded here, so c stays 0 and the method is a plain sum.")
    got = work.kahan_sum(torch.tensor([[1.0, 20.0], [-4.0, 5.0], [0.5, -7.0]]))
    expect_shape(got, (2,), hint="Three rows of shape (2,) have a sum of shape (2,).")
    expect_close(got, [-2.5, 18.0], hint="Columns 1, -4, 0.5 and 20, 5, -7. Every column has an s and a c of its own.")


def check_what_a_float_loses(work):
    """Terms that are lost one by one arrive together."""
    big = 16777216.0
    got = work.kahan_sum(torch.tensor([[big, -big], [1.0, 1.0], [1.0, 1.0], [1.0, -3.0], [1.0, -1.0]]))
    expect_shape(got, (2,), hint="Five rows of shape (2,) have a sum of shape (2,).")
    expect_whole(
        got,
        [big + 4, -big - 2],
        hint="float32 has even numbers only from 2 ** 24 = 16777216 on. s = 2 ** 24, y = 1, t = 2 ** 24 and "
        "c = (t - s) - y = -1: s is 1 too small. The next row gives y = 1 - (-1) = 2, which arrives. Subtract c.",
        implicates=ROUNDING,
    )


def check_sum_in_its_own_dtype(work):
    """float64 rows are added in float64, as carefully."""
    big = 2.0**53
    got = work.kahan_sum(torch.tensor([big, 1.0, 1.0, 1.0, 1.0], dtype=torch.float64))
    expect_dtype(got, torch.float64, hint="The sum has the dtype of the rows; torch.zeros_like(row) begins in it.")
    expect_shape(got, (), hint="Rows of shape () have a sum of shape ().")
    expect_whole(
        got,
        [big + 4],
        hint="float64 has even numbers only from 2 ** 53 on, and there is no longer dtype to flee to. Carry c.",
        implicates=FLOATS,
    )
    expect_dtype(work.kahan_sum(torch.tensor([1.0, 2.0])), torch.float32, hint="float32 rows have a float32 sum.")


def check_error_over_many_rows(work):
    """The error stays below epsilon times the sum of the sizes, however many rows there are."""
    # Kahan's bound is 2u + O(n u^2) with 2u = epsilon. Measured here: 0.8e-7 at most over 8,000 columns of the
    # solution; over 64 columns a plain sum has 1.5e-6 and more in the worst.
    for shift, what in ((0.0, "of one sign"), (-0.4, "of both signs")):
        rows = torch.rand(3000, 64) + shift
        exact, sizes = exact_sums(rows), exact_sums(rows.abs())
        got = work.kahan_sum(rows)
        expect_shape(got, (64,), hint="One sum a column.")
        expect_dtype(got, torch.float32, hint="float32 rows have a float32 sum.")
        worst = max(abs(mine - right) / size for mine, right, size in zip(got.tolist(), exact, sizes, strict=True))
        expect_less(
            worst,
            1.25e-7,
            f"the largest error of 64 sums of 3,000 float32 numbers {what}, over the sum of the sizes,",
            hint="A plain sum comes to about 2e-6, Kahan's to less than 1e-7. Is c taken from every row, in every "
            "column, and is it worked out from the y that was added?",
            implicates=ROUNDING,
        )


def check_mean_and_variance_by_hand(work):
    """Mean and variance of three rows."""
    got = work.running_variance(torch.tensor([[2.0, 10.0], [4.0, -10.0], [9.0, 30.0]]))
    expect_length(got, 2, hint="Return the mean and the variance.")
    for part in got:
        expect_shape(part, (2,), hint="Both have the shape of a row.")
    expect_close(
        got[0],
        [5.0, 10.0],
        hint="The means of 2, 4, 9 and 10, -10, 30. For the first column m goes 2, 3, 5: the second row moves it by "
        "half of the distance, the third by a third. k counts from 1.",
    )
    expect_close(
        got[1],
        [26.0 / 3, 800.0 / 3],
        hint="For 2, 4, 9 the deviations from 5 are -3, -1 and 4, so q ends at 26 and the variance is 26/3. On the way "
        "q goes 0, 2 * (4 - 3) = 2, 2 + 6 * (9 - 5) = 26: one deviation from the old mean, one from the new.",
    )


def check_single_row(work):
    """A single row has itself as mean and the variance 0."""
    for row in (torch.tensor([7.0, -2.5]), torch.tensor(7.0, dtype=torch.float64)):
        got = work.running_variance([row])
        expect_length(got, 2, hint="Return the mean and the variance.")
        expect_close(got[0], row, hint="The mean of one row is this row, in its dtype and shape.")
        expect_close(
            got[1],
            torch.zeros_like(row),
            hint="The only deviation from the mean is 0, and q is divided by n = 1, not by n - 1.",
        )


def check_far_from_zero(work):
    """Readings around 1,000 keep their variance."""
    rows = 1000 + 0.5 * torch.randn(2000, 64)
    exact_mean = [total / 2000 for total in exact_sums(rows)]
    centred = rows.double() - torch.tensor(exact_mean, dtype=torch.float64)
    exact = torch.tensor(exact_sums(centred * centred), dtype=torch.float64) / 2000
    got = work.running_variance(rows)
    expect_length(got, 2, hint="Return the mean and the variance.")
    expect_dtype(got[1], torch.float32, hint="float32 rows have a float32 variance.")
    expect_shape(got[1], (64,), hint="One variance a column.")
    # Measured here: 1.4e-4 at most over 1,000 columns of the solution; 3 on average for the plain formula.
    expect_less(
        ((got[1].double() - exact) / exact).abs().max(),
        2e-3,
        "the largest relative error of 64 variances of 2,000 readings around 1,000",
        hint="The squares are near 1,000,000, where float32 numbers lie 0.06 apart, and their mean less the square of "
        "the mean is to be 0.25: nearly all digits cancel. Square deviations and not readings.",
        implicates=ROUNDING,
    )


def check_rows_come_once(work):
    """Rows that come one after another and are gone are enough."""
    table = torch.tensor([[3.0], [5.0], [-1.0], [9.0]])
    expect_close(
        work.kahan_sum(row.clone() for row in table),
        [16.0],
        hint="The rows came from a generator, which has no length and can be gone through once. One loop, no len().",
    )
    got = work.running_variance(row.clone() for row in table)
    expect_length(got, 2, hint="Return the mean and the variance.")
    expect_close(got[0], [4.0], hint="The rows 3, 5, -1, 9 came from a generator, which can be gone through once.")
    expect_close(got[1], [13.0], hint="Count the rows as they come: n is the last k. The squared deviations add to 52.")


def check_no_rows(work):
    """Without rows there is a ValueError."""
    hint = "The loop is not entered, so look afterwards whether there was a row."
    expect_raises(ValueError, work.kahan_sum, [], hint=hint)
    expect_raises(ValueError, work.running_variance, [], hint=hint)


def check_rows_unchanged(work):
    """The rows are left as they were."""
    rows = torch.tensor([[1.0, 2.0], [30.0, -4.0], [0.5, 0.25]])
    before = remember([rows])
    first = work.kahan_sum(rows)
    expect_unchanged(
        [rows],
        before,
        hint="total = row gives the row a second name, and total += ... then changes the row. Begin with zeros.",
    )
    work.running_variance(rows)
    expect_unchanged(
        [rows],
        before,
        hint="mean = row gives the row a second name, and mean += ... then changes the row. Begin with zeros.",
    )
    only = torch.tensor([[4.0, 8.0]])
    first = work.kahan_sum(only)
    first += 1
    expect_close(only, [[4.0, 8.0]], hint="The sum of one row was changed, and the row with it. Return a new tensor.")
