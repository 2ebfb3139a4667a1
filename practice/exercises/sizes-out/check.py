"""Checks of sizes: one layer, a stack, what an output sees, and a padded and strided convolution."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_raises,
    expect_shape,
    expect_type,
    expect_unchanged,
    remember,
)

PADDING = "padding-and-stride"


def measured(layers, n=200):
    """Along a row of n: how many inputs move one output in the middle, by autograd through filters of ones."""
    x = torch.zeros(1, 1, n, dtype=torch.float64, requires_grad=True)
    y = x
    for k, p, s in layers:
        y = torch.nn.functional.conv1d(y, torch.ones(1, 1, k, dtype=torch.float64), padding=p, stride=s)
    (gradient,) = torch.autograd.grad(y[0, 0, y.shape[2] // 2], [x])
    return int((gradient != 0).sum())


def check_one_layer(work):
    """One layer's size follows from width, padding and stride."""
    for n, k, p, s, expected, why in (
        (8, 3, 0, 1, 6, "starts 0 to 5"),
        (8, 3, 0, 2, 3, "starts 0, 2, 4; a start at 6 would hang over"),
        (7, 3, 1, 2, 4, "the padded row has 9 places, starts 0, 2, 4, 6"),
        (40, 5, 2, 3, 14, "the padded row has 44 places, the last possible start is 39, and 13 steps of 3 fit"),
        (224, 11, 0, 4, 54, "213 / 4 is 53.25, rounded down, and the first stop counts too"),
        (64, 4, 1, 2, 32, "62 / 2 is 31, and the first stop"),
    ):
        got = work.out_size(n, k, p, s)
        expect_type(got, int, hint="A size is a whole number: // divides and rounds down.")
        expect_equal(
            got,
            expected,
            hint=f"n = {n}, k = {k}, p = {p}, s = {s}: {why}. Padding lies on both sides, n + 2p.",
            implicates=PADDING,
        )


def check_no_room(work):
    """A filter that just fits stops once, a wider one is refused."""
    expect_equal(work.out_size(3, 5, 1, 2), 1, hint="3 + 2 = 5 places and a filter of 5: one stop, at 0.")
    for n, k, p, s in ((2, 3, 0, 1), (2, 5, 1, 2), (4, 11, 1, 4)):
        expect_raises(
            ValueError,
            work.out_size,
            n,
            k,
            p,
            s,
            hint=f"{n} + 2 * {p} places are too few for a filter of {k}. Python rounds -1 // 2 down to -1, so the "
            "rule alone gives 0 or less here. Compare before you divide.",
        )


def check_sizes(work):
    """Each layer starts from the size that the layer before it left."""
    for n, layers, expected in (
        (28, [(5, 0, 2), (5, 0, 2), (3, 0, 1)], [12, 4, 2]),
        (112, [(3, 1, 2), (3, 1, 2), (2, 1, 2), (3, 1, 2)], [56, 28, 15, 8]),
        (9, [(9, 0, 1)], [1]),
        (9, [], []),
    ):
        got = work.sizes(n, layers)
        expect_length(got, len(expected), hint="One size a layer; the size before the first layer is not listed.")
        expect_equal(
            got, expected, hint=f"From {n} through {layers}: hand each layer's size on to the next.", implicates=PADDING
        )


def check_layer_without_room(work):
    """The first layer that does not fit is named."""
    for n, layers, name in (
        (28, [(5, 0, 2), (5, 0, 2), (3, 0, 1), (3, 0, 1)], "layer 4"),
        (6, [(7, 0, 1), (3, 0, 1)], "layer 1"),
        (40, [(5, 0, 2), (5, 0, 2), (3, 0, 2), (3, 0, 1), (3, 0, 1), (5, 0, 1)], "layer 5"),
    ):
        expect_raises(
            ValueError,
            work.sizes,
            n,
            layers,
            containing=name,
            hint=f"From {n} through {layers} the first layer without room is {name}, counted from 1.",
        )


def check_field(work):
    """A stride counts for the layers after it."""
    for layers, expected, why in (
        ([(5, 2, 1)], (5, 1), "one filter of 5 sees 5"),
        ([(3, 0, 1), (3, 0, 1)], (5, 1), "1 + 2 + 2; the two windows overlap"),
        ([(3, 1, 1), (3, 1, 2), (4, 0, 1)], (11, 2), "1 + 2 + 2, and then 3 neighbours that look 2 entries apart"),
        ([(2, 0, 3)], (2, 3), "a stride in the last layer spreads its outputs and lets none of them see more"),
        ([], (1, 1), "with no layer, an output is an input"),
    ):
        got = work.field(layers)
        expect_length(got, 2, hint="A pair: how many entries one output sees, and how far apart neighbours look.")
        expect_equal(
            tuple(got),
            expected,
            hint=f"For {layers}: {why}. Padding moves the windows and changes nothing of this.",
            implicates=PADDING,
        )


