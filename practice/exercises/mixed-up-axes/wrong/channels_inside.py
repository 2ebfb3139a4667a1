# Mistake: lets the channels come before the columns of a patch. Caught by: check_patches_with_channels
"""Scans of carpets, cut into patches and put together again. The three faults are mended."""

from __future__ import annotations

from torch import Tensor


def channels_first(scan: Tensor) -> Tensor:
    """Move the channels to the front.

    Args:
        scan: shape (rows, columns, channels), of any dtype.

    Returns:
        Shape (channels, rows, columns): what was at scan[i, j, c] is at [c, i, j].
    """
    # Every index has a meaning and keeps it, so the dimensions change their order: a permute.
    return scan.permute(2, 0, 1)


def pixels(scan: Tensor) -> Tensor:
    """Make a table with one pixel in a row, in the order in which one reads.

    Args:
        scan: shape (rows, columns, channels), of any dtype.

    Returns:
        Shape (rows * columns, channels): what was at scan[i, j] is in row i * columns + j.
    """
    return scan.reshape(-1, scan.shape[2])


def to_patches(scan: Tensor, height: int, width: int) -> Tensor:
    """Cut a scan into patches.

    Args:
        scan: shape (rows, columns, channels), of any dtype.
        height: rows of a patch; rows is a multiple of it.
        width: columns of a patch; columns is a multiple of it.

    Returns:
        Shape (patches, height, width, channels): the patches of the top band from left to right, then those of the
        next band, and so on.
    """
    rows, columns, channels = scan.shape
    # Breaking a dimension in two moves nothing: (band, row in it, place in the band, column in it, channel).
    blocks = scan.reshape(rows // height, height, columns // width, width, channels)
    # A patch is a band and a place in it, so these two go first. Now they can be counted through as one.
    return blocks.permute(0, 2, 1, 4, 3).reshape(-1, height, width, channels)


def from_patches(patches: Tensor, rows: int, columns: int) -> Tensor:
    """Put the patches of a scan together again.

    Args:
        patches: shape (patches, height, width, channels), in the order that `to_patches` gives.
        rows: rows of the scan.
        columns: columns of the scan.

    Returns:
        The scan, shape (rows, columns, channels).
    """
    _, height, width, channels = patches.shape
    # (band, place in the band, row in the patch, column in the patch, channel).
    blocks = patches.reshape(rows // height, columns // width, height, width, channels)
    # A row of the scan is a band and a row in it, a column a place and a column in it: each pair side by side.
    return blocks.permute(0, 2, 1, 3, 4).reshape(rows, columns, channels)
