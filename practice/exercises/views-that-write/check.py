"""Checks of the preparation: the values, then the caller's tensors, then what a write to the result reaches."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_equal,
    expect_length,
    expect_shape,
    expect_unchanged,
    remember,
)

ALIASING = "mutability-and-aliasing"
VIEWS = "reshaping"


def check_cleaned_values(work):
    """Negative levels become 0."""
    got = work.cleaned(torch.tensor([[3.0, -1.0, 4.0], [-2.0, 6.0, 0.5]]))
    expect_shape(got, (2, 3), hint="The shape of the levels stays.")
    expect_close(got, [[3.0, 0.0, 4.0], [0.0, 6.0, 0.5]], hint="Only negative levels change, and they become 0.")


def check_cleaned_shares_nothing(work):
    """Cleaning leaves the caller's levels alone, and so does a write to the result."""
    for levels in (
        torch.tensor([[3.0, -1.0, 4.0], [-2.0, 6.0, 0.5]]),
        torch.tensor([[3.0, 1.0, 4.0]]),
        torch.tensor([[3.0, -1.0], [-2.0, 6.0], [4.0, -5.0]]).transpose(0, 1),
    ):
        before = remember([levels])
        got = work.cleaned(levels)
        expect_unchanged(
            [levels],
            before,
            hint="A reshape of the levels, a slice, contiguous() and a second name all show the caller's memory, and "
            "what writes into them writes there.",
            implicates=VIEWS,
        )
        expect_shape(got, tuple(levels.shape), hint="The shape of the levels stays.")
        got[0, 0] = 99.0
        expect_unchanged(
            [levels],
            before,
            hint="The check wrote 99 into the result, and it showed in the caller's levels. The result needs memory of "
            "its own, whether there was something to clean or not.",
            implicates=ALIASING,
        )


def check_midnight_values(work):
    """Each day begins at 0 and goes on from there."""
    got = work.since_midnight(torch.tensor([5.0, 7.0, 6.0, 9.0, 8.0, 12.0]), 3)
    expect_shape(got, (2, 3), hint="Two days of three hours.", implicates=VIEWS)
    expect_close(
        got,
        [[0.0, 2.0, 1.0], [0.0, -1.0, 3.0]],
        hint="From the first day 5 is taken away, from the second 9. If the other columns are as they were, the column "
        "that is subtracted had been overwritten by 0 when its turn came: it was a view.",
        implicates=VIEWS,
    )


def check_midnight_shares_nothing(work):
    """The series stays as it was, whatever is done with the result."""
    for series in (torch.tensor([5.0, 7.0, 6.0, 9.0, 8.0, 12.0]), torch.tensor([0.0, 7.0, 6.0])):
        before = remember([series])
        got = work.since_midnight(series, 3)
        expect_unchanged(
            [series],
            before,
            hint="The table of days is a view of the series, so -= on it writes into the series.",
            implicates=VIEWS,
        )
        expect_shape(got, (len(series) // 3, 3), hint="One row a day.", implicates=VIEWS)
        got[0, 1] = 99.0
        expect_unchanged([series], before, hint="The result shares memory with the series.", implicates=ALIASING)


def check_stages_values(work):
    """Each stage has half the levels of the one before."""
    got = work.stages(torch.tensor([8.0, 12.0]), 2)
    expect_length(got, 3, hint="The start and two steps.")
    for stage, expected in zip(got, ([8.0, 12.0], [4.0, 6.0], [2.0, 3.0]), strict=True):
        expect_close(
            stage,
            expected,
            hint="The stages should be 8 12, then 4 6, then 2 3. If all are alike, the list holds one tensor several "
            "times, and each step overwrote it.",
            implicates=ALIASING,
        )


def check_stages_share_nothing(work):
    """The caller's levels and the stages are tensors of their own."""
    level = torch.tensor([8.0, 12.0])
    before = remember([level])
    got = work.stages(level, 2)
    expect_unchanged(
        [level], before, hint="/= halves the caller's own tensor; level / 2 makes a new one.", implicates=ALIASING
    )
    expect_length(got, 3, hint="The start and two steps.")
    for index, stage in enumerate(got):
        others = [level, *(other for place, other in enumerate(got) if place != index)]
        kept = remember(others)
        expect_shape(stage, (2,), hint="One level for each well.")
        stage[0] = 99.0
        expect_unchanged(
            others,
            kept,
            hint=f"The check wrote 99 into stage {index}, and it showed in another tensor. (Tensor 0 is the caller's, "
            "the others are the remaining stages.) To append a tensor does not copy it.",
            implicates=ALIASING,
        )


def check_lift_writes(work):
    """Lifting changes the rows of the caller's own levels."""
    levels = torch.tensor([[3.0, 1.0], [2.0, 6.0], [5.0, 4.0], [7.0, 8.0]])
    work.lift(levels, torch.tensor([2, 0]), 10.0)
    expect_equal(
        levels,
        torch.tensor([[13.0, 11.0], [2.0, 6.0], [15.0, 14.0], [7.0, 8.0]]),
        hint="This is the caller's tensor after the call. Wells 2 and 0 should be 10 higher, the others as they were. "
        "Rows taken out by a tensor of positions are a copy, so what is added to them later is lost.",
        implicates=VIEWS,
    )


def check_lift_of_a_part(work):
    """Lifting also reaches levels that are themselves a part of something larger."""
    archive = torch.zeros(3, 5)
    work.lift(archive[:, 1:3], torch.tensor([1]), 2.5)
    expected = torch.zeros(3, 5)
    expected[1, 1:3] = 2.5
    expect_equal(
        archive,
        expected,
        hint="The check handed over archive[:, 1:3], which does not lie in one piece, and looked at the archive. There "
        "a reshape copies and says nothing, so the write went into the copy.",
        implicates=VIEWS,
    )
