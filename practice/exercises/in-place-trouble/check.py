"""Checks of three functions mended of in-place writes: values, inputs left alone, and slopes."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_grad_path,
    expect_shape,
    expect_unchanged,
    remember,
)

IN_PLACE = "in-place-operations"


def check_swish(work):
    """swish has the right values and slopes."""
    x = torch.tensor([[math.log(3), -1.0, 0.5]], requires_grad=True)
    got = work.swish(x)
    s = torch.sigmoid(x.detach())
    expect_close(got, x.detach() * s, hint="At ln 3 the sigmoid is 3/4, so swish is 0.75 * 1.0986 = 0.8240.")
    (slopes,) = expect_grad_path(
        got,
        [x],
        hint="sigmoid saves its own result for the way back, since its slope is s (1 - s). Whatever is written into "
        "that result afterwards makes the saved numbers wrong: put the product into a new tensor.",
        implicates=IN_PLACE,
    )
    expect_close(
        slopes,
        s + x.detach() * s * (1 - s),
        hint="The slope is s + x s (1 - s): 0.9560 at ln 3. If you have 0.75, 0.206 or 0.145 there, one of the two "
        "ways back to x is cut, by detach, .data or no_grad.",
        implicates=IN_PLACE,
    )


def check_swish_leaves_its_input(work):
    """swish leaves its input as it was."""
    x = torch.tensor([2.0, -0.5, 1.0])
    before = remember([x])
    work.swish(x)
    expect_unchanged([x], before, hint="x *= ... writes into the caller's x. Make a new tensor.", implicates=IN_PLACE)


PICTURE = [[0.2, 0.5], [0.9, 0.8]]


def check_exposure_values(work):
    """exposure gives the mean brightness, cut off at 1, and leaves the picture as it was."""
    picture = torch.tensor(PICTURE)
    before = remember([picture])
    got = work.exposure(torch.tensor(1.5), picture)
    # 0.3, 0.75, 1.35 -> 1, 1.2 -> 1
    expect_close(got, torch.tensor(3.05 / 4), hint="0.3 + 0.75 + 1 + 1, over 4 pixels. Without the cut it is 0.9.")
    expect_unchanged([picture], before, hint="The picture is the caller's. Cut off a new tensor.", implicates=IN_PLACE)


def check_exposure_slope(work):
    """Pixels that are cut off add nothing to the slope."""
    gain, picture = torch.tensor(1.5, requires_grad=True), torch.tensor(PICTURE, requires_grad=True)
    in_gain, in_picture = expect_grad_path(
        work.exposure(gain, picture),
        [gain, picture],
        hint="The way from the mean back to the gain and to the pixels has to be recorded.",
        implicates=IN_PLACE,
    )
    expect_close(
        in_gain,
        torch.tensor(0.7 / 4),
        hint="Only 0.2 and 0.5 still answer to the gain: 0.7 / 4 = 0.175. If you have 0.6, the cut changed the "
        "numbers and was not recorded, as happens under no_grad and with .data.",
        implicates=IN_PLACE,
    )
    expect_close(
        in_picture,
        torch.tensor([[0.375, 0.375], [0.0, 0.0]]),
        hint="A pixel that is cut off does not answer when it is made a little brighter: its slope is 0.",
        implicates=IN_PLACE,
    )


def check_cooling_keeps_every_state(work):
    """cooling gives the temperatures of every step."""
    got = work.cooling(torch.tensor([90.0, 60.0]), torch.tensor(0.25), 20.0, 2)
    expect_shape(got, (3, 2), hint="A row for the beginning and one for each step.")
    expect_close(
        got,
        [[90.0, 60.0], [72.5, 50.0], [59.375, 42.5]],
        hint="A quarter of the way to 20 at each step: 90, 72.5, 59.375. If all rows are alike, the list holds one "
        "tensor several times, and += overwrites it wherever it is held.",
        implicates=IN_PLACE,
    )


def check_cooling_leaves_start(work):
    """cooling leaves the temperatures to begin with as they were."""
    start, rate = torch.tensor([90.0, 60.0, 12.0]), torch.tensor(0.25)
    before = remember([start, rate])
    got = work.cooling(start, rate, 20.0, 3)
    expect_unchanged(
        [start, rate],
        before,
        hint="state = start gives the same tensor a second name, so the first write in place reaches the caller's.",
        implicates=IN_PLACE,
    )
    none = work.cooling(start, rate, 20.0, 0)
    expect_close(none, start.reshape(1, 3), hint="With no step there is one row, the beginning.")
    expect_close(got[0], start, hint="The first row is the beginning.")


def check_cooling_slopes(work):
    """Autograd goes back through all steps, to the start and to the rate."""
    start = torch.tensor([90.0, 60.0], dtype=torch.float64, requires_grad=True)
    rate = torch.tensor(0.25, dtype=torch.float64, requires_grad=True)
    rows = work.cooling(start, rate, 20.0, 3)
    expect_shape(rows, (4, 2), hint="A row for the beginning and one for each step.")
    for k in range(1, 4):
        in_start, in_rate = expect_grad_path(
            rows[k],
            [start, rate],
            hint="start and rate are marked here. A leaf may not be written to, and a copy made by detach, or a step "
            "under no_grad, cuts the way back: new tensors, recorded.",
            implicates=IN_PLACE,
        )
        # After k steps: 20 + (start - 20) (1 - rate)^k.
        expect_close(
            in_start,
            torch.full((2,), 0.75**k, dtype=torch.float64),
            hint=f"Row {k}: a body is at 20 + (start - 20) * 0.75^{k}, with the slope 0.75^{k} in start.",
            implicates=IN_PLACE,
        )
        expect_close(
            in_rate,
            torch.tensor(-110 * k * 0.75 ** (k - 1), dtype=torch.float64),
            hint=f"Row {k}: the bodies are 70 and 40 times 0.75^{k} above 20; together they have the slope "
            f"-110 * {k} * 0.75^{k - 1} in the rate. If yours is nearer 0, only the last step is recorded.",
            implicates=IN_PLACE,
        )
