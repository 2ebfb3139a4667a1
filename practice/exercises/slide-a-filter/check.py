"""Checks of convolution along a list: one filter by hand, its ends, the windows, and the one product."""

import torch
from torch.overrides import TorchFunctionMode

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_raises,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

CONVOLUTION = "convolution"


class Counting(TorchFunctionMode):
    """Counts how many operations PyTorch is asked for."""

    def __init__(self):
        super().__init__()
        self.calls = 0

    def __torch_function__(self, func, types, args=(), kwargs=None):
        self.calls += 1
        return func(*args, **(kwargs or {}))


def slow(x, w, b):
    """The convolution by five loops."""
    filters, channels, k = w.shape
    out = torch.zeros(filters, x.shape[1] - k + 1, dtype=x.dtype)
    for o in range(filters):
        for i in range(out.shape[1]):
            out[o, i] = b[o]
            for c in range(channels):
                for j in range(k):
                    out[o, i] += w[o, c, j] * x[c, i + j]
    return out


def check_slide(work):
    """One filter gives one dot product a stop."""
    got = work.slide(torch.tensor([1.0, 4.0, 2.0, 7.0, 5.0]), torch.tensor([2.0, -1.0, 3.0]))
    expect_shape(
        got,
        (3,),
        hint="Five readings and a filter of three: windows begin at places 0, 1 and 2. That is n - k + 1 stops, and "
        "the filter moves on by one place.",
        implicates=CONVOLUTION,
    )
    expect_close(
        got,
        [4.0, 27.0, 12.0],
        hint="The first window is (1, 4, 2): 2 - 4 + 6 = 4. A first answer of 3 comes from a filter that was turned "
        "round, 3 - 4 + 4.",
        implicates=CONVOLUTION,
    )


def check_slide_ends(work):
    """A filter as long as the list stops once, a longer one is refused."""
    got = work.slide(torch.tensor([3.0, 5.0]), torch.tensor([4.0, -1.0]))
    expect_shape(got, (1,), hint="n = k = 2: one window, so a tensor with one entry.")
    expect_close(got, [7.0], hint="12 - 5.")
    got = work.slide(torch.tensor([3.0, 5.0, -2.0]), torch.tensor([4.0]))
    expect_close(got, [12.0, 20.0, -8.0], hint="A filter of one weight multiplies each reading.")
    expect_raises(
        ValueError,
        work.slide,
        torch.tensor([3.0, 5.0]),
        torch.tensor([1.0, 2.0, 4.0]),
        hint="A filter of three has no stop on two readings, n - k + 1 = 0. Say so at once; an empty answer would "
        "travel on and fail somewhere else.",
    )


def check_windows(work):
    """The windows of each channel overlap, and stand in a table of stops and places."""
    x = torch.tensor([[1.0, 4.0, 2.0, 7.0], [0.0, 5.0, -3.0, 6.0]])
    got = work.windows(x, 3)
    expect_shape(
        got,
        (2, 2, 3),
        hint="Two channels, two stops, three places: (channels, n - k + 1, k) in this order.",
        implicates="tensor-shapes",
    )
    expect_close(
        got,
        [[[1.0, 4.0, 2.0], [4.0, 2.0, 7.0]], [[0.0, 5.0, -3.0], [5.0, -3.0, 6.0]]],
        hint="Entry [c, i, j] is x[c, i + j], so each row begins one place later than the one above. Rows (1, 4, 2) "
        "and (4, 2, 7) in channel 0.",
        implicates="tensor-indexing",
    )
    got = work.windows(torch.arange(7.0)[None], 2)
    expect_shape(got, (1, 6, 2), hint="Seven readings and windows of two: six stops.")
    expect_close(got[0, 5], [5.0, 6.0], hint="The last of six windows holds the last two readings.")


def check_channels(work):
    """One filter adds up its channels into one answer a stop."""
    x = torch.tensor([[1.0, 4.0, 2.0, 7.0], [0.0, 5.0, -3.0, 6.0]])
    w = torch.tensor([[[2.0, -1.0, 3.0], [1.0, 0.0, 2.0]]])
    got = work.convolve(x, w, torch.zeros(1))
    expect_shape(got, (1, 2), hint="One filter and two stops. The channels are summed over and leave no dimension.")
    expect_close(
        got,
        [[-2.0, 44.0]],
        hint="At the first stop channel 0 gives 2 - 4 + 6 = 4 and channel 1 gives 0 + 0 - 6 = -6, together -2; at the "
        "second 27 + 17. If your numbers are others altogether, look at how the windows became a table: reshape reads "
        "entries in the order in which they are stored, and only permute changes that order.",
        implicates="permuting-dimensions",
    )


def check_filters_and_bias(work):
    """Each of several filters has a row of answers and a bias of its own."""
    for channels, n, filters, k in ((3, 6, 4, 3), (2, 9, 5, 4), (1, 4, 2, 4), (4, 5, 1, 1)):
        x, w, b = torch.randn(channels, n), torch.randn(filters, channels, k), 3 * torch.randn(filters)
        got = work.convolve(x, w, b)
        expect_shape(
            got, (filters, n - k + 1), hint=f"{filters} filters, and {n} - {k} + 1 stops, each filter with a row."
        )
        expect_close(
            got,
            slow(x, w, b),
            hint=f"{channels} channels of {n}, {filters} filters of {k}: compared with five plain loops. The bias "
            "b[o] goes to all of row o, so it needs the shape (filters, 1); a bias of shape (filters,) would be laid "
            "along the stops.",
            implicates="broadcasting",
        )


# A loop over 700 stops asks for one operation or more at each; the solution asks for about 20 in all.
STOPS, MOST_CALLS = 700, 150


def check_no_loop_over_stops(work):
    """More stops take no more operations."""
    x, w, b = torch.randn(2, STOPS + 4), torch.randn(3, 2, 5), torch.randn(3)
    for name, arguments in (("windows", (x, 5)), ("convolve", (x, w, b))):
        with Counting() as counting:
            getattr(work, name)(*arguments)
        expect_true(
            counting.calls < MOST_CALLS,
            f"{name} asked PyTorch for {counting.calls} operations, with {STOPS} stops.",
            hint="A loop over the stops is the slow way. torch.arange(stops)[:, None] + torch.arange(k) holds the "
            "places of all windows, and one index takes them all; or loop over the k places of the filter, which stay "
            "few.",
            implicates="broadcasting",
        )


def check_dtype_and_inputs(work):
    """64 bits stay 64 bits, and the inputs stay as they were."""
    x, w, b = (torch.randn(*shape, dtype=torch.float64) for shape in ((2, 8), (3, 2, 3), (3,)))
    before = remember([x, w, b])
    got = work.slide(x[0], w[0, 0])
    expect_dtype(got, torch.float64, hint="torch.zeros(stops) is float32 whatever x is; give it dtype=x.dtype.")
    expect_close(got, slow(x[:1], w[:1, :1], torch.zeros(1))[0], rtol=1e-9, atol=1e-9, hint="As before, in float64.")
    got = work.convolve(x, w, b)
    expect_dtype(got, torch.float64, hint="The result has the dtype of x.")
    expect_close(got, slow(x, w, b), rtol=1e-9, atol=1e-9, hint="As before, in float64.")
    expect_unchanged([x, w, b], before, hint="Build new tensors; the caller needs the readings again.")
