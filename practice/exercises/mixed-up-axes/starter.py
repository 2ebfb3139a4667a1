"""Scans of carpets, cut into patches and put together again. Three faults are in here; find them and mend them."""

from __future__ import annotations

from torch import Tensor


def channels_first(scan: Tensor) -> Tensor:
    """Move the channels to the front.

    Args:
        scan: shape (rows, columns, channels), of any dtype.

    Returns:
        Shape (channels, rows, columns): what was at scan[i, j, c] is at [c, i, j].
    """
    rows, columns, channels = scan.shape
    return scan.reshape(channels, rows, columns)


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
    return scan.reshape(-1, height, width, scan.shape[2])


def from_patches(patches: Tensor, rows: int, columns: int) -> Tensor:
    """Put the patches of a scan together again.

    Args:
        patches: shape (patches, height, width, channels), in the order that `to_patches` gives.
        rows: rows of the scan.
        columns: columns of the scan.

    Returns:
        The scan, shape (rows, columns, channels).
    """
    return patches.reshape(rows, columns, patches.shape[3])
