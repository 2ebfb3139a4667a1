"""Checks of the loader, from an epoch in order to what two loops and two runs have in common."""

from itertools import permutations

import torch

from practice.grader.expectations import (
    expect_equal,
    expect_length,
    expect_shape,
    expect_true,
    expect_unchanged,
    remember,
)

LOADERS = "data-loaders"
RANDOM = "pseudo-random-numbers"


def seeded(seed):
    """A stream of its own."""
    return torch.Generator().manual_seed(seed)


def data(examples):
    """Features of which the first says which example they belong to, and labels ten times that number."""
    y = 10 * torch.arange(examples)
    return torch.stack([torch.arange(examples), -torch.arange(examples)], dim=1).float(), y


def epoch(loader):
    """The batches of one epoch, each a pair of tensors."""
    batches = []
    for batch in loader:
        expect_length(batch, 2, hint="Hand out pairs: features, labels.")
        expect_true(len(batches) < 1000, "The epoch does not end.", hint="After the last batch the loop has to stop.")
        batches.append(batch)
    return batches


def sizes(batches):
    """How many examples each batch has, features and labels compared."""
    for x, y in batches:
        expect_shape(x, (len(x), 2), hint="A batch of features has the shape (batch, 2): one row for each example.")
        expect_shape(y, (len(x),), hint="A batch has one label for each row of features.", implicates=LOADERS)
    return [len(x) for x, _ in batches]


def order(loader):
    """The numbers of the examples of one epoch, by their labels."""
    return [number // 10 for _, y in epoch(loader) for number in y.tolist()]


def check_in_order(work):
    """Without shuffling, seven examples come as 3, 3 and 1."""
    x, y = data(7)
    got = epoch(work.Loader(x, y, 3, seeded(0), shuffle=False))
    expect_equal(
        sizes(got),
        [3, 3, 1],
        hint="These are the sizes of the batches. The last one has what is left.",
        implicates=LOADERS,
    )
    for (features, labels), start in zip(got, (0, 3, 6), strict=True):
        expect_equal(features, x[start : start + 3], hint=f"This batch begins with example {start} of the file.")
        expect_equal(labels, y[start : start + 3], hint=f"This batch begins with example {start} of the file.")


def check_length(work):
    """The length is the number of batches."""
    for examples, size, drop_last, expected in (
        (10, 4, False, 3),
        (12, 4, False, 3),
        (3, 8, False, 1),
        (10, 4, True, 2),
        (12, 4, True, 3),
        (3, 8, True, 0),
    ):
        loader = work.Loader(*data(examples), size, seeded(0), drop_last=drop_last)
        expect_equal(
            len(loader),
            expected,
            hint=f"{examples} examples in batches of {size}, drop_last={drop_last}. A batch that is not full counts "
            "unless it is left out; where all batches are full, there is no further one.",
            implicates=LOADERS,
        )


def check_drop_last(work):
    """A last batch is left out only if it is not full."""
    for examples, size, expected in ((10, 4, [4, 4]), (12, 4, [4, 4, 4]), (3, 8, [])):
        got = sizes(epoch(work.Loader(*data(examples), size, seeded(0), drop_last=True)))
        expect_equal(
            got,
            expected,
            hint=f"{examples} examples in batches of {size} with drop_last: these are the sizes of the batches.",
            implicates=LOADERS,
        )


def check_each_example_once(work):
    """Shuffled, each example comes once in an epoch."""
    for examples, size in ((23, 5), (6, 6), (4, 1)):
        loader = work.Loader(*data(examples), size, seeded(3))
        for _ in range(2):
            expect_equal(
                sorted(order(loader)),
                list(range(examples)),
                hint="These are the numbers of the examples of one epoch, sorted. If some are missing and others there "
                "twice, positions were drawn one by one; if none are there, the loop before used them up.",
                implicates=LOADERS,
            )


def check_pairs_stay_together(work):
    """Each label stays with its features, and the data as they were."""
    x, y = data(30)
    before = remember([x, y])
    for features, labels in epoch(work.Loader(x, y, 7, seeded(1))):
        expect_shape(features, (len(labels), 2), hint="As many rows of features as labels.")
        expect_equal(
            labels,
            10 * features[:, 0].long(),
            hint="Here a label is ten times the first feature of its example. Fetch both with the same positions.",
            implicates=LOADERS,
        )
    expect_unchanged([x, y], before, hint="The data belong to the caller. Shuffle positions and leave the data alone.")


def check_new_order_each_epoch(work):
    """Each epoch has another order."""
    loader = work.Loader(*data(40), 2, seeded(5))
    seen = [order(loader) for _ in range(3)]
    expect_true(
        list(range(40)) not in seen,
        "With shuffle=True an epoch goes through the 40 examples in the order of the file.",
        hint="Draw an order of the positions, and use it.",
    )
    expect_true(
        seen[0] != seen[1] and seen[1] != seen[2] and seen[0] != seen[2],
        f"Two epochs of 40 examples have the same order; it begins with {seen[0][:6]}.",
        hint="An order that is drawn once, or a generator that is seeded again in each epoch, gives the same every "
        "time. Draw in the method that runs for each epoch, and let the stream go on.",
        implicates=RANDOM,
    )


def check_same_run_again(work):
    """Two runs with one seed agree, whatever else draws random numbers."""
    first, second, other = (work.Loader(*data(40), 8, seeded(seed)) for seed in (11, 11, 12))
    torch.manual_seed(1)
    one = [order(first), order(first)]
    torch.manual_seed(2)
    torch.rand(3)
    two = [order(second), order(second)]
    expect_true(
        one == two,
        "Two loaders with generators of the same seed went through 40 examples in different orders.",
        hint="Between the two, another part of the program drew from the shared stream of PyTorch. Draw from the "
        "loader's own generator.",
        implicates=RANDOM,
    )
    expect_true(
        order(other) != one[0],
        "Generators with the seeds 11 and 12 gave the same order.",
        hint="The order has to come from the generator that was handed over.",
        implicates=RANDOM,
    )


def check_every_order(work):
    """All orders of four examples come up."""
    loader = work.Loader(*data(4), 2, seeded(8))
    # 600 epochs of 24 orders: a fair shuffle misses one in 1 of 5,000,000,000 runs.
    seen = {tuple(order(loader)) for _ in range(600)}
    missing = sorted(set(permutations(range(4))) - seen)
    expect_true(
        not missing,
        f"In 600 epochs of four examples, {len(missing)} of the 24 orders never came up, {missing[:1]} among them.",
        hint="Every example should be able to meet every other one in a batch. Moving whole batches, or beginning at a "
        "random place, leaves neighbours together.",
        implicates=RANDOM,
    )


def check_two_loops_at_once(work):
    """Two loops over one loader do not disturb each other."""
    x, y = data(6)
    loader = work.Loader(x, y, 2, seeded(0), shuffle=False)
    outer = iter(loader)
    expect_equal(next(outer)[1], y[0:2], hint="The first batch of the first loop.")
    inner = sizes(epoch(loader))
    expect_equal(inner, [2, 2, 2], hint="A second loop began while the first had taken one batch; it gets all three.")
    expect_equal(
        [labels.tolist() for _, labels in epoch(outer)],
        [[20, 30], [40, 50]],
        hint="After the second loop the first goes on with its second batch. The place belongs to the loop, in local "
        "names, and not to the loader.",
        implicates="iterators-and-generators",
    )
