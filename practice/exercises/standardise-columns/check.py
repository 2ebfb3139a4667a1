"""Checks of standardising, from four readings by hand to columns that rounding makes difficult."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_length,
    expect_shape,
    expect_unchanged,
    remember,
)

READINGS = ((17.0, 53.0), (23.0, 59.0), (23.0, 61.0), (17.0, 67.0))


def check_statistics_by_hand(work):
    """Four readings of two sensors have the means 20, 60 and the scales 3, 5."""
    got = work.column_statistics(torch.tensor(READINGS))
    expect_length(got, 2, hint="Return two tensors, the mean and the scale.")
    mean, scale = got
    hint = "One number for each of the two columns: the dimension that counts the rows has to go."
    expect_shape(mean, (2,), hint=hint, implicates="reductions")
    expect_close(mean, [20.0, 60.0], hint="Add up a column and divide by the 4 rows.", implicates="reductions")
    expect_shape(scale, (2,), hint=hint, implicates="reductions")
    expect_close(
        scale,
        [3.0, 5.0],
        hint="The temperatures are 3 away from 20 each, so the mean of the squares is 36/4 = 9, and its root is 3. "
        "Dividing by 3 in place of 4 gives 3.46 and 5.77; leaving the root out gives 9 and 25.",
    )


def check_standardised_by_hand(work):
    """Rows become z-scores with the numbers that are given."""
    rows = torch.tensor([[26.0, 50.0, 2.5], [14.0, 65.0, 4.5]])
    got = work.standardise(rows, torch.tensor([20.0, 60.0, 2.5]), torch.tensor([3.0, 5.0, 1.0]))
    expect_shape(got, (2, 3), hint="The shape of the rows stays.")
    expect_close(
        got,
        [[2.0, -2.0, 0.0], [-2.0, 1.0, 2.0]],
        hint="Take the given mean away, then divide by the given scale: 26 - 20 = 6, and 6 / 3 = 2.",
        implicates="elementwise-operations",
    )


def check_one_new_row(work):
    """A single new row is scaled by the stored numbers."""
    got = work.standardise(torch.tensor([[110.0, 4.0]]), torch.tensor([80.0, 3.0]), torch.tensor([30.0, 2.0]))
    expect_shape(got, (1, 2), hint="One row in, one row out.")
    expect_close(
        got,
        [[1.0, 0.5]],
        hint="If you get 0 or nan, the row's own mean and scale were used. The stored ones are part of the model.",
        implicates="feature-scaling",
    )


def check_restored(work):
    """Z-scores become readings again."""
    mean, scale = torch.tensor([20.0, 60.0, 2.5]), torch.tensor([3.0, 5.0, 1.0])
    got = work.restore(torch.tensor([[2.0, -2.0, 0.0]]), mean, scale)
    expect_shape(got, (1, 3), hint="The shape of the scores stays.")
    expect_close(
        got,
        [[26.0, 50.0, 2.5]],
        hint="Undo the steps of standardise, the last one first: a score of 2 is 2 scales of 3 above 20.",
        implicates="elementwise-operations",
    )


def check_constant_column(work):
    """A column that never changes has the scale 1."""
    table = torch.tensor([[17.0, 2.5], [23.0, 2.5], [26.0, 2.5]])
    mean, scale = work.column_statistics(table)
    expect_shape(scale, (2,), hint="A constant column stays in the table.")
    expect_close(mean, [22.0, 2.5], hint="The mean of a constant column is its one value.")
    expect_close(
        scale[1],
        torch.tensor(1.0),
        hint="All entries of column 1 are 2.5. Its standard deviation is 0, and the docstring asks for 1 then. A tiny "
        "number in place of the 1 would turn a new reading of 2.6 into millions.",
    )
    scale = work.column_statistics(torch.tensor([[4.0, 7.0]]))[1]
    expect_shape(scale, (2,), hint="With one row, too, there is one scale for each column.")
    expect_close(scale, [1.0, 1.0], hint="With a single row every column is constant.")


def check_constant_but_rounded(work):
    """A constant column has the scale 1 also when its mean is rounded."""
    # The mean of 9 or 13 float32 entries of 0.1, and of 7, 9, 11, 13 or 14 of 0.7, is not 0.1 or 0.7, whichever way
    # they are added up here.
    for rows in (7, 9, 11, 13, 14):
        table = torch.tensor([0.1, 0.7]).expand(rows, 2).clone()
        mean, scale = work.column_statistics(table)
        expect_close(mean, [0.1, 0.7], hint="The mean of a constant column is its one value.")
        expect_close(
            scale,
            [1.0, 1.0],
            hint=f"{rows} rows of 0.1 and 0.7. Their mean is rounded, so the distances from it are near 1e-8 and not "
            "0, and a comparison of the standard deviation with 0 says no. Ask the entries themselves.",
        )


def check_small_and_far_from_zero(work):
    """Columns in tiny units, and columns far from zero, get their own scale."""
    wave = torch.tensor([4e-8, 5e-8, 7e-8, 4.4e-8])
    pressure = torch.tensor([101300.0, 101350.0, 101275.0, 101325.0])
    scale = work.column_statistics(torch.stack([wave, pressure], dim=1))[1]
    expect_shape(scale, (2,), hint="One scale for each of the two columns.")
    exact = torch.stack([wave, pressure], dim=1).double()
    expected = ((exact - exact.mean(dim=0)) ** 2).mean(dim=0).sqrt()
    expect_close(
        scale[0] * 1e8,
        (expected[0] * 1e8).float(),
        rtol=1e-2,
        hint="Column 0 holds wavelengths in metres (this compares 100,000,000 times the scale). They are small and do "
        "vary: a column is constant only if its entries are equal, and nothing may be added to its scale.",
    )
    expect_close(
        scale[1],
        expected[1].float(),
        rtol=1e-2,
        hint="Column 1 holds pressures near 101,300. Their squares are near 10,000,000,000, where 32 bits are exact "
        "only to about 1,000. Subtract the mean first and square what is left.",
    )


def check_inputs_unchanged(work):
    """The table, the rows and the scores are left as they were."""
    table = torch.tensor(READINGS)
    before = remember([table])
    mean, scale = work.column_statistics(table)
    expect_unchanged([table], before, hint="table -= mean writes into the caller's table; build a new tensor.")
    given = [table, mean, scale]
    before = remember(given)
    work.standardise(*given)
    expect_unchanged(given, before, hint="standardise builds a new tensor: rows - mean and not rows -= mean.")
    work.restore(*given)
    expect_unchanged(given, before, hint="restore builds a new tensor: no *= and no +=.")


def check_other_tables(work):
    """Any number of rows and columns, in 64 bits."""
    for rows, columns in ((37, 5), (2, 6), (8, 1)):
        table = 3 * torch.randn(rows, columns, dtype=torch.float64) + torch.arange(columns, dtype=torch.float64)
        mean, scale = work.column_statistics(table)
        expect_dtype(mean, torch.float64, hint="The mean has the dtype of the table.")
        expect_dtype(scale, torch.float64, hint="The scale has the dtype of the table.")
        expect_close(mean, table.mean(dim=0), hint="One mean for each column.")
        expect_close(scale, table.std(dim=0, correction=0), hint="The squares are divided by the number of rows.")
        scores = work.standardise(table, mean, scale)
        expect_close(scores.mean(dim=0), torch.zeros(columns, dtype=torch.float64), hint="Columns get the mean 0.")
        back = work.restore(scores, mean, scale)
        expect_close(back, table, hint="restore undoes standardise, in the dtype of the scores.")
