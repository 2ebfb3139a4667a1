"""Checks of pooling: maxima and their places, means, and the way back of both."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_shape,
    expect_unchanged,
    remember,
)

POOLING = "pooling"


def pooled(work, x, k, s):
    """The learner's maxima and places, a pair of tensors of one shape."""
    got = work.max_pool(x, k, s)
    expect_length(got, 2, hint="max_pool returns a pair: the maxima and their places.")
    down, across = (x.shape[2] - k) // s + 1, (x.shape[3] - k) // s + 1
    for part in got:
        expect_shape(
            part,
            (*x.shape[:2], down, across),
            hint=f"{x.shape[2]} by {x.shape[3]} entries, windows of {k}, stride {s}: {down} by {across} windows, by "
            "the rule for sizes. A window that does not fit whole is left out; batch and channels stay.",
            implicates="padding-and-stride",
        )
    return got


def check_maxima(work):
    """Each window gives its largest entry."""
    x = torch.tensor([[[[-5.0, -2, 4, 0], [-3, -7, 1, 3]], [[6, 2, -1, -4], [0, 9, -8, -6]]]])
    largest, _ = pooled(work, x, 2, 2)
    expect_close(
        largest,
        [[[[-2.0, 4.0]], [[9.0, -1.0]]]],
        hint="The window -5 -2 over -3 -7 holds negative numbers only, and its largest is -2; a 0 would come from a "
        "search that began at 0. Each channel is pooled by itself.",
        implicates=POOLING,
    )


def check_places(work):
    """Each maximum is remembered by its place in the map."""
    x = torch.tensor([[[[2.0, 7, 1, 0, 9], [3, 5, 4, 6, 0], [8, 1, 0, 2, 3]]]])
    _, places = pooled(work, x, 2, 1)
    expect_equal(
        places,
        torch.tensor([[[[1, 1, 8, 4], [10, 6, 8, 8]]]]),
        hint="The map is 5 wide, so row r, column c has the place 5 r + c. In the third window, 1 0 over 4 6, the 6 "
        "stands in row 1, column 3: place 8. Inside its window it has the place 3, which says nothing to the way back.",
        implicates="max-and-argmax",
    )


def check_equal_entries(work):
    """Of equal entries the first in reading order counts."""
    x = torch.tensor([[[[3.0, 7, 7, 2], [7, 1, 2, 7]], [[0, 0, 4, 4], [0, 0, 4, 4]]]])
    _, places = pooled(work, x, 2, 2)
    expect_equal(
        places,
        torch.tensor([[[[1, 2]], [[0, 2]]]]),
        hint="In 3 7 over 7 1 the first 7 stands in row 0, column 1: place 1. An even window of zeros gives its first "
        "place too. A search with >= ends at the last of equals.",
        implicates="max-and-argmax",
    )


def check_any_windows(work):
    """Overlapping windows, gaps between windows, one window, and 64 bits."""
    for size, k, s in (((7, 9), 3, 2), ((6, 5), 2, 3), ((4, 4), 4, 1), ((5, 8), 1, 1)):
        x = torch.randn(2, 3, *size, dtype=torch.float64)
        before = remember([x])
        largest, places = pooled(work, x, k, s)
        expected, expected_places = torch.nn.functional.max_pool2d(x, k, s, return_indices=True)
        what = f"{size[0]} by {size[1]} entries, windows of {k}, stride {s}, two pictures with three channels"
        expect_dtype(largest, torch.float64, hint="The maxima have the dtype of x.")
        expect_close(largest, expected, rtol=1e-12, atol=0, hint=f"{what}: compared with PyTorch's own.")
        expect_equal(places, expected_places, hint=f"{what}: compared with PyTorch's own.")
        expect_unchanged([x], before, hint="Read the maps and leave them as they are; the way back needs them.")


def check_max_back_by_hand(work):
    """A rate goes to the place of its maximum, and rates that meet there are added."""
    got = work.max_pool_back(torch.tensor([[[[4.0, -1.0]]]]), torch.tensor([[[[1, 1]]]]), (2, 3))
    expect_shape(got, (1, 1, 2, 3), hint="The gradient has the shape of the map, 2 by 3.")
    expect_close(
        got,
        [[[[0.0, 3.0, 0.0], [0.0, 0.0, 0.0]]]],
        hint="Both windows had their maximum at place 1. Raising that entry raises both maxima, so the rates 4 and -1 "
        "are added there. Writing with = keeps the last one alone.",
        implicates=POOLING,
    )


