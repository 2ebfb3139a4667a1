"""Checks of convolution over pictures: two channels by hand, shapes, batches, the edge, and the gradient."""

import torch
from torch.overrides import TorchFunctionMode

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_grad_path,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

CONVOLUTION = "two-dimensional-convolution"


class Counting(TorchFunctionMode):
    """Counts how many operations PyTorch is asked for."""

    def __init__(self):
        super().__init__()
        self.calls = 0

    def __torch_function__(self, func, types, args=(), kwargs=None):
        self.calls += 1
        return func(*args, **(kwargs or {}))


def drawn(n, channels, filters, size, filter_size, dtype=torch.float32):
    """Random pictures, filters and constants."""
    return (
        torch.randn(n, channels, *size, dtype=dtype),
        torch.randn(filters, channels, *filter_size, dtype=dtype),
        3 * torch.randn(filters, dtype=dtype),
    )


def check_two_channels(work):
    """Two channels under one filter give one map."""
    x = torch.tensor([[[[3.0, 1, 2], [0, 4, 1]], [[2, 0, 1], [1, 5, 3]]]])
    w = torch.tensor([[[[1.0, 2], [-1, 0]], [[0, 1], [2, -1]]]])
    got = work.convolve(x, w, torch.tensor([10.0]))
    expect_shape(
        got,
        (1, 1, 1, 2),
        hint="One picture, one filter and so one map; 2 - 2 + 1 = 1 row and 3 - 2 + 1 = 2 columns.",
        implicates=CONVOLUTION,
    )
    expect_close(
        got,
        [[[[12.0, 19.0]]]],
        hint="Left stop: channel 0 gives 3 + 2 + 0 + 0 = 5, channel 1 gives 0 + 0 + 2 - 5 = -3, and the constant 10 is "
        "added once: 12. Right stop: 1 + 8 + 10. The filter is not turned round.",
        implicates=CONVOLUTION,
    )


def check_sizes(work):
    """Rows and columns follow the rule each for itself."""
    for size, filter_size, expected in (((5, 9), (2, 4), (4, 6)), ((9, 4), (3, 1), (7, 4)), ((3, 6), (3, 6), (1, 1))):
        x, w, b = drawn(2, 3, 4, size, filter_size)
        got = work.convolve(x, w, b)
        what = f"Pictures of {size[0]} by {size[1]} and filters of {filter_size[0]} by {filter_size[1]}"
        expect_shape(
            got,
            (2, 4, *expected),
            hint=f"{what}: height - rows + 1 = {expected[0]}, width - columns + 1 = {expected[1]}. Two pictures, with "
            "four maps each. If you added b of shape (4,) at the end, it was laid along the columns: b[o] goes to all "
            "of map o.",
            implicates=CONVOLUTION,
        )


def check_every_picture_and_filter(work):
    """Each picture meets each filter, with the constant of that filter."""
    for n, channels, filters, size, filter_size in ((3, 2, 5, (6, 9), (3, 5)), (5, 4, 3, (5, 3), (2, 1))):
        x, w, b = drawn(n, channels, filters, size, filter_size)
        expect_close(
            work.convolve(x, w, b),
            torch.nn.functional.conv2d(x, w, b),
            rtol=1e-3,
            atol=1e-4,
            hint=f"{n} pictures with {channels} channels, {filters} filters, compared with PyTorch's own. If only the "
            "first picture is right, look at where the batch dimension went; if only the first map is, at b.",
        )


def check_one_picture_in_64_bits(work):
    """A batch of one stays a batch, and 64 bits stay 64 bits."""
    x, w, b = drawn(1, 2, 3, (4, 5), (2, 2), torch.float64)
    got = work.convolve(x, w, b)
    expect_shape(got, (1, 3, 3, 4), hint="One picture is a batch of one: the first dimension stays.")
    expect_dtype(got, torch.float64, hint="The maps have the dtype of x; torch.zeros alone is float32.")
    expect_close(got, torch.nn.functional.conv2d(x, w, b), rtol=1e-9, atol=1e-9, hint="As before, in float64.")


# A loop over 42 * 42 stops asks for 1764 operations at least; the solution asks for about 80.
SIDE, MOST_CALLS = 44, 400


def check_no_loop_over_stops(work):
    """More stops take no more operations."""
    x, w, b = drawn(1, 2, 3, (SIDE, SIDE), (3, 3))
    with Counting() as counting:
        work.convolve(x, w, b)
    expect_true(
        counting.calls < MOST_CALLS,
        f"convolve asked PyTorch for {counting.calls} operations, with {(SIDE - 2) ** 2} stops and 9 places in a "
        "filter.",
        hint="The loop over the stops is the slow way. Loop over the 9 places of the filter: the weights at (r, s) "
        "meet x[:, :, r : r + high, s : s + wide] at all stops together.",
    )


