"""Checks of shifts and mirrorings, from one small picture to the draws of a batch."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_length,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

AUGMENTATION = "data-augmentation"


def small():
    """A picture of two rows and three columns."""
    return torch.tensor([[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]])


def marked(n):
    """n pictures of 7 by 9 with labels from 0 to 9: label + 1 left of the middle, label + 101 right of it."""
    labels = torch.randint(0, 10, (n,))
    pictures = torch.zeros(n, 1, 7, 9)
    pictures[:, 0, 3, 3] = labels + 1.0
    pictures[:, 0, 3, 5] = labels + 101.0
    return pictures, labels


def found(pictures):
    """For each marked picture after augmenting: how far its middle lies down and right, mirrored or not."""
    flat = pictures.flatten(1)
    high = flat.argmax(dim=1)
    low = torch.where(flat > 100, torch.zeros_like(flat), flat).argmax(dim=1)
    return high // 9 - 3, (high % 9 + low % 9) // 2 - 4, high % 9 < low % 9


def check_one_shift(work):
    """A moved picture has zeros in the gap, and nothing comes back."""
    for down, right, expected in (
        (1, -1, [[0.0, 0.0, 0.0], [2.0, 3.0, 0.0]]),
        (0, 2, [[0.0, 0.0, 1.0], [0.0, 0.0, 4.0]]),
        (-1, 0, [[4.0, 5.0, 6.0], [0.0, 0.0, 0.0]]),
    ):
        got = work.shift(small(), torch.tensor([down]), torch.tensor([right]))
        expect_shape(got, (1, 1, 2, 3), hint="The shape of the pictures stays.")
        expect_close(
            got[0, 0],
            expected,
            hint=f"The rows 1 2 3 and 4 5 6, moved down by {down} and right by {right}. Rows come before columns; "
            f"what passes an edge is lost, and the gap on the other side is 0.",
            implicates=AUGMENTATION,
        )


def check_each_its_own_shift(work):
    """Each picture moves by its own amounts, all its channels together."""
    pictures = torch.cat([small(), 10 * small(), 100 * small()])
    pictures = torch.cat([pictures, -pictures], dim=1)
    got = work.shift(pictures, torch.tensor([0, 1, -1]), torch.tensor([0, 0, 1]))
    expect_shape(got, (3, 2, 2, 3), hint="The shape of the pictures stays.")
    expected = [
        [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]],
        [[0.0, 0.0, 0.0], [10.0, 20.0, 30.0]],
        [[0.0, 400.0, 500.0], [0.0, 0.0, 0.0]],
    ]
    for channel, sign in ((0, 1), (1, -1)):
        expect_close(
            got[:, channel],
            sign * torch.tensor(expected),
            hint=f"This is channel {channel} of three pictures: the first stays, the second moves down by 1, the "
            f"third up by 1 and right by 1.",
            implicates=AUGMENTATION,
        )


def check_beyond_the_edge(work):
    """A picture that is moved out altogether leaves zeros."""
    for down, right in ((2, 0), (0, -3), (-5, 7)):
        got = work.shift(small(), torch.tensor([down]), torch.tensor([right]))
        expect_shape(got, (1, 1, 2, 3), hint="The shape of the pictures stays.")
        expect_close(
            got,
            torch.zeros(1, 1, 2, 3),
            hint=f"Two rows and three columns, moved down by {down} and right by {right}: nothing is left to see. "
            f"Old places outside the picture show 0, however far outside they lie.",
        )


def check_mirror(work):
    """The chosen pictures have their columns in reverse order, the others stay."""
    pictures = torch.cat([small(), 10 * small(), 100 * small()])
    got = work.mirror(pictures, torch.tensor([False, True, False]))
    expect_shape(got, (3, 1, 2, 3), hint="The shape of the pictures stays.")
    expect_close(
        got[:, 0],
        [
            [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]],
            [[30.0, 20.0, 10.0], [60.0, 50.0, 40.0]],
            [[100.0, 200.0, 300.0], [400.0, 500.0, 600.0]],
        ],
        hint="Only the picture in the middle is mirrored. Left-right is the last dimension: -2 turns a picture "
        "upside down, and 0 reverses the order of the batch.",
        implicates=AUGMENTATION,
    )


def check_labels_and_draws(work):
    """Each picture keeps its label and has draws of its own, with both ends within reach."""
    pictures, labels = marked(1500)
    got = work.augment(pictures, labels, 2, 0.3, torch.Generator().manual_seed(6))
    expect_length(got, 2, hint="The pictures and their labels.")
    expect_shape(got[0], (1500, 1, 7, 9), hint="The shape of the pictures stays.")
    expect_equal(
        got[1], labels, hint="No picture changes its place in the batch, so the labels come back as they were."
    )
    expect_close(
        got[0].amax(dim=(1, 2, 3)) - 101.0,
        labels.float(),
        hint="The brightest pixel of each picture tells its label, and it no longer fits the label beside it. Was "
        "the batch reversed or shuffled?",
        implicates=AUGMENTATION,
    )
    down, right, mirrored = found(got[0])
    # 1,500 pictures: a share of 0.2 scatters by 0.01, so 0.05 away is out of reach for even draws.
    for name, moves in (("down", down), ("to the right", right)):
        for amount in (-2, -1, 0, 1, 2):
            expect_close(
                (moves == amount).double().mean().item(),
                0.2,
                rtol=0.0,
                atol=0.05,
                hint=f"This is the share of 1,500 pictures that moved {amount} {name}, with reach 2. The five "
                f"amounts are equally likely, and every picture has a draw of its own; randint leaves its upper end "
                f"out.",
                implicates="pseudo-random-numbers",
            )
    for name, share, expected in (
        ("are mirrored", mirrored, 0.3),
        ("moved as far down as to the right", down == right, 0.2),
        ("moved down and are mirrored", (down > 0) & mirrored, 0.12),
    ):
        expect_close(
            share.double().mean().item(),
            expected,
            rtol=0.0,
            atol=0.05,
            hint=f"This is the share of 1,500 pictures that {name}, at the mirror rate 0.3. Down, right and mirrored "
            f"are three draws, independent of each other, for each picture by itself.",
            implicates="pseudo-random-numbers",
        )


def check_generator(work):
    """All draws come from the generator that is handed over."""
    pictures, labels = marked(60)
    one, other = torch.Generator().manual_seed(9), torch.Generator().manual_seed(9)
    torch.manual_seed(1)
    first = work.augment(pictures.clone(), labels, 2, 0.5, one)[0]
    torch.manual_seed(2)
    expect_equal(
        work.augment(pictures.clone(), labels, 2, 0.5, other)[0],
        first,
        hint="Two generators with the same seed should give the same pictures. Hand the generator to every function "
        "that draws.",
        implicates="pseudo-random-numbers",
    )
    expect_true(
        not torch.equal(work.augment(pictures.clone(), labels, 2, 0.5, one)[0], first),
        "A second pass with the same generator gives the same pictures as the first.",
        hint="Each pass should bring new versions. The caller set the seed, once; do not set it again.",
    )


def check_pictures_unchanged(work):
    """The pictures are left as they were, and their dtype stays."""
    pictures, labels = marked(40)
    for kind in (torch.float64, torch.uint8):
        whole = pictures.to(kind)
        before = remember([whole])
        got = work.augment(whole, labels, 3, 0.5, torch.Generator().manual_seed(2))[0]
        expect_dtype(got, kind, hint="Moving and mirroring keep the dtype, for pictures of whole numbers too.")
        expect_unchanged(
            [whole],
            before,
            hint="The next pass starts from the original pictures. Write into a new tensor, not into these.",
        )