def check_field_of_deep_stacks(work):
    """Strides multiply, and the field is what autograd finds."""
    three, pool = (3, 1, 1), (3, 0, 2)
    alexnet = [(11, 0, 4), pool, (5, 2, 1), pool, three, three, three, pool]
    expect_equal(
        tuple(work.field(alexnet)),
        (195, 32),
        hint="AlexNet: after its strides 4, 2 and 2, neighbours look 16 entries apart, so that each filter of 3 adds "
        "32. The distances multiply.",
        implicates=PADDING,
    )
    for _ in range(4):
        layers = [(int(torch.randint(2, 5, ())), 0, int(torch.randint(1, 3, ()))) for _ in range(4)]
        # Wider than the stride, so that no entry falls between two windows.
        layers = [(k + s, p, s) for k, p, s in layers]
        expect_equal(
            work.field(layers)[0],
            measured(layers),
            hint=f"For {layers} the expected number was measured: so many inputs have a gradient other than 0.",
            implicates=PADDING,
        )


def check_padding(work):
    """The border is made of zeros, on all four sides."""
    x = torch.tensor([[[[1.0, 4.0, 2.0], [3.0, 5.0, 7.0]]]])
    w = torch.tensor([[[[1.0, 2.0], [10.0, 20.0]]]])
    before = remember([x])
    got = work.convolve(x, w, 1, 1)
    expect_shape(got, (1, 1, 3, 4), hint="2 by 3 becomes 4 by 5 with a border of 1; a filter of 2 has 3 by 4 stops.")
    expect_close(
        got,
        [[[[20.0, 90.0, 80.0, 20.0], [62.0, 139.0, 198.0, 72.0], [6.0, 13.0, 19.0, 7.0]]]],
        hint="At the first stop only the filter's lower right corner lies on the picture: 20 * 1. At the last only its "
        "upper left one: 1 * 7. Everything else there meets zeros.",
        implicates=PADDING,
    )
    expect_unchanged([x], before, hint="Copy the picture into a larger table of zeros.")


def check_stride(work):
    """The stops are 0, s, 2s and so on, down and across."""
    x = torch.arange(30.0).reshape(1, 1, 5, 6)
    w = torch.tensor([[[[1.0, 0.0], [0.0, 0.0]]]])
    for s, expected in (
        (2, [[0.0, 2.0, 4.0], [12.0, 14.0, 16.0]]),
        (3, [[0.0, 3.0], [18.0, 21.0]]),
        (7, [[0.0]]),
    ):
        got = work.convolve(x, w, 0, s)
        expect_shape(
            got, (1, 1, len(expected), len(expected[0])), hint=f"5 by 6 entries, filter 2 by 2, stride {s}: the rule."
        )
        expect_close(
            got,
            [[expected]],
            hint=f"This filter copies the upper left pixel of each window. With stride {s} the first stop is at 0, and "
            "rows are left out as well as columns.",
            implicates=PADDING,
        )


def check_any_convolution(work):
    """Padding and stride together agree with PyTorch's own, in 64 bits."""
    for size, filter_size, p, s in (((7, 9), (3, 2), 2, 2), ((6, 5), (1, 4), 1, 3), ((3, 3), (5, 5), 1, 1)):
        x = torch.randn(2, 3, *size, dtype=torch.float64)
        w = torch.randn(4, 3, *filter_size, dtype=torch.float64)
        got = work.convolve(x, w, p, s)
        expected = torch.nn.functional.conv2d(x, w, padding=p, stride=s)
        what = f"{size[0]} by {size[1]}, filter {filter_size[0]} by {filter_size[1]}, padding {p}, stride {s}"
        expect_shape(got, tuple(expected.shape), hint=f"{what}: rows and columns follow the rule separately.")
        expect_dtype(got, torch.float64, hint="The border needs the dtype of x.")
        expect_close(
            got,
            expected,
            rtol=1e-9,
            atol=1e-9,
            hint=f"{what}: pad first, then stride. A table of zeros in float32 would round the picture.",
        )
