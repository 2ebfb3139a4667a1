"""Checks of the statistics, each function on easy pixels first and then on those that need more room."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_shape,
    expect_unchanged,
    remember,
)

DTYPES = "dtypes"


def picture(*rows):
    """A picture of bytes."""
    return torch.tensor(rows, dtype=torch.uint8)


def check_brightness_by_hand(work):
    """Two small pictures have the means 35.5 and 228.5."""
    got = work.brightness(torch.stack([picture((10, 20, 30), (40, 50, 63)), picture((255, 200, 250), (240, 226, 200))]))
    expect_shape(got, (2,), hint="One mean for each picture: rows and columns go, the pictures stay.")
    expect_dtype(got, torch.float32, hint="The docstring asks for float32.")
    expect_close(
        got,
        [35.5, 228.5],
        hint="The pixels of the first picture add up to 213, and there are six. A division by // would leave the rest "
        "out.",
        implicates=DTYPES,
    )


def check_brightness_of_large_pictures(work):
    """Large pictures keep their mean."""
    pictures = torch.stack(
        [
            torch.full((300, 400), 128, dtype=torch.uint8),
            torch.randint(100, 256, (300, 400), dtype=torch.uint8),
            torch.randint(0, 100, (300, 400), dtype=torch.uint8),
        ]
    )
    got = work.brightness(pictures)
    expect_shape(got, (3,), hint="One mean for each picture.")
    # float32 is off by 0.00002 at most here; the mean in float16 by 0.01 to 0.06 for the second picture.
    expect_close(
        got,
        pictures.to(torch.float64).mean(dim=(1, 2)).to(torch.float32),
        rtol=0,
        atol=0.001,
        hint="The sum of 120,000 pixels is near 15,000,000. float16 ends at 65,504 and has only three digits; bytes "
        "end at 255. Which type has room for the sum and digits for the mean?",
        implicates="overflow-and-underflow",
    )


def check_blend_of_dark_pictures(work):
    """The average of two dark pictures is right, rounded down."""
    got = work.blend(picture((7, 40, 3), (0, 61, 90)), picture((9, 21, 5), (1, 61, 10)))
    expect_shape(got, (2, 3), hint="One pixel for each pair.")
    expect_dtype(got, torch.uint8, hint="The averages fit a byte again, so the result goes back to uint8.")
    expect_equal(
        got,
        picture((8, 30, 4), (0, 61, 50)),
        hint="The average of 7 and 9 is 8, of 3 and 5 it is 4, and 30.5 becomes 30. Halving both first loses a half of "
        "each odd pixel.",
        implicates=DTYPES,
    )


def check_blend_of_bright_pictures(work):
    """The average of two bright pictures does not run over."""
    got = work.blend(picture((200, 255, 128), (250, 131, 254)), picture((100, 255, 128), (6, 190, 255)))
    expect_shape(got, (2, 3), hint="One pixel for each pair.")
    expect_equal(
        got,
        picture((150, 255, 128), (128, 160, 254)),
        hint="200 + 100 is 300 and does not fit 8 bits: 44 is left, and half of that is 22. Convert before you add; a "
        "clamp afterwards comes too late.",
        implicates=DTYPES,
    )


def check_difference_by_hand(work):
    """The difference is the same both ways round."""
    a, b = picture((100, 7, 90)), picture((40, 9, 30))
    for one, other in ((a, b), (b, a)):
        got = work.difference(one, other)
        expect_shape(got, (1, 3), hint="One pixel for each pair.")
        expect_dtype(got, torch.uint8, hint="An absolute difference fits a byte, so the result goes back to uint8.")
        expect_equal(
            got,
            picture((60, 2, 60)),
            hint="7 - 9 is -2, and uint8 has no sign: it becomes 254, which abs leaves as it is. Convert to a type "
            "with a sign before you subtract.",
            implicates=DTYPES,
        )


def check_difference_of_extremes(work):
    """Black and white are 255 apart."""
    got = work.difference(picture((0, 255, 200), (10, 3, 255)), picture((255, 0, 50), (220, 3, 127)))
    expect_shape(got, (2, 3), hint="One pixel for each pair.")
    expect_equal(
        got,
        picture((255, 255, 150), (210, 0, 128)),
        hint="Differences go from -255 to 255, so 8 bits are too few with a sign as well: int8 holds -128 to 127.",
        implicates=DTYPES,
    )


def check_inputs(work):
    """Pixels become numbers from 0 to 1, with everything in between."""
    got = work.as_inputs(picture((0, 51, 255), (102, 1, 254)))
    expect_shape(got, (2, 3), hint="The shape of the pictures stays.")
    expect_dtype(got, torch.float32, hint="The docstring asks for float32.", implicates=DTYPES)
    expect_close(
        got,
        [[0.0, 0.2, 1.0], [0.4, 1 / 255, 254 / 255]],
        rtol=1e-6,
        atol=1e-7,
        hint="51 is a fifth of 255. // leaves the rest out, so only 0 and 1 come of it; 255 has to become 1 exactly; "
        "and digits that float16 lost do not come back in float32.",
        implicates=DTYPES,
    )


def check_pictures_unchanged(work):
    """The pictures are left as they were."""
    a, b = picture((200, 7, 90)), picture((100, 9, 250))
    stack = torch.stack([a, b])[:, None]
    given = [a, b, stack]
    before = remember(given)
    hint = "An assignment into a picture, or an operation such as //=, writes into the caller's bytes."
    for name, arguments in (("brightness", (stack,)), ("blend", (a, b)), ("difference", (a, b)), ("as_inputs", (a,))):
        getattr(work, name)(*arguments)
        expect_unchanged(given, before, hint=hint)
