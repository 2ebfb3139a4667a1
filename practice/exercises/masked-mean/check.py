"""Checks of the mask, the mean and the maximum, from two trips by hand to padding that is not a number."""

import torch
from torch.overrides import TorchFunctionMode

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_shape,
    expect_unchanged,
    remember,
    unmet,
)

MASKS = "masks"


def trips(padding=0.0):
    """Temperatures of two trips of 3 hours and 1 hour, and their mask."""
    x = torch.tensor([[-18.0, -21.0, -15.0, padding], [-20.0, padding, padding, padding]])
    return x, torch.tensor([[True, True, True, False], [True, False, False, False]])


def check_real_places(work):
    """The mask is True at the first places of each row."""
    got = work.real_places(torch.tensor([3, 1, 0, 5]), 5)
    expect_shape(got, (4, 5), hint="One row for each length, one column for each place.", implicates="broadcasting")
    expect_dtype(got, torch.bool, hint="A comparison gives a mask of dtype bool.", implicates=MASKS)
    expect_equal(
        got,
        torch.tensor([[place < length for place in range(5)] for length in (3, 1, 0, 5)]),
        hint="With the length 3 the places 0, 1 and 2 are real. Place 3 is the first that is not.",
        implicates=MASKS,
    )


def check_mean_by_hand(work):
    """The mean is that of the real places."""
    x, mask = trips()
    got = work.masked_mean(x, mask)
    expect_shape(got, (2,), hint="One mean for each row: the places, dimension 1, go.", implicates="reductions")
    expect_close(
        got,
        [-18.0, -20.0],
        hint="The real places of the first row add up to -54, and there are 3 of them. Divided by the width, 4, it "
        "would be -13.5.",
        implicates="indicator-functions",
    )


def check_max_by_hand(work):
    """The largest is one of the real places."""
    x, mask = trips()
    got = work.masked_max(x, mask)
    expect_shape(got, (2,), hint="One maximum for each row: the places, dimension 1, go.", implicates="reductions")
    expect_close(
        got,
        [-15.0, -20.0],
        hint="All real temperatures are below 0, so padding that is 0 wins. Put something there that always loses.",
        implicates=MASKS,
    )


def check_padding_does_not_count(work):
    """Nothing in the padding counts, however large it is, and even if it is no number."""
    for padding in (99.0, -1e30, torch.inf, torch.nan):
        x, mask = trips(padding)
        got = work.masked_mean(x, mask)
        expect_shape(got, (2,), hint="One mean for each row.")
        expect_close(
            got,
            [-18.0, -20.0],
            hint=f"The padding is {padding} here. 0 times nan or infinity is nan, so a product with the mask does not "
            "leave it out. Choose between two values at each place.",
            implicates=MASKS,
        )
        got = work.masked_max(x, mask)
        expect_shape(got, (2,), hint="One maximum for each row.")
        expect_close(
            got,
            [-15.0, -20.0],
            hint=f"The padding is {padding} here. Choose between two values at each place; adding or multiplying lets "
            "the padding through.",
            implicates=MASKS,
        )


def check_empty_row(work):
    """A row without real places has the mean 0 and the maximum minus infinity."""
    x = torch.tensor([[4.0, 8.0, 7.0], [5.0, 6.0, 7.0]])
    mask = torch.tensor([[True, True, False], [False, False, False]])
    got = work.masked_mean(x, mask)
    expect_shape(got, (2,), hint="One mean for each row.")
    expect_close(
        got,
        [6.0, 0.0],
        hint="The second row has the sum 0 and the count 0, and 0 / 0 is nan. What could the count be in its place? "
        "The first row, 4 and 8, has to keep its mean 6.",
    )
    got = work.masked_max(x, mask)
    expect_shape(got, (2,), hint="One maximum for each row.")
    expect_equal(
        got,
        torch.tensor([8.0, -torch.inf]),
        hint="No real place, so what you put into the padding remains. The docstring asks for minus infinity.",
    )


def check_any_places(work):
    """The real places may be anywhere in the row."""
    x = torch.tensor([[50.0, 2.0, 60.0, 4.0, 9.0], [1.0, 70.0, 80.0, 90.0, 7.0]])
    mask = torch.tensor([[False, True, False, True, True], [True, False, False, False, True]])
    got = work.masked_mean(x, mask)
    expect_shape(got, (2,), hint="One mean for each row.")
    expect_close(got, [5.0, 4.0], hint="The mask says which places count, and they need not be the first ones.")
    got = work.masked_max(x, mask)
    expect_shape(got, (2,), hint="One maximum for each row.")
    expect_close(got, [9.0, 7.0], hint="The mask says which places count, and they need not be the first ones.")


def check_precise(work):
    """Rows of 64 bits give results of 64 bits, at other sizes too."""
    for rows, width in ((7, 4), (1, 6), (3, 1)):
        x = torch.randn(rows, width, dtype=torch.float64)
        mask = torch.rand(rows, width) < 0.7
        mask[:, 0] = True
        mean, most = work.masked_mean(x, mask), work.masked_max(x, mask)
        for got in (mean, most):
            expect_shape(got, (rows,), hint="One number for each row.")
            expect_dtype(got, torch.float64, hint="The dtype is that of x. Something converts it on the way.")
        expect_close(
            mean,
            torch.stack([row[real].mean() for row, real in zip(x, mask, strict=True)]),
            rtol=1e-10,
            hint="Digits of the mean were lost by a conversion.",
        )
        expect_close(
            most,
            torch.stack([row[real].max() for row, real in zip(x, mask, strict=True)]),
            rtol=1e-10,
            hint="Digits of the largest were lost by a conversion.",
        )


def check_inputs_unchanged(work):
    """The rows and the mask are left as they were."""
    given = [*trips(99.0)]
    before = remember(given)
    hint = "Setting x[~mask] writes into the caller's rows. torch.where makes a new tensor."
    work.masked_mean(*given)
    expect_unchanged(given, before, hint=hint)
    work.masked_max(*given)
    expect_unchanged(given, before, hint=hint)


class Calls(TorchFunctionMode):
    """Counts the calls of PyTorch while it is entered."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def __torch_function__(self, function, types, arguments=(), named=None):
        self.count += 1
        return function(*arguments, **(named or {}))


def check_no_loop(work):
    """All rows are worked on together."""
    x, lengths = torch.randn(80, 5), torch.arange(80) % 5 + 1
    mask = torch.arange(5) < lengths[:, None]
    # The solution calls PyTorch 3, 5 and 2 times; a loop over the 80 rows at least 80 times.
    for name, arguments in (("real_places", (lengths, 5)), ("masked_mean", (x, mask)), ("masked_max", (x, mask))):
        function = getattr(work, name)
        with Calls() as calls:
            function(*arguments)
        if calls.count > 40:
            unmet(
                f"{name} called PyTorch {calls.count} times for 80 rows.",
                hint="The rows are gone through one by one. Masks work on all rows at once, and so does a sum along "
                "a dimension.",
                implicates=MASKS,
            )
