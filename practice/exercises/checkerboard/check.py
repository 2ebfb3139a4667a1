"""Checks of the patterns, from small ones by hand to the number of calls that large ones take."""

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


def check_frame_by_hand(work):
    """A frame of 3 by 5 has a border of ones."""
    got = work.frame(3, 5)
    expect_shape(got, (3, 5), hint="Rows come first: 3 rows of 5 stitches each.", implicates="tensor-shapes")
    expect_dtype(got, torch.float32, hint="torch.zeros and torch.ones make float32 unless told otherwise.")
    expect_close(
        got,
        [[1.0, 1, 1, 1, 1], [1, 0, 0, 0, 1], [1, 1, 1, 1, 1]],
        hint="The border is row 0, the last row, column 0 and the last column; the inside is the rest. A slice leaves "
        "its stop out, and both slices stand in one pair of brackets.",
        implicates="tensor-indexing",
    )


def check_frame_of_any_size(work):
    """Tall, narrow and single-row frames come out too."""
    got = work.frame(5, 4)
    expected = torch.ones(5, 4)
    expected[1:4, 1:3] = 0
    expect_shape(got, (5, 4), hint="Rows come first: 5 rows of 4 stitches each.")
    expect_close(
        got,
        expected,
        hint="The inside has as many rows and columns as the sizes leave: write the slices so that they fit any size. "
        "Negative places count from the end.",
    )
    for rows, columns in ((1, 4), (3, 1), (2, 3), (1, 1)):
        got = work.frame(rows, columns)
        expect_shape(got, (rows, columns), hint="Rows come first.")
        expect_close(
            got,
            torch.ones(rows, columns),
            hint="With one or two rows or columns there is no inside, so all stitches belong to the border.",
        )


def check_checkerboard_by_hand(work):
    """A checkerboard of 2 by 5 begins with light."""
    got = work.checkerboard(2, 5)
    expect_shape(got, (2, 5), hint="Rows come first: 2 rows of 5 stitches each.", implicates="tensor-shapes")
    expect_dtype(got, torch.float32, hint="The docstring asks for float32, as torch.zeros makes it.")
    expect_close(
        got,
        [[0.0, 1, 0, 1, 0], [1, 0, 1, 0, 1]],
        hint="Row 0 has its ones at the columns 1 and 3, row 1 at the columns 0, 2 and 4. Each kind of row needs its "
        "own slice of columns.",
        implicates="tensor-indexing",
    )


def check_checkerboard_of_any_size(work):
    """Neighbouring rows differ, whether the number of columns is odd or even."""
    for rows, columns in ((3, 4), (5, 3), (4, 6), (1, 2), (1, 1)):
        got = work.checkerboard(rows, columns)
        expect_shape(got, (rows, columns), hint="Rows come first.")
        expected = [[float((row + column) % 2) for column in range(columns)] for row in range(rows)]
        expect_close(
            got,
            expected,
            hint="A stitch is dark if row + column is odd. Compare rows 0 and 1 of yours: with an even number of "
            "columns, counting the stitches through from row to row makes both alike. Look at row 2 as well.",
        )


def check_enlarged_by_hand(work):
    """A row of three stitches, twice as large, is two rows of six."""
    got = work.enlarge(torch.tensor([[7, 8, 9]]), 2)
    expect_shape(got, (2, 6), hint="Twice as many rows and twice as many columns.", implicates="tensor-shapes")
    expect_equal(
        got,
        torch.tensor([[7, 7, 8, 8, 9, 9], [7, 7, 8, 8, 9, 9]]),
        hint="The new columns show the old columns 0, 0, 1, 1, 2, 2: each stitch grows, and the pattern is not "
        "repeated as a whole. The dtype stays that of the pattern.",
        implicates="tensor-indexing",
    )


def check_enlarged_tables(work):
    """Tables of any size, dtype and factor are enlarged, and left as they were."""
    for pattern, times in (
        (torch.tensor([[1, 2, 3], [4, 5, 6]]), 3),
        (torch.tensor([[0.5, -1.0], [2.0, 0.0], [7.0, 3.0]]), 2),
        (torch.tensor([[True, False, False], [False, True, True]]), 2),
        (torch.tensor([[1.5], [2.5]], dtype=torch.float64), 4),
    ):
        before = remember([pattern])
        got = work.enlarge(pattern, times)
        rows, columns = pattern.shape
        expect_shape(
            got,
            (rows * times, columns * times),
            hint="Rows and columns each have their own number; multiply both by times.",
        )
        expect_dtype(got, pattern.dtype, hint="The enlarged pattern has the dtype of the one that was given.")
        expected = pattern.repeat_interleave(times, 0).repeat_interleave(times, 1)
        expect_equal(
            got,
            expected,
            hint="New row r shows old row r // times, and new column c old column c // times: two lists of positions, "
            "one made from the number of rows and one from the number of columns.",
        )
        expect_unchanged([pattern], before, hint="Build a new tensor; do not write into the pattern.")


def check_enlarged_is_new(work):
    """Writing into the enlarged pattern leaves the old one alone."""
    for times in (1, 2):
        pattern = torch.tensor([[1, 2, 3], [4, 5, 6]])
        before = remember([pattern])
        got = work.enlarge(pattern, times)
        expect_shape(got, (2 * times, 3 * times), hint="Both sizes are multiplied by times, here also by 1.")
        got[0, 0] = 99
        expect_unchanged(
            [pattern],
            before,
            hint="The check wrote 99 into the result, and it showed in the pattern: the two share memory. Positions "
            "and clone() make a new tensor; a slice does not.",
            implicates="tensor-indexing",
        )


class Calls(TorchFunctionMode):
    """Counts the calls of PyTorch while it is entered."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def __torch_function__(self, function, types, arguments=(), named=None):
        self.count += 1
        return function(*arguments, **(named or {}))


def check_no_loops(work):
    """Large patterns take few calls of PyTorch."""
    # The solution calls PyTorch 2, 3 and 7 times whatever the size; a loop over 40 rows at least 40 times.
    for name, arguments in (("frame", (40, 60)), ("checkerboard", (40, 60)), ("enlarge", (torch.ones(40, 60), 3))):
        function = getattr(work, name)
        with Calls() as calls:
            function(*arguments)
        if calls.count > 30:
            unmet(
                f"{name} called PyTorch {calls.count} times for 40 rows and 60 columns.",
                hint="It goes through rows or stitches one by one. One assignment to a slice, or one pair of brackets "
                "with a tensor of positions, does a whole block.",
                implicates="tensor-indexing",
            )