def check_edge_strength(work):
    """The edge filters look in both directions, and an even area gives 0."""
    pictures = torch.tensor([[[1.0, 0, 3], [2, 7, 3], [2, 4, 10]], [[6, 6, 6], [6, 6, 6], [6, 6, 6]]])
    before = remember([pictures])
    got = work.edge_strength(pictures)
    expect_shape(got, (2, 1, 1), hint="One number for each 3 by 3 window of each picture; the two maps are combined.")
    expect_close(
        got,
        [[[20.0]], [[0.0]]],
        hint="In the first picture a = 2 + 2 * 1 + 8 = 12 and b = (2 + 8 + 10) - (1 + 0 + 3) = 16; the "
        "root of 144 + 256 is 20. The middle row, or column, counts double.",
        implicates=CONVOLUTION,
    )
    expect_unchanged([pictures], before, hint="Build new tensors; the pictures are still needed.")
    got = work.edge_strength(torch.arange(20.0, dtype=torch.float64).reshape(1, 4, 5))
    expect_shape(got, (1, 2, 3), hint="4 by 5 pixels leave 2 by 3 windows.")
    expect_close(
        got,
        torch.full((1, 2, 3), 8 * 26**0.5, dtype=torch.float64),
        hint="Brightness rises by 1 to the right and by 5 downwards: a = 4 * 2 = 8 and b = 4 * 10 = 40 everywhere. The "
        "filters need the dtype of the pictures.",
    )


def check_gradient_by_hand(work):
    """A weight's gradient is a sum over the stops."""
    x, g = torch.tensor([[[[1.0, 4, 2], [3, 0, 5]]]]), torch.tensor([[[[2.0, -1]]]])
    got = work.filter_gradient(x, g)
    expect_shape(
        got,
        (1, 1, 2, 2),
        hint="The map is 1 by 2 and the picture 2 by 3, so the filter was 2 by 2: height - high + 1.",
        implicates=CONVOLUTION,
    )
    expect_close(
        got,
        [[[[-2.0, 6.0], [6.0, -5.0]]]],
        hint="The weight in the upper left corner met 1 at the first stop and 4 at the second: 2 * 1 - 1 * 4 = -2. The "
        "one beside it met 4 and 2: 8 - 2 = 6. Add over the stops; a mean would be half of it.",
        implicates="multivariable-chain-rule",
    )


def check_gradient(work):
    """The gradient agrees with autograd, for many pictures, channels and filters."""
    for n, channels, filters, size, filter_size in ((4, 2, 3, (6, 5), (3, 2)), (1, 3, 1, (4, 4), (1, 4))):
        x, w, b = drawn(n, channels, filters, size, filter_size, torch.float64)
        w.requires_grad_()
        maps = torch.nn.functional.conv2d(x, w, b)
        g = torch.randn_like(maps)
        (expected,) = torch.autograd.grad((maps * g).sum(), [w])
        got = work.filter_gradient(x, g)
        expect_close(
            got,
            expected,
            rtol=1e-6,
            atol=1e-8,
            hint=f"{n} pictures, {channels} channels, {filters} filters: each weight has moved all {n} pictures' maps, "
            "so its gradient is a sum over pictures and stops. Entry [o, c, r, s] joins g of filter o with channel c.",
            implicates="multivariable-chain-rule",
        )


def check_trains_through(work):
    """The maps stay connected to pictures, filters and constants."""
    x, w, b = (tensor.requires_grad_() for tensor in drawn(2, 2, 3, (5, 4), (2, 3), torch.float64))
    weights = torch.randn(2, 3, 4, 2, dtype=torch.float64)
    before = remember([x, w, b])
    got = expect_grad_path(
        (work.convolve(x, w, b) * weights).sum(),
        [x, w, b],
        hint="Build the maps from x, w and b by tensor operations; no detach, .data, item() or torch.tensor(...).",
    )
    expected = torch.autograd.grad((torch.nn.functional.conv2d(x, w, b) * weights).sum(), [x, w, b])
    for name, mine, right in zip(("x", "w", "b"), got, expected, strict=True):
        expect_close(mine, right, hint=f"This is the gradient for {name}, by autograd through your convolve.")
    expect_unchanged([x, w, b], before, hint="Build new tensors and leave the caller's alone.")
