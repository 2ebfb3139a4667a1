"""Checks of a network whose weights are read off a curve."""

from itertools import pairwise

import torch

from practice.grader.expectations import (
    expect_close,
    expect_less,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

MLPS = "multilayer-perceptrons"
NAMES = ("W1", "b1", "W2", "b2")


def corners(k, dtype=torch.float64):
    """K corners at uneven distances, with heights of both signs."""
    t = torch.cumsum(0.3 + 2 * torch.rand(k, dtype=dtype), 0) - k / 2
    return t, 3 * torch.randn(k, dtype=dtype)


def height(t, y, x):
    """The curve at one place x, in plain numbers."""
    t, y = t.tolist(), y.tolist()
    if x <= t[0]:
        return y[0]
    for left, right, low, high in zip(t, t[1:], y, y[1:], strict=False):
        if x <= right:
            return low + (high - low) * (x - left) / (right - left)
    return y[-1]


def expect_weights(weights, k, dtype):
    """Four tensors of the right shapes and dtype."""
    expect_true(
        isinstance(weights, tuple) and len(weights) == 4,
        "These are no Weights.",
        hint="Return Weights(W1, b1, W2, b2).",
    )
    for name, part, shape in zip(NAMES, weights, ((k, 1), (k,), (1, k), (1,)), strict=True):
        expect_shape(
            part, shape, hint=f"This is {name} of a 1-{k}-1 network: weights have one unit a row.", implicates=MLPS
        )
        expect_true(part.dtype is dtype, f"{name} is {part.dtype} and should be {dtype}.", hint="Keep the dtype of t.")


def outputs(weights, x):
    """What the network gives, by the check's own forward run."""
    W1, b1, W2, b2 = weights
    z = x * W1[:, 0] + b1
    return (torch.where(z > 0, z, torch.zeros_like(z)) * W2[0]).sum(1, keepdim=True) + b2


def check_changes_by_hand(work):
    """The changes of slope are those of a small curve by hand."""
    got = work.slope_changes(torch.tensor([1.0, 2.0, 4.0]), torch.tensor([2.0, 5.0, 1.0]))
    expect_shape(
        got, (3,), hint="One change for each corner: the level pieces on both sides count as pieces.", implicates=MLPS
    )
    expect_close(
        got,
        [3.0, -5.0, 2.0],
        hint="The slopes are 0, then 3 / 1, then -4 / 2, then 0. A unit adds the slope after its corner minus the "
        "slope before it: 3 - 0, -2 - 3, 0 - (-2).",
        implicates=MLPS,
    )


def check_changes_of_any_curve(work):
    """Two corners or many, at uneven distances, and 64 bits."""
    for k in (2, 7):
        t, y = corners(k)
        before = remember([t, y])
        got = work.slope_changes(t, y)
        expect_unchanged([t, y], before, hint="The corners belong to the caller. Build new tensors.")
        slopes = [0.0, *((b - a) / (q - p) for a, b, p, q in zip(y, y[1:], t, t[1:], strict=False)), 0.0]
        expected = torch.stack([torch.as_tensor(b - a, dtype=torch.float64) for a, b in pairwise(slopes)])
        expect_close(
            got,
            expected,
            hint=f"{k} corners at uneven distances in float64. Each inner slope is its own rise over its own run. The "
            "changes add up to 0, since the curve is level at both ends.",
            implicates=MLPS,
        )


def check_run(work):
    """A forward run uses all four parts."""
    weights = work.Weights(
        torch.tensor([[2.0], [-1.0], [0.5]]),
        torch.tensor([-1.0, 1.0, 0.0]),
        torch.tensor([[1.0, 3.0, -2.0]]),
        torch.tensor([0.5]),
    )
    got = work.run(weights, torch.tensor([[2.0], [-3.0]]))
    expect_shape(got, (2, 1), hint="One input a row, one output a row.", implicates=MLPS)
    # x = 2: sums 3, -1, 1; 3 + 0 - 2 + 0.5. x = -3: sums -7, 4, -1.5; 0 + 12 + 0 + 0.5.
    expect_close(
        got,
        [[1.5], [12.5]],
        hint="These input weights are 2, -1 and 0.5. At 2 the hidden sums are 3, -1 and 1, the values 3, 0 and 1, the "
        "output 3 + 0 - 2 + 0.5. At -3 the sums are -7, 4 and -1.5.",
        implicates=MLPS,
    )


def check_network_by_hand(work):
    """The weights are the ones by hand."""
    got = work.network(torch.tensor([1.0, 2.0, 4.0]), torch.tensor([2.0, 5.0, 1.0]))
    expect_weights(got, 3, torch.float32)
    expected = ([[1.0], [1.0], [1.0]], [-1.0, -2.0, -4.0], [[3.0, -5.0, 2.0]], [2.0])
    hints = (
        "All input weights are 1.",
        "The unit ReLU(x - t) switches on where x is t, so its bias is -t.",
        "The output weights are the changes of slope, not the slopes.",
        "Left of all corners every unit is off and only this bias is left: the height of the first corner.",
    )
    for name, part, wanted, why in zip(NAMES, got, expected, hints, strict=True):
        expect_close(part, wanted, hint=f"This is {name}. {why}", implicates=MLPS)


def check_network_follows(work):
    """The network has the height of the curve everywhere."""
    for k in (2, 6, 15):
        t, y = corners(k)
        weights = work.network(t, y)
        expect_weights(weights, k, torch.float64)
        places = torch.cat([t[:1] - 5, t, (t[1:] + t[:-1]) / 2, t[-1:] + 5])
        expected = torch.tensor([height(t, y, x) for x in places.tolist()], dtype=torch.float64)[:, None]
        expect_close(
            outputs(weights, places[:, None]),
            expected,
            hint=f"A curve of {k} corners: expected by drawing, got by running your weights, far left first, then at "
            "the corners, half-way between them, and far right.",
            implicates=MLPS,
        )


def check_follow_touches_the_curve(work):
    """Corners stand on the curve at even distances, both ends included."""
    weights = work.follow(torch.exp, -1.0, 2.0, 6)
    expect_weights(weights, 7, torch.float64)
    places = torch.arange(7, dtype=torch.float64) / 2 - 1
    expect_close(
        -weights[1],
        places,
        hint="Six pieces from -1 to 2 have seven ends, -1, -0.5 and so on to 2. A unit stands at each of them.",
        implicates=MLPS,
    )
    expect_close(
        outputs(weights, places[:, None]),
        torch.exp(places)[:, None],
        hint="At each of its corners the network has the height of the curve. Ask curve for the heights at the "
        "corners.",
        implicates=MLPS,
    )
    weights = work.follow(lambda x: x.abs() - x * x, -2.0, 3.0, 5)
    places = torch.tensor([-2.0, -1.0, 2.5, 3.0, 9.0], dtype=torch.float64)[:, None]
    expect_close(
        outputs(weights, places),
        torch.tensor([[-2.0], [0.0], [-4.0], [-6.0], [-6.0]], dtype=torch.float64),
        hint="The curve |x| - x^2 from -2 to 3 by five pieces: half-way between 2 and 3 it is half-way between -2 and "
        "-6.",
    )


def check_gap_falls_to_a_quarter(work):
    """Twice as many pieces leave a quarter of the gap."""
    x = torch.linspace(0, 3, 3001, dtype=torch.float64)
    gaps = {}
    for pieces in (8, 16, 32):
        weights = work.follow(lambda p: torch.cos(2 * p) * p, 0.0, 3.0, pieces)
        expect_weights(weights, pieces + 1, torch.float64)
        got = work.run(weights, x[:, None])
        expect_shape(got, (3001, 1), hint="One input a row, one output a row.")
        gaps[pieces] = (got[:, 0] - torch.cos(2 * x) * x).abs().max().item()
    # The solution: 0.1367, 0.0375 and 0.0104, that is shares of 0.275 and 0.278.
    for pieces in (8, 16):
        expect_less(
            gaps[2 * pieces] / gaps[pieces],
            0.3,
            f"the largest gap with {2 * pieces} pieces ({gaps[2 * pieces]:.4f}) over that with {pieces} "
            f"({gaps[pieces]:.4f})",
            hint="The gap of a chord goes with the square of its width. If it stays, the corners are not those of the "
            "pieces that were asked for, or follow works with too few digits.",
        )
