"""Checks of the scans, from one channel by hand to cutting and putting back at any size."""

import torch

from practice.grader.expectations import expect_close, expect_equal, expect_shape

PERMUTE = "permuting-dimensions"


def cut(scan, height, width):
    """The patches, each taken out by slices."""
    rows, columns, _ = scan.shape
    return torch.stack(
        [
            scan[top : top + height, left : left + width]
            for top in range(0, rows, height)
            for left in range(0, columns, width)
        ]
    )


def check_channel_by_hand(work):
    """The first channel of a small carpet is whole."""
    carpet = torch.tensor([[[1, 9], [2, 8], [3, 7]], [[4, 6], [5, 5], [6, 4]]])
    got = work.channels_first(carpet)
    expect_shape(
        got,
        (2, 2, 3),
        hint="Channels, then rows, then columns. Each number in a permute says from which old dimension the new place "
        "is filled.",
        implicates=PERMUTE,
    )
    expect_equal(
        got,
        torch.tensor([[[1, 2, 3], [4, 5, 6]], [[9, 8, 7], [6, 5, 4]]]),
        hint="Channel 0 holds the first number of each pixel, 1 to 6. A reshape keeps the order in memory, where the "
        "channels of a pixel are neighbours, and so mixes them.",
        implicates=PERMUTE,
    )


def check_channels_of_other_sizes(work):
    """Rows and columns keep their places when the channels move."""
    scan = torch.arange(60).reshape(3, 5, 4)
    got = work.channels_first(scan)
    expect_shape(got, (4, 3, 5), hint="Channels, then rows, then columns.", implicates=PERMUTE)
    expect_equal(
        got,
        torch.stack([scan[..., channel] for channel in range(4)]),
        hint="What was at scan[i, j, c] has to be at [c, i, j]. Only the place of the channels changes; rows and "
        "columns stay in their order.",
        implicates=PERMUTE,
    )


def check_pixels(work):
    """The table of pixels has one pixel in a row."""
    scan = torch.arange(24).reshape(2, 4, 3)
    got = work.pixels(scan)
    expect_shape(got, (8, 3), hint="2 times 4 pixels with 3 channels each. This function was right as it came.")
    expect_equal(
        got,
        torch.stack([scan[i, j] for i in range(2) for j in range(4)]),
        hint="Rows and columns are neighbours in the shape and are counted through as one: that is a reshape and no "
        "permute. This function was right as it came.",
        implicates="reshaping",
    )


def check_first_patch(work):
    """The first patch is the upper left corner."""
    scan = torch.arange(24).reshape(4, 6, 1)
    got = work.to_patches(scan, 2, 3)
    expect_shape(got, (4, 2, 3, 1), hint="Four patches of 2 rows, 3 columns and 1 channel.", implicates="reshaping")
    expect_equal(
        got[0, :, :, 0],
        torch.tensor([[0, 1, 2], [6, 7, 8]]),
        hint="This is patch 0. Its second row begins at 6, below the 0, and not with what follows the 2 in memory. The "
        "rows of a patch lie apart in the scan, so dimensions have to change their order.",
        implicates=PERMUTE,
    )


def check_order_of_patches(work):
    """Patches are numbered along the bands."""
    scan = torch.arange(48).reshape(4, 12, 1)
    got = work.to_patches(scan, 2, 4)
    expect_shape(got, (6, 2, 4, 1), hint="Two bands of three patches.", implicates="reshaping")
    expect_equal(
        got[:, 0, 0, 0],
        torch.tensor([0, 4, 8, 24, 28, 32]),
        hint="These are the upper left corners of the patches 0 to 5. The top band comes first, from left to right: "
        "the band has to be the first of the two dimensions that are counted through as one.",
        implicates=PERMUTE,
    )


def check_patches_with_channels(work):
    """Scans of several channels are cut alike, at any size and dtype."""
    for shape, height, width in (((6, 10, 3), 2, 5), ((4, 3, 2), 4, 1), ((2, 6, 5), 1, 6), ((3, 8, 2), 3, 2)):
        scan = torch.randint(0, 256, shape, dtype=torch.uint8)
        got = work.to_patches(scan, height, width)
        expected = cut(scan, height, width)
        expect_shape(got, tuple(expected.shape), hint="Patch, row, column, channel.", implicates="reshaping")
        expect_close(
            got,
            expected,
            hint="Write down what each dimension counts after each line. The channel is the last one from beginning to "
            "end, and rows are broken by the height, columns by the width.",
            implicates=PERMUTE,
        )


def check_put_together_by_hand(work):
    """Four patches become the scan they were cut from."""
    patches = torch.tensor(
        [[[0, 1, 2], [6, 7, 8]], [[3, 4, 5], [9, 10, 11]], [[12, 13, 14], [18, 19, 20]], [[15, 16, 17], [21, 22, 23]]]
    )
    got = work.from_patches(patches[..., None], 4, 6)
    expect_shape(got, (4, 6, 1), hint="Rows, columns, channels.", implicates="reshaping")
    expect_equal(
        got[..., 0],
        torch.arange(24).reshape(4, 6),
        hint="Row 0 is 0, 1, 2 from patch 0 and then 3, 4, 5 from patch 1. A row of the scan goes through several "
        "patches, so the row inside the patch has to come before the place in the band.",
        implicates=PERMUTE,
    )


def check_there_and_back(work):
    """Putting together undoes cutting, at any size."""
    for shape, height, width in (((6, 10, 3), 2, 5), ((4, 3, 2), 4, 1), ((6, 4, 5), 1, 2), ((9, 8, 2), 3, 2)):
        scan = torch.randn(shape)
        got = work.from_patches(cut(scan, height, width), shape[0], shape[1])
        expect_shape(got, shape, hint="Rows, columns, channels.", implicates="reshaping")
        expect_close(
            got,
            scan,
            hint="The patches are right here. How many bands there are follows from rows and the height of a patch, "
            "how many patches a band has from columns and the width.",
            implicates=PERMUTE,
        )