def check_max_back(work):
    """The gradient of the max pool is autograd's."""
    for size, k, s in (((6, 7), 3, 1), ((5, 8), 2, 2), ((7, 4), 2, 3)):
        x = torch.randn(2, 3, *size, dtype=torch.float64, requires_grad=True)
        largest, places = torch.nn.functional.max_pool2d(x, k, s, return_indices=True)
        g = torch.randn_like(largest)
        (expected,) = torch.autograd.grad((largest * g).sum(), [x])
        got = work.max_pool_back(g, places, size)
        expect_dtype(got, torch.float64, hint="The gradient has the dtype of g.")
        expect_close(
            got,
            expected,
            rtol=1e-9,
            atol=1e-12,
            hint=f"{size[0]} by {size[1]} entries, windows of {k}, stride {s}. Every picture and channel has places of "
            "its own, and place q is row q // width, column q % width.",
            implicates=POOLING,
        )


def check_means(work):
    """Each window gives its mean, and an entry's share of the rate is one part in k * k."""
    x = torch.tensor([[[[3.0, 7, 7], [2, 1, 5]], [[1, 1, 2], [4, 0, 8]]]])
    got = work.mean_pool(x, 2, 1)
    expect_shape(got, (1, 2, 1, 2), hint="2 by 3 entries hold 1 by 2 windows of 2 by 2 with stride 1.")
    expect_close(
        got, [[[[3.25, 5.0]], [[1.5, 2.75]]]], hint="The first window is 3 7 over 2 1: 13 / 4. Channels stay apart."
    )
    got = work.mean_pool_back(torch.tensor([[[[8.0, -4.0]]]]), 2, 2, (2, 4))
    expect_shape(got, (1, 1, 2, 4), hint="The gradient has the shape of the map.")
    expect_close(
        got,
        [[[[2.0, 2.0, -1.0, -1.0], [2.0, 2.0, -1.0, -1.0]]]],
        hint="Raising one entry by h raises the mean of four by h / 4. So each of the four gets a quarter of the rate.",
        implicates=POOLING,
    )


def check_mean_back(work):
    """The mean pool and its gradient are those of autograd, also where windows overlap."""
    for size, k, s in (((6, 7), 3, 1), ((5, 8), 2, 2), ((7, 4), 2, 3)):
        x = torch.randn(2, 3, *size, dtype=torch.float64, requires_grad=True)
        means = torch.nn.functional.avg_pool2d(x, k, s)
        g = torch.randn_like(means)
        (expected,) = torch.autograd.grad((means * g).sum(), [x])
        what = f"{size[0]} by {size[1]} entries, windows of {k}, stride {s}"
        expect_close(work.mean_pool(x.detach(), k, s), means.detach(), rtol=1e-9, atol=1e-12, hint=f"{what}.")
        expect_close(
            work.mean_pool_back(g, k, s, size),
            expected,
            rtol=1e-9,
            atol=1e-12,
            hint=f"{what}. An entry in several windows gets a part of each rate, an entry in no window 0.",
            implicates=POOLING,
        )


def check_global_mean(work):
    """One number a map, whatever the size of the map."""
    x = torch.tensor([[[[3.0, 7, 7], [2, 1, 4]], [[1, 1, 2], [4, 0, 10]]]])
    got = work.global_mean(x)
    expect_shape(got, (1, 2), hint="One picture with two channels gives one row of two numbers.")
    expect_close(got, [[4.0, 3.0]], hint="The sums of the two maps are 24 and 18, of six entries each.")
    for size in ((1, 1), (5, 2)):
        x = torch.randn(3, 4, *size)
        got = work.global_mean(x)
        expect_shape(got, (3, 4), hint=f"Maps of {size[0]} by {size[1]}: three pictures, four numbers each.")
        expect_close(got, x.sum(dim=(2, 3)) / (size[0] * size[1]), hint="The mean over rows and columns of each map.")
