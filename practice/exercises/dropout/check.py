"""Checks of dropout, from the factor to masks that are shared along a dimension."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_grad_path,
    expect_raises,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

DROPOUT = "dropout"


def seeded(seed):
    """A generator of the check's own."""
    return torch.Generator().manual_seed(seed)


def check_survivors_are_enlarged(work):
    """An entry becomes 0 or is divided by 1 - rate."""
    got = work.dropout(torch.full((1001,), 3.0), 0.25, seeded(3))
    expect_shape(got, (1001,), hint="Dropout keeps the shape: entries become 0, none is taken out.")
    kept = got[got != 0]
    expect_true(len(kept) > 0, "No entry at all survived at the rate 0.25.", hint="About three of four should.")
    expect_close(
        kept,
        torch.full_like(kept, 4.0),
        hint="At the rate 0.25 the probability to survive is 0.75, so a 3 that survives becomes 3 / 0.75 = 4. The "
        "factor hangs on the rate alone, not on how many happened to survive.",
        implicates=DROPOUT,
    )


def check_share_that_is_dropped(work):
    """An entry becomes 0 with probability rate."""
    # 20,000 entries: the share scatters by 0.003 at most, so 0.02 away is out of reach for the right probability.
    for rate in (0.2, 0.65):
        got = work.dropout(torch.full((20000,), 5.0), rate, seeded(11))
        share = (got == 0).double().mean().item()
        expect_close(
            share,
            rate,
            rtol=0.0,
            atol=0.02,
            hint=f"This is the share of 20,000 entries that became 0, at the rate {rate}. A draw from [0, 1) is "
            f"below the rate with probability rate; those entries are the ones to drop.",
            implicates="expected-value",
        )


def check_evaluation(work):
    """In evaluation the values come back as they are."""
    x = torch.tensor([[8.0, -4.0, 12.0], [20.0, 1.0, -3.0]])
    got = work.dropout(x, 0.4, seeded(0), False)
    expect_shape(got, (2, 3), hint="The shape of x stays.")
    expect_close(
        got,
        x,
        hint="With training=False nothing is dropped, and nothing is divided either: the division made up for a loss "
        "that does not happen here.",
        implicates=DROPOUT,
    )


def check_every_entry_its_own(work):
    """Each entry of each example has a draw of its own."""
    got = work.dropout(torch.ones(30, 40), 0.5, seeded(5)) != 0
    expect_true(
        not bool((got == got[:1]).all()),
        "All 30 examples lost the same entries.",
        hint="Draw a mask of the shape of x, and not one for the features that all examples share.",
        implicates=DROPOUT,
    )
    expect_true(
        not bool((got == got[:, :1]).all()),
        "In each example all 40 entries survived or were lost together.",
        hint="Draw a mask of the shape of x: each entry has its own chance.",
        implicates=DROPOUT,
    )


def check_generator(work):
    """All draws come from the generator that is handed over."""
    x = torch.ones(500)
    one, other = seeded(21), seeded(21)
    torch.manual_seed(1)
    first = work.dropout(x, 0.5, one)
    torch.manual_seed(2)
    again = work.dropout(x, 0.5, other)
    expect_equal(
        again,
        first,
        hint="Two generators with the same seed should give the same mask. Hand the generator to the function that "
        "draws.",
    )
    expect_true(
        not bool((work.dropout(x, 0.5, one) == first).all()),
        "A second pass with the same generator has the same mask as the first.",
        hint="A fresh mask belongs to every pass. Do not set the generator's seed yourself: the caller did it, once.",
        implicates=DROPOUT,
    )


def check_shared_draw(work):
    """One draw holds along the shared dimension, and only along it."""
    x = torch.rand(6, 5, 40) + 1
    for shared in (0, 1, 2, -1, -2):
        got = work.dropout(x.clone(), 0.5, seeded(8), True, shared)
        expect_shape(
            got, (6, 5, 40), hint="The mask has size 1 in the shared dimension; the result has the shape of x."
        )
        mask = got != 0
        expect_true(
            bool((mask == mask.narrow(shared, 0, 1)).all()),
            f"With shared={shared}, entries along that dimension were not dropped together.",
            hint="Draw a mask with size 1 in the shared dimension, and let broadcasting carry it along.",
            implicates=DROPOUT,
        )
        for dim in {0, 1, 2} - {shared % 3}:
            expect_true(
                not bool((mask == mask.narrow(dim, 0, 1)).all()),
                f"With shared={shared}, entries along dimension {dim} were dropped together as well.",
                hint="Only the shared dimension has size 1 in the mask; the others have their sizes as in x.",
                implicates=DROPOUT,
            )
        expect_close(got[mask], 2 * x[mask], hint="Shared or not, a survivor is divided by 1 - rate, here by 0.5.")


def check_ends_of_the_rate(work):
    """Rate 0 drops nothing, rate 1 everything, and others are refused."""
    x = torch.tensor([3.0, -2.0, 7.0])
    expect_close(
        work.dropout(x, 0.0, seeded(1)), [3.0, -2.0, 7.0], hint="At the rate 0 every entry survives, and 1 - 0 = 1."
    )
    expect_close(
        work.dropout(x, 1.0, seeded(1)),
        [0.0, 0.0, 0.0],
        hint="At the rate 1 nothing survives, and 0 / (1 - 1) is nan. Answer this rate before you divide.",
    )
    for rate in (-0.1, 1.1):
        expect_raises(
            ValueError, work.dropout, x, rate, seeded(1), hint="A probability lies between 0 and 1; refuse all others."
        )


def check_inputs_and_gradient(work):
    """x is left as it was, float64 stays, and the gradient passes through the same mask."""
    x = (torch.rand(8, 6, dtype=torch.float64) + 1).requires_grad_()
    before = remember([x])
    got = work.dropout(x, 0.2, seeded(4))
    expect_unchanged([x], before, hint="Build a new tensor; x[...] = 0 and x *= mask change the caller's values.")
    expect_dtype(got, torch.float64, hint="The result has the dtype of x. Arithmetic with a mask of booleans keeps it.")
    (gradient,) = expect_grad_path(got, [x], hint="The result is x times a mask: no detach, no no_grad.")
    expect_close(
        gradient,
        (got.detach() != 0).double() / 0.8,
        hint="The slope of an entry is 1 / (1 - rate) if it survived, and 0 if it was dropped.",
    )
